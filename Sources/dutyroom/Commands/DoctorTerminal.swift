import Curses
import Desk
import Glibc

/// Looks at the terminal by opening it for a moment. Without one, or in the background, where touching it
/// would stop the program, only the environment is looked at.
func examineTerminal() -> TerminalFacts {
  let isUTF8 = setUpLocale()
  let locale = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap(environment).first ?? ""
  var facts = TerminalFacts(
    type: environment("TERM"), isUTF8: isUTF8, locale: locale, wantsNoColor: environment("NO_COLOR") != nil,
    screen: .none)
  guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1, tcgetpgrp(STDIN_FILENO) == getpgrp() else {
    return facts
  }
  do {
    facts.screen = try withTerminal { terminal in
      let width = terminal.measureAmbiguousWidth()
      return .opened(
        columns: terminal.size.columns, rows: terminal.size.rows, colors: terminal.colorCount,
        ambiguousWidth: width)
    }
  } catch {
    facts.screen = .unusable("\(error)")
  }
  return facts
}
