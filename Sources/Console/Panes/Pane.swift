import Curses
import Desk
import DutyModel

/// A part of the screen that shows what the bus delivered.
///
/// A pane never submits: it answers a key with what should be done, and the loop does it afterwards.
package protocol Pane: Subscriber {
  /// Draws the rows of its area; `focused` when it has the keys.
  func draw(on surface: inout Surface, in area: Area, at now: Timestamp, focused: Bool)
  func handle(_ key: Key) -> Response
}

/// Rows of the screen, with one blank column left and right of them.
package struct Area: Equatable, Sendable {
  package var row: Int
  package var rows: Int
  package var columns: Int

  package init(row: Int, rows: Int, columns: Int) {
    self.row = row
    self.rows = rows
    self.columns = columns
  }
}

/// What should happen after a key.
package enum Response: Equatable, Sendable {
  /// The key means nothing here.
  case ignored
  /// Something on the screen changed.
  case handled
  case submit(Intent)
  case openMatter(MatterID)
  /// The night's log on paper.
  case print
  /// A report on paper.
  case printReport(BulletinID)
  /// A leader signs by his key.
  case signByKey(KeySigning)
  /// The mouse is wanted, or no longer.
  case mouse(Bool)
  case quit
  /// A demo night in front of the room on duty.
  case rehearse
  /// Back from it; `ringing` when F5 said that a real phone rings.
  case leaveRehearsal(ringing: Bool)
  /// The external editor is to write on with this text.
  case editOutside(String)
  /// A file of the inbox goes with an entry, as the form under `key` says.
  case attach(WaitingFile, key: String)
  /// Only this text is to be shown, for copying.
  case showClean(CleanText)
}

/// A command that somebody at the keys wants to submit.
package struct Intent: Equatable, Sendable {
  package var command: Command
  package var occasion: Submission.Occasion
  /// Made before the first try.
  package var key: String
  /// Who pressed F8, and when.
  package var by: Actor
  package var entered: Timestamp?

  package init(
    command: Command, occasion: Submission.Occasion, key: String, by: Actor = Actor(role: .officer),
    entered: Timestamp? = nil
  ) {
    self.command = command
    self.occasion = occasion
    self.key = key
    self.by = by
    self.entered = entered
  }
}

/// What drawing needs besides the data.
package struct Look: Sendable {
  package var language: Language
  package var theme: Theme
  /// `─`, or `-` where the terminal draws the former two columns wide.
  package var rule: RuleSign

  package init(language: Language, theme: Theme = Theme(), rule: RuleSign = .line) {
    self.language = language
    self.theme = theme
    self.rule = rule
  }
}

extension Surface {
  /// `title ────────`
  mutating func heading(_ title: String, row: Int, look: Look) {
    let used = text(title, row: row, column: 0, style: look.theme[.title])
    let start = used == 0 ? 0 : used + 1
    fill(
      row: row, column: start, width: columns - start, height: 1, with: look.rule.rawValue,
      style: look.theme[.dim])
  }

  /// A text that ends in column `end` (exclusive).
  mutating func right(_ value: String, row: Int, end: Int, width: Int, style: Style) {
    text(
      padded(clipped(value, to: width), to: width, alignRight: true), row: row, column: end - width,
      style: style)
  }
}
