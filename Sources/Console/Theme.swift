import Curses
import Desk

/// What a colour means. State is always a word and a place first; colour only repeats it.
package enum Meaning: String, CaseIterable, Sendable {
  case normal
  case dim
  case title
  case selected
  case overdue
  case dueSoon
  case running
  case done
  case oneLine
  case oneLineOverdue
  case banner
  case notSaved
  case key
  case exercise
  case signed
}

/// How each meaning looks on this terminal.
package struct Theme: Sendable {
  private var styles: [Meaning: Style]

  /// A theme file in the form that fits: 256 colours, 8 colours or none.
  package init(_ file: ThemeFile, colors: Int) {
    styles = [:]
    for meaning in Meaning.allCases {
      let look = file.look(meaning.rawValue, colors: colors)
      styles[meaning] = Style(
        foreground: look.foreground.map(Color.palette), background: look.background.map(Color.palette),
        bold: look.bold, dim: look.dim, reverse: look.reverse, underline: look.underline)
    }
  }

  /// No colours and no attributes, for tests of rows.
  package init() {
    styles = [:]
  }

  package subscript(meaning: Meaning) -> Style { styles[meaning] ?? .plain }
}
