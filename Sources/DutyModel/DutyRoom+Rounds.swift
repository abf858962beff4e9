// Errands that fall due again and again (定时报): one clock a time. The next starts when the one before is met or has
// passed, and hangs on due instants alone, so no late entry moves it.

extension ErrandRepeat {
  /// From one due instant to the next.
  package static let allowedMinutes = 5...10_080
  /// Set hours of a day.
  static let mostHours = 24
  static let mostReadings = 20

  /// The same with its hours written alike and in order.
  func checked() throws(Refusal) -> ErrandRepeat {
    var checked = self
    var hours: Set<String> = []
    for text in at {
      guard let hour = DayHour(text) else { throw .notAnHour(text) }
      hours.insert("\(twoDigits(hour.hour)):\(twoDigits(hour.minute))")
    }
    checked.at = hours.sorted()
    if let every, !Self.allowedMinutes.contains(every) { throw .repeatOutOfRange(minutes: every) }
    if every == nil && at.isEmpty { throw .repeatNeedsTimes }
    if checked.at.count > Self.mostHours || asks.count > Self.mostReadings { throw .repeatTooLong }
    return checked
  }

  /// The first due instant when nobody named one.
  func first(after start: Timestamp, zone: ZoneTable) -> Timestamp? {
    [every.map { start.adding(minutes: $0) }, nextHour(after: start, zone: zone)].compactMap { $0 }.min()
  }

  /// The next due instant after `due`, which is one itself; nil when it was the last.
  package func next(after due: Timestamp, zone: ZoneTable) -> Timestamp? {
    let next = [every.map { due.adding(minutes: $0) }, nextHour(after: due, zone: zone)].compactMap { $0 }
      .min()
    guard let next, until.map({ next <= $0 }) ?? true else { return nil }
    return next
  }

  /// The due instant before `due`, as if it had been asked for all along.
  func last(before due: Timestamp, zone: ZoneTable) -> Timestamp? {
    let hour = hours(from: due, to: due, zone: zone).last { $0 < due }
    return [every.map { due.adding(minutes: -$0) }, hour].compactMap { $0 }.max()
  }

  private func nextHour(after instant: Timestamp, zone: ZoneTable) -> Timestamp? {
    hours(from: instant, to: instant, zone: zone).first { $0 > instant }
  }

  /// The set hours from the day before `first` to two days after `last`, in order. One that the clocks skip falls due
  /// when they have been set on; one that comes twice, the first time.
  func hours(from first: Timestamp, to last: Timestamp, zone: ZoneTable) -> [Timestamp] {
    let hours = at.compactMap(DayHour.init)
    guard !hours.isEmpty, first <= last else { return [] }
    // The day before, too: where clocks are set back over midnight, it comes twice.
    let days = zone.civil(first).date.daysSinceEpoch - 1...zone.civil(last).date.daysSinceEpoch + 2
    let instants = days.map(CivilDate.init(daysSinceEpoch:)).flatMap { day in
      hours.map { zone.instant(CivilTime(date: day, hour: $0.hour, minute: $0.minute)) }
    }
    // Two hours that the clocks skip are one instant.
    return instants.unique.sorted()
  }
}

/// `08:00`, `8:00`: an hour of the station's own time.
struct DayHour: Equatable {
  var hour: Int
  var minute: Int

  init?(_ text: String) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, (1...2).contains(parts[0].utf8.count), parts[1].utf8.count == 2,
      parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }), let hour = Int(parts[0]),
      let minute = Int(parts[1]), hour < 24, minute < 60
    else { return nil }
    self.hour = hour
    self.minute = minute
  }
}

extension DutyRoom {
  /// How many passed rounds of one errand are recorded at once: a day of every quarter of an hour. Of more only the
  /// last are, and the numbers of the rounds show how many were not.
  static let passedRoundsRecorded = 96

  /// The clocks of an errand's own answers, by round.
  func rounds(of matter: MatterID) -> [Clock] {
    guard let kind = matters[matter]?.errand?.source.clockKind else { return [] }
    return clocks(of: matter).filter { $0.plan.kind == kind }.sorted { $0.plan.round < $1.plan.round }
  }

  /// The round that follows `clock`; nothing when it runs already or the errand is over.
  func nextRound(after clock: Clock) -> [Event] {
    guard let (errand, repeats) = repeating(clock),
      let due = repeats.next(after: clock.due, zone: zone)
    else { return [] }
    return [
      .clockStarted(
        self.clock(
          of: errand, matter: clock.plan.matter, round: clock.plan.round + 1, start: clock.due, due: due,
          after: clock.plan))
    ]
  }

  /// What follows when `clock` has passed: the next round, and every further one that has passed by `now`, each
  /// missed once. What is older than the latest missed one is no longer owed: its hour is over.
  func roundsAfterMiss(of clock: Clock, at now: Timestamp) -> [Event] {
    let older = rounds(of: clock.plan.matter).filter { $0.isOpen && $0.plan.round < clock.plan.round }
    var events = older.map { released($0) }
    guard let (errand, repeats) = repeating(clock) else { return events }
    // Of more rounds than are recorded the earlier ones are counted, not gone through: it may be years.
    let kept = Self.passedRoundsRecorded + 1
    let jump = repeats.jump(after: clock.due, to: now, keeping: kept, zone: zone)
    var dues = [jump.from]
    while let last = dues.last, last < now, let due = repeats.next(after: last, zone: zone) {
      dues.append(due)
    }
    var former = clock
    for index in max(1, dues.count - kept)..<max(1, dues.count) {
      let due = dues[index]
      let next = Clock(
        plan: self.clock(
          of: errand, matter: clock.plan.matter, round: clock.plan.round + jump.rounds + index,
          start: dues[index - 1], due: due, after: clock.plan))
      events.append(.clockStarted(next.plan))
      guard due < now else { break }
      events.append(.clockMissed(ClockMissed(clock: next.id, due: due, noticed: now)))
      events.append(released(former))
      former = next
    }
    return events
  }

  /// An earlier round is over once a later one took its place.
  func released(_ clock: Clock) -> Event {
    .clockReleased(ClockReleased(clock: clock.id, cause: .rules))
  }

  /// The errand of `clock` when it goes on and no later round runs yet.
  private func repeating(_ clock: Clock) -> (Errand, ErrandRepeat)? {
    guard let matter = matters[clock.plan.matter], matter.isOpen, let errand = matter.errand,
      let repeats = errand.repeats, clock.plan.kind == errand.source.clockKind,
      !rounds(of: matter.id).contains(where: { $0.plan.round > clock.plan.round })
    else { return nil }
    return (errand, repeats)
  }
}
