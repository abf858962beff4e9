import Desk
import DutyModel

/// The latest acts that people may put right, as they were recorded: an entry is corrected by a form with the same words
/// in it.
final class KnownActs: Subscriber {
  /// Older ones are struck and written anew.
  static let kept = 400

  private var order: [Int] = []
  private var entries: [Int: Entry] = [:]

  subscript(sequence: Int) -> Entry? { entries[sequence] }

  func receive(_ group: [Entry]) {
    for entry in group {
      switch entry.event {
      case .noteAdded, .callMade, .bulletinSent, .figureRecorded, .reportReceived, .incidentOpened,
        .reportJoined:
        order.append(entry.sequence)
        entries[entry.sequence] = entry
      case .entryStruck(let struck): entries[struck.entry] = nil
      case .segmentOpened:
        order = []
        entries = [:]
      default: break
      }
    }
    while order.count > Self.kept { entries[order.removeFirst()] = nil }
  }
}
