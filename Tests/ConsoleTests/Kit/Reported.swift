import DutyModel
import TestSupport

@testable import Console

extension TestConsole {
  static let flood: MatterID = "EV-20260714-01"

  /// A flood of which enough is known for a first report: two officers on duty, 吴晓 types.
  static func withFlood(_ language: Language = .chinese) throws -> TestConsole {
    let console = try TestConsole(language)
    try console.takeShift()
    var content = ReportContent()
    content.place = "石桥村三组"
    content.kind = .flashFlood
    content.text = "溪水漫过便桥，三组那几户进水"
    content.source = Counterpart(name: "周某", unit: "石桥村", phone: "13800000002")
    content.occurred = night("20:25:00")
    content.actionsTaken = "村干部逐户敲门"
    content.figures = ReportedFigures([.trapped: 7])
    try console.submit(.receiveReport(ReceiveReport(content: content)), by: "wu.xiao")
    try console.verify()
    console.press(.control("o"), .character("1"))
    return console
  }

  /// F1 and the name of an act, about the flood.
  func run(_ action: Action) {
    press(.escape, .escape, .character("1"), .f1)
    type(action.name(in: desktop.language))
    press(.enter)
  }

  /// Selects an item of the form in front, and types there.
  func put(_ name: FieldName, _ text: String) {
    guard let front = desktop.front else { return }
    desktop.forms[front].select(name)
    type(text)
  }

  /// The report of this kind that was begun last.
  func report(_ kind: BulletinKind = .first) -> Bulletin? {
    desktop.room.bulletins(of: Self.flood).last { $0.kind == kind }
  }

  /// Drafts a report and gives it to the leader unchecked.
  func submitReport(_ kind: BulletinKind = .first) throws {
    var draft = DraftBulletin()
    (draft.matter, draft.kind) = (Self.flood, kind)
    try submit(.bulletin(.draft(draft)), by: "wu.xiao")
    guard let bulletin = report(kind) else { return }
    var submitting = SubmitBulletin()
    (submitting.bulletin, submitting.draft) = (bulletin.id, bulletin.draft)
    submitting.unchecked = "另一人在转移"
    try submit(.bulletin(.submit(submitting)), by: "wu.xiao")
  }

  /// The same, signed on paper.
  func signReport(_ kind: BulletinKind = .first) throws {
    try submitReport(kind)
    guard let bulletin = report(kind) else { return }
    var sign = SignBulletin()
    (sign.bulletin, sign.draft, sign.kind) = (bulletin.id, bulletin.draft, .paper)
    (sign.signer, sign.code, sign.pages) = ("lin.yuanshan", bulletin.code ?? "", bulletin.pages)
    try submit(.bulletin(.sign(sign)), by: "wu.xiao")
  }

  /// The same, sent to the county, where 孙某 took it.
  func sendReport(_ kind: BulletinKind = .first, receiver: String? = "孙某") throws {
    try signReport(kind)
    guard let bulletin = report(kind) else { return }
    var sending = SendBulletin()
    (sending.bulletin, sending.recipient, sending.receiver) = (bulletin.id, "county_gov", receiver)
    try submit(.bulletin(.send(sending)), by: "wu.xiao")
  }

  /// A new number in the ledger of the flood.
  func record(_ figure: Figure, _ value: Int) throws {
    try submit(
      .recordFigure(
        FigureRecorded(
          matter: Self.flood, figure: figure, value: value, source: "周国", asOf: now, certainty: .verified)),
      by: "wu.xiao")
  }
}
