/// Columns that a text takes on the terminal once cleaned, as ncurses counts them.
package func columns(of text: String) -> Int {
  if isPlain(text) { return text.utf8.count }
  var total = 0
  forEachCell(of: cleaned(text)) { _, width in
    total += width
    return true
  }
  return total
}

/// The longest beginning of a text, cleaned, that takes at most so many columns.
/// A character that would stand half over the edge is left out.
package func clipped(_ text: String, to columns: Int) -> String {
  if text.utf8.count <= columns, isPlain(text) { return text }
  var result = ""
  var left = columns
  forEachCell(of: cleaned(text)) { cell, width in
    guard width <= left else { return false }
    result.unicodeScalars.append(contentsOf: cell)
    left -= width
    return true
  }
  return result
}

/// A text, cleaned, in exactly so many columns: clipped, or filled with blanks.
package func padded(_ text: String, to columns: Int, alignRight: Bool = false) -> String {
  let kept = clipped(text, to: columns)
  let gap = String(repeating: " ", count: max(0, columns - Curses.columns(of: kept)))
  return alignRight ? gap + kept : kept + gap
}

/// Takes a cleaned text apart as the terminal does: a base and the marks of no width behind it.
///
/// Scalars decide, not Swift's characters: one Swift character may hold several bases.
/// The body gets the cell and its columns and says whether to go on.
func forEachCell(of text: String, _ body: (Substring.UnicodeScalarView, Int) -> Bool) {
  let scalars = text.unicodeScalars
  var start = scalars.startIndex
  guard var first = scalars.first else { return }
  while true {
    var end = scalars.index(after: start)
    var next: Unicode.Scalar?
    while end < scalars.endIndex {
      next = scalars[end]
      guard let mark = next, width(of: mark) == 0 else { break }
      next = nil
      end = scalars.index(after: end)
    }
    guard body(scalars[start..<end], max(0, width(of: first))), let next else { return }
    (start, first) = (end, next)
  }
}
