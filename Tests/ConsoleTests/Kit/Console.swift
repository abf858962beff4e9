import Curses
import Desk
import DutyModel
import Foundation
import JournalFile
import TestSupport

@testable import Console

/// A desktop at a real desk of a starter station: keys go in, intents are submitted as the loop does it, rows
/// come out. The station's folder goes with it.
final class TestConsole {
  let folder: StationFolder
  let clock: TestClock
  let desk: Desk
  let desktop: Desktop
  let saver: Saver
  let drafts: DraftKeeper
  private(set) lazy var attacher = FileAttacher(desk: desk, desktop: desktop, saver: saver)
  private(set) lazy var searcher = LogSearcher(
    folder: folder, zone: .china, language: desktop.language)
  /// The calls by which the journal writes.
  let disk: FaultyCalls
  /// The next submissions fail like a full disk.
  var diskIsFull = false {
    didSet { disk.fail(diskIsFull ? ["write"] : [], with: ENOSPC) }
  }
  private(set) var hasQuit = false
  /// What the external editor was to begin with.
  private(set) var editing: String?
  /// What was to be shown alone.
  private(set) var clean: CleanText?
  /// What a leader wanted to sign by his key.
  private(set) var signing: KeySigning?
  /// The report that was to be printed.
  private(set) var printed: BulletinID?

  init(
    _ language: Language = .chinese, at start: Timestamp = night("20:31:00"), adopts: Bool = true,
    purpose: Purpose = .live
  ) throws {
    clock = TestClock(start)
    folder = StationFolder(
      path: FileManager.default.temporaryDirectory.path + "/console-\(UUID().uuidString)")
    try writeStarter(into: folder, language: language, today: ZoneTable.china.civil(start).date)
    try Desk.makeJournal(in: folder, station: "qinghe", purpose: purpose, zone: .china, clock: clock)
    disk = FaultyCalls()
    var surroundings = try JournalSurroundings.machine()
    surroundings.calls = disk
    surroundings.lockWaitMilliseconds = 0
    let desk = try Desk(
      folder: folder, seat: "A", zone: .china, clock: clock, client: "A", surroundings: surroundings)
    self.desk = desk
    desktop = Desktop(
      purpose: purpose, zone: .china, look: Look(language: language), seat: "A", newKey: { desk.newKey() })
    saver = Saver(desk: desk, desktop: desktop, clock: clock)
    drafts = DraftKeeper(desk: desk, desktop: desktop, seat: "A")
    for subscriber in desktop.subscribers { desk.bus.subscribe(subscriber) }
    desk.deliverPending()
    if adopts { try desk.adoptStationFiles() }
  }

  /// The program started again in the same folder, after a kill or a power cut.
  init(restarting other: TestConsole, _ language: Language = .chinese) throws {
    clock = other.clock
    folder = other.folder
    disk = FaultyCalls()
    var surroundings = try JournalSurroundings.machine()
    surroundings.calls = disk
    surroundings.lockWaitMilliseconds = 0
    let desk = try Desk(
      folder: folder, seat: "A", zone: .china, clock: clock, client: "A2", surroundings: surroundings)
    self.desk = desk
    desktop = Desktop(
      purpose: .live, zone: .china, look: Look(language: language), seat: "A", newKey: { desk.newKey() })
    saver = Saver(desk: desk, desktop: desktop, clock: clock)
    drafts = DraftKeeper(desk: desk, desktop: desktop, seat: "A")
    for subscriber in desktop.subscribers { desk.bus.subscribe(subscriber) }
    desk.deliverPending()
    drafts.takeUp(at: desk.now)
  }

  /// The names of the drafts on disk.
  var draftFiles: [String] {
    get throws {
      try FileManager.default.contentsOfDirectory(atPath: folder.drafts).filter { !$0.hasPrefix(".") }
    }
  }

  deinit {
    try? FileManager.default.removeItem(atPath: folder.path)
  }

  var now: Timestamp { desk.now }

  /// 吴晓 and 赵敏 are on duty, 林远山 leads.
  func takeShift() throws {
    try submit(.takeShift(TakeShift()))
  }

  func submit(_ command: Command, by person: PersonID? = nil) throws {
    try desk.submit(
      Submission(command, by: Actor(person: person, role: .officer), key: desk.newKey()))
  }

  /// An incident that came in by phone.
  func receive(_ place: String, _ kind: IncidentKind? = .flashFlood, text: String? = nil) throws {
    var content = ReportContent()
    content.place = place
    content.kind = kind
    content.text = text
    try submit(.receiveReport(ReceiveReport(content: content)), by: "wu.xiao")
  }

  /// Somebody on the spot has said that it's true.
  func verify(_ matter: MatterID = "EV-20260714-01") throws {
    var verified = IncidentVerified()
    verified.matter = matter
    verified.whom = Counterpart(name: "周国")
    try submit(.verifyIncident(verified), by: "zhao.min")
  }

  /// The county has the matter by phone.
  func callCounty(_ matter: MatterID) throws {
    var call = CallMade()
    call.matter = matter
    call.recipient = "county_gov"
    call.receiver = "孙某"
    try submit(.recordCall(call), by: "zhao.min")
  }

  /// Presses keys; what they want submitted is submitted. Returns the last response.
  @discardableResult
  func press(_ keys: Key...) -> Response {
    var last = Response.ignored
    for key in keys {
      last = desktop.handle(key, at: now)
      switch last {
      case .submit(let intent):
        drafts.save()
        saver.submit(intent)
      case .quit: hasQuit = true
      case .editOutside(let text): editing = text
      case .attach(let file, let key): attacher.attach(file, key: key)
      case .showClean(let text): clean = text
      case .signByKey(let signing): self.signing = signing
      case .printReport(let bulletin): printed = bulletin
      case .ignored, .handled, .openMatter, .print, .mouse, .rehearse, .leaveRehearsal: break
      }
    }
    return last
  }

  /// Types a text sign by sign.
  func type(_ text: String) {
    for character in text { press(.character(character)) }
  }

  /// The search that stands on the screen.
  var searched: SearchView? { if case .search(let search) = desktop.page { search } else { nil } }

  /// Lets the log be looked through to the end.
  func search() {
    while searcher.work(on: desktop, until: { true }) {}
  }

  /// One turn of the loop after this many seconds.
  func pass(seconds: Int) {
    clock.pass(seconds: seconds)
    saver.retryWhenDue()
    drafts.save()
  }

  func screen(_ columns: Int = 80, _ rows: Int = 24) -> Surface {
    desktop.draw(Size(columns: columns, rows: rows), at: now)
  }

  func rows(_ columns: Int = 80, _ rows: Int = 24) -> [String] { screen(columns, rows).lines }
}

extension Key {
  static let f1 = Key.function(1)
  static let f2 = Key.function(2)
  static let f3 = Key.function(3)
  static let f4 = Key.function(4)
  static let f5 = Key.function(5)
  static let f6 = Key.function(6)
  static let f8 = Key.function(8)
  static let f9 = Key.function(9)
}
