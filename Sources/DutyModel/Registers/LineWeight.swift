// Rows of a register are packed into lines of the journal, of which none may be longer than 64 KiB.

extension Adopted where Item: FieldRecord {
  /// `items` in parts of at most ``DutyRoom/itemsPerLine`` each, fewer where the texts are long.
  package static func lines(of items: [Item], sha256: String) -> [Adopted<Item>] {
    var slices: [[Item]] = [[]]
    var bytes = 0
    for item in items {
      let weight = LineWeight.bytes(of: item)
      let isFull =
        slices[slices.count - 1].count == DutyRoom.itemsPerLine || bytes + weight > LineWeight.limit
      if isFull, !slices[slices.count - 1].isEmpty {
        slices.append([])
        bytes = 0
      }
      slices[slices.count - 1].append(item)
      bytes += weight
    }
    return slices.enumerated().map { index, items in
      Adopted(sha256: sha256, part: index + 1, parts: slices.count, items: items)
    }
  }
}

/// Adds up what a record takes at most in a line of the journal.
struct LineWeight: FieldVisitor, ValueVisitor {
  /// Leaves room for the frame of the line.
  static let limit = 48 * 1_024

  private var bytes = 0

  static func bytes(of record: some FieldRecord) -> Int {
    var weight = LineWeight()
    do { try record.write(to: &weight) } catch {
      preconditionFailure("who only counts finds no faults: \(error)")
    }
    return weight.bytes + 2
  }

  private mutating func inside<Value: FieldValue>(_ name: String, _ value: inout Value) throws(FieldFault) {
    bytes += name.utf8.count + 6
    try value.accept(&self)
  }

  mutating func field<Value: FieldValue>(_ name: String, _ value: inout Value) throws(FieldFault) {
    try inside(name, &value)
  }

  mutating func field<Value: FieldValue>(_ name: String, _ value: inout Value?) throws(FieldFault) {
    guard var present = value else { return }
    try inside(name, &present)
  }

  mutating func field<Value: FieldValue>(_ name: String, list: inout [Value]) throws(FieldFault) {
    bytes += name.utf8.count + 6
    for index in list.indices { try inside("", &list[index]) }
  }

  /// A hidden sign is written as `\u….`, twice beyond the first plane.
  mutating func text(_ value: inout String) throws(FieldFault) {
    for byte in value.utf8 {
      switch byte {
      case ..<0x20, 0x7F: bytes += 6
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += 2
      default: bytes += byte < 0x80 ? 1 : 3
      }
    }
  }

  mutating func integer(_ value: inout Int) throws(FieldFault) { bytes += 20 }
  mutating func flag(_ value: inout Bool) throws(FieldFault) { bytes += 5 }
  mutating func instant(_ value: inout Timestamp) throws(FieldFault) { bytes += 32 }
  mutating func code<C: Code>(_ value: inout C) throws(FieldFault) { bytes += value.rawValue.utf8.count }
  mutating func record<R: FieldRecord>(_ value: inout R) throws(FieldFault) { try value.visit(&self) }
}
