// Taking, changing and leaving a shift. At every instant each open matter has exactly one owner.

extension DutyRoom {
  func take(_ taking: TakeShift, by actor: Actor, at moment: Moment) throws(Refusal) -> [Event] {
    try checkPerson(taking.leader)
    for person in taking.officers + taking.reserve { try checkPerson(person) }
    // Named people are taken at their word; the roster stands in only when nobody is named: who is merely
    // rostered may not have come.
    var officers = once(taking.officers)
    if officers.isEmpty, actor.role == .officer, let person = actor.person { officers = [person] }
    if officers.isEmpty { officers = settings.rostered(.officer, at: moment.at) }
    guard let first = officers.first else { throw .noOfficer }
    if let shift, shift.officers == officers {
      return try change(ChangeShift(leader: taking.leader, reserve: taking.reserve), at: moment)
    }
    var taken = Shift()
    let start = zone.civil(moment.at)
    taken.id = ShiftID(
      rawValue: "SH-\(start.date.compact)-\(twoDigits(start.hour))\(twoDigits(start.minute))")
    taken.leader = taking.leader ?? settings.rostered(.leader, at: moment.at).first
    taken.officers = officers
    let reserve = taking.reserve.isEmpty ? settings.rostered(.reserve, at: moment.at) : once(taking.reserve)
    taken.reserve = reserve.filter { !officers.contains($0) }
    taken.start = moment.at
    taken.end =
      settings.roster.filter {
        $0.track == .officer && officers.contains($0.person) && $0.start <= moment.at && moment.at < $0.end
      }.map(\.end).min()
    return [.shiftTaken(taken)] + hand(openMatters.filter { !officers.contains($0.owner ?? "") }, to: first)
  }

  /// Somebody comes or goes and the shift goes on, with its small numbers.
  func change(_ change: ChangeShift, at moment: Moment) throws(Refusal) -> [Event] {
    guard let shift else { throw .noShift }
    for person in [change.leader, change.taker] { try checkPerson(person) }
    for person in change.joining + change.reserve { try checkPerson(person) }
    if let absent = change.leaving.first(where: { !shift.officers.contains($0) }) {
      throw .notOnShift(absent, officers: shift.officers)
    }
    var changed = ShiftChanged()
    changed.shift = shift.id
    changed.leader = change.leader == shift.leader ? nil : change.leader
    changed.joined = once(change.joining).filter { !shift.officers.contains($0) }
    changed.left = once(change.leaving)
    changed.reason = change.reason
    let staying = (shift.officers + changed.joined).filter { !changed.left.contains($0) }
    if staying.isEmpty { throw .lastOfficer }
    let reserve = once(change.reserve).filter { !staying.contains($0) }
    changed.reserve = reserve == shift.reserve ? [] : reserve
    let isSame =
      changed.leader == nil && changed.joined.isEmpty && changed.left.isEmpty && changed.reserve.isEmpty
    if isSame { return [] }
    let orphaned = openMatters.filter { matter in matter.owner.map(changed.left.contains) ?? false }
    let taker = change.taker ?? staying.first { settings.person($0) != nil }
    return [.shiftChanged(changed)] + hand(orphaned, to: taker ?? ownerWithoutShift(at: moment.at))
  }

  func leave(_ leaving: LeaveShift, at moment: Moment) throws(Refusal) -> [Event] {
    guard let shift else { throw .noShift }
    try checkPerson(leaving.taker)
    let open = openMatters
    if !open.isEmpty && leaving.taker == nil && (leaving.reason ?? "").allSatisfy(\.isWhitespace) {
      throw .leavingNeedsTaker(open: open.count)
    }
    var left = ShiftLeft()
    left.shift = shift.id
    left.taker = leaving.taker
    left.reason = leaving.reason
    return [.shiftLeft(left)] + hand(open, to: leaving.taker ?? ownerWithoutShift(at: moment.at))
  }

  /// The new owners of what belonged to people who aren't on the list any more once `adoption` is folded: it
  /// goes to whoever would own it if it came in then.
  func ownersAfter(_ adoption: [Event], at moment: Moment) -> [Event] {
    let people = adoption.flatMap { if case .peopleAdopted(let part) = $0 { part.items } else { [Person]() } }
    guard !people.isEmpty else { return [] }
    var later = self
    later.settings.people = people
    let known = Set(people.map(\.id))
    let orphaned = openMatters.filter { matter in matter.owner.map { !known.contains($0) } ?? true }
    return hand(orphaned, to: later.owner(for: .program, at: moment.entered))
  }

  /// A take-over sooner than that after the one before is a change of people within a night, whatever command it was.
  static let shortestNightMinutes = 11 * 60

  /// Numbers of closed matters may be given again with the next shift: within a night 3号 means one thing.
  mutating func freeNumbers(at start: Timestamp) {
    if let since = counters.numbersSince,
      abs(since.seconds(until: start)) < Self.shortestNightMinutes * 60
    {
      return
    }
    counters.numbersSince = start
    counters.freedNumbers = []
    numbers = TakenNumbers()
    for matter in matters.values where matter.isOpen { numbers.insert(matter.number) }
  }

  private func hand(_ matters: [Matter], to owner: PersonID?) -> [Event] {
    matters.filter { $0.owner != owner }.map {
      .matterAssigned(MatterAssigned(matter: $0.id, owner: owner))
    }
  }
}

/// Each person once, in the order of the list.
private func once(_ people: [PersonID]) -> [PersonID] {
  var seen: Set<PersonID> = []
  return people.filter { seen.insert($0).inserted }
}
