// 查岗: a check of the room from above is recorded, and what the checker wants besides becomes an errand.

extension DutyRoom {
  func record(_ command: RecordSpotCheck, by actor: Actor, at moment: Moment) throws(Refusal) -> [Event] {
    if let rings = command.check.rings, !(1...9).contains(rings) { throw .ringsOutOfRange(rings) }
    let check = Event.spotCheckRecorded(command.check)
    guard let brought = command.errand else { return [check] }
    guard let what = brought.what, !what.allSatisfy(\.isWhitespace) else { throw .errandNeedsWhat }
    var opening = OpenErrand(brought.source ?? .order, what, asked: brought.asked)
    opening.asked.party = opening.asked.party ?? command.check.checker
    return [check] + (try openErrand(opening, by: actor, at: moment, number: numbers.next))
  }
}
