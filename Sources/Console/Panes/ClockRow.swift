import Curses
import DutyModel

/// A clock as a row: what is owed to whom, the number to dial, due, and how it stands.
struct ClockRow {
  let view: RoomView
  let look: Look
  let clock: Clock

  /// From this width on the row has the number to dial.
  static let widthWithPhone = 70

  func draw(on surface: inout Surface, row: Int, at now: Timestamp) {
    let paper = PaperWords(LogWords(room: view.room, language: look.language), at: now)
    let (state, meaning) = state(paper, at: now)
    let style = look.theme[meaning]
    let wide = surface.columns >= Self.widthWithPhone
    // `Write to County flood headquarters`
    let width = wide ? look.language(30, 34) : 22
    let duty = fitting(width, paper.duty(clock), paper.briefDuty(clock))
    surface.text(abridged(duty, to: width), row: row, column: 1, style: style)
    if wide {
      let contact = paper.contact(of: clock) ?? view.room.contact(for: clock, at: now)
      let phone = contact?.phone.map(grouped(phone:)) ?? ""
      surface.text(phone, row: row, column: width + 2, width: 13, style: style)
    }
    let time = wide ? width + 17 : 24
    let due = dueText(clock.due, at: now, zone: view.room.zone)
    surface.text(due, row: row, column: time, width: 5, style: style)
    let after = time + (wide ? 7 : 6)
    surface.text(
      abridged(state, to: surface.columns - after), row: row, column: after, width: wide ? 18 : nil,
      style: style)
    guard surface.columns >= 100 else { return }
    let basis = after + 20
    surface.text(
      abridged(clock.plan.basis(look.language), to: surface.columns - basis), row: row, column: basis,
      style: look.theme[.dim])
  }

  private func state(_ paper: PaperWords, at now: Timestamp) -> (String, Meaning) {
    let language = look.language
    if clock.isOpen {
      let urgency = view.room.urgency(of: clock, at: now)
      let meaning: Meaning = urgency == .running ? .running : urgency == .dueSoon ? .dueSoon : .overdue
      return (openState(urgency, paper, at: now), meaning)
    }
    if clock.isLive {
      let elapsed = clock.state(at: now) == .elapsed
      return (elapsed ? Clock.State.elapsed.name(in: language) : language("只供参考", "for reference"), .done)
    }
    let metAt = clock.metAt.map { " " + view.room.zone.civil($0).clock } ?? ""
    return (clock.state(at: now).name(in: language) + metAt, .done)
  }

  /// 认领 and 已续报 say more than the word of the colour.
  private func openState(_ urgency: Urgency, _ paper: PaperWords, at now: Timestamp) -> String {
    let language = look.language
    let left = timeLeft(until: clock.due, at: now, in: language)
    if let claim = clock.claim(at: now) {
      let name = paper.words.person(claim.person)
      return language("认领 \(name) \(left)", "by \(name) \(left)")
    }
    if let phoned = clock.phoned {
      let at = view.room.zone.civil(phoned.at).clock
      return language("电话已报 \(at)", "phoned \(at)")
    }
    return "\(paper.waiting(clock) ?? urgency.word(in: language)) \(left)"
  }
}
