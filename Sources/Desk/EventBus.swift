import DutyModel

/// Somebody who wants every entry, in order: a pane, the bell, a document.
package protocol Subscriber: AnyObject {
  /// Takes a whole group. It must not submit from here: answer now, act after the walk.
  func receive(_ group: [Entry])
}

/// Brings what is on disk to its subscribers: synchronous, in order of sequence, group by group.
///
/// A replay feeds the same bus from the file, and a subscriber can't tell the difference.
package final class EventBus {
  private var subscribers: [any Subscriber] = []
  private var isDelivering = false
  private var last = 0

  package init() {}

  package func subscribe(_ subscriber: any Subscriber) {
    subscribers.append(subscriber)
  }

  /// Delivers entries that are durable. Groups must be whole and follow those delivered before; only the first
  /// group of a segment, which opens alone, may leave a gap: a journal that was begun behind lost numbers, or
  /// opened again after a long time.
  package func deliver(_ entries: [Entry]) {
    precondition(!isDelivering, "a subscriber must not deliver while it is being told")
    isDelivering = true
    defer { isDelivering = false }
    var rest = entries[...]
    while let first = rest.first {
      precondition(
        first.sequence == last + 1 || last == 0 || first.sequence > last && first.opensSegment,
        "entries come in order of sequence")
      let group = Array(rest.prefix { $0.group == first.group })
      rest = rest.dropFirst(group.count)
      last = group[group.count - 1].sequence
      for subscriber in subscribers { subscriber.receive(group) }
    }
  }
}

extension Entry {
  fileprivate var opensSegment: Bool {
    if case .segmentOpened = event { true } else { false }
  }
}
