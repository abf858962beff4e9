import ArgumentParser
import CSystem
import Console
import Desk
import DutyModel
import Glibc

/// `dutyroom demo`: a fictional township and a night of arrivals in a temporary folder.
struct Demo: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: wording(
      "演示：虚构乡镇的一夜，时间走得快，放在临时文件夹里。",
      "A night in a fictional township, on a fast clock, in a temporary folder."))

  @Option(help: wording("语言：zh 或 en。", "The language: zh or en."))
  var lang: ScreenLanguage?
  @Option(help: wording("一秒当几秒走。", "How many seconds pass in one."))
  var speed: Int?
  @Flag(help: wording("演完留下文件夹，说出在哪里。", "Keep the folder afterwards and say where it is."))
  var keep = false
  @OptionGroup var looks: ThemeOptions
  @OptionGroup var linear: LinearOptions

  func validate() throws {
    if let speed, !(1...600).contains(speed) {
      throw usageFault("--speed 写 1 到 600。", "--speed takes 1 to 600.")
    }
  }

  func run() throws {
    let language = lang?.language ?? localeLanguage()
    let folder = StationFolder(path: try temporaryFolder())
    defer {
      if !keep && cs_remove_tree(folder.path) != 0 {
        say("\(folder.path): \(String(cString: strerror(errno)))")
      }
    }
    let ending = try orLeave(language) {
      let scenario = try Scenario(demoScenario)
      let station = try makeStation(folder, scenario: scenario, language: language)
      let other = try station.desk(seat: "B")
      let player = ScenarioPlayer(scenario, desk: other)
      let otherSeat = try Seat.take("B", in: folder)
      other.deliverPending()
      try player.begin(speed: speed ?? scenario.speed, realNow: SystemClock().now())
      // Before the night begins: its first step names people.
      try other.adoptStationFiles()
      let seat = try Seat.take("A", in: folder)
      let desk = try station.desk(seat: "A")
      return try withExtendedLifetime(otherSeat) {
        try runConsole(theme: looks.theme ?? "night", language: language, linear: linear) { look, notice in
          ConsoleLoop(desk: desk, seat: seat, look: look, scenario: player, notice: notice)
        }
      }
    }
    if keep {
      try output(
        language(
          "演练留在 \(folder.path)\n复盘：dutyroom replay --station \(folder.path)",
          "The exercise is kept in \(folder.path)\nReplay it: dutyroom replay --station \(folder.path)"))
    }
    try leave(ending)
  }

  private func makeStation(_ folder: StationFolder, scenario: Scenario, language: Language) throws -> Station
  {
    let zone = ZoneTable.china
    do {
      try writeStarter(into: folder, language: language, today: zone.civil(scenario.start).date)
    } catch {
      say(error.message(in: language))
      throw ExitCode(5)
    }
    try Desk.makeJournal(in: folder, station: "qinghe", purpose: .exercise, zone: zone, clock: SystemClock())
    return Station(folder: folder, language: language)
  }
}

/// A new folder under $TMPDIR or /tmp that nobody else may enter.
private func temporaryFolder() throws -> String {
  var template = Array("\(environment("TMPDIR") ?? "/tmp")/dutyroom-demo-XXXXXX".utf8CString)
  guard let made = mkdtemp(&template) else {
    say("mkdtemp: \(String(cString: strerror(errno)))")
    throw ExitCode(5)
  }
  return String(cString: made)
}
