internal import Crypto
internal import CryptoExtras

/// What one try at a passphrase costs (RFC 7914): memory 128 · n · r bytes, time n · r · p.
package struct ScryptCost: Equatable, Sendable {
  /// A power of two.
  package var n: Int
  package var r: Int
  package var p: Int

  package init(n: Int, r: Int, p: Int) {
    self.n = n
    self.r = r
    self.p = p
  }

  /// What new keys are sealed with, and the least that is accepted: about half a second and 128 MiB.
  package static let standard = ScryptCost(n: 1 << 17, r: 8, p: 1)

  /// Bounds what a file that somebody put there can make this machine do: 1 GiB, and 32 standard tries of time.
  var isBearable: Bool {
    guard n > 1, n & (n - 1) == 0, (1...64).contains(r), (1...16).contains(p), n <= 1 << 24 else {
      return false
    }
    return n * r <= 1 << 23 && n * r * p <= 1 << 25
  }

  /// True when no part is cheaper than in `floor`.
  func isAtLeast(_ floor: ScryptCost) -> Bool { n >= floor.n && r >= floor.r && p >= floor.p }

  /// 32 bytes. - Throws: ``KeyFault/tooCostly(_:)``, ``KeyFault/cannotDerive``.
  func key(from passphrase: Passphrase, salt: [UInt8]) throws(KeyFault) -> SymmetricKey {
    guard isBearable else { throw .tooCostly(self) }
    do {
      return try KDF.Scrypt.deriveKey(
        from: passphrase.bytes, salt: salt, outputByteCount: 32, rounds: n, blockSize: r, parallelism: p,
        maxMemory: 160 * n * r + (1 << 20))
    } catch {
      throw .cannotDerive
    }
  }
}
