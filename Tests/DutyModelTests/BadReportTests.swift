import DutyModel
import Testing

/// What a slip of the finger or a hostile file puts into a report is refused with what helps, or kept harmless.
@Suite struct BadReportTests {
  private static func refusal(_ change: @escaping (inout ReportContent) -> Void) throws -> Refusal? {
    try Night.begun().refusal(
      .report(
        .told {
          $0.text = "水"
          change(&$0)
        }))
  }

  @Test func aTimeInAnotherYearIsASlip() throws {
    let lastYear = Timestamp(rfc3339: "2025-07-14T19:50:00+08:00")!
    #expect(try Self.refusal { $0.occurred = lastYear } == .timeTooOld(lastYear, days: 180))
    #expect(try Self.refusal { $0.sent = lastYear } == .timeTooOld(lastYear, days: 180))
    #expect(try Self.refusal { $0.occurred = Timestamp() } == .timeTooOld(Timestamp(), days: 180))
    let nextYear = Timestamp(rfc3339: "2027-07-14T19:50:00+08:00")!
    #expect(try Self.refusal { $0.occurred = nextYear } == .timeAhead(nextYear, now: time("20:00")))
    #expect(try Self.refusal { $0.occurred = time("19:50", day: 1) } == nil)
  }

  @Test func timesAtTheEndsOfTheClockAreRefusedNotCrashedOn() throws {
    let ends = [Timestamp(milliseconds: .min / 2), Timestamp(milliseconds: .max / 2)]
    for end in ends {
      #expect(try Self.refusal { $0.occurred = end } != nil)
      #expect(try Self.refusal { $0.seen = end } != nil)
    }
  }

  @Test func newYearsEveIsNoOtherYear() throws {
    var night = try Night.begun()
    night.now = Timestamp(rfc3339: "2027-01-01T00:10:00+08:00")!
    let before = Timestamp(rfc3339: "2026-12-31T23:50:00+08:00")!
    #expect(night.refusal(.report(.told { ($0.text, $0.occurred) = ("火", before) })) == nil)
  }

  @Test func aMessageIsSeenAfterItIsSent() throws {
    #expect(
      try Self.refusal { ($0.sent, $0.seen) = (time("19:50"), time("19:49")) } == .seenBeforeSent)
    #expect(try Self.refusal { ($0.sent, $0.seen) = (time("19:50"), time("19:50")) } == nil)
    #expect(try Self.refusal { $0.seen = time("20:30") } == .timeAhead(time("20:30"), now: time("20:00")))
  }

  @Test func bothTimesOfAMessageStayWithTheIncident() throws {
    var night = try Night.begun()
    let matter = try night.open(.told { ($0.text, $0.sent, $0.seen) = ("水", time("19:50"), time("19:58")) })
    #expect(night.incident(matter)?.sent == time("19:50") && night.incident(matter)?.seen == time("19:58"))
  }

  @Test(arguments: [-1, 1_000_000, .max, .min])
  func absurdFiguresAreRefused(value: Int) throws {
    #expect(
      try Self.refusal { $0.figures = ReportedFigures([.missing: value]) }
        == .figureOutOfRange(.missing, value))
    if value != 1_000_000 { #expect(try Self.refusal { $0.lossWan = value } == .lossOutOfRange(value)) }
    #expect(try Self.refusal { $0.group = value } == .groupOutOfRange(value))
  }

  @Test func everyTextMayHaveSixteenKibibytesAndNotMore() throws {
    let fields: [(String, WritableKeyPath<ReportContent, String?>)] = [
      ("place", \.place), ("village", \.village), ("landmark", \.landmark), ("text", \.text),
      ("cause", \.cause),
      ("actions_taken", \.actionsTaken), ("requests", \.requests), ("unit_profile", \.unitProfile),
      ("loss", \.loss), ("scope", \.scope),
    ]
    for (name, path) in fields {
      #expect(try Self.refusal { $0[keyPath: path] = String(repeating: "a", count: 16_384) } == nil)
      #expect(
        try Self.refusal { $0[keyPath: path] = String(repeating: "a", count: 16_385) }
          == .textTooLong(field: name, bytes: 16_385, limit: 16_384))
    }
  }

  @Test func controlCharactersInAPlaceAreKeptAndHarmless() throws {
    var night = try Night.begun()
    let nasty = "石桥村\u{1B}[2J\u{202E}三组\u{0}"
    let matter = try night.open(.told { $0.place = nasty })
    #expect(night.incident(matter)?.place == nasty)
    #expect(night.room.sameMatterCandidates(for: SameMatterQuery(place: "石桥村", at: night.now)).count == 1)
  }

  @Test(arguments: [
    "cause", "actions", "requests", "loss", "loss_wan", "scope", "unit_profile", "village", "landmark",
    "contact",
    "trend", "occurred", "told", "minors",
  ])
  func anyOneThingThatSomebodySaidIsEnoughToSave(field: String) throws {
    var content = ReportContent()
    switch field {
    case "cause": content.cause = "雨"
    case "actions": content.actionsTaken = "撤"
    case "requests": content.requests = "船"
    case "loss": content.loss = "房"
    case "loss_wan": content.lossWan = 0
    case "scope": content.scope = "村"
    case "unit_profile": content.unitProfile = "厂"
    case "village": content.village = "5"
    case "landmark": content.landmark = "桥"
    case "trend": content.trend = .rising
    case "occurred": content.occurred = time("19:50")
    case "told": content.alreadyTold = [.fire]
    case "minors": content.minors = false
    default: content.sceneContact = Counterpart(phone: "138")
    }
    #expect(try Night.begun().refusal(.report(content)) == nil)
    #expect(try Night.begun().refusal(.report(.told { $0.landmark = " " })) == .emptyReport)
  }

  @Test func aReportsOwnFiguresCannotBeForged() throws {
    var night = try Night.begun()
    let matter = try night.open()
    var figure = FigureRecorded(
      matter: matter, figure: .dead, value: 1, source: nil, asOf: night.now, certainty: .reported)
    figure.report = "RP-20260714-01"
    let recorded = try night.submit(.recordFigure(figure)).recordedFigures
    #expect(recorded.map(\.report) == [nil])
  }
}
