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
    words = hasher.finalize().withUnsafeBytes { hash in
      func word(_ index: Int) -> UInt64 {
        UInt64(bigEndian: hash.loadUnaligned(fromByteOffset: index * 8, as: UInt64.self))
      }
      return (word(0), word(1), word(2), word(3))
    }
  }

  /// The hash of `bytes`.
  package init(of bytes: some Collection<UInt8>) {
    let whole = bytes.withContiguousStorageIfAvailable { Digest(hashing: UnsafeRawBufferPointer($0)) }
    self = whole ?? Array(bytes).withUnsafeBytes { Digest(hashing: $0) }
  }

  /// Reads exactly 64 lowercase digits.
  package init?(hex: some Collection<UInt8>) {
    guard hex.count == 64 else { return nil }
    var values: [UInt64] = []
    var rest = hex[...]
    while !rest.isEmpty {
      var value: UInt64 = 0
      for byte in rest.prefix(16) {
        guard let digit = Hex.value(byte) else { return nil }
        value = value << 4 | UInt64(digit)
      }
      values.append(value)
      rest = rest.dropFirst(16)
    }
    words = (values[0], values[1], values[2], values[3])
  }

  /// Reads exactly 64 lowercase digits.
  package init?(_ text: String) {
    self.init(hex: text.utf8)
  }

  /// The 64 digits.
  package var hex: String { String(decoding: hexBytes, as: UTF8.self) }

  package var description: String { hex }

  var hexBytes: [UInt8] {
    var digits: [UInt8] = []
    digits.reserveCapacity(64)
    for word in [words.0, words.1, words.2, words.3] {
      for shift in stride(from: UInt64(60), through: 0, by: -4) {
        digits.append(Hex.digit(UInt8(truncatingIfNeeded: word >> shift)))
      }
    }
    return digits
  }

  package static func == (left: Digest, right: Digest) -> Bool { left.words == right.words }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(words.0)
    hasher.combine(words.1)
  }
}
