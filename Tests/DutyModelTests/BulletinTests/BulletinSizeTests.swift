import DutyModel
import Testing

/// A bulletin and its text are carried in one line of the journal each, whatever people type.
@Suite struct BulletinSizeTests {
  /// A line of 64 KiB less what the frame takes.
  private static let line = 62 * 1_024
  /// Each of its signs takes two bytes once it is written.
  private static let long = String(repeating: "\"", count: Incident.textLimit)

  @Test func theLongestTextFitsItsLine() throws {
    var night = try Night.begun(shift: false)
    var content = ReportContent.whole(nil)
    content.source?.unit = "石桥村" + String(repeating: "\"", count: 2_000)
    let matter = try night.open(content)
    for figure in Figure.allCases {
      var line = FigureRecorded(
        matter: matter, figure: figure, value: 3, source: String(repeating: "\"", count: 3_000),
        asOf: night.now, certainty: .reported)
      try night.submit(.recordFigure(line))
      line.value = 4
    }
    try night.report(matter, .first)
    for figure in Figure.allCases { try night.submit(.figure(matter, figure, 999_999, asOf: night.now)) }
    var command = DraftBulletin(matter, .followUp, text: String(repeating: "\"", count: 16 * 1_024))
    command.title = Self.long
    command.recipients = [.county, .bureau, .floodHeadquarters]
    command.elements = ReportElement.allCases.map { GivenElement($0, String(repeating: "\"", count: 4_000)) }
    command.explanations = Figure.allCases.map {
      FigureExplanation($0, String(repeating: "\"", count: 4_000))
    }
    let drafted = try night.submit(.bulletin(.draft(command)))
    for event in drafted { #expect(try size(of: event) < Self.line) }
    for carried in night.room.carry() { #expect(try size(of: .carried(carried)) < Self.line) }
  }

  @Test func theLongestHistoryFitsItsLine() throws {
    var (night, matter) = try Night.withFlood()
    let id = try night.draft(matter, .first)
    let reason = String(repeating: "\"", count: 5_000)
    for _ in 1...40 {
      try night.submit(.bulletin(.submit(SubmitBulletin(id, code: String(repeating: "A", count: 360)))))
      try night.submit(.bulletin(.sendBack(ReturnBulletin(id, draft: 1, reason: reason))))
    }
    try night.submit(.bulletin(.submit(SubmitBulletin(id))))
    var word = SignBulletin.word(id, words: reason)
    (word.phone, word.proof) = (Self.long, Self.long)
    try night.submit(.bulletin(.sign(word)))
    for office in [RecipientID.county, .bureau, .floodHeadquarters] {
      try night.submit(.bulletin(.send(SendBulletin(id, to: office, receiver: Self.long))))
    }
    #expect(
      night.refusal(.bulletin(.send(SendBulletin(id, to: .county, receiver: Self.long + "\""))))
        == .textTooLong(field: "receiver", bytes: 361, limit: 360))
    for carried in night.room.carry() { #expect(try size(of: .carried(carried)) < Self.line) }
  }

  /// Bytes of an event as the journal writes it, a little more rather than less.
  private func size(of event: Event) throws -> Int {
    Tree.record(try EventFieldsTests.written(event).fields).bytes
  }
}

extension Tree {
  fileprivate var bytes: Int {
    switch self {
    case .text(let text): 2 + text.utf8.reduce(0) { $0 + ($1 == 0x22 || $1 == 0x5C || $1 == 0x0A ? 2 : 1) }
    case .integer, .flag: 20
    case .instant: 32
    case .list(let items): 2 + items.reduce(0) { $0 + $1.bytes + 1 }
    case .record(let fields): 2 + fields.reduce(0) { $0 + $1.key.utf8.count + 4 + $1.value.bytes }
    }
  }
}
