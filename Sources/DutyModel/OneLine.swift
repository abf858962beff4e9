/// The one line that matters: what has to be done now, and what it hides.
package struct OneLine: Equatable, Sendable {
  /// The clock that competes and wins; nil when nothing is owed.
  package var clock: Clock?
  package var matter: Matter?
  package var contact: Contact?
  /// The next clock that competes too.
  package var hidden: Clock?
  /// 无人值班: nobody has taken the shift.
  package var isUnmanned: Bool
}

extension DutyRoom {
  /// Only decisive clocks compete: the overdue first, then the earliest due; at equal minutes life
  /// before paper.
  package func oneLine(at instant: Timestamp) -> OneLine {
    let competing = competing.places.prefix(2).compactMap { clocks[$0.clock] }
    let first = competing.first
    return OneLine(
      clock: first, matter: first.flatMap { matters[$0.plan.matter] },
      contact: first.flatMap { contact(for: $0, at: instant) },
      hidden: competing.dropFirst().first, isUnmanned: shift == nil)
  }

  /// How urgent a clock is at `instant`. A limit no longer than the warning turns amber at its half: a
  /// colour that is always on says nothing.
  package func urgency(of clock: Clock, at instant: Timestamp) -> Urgency {
    if instant > clock.due { return .overdue }
    let warning = settings.policy.warnBeforeMinutes
    let minutes = warning < clock.plan.minutes ? warning : clock.plan.minutes / 2
    return instant.adding(minutes: minutes) >= clock.due ? .dueSoon : .running
  }
}

/// What colour and which word a running clock has.
package enum Urgency: Equatable, Sendable {
  case running
  /// 将到
  case dueSoon
  /// 超时
  case overdue
}
