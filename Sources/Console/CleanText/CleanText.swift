import Curses

/// A text without anything around it, to be copied into a chat: each paragraph is one line, however long.
package struct CleanText: Equatable, Sendable {
  package var lines: [String]

  package init(_ lines: [String]) { self.lines = lines }

  /// With a line break at its end.
  package var text: String { lines.joined(separator: "\n") + "\n" }

  /// The lines as a terminal of this size can show them at once: it wraps what is longer, and what has scrolled out of
  /// it can't be dragged over. A line that fills more than a page by itself has one of its own.
  func pages(columns: Int, rows: Int) -> [[String]] {
    var pages: [[String]] = []
    var used = rows
    for line in lines {
      let height = max(1, (Curses.columns(of: line) + columns - 1) / max(1, columns))
      if used + height > rows {
        pages.append([])
        used = 0
      }
      pages[pages.count - 1].append(line)
      used += height
    }
    return pages
  }
}
