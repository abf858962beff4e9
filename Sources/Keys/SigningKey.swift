internal import Crypto

/// A leader's Ed25519 key pair. It signs the exact bytes of a text together with what they were signed for.
///
/// On disk it lies in a ``SealedKey`` only; this is the one place that signs and checks.
package struct SigningKey: Sendable {
  private let key: Curve25519.Signing.PrivateKey

  /// A new random key.
  package init() {
    key = Curve25519.Signing.PrivateKey()
  }

  /// The key with these 32 secret bytes. - Throws: ``KeyFault/notAKey`` when they are no key.
  package init(secret: [UInt8]) throws(KeyFault) {
    do { key = try Curve25519.Signing.PrivateKey(rawRepresentation: secret) } catch { throw .notAKey }
  }

  /// 32 secret bytes; to be written sealed only.
  package var secret: [UInt8] { Array(key.rawRepresentation) }

  /// What others need to check a signature.
  package var publicKey: VerifyingKey {
    VerifyingKey(key: key.publicKey)
  }

  /// 64 bytes over `statement`.
  package func sign(_ statement: Statement) throws(KeyFault) -> [UInt8] {
    do { return Array(try key.signature(for: statement.bytes)) } catch { throw .cannotSign }
  }
}

/// The public half of a leader's key.
package struct VerifyingKey: Equatable, Sendable {
  private let key: Curve25519.Signing.PublicKey

  fileprivate init(key: Curve25519.Signing.PublicKey) {
    self.key = key
  }

  /// The key with these 32 bytes. - Throws: ``KeyFault/notAKey``.
  package init(bytes: [UInt8]) throws(KeyFault) {
    do { key = try Curve25519.Signing.PublicKey(rawRepresentation: bytes) } catch { throw .notAKey }
  }

  package var bytes: [UInt8] { Array(key.rawRepresentation) }

  /// The key's short name in entries and lists: the first 16 hexadecimal digits of the hash of its bytes.
  package var id: String { hexadecimal(SHA256.hash(data: bytes).prefix(8)) }

  /// True when `signature` was made with the secret half over exactly this statement.
  package func verifies(_ signature: [UInt8], of statement: Statement) -> Bool {
    key.isValidSignature(signature, for: statement.bytes)
  }

  package static func == (one: VerifyingKey, other: VerifyingKey) -> Bool { one.bytes == other.bytes }
}
