// How an event changes the clock that it names.

extension Clock {
  /// How many further acts, and how many former limits, it remembers: it is carried in one line of the journal.
  static let kept = 16

  /// The act that met it; a further one is remembered, in case the first is struck.
  mutating func take(_ met: ClockMet) {
    guard metBy == nil || metBy == met.replaces else {
      alsoMet = (alsoMet + [ClockAct(act: met.act, at: met.metAt)]).suffix(Clock.kept)
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
    // A miss is remembered longest.
    if former.count > Clock.kept { former.remove(at: former.firstIndex { $0.missedAt == nil } ?? 0) }
    if !isMissed { missedAt = nil }
    plan = replanned.plan
    release = nil
  }
}

extension ClockClaim {
  init(_ claimed: ClockClaimed, entry: Int) {
    self.init()
    person = claimed.person ?? PersonID()
    next = Incident.short(claimed.next)
    until = claimed.until
    self.entry = entry
  }
}

extension ClockRelease {
  init(_ released: ClockReleased, at recorded: Timestamp, entry: Int) {
    self.init()
    cause = released.cause
    name = released.name.map(Incident.short)
    reason = released.reason.map(Incident.short)
    at = released.said ?? recorded
    self.entry = entry
  }
}
