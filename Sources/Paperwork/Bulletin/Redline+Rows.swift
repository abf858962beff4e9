import DutyModel

extension Redline {
  /// From so many columns of the screen on, old and new stand side by side (at 80 each would have 19 signs).
  package static let twoColumnsFrom = 100

  /// A row of the screen: parts that are drawn one after the other, each with what became of it.
  package struct Row: Equatable, Sendable {
    package let left: [Piece]
    /// Empty where there is one column only.
    package let right: [Piece]
  }

  /// Rows for a screen of `columns`: below 100 one column with the words 删 and 增, from there old left, new right.
  ///
  /// Marks are words first, so they also stand where no colour does.
  package func rows(columns: Int, language: Language = .chinese) -> [Row] {
    if columns < Self.twoColumnsFrom {
      let width = max(8, columns / 2 * 2)
      return paragraphs.flatMap {
        wrapped(marked($0, language), width: width).map { Row(left: $0, right: []) }
      }
    }
    let width = (columns - 4) / 4 * 2
    return paragraphs.flatMap { pieces in
      let old = wrapped(marked(pieces.filter { $0.change != .added }, language), width: width)
      let new = wrapped(marked(pieces.filter { $0.change != .removed }, language), width: width)
      // Each paragraph begins level on both sides.
      return (0..<max(old.count, new.count)).map { index in
        Row(
          left: old.indices.contains(index) ? old[index] : [],
          right: new.indices.contains(index) ? new[index] : [])
      }
    }
  }

  /// The one column as text, for a message or a print.
  package func text(language: Language = .chinese) -> String {
    marked(pieces, language).map(\.text).joined()
  }

  private func marked(_ pieces: [Piece], _ language: Language) -> [Piece] {
    pieces.map { piece in
      // An end of paragraph that came or went is no text to read.
      let text = piece.text.replacing("\n", with: "¶")
      return switch piece.change {
      case .kept: piece
      case .removed: Piece(change: .removed, text: language("【删", "[-") + text + language("】", "-]"))
      case .added: Piece(change: .added, text: language("【增", "[+") + text + language("】", "+]"))
      }
    }
  }

  /// The pieces between the ends of paragraphs that both versions have.
  private var paragraphs: [[Piece]] {
    var paragraphs: [[Piece]] = [[]]
    for piece in pieces {
      guard piece.change == .kept else {
        paragraphs[paragraphs.count - 1].append(piece)
        continue
      }
      for (index, text) in piece.text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
        if index > 0 { paragraphs.append([]) }
        if !text.isEmpty { paragraphs[paragraphs.count - 1].append(Piece(change: .kept, text: String(text))) }
      }
    }
    return paragraphs.filter { !$0.isEmpty }
  }

  /// The pieces broken into rows of at most `width` half columns, as the text of them all breaks.
  private func wrapped(_ pieces: [Piece], width: Int) -> [[Piece]] {
    // By scalars: a combining mark that begins a piece joins the sign before it and would be no sign of its own.
    var rest = pieces.flatMap { piece in piece.text.unicodeScalars.map { ($0, piece.change) } }[...]
    guard !rest.isEmpty else { return [] }
    return gridLines(of: pieces.map(\.text).joined(), width: width).map { line in
      var row: [Piece] = []
      for scalar in line.unicodeScalars {
        // Blanks at a row's edge were dropped.
        while let next = rest.first, next.0 != scalar { rest.removeFirst() }
        guard let next = rest.popFirst() else { break }
        if let last = row.last, last.change == next.1 {
          row[row.count - 1] = Piece(change: last.change, text: last.text + String(scalar))
        } else {
          row.append(Piece(change: next.1, text: String(scalar)))
        }
      }
      return row
    }
  }
}
