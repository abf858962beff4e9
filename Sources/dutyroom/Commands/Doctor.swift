import ArgumentParser
import Console
import Curses
import Desk
import DutyModel
import Glibc

/// `dutyroom doctor`: a check-up before the shift. Writes nothing but a test file that it removes again.
struct Doctor: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: wording(
      "体检：硬盘、日志、时钟、终端、按键、文件，并说现在该做什么。",
      "Check disk, journal, clock, terminal, keys and files, and say what to do now."),
    discussion: wording(
      "退出码 0 都好，1 有提醒，2 配置，3 日志完整性，5 硬盘。",
      "Exit code 0: all fine; 1: warnings; 2: configuration; 3: integrity; 5: disk."))

  @OptionGroup var options: StationOptions

  @Flag(help: wording("打出一个 JSON。", "Print one JSON object."))
  var json = false

  @Flag(
    help: wording(
      "一个个试值班席要用的按键，说出哪些到不了。",
      "Ask for the keys that the console uses, one by one, and say which don't arrive."))
  var keys = false

  @Flag(
    help: wording(
      "响铃给你听，再试一次外接报警，问响没响。", "Ring the bell, try the external alarm once, and ask whether it was heard."))
  var sound = false

  func run() throws {
    let station = try options.open()
    let language = station.language
    var facts = DoctorFacts()
    if keys { facts.keys = try askForKeys(language) } else { facts.keys = KeyFacts() }
    examine(station, &facts)
    facts.terminal = examineTerminal()
    if facts.station != nil {
      var devices = DeviceFacts.examine(station.reading.devices)
      if sound { listen(to: &devices, station) }
      facts.devices = devices
    }
    let findings = facts.findings
    if json {
      try output(reportJSON(findings, facts, station))
    } else {
      try output(DoctorReport(findings, station: station, width: reportWidth(facts)).text)
    }
    if findings.exitCode != 0 { throw ExitCode(findings.exitCode) }
  }

  private func examine(_ station: Station, _ facts: inout DoctorFacts) {
    let now = SystemClock().now()
    facts.files = .examine(station.folder)
    facts.disk = .examine(station.folder)
    var lastEntry: Timestamp?
    // What is no station has neither journal nor settings; saying so once is enough.
    if let files = facts.files, files.folderErrno == nil, !files.isNoStation {
      let journal = JournalFacts.examine(station.folder, now: now)
      facts.journal = journal.facts
      lastEntry = journal.lastEntry
      facts.station = .examine(station.folder, reading: station.reading, zone: station.zone, now: now)
    }
    facts.clock = .examine(
      now: now, lastEntry: lastEntry,
      station: station.reading.station?.content.timeZone ?? StationProfile().timeZone, zone: station.zone)
  }

  /// Rings and asks; only a person at a terminal can say what was heard.
  private func listen(to devices: inout DeviceFacts, _ station: Station) {
    if isatty(STDIN_FILENO) == 1, isatty(STDERR_FILENO) == 1 {
      for _ in 0..<3 {
        _ = write(STDERR_FILENO, "\u{7}", 1)
        usleep(400_000)
      }
      say(
        station.language(
          "响了三声。听到打 1，没听到打 0，回车：",
          "It rang three times. Type 1 if you heard it, 0 if not, Enter:"))
      switch readLine()?.first {
      case "1", "１": devices.bellIsHeard = true
      case "0", "０": devices.bellIsHeard = false
      default: break
      }
    }
    devices.tryAlarm(station.reading.devices)
  }

  private func askForKeys(_ language: Language) throws -> KeyFacts {
    try withScreen(theme: ThemeChoice(name: "mono"), language: language) { terminal, look in
      runKeyTest(look: look, on: terminal)
    }
  }

  /// The window's width, within what can be read; 80 where there is no window.
  private func reportWidth(_ facts: DoctorFacts) -> Int {
    guard case .opened(let columns, _, _, _)? = facts.terminal?.screen else { return 80 }
    return min(max(columns, 40), 110)
  }
}
