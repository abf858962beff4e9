// What happened to a clock, as the log says it.

extension LogWords {
  func line(_ replanned: ClockReplanned) -> LogLine {
    let due = moment(replanned.plan.due, besides: replanned.formerDue)
    let former = room.zone.civil(replanned.formerDue).clock
    return line(
      "改时限", "New limit",
      "\(number(replanned.plan.matter)) \(duty(replanned.plan)) "
        + language("\(former) 改 \(due)前", "\(former) -> by \(due)") + "  "
        + replanned.plan.basis(language))
  }

  func line(_ phoned: ClockPhoned) -> LogLine {
    let at = room.zone.civil(phoned.at).clock
    return line(
      "电话已报", "Phoned",
      "\(clock(phoned.clock)) " + language("\(at) 电话已续报，书面照欠", "phoned at \(at), paper still owed"))
  }

  func line(_ claimed: ClockClaimed, at recorded: Timestamp) -> LogLine {
    let until = moment(claimed.until, besides: recorded)
    return line(
      "认领", "Claimed",
      "\(clock(claimed.clock)) \(person(claimed.person)) \(claimed.next) "
        + language("到\(until)", "until \(until)"))
  }

  func line(_ released: ClockReleased) -> LogLine {
    let said = released.said.map { room.zone.civil($0).clock }
    let parts = [
      clock(released.clock), released.cause.name(in: language), released.name, said, released.reason,
    ]
    return line("不再要求", "Released", parts.compactMap { $0 }.joined(separator: " "))
  }

  func line(_ entered: PhaseEntered) -> LogLine {
    let parts = [number(entered.matter), entered.phase.name(in: language), entered.text]
    return line("阶段", "Phase", parts.compactMap { $0 }.joined(separator: " "))
  }
}
