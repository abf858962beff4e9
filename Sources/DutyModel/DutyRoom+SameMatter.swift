// 像同一件: what a report that is being typed may be about already.

/// What is known of the report while it is typed; anything may be missing.
package struct SameMatterQuery: Equatable, Sendable {
  package var village: String?
  package var place: String?
  package var kind: IncidentKind?
  package var phone: String?
  package var at: Timestamp

  package init(
    village: String? = nil, place: String? = nil, kind: IncidentKind? = nil, phone: String? = nil,
    at: Timestamp
  ) {
    self.village = village
    self.place = place
    self.kind = kind
    self.phone = phone
    self.at = at
  }

  /// What a report says.
  package init(_ report: IncomingReport) {
    let content = report.received.content
    self.init(
      village: content.village, place: content.placeText, kind: content.kind, phone: content.source?.phone,
      at: report.at)
  }
}

/// Something that may be the same matter.
package struct SameMatterCandidate: Equatable, Sendable {
  /// Why it is offered; the first that is true counts.
  package enum Reason: String, Code {
    case sameCaller = "same_caller"
    case sameVillageAndKind = "same_village_and_kind"
    case sameVillage = "same_village"
    case sameKind = "same_kind"
  }

  package enum Subject: Hashable, Sendable {
    case matter(MatterID)
    /// A report that lies unjoined.
    case report(ReportID)
  }

  package var subject: Subject
  package var reason: Reason
  /// Its latest news.
  package var latest: Timestamp
}

extension DutyRoom {
  /// A report that lay unjoined for longer is offered no more.
  package static let sameMatterHours = 3

  /// Open incidents, and reports of the last three hours that hang on nothing: with the same caller, village or
  /// kind, the strongest reason first and then the latest news. `except` is the report that is asked for.
  package func sameMatterCandidates(
    for query: SameMatterQuery, except report: ReportID? = nil
  ) -> [SameMatterCandidate] {
    var found: [SameMatterCandidate] = []
    let byMatter = Dictionary(grouping: reports.values, by: \.matter)
    let wanted = Likeness(query, settings.registers)
    for matter in openMatters {
      guard let incident = matter.incident else { continue }
      let own = byMatter[matter.id] ?? []
      if own.contains(where: { $0.id == report }) { continue }
      let known = Likeness(incident, own, settings.registers)
      guard let reason = known.reason(for: wanted) else { continue }
      let latest = (own.map(\.at) + [matter.opened]).max() ?? matter.opened
      found.append(SameMatterCandidate(subject: .matter(matter.id), reason: reason, latest: latest))
    }
    let earliest = query.at.adding(minutes: -60 * Self.sameMatterHours)
    for other in unjoinedReports where other.id != report && other.at >= earliest {
      let known = Likeness(Incident(), [other], settings.registers)
      guard let reason = known.reason(for: wanted) else { continue }
      found.append(SameMatterCandidate(subject: .report(other.id), reason: reason, latest: other.at))
    }
    return found.sorted {
      ($0.reason.rank, $1.latest, $0.subject.order) < ($1.reason.rank, $0.latest, $1.subject.order)
    }
  }

  /// Reports that hang on no matter, weren't struck and weren't put down, the latest first. A wrong number is about
  /// nothing.
  package var unjoinedReports: [IncomingReport] {
    reports.values.filter {
      $0.matter == nil && traces[$0.entry] != .struck && $0.received.content.category != .wrongNumber
        && settledReports[$0.id] == nil
    }.sorted { ($0.at, $0.entry) > ($1.at, $1.entry) }
  }
}

/// What an incident, a report or a query can be recognised by.
private struct Likeness {
  var villages: Set<String>
  var kinds: Set<IncidentKind>
  var phones: Set<String>

  init(_ incident: Incident, _ reports: [IncomingReport], _ registers: Registers) {
    let contents = reports.map(\.received.content)
    self.init(
      places: [incident.place] + contents.flatMap { [$0.village, $0.placeText] },
      kinds: incident.kinds + contents.compactMap(\.kind), phones: contents.map { $0.source?.phone },
      registers)
  }

  init(_ query: SameMatterQuery, _ registers: Registers) {
    self.init(
      places: [query.village, query.place], kinds: [query.kind].compactMap { $0 }, phones: [query.phone],
      registers)
  }

  private init(places: [String?], kinds: [IncidentKind], phones: [String?], _ registers: Registers) {
    villages = Set(places.compactMap { $0.flatMap { villageName($0, registers) } })
    self.kinds = Set(kinds)
    self.phones = Set(phones.compactMap { $0.map(dialKey) }).subtracting([""])
  }

  func reason(for query: Likeness) -> SameMatterCandidate.Reason? {
    if !phones.isDisjoint(with: query.phones) { return .sameCaller }
    let sameVillage = !villages.isDisjoint(with: query.villages)
    let sameKind = !kinds.isDisjoint(with: query.kinds)
    if sameVillage { return sameKind ? .sameVillageAndKind : .sameVillage }
    return sameKind ? .sameKind : nil
  }
}

/// The village of a place as the register names it, whichever of its names or its number was said; one that isn't
/// in the register as ``villageKey(_:)`` has it.
private func villageName(_ place: String, _ registers: Registers) -> String? {
  if let village = registers.village(place) { return village.name }
  return villageKey(place).map { registers.village($0)?.name ?? $0 }
}

/// The village of a place: `石桥村三组便桥` and `石桥村` are one, `05` and `5号村3组` too. A place that names no
/// village stands for itself.
private func villageKey(_ place: String) -> String? {
  let text = place.filter { !$0.isWhitespace }
  if text.isEmpty { return nil }
  for ending in ["社区", "村"] {
    guard let end = text.firstRange(of: ending) else { continue }
    let name = String(text[..<end.upperBound])
    if name.hasSuffix("号村"), let number = Int(name.dropLast(2)) { return "\(number)" }
    return name
  }
  return Int(text).map { "\($0)" } ?? text
}

extension SameMatterCandidate.Reason {
  fileprivate var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

extension SameMatterCandidate.Subject {
  /// Something to sort by where all else is equal.
  fileprivate var order: String {
    switch self {
    case .matter(let id): id.rawValue
    case .report(let id): id.rawValue
    }
  }
}
