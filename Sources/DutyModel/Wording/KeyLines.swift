// What happened to leaders' keys, as the log says it.

extension LogWords {
  func line(_ act: KeyAct) -> LogLine {
    switch act {
    case .enrolled(let enrolled):
      return line(
        "密钥", "Key", language("\(person(enrolled.person)) 启用新密钥", "new for \(person(enrolled.person))"))
    case .rotated(let rotated):
      return line(
        "密钥", "Key",
        language(
          "\(person(rotated.person)) 换了密钥，旧的不再有效", "\(person(rotated.person)) took a new one for the old"))
    case .revoked(let revoked):
      return line(
        "密钥", "Key",
        language("\(owner(revoked.key)) 的密钥作废", "of \(owner(revoked.key)) revoked") + "  \(revoked.reason)")
    case .failed(let failed):
      let isLocked = failed.count >= UnlockTries.most
      return line(
        "口令", "Wrong try",
        language(
          "\(person(failed.person))口令错\(failed.count)次"
            + (isLocked ? "，已锁，要另一位领导解锁" : "（\(UnlockTries.most)次锁住）"),
          "key of \(person(failed.person)), \(failed.count) of \(UnlockTries.most)"
            + (isLocked ? ", locked until another leader resets it" : "")))
    case .reset(let reset):
      return line(
        "密钥", "Key",
        language(
          "\(person(reset.person)) 的密钥解锁，可以再试", "of \(person(reset.person)) unlocked, may be tried again"))
    case .signed(let made):
      return line(
        "签名", "Signature",
        [bulletin(made.bulletin, of: made.matter), person(made.person), made.number].filter { !$0.isEmpty }
          .joined(separator: " "))
    case .checkpoint(let signed):
      let entry = signed.sequence ?? 0
      return line(
        "检查点", "Checkpoint",
        language(
          "\(owner(signed.key)) 到第\(entry)条为止 \(signed.occasion.name(in: language))",
          "\(owner(signed.key)) up to entry \(entry), \(signed.occasion.name(in: language))"))
    }
  }

  private func owner(_ key: KeyID) -> String {
    room.keys[key].map { person($0.person) } ?? language("不认识的人", "somebody unknown")
  }
}

extension KeyEndCause {
  package func name(in language: Language) -> String {
    switch self {
    case .rotated: language("换掉", "replaced")
    case .revoked: language("作废", "revoked")
    }
  }
}

extension CheckpointOccasion {
  package func name(in language: Language) -> String {
    switch self {
    case .signOff: language("签发时", "at sign-off")
    case .handover: language("交接时", "at handover")
    case .exit: language("退出时", "at exit")
    }
  }
}

extension SigningRole {
  package func name(in language: Language) -> String {
    switch self {
    case .leader: language("签发", "signs")
    case .standIn: language("代签", "stands in")
    case .counterSigner: language("补签", "countersigns")
    }
  }
}
