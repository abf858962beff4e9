import DutyModel

/// The roster of the coming month: when nobody is named, and who is named for two places at once.
struct RosterCheck {
  static let days = 31

  private let roster: [RosterSpan]?
  private let people: [Person]
  private let zone: ZoneTable
  private let now: Timestamp
  private let log = FaultLog(file: StationFile.roster.fileName)

  init(_ reading: StationReading, zone: ZoneTable, now: Timestamp) {
    let horizon = now.adding(minutes: Self.days * 1_440)
    roster = reading.roster?.content.filter { $0.end > now && $0.start < horizon }
    people = reading.people?.content ?? []
    self.zone = zone
    self.now = now
  }

  func faults() -> [StationFault] {
    guard let roster else { return [] }
    for track in [RosterTrack.leader, .officer] {
      checkCover(track, roster.filter { $0.track == track })
    }
    checkDoubleBooking(roster.filter { $0.track != .reserve })
    return log.faults
  }

  /// All gaps of a track are one thing to do; the end of the roster is another.
  private func checkCover(_ track: RosterTrack, _ spans: [RosterSpan]) {
    var covered = now
    var gaps: [(from: Timestamp, until: Timestamp)] = []
    for span in spans.sorted(by: { $0.start < $1.start }) {
      if span.start > covered { gaps.append((covered, span.start)) }
      covered = max(covered, span.end)
    }
    if let first = gaps.first {
      log.add(
        .cross(.rosterGap(track, from: text(first.from), until: text(first.until), times: gaps.count)))
    }
    // Nobody at all is told already.
    let days = now.seconds(until: covered) / 86_400
    if covered > now, days < Self.days { log.add(.cross(.rosterEnds(track, at: text(covered), days: days))) }
  }

  private func checkDoubleBooking(_ spans: [RosterSpan]) {
    for (person, own) in Dictionary(grouping: spans, by: \.person).sorted(by: { $0.key < $1.key }) {
      let own = own.sorted { ($0.start, $0.end) < ($1.start, $1.end) }
      var busy: RosterSpan?
      var first: (RosterSpan, RosterSpan)?
      var times = 0
      for span in own {
        if let busy, span.start < busy.end {
          times += 1
          first = first ?? (busy, span)
        }
        if busy.map({ $0.end < span.end }) ?? true { busy = span }
      }
      guard let (one, other) = first else { continue }
      let known = people.first { $0.id == person }
      let name = LocalText(
        known?.name ?? person.rawValue, known?.name(in: .english) ?? person.rawValue)
      log.add(
        .cross(
          .doubleBooked(name: name, tracks: [one.track, other.track], from: text(other.start), times: times)))
    }
  }

  private func text(_ instant: Timestamp) -> String {
    let civil = zone.civil(instant)
    return "\(civil.date.year)-\(twoDigits(civil.date.month))-\(twoDigits(civil.date.day)) \(civil.clock)"
  }
}
