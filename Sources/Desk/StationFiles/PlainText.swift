internal import CSystem

/// True when `text` holds nothing but printable ASCII and ideographs, as nearly every cell of a register does: then no
/// sign in it is a line end or hidden, and only spaces are blank.
func isPlain(_ text: String) -> Bool {
  text.utf8.allSatisfy { byte in
    // Below U+4000, where all other blanks and hidden signs are, the first byte is less than E4.
    (0x20...0x7E).contains(byte) || (0x80...0xBF).contains(byte) || (0xE4...0xE9).contains(byte)
  }
}

/// `text` without blanks at its ends, full-width ones included.
func trimmed(_ text: some StringProtocol) -> String {
  if text.utf8.withContiguousStorageIfAvailable(isTrimmed) == true { return String(text) }
  let start = text.drop(while: \.isWhitespace)
  guard let end = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
  return String(start[...end])
}

/// True when it's sure without a look at the characters that no blank stands at either end.
private func isTrimmed(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
  guard let first = bytes.first, let last = bytes.last else { return true }
  guard (0x21...0x7E).contains(first) || (0xE4...0xE9).contains(first) else { return false }
  if last < 0x80 { return (0x21...0x7E).contains(last) }
  guard let start = bytes.last(where: { $0 >= 0xC0 }) else { return false }
  return (0xE4...0xE9).contains(start)
}

/// The first character of `text` that nobody can see, if there is one.
func hiddenScalar(in text: String) -> UInt32? {
  text.unicodeScalars.first { cs_is_hidden($0.value) }?.value
}

/// `text` on one line and without anything that a terminal would act on.
func cleaned(_ text: String) -> String {
  String(String.UnicodeScalarView(text.unicodeScalars.map { cs_is_hidden($0.value) ? "\u{B7}" : $0 }))
}

/// The bytes before the first that is no UTF-8.
func validPrefix(_ bytes: [UInt8]) -> ArraySlice<UInt8> {
  var decoder = UTF8()
  var iterator = bytes.makeIterator()
  var length = 0
  while case .scalarValue(let scalar) = decoder.decode(&iterator) { length += UTF8.width(scalar) }
  return bytes[..<length]
}
