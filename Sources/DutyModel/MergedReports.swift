/// A value and the report that gave it; nil where a person put it right since.
package struct Told<Value: Equatable & Sendable>: Equatable, Sendable {
  package var value: Value
  package var report: ReportID?

  package init(_ value: Value, by report: ReportID?) {
    self.value = value
    self.report = report
  }
}

/// What all reports of one incident say together: of each thing the latest known value, with its report.
/// The source is the first that was named, because that is where the news came from.
package struct MergedReports: Equatable, Sendable {
  package private(set) var source: Told<Counterpart>?
  package private(set) var occurred: Told<Timestamp>?
  package private(set) var place: Told<String>?
  /// The village as it was given, number or name.
  package private(set) var village: Told<String>?
  package private(set) var unitProfile: Told<String>?
  package private(set) var cause: Told<String>?
  package private(set) var course: Told<String>?
  package private(set) var loss: Told<String>?
  package private(set) var lossWan: Told<Int>?
  package private(set) var scope: Told<String>?
  package private(set) var trend: Told<Trend>?
  package private(set) var actionsTaken: Told<String>?
  package private(set) var requests: Told<String>?
  package private(set) var sceneContact: Told<Counterpart>?
  package private(set) var minors: Told<Bool>?
  /// Everybody that any caller said he had told.
  package private(set) var alreadyTold: Told<[ToldBody]>?

  package init() {}

  /// Merges `reports` in any order. What was put right on `incident` counts before reports that came in earlier.
  package init(_ reports: [IncomingReport], of incident: Incident) {
    let inOrder = reports.sorted { ($0.at, $0.entry) < ($1.at, $1.entry) }
    for report in inOrder { add(report.received.content, by: report.id) }
    let latest = { (field: (ReportContent) -> Bool) in
      inOrder.last { field($0.received.content) }?.at
    }
    if let revised = incident.occurredRevised, latest({ $0.occurred != nil }).map({ $0 <= revised }) ?? true {
      occurred = incident.occurred.map { Told($0, by: nil) }
    }
    if let revised = incident.placeRevised, latest({ $0.placeText != nil }).map({ $0 <= revised }) ?? true {
      place = incident.place.map { Told($0, by: nil) }
    }
    // An incident carried on from a journal whose reports are lost still knows these.
    occurred =
      occurred ?? (incident.occurredRevised == nil ? incident.occurred.map { Told($0, by: nil) } : nil)
    place = place ?? (incident.placeRevised == nil ? incident.place.map { Told($0, by: nil) } : nil)
  }

  private mutating func add(_ content: ReportContent, by report: ReportID) {
    func told(_ text: String?, else former: Told<String>?) -> Told<String>? {
      guard let text, !isBlank(text) else { return former }
      return Told(text, by: report)
    }
    if source == nil, let named = content.source, !named.isBlank { source = Told(named, by: report) }
    occurred = content.occurred.map { Told($0, by: report) } ?? occurred
    place = told(content.placeText, else: place)
    village = told(content.village, else: village)
    unitProfile = told(content.unitProfile, else: unitProfile)
    cause = told(content.cause, else: cause)
    course = told(content.text, else: course)
    loss = told(content.loss, else: loss)
    lossWan = content.lossWan.map { Told($0, by: report) } ?? lossWan
    scope = told(content.scope, else: scope)
    // 不清楚 says that somebody was asked; a trend that was known stands.
    if let named = content.trend, named != .unclear || trend == nil { trend = Told(named, by: report) }
    actionsTaken = told(content.actionsTaken, else: actionsTaken)
    requests = told(content.requests, else: requests)
    if let contact = content.sceneContact, !contact.isBlank { sceneContact = Told(contact, by: report) }
    minors = content.minors.map { Told($0, by: report) } ?? minors
    if !content.alreadyTold.isEmpty {
      alreadyTold = Told(((alreadyTold?.value ?? []) + content.alreadyTold).unique, by: report)
    }
  }
}

extension Counterpart {
  /// True when it names nobody and no number.
  package var isBlank: Bool {
    [name, unit, post, phone].allSatisfy { DutyModel.isBlank($0) }
  }

  /// It with texts cut to what an incident or a clock keeps.
  var short: Counterpart {
    Counterpart(
      name: name.map(Incident.short), unit: unit.map(Incident.short), post: post.map(Incident.short),
      phone: phone.map(Incident.short))
  }

  /// `石桥村 周某`, or nil when neither is known.
  package var title: String? {
    let parts = [unit, name].compactMap { $0 }.filter { !DutyModel.isBlank($0) }
    return parts.isEmpty ? nil : parts.joined(separator: " ")
  }
}
