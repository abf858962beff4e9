/// A bulletin on the grid of GB/T 9704: 22 lines a page, 28 full-width columns a line. Text, HTML and .docx are made
/// of these pages, so all of them break alike.
package struct BulletinLayout: Equatable, Sendable {
  /// Full-width columns of a line.
  package static let columns = 28
  package static let linesPerPage = 22

  package struct Line: Equatable, Sendable {
    package enum Style: String, CaseIterable, Sendable {
      case drill, grade, masthead, number, redRule, rule, blank, title, addressees, body, signature, hands
    }

    package let style: Style
    package let text: String
    /// Half columns left of it; of a centred line where it begins on the grid.
    package let indent: Int
    /// False on the second and later lines of a paragraph.
    package let beginsParagraph: Bool
    /// True when no page may end behind it.
    var staysWithNext = false
  }

  package let pages: [[Line]]
  package let title: String
  /// 演练, 草稿: what nobody may overlook stands on every page.
  let mark: String?
  let unit: String

  /// - Parameters:
  ///   - code: the short code of the canonical text, printed at the end.
  ///   - standing: what it is while it isn't signed, 草稿; nil for what may leave. No part of the text.
  package init(_ text: BulletinText, code: String, standing: String? = nil) {
    // Signing gives a number, which takes a line of the first page.
    pages = Self.pages(of: text.lines(code: code), keepingFree: text.number == nil ? 1 : 0)
    title = text.title
    let marks = [text.drillMark, standing].compactMap { $0 }
    mark = marks.isEmpty ? nil : marks.joined(separator: "　")
    unit = text.unit
  }

  /// What stands below the page, counted from 0: `— 1 —`, behind the marks.
  package func footer(ofPage page: Int) -> String { (mark.map { $0 + "　" } ?? "") + "— \(page + 1) —" }

  /// - Parameter free: lines of the first page that are left for later.
  private static func pages(of lines: [Line], keepingFree free: Int) -> [[Line]] {
    var pages: [[Line]] = []
    var start = lines.startIndex
    while true {
      while start < lines.endIndex, lines[start].style == .blank { start += 1 }
      guard start < lines.endIndex else { return pages }
      var end = min(start + linesPerPage - (pages.isEmpty ? free : 0), lines.endIndex)
      if end < lines.endIndex {
        let full = end
        while end > start, lines[end - 1].staysWithNext { end -= 1 }
        if end == start { end = full }
      }
      let page = lines[start..<end]
      pages.append(Array(page[...(page.lastIndex { $0.style != .blank } ?? page.startIndex)]))
      start = end
    }
  }
}
