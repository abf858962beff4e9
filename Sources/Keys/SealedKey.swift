internal import Crypto

/// A leader's key as it lies on disk: the secret under a passphrase, everything else in the open and bound to it.
///
/// ChaChaPoly under a key that scrypt derives from the passphrase; the lines above the sealed one are its
/// associated data, so none of them can be changed without the seal noticing.
package struct SealedKey: Equatable, Sendable {
  /// Whose key: the id of a person.
  package let person: String
  /// When it was made, as the caller writes times.
  package let created: String
  /// The 32 bytes of the public half.
  package let publicBytes: [UInt8]
  package let cost: ScryptCost
  let salt: [UInt8]
  let nonce: [UInt8]
  /// 32 bytes of the secret under the seal, then 16 of its tag.
  let sealed: [UInt8]

  static let saltBytes = 32
  static let nonceBytes = 12
  static let sealedBytes = 48

  init(
    person: String, created: String, publicBytes: [UInt8], cost: ScryptCost, salt: [UInt8], nonce: [UInt8],
    sealed: [UInt8]
  ) {
    self.person = person
    self.created = created
    self.publicBytes = publicBytes
    self.cost = cost
    self.salt = salt
    self.nonce = nonce
    self.sealed = sealed
  }

  /// `key` sealed for `person`, with a new salt each time.
  ///
  /// - Parameter cost: ``ScryptCost/standard`` outside of tests.
  /// - Throws: ``KeyFault/unfitLabel(_:)``, ``KeyFault/tooCostly(_:)``, ``KeyFault/cannotDerive``.
  package init(
    sealing key: SigningKey, person: String, created: String, passphrase: Passphrase,
    cost: ScryptCost = .standard
  ) throws(KeyFault) {
    for label in [person, created] where !Self.isLabel(label) { throw .unfitLabel(label) }
    let salt = randomBytes(Self.saltBytes)
    let nonce = randomBytes(Self.nonceBytes)
    let open = SealedKey(
      person: person, created: created, publicBytes: key.publicKey.bytes, cost: cost, salt: salt,
      nonce: nonce,
      sealed: [])
    let lock = try cost.key(from: passphrase, salt: salt)
    do {
      let box = try ChaChaPoly.seal(
        key.secret, using: lock, nonce: ChaChaPoly.Nonce(data: nonce), authenticating: open.openLines)
      self.init(
        person: person, created: created, publicBytes: open.publicBytes, cost: cost, salt: salt, nonce: nonce,
        sealed: Array(box.ciphertext) + Array(box.tag))
    } catch {
      throw .cannotDerive
    }
  }

  /// The public half, without a passphrase. - Throws: ``KeyFault/notAKey``.
  package var publicKey: VerifyingKey {
    get throws(KeyFault) { try VerifyingKey(bytes: publicBytes) }
  }

  /// The key, when this is its passphrase.
  ///
  /// - Parameter floor: cheaper parameters are refused before anything is tried; ``ScryptCost/standard`` outside
  ///   of tests.
  /// - Throws: ``KeyFault/weakened(_:)``, ``KeyFault/tooCostly(_:)``, ``KeyFault/wrongPassphrase``,
  ///   ``KeyFault/otherPublicHalf``, ``KeyFault/cannotDerive``. Only a wrong passphrase counts as a failed try.
  package func unlock(_ passphrase: Passphrase, floor: ScryptCost = .standard) throws(KeyFault) -> SigningKey
  {
    if !cost.isAtLeast(floor) { throw .weakened(cost) }
    let lock = try cost.key(from: passphrase, salt: salt)
    var secret: [UInt8] = []
    defer { wipe(&secret) }
    do {
      let box = try ChaChaPoly.SealedBox(
        nonce: ChaChaPoly.Nonce(data: nonce), ciphertext: sealed.dropLast(16), tag: sealed.suffix(16))
      var opened = try ChaChaPoly.open(box, using: lock, authenticating: openLines)
      secret = Array(opened)
      wipe(&opened)
    } catch {
      throw .wrongPassphrase
    }
    let key = try SigningKey(secret: secret)
    if key.publicKey.bytes != publicBytes { throw .otherPublicHalf }
    return key
  }

  /// The same key under another passphrase, with a new salt; the old file still opens with the old one, so it is to
  /// be replaced, not kept.
  ///
  /// - Throws: as ``unlock(_:floor:)`` and ``init(sealing:person:created:passphrase:cost:)``.
  package func changingPassphrase(
    from old: Passphrase, to new: Passphrase, floor: ScryptCost = .standard
  ) throws(KeyFault) -> SealedKey {
    let key = try unlock(old, floor: floor)
    return try SealedKey(sealing: key, person: person, created: created, passphrase: new, cost: cost)
  }

  /// One line of print, neither empty nor longer than a line of the file bears.
  static func isLabel(_ text: String) -> Bool {
    (1...200).contains(text.utf8.count)
      && text.unicodeScalars.allSatisfy { $0.value > 0x20 && !(0x7F...0xA0).contains($0.value) }
  }
}

/// Overwrites a secret that is done with. The key made of it overwrites its own bytes when it goes.
@inline(never)
private func wipe(_ bytes: inout some MutableCollection<UInt8>) {
  for place in bytes.indices { bytes[place] = 0 }
}

private func randomBytes(_ count: Int) -> [UInt8] {
  var source = SystemRandomNumberGenerator()
  return (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &source) }
}
