/// One value of a `JSONDocument`. Copying it is cheap; it keeps its document alive.
package struct JSONNode: Sendable {
  /// What a value is.
  package enum Kind: UInt8, Sendable {
    case object, array, string, integer, boolean, null
  }

  let tape: Tape
  let index: Int

  private var entry: Tape.Entry { tape.entries[index] }

  /// What this value is.
  package var kind: Kind { entry.kind }

  /// The exact bytes of this value, a string's quotes included.
  package var bytes: ArraySlice<UInt8> {
    let base = tape.bytes.startIndex
    return tape.bytes[base + Int(entry.start)..<base + Int(entry.end)]
  }

  /// The value of member `name`; nil when there is none or this is no object.
  package subscript(_ name: String) -> JSONNode? {
    guard kind == .object else { return nil }
    var index = self.index + 1
    while index < Int(entry.next) {
      let value = index + 1
      if JSONNode(tape: tape, index: index).spells(name) { return JSONNode(tape: tape, index: value) }
      index = Int(tape.entries[value].next)
    }
    return nil
  }

  /// Names and values in the order of the text; empty when this is no object.
  package var members: [(name: String, value: JSONNode)] {
    guard kind == .object else { return [] }
    var members: [(name: String, value: JSONNode)] = []
    var index = self.index + 1
    while index < Int(entry.next) {
      let value = JSONNode(tape: tape, index: index + 1)
      members.append((JSONNode(tape: tape, index: index).string ?? "", value))
      index = Int(tape.entries[value.index].next)
    }
    return members
  }

  /// The values of an array in order; empty when this is no array.
  package var elements: [JSONNode] {
    guard kind == .array else { return [] }
    var elements: [JSONNode] = []
    var index = self.index + 1
    while index < Int(entry.next) {
      elements.append(JSONNode(tape: tape, index: index))
      index = Int(tape.entries[index].next)
    }
    return elements
  }

  /// The text of a string; nil for every other kind.
  package var string: String? {
    guard kind == .string else { return nil }
    return content.withUnsafeBufferPointer { content in
      entry.isEscaped
        ? String(decoding: JSONText.unescape(content), as: UTF8.self)
        : String(decoding: content, as: UTF8.self)
    }
  }

  /// The value of an integer; nil for every other kind.
  package var integer: Int? {
    guard kind == .integer else { return nil }
    let isNegative = bytes.first == UInt8(ascii: "-")
    // Summed below zero, so that Int.min is a value like any other; the parser checked the range.
    let below = bytes.dropFirst(isNegative ? 1 : 0).reduce(0) { $0 * 10 - Int($1 - UInt8(ascii: "0")) }
    return isNegative ? below : -below
  }

  /// The value of a boolean; nil for every other kind.
  package var boolean: Bool? {
    kind == .boolean ? bytes.first == UInt8(ascii: "t") : nil
  }

  private var content: ArraySlice<UInt8> { bytes.dropFirst().dropLast() }

  private func spells(_ name: String) -> Bool {
    entry.isEscaped ? string?.utf8.elementsEqual(name.utf8) ?? false : content.elementsEqual(name.utf8)
  }
}
