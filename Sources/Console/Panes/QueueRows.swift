import DutyModel

/// One row of 在办: a matter with the next thing that is owed on it.
struct QueueRow: Equatable {
  var matter: Matter
  /// The next open clock; nil when nothing is owed any more or the matter is closed.
  var clock: Clock?
}

extension DutyRoom {
  /// Open matters by their nearest clock, then those that owe nothing, then what was closed in this segment.
  func queueRows() -> [QueueRow] {
    var next: [MatterID: Clock] = [:]
    for clock in openClocks {
      if let other = next[clock.plan.matter], other.plan.decisive || !clock.plan.decisive { continue }
      next[clock.plan.matter] = clock
    }
    let open = openMatters.map { QueueRow(matter: $0, clock: next[$0.id]) }
    let owing = open.filter { $0.clock != nil }.sorted {
      ($0.clock!.due, $0.matter.number) < ($1.clock!.due, $1.matter.number)
    }
    let closed = matters.values.filter { !$0.isOpen }.sorted {
      ($0.closedAt ?? $0.opened, $0.id) > ($1.closedAt ?? $1.opened, $1.id)
    }
    return owing + open.filter { $0.clock == nil } + closed.map { QueueRow(matter: $0, clock: nil) }
  }
}
