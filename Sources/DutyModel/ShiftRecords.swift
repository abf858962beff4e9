/// `shift.taken/1`: a shift is on duty from now on. Also the state that panes show.
package struct Shift: FieldRecord {
  package var id = ShiftID()
  package var leader: PersonID?
  package var officers: [PersonID] = []
  /// 备勤: who must be reachable and come when called.
  package var reserve: [PersonID] = []
  package var start = Timestamp()
  /// The rostered end; nil when the roster doesn't say.
  package var end: Timestamp?

  package init() {}

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try fields.field("shift", &id)
    try fields.field("leader", &leader)
    try fields.field("officers", list: &officers)
    try fields.field("reserve", list: &reserve)
    try fields.field("start", &start)
    try fields.field("end", &end)
  }
}

/// `shift.changed/1`: somebody comes or goes while the shift goes on: the leader's own handover, one of two officers.
package struct ShiftChanged: FieldRecord {
  package var shift = ShiftID()
  /// Who leads from now on; nil when that doesn't change.
  package var leader: PersonID?
  package var joined: [PersonID] = []
  package var left: [PersonID] = []
  /// 备勤 from now on; empty when that doesn't change.
  package var reserve: [PersonID] = []
  package var reason: String?

  package init() {}

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try fields.field("shift", &shift)
    try fields.field("leader", &leader)
    try fields.field("joined", list: &joined)
    try fields.field("left", list: &left)
    try fields.field("reserve", list: &reserve)
    try fields.field("reason", &reason)
  }
}

/// `shift.left/1`: the shift is over; with open matters it names who takes them, or why nobody does.
package struct ShiftLeft: FieldRecord {
  package var shift = ShiftID()
  package var taker: PersonID?
  package var reason: String?

  package init() {}

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try fields.field("shift", &shift)
    try fields.field("taker", &taker)
    try fields.field("reason", &reason)
  }
}

/// `exercise.clock.set/1`: from the real instant `real` on, the exercise's time is `origin` and runs
/// `speedPercent` / 100 times as fast. Only an exercise may hold it; all its terminals share it.
package struct ExerciseClock: FieldRecord {
  package var origin = Timestamp()
  package var real = Timestamp()
  package var speedPercent = 100

  package init() {}

  package init(origin: Timestamp, real: Timestamp, speedPercent: Int) {
    self.origin = origin
    self.real = real
    self.speedPercent = speedPercent
  }

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try fields.field("origin", &origin)
    try fields.field("real", &real)
    try fields.field("speed_percent", &speedPercent)
  }

  /// The exercise's time at the real instant `now`.
  package func time(at now: Timestamp) -> Timestamp {
    Timestamp(milliseconds: origin.milliseconds + (now.milliseconds - real.milliseconds) * speedPercent / 100)
  }

  /// The real instant at which the exercise reaches `time`.
  package func real(of time: Timestamp) -> Timestamp {
    let passed = (time.milliseconds - origin.milliseconds) * 100
    // Rounded up, so that a timer set for it never fires a moment early.
    return Timestamp(milliseconds: real.milliseconds - (-passed).quotientRoundedDown(by: speedPercent))
  }
}

/// `mains.changed/1`: the mains were lost or came back, as the machine noticed it.
package struct MainsChanged: FieldRecord {
  package var isOnline = false
  /// 0 to 100 at that moment; nil without a battery.
  package var batteryPercent: Int?

  package init() {}

  package init(isOnline: Bool, batteryPercent: Int?) {
    self.isOnline = isOnline
    self.batteryPercent = batteryPercent
  }

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try fields.field("online", flag: &isOnline)
    try fields.field("battery_percent", &batteryPercent)
  }
}

/// `time.stepped/1`: the wall clock was set while we ran.
package struct TimeStepped: FieldRecord {
  /// By how much, forward positive.
  package var milliseconds = 0

  package init() {}

  package init(milliseconds: Int) {
    self.milliseconds = milliseconds
  }

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try fields.field("milliseconds", &milliseconds)
  }
}
