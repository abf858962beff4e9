/// What the opening table says of a journal.
package enum Verdict: Equatable, Hashable, Sendable {
  /// Every byte of the current segment belongs to a whole group, and no evidence names more.
  case clean
  /// The last write didn't reach the disk whole; nobody was told it did.
  case torn
  /// The last segment was begun and never finished.
  case hollow
  /// Acknowledged bytes are damaged.
  case corrupt
  /// Evidence names entries up to `last`, of which those from `first` on are missing.
  case lostTail(first: Int, last: Int)
  /// Damage that may or may not have been acknowledged: a person decides.
  case ambiguous

  /// No appending until a person has decided.
  package var isReadOnly: Bool {
    switch self {
    case .clean, .torn, .hollow: false
    case .corrupt, .lostTail, .ambiguous: true
    }
  }

  /// The exit code of `journal verify` for this verdict alone.
  package var exitCode: Int32 {
    switch self {
    case .clean: 0
    case .torn, .hollow: 10
    case .corrupt: 20
    case .lostTail: 21
    case .ambiguous: 23
    }
  }

  /// The word stored in quarantine files and repair entries.
  package var word: String {
    switch self {
    case .clean: "clean"
    case .torn: "torn"
    case .hollow: "hollow"
    case .corrupt: "corrupt"
    case .lostTail: "lost_tail"
    case .ambiguous: "ambiguous"
    }
  }
}
