/// A rule of the policy for what comes in besides incidents: an incoming call-out, a paper, a question from above.
package struct ErrandRule: FieldRecord {
  package var id = RuleID()
  package var source = ErrandSource.paper
  /// For call-outs: the colour that it is about; nil covers every colour without a rule of its own.
  package var colour: WarningColour?
  /// Until the answer, or the first feedback.
  package var minutes = 0
  /// From then on again so often.
  package var every: Int?
  package var basis = LocalText()

  package init() {}

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try fields.field("id", &id)
    try fields.field("source", &source)
    try fields.field("colour", &colour)
    try fields.field("minutes", &minutes)
    try fields.field("every", &every)
    try fields.field("basis", &basis)
  }
}

extension DeadlinePolicy {
  /// The rule for an errand of this source; one for the colour stands before one for all.
  package func errandRule(for source: ErrandSource, colour: WarningColour?) -> ErrandRule? {
    let rules = errands.filter { $0.source == source }
    return rules.first { $0.colour != nil && $0.colour == colour } ?? rules.first { $0.colour == nil }
  }
}

extension WarningColour {
  /// The gravest colour that people's own words name; nil when they name none.
  init?(namedIn text: String) {
    guard let colour = Self.allCases.first(where: { text.contains($0.name(in: .chinese)) }) else {
      return nil
    }
    self = colour
  }
}
