import ArgumentParser
import Console
import Curses
import Desk
import DutyModel

/// `dutyroom doctor`: a check-up before the shift. Writes nothing but a test file that it removes again.
struct Doctor: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Check disk, journal, clock, terminal, keys and files, and say what to do now. 体检。",
    discussion: "Exit code 0: all fine; 1: warnings; 2: configuration; 3: integrity; 5: disk.")

  @OptionGroup var options: StationOptions

  @Flag(help: "Print one JSON object.")
  var json = false

  @Flag(help: "Ask for the keys that the console uses, one by one, and say which don't arrive.")
  var keys = false

  func run() throws {
    let station = try options.open()
    let language = station.language
    var facts = DoctorFacts()
    if keys { facts.keys = try askForKeys(language) } else { facts.keys = KeyFacts() }
    examine(station, &facts)
    facts.terminal = examineTerminal()
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

  private func askForKeys(_ language: Language) throws -> KeyFacts {
    try withScreen(theme: "mono", language: language) { terminal, look in
      runKeyTest(look: look, on: terminal)
    }
  }

  /// The window's width, within what can be read; 80 where there is no window.
  private func reportWidth(_ facts: DoctorFacts) -> Int {
    guard case .opened(let columns, _, _, _)? = facts.terminal?.screen else { return 80 }
    return min(max(columns, 40), 110)
  }
}
