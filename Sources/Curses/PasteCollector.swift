/// Gathers what stands between the brackets of a paste.
///
/// It never asks for a byte beyond the end of the paste: what follows belongs to ncurses, which would
/// not see it again.
struct PasteCollector {
  /// Bytes kept of one paste; the rest is read and dropped.
  static let limit = 1 << 20

  private static let end = Array(Escapes.pasteEnd.utf8)
  private var bytes: [UInt8] = []
  /// How many bytes of the end mark were just seen.
  private var matched = 0
  private(set) var isCut = false

  /// The most that ``wanted`` ever says.
  static var mostWanted: Int { end.count }

  /// How many bytes may be read next: so many surely come before anything that isn't the paste.
  var wanted: Int { Self.end.count - matched }

  /// Takes bytes and says whether the paste is complete.
  mutating func take(_ part: some Sequence<UInt8>) -> Bool {
    for byte in part {
      if byte == Self.end[matched] {
        matched += 1
        if matched == Self.end.count { return true }
      } else {
        // Only the first byte of the mark occurs in it once, so no other beginning can be hidden here.
        for passed in Self.end[..<matched] { keep(passed) }
        matched = byte == Self.end[0] ? 1 : 0
        if matched == 0 { keep(byte) }
      }
    }
    return false
  }

  /// Adds what turned out to belong to it behind its end mark.
  mutating func add(_ rest: some Sequence<UInt8>) {
    for byte in rest { keep(byte) }
  }

  /// The paste as a key.
  /// - Parameter isFinished: whether its end was seen.
  func key(isFinished: Bool) -> Key {
    if isFinished { return isCut ? .cutPaste(text) : .paste(text) }
    // Without its end, what looked like the beginning of one was text.
    var whole = self
    for passed in Self.end[..<matched] { whole.keep(passed) }
    return .cutPaste(whole.text)
  }

  /// The text, its lines ended by `\n`; bytes that aren't UTF-8 are left out.
  private var text: String {
    var result = ""
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    var lastWasReturn = false
    while true {
      switch decoder.decode(&iterator) {
      case .scalarValue(let scalar):
        defer { lastWasReturn = scalar == "\r" }
        if scalar == "\n", lastWasReturn { continue }
        result.unicodeScalars.append(scalar == "\r" ? "\n" : scalar)
      case .error: continue
      case .emptyInput: return result
      }
    }
  }

  private mutating func keep(_ byte: UInt8) {
    guard bytes.count < Self.limit else {
      isCut = true
      return
    }
    bytes.append(byte)
  }
}
