/// How often a leader's key was tried with a wrong passphrase since it last signed, and what that allows.
///
/// Entries of the journal change it, and it is asked before each try.
package struct UnlockTries: FieldRecord {
  package enum Verdict: Equatable, Sendable {
    /// May be tried; so many wrong tries are left before the lock.
    case open(left: Int)
    /// May be tried from that instant on, not before.
    case wait(until: Timestamp)
    /// Locked until another leader resets it.
    case locked
  }

  /// The wrong try that locks.
  package static let most = 10
  /// Seconds to wait after the first, second ... ninth wrong try: two slips at three in the morning cost
  /// nothing that is felt, nine guesses take ten minutes.
  package static let pausesInSeconds = [1, 2, 4, 8, 15, 30, 60, 180, 300]

  package private(set) var failures = 0
  private var last = Timestamp()

  package init() {}

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try fields.field("failures", &failures, unless: 0)
    try fields.field("last", &last, unless: Timestamp())
  }

  /// What may be done at `now`.
  ///
  /// A clock that was set back ends the pause rather than stretch it by hours; the lock doesn't ask the clock.
  package func verdict(at now: Timestamp) -> Verdict {
    if failures >= Self.most { return .locked }
    guard failures > 0 else { return .open(left: Self.most) }
    let pause = Self.pausesInSeconds[failures - 1] * 1_000
    let until = Timestamp(milliseconds: last.milliseconds + pause)
    return (last..<until).contains(now) ? .wait(until: until) : .open(left: Self.most - failures)
  }

  /// A wrong passphrase at `time`. Counts also when it came too early or after the lock: every one was a try.
  package mutating func failed(at time: Timestamp) {
    failures = min(failures + 1, Self.most)
    last = time
  }

  /// The right one. Opens nothing that is locked: a locked key isn't tried.
  package mutating func succeeded() {
    if failures < Self.most { self = UnlockTries() }
  }

  /// Another leader lets the owner try again. Who may was asked before, so replays never refuse.
  package mutating func reset() {
    self = UnlockTries()
  }
}
