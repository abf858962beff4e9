import DutyModel

/// A sheet to be printed: what it says, before it becomes plain text or HTML.
package struct Paper: Equatable, Sendable {
  package enum Block: Equatable, Sendable {
    /// Paragraphs, each wrapped on its own.
    case lines([String])
    case table(Table)
  }

  /// A table whose cells wrap; nothing in it is cut.
  package struct Table: Equatable, Sendable {
    package struct Column: Equatable, Sendable {
      package var title: String
      /// In columns of plain text; in HTML its share of the width.
      package var width: Int

      package init(_ title: String, _ width: Int) {
        self.title = title
        self.width = width
      }
    }

    package var columns: [Column]
    package var rows: [[String]]
    /// Empty rows to be filled in by hand behind the others.
    package var blankRows = 0
    /// A rule between all rows, for a pen; a card that is only read does without.
    package var isRuled = true

    package init(_ columns: [Column], rows: [[String]] = [], blankRows: Int = 0, isRuled: Bool = true) {
      self.isRuled = isRuled
      self.columns = columns
      self.rows = rows
      self.blankRows = blankRows
    }
  }

  package var title: String
  /// Under the title: whose, when, by whom.
  package var heading: [String]
  package var blocks: [Block]
  /// A wide table wants the page on its side.
  package var isLandscape: Bool
  /// The signature and filing line at the end.
  package var footer: [String]

  package init(
    title: String, heading: [String] = [], blocks: [Block], isLandscape: Bool = false, footer: [String] = []
  ) {
    self.title = title
    self.heading = heading
    self.blocks = blocks
    self.isLandscape = isLandscape
    self.footer = footer
  }

  /// Columns of plain text that an A4 page holds at ten characters an inch, its side turned for the wide one.
  package var textWidth: Int { isLandscape ? 108 : 76 }
}
