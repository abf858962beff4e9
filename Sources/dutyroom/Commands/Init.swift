import ArgumentParser
import CSystem
import Desk
import DutyModel
import Glibc

/// `dutyroom init DIR`: a starter station.
struct Init: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: wording(
      "建一个值班室，里面是虚构的人和规则，换成自己的。",
      "Make a station's folder with fictional people and rules to replace."))

  @Argument(help: wording("要建的文件夹。", "The folder to make."))
  var directory: String?

  @Option(
    name: .customLong("print"),
    help: ArgumentHelp(
      wording(
        "打出新建时的某个文件，好和自己的比；什么都不建。",
        "Print one file as a new folder would have it, to compare yours with, and make nothing."),
      valueName: "file"))
  var printed: String?

  @Option(help: wording("文件和屏幕的语言：zh 或 en。", "The language of its files and screens: zh or en."))
  var lang: ScreenLanguage?

  @Flag(
    help: wording(
      "建演练用的日志，不是实况；以后也变不成实况。", "Make an exercise's journal instead of a live one; it never becomes live."))
  var exercise = false

  func run() throws {
    let language = lang?.language ?? localeLanguage()
    if let printed { return try show(printed, language) }
    guard let directory else { return }
    let folder = StationFolder(path: absolute(directory))
    let zone = ZoneTable.china
    let clock = SystemClock()
    try orLeave(language) {
      try refuseUsedFolder(folder, language)
      // Made beside its place and moved there whole: an init that was stopped leaves nothing half made in it.
      let made = StationFolder(path: try makeSibling(of: folder.path))
      do {
        try fill(made, language: language, zone: zone, clock: clock)
        try move(made, to: folder)
      } catch {
        _ = cs_remove_tree(made.path)
        throw error
      }
    }
    try output(
      language(
        """
        建好了：\(folder.path)
        1 把 station.toml、people.toml、roster.csv、policy.toml 和 registers/ 里的表换成你们的（现在是虚构的青禾镇），
          cards/ 里的处置卡请有关部门审定
        2 dutyroom check --station \(folder.path)     检查
        3 dutyroom --station \(folder.path)           开席位，按 F9 接班
        """,
        """
        Made: \(folder.path)
        1 Put your own data into station.toml, people.toml, roster.csv, policy.toml and registers/ (it is a fictional town
          now), and have the response cards in cards/ reviewed
        2 dutyroom check --station \(folder.path)     checks them
        3 dutyroom --station \(folder.path)           opens a seat; F9 takes the shift
        """))
  }

  func validate() throws {
    if (directory == nil) == (printed == nil) {
      throw usageFault(
        "写要建的文件夹，或写 --print 加文件名，只写一样。", "Give the folder to make, or --print with a file's name.")
    }
  }

  private func show(_ name: String, _ language: Language) throws {
    let pack = StarterPack(language: language, today: ZoneTable.china.civil(SystemClock().now()).date)
    guard let file = pack.files.first(where: { $0.name == name }) else {
      say(
        language("自带样本里没有“\(name)”。有：", "The starter folder has no “\(name)”. There are: ")
          + pack.files.map(\.name).joined(separator: "  "))
      throw ExitCode(2)
    }
    // Byte for byte: the last line's end is written by `output`.
    try output(file.text.utf8.last == 0x0A ? Array(file.text.utf8.dropLast()) : Array(file.text.utf8))
  }

  private func refuseUsedFolder(_ folder: StationFolder, _ language: Language) throws {
    do {
      try checkIsFree(folder.path)
    } catch {
      say(error.message(in: language))
      throw ExitCode(2)
    }
  }

  private func fill(_ folder: StationFolder, language: Language, zone: ZoneTable, clock: SystemClock) throws {
    do {
      try writeStarter(into: folder, language: language, today: zone.civil(clock.now()).date)
    } catch {
      say(error.message(in: language))
      throw ExitCode(5)
    }
    let station = Station(folder: folder, language: language)
    try Desk.makeJournal(
      in: folder, station: station.reading.station?.content.code ?? "", purpose: exercise ? .exercise : .live,
      zone: station.zone, clock: clock)
    let desk = try Desk(folder: folder, seat: "init", zone: station.zone)
    try desk.adoptStationFiles()
    try desk.saveHead()
  }

  private func move(_ made: StationFolder, to folder: StationFolder) throws {
    guard rename(made.path, folder.path) == 0 else {
      say("\(folder.path): \(String(cString: strerror(errno)))")
      throw ExitCode(5)
    }
    // The name is durable before we say that the station is there.
    let parent = open(
      String(folder.path.prefix(upTo: folder.path.lastIndex(of: "/")!)) + "/", O_RDONLY | O_DIRECTORY)
    guard parent >= 0, fsync(parent) == 0 else { throw ExitCode(5) }
    close(parent)
  }
}

/// A new folder beside `path` that nobody else may enter.
private func makeSibling(of path: String) throws -> String {
  var template = Array("\(path).new-XXXXXX".utf8CString)
  guard let made = mkdtemp(&template) else {
    say("\(path): \(String(cString: strerror(errno)))")
    throw ExitCode(errno == ENOSPC ? 5 : 2)
  }
  return String(cString: made)
}
