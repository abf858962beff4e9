/// Lines in the making, each with the hash of the one before: what goes into a segment, without a file and
/// without the checks of what callers bring.
package struct LineChain {
  /// Everything so far.
  package private(set) var bytes: [UInt8] = []
  /// Offsets behind each line.
  private(set) var ends: [Int] = []
  private(set) var sequence: Int
  private(set) var hash: Digest
  private let seat: String

  /// Goes on behind record `sequence` with this `hash`.
  package init(after sequence: Int = 0, hash: Digest = .zero, seat: String) {
    (self.sequence, self.hash, self.seat) = (sequence, hash, seat)
  }

  /// Appends a group.
  package mutating func append(_ group: Group) {
    append(key: group.key, digest: group.digest, records: group.records)
  }

  mutating func append(key: String, digest: String?, records: [NewRecord]) {
    let group = sequence + 1...sequence + records.count
    for index in records.indices {
      sequence += 1
      hash = Frame.append(
        records[index], sequence: sequence, group: group, previous: hash, key: key, keyDigest: digest,
        seat: seat,
        to: &bytes)
      ends.append(bytes.count)
    }
  }
}
