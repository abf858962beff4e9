import ArgumentParser
import Console
import Curses
import Desk
import DutyModel
import Glibc

/// The theme to draw with.
struct ThemeOptions: ParsableArguments {
  @Option(help: ArgumentHelp("night, day, high-contrast, mono, or a theme file.", valueName: "name|file"))
  var theme: String?
}

/// Ends as the console did: what isn't saved stands on the terminal, and the exit code says so.
func leave(_ ending: Ending) throws {
  for line in ending.notSaved { say(line) }
  if ending.exitCode != 0 { throw ExitCode(ending.exitCode) }
}

/// Opens the terminal and hands over how things look on it. Leaves with 2 when there is none.
func withScreen<R>(
  theme: String, language: Language, _ body: (borrowing Terminal, Look) throws -> R
) throws -> R {
  guard setUpLocale() || environment("TERM") != nil else { throw ExitCode(2) }
  var language = language
  if language == .chinese && environment("TERM") == "linux" {
    say("这个终端显示不了中文，改用英文。 This terminal can't show Chinese: English is used.")
    language = .english
  }
  var options = TerminalOptions()
  options.allowsColor = environment("NO_COLOR") == nil
  let (file, faults) = ThemeFile.load(theme)
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
