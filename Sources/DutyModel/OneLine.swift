/// The one line that matters: what has to be done now, and what it hides.
package struct OneLine: Equatable, Sendable {
  /// The clock that competes and wins; nil when nothing is owed.
  package var clock: Clock?
  package var matter: Matter?
  package var contact: Contact?
  /// The next clock that competes too.
  package var hidden: Clock?
  /// The first overdue duty that somebody has claimed, and so is not on the line.
  package var claimed: Clock?
  /// 无人值班: nobody has taken the shift.
  package var isUnmanned: Bool
}

extension DutyRoom {
  /// Decisive clocks under a rule compete: the unclaimed overdue first, then the earliest due; at equal minutes
  /// life before paper. Promises compete only while none of those is amber or red: a promised call must not
  /// stand above a man caught in a car.
  package func oneLine(at instant: Timestamp) -> OneLine {
    var claimed: Clock?
    var line: [Clock] = []
    for place in competing.places {
      guard let clock = clocks[place.clock] else { continue }
      if clock.claim(at: instant) == nil {
        line.append(clock)
        if line.count == 2 { break }
      } else if claimed == nil, instant > clock.due {
        claimed = clock
      }
    }
    if !isPressing(at: instant) {
      let promises = promised.places.lazy.compactMap { clocks[$0.clock] }
        .filter { $0.claim(at: instant) == nil }.prefix(2)
      line = (line + promises).sorted(by: Clock.comesFirst)
    }
    let first = line.first
    return OneLine(
      clock: first, matter: first.flatMap { matters[$0.plan.matter] },
      contact: first.flatMap { contact(for: $0, at: instant) }, hidden: line.dropFirst().first,
      claimed: claimed, isUnmanned: shift == nil)
  }

  /// True when an unclaimed decisive clock under a rule is amber or red.
  private func isPressing(at instant: Timestamp) -> Bool {
    turning.places.lazy.prefix { $0.due <= instant }.contains { place in
      clocks[place.clock].map { $0.claim(at: instant) == nil } ?? false
    }
  }

  /// From when on a clock under a rule isn't simply ``Urgency/running`` any more; see ``urgency(of:at:)``.
  func turnsAmber(_ clock: Clock) -> Timestamp {
    clock.due.adding(minutes: -max(warningMinutes(of: clock), redMinutes(of: clock) ?? 0))
  }

  private func warningMinutes(of clock: Clock) -> Int {
    let limit = clock.plan.minutes
    let warning = clock.plan.warnBeforeMinutes ?? settings.policy.warnBeforeMinutes
    return warning < limit ? warning : limit / 2
  }

  /// Nil where the limit is too short for a red time of its own.
  private func redMinutes(of clock: Clock) -> Int? {
    let red = settings.policy.redBeforeMinutes
    return red > 0 && red < clock.plan.minutes ? red : nil
  }

  /// The longest warning that a policy may ask for.
  package static let longestWarningMinutes = 60

  /// How urgent a clock is at `instant`. A limit no longer than the warning turns amber at its half: a
  /// colour that is always on says nothing.
  package func urgency(of clock: Clock, at instant: Timestamp) -> Urgency {
    guard clock.plan.standing.isOwed else { return .running }
    if instant > clock.due { return .overdue }
    if let red = redMinutes(of: clock), instant.adding(minutes: red) >= clock.due { return .pressing }
    return instant.adding(minutes: warningMinutes(of: clock)) >= clock.due ? .dueSoon : .running
  }
}

/// What colour and which word a running clock has.
package enum Urgency: Equatable, Sendable {
  case running
  /// 将到
  case dueSoon
  /// 将到, within the minutes that the policy calls red
  case pressing
  /// 超时
  case overdue
}
