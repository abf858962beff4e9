import Curses
import DutyModel

/// A clock as a row: what is owed to whom, the number to dial, due, and how it stands.
struct ClockRow {
  let view: RoomView
  let look: Look
  let clock: Clock

  func draw(on surface: inout Surface, row: Int, at now: Timestamp) {
    let words = LogWords(room: view.room, language: look.language)
    let (state, meaning) = state(at: now)
    let style = look.theme[meaning]
    let wide = surface.columns >= 70
    let width = wide ? 30 : 22
    surface.text(
      fitting(width, words.duty(clock), words.briefDuty(clock)), row: row, column: 1, width: width,
      style: style)
    if wide {
      let phone = view.room.contact(for: clock, at: now)?.phone.map(grouped(phone:)) ?? ""
      surface.text(phone, row: row, column: 32, width: 14, style: style)
    }
    let due = view.room.zone.civil(clock.due).clock
    surface.text(due, row: row, column: wide ? 47 : 24, width: 5, style: style)
    surface.text(state, row: row, column: wide ? 54 : 30, width: wide ? 16 : nil, style: style)
    guard surface.columns >= 90 else { return }
    surface.text(clock.plan.basis(look.language), row: row, column: 72, style: look.theme[.dim])
  }

  private func state(at now: Timestamp) -> (String, Meaning) {
    let language = look.language
    if clock.isOpen {
      let urgency = view.room.urgency(of: clock, at: now)
      let meaning: Meaning = urgency == .running ? .running : urgency == .dueSoon ? .dueSoon : .overdue
      return (openState(urgency, at: now), meaning)
    }
    if clock.isLive {
      let elapsed = clock.state(at: now) == .elapsed
      return (elapsed ? Clock.State.elapsed.name(in: language) : language("只看", "shown"), .done)
    }
    let metAt = clock.metAt.map { " " + view.room.zone.civil($0).clock } ?? ""
    return (clock.state(at: now).name(in: language) + metAt, .done)
  }

  /// 认领 and 已续报 say more than the word of the colour.
  private func openState(_ urgency: Urgency, at now: Timestamp) -> String {
    let language = look.language
    let left = timeLeft(until: clock.due, at: now, in: language)
    if let claim = clock.claim(at: now) {
      let name = LogWords(room: view.room, language: language).person(claim.person)
      return language("认领 \(name) \(left)", "by \(name) \(left)")
    }
    if let phoned = clock.phoned {
      let at = view.room.zone.civil(phoned.at).clock
      return language("电话已报 \(at)", "phoned \(at)")
    }
    return "\(urgency.word(in: language)) \(left)"
  }
}
