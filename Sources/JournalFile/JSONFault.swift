/// Why bytes are not strict JSON, and where.
package struct JSONFault: Error, Equatable, Sendable, CustomStringConvertible {
  /// The rule that was broken.
  package enum Reason: Equatable, Sendable {
    case byteOrderMark
    case notUTF8
    case unexpectedEnd
    case unexpectedByte
    case trailingBytes
    case controlCharacter
    case badEscape
    case loneSurrogate
    case duplicateName
    case notAnInteger
    case leadingZero
    case integerOutOfRange
    case tooDeep
    case tooLong
  }

  /// The rule that was broken.
  package let reason: Reason
  /// Bytes from the start of the document.
  package let offset: Int

  /// A fault at `offset` bytes from the start of the document.
  package init(_ reason: Reason, at offset: Int) {
    self.reason = reason
    self.offset = offset
  }

  /// One English sentence without a full stop.
  package var description: String { "\(words) at byte \(offset)" }

  private var words: String {
    switch reason {
    case .byteOrderMark: "the text starts with a byte order mark"
    case .notUTF8: "the text is not valid UTF-8"
    case .unexpectedEnd: "the text ends too early"
    case .unexpectedByte: "this character may not stand here"
    case .trailingBytes: "something follows the value"
    case .controlCharacter: "a control character stands unescaped in a string"
    case .badEscape: "this escape is unknown"
    case .loneSurrogate: "half of a surrogate pair stands alone"
    case .duplicateName: "this name is used twice in one object"
    case .notAnInteger: "a number may only be an integer written in digits"
    case .leadingZero: "a number may not start with a zero"
    case .integerOutOfRange: "the number is too large"
    case .tooDeep: "the value is nested too deeply"
    case .tooLong: "the text is longer than 2 GiB"
    }
  }
}
