/// A line of fixed size that carries its own check: a torn or stale read of it is found, never believed.
enum CheckedSlot {
  private static let checkBytes = 16

  /// What `write` writes, padded with spaces, its check and a newline: exactly `size` bytes. Every append makes
  /// three, so texts aren't put together first.
  static func encode(size: Int, _ write: (inout LinePen) -> Void) -> [UInt8] {
    let room = size - checkBytes - 1
    return [UInt8](unsafeUninitializedCapacity: size) { slot, count in
      slot.initialize(repeating: UInt8(ascii: " "))
      let text = UnsafeMutableBufferPointer(rebasing: slot[..<room])
      var pen = LinePen(text)
      write(&pen)
      _ = slot[room...].update(fromContentsOf: check(of: text))
      slot[size - 1] = UInt8(ascii: "\n")
      count = size
    }
  }

  /// `text` in such a slot.
  static func encode(_ text: String, size: Int) -> [UInt8] { encode(size: size) { $0.plain(text) } }

  /// The words of the text, or nil when anything in the slot isn't as it was written.
  static func decode(_ bytes: some Collection<UInt8>, size: Int) -> [String]? {
    guard bytes.count == size else { return nil }
    let bytes = Array(bytes)
    let room = size - checkBytes - 1
    guard bytes[room..<size - 1].elementsEqual(check(of: bytes[..<room])),
      bytes[size - 1] == UInt8(ascii: "\n")
    else { return nil }
    return bytes[..<room].split(separator: UInt8(ascii: " ")).map { String(decoding: $0, as: UTF8.self) }
  }

  private static func check(of bytes: some Collection<UInt8>) -> ArraySlice<UInt8> {
    Digest(of: bytes).hexBytes.prefix(checkBytes)
  }
}
