import DutyModel

/// What a clock on paper waits for by now, in words: the text may lie with the leader, or be signed and not sent.
struct PaperWords {
  let words: LogWords
  let now: Timestamp
  /// Whose screen it is: a signature is the leader's act.
  let role: Role

  init(_ words: LogWords, at now: Timestamp, role: Role = .officer) {
    self.words = words
    self.now = now
    self.role = role
  }

  private var room: DutyRoom { words.room }
  private var language: Language { words.language }

  /// ``LogWords/duty(_:)`` as it stands by now: a report that is written has its next act.
  func duty(_ clock: Clock) -> String { act(of: clock) ?? words.duty(clock) }

  func briefDuty(_ clock: Clock) -> String { act(of: clock, isBrief: true) ?? words.briefDuty(clock) }

  /// `送签 首报`, `授权签 林远山`, `报出 首报 县政府总值班室`; nil where the clock's own words say it.
  func act(of clock: Clock, isBrief: Bool = false) -> String? {
    guard let duty = duty(of: clock), let bulletin = duty.bulletin else { return nil }
    let title = room.title(of: bulletin).shortName(in: language)
    let office = isBrief ? "" : " " + words.recipient(clock.plan.recipient)
    switch duty.act {
    case .submitBulletin where bulletin.returned != nil:
      return language("改稿 \(title)", "Rewrite \(title)")
    case .submitBulletin: return language("送签 \(title)", "Submit \(title)")
    case .checkBulletin: return language("核稿 \(title)", "Check \(title)")
    case .signBulletin:
      guard role != .leader else { return language("签发 \(title)", "Sign \(title)") }
      let signer = duty.person.map(words.person) ?? language("领导", "the leader")
      return language("授权签 \(signer)", "Get signed: \(signer)")
    case .sendBulletin: return language("报出 \(title)", "Send \(title)") + office
    default: return nil
    }
  }

  /// Whom to dial for it; nil where the clock's own recipient is the one.
  func contact(of clock: Clock) -> Contact? {
    guard let duty = duty(of: clock), duty.act == .signBulletin, role != .leader,
      let person = duty.person.flatMap(room.settings.person)
    else { return nil }
    return Contact(name: LocalText(person.name, person.latinName ?? person.name), phone: person.phones.first)
  }

  /// 待签 while a text lies with the leader, 退回 once he sent it back, and nothing is late; nil for all others.
  func waiting(_ clock: Clock) -> String? {
    guard let duty = duty(of: clock), room.urgency(of: clock, at: now) != .overdue else { return nil }
    if duty.bulletin?.returned != nil { return language("退回", "back") }
    return duty.act == .signBulletin ? language("待签", "sign") : nil
  }

  /// What stops such a clock; nil where the clock's own words say it.
  func stop(of clock: Clock) -> String? {
    switch duty(of: clock)?.act {
    case .draftBulletin, .submitBulletin, .checkBulletin:
      language("领导签了，报出去就停表", "until it is signed and sent")
    case .signBulletin: language("签了报出去就停表", "until it is signed and sent")
    case .sendBulletin: language("报出去就停表", "until it is sent")
    case .acknowledgeBulletin: language("签收人报出姓名即停表", "until a name is given")
    case .counterSignBulletin: language("本人补签即停表", "until he signs it himself")
    default: nil
    }
  }

  private func duty(of clock: Clock) -> BulletinDuty? {
    clock.isOpen ? room.bulletinDuty(for: clock, at: now) : nil
  }
}
