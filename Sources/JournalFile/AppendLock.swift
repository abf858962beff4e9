import Glibc

// The file `lock`: target of the flock that makes appends take turns, and the published state (`LockState`).
// Who holds it stands beside it in `lock.holder`, for the message to whoever waits in vain: every write into
// `lock` wakes the other seats, and taking the lock is no news to them.

/// The append lock of a journal and the state kept in its file.
final class AppendLock {
  static let holderSize = 256

  private let file: OpenFile
  private let holderFile: OpenFile
  /// The state last read or written here, with its bytes: as a rule the next read finds them again.
  private var known: (bytes: [UInt8], state: LockState)?

  init(path: String, calls: any FileCalls) throws(JournalFailure) {
    file = try OpenFile(path, O_RDWR | O_CREAT, calls)
    holderFile = try OpenFile(path + ".holder", O_RDWR | O_CREAT, calls)
  }

  /// Takes the lock, waiting at most `waitMilliseconds`; it is never broken.
  /// - Throws: `locked` with the holder's words, `replaced` when `lock` is another file by now.
  func take(waitMilliseconds: Int, holder: String) throws(JournalFailure) {
    try Self.flock(file, LOCK_EX, waitMilliseconds: waitMilliseconds) { try? self.readHolder() }
    do throws(JournalFailure) {
      try requireInPlace()
      let text = holder.utf8.prefix(Self.holderSize - 32)
      try holderFile.write(
        CheckedSlot.encode(String(decoding: text, as: UTF8.self), size: Self.holderSize), at: 0)
    } catch {
      release()
      throw error
    }
  }

  /// Makes sure that `lock` is still the file that was opened.
  /// - Throws: `replaced`.
  func requireInPlace() throws(JournalFailure) { try file.requireInPlace() }

  /// Gives the lock back. A descriptor that can't be unlocked is unlocked when it's closed.
  func release() {
    do throws(JournalFailure) { try file.flock(LOCK_UN) } catch {}
  }

  /// The published state; nil when none was ever published or it is damaged. Without the lock a read may fall
  /// into a write: the check finds it, and it's read again.
  func readState() throws(JournalFailure) -> LockState? {
    for _ in 0..<100 {
      let bytes = try file.read(0..<LockState.size)
      if let known, known.bytes == bytes { return known.state }
      if let state = LockState(bytes: bytes) {
        known = (bytes, state)
        return state
      }
      if bytes.count < LockState.size { return nil }
      pause(milliseconds: 0)
    }
    return nil
  }

  /// Publishes `state`; the caller holds the lock.
  func write(_ state: LockState) throws(JournalFailure) {
    let bytes = state.bytes
    try file.write(bytes, at: 0)
    known = (bytes, state)
  }

  private func readHolder() throws(JournalFailure) -> String? {
    CheckedSlot.decode(try holderFile.read(0..<Self.holderSize), size: Self.holderSize)?
      .joined(separator: " ")
  }

  /// flock with a bounded wait.
  static func flock(
    _ file: OpenFile, _ operation: Int32, waitMilliseconds: Int, holder: () -> String?
  ) throws(JournalFailure) {
    let deadline = monotonicMilliseconds() + waitMilliseconds
    while true {
      do throws(JournalFailure) {
        return try file.flock(operation | LOCK_NB)
      } catch {
        guard case .system(EWOULDBLOCK, _, _) = error else { throw error }
        if monotonicMilliseconds() >= deadline { throw .locked(holder: holder() ?? "") }
        pause(milliseconds: 2)
      }
    }
  }
}

/// A clock that nobody can set and that runs while the machine sleeps.
func monotonicMilliseconds() -> Int {
  var now = timespec()
  clock_gettime(CLOCK_BOOTTIME, &now)
  return now.tv_sec * 1000 + now.tv_nsec / 1_000_000
}

private func pause(milliseconds: Int) {
  var span = timespec(tv_sec: 0, tv_nsec: max(milliseconds * 1_000_000, 10_000))
  nanosleep(&span, nil)
}
