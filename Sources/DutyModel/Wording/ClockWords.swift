// What happened to a clock, as the log says it.

extension LogWords {
  func line(_ replanned: ClockReplanned, at recorded: Timestamp) -> LogLine {
    let due = moment(replanned.plan.due, besides: replanned.formerDue)
    let former = moment(replanned.formerDue, besides: recorded)
    return line(
      "改时限", "New limit",
      "\(number(replanned.plan.matter)) \(duty(replanned.plan)) "
        + language("\(former)前 改为 \(due)前", "by \(due), was \(former)") + "  "
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

  func line(_ released: ClockReleased, at recorded: Timestamp) -> LogLine {
    let said = released.said.map { moment($0, besides: recorded) }
    let parts = [
      clock(released.clock), released.cause.name(in: language), released.name.map(somebody), said,
      released.reason,
    ]
    return line("不再要求", "Released", parts.compactMap { $0 }.joined(separator: " "))
  }

  func line(_ entered: PhaseEntered) -> LogLine {
    let parts = [number(entered.matter), entered.phase.name(in: language), entered.text]
    return line("阶段", "Phase", parts.compactMap { $0 }.joined(separator: " "))
  }
}
