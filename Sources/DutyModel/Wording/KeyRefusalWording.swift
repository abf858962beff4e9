// Why a key or a signature doesn't count, and what helps.

extension KeyRefusal {
  var chinese: String {
    switch self {
    case .unknown(let key): "日志里没有登记过密钥“\(key)”。用 dutyroom key list 看看有哪些。"
    case .ended(let person, .rotated, let entry): "\(person(.chinese))已经换了密钥（日志第 \(entry) 条），这把不再有效。请用新的。"
    case .ended(let person, .revoked, let entry):
      "\(person(.chinese))的这把密钥已作废（日志第 \(entry) 条）。用 dutyroom key new 另做一把，或改用授权签、纸签。"
    case .ofAnother(let owner, let signer): "这把是\(owner(.chinese))的密钥，不能签\(signer(.chinese))的名。请本人输自己的口令。"
    case .notALeader(let person): "\(person(.chinese))不是领导，不用密钥。签发的人在 people.toml 里要有带班领导或党政主要领导的岗位。"
    case .enrolledAlready(let person):
      "\(person(.chinese))已有一把有效的密钥。要换就用 dutyroom key rotate；丢了先作废：dutyroom key revoke。"
    case .rotatedByAnother(let person): "换密钥要\(person(.chinese))本人来。口令忘了就先作废，再做新的。"
    case .badPublicHalf: "公钥不对，或和编号对不上。用 dutyroom key new 重做。"
    case .newKeyUnproven(let person): "新密钥没有签字证明在\(person(.chinese))手里，不能登记。用 dutyroom key new 重做。"
    case .notSignedByFormer(let person):
      "换密钥要先用\(person(.chinese))的旧密钥签字：dutyroom key rotate 会要旧口令。旧的丢了、口令忘了，请另一位领导作废（dutyroom key revoke），再做新的（dutyroom key new）。"
    case .revokeNeedsReason: "作废要写明为什么：丢了、泄露了、人调走了。"
    case .locked(let person): "\(person(.chinese))的密钥输错十次，已锁。请另一位领导用 dutyroom key reset 解锁；急件先用授权签或纸签。"
    case .notTried(let person): "\(person(.chinese))的密钥没有输错过，不用解锁。"
    case .resetByOwner(let person): "\(person(.chinese))不能给自己解锁。请另一位领导来。"
    case .resetterMissing: "要写明是哪位领导来解锁。"
    case .signatureDiffers(let person): "签名对不上：签的不是这份正文、这个号、这个时候，或不是\(person(.chinese))的密钥签的。请重新签。"
    case .headMovedOn(let now): "签名之后日志又记了新的，现在到第 \(now) 条。请重新签。"
    case .textMovedOn(let title): "\(title.name(in: .chinese))送签以后，正文用到的设置变了，和送签时的校验对不上。请收回，再送签一次。"
    case .textNotHere(let title): "\(title.name(in: .chinese))的正文在以前的日志段里，这里不能用密钥签。请在打印稿上签。"
    case .checkpointUnsigned: "检查点没有签名。密钥没有打开。"
    }
  }

  var english: String {
    switch self {
    case .unknown(let key): "No entry enrolled the key “\(key)”. See dutyroom key list."
    case .ended(let person, .rotated, let entry):
      "\(person(.english)) has taken another key (entry \(entry)); this one counts no more. Use the new one."
    case .ended(let person, .revoked, let entry):
      "This key of \(person(.english)) was revoked (entry \(entry)). Make a new one with dutyroom key new, or sign by authority or on paper."
    case .ofAnother(let owner, let signer):
      "This is the key of \(owner(.english)) and can't sign for \(signer(.english)). Let the signer type his own passphrase."
    case .notALeader(let person):
      "\(person(.english)) is no leader and needs no key. Whoever signs has a leader's post in people.toml."
    case .enrolledAlready(let person):
      "\(person(.english)) has a key already. For another one: dutyroom key rotate; when it's lost, first dutyroom key revoke."
    case .rotatedByAnother(let person):
      "Only \(person(.english)) can take a new key. When the passphrase is forgotten, revoke it and make a new one."
    case .badPublicHalf:
      "That is no public half of a key, or the id isn't its. Make it again with dutyroom key new."
    case .newKeyUnproven(let person):
      "The new key hasn't signed that it belongs to \(person(.english)), so it isn't enrolled. Make it again with dutyroom key new."
    case .notSignedByFormer(let person):
      "A new key needs the signature of the old one of \(person(.english)): dutyroom key rotate asks for the old passphrase. If it is lost or forgotten, another leader revokes the old key (dutyroom key revoke), and a new one is made (dutyroom key new)."
    case .revokeNeedsReason: "Say why: lost, known to others, its owner has gone."
    case .locked(let person):
      "The key of \(person(.english)) is locked after ten wrong passphrases. Another leader unlocks it with dutyroom key reset; meanwhile sign by authority or on paper."
    case .notTried(let person): "Nobody has mistyped the passphrase of \(person(.english)); nothing to reset."
    case .resetByOwner(let person): "\(person(.english)) can't reset that alone. Another leader has to."
    case .resetterMissing: "Say which leader resets it."
    case .signatureDiffers(let person):
      "The signature doesn't fit: it is over another text, number or time, or not made with the key of \(person(.english)). Sign again."
    case .headMovedOn(let now):
      "Something was recorded since it was signed; the log is at entry \(now). Sign again."
    case .textMovedOn(let title):
      "What the text of \(title.name(in: .english)) is made of has changed since it was submitted. Recall it and submit it again."
    case .textNotHere(let title):
      "The text of \(title.name(in: .english)) lies in an earlier part of the log, so no key can sign it here. Sign the print."
    case .checkpointUnsigned: "The checkpoint has no signature: no key is open."
    }
  }
}
