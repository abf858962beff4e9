import Glibc

/// Recursive descent over bytes; the recursion is bounded by `maximumDepth`.
struct JSONParser {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let maximumDepth: Int
  private var at = 0
  private(set) var entries: [Tape.Entry]

  init(_ bytes: UnsafeBufferPointer<UInt8>, maximumDepth: Int, entries: [Tape.Entry]) {
    self.bytes = bytes
    self.maximumDepth = maximumDepth
    self.entries = entries
  }

  mutating func parseDocument() throws(JSONFault) {
    if bytes.count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF {
      throw JSONFault(.byteOrderMark, at: 0)
    }
    skipSpace()
    try parseValue(depth: 0)
    skipSpace()
    if at < bytes.count { throw JSONFault(.trailingBytes, at: at) }
  }

  private mutating func skipSpace() {
    while at < bytes.count {
      switch bytes[at] {
      case 0x20, 0x09, 0x0A, 0x0D: at += 1
      default: return
      }
    }
  }

  private func peek() throws(JSONFault) -> UInt8 {
    guard at < bytes.count else { throw JSONFault(.unexpectedEnd, at: at) }
    return bytes[at]
  }

  private mutating func parseValue(depth: Int) throws(JSONFault) {
    switch try peek() {
    case UInt8(ascii: "{"): try parseObject(depth: depth + 1)
    case UInt8(ascii: "["): try parseArray(depth: depth + 1)
    case UInt8(ascii: "\""): try parseString()
    case UInt8(ascii: "t"): try parseWord("true", .boolean)
    case UInt8(ascii: "f"): try parseWord("false", .boolean)
    case UInt8(ascii: "n"): try parseWord("null", .null)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): try parseInteger()
    default: throw JSONFault(.unexpectedByte, at: at)
    }
  }

  private mutating func open(_ kind: JSONNode.Kind, depth: Int) throws(JSONFault) -> Int {
    if depth > maximumDepth { throw JSONFault(.tooDeep, at: at) }
    entries.append(
      Tape.Entry(kind: kind, isEscaped: false, start: Int32(at), end: 0, next: 0))
    at += 1
    skipSpace()
    return entries.count - 1
  }

  private mutating func close(_ index: Int) {
    at += 1
    entries[index].end = Int32(at)
    entries[index].next = Int32(entries.count)
  }

  private mutating func parseObject(depth: Int) throws(JSONFault) {
    let index = try open(.object, depth: depth)
    if try peek() == UInt8(ascii: "}") { return close(index) }
    while true {
      guard try peek() == UInt8(ascii: "\"") else { throw JSONFault(.unexpectedByte, at: at) }
      try parseString()
      skipSpace()
      guard try peek() == UInt8(ascii: ":") else { throw JSONFault(.unexpectedByte, at: at) }
      at += 1
      skipSpace()
      try parseValue(depth: depth)
      skipSpace()
      let byte = try peek()
      if byte == UInt8(ascii: "}") { break }
      guard byte == UInt8(ascii: ",") else { throw JSONFault(.unexpectedByte, at: at) }
      at += 1
      skipSpace()
    }
    close(index)
    try refuseDuplicates(in: index)
  }

  private mutating func parseArray(depth: Int) throws(JSONFault) {
    let index = try open(.array, depth: depth)
    if try peek() == UInt8(ascii: "]") { return close(index) }
    while true {
      try parseValue(depth: depth)
      skipSpace()
      let byte = try peek()
      if byte == UInt8(ascii: "]") { break }
      guard byte == UInt8(ascii: ",") else { throw JSONFault(.unexpectedByte, at: at) }
      at += 1
      skipSpace()
    }
    close(index)
  }

  private mutating func parseString() throws(JSONFault) {
    let start = at
    at += 1
    var isEscaped = false
    while true {
      while at < bytes.count, Self.isPlain(bytes[at]) { at += 1 }
      let byte = try peek()
      if byte == UInt8(ascii: "\"") { break }
      if byte == UInt8(ascii: "\\") {
        isEscaped = true
        at += try JSONText.escapeLength(bytes, at)
      } else if byte < 0x20 {
        throw JSONFault(.controlCharacter, at: at)
      } else {
        let length = JSONText.sequenceLength(bytes, at)
        if length == 0 { throw JSONFault(.notUTF8, at: at) }
        at += length
      }
    }
    at += 1
    append(.string, from: start, isEscaped: isEscaped)
  }

  /// Stands in a string for itself.
  private static func isPlain(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte < 0x80 && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
  }

  private mutating func parseWord(_ word: StaticString, _ kind: JSONNode.Kind) throws(JSONFault) {
    let start = at
    for offset in 0..<word.utf8CodeUnitCount {
      guard try peek() == word.utf8Start[offset] else { throw JSONFault(.unexpectedByte, at: at) }
      at += 1
    }
    append(kind, from: start)
  }

  private mutating func parseInteger() throws(JSONFault) {
    let start = at
    if bytes[at] == UInt8(ascii: "-") { at += 1 }
    let isNegative = at > start
    let first = try peek()
    guard first >= UInt8(ascii: "0"), first <= UInt8(ascii: "9") else {
      throw JSONFault(.unexpectedByte, at: at)
    }
    var value = 0
    var overflow = false
    let digits = at
    while at < bytes.count, bytes[at] >= UInt8(ascii: "0"), bytes[at] <= UInt8(ascii: "9") {
      let digit = Int(bytes[at] - UInt8(ascii: "0"))
      let product = value.multipliedReportingOverflow(by: 10)
      // Summed on its own side of zero, so that Int.min is read too.
      let sum =
        isNegative
        ? product.partialValue.subtractingReportingOverflow(digit)
        : product.partialValue.addingReportingOverflow(digit)
      overflow = overflow || product.overflow || sum.overflow
      value = sum.partialValue
      at += 1
    }
    if first == UInt8(ascii: "0"), at - digits > 1 || isNegative { throw JSONFault(.leadingZero, at: digits) }
    if at < bytes.count, bytes[at] == UInt8(ascii: ".") || bytes[at] | 0x20 == UInt8(ascii: "e") {
      throw JSONFault(.notAnInteger, at: at)
    }
    if overflow { throw JSONFault(.integerOutOfRange, at: start) }
    append(.integer, from: start)
  }

  private mutating func append(_ kind: JSONNode.Kind, from start: Int, isEscaped: Bool = false) {
    entries.append(
      Tape.Entry(
        kind: kind, isEscaped: isEscaped, start: Int32(start), end: Int32(at), next: Int32(entries.count + 1))
    )
  }

  /// Names are equal when they spell the same scalars, however they are escaped.
  private func refuseDuplicates(in object: Int) throws(JSONFault) {
    var count = 0
    var isAnyEscaped = false
    var name = object + 1
    while name < entries.count {
      count += 1
      isAnyEscaped = isAnyEscaped || entries[name].isEscaped
      name = Int(entries[name + 1].next)
    }
    // Pairs are quick for the few names of a record; a set bounds the time for a hostile line.
    let hasFew = count <= 16 && !isAnyEscaped
    var seen = Set<[UInt8]>(minimumCapacity: hasFew ? 0 : count)
    name = object + 1
    while name < entries.count {
      let content = UnsafeBufferPointer(rebasing: bytes[contentRange(name)])
      let isRepeated =
        hasFew
        ? hasName(name, among: object + 1)
        : !seen.insert(entries[name].isEscaped ? JSONText.unescape(content) : Array(content)).inserted
      if isRepeated { throw JSONFault(.duplicateName, at: Int(entries[name].start)) }
      name = Int(entries[name + 1].next)
    }
  }

  /// One of the names from `first` to before `name` is the same.
  private func hasName(_ name: Int, among first: Int) -> Bool {
    var other = first
    while other < name {
      if isSameName(other, name) { return true }
      other = Int(entries[other + 1].next)
    }
    return false
  }

  private func contentRange(_ string: Int) -> Range<Int> {
    Int(entries[string].start) + 1..<Int(entries[string].end) - 1
  }

  private func isSameName(_ left: Int, _ right: Int) -> Bool {
    let (left, right) = (contentRange(left), contentRange(right))
    return left.count == right.count
      && memcmp(bytes.baseAddress! + left.lowerBound, bytes.baseAddress! + right.lowerBound, left.count) == 0
  }
}
