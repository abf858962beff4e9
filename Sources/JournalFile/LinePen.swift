/// Writes the pieces of a line into memory that was made large enough: a piece costs no more than its copy.
struct LinePen {
  private let memory: UnsafeMutableBufferPointer<UInt8>
  /// Bytes written so far.
  private(set) var count = 0

  init(_ memory: UnsafeMutableBufferPointer<UInt8>) {
    self.memory = memory
  }

  /// The most that `text` takes: every byte of it may become an escape.
  static func room(for text: String) -> Int { text.utf8.count * 6 }

  mutating func write(_ word: StaticString) {
    word.withUTF8Buffer { put(UnsafeRawBufferPointer($0)) }
  }

  mutating func write(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { put($0) }
  }

  /// The bytes of `text` as they stand.
  mutating func plain(_ text: String) {
    var text = text
    text.withUTF8 { put(UnsafeRawBufferPointer($0)) }
  }

  /// A number of 0 or more.
  mutating func integer(_ value: Int) {
    precondition(value >= 0 && count + 20 <= memory.count, "a line outgrew its memory")
    var digits = 1
    var rest = value
    while rest >= 10 {
      rest /= 10
      digits += 1
    }
    rest = value
    for place in stride(from: count + digits - 1, through: count, by: -1) {
      memory[place] = UInt8(ascii: "0") + UInt8(rest % 10)
      rest /= 10
    }
    count += digits
  }

  mutating func hex(_ digest: Digest) {
    precondition(count + 64 <= memory.count, "a line outgrew its memory")
    digest.writeHex(to: memory.baseAddress! + count)
    count += 64
  }

  /// What stands between the quotes of a JSON string.
  mutating func text(_ text: String) {
    let isDone = text.utf8.withContiguousStorageIfAvailable { bytes in
      guard bytes.allSatisfy({ $0 >= 0x20 && $0 < 0x7F && $0 != 0x22 && $0 != 0x5C }) else { return false }
      put(UnsafeRawBufferPointer(bytes))
      return true
    }
    if isDone == true { return }
    var writer = JSONWriter()
    writer.string(text)
    writer.bytes.withUnsafeBytes { put(UnsafeRawBufferPointer(rebasing: $0.dropFirst().dropLast())) }
  }

  /// The bytes from `start` on.
  func written(from start: Int) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(UnsafeMutableBufferPointer(rebasing: memory[start..<count]))
  }

  private mutating func put(_ bytes: UnsafeRawBufferPointer) {
    guard let source = bytes.baseAddress else { return }
    precondition(count + bytes.count <= memory.count, "a line outgrew its memory")
    UnsafeMutableRawPointer(memory.baseAddress! + count).copyMemory(from: source, byteCount: bytes.count)
    count += bytes.count
  }
}
