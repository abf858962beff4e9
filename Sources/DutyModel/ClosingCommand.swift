/// How a person may end a matter. 并案 isn't among them: merging names both matters and is a command of its own.
package enum ClosingOutcome: String, Code {
  /// 办结
  case handled
  /// 误报
  case falseAlarm = "false_alarm"
  /// 不属实
  case untrue

  /// As the entry says it.
  package var outcome: MatterOutcome {
    switch self {
    case .handled: .handled
    case .falseAlarm: .falseAlarm
    case .untrue: .untrue
    }
  }
}

/// `matter.close`: nobody owes anything on it any more, and this came of it.
package struct CloseMatter: FieldRecord {
  package var matter = MatterID()
  package var outcome = ClosingOutcome.handled
  /// What came of it, in people's own words.
  package var text = ""
  /// Who checked, for 误报 and 不属实; left out, whoever was asked last.
  package var verifiedBy: String?
  /// Who took over what was passed on (转办).
  package var takenBy: String?
  package var verifiedAt: Timestamp?
  package var verifiedHow: Channel?

  package init() {}

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try fields.field("matter", &matter)
    try fields.field("outcome", &outcome)
    try fields.field("text", &text)
    try fields.field("verified_by", &verifiedBy)
    try fields.field("taken_by", &takenBy)
    try fields.field("verified_at", &verifiedAt)
    try fields.field("verified_how", &verifiedHow)
  }
}

extension MatterClosed {
  /// What is recorded of the command; `ended` are the clocks that nobody owes any more because of it.
  init(_ command: CloseMatter, ended: [ClockID]) {
    self.init()
    matter = command.matter
    outcome = command.outcome.outcome
    text = command.text
    verifiedBy = command.verifiedBy
    takenBy = command.takenBy
    verifiedAt = command.verifiedAt
    verifiedHow = command.verifiedHow
    self.ended = ended
  }
}
