import DutyModel

/// What to answer when somebody above asks who is on duty (点名查岗), in reading order, in Chinese.
package func spotCheckAnswer(_ room: DutyRoom, at now: Timestamp) -> String {
  let words = LogWords(room: room, language: .chinese)
  func named(_ id: PersonID) -> String {
    let phone = room.settings.person(id)?.phones.first.map { "，电话" + grouped(phone: $0) } ?? ""
    return words.person(id) + phone
  }
  let leader =
    room.leaderOnDuty(at: now).map { "带班领导" + named($0) + located($0, room) } ?? "带班领导名单里没有"
  let officers =
    room.shift.map { "值班员" + $0.officers.map(words.person).joined(separator: "、") + "在岗" } ?? "无人接班"
  let open = room.openMatters.count
  let overdue = room.openClocks.filter { $0.plan.decisive && $0.due < now }.count
  let late = overdue > 0 ? "，其中\(overdue)项超时" : ""
  let standIn =
    room.leaderOnDuty(at: now).flatMap { room.settings.person($0)?.backup }.map { "；B角" + named($0) } ?? ""
  let matters = owed(room, words, at: now)
  return "\(room.settings.station.name(.chinese))。\(leader)\(standIn)；\(officers)\(warnings(room, words))；"
    + "在办\(open)件\(late)\(matters)。请问您是哪里，贵姓？"
}

/// `，在石桥村口，末次联系20:41`; that he wasn't heard from yet is said too, for it is what is asked next.
private func located(_ person: PersonID, _ room: DutyRoom) -> String {
  guard let contact = room.lastContact(with: person) else { return "，本班还没联系" }
  let place = room.whereabouts(of: person)?.whereabouts.map { "，在" + $0.name(in: .chinese) } ?? ""
  return "\(place)，末次联系\(room.zone.civil(contact.at).clock)"
}
