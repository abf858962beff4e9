import Curses
import Desk
import DutyModel
import Paperwork

/// A report as somebody reads it: its text on the grid of the paper, and what changed since the last one that left.
struct ReportText {
  /// What became of a row since the last report that left.
  enum Mark: Equatable {
    case none, new, number
  }

  struct Row: Equatable {
    var text: String
    var mark = Mark.none
    /// Between two pages of the print.
    var isPageEnd = false
  }

  let room: DutyRoom
  let bulletin: Bulletin
  /// The draft that is read, and what it says.
  let draft: Int
  let content: BulletinContent

  /// The report that left before this one.
  var before: Bulletin? {
    let sent = room.sentBulletins(of: bulletin.matter)
    let own = sent.firstIndex { $0.id == bulletin.id } ?? sent.endIndex
    return sent[..<own].last
  }

  /// What that one said, where this segment still has it.
  var beforeContent: BulletinContent? { before.flatMap { room.content(of: $0.id) } }

  /// The code of the draft that is read; nil until that was submitted.
  var code: String? { bulletin.codes.last { $0.draft == draft }?.code }

  var paper: BulletinText { room.paper(of: bulletin, content: content) }

  /// As it is printed, with what it is while it may not leave.
  var layout: BulletinLayout {
    BulletinLayout(paper, code: code ?? "----", standing: BulletinDocument(bulletin.id, in: room)?.standing)
  }

  /// The rows of the print, 28 full-width columns each.
  var rows: [Row] {
    var changes = ReportChanges(from: beforeContent, to: content)
    let layout = layout
    return layout.pages.enumerated().flatMap { index, page in
      page.map { line in
        Row(
          text: line.row,
          mark: line.style == .body ? changes.mark(of: line.text) : .none)
      } + [Row(text: layout.footer(ofPage: index), isPageEnd: true)]
    }
  }

  /// The same in rows of `width` columns, for a screen on which the grid has no room.
  func rows(width: Int) -> [Row] {
    var changes = ReportChanges(from: beforeContent, to: content)
    let paper = paper
    func rows(_ text: String, marked: Bool = false) -> [Row] {
      wrapped(text, width: width).map { Row(text: $0, mark: marked ? changes.mark(of: $0) : .none) }
    }
    return (paper.number.map { rows($0) } ?? []) + rows(paper.title)
      + rows(paper.addressees + "：") + paper.body.flatMap { rows("　　" + $0, marked: true) }
      + rows(paper.unit) + rows(paper.date)
  }
}

/// Walks along the signs of a text and tells which of them weren't in the report before.
struct ReportChanges {
  private struct Sign {
    var scalar: Unicode.Scalar
    var isNew = false
    /// A digit of a figure that the report before didn't tell.
    var isFigure = false
  }

  /// The signs that aren't blanks, in order.
  private var rest: ArraySlice<Sign>

  /// So many signs may stand in the text and not in the rows, as where a hidden one became a dot.
  private static let slack = 4

  /// Without a report before nothing stands out: all of it is new.
  init(from before: BulletinContent?, to now: BulletinContent) {
    guard let before else {
      rest = []
      return
    }
    let redline = Redline(from: before.bodyParagraphs, to: now.bodyParagraphs)
    let old = Array(before.text.unicodeScalars.filter { !Self.isBlank($0) })
    rest = Self.signs(of: redline, figures: Set(Self.figures(in: old).map(\.name)))[...]
  }

  /// A figure is new where no figure of the same name and number stood in the report before: a sentence that was turned
  /// round changes none.
  private static func signs(of redline: Redline, figures known: Set<String>) -> [Sign] {
    var signs = redline.pieces.filter { $0.change != .removed }.flatMap { piece in
      piece.text.unicodeScalars.filter { !isBlank($0) }.map {
        Sign(scalar: $0, isNew: piece.change == .added)
      }
    }
    for figure in figures(in: signs.map(\.scalar)) where !known.contains(figure.name) {
      for index in figure.digits where signs[index].isNew { signs[index].isFigure = true }
    }
    return signs
  }

  /// Each number but those of a date or a time of day, with the two signs before it and the one behind: 被困5人.
  private static func figures(in signs: [Unicode.Scalar]) -> [(name: String, digits: Range<Int>)] {
    func isDigit(_ index: Int) -> Bool { ("0"..."9").contains(signs[index]) || signs[index] == "." }
    var found: [(name: String, digits: Range<Int>)] = []
    var start = 0
    while start < signs.count {
      guard isDigit(start) else {
        start += 1
        continue
      }
      let end = signs[start...].indices.first { !isDigit($0) } ?? signs.count
      let next = end < signs.count ? signs[end] : " "
      let last = start > 0 ? signs[start - 1] : " "
      let isTime =
        "年月日时点分".unicodeScalars.contains(next) || [":", "："].contains(next)
        || [":", "："].contains(last) && end - start == 2
      if !isTime {
        let name = signs[max(0, start - 2)..<min(signs.count, end + 1)]
        found.append((String(String.UnicodeScalarView(name)), start..<end))
      }
      start = end
    }
    return found
  }

  /// What became of the signs of a row. Rows come in the order of the text.
  mutating func mark(of row: String) -> ReportText.Mark {
    var (isNew, isFigure) = (false, false)
    for scalar in row.unicodeScalars where !Self.isBlank(scalar) {
      guard let place = rest.prefix(Self.slack).firstIndex(where: { $0.scalar == scalar }) else { continue }
      isNew = isNew || rest[place].isNew
      isFigure = isFigure || rest[place].isFigure
      rest = rest[(place + 1)...]
    }
    return isFigure ? .number : isNew ? .new : .none
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\n" || scalar.properties.isWhitespace
  }
}

extension BulletinContent {
  /// Title and body, as they are compared word by word.
  var paragraphs: [String] { [title] + bodyParagraphs }

  /// A title is another one each time; that alone is no news.
  fileprivate var bodyParagraphs: [String] { text.split(separator: "\n").map(String.init) }
}
