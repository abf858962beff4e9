import ArgumentParser
import Desk
import DutyModel

/// `dutyroom check`: everything wrong with the station's files.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: wording(
      "读值班室的所有文件，说哪里不对、怎么改。",
      "Read all files of the station and say what is wrong, where, and what helps."),
    discussion: wording("退出码 0 没问题，1 只有注意事项，2 有错。", "Exit code 0: nothing; 1: only remarks; 2: faults."))

  @OptionGroup var options: StationOptions

  @Flag(help: wording("打出 JSON，不打句子。", "One JSON document instead of sentences."))
  var json = false

  func run() throws {
    let station = try options.open()
    let now = SystemClock().now()
    let check = StationCheck(
      station.folder, reading: station.reading, room: readRoom(station.folder, zone: station.zone),
      zone: station.zone, now: now)
    if json {
      try output(
        check.json(station: station.folder.path, at: now, zone: station.zone, in: station.language))
    } else {
      try output(check.text(in: station.language))
      try hintAtFiction(station)
    }
    if check.faults.isEmpty { return }
    throw ExitCode(check.errors > 0 ? 2 : 1)
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
