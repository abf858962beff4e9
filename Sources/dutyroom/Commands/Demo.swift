import ArgumentParser
import Console
import Desk
import DutyModel

/// `dutyroom demo`: a fictional township and a night of arrivals in a temporary folder.
struct Demo: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: wording(
      "演示：虚构乡镇的一夜，时间走得快，放在临时文件夹里。",
      "A night in a fictional township, on a fast clock, in a temporary folder."))

  @Option(help: wording("语言：zh 或 en。", "The language: zh or en."))
  var lang: ScreenLanguage?
  @Option(help: wording("一秒当几秒走，1 到 600。", "How many seconds pass in one, 1 to 600."))
  var speed: Int?
  @Option(
    help: ArgumentHelp(
      wording("演自己的一夜：剧本文件，写法见 --print。", "A night of your own; --print shows how it is written."),
      valueName: "file"))
  var scenario: String?
  @Flag(help: wording("不演，把自带的剧本打印出来。", "Print the built-in scenario instead of playing it."))
  var print = false
  @Flag(help: wording("演完留下文件夹，说出在哪里。", "Keep the folder afterwards and say where it is."))
  var keep = false
  @Option(
    name: .customLong("as"),
    help: ArgumentHelp(
      wording(
        "在第二个终端坐进正在演的那一夜：人员编号或姓名，leader 是带班领导。",
        "Sit down at the night that is being played, from a second terminal: a person's id or name, or leader."
      ),
      valueName: "person"))
  var person: String?
  @OptionGroup var looks: ThemeOptions
  @OptionGroup var linear: LinearOptions

  func validate() throws {
    if let speed, !Scenario.allowedSpeed.contains(speed) {
      throw usageFault("--speed 写 1 到 600。", "--speed takes 1 to 600.")
    }
  }

  func run() throws {
    let language = lang?.language ?? localeLanguage()
    guard !print else {
      // The last line's end is written by `output`.
      return try output(Array(DemoScenario.text(language).utf8.dropLast()))
    }
    if let person { return try join(as: person, language) }
    let scenario = try read(language)
    let exercise = try begin(scenario, language)
    let ending: Ending
    do {
      ending = try runConsole(theme: looks.chosen ?? .night, language: language, linear: linear) {
        look, notice in
        ConsoleLoop(
          desk: exercise.desk, seat: exercise.seat, look: look, scenario: exercise.player, notice: notice)
      }
    } catch {
      remove(exercise, language)
      throw error
    }
    if keep {
      let path = exercise.folder.path
      try output(
        language(
          "演练留在 \(path)\n复盘：dutyroom replay --station \(path)",
          "The exercise is kept in \(path)\nReplay it: dutyroom replay --station \(path)"))
    } else {
      remove(exercise, language)
    }
    try leave(ending)
  }

  /// Another seat of the night that is being played on this machine.
  private func join(as person: String, _ language: Language) throws {
    guard let folder = try orLeave(language, { try ExerciseNight.running() }) else {
      say(
        language(
          "现在没有在演的。先在另一个终端运行 dutyroom demo，再来。",
          "No night is being played. Start dutyroom demo in another terminal first."))
      throw ExitCode(2)
    }
    try runSeat(
      nil, of: Station(folder: folder, language: language), sitting: person, theme: looks.chosen ?? .night,
      linear: linear)
  }

  /// The scenario that was asked for; what is wrong with it is said line by line.
  private func read(_ language: Language) throws -> Scenario {
    do throws(ScenarioFaults) {
      guard let scenario else { return try DemoScenario.scenario() }
      return try Scenario(path: absolute(scenario))
    } catch {
      for line in error.lines(in: language) { say(line) }
      throw ExitCode(2)
    }
  }

  private func begin(_ scenario: Scenario, _ language: Language) throws -> ExerciseNight {
    do {
      return try ExerciseNight(scenario, speed: speed, language: language)
    } catch let failure as StarterFailure {
      say(failure.message(in: language))
      throw ExitCode(5)
    } catch {
      return try orLeave(language) { throw error }
    }
  }

  private func remove(_ exercise: ExerciseNight, _ language: Language) {
    do throws(FileFault) { try exercise.remove() } catch { say(error.message(in: language)) }
  }
}
