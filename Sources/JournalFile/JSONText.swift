/// UTF-8 sequences and escapes inside JSON strings.
enum JSONText {
  /// Bytes of the valid UTF-8 sequence that starts at `at` with a byte of 0x80 or more; 0 when it's not valid.
  static func sequenceLength(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> Int {
    let first = bytes[at]
    let length: Int
    var lowest: UInt8 = 0x80
    var highest: UInt8 = 0xBF
    switch first {
    case 0xC2...0xDF: length = 2
    case 0xE0: (length, lowest) = (3, 0xA0)
    case 0xE1...0xEC, 0xEE, 0xEF: length = 3
    case 0xED: (length, highest) = (3, 0x9F)
    case 0xF0: (length, lowest) = (4, 0x90)
    case 0xF1...0xF3: length = 4
    case 0xF4: (length, highest) = (4, 0x8F)
    default: return 0
    }
    guard at + length <= bytes.count, bytes[at + 1] >= lowest, bytes[at + 1] <= highest else { return 0 }
    for index in stride(from: at + 2, to: at + length, by: 1) where bytes[index] & 0xC0 != 0x80 { return 0 }
    return length
  }

  /// Bytes of the escape whose backslash stands at `at`: 2, 6, or 12 for a surrogate pair.
  static func escapeLength(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) throws(JSONFault) -> Int {
    guard at + 1 < bytes.count else { throw JSONFault(.unexpectedEnd, at: bytes.count) }
    switch bytes[at + 1] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
      UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      return 2
    case UInt8(ascii: "u"):
      let unit = try hexUnit(bytes, at)
      if unit < 0xD800 || unit > 0xDFFF { return 6 }
      guard unit < 0xDC00, at + 7 < bytes.count, bytes[at + 6] == UInt8(ascii: "\\"),
        bytes[at + 7] == UInt8(ascii: "u")
      else { throw JSONFault(.loneSurrogate, at: at) }
      let low = try hexUnit(bytes, at + 6)
      guard low >= 0xDC00, low <= 0xDFFF else { throw JSONFault(.loneSurrogate, at: at) }
      return 12
    default:
      throw JSONFault(.badEscape, at: at)
    }
  }

  private static func hexUnit(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) throws(JSONFault) -> UInt32 {
    guard at + 6 <= bytes.count else { throw JSONFault(.unexpectedEnd, at: bytes.count) }
    var unit: UInt32 = 0
    for index in at + 2..<at + 6 {
      guard let digit = Hex.value(bytes[index], allowsUppercase: true) else {
        throw JSONFault(.badEscape, at: at)
      }
      unit = unit << 4 | UInt32(digit)
    }
    return unit
  }

  /// The UTF-8 bytes that a string's content (without its quotes) spells. The content has been checked.
  static func unescape(_ content: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(content.count)
    var at = 0
    while at < content.count {
      guard content[at] == UInt8(ascii: "\\") else {
        text.append(content[at])
        at += 1
        continue
      }
      switch content[at + 1] {
      case UInt8(ascii: "b"): text.append(0x08)
      case UInt8(ascii: "f"): text.append(0x0C)
      case UInt8(ascii: "n"): text.append(0x0A)
      case UInt8(ascii: "r"): text.append(0x0D)
      case UInt8(ascii: "t"): text.append(0x09)
      case UInt8(ascii: "u"):
        at += appendScalar(of: content, at, to: &text)
        continue
      default: text.append(content[at + 1])
      }
      at += 2
    }
    return text
  }

  private static func appendScalar(
    of content: UnsafeBufferPointer<UInt8>, _ at: Int, to text: inout [UInt8]
  ) -> Int {
    func unit(_ at: Int) -> UInt32 {
      (at + 2..<at + 6).reduce(0) { sum, index in
        sum << 4 | UInt32(Hex.value(content[index], allowsUppercase: true) ?? 0)
      }
    }
    var value = unit(at)
    var length = 6
    if value >= 0xD800, value <= 0xDBFF {
      value = 0x10000 + (value - 0xD800) << 10 + (unit(at + 6) - 0xDC00)
      length = 12
    }
    if let scalar = Unicode.Scalar(value) { text.append(contentsOf: UTF8.encode(scalar) ?? .init()) }
    return length
  }
}

/// Hexadecimal digits.
enum Hex {
  /// The value of a digit; nil when it's none. Our own files use lowercase only, so that one value has one spelling.
  static func value(_ byte: UInt8, allowsUppercase: Bool = false) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F") where allowsUppercase: byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }

  /// The value of a lowercase digit, 16 or more for every other byte.
  static func valueOrMore(_ byte: UInt8) -> UInt8 {
    let digit = byte &- UInt8(ascii: "0")
    let letter = byte &- UInt8(ascii: "a")
    return digit < 10 ? digit : letter < 6 ? letter + 10 : 16
  }

  /// The eight lowercase digits of `value`, the first in the highest byte: all of them at once, since a line
  /// has 128.
  static func eightDigits(_ value: UInt32) -> UInt64 {
    // One half-byte into each byte.
    var digits = UInt64(value)
    digits = (digits | digits << 16) & 0x0000_FFFF_0000_FFFF
    digits = (digits | digits << 8) & 0x00FF_00FF_00FF_00FF
    digits = (digits | digits << 4) & 0x0F0F_0F0F_0F0F_0F0F
    // 1 in each byte that is ten or more: there `a` stands 0x27 behind where `:` would.
    let letters = (digits &+ 0x0606_0606_0606_0606) >> 4 & 0x0101_0101_0101_0101
    return digits &+ 0x3030_3030_3030_3030 &+ letters &* 0x27
  }

  /// The lowercase digit of the low four bits.
  static func digit(_ value: UInt8) -> UInt8 {
    let value = value & 0xF
    return value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
  }
}
