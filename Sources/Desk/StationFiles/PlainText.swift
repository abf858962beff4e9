internal import CSystem

/// `text` without blanks at its ends, full-width ones included.
func trimmed(_ text: some StringProtocol) -> String {
  let start = text.drop(while: \.isWhitespace)
  guard let end = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
  return String(start[...end])
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
