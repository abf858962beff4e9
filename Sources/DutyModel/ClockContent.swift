/// What a ``Clock`` is made of; see there what each part says.
struct ClockContent: Equatable, Sendable {
  var plan = ClockStarted()
  var metBy: Int?
  var metAt: Timestamp?
  var alsoMet: [ClockAct] = []
  var phoned: ClockAct?
  var missedAt: Timestamp?
  var former: [FormerLimit] = []
  var claim: ClockClaim?
  var release: ClockRelease?
  var closedWithMatter = false

  mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try fields.field("plan", &plan)
    try fields.field("met_by", &metBy)
    try fields.field("met_at", &metAt)
    try fields.field("also_met", list: &alsoMet)
    try fields.field("phoned", &phoned)
    try fields.field("missed_at", &missedAt)
    try fields.field("former", list: &former)
    try fields.field("claim", &claim)
    try fields.field("release", &release)
    try fields.field("closed_with_matter", flag: &closedWithMatter)
  }
}
