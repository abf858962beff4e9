import ArgumentParser
import Console
import Curses
import Desk
import DutyModel
import JournalFile
import Paperwork

/// `dutyroom status`: who is on, what is open, every running clock. Only reads.
struct Status: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: wording("谁在值班、哪些在办、每个时限。", "Who is on duty, open matters, every running clock."),
    discussion: wording(
      "有超时的，包括欠补签超过时限的，退出码是 1。",
      "Exit code 1 when something is overdue, a counter-signature included."))

  @OptionGroup var options: StationOptions

  @Flag(help: wording("打出一个 JSON。", "Print one JSON object."))
  var json = false

  @Option(
    help: ArgumentHelp(
      wording("那时候是什么情况：2026-07-14 20:40。", "How it stood at that time: 2026-07-14 20:40."),
      valueName: "time"))
  var at: String?

  func run() throws {
    let station = try options.open()
    try requireJournal(station)
    if let at { return try show(station, asOf: at) }
    let recording = try openRecording(station, name: nil)
    var room = DutyRoom(purpose: recording.purpose, zone: recording.zone)
    for entry in recording.entries { room.apply(entry) }
    let real = SystemClock().now()
    let now = room.exerciseClock?.time(at: real) ?? real
    if json {
      try output(room.stateJSON(at: now))
    } else {
      try printSheet(room, at: now, in: station.language)
      let refused = RefusedFile.names(in: station.folder).count
      if refused > 0 {
        try output(
          station.language(
            "收件 \(refused) 份没收下，没人看过：inbox/refused",
            "\(refused) inbox files refused, not looked at: inbox/refused"))
      }
    }
    try warnOfDamage(recording, station.language)
    let isLate = room.openClocks.contains { $0.due < now }
    if isLate || room.isCounterSignatureLate(at: now) { throw ExitCode(1) }
  }

  /// How the room stood at a time of the past.
  private func show(_ station: Station, asOf text: String) throws {
    let language = station.language
    guard
      let instant = Timestamp(rfc3339: text) ?? CivilTime(rosterCell: text).map({ station.zone.instant($0) })
    else {
      say(language("时间要像 2026-07-14 20:40：“\(text)”看不懂。", "A time is like 2026-07-14 20:40, not “\(text)”."))
      throw ExitCode(2)
    }
    let room = try orLeave(language) {
      try Logbook(folder: station.folder).room(at: instant, zone: station.zone)
    }
    guard let room else {
      say(language("日志是在那以后才开始的。", "The journal begins after that time."))
      throw ExitCode(1)
    }
    if json { return try output(room.stateJSON(at: instant)) }
    try printSheet(room, at: instant, in: language)
  }

  /// The rows in a terminal or a file of 80 columns: what is longer goes on below, indented.
  private func printSheet(_ room: DutyRoom, at now: Timestamp, in language: Language) throws {
    for row in statusSheet(room, at: now, in: language) {
      let indent = String(repeating: " ", count: row.prefix { $0 == " " }.count)
      let lines = wrapped(cleaned(String(row.dropFirst(indent.count))), width: 80 - indent.count - 2)
      for (index, line) in lines.enumerated() { try output(indent + (index == 0 ? "" : "  ") + line) }
    }
  }
}
