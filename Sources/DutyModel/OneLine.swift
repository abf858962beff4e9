/// The one line that matters: what has to be done now, and what it hides.
package struct OneLine: Equatable, Sendable {
  /// The clock that competes and wins; nil when nothing is owed.
  package var clock: Clock?
  package var matter: Matter?
  package var contact: Contact?
  /// The next clock that competes too, or a promise that is due before it.
  package var hidden: Clock?
  /// The first overdue duty that somebody has claimed, and so is not on the line.
  package var claimed: Clock?
  /// The first duty whose text lies with a leader: his act for the time being, shown to officers as 待签.
  package var withLeader: Clock?
  /// What lies with the leader who reads this, whether or not a limit runs on it; empty for officers.
  package var toSign: [Bulletin] = []
  /// 无人值班: nobody has taken the shift.
  package var isUnmanned: Bool
}

extension DutyRoom {
  /// Decisive clocks under a rule come first where they are overdue or amber, then what is overdue to the other
  /// recipients, then a decisive first call, then the rest, whoever it is owed to, by due time; at equal minutes life
  /// before paper. What is claimed doesn't compete.
  /// A verification stands behind what presses beside it: a report never waits for one.
  /// Promises compete only while nothing under a rule presses, and no first call about an incident is owed: a promised
  /// call must not stand above a man caught in a car, nor between its verification and its report.
  ///
  /// A text that lies with the leader is his act: on his line it comes first, on an officer's it stands back until the
  /// limit presses or somebody else may sign instead. Nobody is asked to ring himself up: `leader`, who reads it, isn't
  /// told what he sees.
  package func oneLine(at instant: Timestamp, for leader: PersonID? = nil) -> OneLine {
    let toSign = clocksToSign(at: instant)
    let waiting = leader != nil ? [] : toSign.filter { isWithLeader($0, at: instant) }
    func isFree(_ clock: Clock) -> Bool {
      clock.claim(at: instant) == nil && !waiting.contains { $0.id == clock.id }
        && !(clock.plan.kind == .tellLeader && leader != nil
          && self.leader(clock.plan.recipient, at: instant) == leader)
    }
    func isRunning(_ clock: Clock) -> Bool { urgency(of: clock, at: instant) == .running }
    let isPressed = isPressing(at: instant, where: isFree)
    // Which clock turns amber first isn't the order of their dues, so look as far as any warning reaches.
    let horizon = instant.adding(minutes: Self.longestWarningMinutes)
    var line: [Clock] = []
    for isVerification in isPressed ? [false, true] : [] {
      line += first(2 - line.count, of: competing, dueBy: horizon) {
        isFree($0) && ($0.plan.kind == .verify) == isVerification && !isRunning($0)
      }
    }
    line += first(2 - line.count, of: others, dueBy: instant) { isFree($0) && instant > $0.due }
    let hasUrgent = !line.isEmpty
    line += first(2 - line.count, of: firstCalls) { isFree($0) && isRunning($0) }
    // Once the decisive office knows, whoever else must be called by then isn't hidden behind its paper.
    let room = 2 - line.count
    let paper = first(room, of: competing) { isFree($0) && isRunning($0) && !$0.plan.kind.isFirstCall }
    let calls = first(room, of: others) { isFree($0) && instant <= $0.due }
    line += (paper + calls).sorted(by: Clock.comesFirst).prefix(room)
    let promises = first(2, of: promised, where: isFree)
    if isPressed || hasUrgent {
      // A promise doesn't take the line, and isn't forgotten either.
      line = line.prefix(1) + (line.dropFirst() + promises.prefix(1)).sorted(by: Clock.comesFirst)
    } else {
      line = (line + promises).sorted(by: Clock.comesFirst)
    }
    let claimed = [competing, others].lazy.flatMap { order in
      first(1, of: order, dueBy: instant) { $0.claim(at: instant) != nil && instant > $0.due }
    }.first
    let own = leader.map { leader in awaitingSignature.filter { isFor(leader, $0, at: instant) } } ?? []
    if let mine = toSign.first(where: { clock in own.contains { $0.matter == clock.plan.matter } }) {
      line = [mine] + line.filter { $0.id != mine.id }
    }
    return OneLine(
      clock: line.first, matter: line.first.flatMap { matters[$0.plan.matter] },
      contact: line.first.flatMap { contact(for: $0, at: instant) }, hidden: line.dropFirst().first,
      claimed: claimed, withLeader: waiting.first, toSign: own, isUnmanned: shift == nil)
  }

  /// At most `count` of those that are wanted, the next due first, and none that is due after `limit`.
  private func first(
    _ count: Int, of order: ClockOrder, dueBy limit: Timestamp? = nil, where isWanted: (Clock) -> Bool
  ) -> [Clock] {
    var found: [Clock] = []
    for place in order.places {
      if found.count >= count { break }
      if let limit, place.due > limit { break }
      if let clock = clocks[place.clock], isWanted(clock) { found.append(clock) }
    }
    return found
  }

  /// What has to be done next on a matter, whoever it is owed to: what is overdue, then what is amber, then the rest.
  /// Of what presses the decisive goes first, then a rule before a promise; of the rest a decisive first call, then the
  /// earlier due: once the main office knows, the next call isn't hidden behind its paper. Nil when nothing is owed.
  package func mostUrgentClock(
    of matter: MatterID, at instant: Timestamp, where isWanted: (Clock) -> Bool = { _ in true }
  ) -> Clock? {
    func rank(_ clock: Clock) -> (Int, Int, Int) {
      let isVerification = clock.plan.kind == .verify
      let state =
        switch urgency(of: clock, at: instant) {
        case .overdue: isVerification ? 2 : 0
        case .pressing, .dueSoon: isVerification ? 2 : 1
        case .running: 3
        }
      if state == 3 { return (state, clock.plan.decisive && clock.plan.kind.isFirstCall ? 0 : 1, 0) }
      return (state, clock.plan.decisive ? 0 : 1, clock.plan.standing == .rule ? 0 : 1)
    }
    return clockIDs(of: matter).compactMap { clocks[$0] }.filter { $0.isOpen && isWanted($0) }.min {
      left, right in
      let (mine, other) = (rank(left), rank(right))
      return mine == other ? Clock.comesFirst(left, right) : mine < other
    }
  }

  /// True when a free decisive clock under a rule is amber or red, or is about a first call.
  private func isPressing(at instant: Timestamp, where isFree: (Clock) -> Bool) -> Bool {
    pressing.places.lazy.prefix { $0.due <= instant }.contains { place in
      clocks[place.clock].map(isFree) ?? false
    }
  }

  /// From when on a clock under a rule presses: a first call from its start, any other once it isn't simply
  /// ``Urgency/running`` any more; see ``urgency(of:at:)``.
  func pressesFrom(_ clock: Clock) -> Timestamp {
    if clock.plan.kind.isFirstCall { return clock.plan.start }
    return clock.due.adding(minutes: -max(warningMinutes(of: clock), redMinutes(of: clock) ?? 0))
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

extension ClockKind {
  /// The calls with which an incident begins: is it true, who leads, does the county know.
  var isFirstCall: Bool {
    switch self {
    case .verify, .tellLeader, .phoneReport, .correction: true
    case .writtenReport, .followUp, .finalReport, .supplement, .disasterFigures, .callBack, .errand,
      .feedback, .acknowledge, .counterSign:
      false
    }
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
