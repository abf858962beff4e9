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
    let byMatter = Dictionary(grouping: reports.values.filter { $0.matter != nil }) { $0.matter! }
    for matter in openMatters {
      guard let incident = matter.incident else { continue }
      let own = byMatter[matter.id] ?? []
      if own.contains(where: { $0.id == report }) { continue }
      let known = Likeness(incident, own)
      guard let reason = known.reason(for: query) else { continue }
      let latest = (own.map(\.at) + [matter.opened]).max() ?? matter.opened
      found.append(SameMatterCandidate(subject: .matter(matter.id), reason: reason, latest: latest))
    }
    let earliest = query.at.adding(minutes: -60 * Self.sameMatterHours)
    for other in unjoinedReports where other.id != report && other.at >= earliest {
      guard let reason = Likeness(Incident(), [other]).reason(for: query) else { continue }
      found.append(SameMatterCandidate(subject: .report(other.id), reason: reason, latest: other.at))
    }
    return found.sorted {
      ($0.reason.rank, $1.latest, $0.subject.order) < ($1.reason.rank, $0.latest, $1.subject.order)
    }
  }

  /// Reports that hang on no matter and weren't struck, the latest first. A wrong number is about nothing.
  package var unjoinedReports: [IncomingReport] {
    reports.values.filter {
      $0.matter == nil && traces[$0.entry] != .struck && $0.received.content.category != .wrongNumber
    }.sorted { ($0.at, $0.entry) > ($1.at, $1.entry) }
  }
}

/// What an incident or a report can be recognised by.
private struct Likeness {
  var villages: Set<String>
  var kinds: Set<IncidentKind>
  var phones: Set<String>

  init(_ incident: Incident, _ reports: [IncomingReport]) {
    let contents = reports.map(\.received.content)
    villages = Set(
      ([incident.place] + contents.flatMap { [$0.village, $0.placeText] }).compactMap { villageKey($0) })
    kinds = Set(incident.kinds + contents.compactMap(\.kind))
    phones = Set(contents.compactMap { $0.source?.phone }.compactMap(dialled))
  }

  func reason(for query: SameMatterQuery) -> SameMatterCandidate.Reason? {
    if let phone = query.phone.flatMap(dialled), phones.contains(phone) { return .sameCaller }
    let sameVillage = [query.village, query.place].compactMap { villageKey($0) }.contains(
      where: villages.contains)
    let sameKind = query.kind.map(kinds.contains) ?? false
    if sameVillage { return sameKind ? .sameVillageAndKind : .sameVillage }
    return sameKind ? .sameKind : nil
  }
}

/// The village of a place: `石桥村三组便桥` and `石桥村` are one, `05` and `5号村3组` too. A place that names no
/// village stands for itself.
private func villageKey(_ place: String?) -> String? {
  let text = (place ?? "").filter { !$0.isWhitespace }
  if text.isEmpty { return nil }
  for ending in ["社区", "村"] {
    guard let end = text.firstRange(of: ending) else { continue }
    let name = String(text[..<end.upperBound])
    if name.hasSuffix("号村"), let number = Int(name.dropLast(2)) { return "\(number)" }
    return name
  }
  return Int(text).map { "\($0)" } ?? text
}

/// The digits of a number, without the country's code.
func dialled(_ phone: String) -> String? {
  var digits = phone.filter { $0.isASCII && $0.isNumber }
  if digits.count == 13, digits.hasPrefix("86") { digits.removeFirst(2) }
  return digits.isEmpty ? nil : digits
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
