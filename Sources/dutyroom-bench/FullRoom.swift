import Console
import Curses
import Desk
import DutyModel
import Glibc

/// A station on its worst night: hundreds of matters open, a clock running on each, a log that is thousands of
/// entries long.
struct FullRoom {
  /// Matters that are open at the same time, and at least as many clocks.
  static let matters = 500
  /// Of them incidents, each with the clocks that it starts; the others are errands with one.
  private static let incidents = 20
  /// Entries of the shift.
  static let entries = 2_000
  /// From one due time to the next, so that the minutes of the rows don't all change in the same second.
  private static let secondsBetweenDues = 61
  /// Nothing falls due while it's measured.
  private static let firstDueMinutes = 6

  let station: StationFolder

  init(in folder: BenchFolder) throws {
    station = try folder.makeStation("full", surroundings: .unsynced())
    let desk = try Desk(folder: station, seat: "A", zone: .china, surroundings: .unsynced())
    let officer = Actor(person: "wu.xiao", role: .officer, assurance: .asserted)
    func submit(_ command: Command) throws {
      try desk.submit(Submission(command, by: officer, key: desk.newKey()))
    }
    try submit(.takeShift(TakeShift(leader: "lin.yuanshan", officers: ["wu.xiao"])))
    var night = Night(desk: desk)
    for _ in 0..<Self.incidents { try night.ring() }
    let first = desk.now.adding(minutes: Self.firstDueMinutes)
    for number in desk.room.openMatterCount..<Self.matters {
      var errand = OpenErrand(.order, "核查第\(number)组低洼处住户转移情况，逐户报人数")
      errand.asked.party = Counterpart(name: "孙某", unit: "县防汛办")
      errand.asked.due = first.adding(seconds: (number - Self.incidents) * Self.secondsBetweenDues)
      try submit(.openErrand(errand))
    }
    while desk.head.sequence < Self.entries { try night.note("对讲机二频道联系，路口已派人看守，水位每刻钟看一次") }
    try desk.saveHead()
    let clocks = desk.room.openClocks.count
    guard desk.room.openMatterCount == Self.matters, clocks >= Self.matters else {
      throw BenchFailure.other("\(desk.room.openMatterCount) matters and \(clocks) clocks instead of 500")
    }
  }

  /// Lends the console's screen, drawn by ncurses to nowhere, 120 columns and 40 rows, in Chinese.
  func withScreen<R>(_ body: (Desktop, borrowing Terminal, Timestamp) throws -> R) throws -> R {
    let desk = try Desk(folder: station, seat: "B", zone: .china, surroundings: .unsynced())
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { throw BenchFailure.system("pipe", station.path) }
    let nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC)
    guard nowhere >= 0 else { throw BenchFailure.system("open", "/dev/null") }
    defer { for descriptor in ends + [nowhere] { close(descriptor) } }
    setenv("LC_ALL", "C.UTF-8", 1)
    var options = TerminalOptions()
    (options.type, options.input, options.output) = ("xterm-256color", ends[0], nowhere)
    options.fallbackSize = Size(columns: 120, rows: 40)
    return try withTerminal(options) { terminal in
      let (theme, _) = ThemeFile.load("night")
      let desktop = Desktop(
        purpose: .live, zone: desk.zone,
        look: Look(language: .chinese, theme: Theme(theme, colors: terminal.colorCount)), seat: "B",
        newKey: { desk.newKey() })
      for subscriber in desktop.subscribers { desk.bus.subscribe(subscriber) }
      desk.deliverPending()
      return try body(desktop, terminal, desk.now)
    }
  }
}
