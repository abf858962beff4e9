// Taking and leaving a shift. At every instant each open matter has exactly one owner.

extension DutyRoom {
  func take(_ taking: TakeShift, by actor: Actor, at moment: Moment) throws(Refusal) -> [Event] {
    try checkPerson(taking.leader)
    for officer in taking.officers { try checkPerson(officer) }
    // Named people are taken at their word; the roster stands in only when nobody is named: who is merely
    // rostered may not have come.
    var officers: [PersonID] = []
    for officer in taking.officers where !officers.contains(officer) { officers.append(officer) }
    if officers.isEmpty, actor.role == .officer, let person = actor.person { officers = [person] }
    if officers.isEmpty { officers = settings.rostered(.officer, at: moment.at) }
    guard let first = officers.first else { throw .noOfficer }
    var taken = Shift()
    let start = zone.civil(moment.at)
    taken.id = ShiftID(
      rawValue: "SH-\(start.date.compact)-\(twoDigits(start.hour))\(twoDigits(start.minute))")
    taken.leader = taking.leader ?? settings.rostered(.leader, at: moment.at).first
    taken.officers = officers
    taken.start = moment.at
    taken.end =
      settings.roster.filter {
        $0.track == .officer && officers.contains($0.person) && $0.start <= moment.at && moment.at < $0.end
      }.map(\.end).min()
    if let shift, shift.officers == taken.officers, shift.leader == taken.leader { return [] }
    return [.shiftTaken(taken)] + hand(openMatters.filter { !officers.contains($0.owner ?? "") }, to: first)
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

  private func hand(_ matters: [Matter], to owner: PersonID?) -> [Event] {
    matters.filter { $0.owner != owner }.map {
      .matterAssigned(MatterAssigned(matter: $0.id, owner: owner))
    }
  }
}
