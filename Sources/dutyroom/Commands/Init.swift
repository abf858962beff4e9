import ArgumentParser
import Desk
import DutyModel
import Glibc

/// `dutyroom init DIR`: a starter station.
struct Init: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Make a station's folder with fictional people and rules to replace. 建值班室。")

  @Argument(help: "The folder to make.")
  var directory: String

  @Option(help: "The language of its files and screens: zh or en.")
  var lang: ScreenLanguage?

  @Flag(help: "Make an exercise's journal instead of a live one; it never becomes live.")
  var exercise = false

  func run() throws {
    let language = lang?.language ?? localeLanguage()
    let folder = StationFolder(path: absolute(directory))
    let zone = ZoneTable.china
    let clock = SystemClock()
    do {
      try writeStarter(into: folder, language: language, today: zone.civil(clock.now()).date)
    } catch {
      say(error.message(in: language))
      throw ExitCode(2)
    }
    let station = Station(folder: folder, language: language)
    try orLeave(language) {
      try Desk.makeJournal(
        in: folder, station: station.reading.station?.content.code ?? "",
        purpose: exercise ? .exercise : .live,
        zone: station.zone, clock: clock)
      let desk = try Desk(folder: folder, seat: "init", zone: station.zone)
      try desk.adoptStationFiles()
      try desk.saveHead()
    }
    try output(
      language(
        """
        建好了：\(folder.path)
        1 把 station.toml、people.toml、roster.csv、policy.toml 换成你们的（现在是虚构的青禾镇）
        2 dutyroom check --station \(folder.path)     检查
        3 dutyroom --station \(folder.path)           开席位，按 F9 接班
        """,
        """
        Made: \(folder.path)
        1 Put your own data into station.toml, people.toml, roster.csv and policy.toml (it is a fictional town now)
        2 dutyroom check --station \(folder.path)     checks them
        3 dutyroom --station \(folder.path)           opens a seat; F9 takes the shift
        """))
  }
}
