// Bulletins as the room knows them.

/// A bulletin: `BL-20260714-02`. On screens people use its matter's number, its kind and its number in the row.
package struct BulletinID: Identifier {
  package var rawValue: String
  package init(rawValue: String) { self.rawValue = rawValue }
}

/// A bulletin that left, with what it said.
package struct SentBulletin: Equatable, Sendable {
  package var bulletin: Bulletin
  package var content: BulletinContent
}

/// A report that left and tells a number which isn't in use any more, and that no later one has put right.
package struct OutdatedBulletin: Equatable, Sendable {
  package var bulletin: BulletinID
  package var figure: Figure
  package var told: Int?
  /// The figure in use; nil reads 正在核实.
  package var now: Int?

  package init(bulletin: BulletinID, figure: Figure, told: Int?, now: Int?) {
    self.bulletin = bulletin
    self.figure = figure
    self.told = told
    self.now = now
  }
}

extension DutyRoom {
  /// The bulletins of a matter, the one that was begun first at the head.
  package func bulletins(of matter: MatterID) -> [Bulletin] {
    (bulletinsByMatter[matter] ?? []).compactMap { bulletins[$0] }.sorted(by: Bulletin.wasBegunFirst)
  }

  /// The text of a bulletin as its last draft has it. In a later segment only of those that are in hand, and of the
  /// last one of each matter that left; the others stand in their entries.
  package func content(of bulletin: BulletinID) -> BulletinContent? { bulletinContents[bulletin] }

  /// Those of a matter that have left, the latest last.
  package func sentBulletins(of matter: MatterID) -> [Bulletin] {
    bulletins(of: matter).filter(\.state.hasLeft).sorted {
      ($0.firstSent, $0.id) < ($1.firstSent, $1.id)
    }
  }

  /// The last report on a matter that left, and what it said.
  package func lastSent(of matter: MatterID) -> SentBulletin? {
    guard let last = sentBulletins(of: matter).last, let content = content(of: last.id) else { return nil }
    return SentBulletin(bulletin: last, content: content)
  }

  /// What a draft says otherwise than the last report that left; nil for an unknown one.
  package func difference(of bulletin: BulletinID) -> BulletinDifference? {
    guard let known = bulletins[bulletin], let content = content(of: bulletin) else { return nil }
    let sent = sentBulletins(of: known.matter).last { $0.id != bulletin }
    return BulletinDifference(from: sent.flatMap { self.content(of: $0.id) }, to: content)
  }

  /// Which reports that left a changed figure has made outdated: of each figure the last one that told it. Those
  /// before were outdated by that one.
  package func outdatedBulletins(of matter: MatterID) -> [OutdatedBulletin] {
    let inUse = figuresInUse(of: matter)
    let sent = sentBulletins(of: matter)
    return Figure.allCases.compactMap { figure in
      guard let last = sent.last(where: { $0.told.contains { $0.figure == figure } }),
        let told = last.told.first(where: { $0.figure == figure })
      else { return nil }
      let now = inUse.first { $0.line.figure.figure == figure }?.line.figure.value
      guard told.value != now else { return nil }
      return OutdatedBulletin(bulletin: last.id, figure: figure, told: told.value, now: now)
    }
  }

  /// Words that leaders gave and haven't made good, the one due first at the head; also those of closed matters.
  package var owedCounterSignatures: [Bulletin] {
    bulletins.values.filter(\.owesCounterSignature).sorted {
      ($0.signed?.at ?? Timestamp(), $0.id) < ($1.signed?.at ?? Timestamp(), $1.id)
    }
  }

  /// When the word of `bulletin` must have been made good; nil where none is owed.
  package func counterSignatureDue(_ bulletin: Bulletin) -> Timestamp? {
    guard bulletin.owesCounterSignature else { return nil }
    // The clock, where it runs: it knows of a wall clock that was set back.
    if let clock = counterSigningClocks(of: bulletin).first(where: \.isOpen) { return clock.due }
    return bulletin.signed?.at.adding(minutes: settings.policy.counterSignMinutes)
  }

  /// Words that should have been made good by `instant` and weren't: they stand in the status and in the handover.
  package func overdueCounterSignatures(at instant: Timestamp) -> [Bulletin] {
    owedCounterSignatures.filter { counterSignatureDue($0).map { instant > $0 } ?? false }
  }

  /// What people call it.
  package func title(of bulletin: Bulletin) -> BulletinTitle {
    BulletinTitle(
      number: matters[bulletin.matter]?.number ?? 0, kind: bulletin.kind, round: bulletin.round)
  }
}

extension Bulletin {
  static func wasBegunFirst(_ one: Bulletin, _ other: Bulletin) -> Bool {
    (one.steps.first?.entry ?? 0, one.id) < (other.steps.first?.entry ?? 0, other.id)
  }

  /// The entry with which it first left.
  var firstSent: Int { deliveries.map { $0.first?.entry ?? $0.entry }.min() ?? 0 }
}
