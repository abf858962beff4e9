import DutyModel
import JournalFile

/// Writes the fields of records as JSON; times carry the station's offset.
package struct FieldsWriter: FieldVisitor, ValueVisitor {
  package var json = JSONWriter()
  let zone: ZoneTable

  package init(zone: ZoneTable) {
    self.zone = zone
  }

  /// A record as one JSON object.
  package static func object(_ record: some FieldRecord, zone: ZoneTable) -> [UInt8] {
    var writer = FieldsWriter(zone: zone)
    writer.value(record)
    return writer.json.bytes
  }

  /// The data of an event as one JSON object.
  package static func object(_ event: Event, zone: ZoneTable) -> [UInt8] {
    enclosed(zone) { (writer) throws(FieldFault) in try event.write(to: &writer) }
  }

  /// The arguments of a command as one JSON object.
  package static func object(_ command: Command, zone: ZoneTable) -> [UInt8] {
    enclosed(zone) { (writer) throws(FieldFault) in try command.write(to: &writer) }
  }

  private static func enclosed(
    _ zone: ZoneTable, _ write: (inout FieldsWriter) throws(FieldFault) -> Void
  ) -> [UInt8] {
    var writer = FieldsWriter(zone: zone)
    writer.json.beginObject()
    writer.surely(write)
    writer.json.endObject()
    return writer.json.bytes
  }

  /// One value where a value may stand.
  package mutating func value(_ value: some FieldValue) {
    var copy = value
    surely { (writer) throws(FieldFault) in try copy.accept(&writer) }
  }

  /// Writing finds no faults: only readers and checks throw.
  private mutating func surely(_ write: (inout FieldsWriter) throws(FieldFault) -> Void) {
    do {
      try write(&self)
    } catch {
      preconditionFailure("a writer met a fault in \(error.path)")
    }
  }

  package mutating func field<Value: FieldValue>(
    _ name: String, _ value: inout Value
  ) throws(FieldFault) {
    json.name(name)
    try value.accept(&self)
  }

  package mutating func field<Value: FieldValue>(
    _ name: String, _ value: inout Value?
  ) throws(FieldFault) {
    guard var present = value else { return }
    json.name(name)
    try present.accept(&self)
  }

  package mutating func field<Value: FieldValue>(
    _ name: String, list: inout [Value]
  ) throws(FieldFault) {
    guard !list.isEmpty else { return }
    json.name(name)
    json.beginArray()
    for index in list.indices { try list[index].accept(&self) }
    json.endArray()
  }

  package mutating func text(_ value: inout String) throws(FieldFault) { json.string(value) }
  package mutating func integer(_ value: inout Int) throws(FieldFault) { json.integer(value) }
  package mutating func flag(_ value: inout Bool) throws(FieldFault) { json.boolean(value) }
  package mutating func instant(_ value: inout Timestamp) throws(FieldFault) { json.string(zone.text(value)) }
  package mutating func code<C: Code>(_ value: inout C) throws(FieldFault) { json.string(value.rawValue) }

  package mutating func record<R: FieldRecord>(_ value: inout R) throws(FieldFault) {
    json.beginObject()
    try value.visit(&self)
    json.endObject()
  }
}
