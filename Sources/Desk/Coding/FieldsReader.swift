import DutyModel
import JournalFile

/// Reads the fields of records from JSON that was parsed strictly.
///
/// Commands refuse a field they don't know, since a slip of the pen must not lose a figure. Entries of the
/// journal pass over it, since a newer program may have added it.
package struct FieldsReader: FieldVisitor {
  package enum UnknownFields: Sendable {
    case refused
    case passedOver
  }

  private let object: JSONNode
  private let unknown: UnknownFields
  private var known: [String] = []
  /// Where the next field is looked for first: records are read in the order in which they were written.
  private var place = 0

  private init(_ object: JSONNode, unknown: UnknownFields) {
    self.object = object
    self.unknown = unknown
  }

  /// Reads one object through `read`, which shows the fields of what it wants.
  package static func read<Value>(
    _ node: JSONNode, unknown: UnknownFields, _ read: (inout FieldsReader) throws(FieldFault) -> Value
  ) throws(FieldFault) -> Value {
    guard node.kind == .object else {
      throw FieldFault(.wrongType(expected: .record, found: node.foundText), at: [])
    }
    var reader = FieldsReader(node, unknown: unknown)
    let value = try read(&reader)
    try reader.checkUnknown()
    return value
  }

  private func checkUnknown() throws(FieldFault) {
    guard unknown == .refused else { return }
    for member in object.members where !known.contains(member.name) {
      throw FieldFault(.unknownField(nearest: nearest(to: member.name, in: known)), at: [member.name])
    }
  }

  private mutating func node(_ name: String) -> JSONNode? {
    if unknown == .refused { known.append(name) }
    guard let node = object.member(name, from: &place), node.kind != .null else { return nil }
    return node
  }

  private func read<Value: FieldValue>(
    _ node: JSONNode, as name: String, into value: inout Value
  ) throws(FieldFault) {
    var reader = ValueReader(node: node, unknown: unknown)
    do { try value.accept(&reader) } catch { throw error.inside(name) }
  }

  package mutating func field<Value: FieldValue>(
    _ name: String, _ value: inout Value
  ) throws(FieldFault) {
    guard let node = node(name) else { throw FieldFault(.missing, at: [name]) }
    try read(node, as: name, into: &value)
  }

  package mutating func field<Value: FieldValue>(
    _ name: String, _ value: inout Value?
  ) throws(FieldFault) {
    guard let node = node(name) else {
      value = nil
      return
    }
    var present = Value()
    try read(node, as: name, into: &present)
    value = present
  }

  package mutating func field<Value: FieldValue>(
    _ name: String, list: inout [Value]
  ) throws(FieldFault) {
    list = []
    guard let node = node(name) else { return }
    guard node.kind == .array else {
      throw FieldFault(.wrongType(expected: .list, found: node.foundText), at: [name])
    }
    for (index, element) in node.elements.enumerated() {
      var value = Value()
      var reader = ValueReader(node: element, unknown: unknown)
      do {
        try value.accept(&reader)
      } catch {
        throw error.inside("[\(index)]").inside(name)
      }
      list.append(value)
    }
  }
}

private struct ValueReader: ValueVisitor {
  let node: JSONNode
  let unknown: FieldsReader.UnknownFields

  private func wrong(_ expected: FieldType) -> FieldFault {
    FieldFault(.wrongType(expected: expected, found: node.foundText), at: [])
  }

  func text(_ value: inout String) throws(FieldFault) {
    guard let text = node.string else { throw wrong(.text) }
    value = text
  }

  func integer(_ value: inout Int) throws(FieldFault) {
    guard let integer = node.integer else { throw wrong(.integer) }
    value = integer
  }

  func flag(_ value: inout Bool) throws(FieldFault) {
    guard let flag = node.boolean else { throw wrong(.boolean) }
    value = flag
  }

  func instant(_ value: inout Timestamp) throws(FieldFault) {
    guard let instant = node.withText({ Timestamp(rfc3339: $0) }) else { throw wrong(.time) }
    guard let instant else {
      throw FieldFault(.badTime(found: shortened(node.string ?? "")), at: [])
    }
    value = instant
  }

  func code<C: Code>(_ value: inout C) throws(FieldFault) {
    guard let text = node.string else { throw wrong(.code) }
    guard let code = C(rawValue: text) else {
      let known = C.allCases.map(\.rawValue)
      throw FieldFault(.unknownCode(found: shortened(text), nearest: nearest(to: text, in: known)), at: [])
    }
    value = code
  }

  func record<R: FieldRecord>(_ value: inout R) throws(FieldFault) {
    value = try FieldsReader.read(node, unknown: unknown) { (reader) throws(FieldFault) in
      try R(reading: &reader)
    }
  }
}

extension JSONNode {
  /// What stands there, short enough for a message.
  var foundText: String {
    switch kind {
    case .object: "{…}"
    case .array: "[…]"
    case .string, .integer, .boolean, .null: shortened(String(decoding: bytes, as: UTF8.self))
    }
  }
}

private func shortened(_ text: String) -> String {
  text.count > 40 ? text.prefix(39) + "…" : text
}
