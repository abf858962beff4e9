import DutyModel
import Glibc

/// What became of the process that had a seat before.
package struct FormerRun: Equatable, Sendable {
  /// It said so when it went; a kill or a power cut doesn't.
  package var endedProperly: Bool
  /// Its last sign of life, on the wall clock; some seconds early.
  package var lastSeen: Timestamp

  package init(endedProperly: Bool, lastSeen: Timestamp) {
    self.endedProperly = endedProperly
    self.lastSeen = lastSeen
  }
}

// The seat's own file says whether its console left in good order, and its time when that was last alive. Both are
// written in place: a full disk is no reason to know less after the next start. Where even that fails, on a disk
// that can't be written to, nothing depends on it but the words of the restart page.
extension Seat {
  /// Between two signs of life, in seconds.
  package static let signSeconds = 10

  private static let here = Array("here\n".utf8)
  private static let left = Array("left\n".utf8)

  /// Begins a run at this seat.
  /// - Returns: what is known of the run before; nil at a seat that no console has had.
  package func begin() -> FormerRun? {
    var facts = stat()
    var bytes = [UInt8](repeating: 0, count: Self.here.count)
    let isKnown = fstat(descriptor, &facts) == 0 && pread(descriptor, &bytes, bytes.count, 0) == bytes.count
    let seen = Int(facts.st_mtim.tv_sec) * 1_000 + facts.st_mtim.tv_nsec / 1_000_000
    write(Self.here)
    guard isKnown, bytes == Self.here || bytes == Self.left else { return nil }
    return FormerRun(endedProperly: bytes == Self.left, lastSeen: Timestamp(milliseconds: seen))
  }

  /// A sign of life: the file's time is now.
  package func noteAlive() {
    futimens(descriptor, nil)
  }

  /// Says that the run ends in good order.
  package func noteLeft() {
    write(Self.left)
  }

  private func write(_ word: [UInt8]) {
    // The same length ever after: nothing grows.
    if pwrite(descriptor, word, word.count, 0) == word.count { fdatasync(descriptor) }
  }
}

/// Between which instants the console stood still, and why, as far as that is known.
package struct Stoppage: Equatable, Sendable {
  package enum Cause: Equatable, Sendable {
    /// Somebody left the program.
    case left
    /// The machine was off meanwhile: it has been started since.
    case machine
    /// The machine went on; the program was killed or failed.
    case program
    /// The wall clock stands before the last sign of life: how long it was can't be said.
    case clockSetBack
  }

  package var from: Timestamp
  package var to: Timestamp
  package var cause: Cause

  package init(from: Timestamp, to: Timestamp, cause: Cause) {
    (self.from, self.to, self.cause) = (from, to, cause)
  }

  /// `booted` is when the machine was started; nil when that is unknown.
  package init(_ run: FormerRun, now: Timestamp, booted: Timestamp?) {
    let wasOff = booted.map { $0 > run.lastSeen } ?? false
    let cause: Cause =
      now < run.lastSeen
      ? .clockSetBack : run.endedProperly ? .left : wasOff ? .machine : .program
    self.init(from: run.lastSeen, to: now, cause: cause)
  }

  package var seconds: Int { max(0, from.seconds(until: to)) }
}

/// When the machine was started, by its own wall clock; nil when the kernel doesn't say.
package func bootTime() -> Timestamp? {
  guard let file = fopen("/proc/stat", "r") else { return nil }
  defer { fclose(file) }
  var line = [CChar](repeating: 0, count: 4_096)
  while fgets(&line, Int32(line.count), file) != nil {
    let text = String(decoding: line.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    guard text.hasPrefix("btime ") else { continue }
    return Int(text.dropFirst(6).filter(\.isNumber)).map { Timestamp(milliseconds: $0 * 1_000) }
  }
  return nil
}
