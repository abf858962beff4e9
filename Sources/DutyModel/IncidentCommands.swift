/// `report.join`: a report belongs to this matter, whether it lay unjoined or hung on another one.
package struct JoinReport: FieldRecord {
  package var report = ReportID()
  package var matter = MatterID()

  package init() {}

  package init(report: ReportID, matter: MatterID) {
    self.report = report
    self.matter = matter
  }

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try fields.field("report", &report)
    try fields.field("matter", &matter)
  }
}

/// `report.detach`: a report hangs on the wrong matter. It opens one of its own, or lies unjoined when it is about
/// nothing that anybody owes something on.
package struct DetachReport: FieldRecord {
  package var report = ReportID()
  package var leaveUnjoined = false

  package init() {}

  package init(report: ReportID, leaveUnjoined: Bool = false) {
    self.report = report
    self.leaveUnjoined = leaveUnjoined
  }

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try fields.field("report", &report)
    try fields.field("leave_unjoined", flag: &leaveUnjoined)
  }
}

/// `incident.merge`: two opened incidents are one. `matter` is emptied and closed, `into` goes on.
package struct MergeIncident: FieldRecord {
  package var matter = MatterID()
  package var into = MatterID()
  /// Why they are the same, in people's own words.
  package var text: String?

  package init() {}

  package init(matter: MatterID, into: MatterID, text: String? = nil) {
    self.matter = matter
    self.into = into
    self.text = text
  }

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try fields.field("matter", &matter)
    try fields.field("into", &into)
    try fields.field("text", &text)
  }
}

/// `figure.choose`: this line of the ledger is the figure in use from now on.
package struct ChooseFigure: FieldRecord {
  package var matter = MatterID()
  /// The entry of the ledger's line.
  package var entry = 0
  /// The leader whose word it is, where an officer types it.
  package var authority: Authority?

  package init() {}

  package init(matter: MatterID, entry: Int, authority: Authority? = nil) {
    self.matter = matter
    self.entry = entry
    self.authority = authority
  }

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try fields.field("matter", &matter)
    try fields.field("entry", &entry)
    try fields.field("authority", &authority)
  }
}

/// `report.open`: a report that hangs on no matter opens one: an incident, or the errand that it brings.
package struct OpenReport: FieldRecord {
  package var report = ReportID()
  /// What has to be done because of it; nil for an incident.
  package var errand: BroughtErrand?

  package init() {}

  package init(report: ReportID, errand: BroughtErrand? = nil) {
    self.report = report
    self.errand = errand
  }

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try fields.field("report", &report)
    try fields.field("errand", &errand)
  }
}

/// `report.settle`: nothing comes of a report that hangs on no matter.
package struct SettleReport: FieldRecord {
  package var report = ReportID()
  package var outcome = ReportSettlement.ordinary
  /// Needed for 无关 and 不属实.
  package var reason: String?

  package init() {}

  package init(report: ReportID, outcome: ReportSettlement, reason: String? = nil) {
    self.report = report
    self.outcome = outcome
    self.reason = reason
  }

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try fields.field("report", &report)
    try fields.field("outcome", &outcome)
    try fields.field("reason", &reason)
  }
}
