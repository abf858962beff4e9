// An incident turns out to be something else, or is checked.

extension DutyRoom {
  /// Only what is named changes. Clocks that still run are planned anew from their original start; both plans stay
  /// in the journal.
  func revise(_ command: IncidentRevised, by actor: Actor, at moment: Moment) throws(Refusal) -> [Event] {
    let matter = try openMatter(command.matter)
    guard let incident = matter.incident else { throw .notAnIncident(number: matter.number) }
    if command.fields.isEmpty { throw .nothingToRevise }
    try checkShort(command.title, "title")
    try checkShort(command.place, "place")
    try checkShort(command.levelBasis, "level_basis")
    try checkOccurred(command.occurred, at: moment)
    let revised = incident.revised(by: command, at: moment.at, author: actor.person?.rawValue)
    if revised.isSame(as: incident) { return [] }
    return [.incidentRevised(command)] + replan(matter, as: revised)
      + askedAnswered(matter, as: revised, act: sequence + 1, at: moment)
  }

  /// 核实: the first thing that the county asks about. Whoever wasn't reached has confirmed nothing.
  func verify(_ verified: IncidentVerified, at moment: Moment) throws(Refusal) -> [Event] {
    let matter = try openMatter(verified.matter)
    guard var incident = matter.incident else { throw .notAnIncident(number: matter.number) }
    if verified.result != .notReached, verified.whom?.title == nil { throw .verificationNeedsName }
    let act = sequence + 1
    incident.add(verified, entry: act, at: moment.at)
    let met =
      verified.result == .notReached
      ? []
      : clocks(of: matter.id).filter { $0.isOpen && $0.plan.kind == .verify }.map {
        Event.clockMet(ClockMet(clock: $0.id, act: act, metAt: moment.at))
      }
    // Who was told by phone is owed a correction from the moment it is known to be nothing.
    let corrections =
      verified.result == .untrue
      ? planCorrections(of: matter.id, act: ClockAct(act: act, at: moment.at)) : []
    return [.incidentVerified(verified)] + met + replan(matter, as: incident) + corrections
  }

  /// An instant ahead is a slip; so is one in another year, which would put every clock that runs from it far into
  /// the past.
  func checkOccurred(_ occurred: Timestamp?, at moment: Moment) throws(Refusal) {
    guard let occurred else { return }
    if occurred > moment.entered.adding(minutes: Moment.toleranceMinutes) {
      throw .timeAhead(occurred, now: moment.entered)
    }
    if occurred < moment.entered.adding(minutes: -Self.oldestDays * 24 * 60) {
      throw .timeTooOld(occurred, days: Self.oldestDays)
    }
  }

  /// Half a year: a year that was mistyped is always further back.
  static let oldestDays = 180

  /// What is kept with the incident, and so carried with it, must be short.
  private func checkShort(_ text: String?, _ field: String) throws(Refusal) {
    if let text, text.utf8.count > Incident.textLimit {
      throw .textTooLong(field: field, bytes: text.utf8.count, limit: Incident.textLimit)
    }
  }
}

extension Incident {
  /// True when nothing but the times of putting it right differs.
  fileprivate func isSame(as other: Incident) -> Bool {
    var one = self
    (one.placeRevised, one.occurredRevised) = (other.placeRevised, other.occurredRevised)
    return one == other
  }

  mutating func add(_ verified: IncidentVerified, entry: Int, at instant: Timestamp) {
    var known = KnownVerification()
    known.entry = entry
    known.at = instant
    known.result = verified.result
    known.whom = verified.whom?.title.map(Incident.short)
    known.how = verified.how
    verifications = (verifications + [known]).suffix(Incident.kept)
    // The first confirmation counts, also when it was written down later.
    if verified.result.confirms { self.verified = min(self.verified ?? instant, instant) }
  }

  /// Without the verification of `entry`, which was struck.
  func withoutVerification(_ entry: Int) -> Incident {
    var incident = self
    incident.verifications.removeAll { $0.entry == entry }
    incident.verified = incident.verifications.filter(\.result.confirms).map(\.at).min()
    return incident
  }

  /// The last word of somebody who was reached.
  package var lastVerification: KnownVerification? {
    verifications.filter { $0.result != .notReached }.max { ($0.at, $0.entry) < ($1.at, $1.entry) }
  }
}
