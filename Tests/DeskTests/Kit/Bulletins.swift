import DutyModel
import TestSupport
import Testing

@testable import Desk

/// A desk with a flood that tells enough for a first report, and the acts on its reports.
struct BulletinDesk {
  let station: TestStation
  let desk: Desk
  let listener: Listener
  let matter: MatterID

  static let wu = Actor(person: "wu.xiao", role: .officer, assurance: .asserted)

  /// - Parameter isChecked: two officers are on duty, so that one checks what the other wrote.
  init(_ purpose: Purpose = .live, isChecked: Bool = false) throws {
    station = try TestStation(purpose)
    (desk, listener) = try station.desk()
    try desk.adoptStationFiles()
    var taking = TakeShift()
    taking.officers = isChecked ? ["wu.xiao", "zhao.min"] : ["wu.xiao"]
    try desk.submit(.takeShift(taking), by: Self.wu)
    var report = ReceiveReport.flood(trapped: 7)
    report.content.occurred = night("20:25:00")
    report.content.source = Counterpart(name: "周某", unit: "石桥村", phone: "13800000002")
    report.content.actionsTaken = "村干部逐户敲门"
    try desk.submit(.receiveReport(report), by: Self.wu)
    matter = try #require(desk.room.openMatters.first).id
  }

  @discardableResult
  func act(_ command: BulletinCommand, by actor: Actor = wu) throws -> Acknowledgement {
    try desk.submit(.bulletin(command), by: actor)
  }

  /// Begins a report and returns its id.
  func draft(_ kind: BulletinKind = .first, _ change: (inout DraftBulletin) -> Void = { _ in }) throws
    -> BulletinID
  {
    var drafting = DraftBulletin()
    (drafting.matter, drafting.kind) = (matter, kind)
    change(&drafting)
    try act(.draft(drafting))
    return try #require(desk.room.bulletins(of: matter).last).id
  }

  func submit(_ id: BulletinID, code: String = "", pages: Int? = nil) throws {
    var submitting = SubmitBulletin()
    (submitting.bulletin, submitting.draft) = (id, try bulletin(id).draft)
    (submitting.code, submitting.pages) = (code, pages)
    try act(.submit(submitting))
  }

  /// The leader's word by WeChat.
  func sign(_ id: BulletinID, words: String? = nil, code: String = "") throws {
    var signing = SignBulletin()
    (signing.bulletin, signing.draft, signing.kind) = (id, try bulletin(id).draft, .authority)
    (signing.signer, signing.means) = ("lin.yuanshan", .wechat)
    signing.words = try words ?? "同意\(document(id).code.text)"
    signing.code = code
    try act(.sign(signing))
  }

  /// The leader's hand on the print; nothing is owed then.
  func signOnPaper(_ id: BulletinID) throws {
    var signing = SignBulletin()
    (signing.bulletin, signing.draft, signing.kind) = (id, try bulletin(id).draft, .paper)
    (signing.signer, signing.code) = ("lin.yuanshan", try document(id).code.text)
    signing.pages = try document(id).pages
    try act(.sign(signing))
  }

  func send(_ id: BulletinID, receiver: String? = "孙某") throws {
    var sending = SendBulletin()
    (sending.bulletin, sending.recipient, sending.receiver) = (id, "county_gov", receiver)
    try act(.send(sending))
  }

  func edit(_ id: BulletinID, _ change: (inout EditBulletin) -> Void) throws {
    var editing = EditBulletin()
    (editing.bulletin, editing.draft) = (id, try bulletin(id).draft)
    change(&editing)
    try act(.edit(editing))
  }

  func bulletin(_ id: BulletinID) throws -> Bulletin { try #require(desk.room.bulletins[id]) }
  func document(_ id: BulletinID) throws -> BulletinDocument {
    try #require(BulletinDocument(id, in: desk.room))
  }

  /// Why a command is refused; nil when it isn't.
  func refusal(_ body: () throws -> Void) throws -> Refusal? {
    do {
      try body()
      return nil
    } catch let refusal as Refusal {
      return refusal
    }
  }
}
