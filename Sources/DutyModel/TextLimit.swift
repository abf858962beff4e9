/// Walks a command's fields and finds the first text that the journal would have to refuse.
struct TextLimit: FieldVisitor, ValueVisitor {
  /// UTF-8 bytes before escaping, as laid down for the journal.
  static let bytes = 16 * 1_024

  private mutating func inside<Value: FieldValue>(_ name: String, _ value: inout Value) throws(FieldFault) {
    do { try value.accept(&self) } catch { throw error.inside(name) }
  }

  mutating func field<Value: FieldValue>(_ name: String, _ value: inout Value) throws(FieldFault) {
    try inside(name, &value)
  }

  mutating func field<Value: FieldValue>(_ name: String, _ value: inout Value?) throws(FieldFault) {
    guard var present = value else { return }
    try inside(name, &present)
  }

  mutating func field<Value: FieldValue>(_ name: String, list: inout [Value]) throws(FieldFault) {
    for index in list.indices {
      do { try inside("[\(index)]", &list[index]) } catch { throw error.inside(name) }
    }
  }

  mutating func text(_ value: inout String) throws(FieldFault) {
    if value.utf8.count > TextLimit.bytes {
      throw FieldFault(.tooLong(bytes: value.utf8.count, limit: TextLimit.bytes), at: [])
    }
  }

  mutating func integer(_ value: inout Int) throws(FieldFault) {}
  mutating func flag(_ value: inout Bool) throws(FieldFault) {}
  mutating func instant(_ value: inout Timestamp) throws(FieldFault) {}
  mutating func code<C: Code>(_ value: inout C) throws(FieldFault) {}

  mutating func record<R: FieldRecord>(_ value: inout R) throws(FieldFault) {
    try value.visit(&self)
  }
}
