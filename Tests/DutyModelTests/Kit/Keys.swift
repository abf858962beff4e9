import DutyModel

extension KeyCommand {
  /// One command of each name.
  static var samples: [KeyCommand] {
    [
      .enroll(Sample.keyEnrolled), .rotate(.handedOver("0a1b2c3d4e5f6071", to: Sample.keyEnrolled)),
      .revoke(KeyRevoked("0a1b2c3d4e5f6071", reason: "丢了")), .reset(NamedKey("0a1b2c3d4e5f6071")),
      .fail(NamedKey("0a1b2c3d4e5f6071")), .checkpoint(Sample.checkpoint),
    ]
  }
}

extension KeyEnrolled {
  /// A key whose id and public half are made of one digit.
  init(_ digit: Character, of person: PersonID) {
    self.init(
      KeyID(rawValue: String(repeating: digit, count: 16)), of: person,
      publicHalf: String(repeating: digit, count: 64), created: time("20:00"))
    possession = Sample.signature
  }

  /// With what stands for its own signature: the rules know no cryptography.
  static func proven(_ key: KeyID, of person: PersonID, publicHalf: String, created: Timestamp) -> KeyEnrolled
  {
    var enrolled = KeyEnrolled(key, of: person, publicHalf: publicHalf, created: created)
    enrolled.possession = Sample.signature
    return enrolled
  }
}

extension KeyRotated {
  /// With what stands for the old key's signature.
  static func handedOver(_ former: KeyID, to next: KeyEnrolled) -> KeyRotated {
    var rotated = KeyRotated(former, to: next)
    rotated.signature = String(Sample.signature.reversed())
    return rotated
  }
}

extension Sample {
  static let signature = String(repeating: "0f", count: 64)

  static let keyEnrolled = KeyEnrolled.proven(
    "0a1b2c3d4e5f6071", of: .zhou, publicHalf: String(repeating: "0a", count: 32), created: time("19:00"))

  static var checkpoint: CheckpointSigned {
    var signed = CheckpointSigned("0a1b2c3d4e5f6071", at: .handover)
    (signed.sequence, signed.head, signed.role) = (8, String(repeating: "00", count: 32), .standIn)
    (signed.time, signed.signature) = ("2026-07-14T20:00:00.000+08:00", signature)
    return signed
  }

  static var enrolledKey: EnrolledKey {
    var key = EnrolledKey(keyEnrolled, entry: 9)
    var end = KeyEnd()
    (end.entry, end.at, end.cause, end.reason) = (12, time("20:00"), .revoked, "丢了")
    (end.by, end.successor) = (.he, "1a1b2c3d4e5f6071")
    key.end = end
    key.tries.failed(at: time("20:00"))
    return key
  }

  /// Each with every field set.
  static var keyActs: [KeyAct] {
    var failed = KeyFailed()
    (failed.key, failed.person, failed.count) = ("0a1b2c3d4e5f6071", .zhou, 10)
    var reset = KeyReset()
    (reset.key, reset.person) = ("0a1b2c3d4e5f6071", .zhou)
    var made = SignatureMade()
    (made.bulletin, made.matter, made.draft) = (bulletinID, matter, 3)
    (made.person, made.key) = (.zhou, "0a1b2c3d4e5f6071")
    (made.text, made.number) = (["title: 关于石桥村山洪情况的续报二", "p: 人已全部转移。"], "〔2026〕第38期")
    (made.head, made.role) = (String(repeating: "00", count: 32), .standIn)
    (made.time, made.signature) = ("2026-07-14T20:00:00.000+08:00", signature)
    return [
      .enrolled(keyEnrolled), .rotated(.handedOver("1a1b2c3d4e5f6071", to: keyEnrolled)),
      .revoked(KeyRevoked("0a1b2c3d4e5f6071", reason: "丢了")), .failed(failed), .reset(reset), .signed(made),
      .checkpoint(checkpoint),
    ]
  }
}
