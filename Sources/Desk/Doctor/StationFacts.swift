import DutyModel

/// What the station's files say about tonight and the days after it.
package struct StationFacts: Equatable, Sendable {
  /// What `check` finds.
  package var faults: [StationFault]
  /// Nil when neither the files nor the journal give them.
  package var roster: [RosterSpan]?
  package var people: [Person]?
  /// They are the last good ones that the journal holds, because the files have errors now.
  package var isFromJournal: Bool
  /// Days since people.toml was last changed.
  package var peopleAgeDays: Int?
  package var zone: ZoneTable
  package var now: Timestamp

  package init(
    faults: [StationFault] = [], roster: [RosterSpan]?, people: [Person]?, isFromJournal: Bool = false,
    peopleAgeDays: Int? = nil, zone: ZoneTable, now: Timestamp
  ) {
    self.faults = faults
    self.roster = roster
    self.people = people
    self.isFromJournal = isFromJournal
    self.peopleAgeDays = peopleAgeDays
    self.zone = zone
    self.now = now
  }

  /// Tonight at ten, or now when the night has begun: whom the next hours belong to.
  package var tonight: Timestamp {
    let civil = zone.civil(now)
    guard (6..<22).contains(civil.hour) else { return now }
    return zone.instant(CivilTime(date: civil.date, hour: 22, minute: 0))
  }

  /// Everyone rostered on `track` at `instant`.
  package func rostered(_ track: RosterTrack, at instant: Timestamp) -> [PersonID] {
    (roster ?? []).filter { $0.track == track && $0.start <= instant && instant < $0.end }.map(\.person)
  }

  /// The first time from now on when nobody is rostered on `track`.
  package func firstGap(_ track: RosterTrack) -> Timestamp {
    var covered = now
    for span in (roster ?? []).filter({ $0.track == track }).sorted(by: { $0.start < $1.start })
    where span.start <= covered && span.end > covered {
      covered = span.end
    }
    return covered
  }

  func name(_ id: PersonID, _ language: Language) -> String {
    people?.first { $0.id == id }?.name(in: language) ?? id.rawValue
  }
}
