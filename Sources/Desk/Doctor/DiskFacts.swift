import DutyModel

/// The file system that holds the journal, and how fast it makes a small write durable.
package struct DiskFacts: Equatable, Sendable {
  package struct Space: Equatable, Sendable {
    package var freeBytes: Int
    package var totalBytes: Int
    /// Files that can still be made; nil where there is no such limit.
    package var freeFiles: Int?
    package var isReadOnly: Bool
    /// Other machines can write to it, or it can't promise locks and syncs.
    package var isShared: Bool
    /// It lives in memory.
    package var isMemory: Bool

    package init(
      freeBytes: Int, totalBytes: Int, freeFiles: Int?, isReadOnly: Bool = false, isShared: Bool = false,
      isMemory: Bool = false
    ) {
      self.freeBytes = freeBytes
      self.totalBytes = totalBytes
      self.freeFiles = freeFiles
      self.isReadOnly = isReadOnly
      self.isShared = isShared
      self.isMemory = isMemory
    }
  }

  /// Writing and syncing a small file again and again.
  package enum WriteProbe: Equatable, Sendable {
    /// Microseconds of each write with its sync, at least one.
    case measured([Int])
    /// The C function and errno.
    case failed(call: String, number: Int32)
    /// Nothing was written: there is no journal folder, or writing there makes no sense.
    case notRun
  }

  /// What was looked at: the journal's folder, or the nearest one above it that is there.
  package var path: String
  /// Nil when the kernel doesn't tell; errno is then in `spaceErrno`.
  package var space: Space?
  package var spaceErrno: Int32
  package var write: WriteProbe

  package init(path: String, space: Space?, spaceErrno: Int32 = 0, write: WriteProbe) {
    self.path = path
    self.space = space
    self.spaceErrno = spaceErrno
    self.write = write
  }

  /// Of an odd number of samples the middle one, of an even number the slower of the two in the middle.
  package var medianMicroseconds: Int? {
    guard case .measured(let samples) = write, !samples.isEmpty else { return nil }
    return samples.sorted()[samples.count / 2]
  }

  package var worstMicroseconds: Int? {
    guard case .measured(let samples) = write else { return nil }
    return samples.max()
  }
}
