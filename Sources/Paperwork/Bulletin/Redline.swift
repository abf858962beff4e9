/// What changed between two versions of a text, told in words a person would have changed: first by clause, then
/// within changed clauses by sign, with figures whole (`【删7】【增34】`, never a changed digit).
package struct Redline: Equatable, Sendable {
  package enum Change: Equatable, Sendable { case kept, removed, added }

  package struct Piece: Equatable, Sendable {
    package let change: Change
    package let text: String
  }

  /// Both versions run together, in order; a paragraph's end is `\n`.
  package let pieces: [Piece]

  package init(from old: [String], to new: [String]) {
    let clauses = steps(from: old.flatMap(clauses), to: new.flatMap(clauses))
    var pieces: [Piece] = []
    var removed: [String] = []
    var added: [String] = []
    func close() {
      pieces += Self.within(removed.joined(), added.joined())
      removed = []
      added = []
    }
    for step in clauses {
      switch step.change {
      case .removed: removed.append(step.text)
      case .added: added.append(step.text)
      case .kept:
        close()
        pieces.append(step)
      }
    }
    close()
    self.pieces = Self.joined(pieces)
  }

  package var isEmpty: Bool { pieces.allSatisfy { $0.change == .kept } }

  /// How many places changed, as 改了1处 counts them: a removal with what came in its place is one.
  package var places: Int {
    zip([nil] + pieces.map { Optional($0) }, pieces).count { before, piece in
      piece.change != .kept && (before == nil || before?.change == .kept)
    }
  }

  /// Beyond so many words on a side a rewritten passage is shown as a whole: finer marks would only confuse, and
  /// the search would take noticeable time.
  private static let mostWords = 600

  private static func within(_ old: String, _ new: String) -> [Piece] {
    let whole = [Piece(change: .removed, text: old), Piece(change: .added, text: new)].filter {
      !$0.text.isEmpty
    }
    let (oldWords, newWords) = (redlineWords(old), redlineWords(new))
    guard whole.count == 2, max(oldWords.count, newWords.count) <= mostWords else { return whole }
    let fine = islandsRemoved(joined(steps(from: oldWords, to: newWords)))
    // Where hardly anything stayed, the two clauses are read faster one after the other.
    let kept = fine.reduce(0) { $0 + ($1.change == .kept ? $1.text.count : 0) }
    return kept * 3 < min(old.count, new.count) ? whole : fine
  }

  /// Takes a single kept sign between two changes into both: 已【删转】移【增送】 is harder to read than the words.
  private static func islandsRemoved(_ pieces: [Piece]) -> [Piece] {
    let changed = pieces.indices.filter { pieces[$0].change != .kept }
    guard let first = changed.first, let last = changed.last else { return pieces }
    var result: [Piece] = []
    for (index, piece) in pieces.enumerated() {
      let isIsland =
        piece.change == .kept && piece.text.count == 1 && piece.text != "\n" && index > first && index < last
      if isIsland {
        result += [Piece(change: .removed, text: piece.text), Piece(change: .added, text: piece.text)]
      } else {
        result.append(piece)
      }
    }
    return joined(result)
  }

  /// Neighbours of one kind become one piece; between two kept ones, what was removed stands before what came.
  private static func joined(_ pieces: [Piece]) -> [Piece] {
    var result: [Piece] = []
    var removed = ""
    var added = ""
    func close() {
      if !removed.isEmpty { result.append(Piece(change: .removed, text: removed)) }
      if !added.isEmpty { result.append(Piece(change: .added, text: added)) }
      removed = ""
      added = ""
    }
    for piece in pieces where !piece.text.isEmpty {
      switch piece.change {
      case .removed: removed += piece.text
      case .added: added += piece.text
      case .kept:
        close()
        if let last = result.last, last.change == .kept {
          result[result.count - 1] = Piece(change: .kept, text: last.text + piece.text)
        } else {
          result.append(piece)
        }
      }
    }
    close()
    return result
  }
}

/// The shortest way from one list of words to the other, each word on its own.
private func steps(from old: [String], to new: [String]) -> [Redline.Piece] {
  let difference = new.difference(from: old)
  var removed: Set<Int> = []
  var added: Set<Int> = []
  for change in difference {
    switch change {
    case .remove(let offset, _, _): removed.insert(offset)
    case .insert(let offset, _, _): added.insert(offset)
    }
  }
  var steps: [Redline.Piece] = []
  var (left, right) = (0, 0)
  while left < old.count || right < new.count {
    if left < old.count, removed.contains(left) {
      steps.append(.init(change: .removed, text: old[left]))
      left += 1
    } else if right < new.count, added.contains(right) {
      steps.append(.init(change: .added, text: new[right]))
      right += 1
    } else {
      steps.append(.init(change: .kept, text: new[right]))
      left += 1
      right += 1
    }
  }
  return steps
}

/// A paragraph's clauses, each with its closing sign, and its end as the last.
private func clauses(of paragraph: String) -> [String] {
  var clauses: [String] = []
  var clause = ""
  for character in cleanLine(paragraph) {
    clause.append(character)
    if "，。；：！？、".contains(character) {
      clauses.append(clause)
      clause = ""
    }
  }
  return clauses + (clause.isEmpty ? [] : [clause]) + ["\n"]
}

/// Figures and Latin words whole, also figures in Chinese numerals; every other sign by itself.
private func redlineWords(_ text: String) -> [String] {
  let numerals: Set<Character> = Set("〇零一二三四五六七八九十百千万亿两")
  return gridWords(of: text).reduce(into: []) { words, word in
    if let last = words.last?.last, let first = word.first, numerals.contains(last), numerals.contains(first)
    {
      words[words.count - 1] += word
    } else {
      words.append(word)
    }
  }
}
