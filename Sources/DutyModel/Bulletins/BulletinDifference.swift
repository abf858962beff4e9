/// What one report says otherwise than the one before it: so that a follow-up shows only what changed, and a leader
/// sees at a glance what he hasn't signed yet.
package struct BulletinDifference: Equatable, Sendable {
  package struct ChangedElement: Equatable, Sendable {
    package var element: ReportElement
    /// Nil reads 正在核实.
    package var before: String?
    package var now: String?
  }

  package struct ChangedFigure: Equatable, Sendable {
    package var figure: Figure
    package var before: Int?
    package var now: Int?

    package init(figure: Figure, before: Int?, now: Int?) {
      self.figure = figure
      self.before = before
      self.now = now
    }
  }

  /// In the order of the form.
  package var elements: [ChangedElement] = []
  package var figures: [ChangedFigure] = []

  /// Without a report before, everything that is known is new.
  package init(from before: BulletinContent?, to now: BulletinContent) {
    for element in ReportElement.allCases {
      let (former, current) = (before?.words(of: element), now.words(of: element))
      if former != current {
        elements.append(ChangedElement(element: element, before: former, now: current))
      }
    }
    for figure in Figure.allCases {
      let former = before?.figures.first { $0.figure == figure }?.value
      let current = now.figures.first { $0.figure == figure }?.value
      if former != current {
        figures.append(ChangedFigure(figure: figure, before: former, now: current))
      }
    }
  }

  package var isEmpty: Bool { elements.isEmpty && figures.isEmpty }
}

/// A piece of a redline: what stayed, what was struck out (删), what was put in (增).
package struct RedlinePiece: Equatable, Sendable {
  package enum Kind: Equatable, Sendable {
    case same
    case removed
    case added
  }

  package var kind: Kind
  package var text: String

  package init(_ kind: Kind, _ text: String) {
    self.kind = kind
    self.text = text
  }
}

/// What was changed in a text, sentence by sentence, and within a changed sentence sign by sign. Taken together, all
/// but the added pieces are `before` and all but the removed ones are `now`.
package func redline(from before: String, to now: String) -> [RedlinePiece] {
  var pieces: [RedlinePiece] = []
  for piece in changes(from: sentences(before), to: sentences(now)) {
    // A sentence that was struck and one in its place: only what differs in them is marked.
    if piece.kind == .added, let former = pieces.last, former.kind == .removed,
      max(former.text.count, piece.text.count) <= 400
    {
      pieces.removeLast()
      let finer = changes(from: former.text.map(String.init), to: piece.text.map(String.init))
      let same = finer.reduce(0) { $0 + ($1.kind == .same ? $1.text.count : 0) }
      // Two sentences that share a few signs by chance are not one sentence.
      pieces += same * 3 >= piece.text.count ? finer : [former, piece]
    } else {
      pieces.append(piece)
    }
  }
  return pieces
}

/// Runs of tokens, removed ones before added ones at one place.
private func changes(from before: [String], to now: [String]) -> [RedlinePiece] {
  var (gone, come): (Set<Int>, Set<Int>) = ([], [])
  for change in now.difference(from: before) {
    switch change {
    case .remove(let offset, _, _): gone.insert(offset)
    case .insert(let offset, _, _): come.insert(offset)
    }
  }
  var pieces: [RedlinePiece] = []
  func add(_ kind: RedlinePiece.Kind, _ text: String) {
    if pieces.last?.kind == kind {
      pieces[pieces.count - 1].text += text
    } else {
      pieces.append(RedlinePiece(kind, text))
    }
  }
  var (old, new) = (0, 0)
  while old < before.count || new < now.count {
    while old < before.count, gone.contains(old) {
      add(.removed, before[old])
      old += 1
    }
    while new < now.count, come.contains(new) {
      add(.added, now[new])
      new += 1
    }
    while old < before.count, new < now.count, !gone.contains(old), !come.contains(new) {
      add(.same, before[old])
      (old, new) = (old + 1, new + 1)
    }
  }
  return pieces
}

/// A text cut behind each full stop, semicolon and line end.
private func sentences(_ text: String) -> [String] {
  var cut: [String] = []
  var sentence = ""
  for sign in text {
    sentence.append(sign)
    if "。；！？\n".contains(sign) {
      cut.append(sentence)
      sentence = ""
    }
  }
  return sentence.isEmpty ? cut : cut + [sentence]
}
