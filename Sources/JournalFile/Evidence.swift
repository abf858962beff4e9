/// Durable word that an entry was acknowledged: from `head`, a checkpoint or a receipt.
package struct Evidence: Equatable, Sendable {
  /// The entry's sequence.
  package let sequence: Int
  /// Its hash; another hash at this sequence means corrupt.
  package let hash: Digest

  /// An entry that is known to have been acknowledged.
  package init(sequence: Int, hash: Digest) {
    self.sequence = sequence
    self.hash = hash
  }
}

extension JournalFolder {
  /// What lies beside the entries and says that some were acknowledged: `head` and the checkpoints. Read it before the
  /// published state, for all of it was published first.
  func readEvidence() throws(JournalFailure) -> [Evidence] {
    let slots = try HeadFile.read(self).compactMap { $0 }
    return slots.map { Evidence(sequence: $0.sequence, hash: $0.hash) } + CheckpointNotes.read(self)
  }
}
