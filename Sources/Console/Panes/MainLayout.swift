import Curses
import DutyModel

/// How the main screen is divided at a size.
struct MainLayout {
  let columns: Int
  let rows: Int
  let language: Language

  init(_ size: Size, _ language: Language) {
    (columns, rows) = (size.columns, size.rows)
    self.language = language
  }

  /// Room for whole sentences in every row of the frame, and for a row that is kept for messages.
  var isHigh: Bool { rows >= 20 }
  /// Room for a rule and a blank row that only please the eye.
  var isAiry: Bool { columns >= 100 && rows >= 30 }

  /// Roster and card stand beside queue and log.
  var hasTwoColumns: Bool { columns >= 116 }
  /// Columns between the two.
  static let gap = 2
  /// What is wider than 120 goes to both. The words of a duty are longer in English; the roster has rows to spare.
  var right: Int { language(41, 38) + max(0, columns - 120) / 3 }
  var left: Int { columns - right - Self.gap }
}
