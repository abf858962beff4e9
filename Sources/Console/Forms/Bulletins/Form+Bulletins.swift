import DutyModel

// A step of a report to the county, as a command.
extension Form {
  func bulletinCommand(room: DutyRoom, now: Timestamp) throws(FormProblem) -> BulletinCommand {
    switch sort {
    case .compose: return .draft(try drafting(room: room))
    case .redraft: return .edit(try editing(room: room, now: now))
    case .submit:
      let chosen = try meantDraft()
      var submitting = SubmitBulletin()
      (submitting.bulletin, submitting.draft) = (chosen.bulletin, chosen.draft)
      submitting.unchecked = try uncheckedReason()
      return .submit(submitting)
    case .check: return .check(try marking())
    case .recall: return .recall(try marking())
    case .sendBack:
      let chosen = try meantDraft()
      var returning = ReturnBulletin()
      (returning.bulletin, returning.draft) = (chosen.bulletin, chosen.draft)
      returning.reason = self[.reason] ?? ""
      returning.person = person(.person)
      return .sendBack(returning)
    case .wordSign: return .sign(try wordSigning(room: room, now: now))
    case .paperSign: return .sign(try paperSigning(room: room))
    case .counterSign: return .counterSign(try paperSigning(room: room))
    case .dispatch: return .send(try dispatching())
    case .receipt: return .acknowledge(try acknowledging())
    case .voidBulletin: return .void(VoidBulletin(try meantDraft().bulletin, reason: self[.reason] ?? ""))
    case .exempt: return .exemptFinal(try exempting(room: room, now: now))
    case .skipNumbers:
      guard let next = try number(.next) else {
        throw FormProblem(.next, "从第几号接着编？写一个数。", "Which number comes next?")
      }
      return .skipNumbers(SkipNumbers(next: next, reason: self[.reason] ?? ""))
    case .ring, .call, .bulletin, .note, .figure, .close, .strike, .take, .leave, .quit, .verify, .answer,
      .remind, .errand, .claim, .release, .assign, .phase, .revise, .card, .step, .join, .detach, .merge,
      .shift, .locate, .sift, .choose, .attach:
      preconditionFailure("no step of a report")
    }
  }

  private func meantDraft() throws(FormProblem) -> ChosenDraft {
    guard let chosen = chosenDraft else {
      throw FormProblem(
        .bulletin, "哪一份？数字选。没有可选的，就是还没到这一步。", "Which report? A digit. None to choose: it isn't time yet.")
    }
    return chosen
  }

  private func marking() throws(FormProblem) -> MarkBulletin {
    let chosen = try meantDraft()
    return MarkBulletin(chosen.bulletin, draft: chosen.draft, text: self[.text])
  }

  private func drafting(room: DutyRoom) throws(FormProblem) -> DraftBulletin {
    var drafting = DraftBulletin()
    drafting.matter = try requiredMatter(room: room)
    drafting.kind = try chosen(.reportKind, "拟哪一种？数字选。", "Which report? A digit.")
    if drafting.kind == .correction {
      guard let wrong = self[.corrects] else {
        throw FormProblem(.corrects, "更正哪一份？数字选。没有报出过的就不用更正。", "Which report is wrong? One that has left.")
      }
      drafting.corrects = BulletinID(rawValue: wrong)
    }
    // What was written by itself is written anew when it's stored, with the figures that are in use then.
    drafting.title = written(.title)
    drafting.text = written(.body)
    drafting.elements = told
    drafting.explanations = explanations
    drafting.recipients = addressees
    drafting.attachments = files
    drafting.urgency = code(.urgency)
    return drafting
  }

  private func editing(room: DutyRoom, now: Timestamp) throws(FormProblem) -> EditBulletin {
    let chosen = try meantDraft()
    var editing = EditBulletin()
    (editing.bulletin, editing.draft) = (chosen.bulletin, chosen.draft)
    let content = room.content(of: chosen.bulletin)
    let proposal = proposedContent(in: room, at: now)
    // A text of the room's own follows by itself; somebody's own that was taken away is the room's again.
    let own = content?.ownText == true ? proposal?.text : content?.text
    let (title, body) = (written(.title) ?? content?.title, written(.body) ?? own)
    if title != content?.title { editing.title = title }
    if body != content?.text { editing.text = body }
    editing.elements = told + takenBack(from: content)
    editing.explanations = explanations
    editing.recipients = addressees == content?.recipients ? [] : addressees
    editing.urgency = code(.urgency)
    if let before = content?.attachments, Set(before.map(\.sha256)) != Set(files.map(\.sha256)) {
      editing.attachments = files
      editing.detach = files.isEmpty
    }
    return editing
  }

  /// An element that somebody had given and now left empty is taken from the incident again.
  private func takenBack(from content: BulletinContent?) -> [GivenElement] {
    (content?.elements ?? []).filter(\.given).compactMap { given in
      guard let name = FieldName.says(given.element), self[name] == nil else { return nil }
      return GivenElement(given.element, "")
    }
  }

  private var addressees: [RecipientID] {
    fields.first { $0.name == .addressees }?.ticked.map { RecipientID(rawValue: $0) } ?? []
  }

  /// The files that are ticked.
  private var files: [BulletinFile] {
    guard let field = fields.first(where: { $0.name == .attachments }),
      case .several(let choices) = field.sort
    else { return [] }
    return choices.filter { field.ticked.contains($0.value) }.compactMap(\.file)
  }

  private func wordSigning(room: DutyRoom, now: Timestamp) throws(FormProblem) -> SignBulletin {
    var sign = try signing(room: room)
    sign.kind = .authority
    sign.means = try chosen(.means, "他用什么方式说的？数字选。", "By what means? A digit.")
    guard let words = self[.said] else {
      throw FormProblem(.said, "领导原话怎么说？照原话写。", "His own words, as he said them.")
    }
    sign.words = words
    sign.code = self[.code] ?? codeSaid(in: room) ?? ""
    if sign.code.isEmpty {
      throw FormProblem(
        .code, "原话里没有校验码。问一声正文末行是哪四个字，写在这里。", "His words have no code. Ask for the one in the last line.")
    }
    if let text = self[.time] { sign.said = try instant(text, of: .time, room: room, now: now) }
    sign.phone = phone(.phone) ?? listedPhone(in: room)
    sign.proof = self[.proof]
    return sign
  }

  private func paperSigning(room: DutyRoom) throws(FormProblem) -> SignBulletin {
    var sign = try signing(room: room)
    sign.kind = .paper
    guard let code = self[.code] else {
      throw FormProblem(.code, "照签过的那一份末行，打校验码。", "Type the code in the last line of the signed print.")
    }
    guard let pages = try number(.pages) else {
      throw FormProblem(.pages, "数一数领导签的那一份几页。", "Count the pages of the signed print.")
    }
    (sign.code, sign.pages, sign.proof) = (code, pages, self[.proof])
    return sign
  }

  private func signing(room: DutyRoom) throws(FormProblem) -> SignBulletin {
    let chosen = try meantDraft()
    var sign = SignBulletin()
    (sign.bulletin, sign.draft) = (chosen.bulletin, chosen.draft)
    // Only whoever gave his word makes it good.
    sign.signer = sort == .counterSign ? chosenBulletin(in: room)?.signed?.signer : person(.signer)
    if sign.signer == nil {
      throw FormProblem(.signer, "哪位领导签的？数字选。", "Which leader signed? A digit.")
    }
    return sign
  }

  /// The code that the leader's words hold, of this draft or of one before: what he says is told from what he saw.
  func codeSaid(in room: DutyRoom) -> String? {
    self[.said].flatMap { chosenBulletin(in: room)?.code(namedIn: $0) }
  }

  /// The number of the leader on the list, where he spoke or wrote from one.
  func listedPhone(in room: DutyRoom) -> String? {
    guard let means: WordMeans = code(.means), means == .phone || means == .sms else { return nil }
    return person(.signer).flatMap(room.settings.person)?.phones.first
  }

  private func dispatching() throws(FormProblem) -> SendBulletin {
    var sending = SendBulletin()
    sending.bulletin = try meantDraft().bulletin
    guard let recipient = self[.recipient] else {
      throw FormProblem(.recipient, "报给谁？数字选。", "To which office? A digit.")
    }
    sending.recipient = RecipientID(rawValue: recipient)
    sending.channel = try chosen(
      .channel, "怎么报出的？按数字选，再按 F8。", "How was it sent? Choose by a digit, then F8.")
    sending.receiver = self[.receiver]
    sending.attachments = fields.first { $0.name == .attachments }?.ticked ?? []
    sending.text = self[.text]
    return sending
  }

  private func acknowledging() throws(FormProblem) -> AcknowledgeBulletin {
    var acknowledging = AcknowledgeBulletin()
    acknowledging.bulletin = try meantDraft().bulletin
    guard let recipient = self[.recipient] else {
      throw FormProblem(.recipient, "哪家签收的？数字选。", "Which office has it? A digit.")
    }
    acknowledging.recipient = RecipientID(rawValue: recipient)
    acknowledging.receiver = self[.receiver] ?? ""
    acknowledging.means = code(.means) ?? .phone
    acknowledging.text = self[.text]
    return acknowledging
  }

  private func exempting(room: DutyRoom, now: Timestamp) throws(FormProblem) -> FinalExempted {
    let matter = try requiredMatter(room: room)
    let cause: ReleaseWord = try chosen(.cause, "谁定的？1 县里 2 领导。", "Who said so? 1 the county, 2 our leader.")
    let said = try self[.time].map { (text) throws(FormProblem) in
      try instant(text, of: .time, room: room, now: now)
    }
    return FinalExempted(
      matter: matter, cause: cause, name: self[.name] ?? "", said: said, reason: self[.reason])
  }
}
