import ArgumentParser
import Desk
import DutyModel

/// `dutyroom check`: everything wrong with the station's files.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Read all files of the station and say what is wrong, where, and what helps. 检查。",
    discussion: "Exit code 0: nothing; 1: only remarks; 2: faults.")

  @OptionGroup var options: StationOptions

  func run() throws {
    let station = try options.open()
    let faults = station.reading.faults
    let language = station.language
    for fault in faults {
      let word = fault.severity == .error ? language("错", "error") : language("注意", "note")
      try output("\(word)  \(fault.message(in: language))\n    \(fault.remedy(in: language))")
    }
    if faults.isEmpty {
      try output(
        language(
          "四个文件都好：station.toml people.toml roster.csv policy.toml",
          "All four files are fine: station.toml people.toml roster.csv policy.toml"))
      return
    }
    throw ExitCode(station.reading.hasErrors ? 2 : 1)
  }
}
