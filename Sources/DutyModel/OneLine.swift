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
    // Which clock turns amber first isn't the order of their dues, so look as far as any warning reaches.
    let horizon = instant.adding(minutes: Self.longestWarningMinutes)
    return competing.places.lazy.prefix { $0.due <= horizon }.contains { place in
      guard let clock = clocks[place.clock], clock.claim(at: instant) == nil else { return false }
      return urgency(of: clock, at: instant) != .running
    }
  }

  /// The longest warning that a policy may ask for.
  package static let longestWarningMinutes = 60

  /// How urgent a clock is at `instant`. A limit no longer than the warning turns amber at its half: a
  /// colour that is always on says nothing.
  package func urgency(of clock: Clock, at instant: Timestamp) -> Urgency {
    guard clock.plan.standing.isOwed else { return .running }
    if instant > clock.due { return .overdue }
    let limit = clock.plan.minutes
    let red = settings.policy.redBeforeMinutes
    if red > 0, red < limit, instant.adding(minutes: red) >= clock.due { return .pressing }
    let warning = clock.plan.warnBeforeMinutes ?? settings.policy.warnBeforeMinutes
    let minutes = warning < limit ? warning : limit / 2
    return instant.adding(minutes: minutes) >= clock.due ? .dueSoon : .running
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
