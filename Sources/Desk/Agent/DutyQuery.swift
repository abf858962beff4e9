import DutyModel

extension DutyRoom {
  /// The members that the query `duty` answers with: who was really there, and who was rostered.
  func writeDuty(to writer: inout FieldsWriter, at instant: Timestamp) {
    writer.member("time", instant)
    writer.member("manned", shift != nil)
    if let shift { writer.member("shift", shift) }
    if let leader = leaderOnDuty(at: instant) { writer.member("leader", leader) }
    writer.json.name("rostered")
    writer.json.beginObject()
    for track in RosterTrack.allCases {
      writer.json.name(track.rawValue)
      writer.json.beginArray()
      for person in settings.rostered(track, at: instant) { writer.value(person) }
      writer.json.endArray()
    }
    writer.json.endObject()
  }
}
