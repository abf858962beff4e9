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
    try hintAtFiction(station)
    if faults.isEmpty {
      let cards = station.reading.cards?.content.count ?? 0
      try output(
        language(
          "都好：station.toml people.toml roster.csv policy.toml，处置卡 \(cards) 张",
          "All is fine: station.toml people.toml roster.csv policy.toml and \(cards) response cards"))
      return
    }
    throw ExitCode(station.reading.hasErrors ? 2 : 1)
  }
  /// No fault: a starter folder is whole, and whoever tries the program out needs no others.
  private func hintAtFiction(_ station: Station) throws {
    let people = station.reading.fictionalPeople
    if people.isEmpty { return }
    let language = station.language
    let names = people.prefix(4).map { $0.name(in: language) }.joined(separator: language("、", ", "))
    let more = people.count > 4 ? language("等\(people.count)人", " and \(people.count - 4) more") : ""
    try output(
      language(
        "提示  people.toml 里的人和电话还是建站时虚构的：\(names)\(more)\n    正式上岗前换成自己的人和号码，值班表 roster.csv 也照着换。",
        "hint  People and phones in people.toml are still the invented ones: \(names)\(more)\n    Before real duty put in your own, and change roster.csv with them."
      ))
  }
}
