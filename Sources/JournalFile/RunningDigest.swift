internal import Crypto

/// A SHA-256 hash of bytes that come in parts.
struct RunningDigest {
  private var hasher = SHA256()

  mutating func add(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { hasher.update(bufferPointer: $0) }
  }

  func finish() -> Digest { hasher.finalize().withUnsafeBytes { Digest(bytes: $0) } }
}
