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
