import DutyModel

/// The sentences about keys and signatures, each with what it says.
enum KeyRefusals {
  private static let title = BulletinTitle(number: 3, kind: .followUp, round: 2)
  private static let zhou = LocalText("周明", "Zhou Ming")
  private static let he = LocalText("何青", "He Qing")

  static let table: [(Refusal, String, String)] = [
    (
      .keys(.unknown("a0b1c2d3e4f56071")),
      "日志里没有登记过密钥“a0b1c2d3e4f56071”。用 dutyroom key list 看看有哪些。",
      "No entry enrolled the key “a0b1c2d3e4f56071”. See dutyroom key list."
    ),
    (
      .keys(.ended(zhou, .rotated, entry: 812)),
      "周明已经换了密钥（日志第 812 条），这把不再有效。请用新的。",
      "Zhou Ming has taken another key (entry 812); this one counts no more. Use the new one."
    ),
    (
      .keys(.ended(zhou, .revoked, entry: 812)),
      "周明的这把密钥已作废（日志第 812 条）。用 dutyroom key new 另做一把，或改用授权签、纸签。",
      "This key of Zhou Ming was revoked (entry 812). Make a new one with dutyroom key new, or sign by authority or on paper."
    ),
    (
      .keys(.ofAnother(owner: zhou, signer: he)),
      "这把是周明的密钥，不能签何青的名。请本人输自己的口令。",
      "This is the key of Zhou Ming and can't sign for He Qing. Let the signer type his own passphrase."
    ),
    (
      .keys(.notALeader(zhou)),
      "周明不是领导，不用密钥。签发的人在 people.toml 里要有带班领导或党政主要领导的岗位。",
      "Zhou Ming is no leader and needs no key. Whoever signs has a leader's post in people.toml."
    ),
    (
      .keys(.enrolledAlready(zhou)),
      "周明已有一把有效的密钥。要换就用 dutyroom key rotate；丢了先作废：dutyroom key revoke。",
      "Zhou Ming has a key already. For another one: dutyroom key rotate; when it's lost, first dutyroom key revoke."
    ),
    (
      .keys(.rotatedByAnother(zhou)),
      "换密钥要周明本人来。口令忘了就先作废，再做新的。",
      "Only Zhou Ming can take a new key. When the passphrase is forgotten, revoke it and make a new one."
    ),
    (
      .keys(.badPublicHalf),
      "公钥不对，或和编号对不上。用 dutyroom key new 重做。",
      "That is no public half of a key, or the id isn't its. Make it again with dutyroom key new."
    ),
    (
      .keys(.newKeyUnproven(zhou)),
      "新密钥没有签字证明在周明手里，不能登记。用 dutyroom key new 重做。",
      "The new key hasn't signed that it belongs to Zhou Ming, so it isn't enrolled. Make it again with dutyroom key new."
    ),
    (
      .keys(.notSignedByFormer(zhou)),
      "换密钥要先用周明的旧密钥签字：dutyroom key rotate 会要旧口令。旧的丢了、口令忘了，请另一位领导作废（dutyroom key revoke），再做新的（dutyroom key new）。",
      "A new key needs the signature of the old one of Zhou Ming: dutyroom key rotate asks for the old passphrase. If it is lost or forgotten, another leader revokes the old key (dutyroom key revoke), and a new one is made (dutyroom key new)."
    ),
    (
      .keys(.revokeNeedsReason),
      "作废要写明为什么：丢了、泄露了、人调走了。",
      "Say why: lost, known to others, its owner has gone."
    ),
    (
      .keys(.locked(zhou)),
      "周明的密钥输错十次，已锁。请另一位领导用 dutyroom key reset 解锁；急件先用授权签或纸签。",
      "The key of Zhou Ming is locked after ten wrong passphrases. Another leader unlocks it with dutyroom key reset; meanwhile sign by authority or on paper."
    ),
    (
      .keys(.notTried(zhou)),
      "周明的密钥没有输错过，不用解锁。",
      "Nobody has mistyped the passphrase of Zhou Ming; nothing to reset."
    ),
    (
      .keys(.resetByOwner(zhou)),
      "周明不能给自己解锁。请另一位领导来。",
      "Zhou Ming can't reset that alone. Another leader has to."
    ),
    (
      .keys(.resetterMissing),
      "要写明是哪位领导来解锁。",
      "Say which leader resets it."
    ),
    (
      .keys(.signatureDiffers(zhou)),
      "签名对不上：签的不是这份正文、这个号、这个时候，或不是周明的密钥签的。请重新签。",
      "The signature doesn't fit: it is over another text, number or time, or not made with the key of Zhou Ming. Sign again."
    ),
    (
      .keys(.headMovedOn(now: 812)),
      "签名之后日志又记了新的，现在到第 812 条。请重新签。",
      "Something was recorded since it was signed; the log is at entry 812. Sign again."
    ),
    (
      .keys(.textMovedOn(title)),
      "3号续报二送签以后，正文用到的设置变了，和送签时的校验对不上。请收回，再送签一次。",
      "What the text of #3 follow-up 2 is made of has changed since it was submitted. Recall it and submit it again."
    ),
    (
      .keys(.textNotHere(title)),
      "3号续报二的正文在以前的日志段里，这里不能用密钥签。请在打印稿上签。",
      "The text of #3 follow-up 2 lies in an earlier part of the log, so no key can sign it here. Sign the print."
    ),
    (
      .keys(.checkpointUnsigned),
      "检查点没有签名。密钥没有打开。",
      "The checkpoint has no signature: no key is open."
    ),
  ]

  /// Exhaustive, so that a new case doesn't compile without its sentences.
  static func caseNumber(_ refusal: KeyRefusal) -> Int {
    switch refusal {
    case .unknown: 0
    case .ended: 1
    case .ofAnother: 2
    case .notALeader: 3
    case .enrolledAlready: 4
    case .rotatedByAnother: 5
    case .badPublicHalf: 6
    case .newKeyUnproven: 7
    case .notSignedByFormer: 8
    case .revokeNeedsReason: 9
    case .locked: 10
    case .notTried: 11
    case .resetByOwner: 12
    case .resetterMissing: 13
    case .signatureDiffers: 14
    case .headMovedOn: 15
    case .textMovedOn: 16
    case .textNotHere: 17
    case .checkpointUnsigned: 18
    }
  }
}
