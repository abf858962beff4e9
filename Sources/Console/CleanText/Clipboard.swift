/// OSC 52: asks the terminal to put a text into the clipboard of whoever looks at it.
enum Clipboard {
  /// Terminals drop longer ones.
  static let longestBytes = 70_000

  /// The sequence; nil for a text that is too long for it.
  static func sequence(_ text: String) -> String? {
    let bytes = Array(text.utf8)
    return bytes.count > longestBytes ? nil : "\u{1B}]52;c;\(base64(bytes))\u{07}"
  }

  private static let signs = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")

  static func base64(_ bytes: [UInt8]) -> String {
    var text = ""
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let part = bytes[start..<min(start + 3, bytes.count)]
      let group = part.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - part.count))
      for place in 0..<4 {
        text.append(place <= part.count ? signs[group >> (18 - 6 * place) & 0x3F] : "=")
      }
    }
    return text
  }
}
