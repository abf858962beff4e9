import Crypto

/// A leader's Ed25519 key pair. It signs the exact bytes of a text together with what they were signed for.
///
/// Keys are sealed, enrolled and asked for with the bulletins; this is the one place that signs and checks.
package struct SigningKey {
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
package struct VerifyingKey {
  fileprivate let key: Curve25519.Signing.PublicKey

  fileprivate init(key: Curve25519.Signing.PublicKey) {
    self.key = key
  }

  /// The key with these 32 bytes. - Throws: ``KeyFault/notAKey``.
  package init(bytes: [UInt8]) throws(KeyFault) {
    do { key = try Curve25519.Signing.PublicKey(rawRepresentation: bytes) } catch { throw .notAKey }
  }

  package var bytes: [UInt8] { Array(key.rawRepresentation) }

  /// True when `signature` was made with the secret half over exactly this statement.
  package func verifies(_ signature: [UInt8], of statement: Statement) -> Bool {
    key.isValidSignature(signature, for: statement.bytes)
  }
}

/// What a signature covers: each part with its length before it, so that no two statements share their bytes.
package struct Statement: Equatable, Sendable {
  let bytes: [UInt8]

  /// `purpose` keeps a signature made for one thing from passing for another.
  package init(purpose: String, parts: [[UInt8]]) {
    var bytes = Array("dutyroom-sign-1\0".utf8)
    for part in [Array(purpose.utf8)] + parts {
      withUnsafeBytes(of: UInt64(part.count).bigEndian) { bytes += $0 }
      bytes += part
    }
    self.bytes = bytes
  }
}

/// Why a key can't be used.
package enum KeyFault: Error, Equatable, Sendable {
  case notAKey
  case cannotSign
}
