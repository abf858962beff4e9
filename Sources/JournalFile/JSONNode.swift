import Glibc

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
    var place = 0
    return member(name, from: &place)
  }

  /// The value of member `name`, looked for from `place` on first: whoever asks in the order of the text finds
  /// each member at once. `place` starts at 0 and is moved behind what was found.
  package func member(_ name: String, from place: inout Int) -> JSONNode? {
    guard kind == .object else { return nil }
    let end = Int(entry.next)
    let first = index + 1
    let start = place == 0 ? first : place
    if let found = find(name, in: start..<end) ?? find(name, in: first..<start) {
      place = Int(tape.entries[found + 1].next)
      return JSONNode(tape: tape, index: found + 1)
    }
    return nil
  }

  /// The entry of the member called `name` among those that begin in `range`.
  private func find(_ name: String, in range: Range<Int>) -> Int? {
    var name = name
    return name.withUTF8 { name in
      tape.bytes.withUnsafeBufferPointer { bytes in
        tape.entries.withUnsafeBufferPointer { entries in
          var index = range.lowerBound
          while index < range.upperBound {
            let entry = entries[index]
            let start = Int(entry.start) + 1
            if entry.isEscaped {
              if JSONNode(tape: tape, index: index).string?.utf8.elementsEqual(name) == true { return index }
            } else if Int(entry.end) - 1 - start == name.count,
              memcmp(bytes.baseAddress! + start, name.baseAddress!, name.count) == 0
            {
              return index
            }
            index = Int(entries[index + 1].next)
          }
          return nil
        }
      }
    }
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
    withText { String(decoding: $0, as: UTF8.self) }
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

  /// Calls `body` with the UTF-8 of a string's text; nil for every other kind.
  package func withText<Value>(_ body: (UnsafeBufferPointer<UInt8>) -> Value) -> Value? {
    let entry = entry
    guard entry.kind == .string else { return nil }
    return tape.bytes.withUnsafeBufferPointer { bytes in
      let content = UnsafeBufferPointer(rebasing: bytes[Int(entry.start) + 1..<Int(entry.end) - 1])
      return entry.isEscaped ? JSONText.unescape(content).withUnsafeBufferPointer(body) : body(content)
    }
  }
}
