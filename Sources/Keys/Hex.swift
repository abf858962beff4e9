// Key files are text that a person can read and copy by hand, so their bytes stand in lower-case hexadecimal.

/// Bytes as entries and key files spell them.
package enum Hex {
  /// Two lower-case digits a byte.
  package static func text(_ bytes: some Sequence<UInt8>) -> String { hexadecimal(bytes) }

  /// Nil for anything but an even number of lower-case digits: one value has one spelling.
  package static func bytes(_ text: some StringProtocol) -> [UInt8]? { Keys.bytes(hexadecimal: text) }
}

func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
  let digits = Array("0123456789abcdef")
  return bytes.reduce(into: "") { text, byte in
    text.append(digits[Int(byte >> 4)])
    text.append(digits[Int(byte & 15)])
  }
}

func bytes(hexadecimal text: some StringProtocol) -> [UInt8]? {
  let digits = Array(text.utf8)
  guard digits.count.isMultiple(of: 2) else { return nil }
  var bytes: [UInt8] = []
  bytes.reserveCapacity(digits.count / 2)
  for place in stride(from: 0, to: digits.count, by: 2) {
    guard let high = value(digits[place]), let low = value(digits[place + 1]) else { return nil }
    bytes.append(high << 4 | low)
  }
  return bytes
}

private func value(_ digit: UInt8) -> UInt8? {
  switch digit {
  case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
  case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
  default: nil
  }
}
