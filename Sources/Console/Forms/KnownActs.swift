import Desk
import DutyModel

/// The latest acts that people may put right, as they were recorded: an entry is corrected by a form with the same words
/// in it.
final class KnownActs: Subscriber {
  /// Older ones are struck and written anew.
  static let kept = 400

  private var order: [Int] = []
  private var entries: [Int: Entry] = [:]
  /// Struck in this segment.
  private(set) var struck: Set<Int> = []

  subscript(sequence: Int) -> Entry? { entries[sequence] }

  /// The latest act of which that is true.
  func latest(where isWanted: (Entry) -> Bool) -> Entry? {
    for sequence in order.reversed() {
      if let entry = entries[sequence], isWanted(entry) { return entry }
    }
    return nil
  }

  func receive(_ group: [Entry]) {
    for entry in group {
      switch entry.event {
      case .noteAdded, .callMade, .bulletinSent, .figureRecorded, .reportReceived, .incidentOpened,
        .reportJoined, .spotCheckRecorded, .bulletin(.dispatched), .bulletin(.phoned):
        order.append(entry.sequence)
        entries[entry.sequence] = entry
      case .entryStruck(let act):
        entries[act.entry] = nil
        struck.insert(act.entry)
      case .segmentOpened:
        order = []
        entries = [:]
        struck = []
      default: break
      }
    }
    while order.count > Self.kept { entries[order.removeFirst()] = nil }
  }
}
