/// Where a leader on duty is; the second question of every spot check.
package struct Whereabouts: FieldRecord {
  package var place = WhereaboutsPlace.office
  /// The place in people's own words: 石桥村口.
  package var text: String?

  package init() {}

  package init(_ place: WhereaboutsPlace, _ text: String? = nil) {
    self.place = place
    self.text = text
  }

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try fields.field("place", &place)
    try fields.field("text", &text)
  }
}

/// The four places that one digit names, and any other.
package enum WhereaboutsPlace: String, Code {
  /// 镇里
  case office
  /// 家
  case home
  /// 现场
  case scene
  /// 路上
  case road
  case elsewhere
}

/// `leader.located/1`: where somebody is, as he or somebody else said.
package struct LeaderLocated: FieldRecord {
  package var person = PersonID()
  package var whereabouts = Whereabouts()
  package var channel = Channel.phone

  package init() {}

  package init(person: PersonID, whereabouts: Whereabouts, channel: Channel = .phone) {
    self.person = person
    self.whereabouts = whereabouts
    self.channel = channel
  }

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try fields.field("person", &person)
    try whereabouts.visit(&fields)
    try fields.field("channel", &channel, unless: .phone)
  }
}

/// An entry in which we heard from somebody of the station: an answered call, a word on where he is.
package struct ContactNote: FieldRecord {
  package var person = PersonID()
  package var entry = 0
  package var at = Timestamp()
  package var channel = Channel.phone
  /// Nil when nobody asked where he was.
  package var whereabouts: Whereabouts?

  package init() {}

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try fields.field("person", &person)
    try fields.field("entry", &entry)
    try fields.field("at", &at)
    try fields.field("channel", &channel, unless: .phone)
    try fields.field("whereabouts", &whereabouts)
  }
}
