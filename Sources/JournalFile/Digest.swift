internal import Crypto

/// A SHA-256 hash: 32 bytes, written as 64 lowercase hexadecimal digits.
package struct Digest: Hashable, Sendable, CustomStringConvertible {
  private let words: (UInt64, UInt64, UInt64, UInt64)

  /// 64 zeros: what the first record names as its predecessor.
  package static let zero = Digest(words: (0, 0, 0, 0))

  private init(words: (UInt64, UInt64, UInt64, UInt64)) {
    self.words = words
  }

  /// The hash of `prefix` followed by `bytes`.
  package init(hashing bytes: UnsafeRawBufferPointer, after prefix: StaticString = "") {
    var hasher = SHA256()
    prefix.withUTF8Buffer { hasher.update(bufferPointer: UnsafeRawBufferPointer($0)) }
    hasher.update(bufferPointer: bytes)
    self = hasher.finalize().withUnsafeBytes { Digest(bytes: $0) }
  }

  /// The 32 bytes of a hash.
  init(bytes hash: UnsafeRawBufferPointer) {
    func word(_ index: Int) -> UInt64 {
      UInt64(bigEndian: hash.loadUnaligned(fromByteOffset: index * 8, as: UInt64.self))
    }
    words = (word(0), word(1), word(2), word(3))
  }

  /// The hash of `bytes`.
  package init(of bytes: some Collection<UInt8>) {
    let whole = bytes.withContiguousStorageIfAvailable { Digest(hashing: UnsafeRawBufferPointer($0)) }
    self = whole ?? Array(bytes).withUnsafeBytes { Digest(hashing: $0) }
  }

  /// Reads exactly 64 lowercase digits.
  package init?(hex: some Collection<UInt8>) {
    let read = hex.withContiguousStorageIfAvailable { Digest(digits: $0) }
    guard let digest = read ?? Array(hex).withUnsafeBufferPointer({ Digest(digits: $0) }) else { return nil }
    self = digest
  }

  /// Reads exactly 64 lowercase digits.
  init?(digits: UnsafeBufferPointer<UInt8>) {
    guard digits.count == 64 else { return nil }
    // One look at the end of a word instead of one at every digit: this runs twice a line.
    func word(_ start: Int) -> UInt64? {
      var value: UInt64 = 0
      var seen: UInt8 = 0
      for index in start..<start + 16 {
        let digit = Hex.valueOrMore(digits[index])
        seen |= digit
        value = value << 4 | UInt64(digit)
      }
      return seen < 16 ? value : nil
    }
    guard let first = word(0), let second = word(16), let third = word(32), let fourth = word(48) else {
      return nil
    }
    words = (first, second, third, fourth)
  }

  /// Reads exactly 64 lowercase digits.
  package init?(_ text: String) {
    self.init(hex: text.utf8)
  }

  /// The 64 digits.
  package var hex: String { String(decoding: hexBytes, as: UTF8.self) }

  package var description: String { hex }

  var hexBytes: [UInt8] {
    [UInt8](unsafeUninitializedCapacity: 64) { digits, count in
      writeHex(to: digits.baseAddress!)
      count = 64
    }
  }

  /// Writes the 64 digits.
  func writeHex(to digits: UnsafeMutablePointer<UInt8>) {
    func write(_ word: UInt64, at start: Int) {
      let target = UnsafeMutableRawPointer(digits + start)
      let high = UInt32(truncatingIfNeeded: word >> 32)
      let low = UInt32(truncatingIfNeeded: word)
      target.storeBytes(of: Hex.eightDigits(high).bigEndian, as: UInt64.self)
      target.storeBytes(of: Hex.eightDigits(low).bigEndian, toByteOffset: 8, as: UInt64.self)
    }
    write(words.0, at: 0)
    write(words.1, at: 16)
    write(words.2, at: 32)
    write(words.3, at: 48)
  }

  package static func == (left: Digest, right: Digest) -> Bool { left.words == right.words }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(words.0)
    hasher.combine(words.1)
  }
}
