import DutyModel

/// Every text of a record: names, numbers, people's own words.
struct TextCollector: FieldVisitor, ValueVisitor {
  private(set) var texts: [String] = []

  /// The texts of what `entry` says.
  static func texts(of entry: Entry) -> [String] {
    var collector = TextCollector()
    // Reading what is there can't fail; a record that did would have no text to find.
    do { try entry.event.write(to: &collector) } catch { return [] }
    return collector.texts
  }

  mutating func field<Value: FieldValue>(_ name: String, _ value: inout Value) throws(FieldFault) {
    try value.accept(&self)
  }

  mutating func field<Value: FieldValue>(_ name: String, _ value: inout Value?) throws(FieldFault) {
    guard var present = value else { return }
    try present.accept(&self)
  }

  mutating func field<Value: FieldValue>(_ name: String, list: inout [Value]) throws(FieldFault) {
    for index in list.indices { try list[index].accept(&self) }
  }

  mutating func text(_ value: inout String) throws(FieldFault) { texts.append(value) }
  mutating func integer(_ value: inout Int) throws(FieldFault) {}
  mutating func flag(_ value: inout Bool) throws(FieldFault) {}
  mutating func instant(_ value: inout Timestamp) throws(FieldFault) {}
  mutating func code<C: Code>(_ value: inout C) throws(FieldFault) {}
  mutating func record<R: FieldRecord>(_ value: inout R) throws(FieldFault) { try value.visit(&self) }
}
