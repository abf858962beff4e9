import ArgumentParser
import Console
import Curses
import Desk
import DutyModel
import Glibc

/// The theme to draw with.
struct ThemeOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      wording(
        "配色：night day high-contrast mono，或配色文件。", "night, day, high-contrast, mono, or a theme file."),
      valueName: "name|file"))
  var theme: String?

  /// The chosen theme, else the station's; a file named in station.toml lies beside it.
  func theme(of station: Station) -> ThemeChoice {
    if let chosen { return chosen }
    guard let theme = station.reading.station?.content.theme else { return .night }
    let isBeside = theme.contains("/") && !theme.hasPrefix("/")
    return ThemeChoice(name: isBeside ? station.folder.path + "/" + theme : theme)
  }

  /// What the command line names.
  var chosen: ThemeChoice? { theme.map { ThemeChoice(name: $0, isOption: true) } }
}

/// A theme by its name or file, and where it was asked for: that is where a wrong one has to be put right.
struct ThemeChoice {
  var name: String
  var isOption = false

  static let night = ThemeChoice(name: "night")

  func load() -> (theme: ThemeFile, faults: [StationFault]) { ThemeFile.load(name, isOption: isOption) }
}

/// How the console speaks: on a screen, or line by line.
struct LinearOptions: ParsableArguments {
  @Flag(
    help: wording(
      "不用屏幕：变化逐行打出来，命令打成词；给读屏软件和简易终端用。",
      "No screen: changes as plain lines, commands typed as words; for screen readers and dumb terminals."))
  var linear = false

  /// A terminal that can't address its screen speaks in lines whatever was asked for.
  func isLinear(_ language: Language) -> Bool {
    if linear { return true }
    let type = environment("TERM")
    guard type == nil || type == "dumb", isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else {
      return false
    }
    say(
      language(
        "这个终端（TERM=\(type ?? "")）画不了屏幕，改用逐行方式。打“帮助”看能打什么。",
        "This terminal (TERM=\(type ?? "")) has no screen to draw on: line by line instead. Type “help”."))
    return true
  }
}

/// Runs a console to its end on a screen or line by line. `make` gets the look, and what to say on the first screen.
func runConsole(
  theme: ThemeChoice, language: Language, linear: LinearOptions, _ make: (Look, String?) -> ConsoleLoop
) throws -> Ending {
  guard linear.isLinear(language) else {
    let (_, faults) = theme.load()
    let notice = faults.first.map {
      language("配色用不了，先用 night。", "The theme can't be used, night stands in. ") + $0.message(in: language)
    }
    return try withScreen(theme: theme, language: language) { terminal, look in
      make(look, notice).run(terminal)
    }
  }
  setUpLocale()
  do {
    let console = try LinearConsole(language: language)
    return make(Look(language: language), nil).run(console)
  } catch {
    say(error.description)
    throw ExitCode(2)
  }
}

/// Ends as the console did: what isn't saved stands on the terminal, and the exit code says so.
func leave(_ ending: Ending) throws {
  for line in ending.notSaved { say(line) }
  if let missing = ending.missingCheckpoint { say(missing) }
  if ending.exitCode != 0 { throw ExitCode(ending.exitCode) }
}

/// Opens the terminal and hands over how things look on it. Leaves with 2 when there is none.
func withScreen<R>(
  theme: ThemeChoice, language: Language, _ body: (borrowing Terminal, Look) throws -> R
) throws -> R {
  guard setUpLocale() || environment("TERM") != nil else { throw ExitCode(2) }
  var language = language
  if language == .chinese && environment("TERM") == "linux" {
    say("这个终端显示不了中文，改用英文。 This terminal can't show Chinese: English is used.")
    language = .english
  }
  var options = TerminalOptions()
  options.allowsColor = environment("NO_COLOR") == nil
  let (file, faults) = theme.load()
  for fault in faults { say(fault.message(in: language)) }
  do {
    return try withTerminal(options) { terminal in
      let rule = RuleSign(ambiguousWidth: terminal.measureAmbiguousWidth())
      let look = Look(
        language: language, theme: Theme(file, colors: options.allowsColor ? terminal.colorCount : 0),
        rule: rule)
      return try body(terminal, look)
    }
  } catch let error as TerminalError {
    say(language("打不开屏幕：", "The screen can't be opened: ") + "\(error)")
    say(
      language(
        "请直接在终端窗口里运行；远程登录时看看 TERM 设对没有。",
        "Run it in a terminal window; over a remote login see that TERM is right."))
    throw ExitCode(2)
  }
}
