/// `report.receive`: a ring, a message or a file, with the matter it belongs to when that is known.
package struct ReceiveReport: FieldRecord {
  package var content = ReportContent()
  package var matter: MatterID?
  /// What has to be done because of it: an order, a promised call, feedback.
  package var errand: BroughtErrand?

  package init() {}

  package init(content: ReportContent, matter: MatterID? = nil, errand: BroughtErrand? = nil) {
    self.content = content
    self.matter = matter
    self.errand = errand
  }

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try content.visit(&fields)
    try fields.field("matter", &matter)
    try fields.field("errand", &errand)
  }
}
