// Clocks are found by id, by matter and by due time; every change of one goes through here, so that the three
// agree.

extension DutyRoom {
  /// All clocks of a matter, the next due first.
  package func clocks(of matter: MatterID) -> [Clock] {
    clockIDs(of: matter).compactMap { clocks[$0] }.sorted(by: Clock.comesFirst)
  }

  /// Every running or overdue clock, the next due first.
  package var openClocks: [Clock] {
    clocks.values.filter(\.isOpen).sorted(by: Clock.comesFirst)
  }

  /// The next instant at which an open clock becomes overdue and nobody has recorded it yet.
  package var nextUnnoticedDue: Timestamp? { unnoticed.places.first?.due }

  /// The clocks of a matter, in no order.
  package func clockIDs(of matter: MatterID) -> Set<ClockID> { clocksByMatter[matter] ?? [] }

  mutating func add(_ clock: Clock) {
    if let former = clocks[clock.id] { forget(former) }
    clocks[clock.id] = clock
    clocksByMatter[clock.plan.matter, default: []].insert(clock.id)
    order(clock)
  }

  /// Changes a clock that is known; nothing happens to others.
  mutating func change(_ id: ClockID, _ body: (inout Clock) -> Void) {
    guard var clock = clocks[id] else { return }
    forget(clock)
    body(&clock)
    clocks[id] = clock
    order(clock)
  }

  private mutating func order(_ clock: Clock) {
    guard clock.isOpen else { return }
    switch clock.plan.standing {
    case .rule:
      guard clock.plan.decisive else {
        others.insert(clock)
        break
      }
      competing.insert(clock)
      if clock.plan.kind.isFirstCall { firstCalls.insert(clock) }
      pressing.insert(clock, at: pressesFrom(clock))
    case .promise: promised.insert(clock)
    case .bound, .window: break
    }
    if clock.missedAt == nil { unnoticed.insert(clock) }
  }

  /// Another policy warns at other times.
  mutating func orderWarnings() {
    pressing = ClockOrder()
    for place in competing.places {
      if let clock = clocks[place.clock] { pressing.insert(clock, at: pressesFrom(clock)) }
    }
  }

  private mutating func forget(_ clock: Clock) {
    competing.remove(clock)
    firstCalls.remove(clock)
    pressing.remove(clock, at: pressesFrom(clock))
    others.remove(clock)
    promised.remove(clock)
    unnoticed.remove(clock)
  }
}

extension Clock {
  /// Earlier due first; see ``ClockOrder/Place``.
  static func comesFirst(_ left: Clock, _ right: Clock) -> Bool {
    ClockOrder.Place(left) < ClockOrder.Place(right)
  }
}
