/// `shift.take`: these people are on duty now; a track on which nobody is named comes from the roster.
package struct TakeShift: FieldRecord {
  package var leader: PersonID?
  package var officers: [PersonID] = []
  package var reserve: [PersonID] = []

  package init() {}

  package init(leader: PersonID? = nil, officers: [PersonID] = [], reserve: [PersonID] = []) {
    self.leader = leader
    self.officers = officers
    self.reserve = reserve
  }

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try fields.field("leader", &leader)
    try fields.field("officers", list: &officers)
    try fields.field("reserve", list: &reserve)
  }
}

/// `shift.change`: the leader hands over, an officer comes or one of two goes; the shift goes on.
package struct ChangeShift: FieldRecord {
  package var leader: PersonID?
  package var joining: [PersonID] = []
  package var leaving: [PersonID] = []
  /// 备勤 from now on; nobody named, it doesn't change.
  package var reserve: [PersonID] = []
  /// Who takes the open matters of those who leave; nobody named, the first officer who stays.
  package var taker: PersonID?
  package var reason: String?

  package init() {}

  package init(
    leader: PersonID? = nil, joining: [PersonID] = [], leaving: [PersonID] = [], reserve: [PersonID] = [],
    taker: PersonID? = nil, reason: String? = nil
  ) {
    self.leader = leader
    self.joining = joining
    self.leaving = leaving
    self.reserve = reserve
    self.taker = taker
    self.reason = reason
  }

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try fields.field("leader", &leader)
    try fields.field("joining", list: &joining)
    try fields.field("leaving", list: &leaving)
    try fields.field("reserve", list: &reserve)
    try fields.field("taker", &taker)
    try fields.field("reason", &reason)
  }
}

/// `shift.leave`: the shift ends; open matters need a taker or a reason.
package struct LeaveShift: FieldRecord {
  package var taker: PersonID?
  package var reason: String?

  package init() {}

  package init(taker: PersonID? = nil, reason: String? = nil) {
    self.taker = taker
    self.reason = reason
  }

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try fields.field("taker", &taker)
    try fields.field("reason", &reason)
  }
}
