import DutyModel

/// `dutyroom status` as a person reads it: who is on, what is open, every running clock. A row isn't cut; what may
/// be long stands at its end.
package func statusSheet(_ room: DutyRoom, at now: Timestamp, in language: Language) -> [String] {
  let words = LogWords(room: room, language: language)
  let open = room.openMatters
  return heading(words, at: now) + people(words, at: now) + [
    language("在办 \(open.count)", "Open \(open.count)")
  ]
    + open.flatMap { rows(of: $0, words, at: now) } + counterSignatures(room, at: now, in: language)
}

/// Also of matters that are closed by now.
private func counterSignatures(_ room: DutyRoom, at now: Timestamp, in language: Language) -> [String] {
  let owed = owedCounterSignatures(room, at: now, in: language)
  return owed.isEmpty
    ? [] : [language("欠补签 \(owed.count)", "Counter-signatures owed \(owed.count)")] + owed.map { "  " + $0 }
}

private func heading(_ words: LogWords, at now: Timestamp) -> [String] {
  let (room, language) = (words.room, words.language)
  let civil = room.zone.civil(now)
  let date = language(
    "\(civil.date.year)年\(civil.date.month)月\(civil.date.day)日",
    "\(civil.date.year)/\(civil.date.month)/\(civil.date.day)")
  let exercise = room.purpose == .exercise ? language("  演练", "  EXERCISE") : ""
  return ["\(room.settings.station.name(language))  \(date) \(civil.clockWithSeconds)\(exercise)"]
}

private func people(_ words: LogWords, at now: Timestamp) -> [String] {
  let (room, language) = (words.room, words.language)
  let leader = room.leaderOnDuty(at: now).map { id in
    let phone = room.settings.person(id)?.phones.first.map(grouped(phone:))
    return [words.person(id), phone, words.whereabouts(of: id, besides: now)].compactMap { $0 }
      .joined(separator: "  ")
  }
  let officers = room.shift.map { $0.officers.map(words.person).joined(separator: " ") }
  var rows = [
    language("带班  ", "Leader  ") + (leader ?? language("名单里没有", "none on the roster")),
    language("值班  ", "On duty ") + (officers ?? language("无人值班", "nobody")),
  ]
  let reserve = room.shift?.reserve ?? []
  if !reserve.isEmpty {
    rows.append(language("备勤  ", "Reserve ") + reserve.map(words.person).joined(separator: " "))
  }
  if let next = room.settings.next(.officer, after: now) {
    let names = next.people.map(words.person).joined(separator: " ")
    rows.append(language("接班  ", "Next    ") + names + "  " + words.moment(next.start, besides: now))
  }
  return rows
}

/// A matter, its open clocks and its cards in use.
private func rows(of matter: Matter, _ words: LogWords, at now: Timestamp) -> [String] {
  let (room, language) = (words.room, words.language)
  let clocks = room.clocks(of: matter.id).filter(\.isOpen).map { clock in
    let due = words.moment(clock.due, besides: now)
    let left = timeLeft(until: clock.due, at: now, in: language)
    return
      "      \(room.urgency(of: clock, at: now).word(in: language))  \(due)  \(left)  \(words.duty(clock))"
  }
  let reports = room.bulletins(of: matter.id).filter { $0.state != .void }.map { bulletin in
    language("      报告  ", "      report  ") + words.standing(of: bulletin, at: now)
  }
  let cards = room.cardRuns(of: matter.id).compactMap { room.progress(of: $0.id) }.map { progress in
    language("      用卡  ", "      card  ") + words.summary(progress)
  }
  return [
    "  \(words.number(matter.id))  \(matter.id)  \(words.person(matter.owner))  \(words.title(matter.id))"
  ]
    + clocks + reports + cards
}
