import DutyModel

/// Fills every field of a record with a value of its own, so that two fields that are mixed up show.
struct FieldsFiller: FieldVisitor, ValueVisitor {
  /// Fills optional fields and lists too.
  var isFull: Bool
  private var made = 0

  init(isFull: Bool) {
    self.isFull = isFull
  }

  /// An event of `type` with all its fields.
  static func event(_ type: String, isFull: Bool = true) throws -> Event {
    var filler = FieldsFiller(isFull: isFull)
    return try Event(type: type, reading: &filler) ?? .unknown(type: type)
  }

  static func command(_ name: Command.Name, isFull: Bool = true) throws -> Command {
    var filler = FieldsFiller(isFull: isFull)
    return try Command(name, reading: &filler)
  }

  mutating func field<Value: FieldValue>(_ name: String, _ value: inout Value) throws(FieldFault) {
    try value.accept(&self)
  }

  mutating func field<Value: FieldValue>(_ name: String, _ value: inout Value?) throws(FieldFault) {
    guard isFull else {
      value = nil
      return
    }
    var present = Value()
    try present.accept(&self)
    value = present
  }

  mutating func field<Value: FieldValue>(_ name: String, list: inout [Value]) throws(FieldFault) {
    list = []
    guard isFull else { return }
    for _ in 1...2 {
      var value = Value()
      try value.accept(&self)
      list.append(value)
    }
  }

  private mutating func next() -> Int {
    made += 1
    return made
  }

  mutating func text(_ value: inout String) throws(FieldFault) {
    value = "第\(next())项 \"\\\u{1}\u{202E}\u{1F30A}"
  }

  mutating func integer(_ value: inout Int) throws(FieldFault) { value = next() * -1_000_003 }
  mutating func flag(_ value: inout Bool) throws(FieldFault) { value = true }

  mutating func instant(_ value: inout Timestamp) throws(FieldFault) {
    value = Timestamp(milliseconds: 1_784_000_000_000 + next() * 60_001)
  }

  mutating func code<C: Code>(_ value: inout C) throws(FieldFault) {
    // Never the usual value, which isn't written.
    value = Array(C.allCases).last ?? value
  }

  mutating func record<R: FieldRecord>(_ value: inout R) throws(FieldFault) {
    try value.visit(&self)
  }
}
