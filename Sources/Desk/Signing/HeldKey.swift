import DutyModel

/// A leader's key that was opened here and signs checkpoints by itself, as long as it is its owner's turn.
struct HeldKey {
  /// After so long without its passphrase it is put away: whoever signs a report types it anyway.
  static let mostMinutes = 60

  let key: UnlockedKey
  /// The shift, and who led it, when it was opened.
  let shift: ShiftID?
  let leader: PersonID?
  /// Milliseconds of the clock that nobody can set.
  let opened: Int

  /// True while the leader who opened it may be taken to be here still.
  func isInTurn(_ room: DutyRoom, elapsed: Int) -> Bool {
    room.settings.person(key.person)?.isLeader == true && room.shift?.id == shift
      && room.shift?.leader == leader && room.enrolledKey(key.id)?.isValid == true
      && elapsed - opened < Self.mostMinutes * 60_000
  }
}

extension Desk {
  /// Whose key signs checkpoints by itself now; nil as a rule.
  package var keyHolder: PersonID? { heldKey?.key.person }

  func hold(_ key: UnlockedKey) {
    heldKey = HeldKey(
      key: key, shift: room.shift?.id, leader: room.shift?.leader, opened: clock.elapsedMilliseconds())
  }

  /// The leader at this seat is another one now, or nobody: a key of somebody else signs nothing any more.
  package func leaderSits(_ leader: PersonID?) {
    if keyHolder != leader { putAwayKey() }
  }

  /// The secret bytes are overwritten when the last copy of the key goes, and this one is the last.
  func putAwayKey() { heldKey = nil }

  /// After a hand-over, another leader, the end of the key, or a long rest. Cheap when no key is open.
  func putAwayKeyOutOfTurn() {
    guard let heldKey else { return }
    if !heldKey.isInTurn(room, elapsed: clock.elapsedMilliseconds()) { putAwayKey() }
  }
}
