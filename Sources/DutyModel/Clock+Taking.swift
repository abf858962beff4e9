// How an event changes the clock that it names.

extension Clock {
  /// The act that met it; a further one is remembered, in case the first is struck.
  mutating func take(_ met: ClockMet) {
    guard metBy == nil || metBy == met.replaces else {
      alsoMet.append(ClockAct(act: met.act, at: met.metAt))
      return
    }
    alsoMet.removeAll { $0.act == met.act }
    metBy = met.act
    metAt = met.metAt
  }

  /// Its new limit. A miss stays with the limit that was missed, where the new one is later than that.
  mutating func take(_ replanned: ClockReplanned) {
    let isMissed = missedAt.map { replanned.plan.due < $0 } ?? false
    former.append(
      FormerLimit(due: plan.due, rule: plan.rule, missedAt: isMissed ? nil : missedAt))
    if !isMissed { missedAt = nil }
    plan = replanned.plan
    release = nil
  }
}

extension ClockClaim {
  init(_ claimed: ClockClaimed, entry: Int) {
    self.init()
    person = claimed.person ?? PersonID()
    next = claimed.next
    until = claimed.until
    self.entry = entry
  }
}

extension ClockRelease {
  init(_ released: ClockReleased, at recorded: Timestamp, entry: Int) {
    self.init()
    cause = released.cause
    name = released.name
    reason = released.reason
    at = released.said ?? recorded
    self.entry = entry
  }
}
