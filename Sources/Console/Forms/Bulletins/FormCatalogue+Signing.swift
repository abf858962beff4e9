import Desk
import DutyModel

// How a leader signs who isn't at the keys, how a report leaves, and who has it.
extension FormCatalogue {
  /// 授权签: the leader's own words, by what means and when, and the code that travelled with the text.
  func word(_ matter: Matter?, _ preset: BulletinPreset, at now: Timestamp) -> [FormField] {
    [
      signer(meant(.wordSign, matter, preset), at: now),
      FormField(
        .means, LocalText("方式", "By"), ask: LocalText("他用什么方式说的？数字选。", "By what means? A digit."),
        codes(WordMeans.allCases, WordMeans.name(in:))),
      words(
        .said, ("回话", "His words"),
        ("领导原话怎么说？他报的校验码也写上，如：同意 7Q4M", "His own words, with the code as he says it: 同意 7Q4M")),
      code,
      FormField(
        .time, LocalText("几点说的", "When"),
        ask: LocalText("几点说的？空着就是现在；2205 或 -6。", "When? Empty is now; 2205 or -6."), .time),
      FormField(
        .phone, LocalText("号码", "Number"),
        ask: LocalText("哪个号码？空着就是名单上的。", "From which number? Empty is the one on the list."), .digits),
      proof,
    ]
  }

  /// 纸签: code and pages as they stand on the signed print.
  func paper(_ matter: Matter?, _ preset: BulletinPreset, at now: Timestamp) -> [FormField] {
    [signer(meant(.paperSign, matter, preset), at: now)] + paperItems
  }

  var paperItems: [FormField] {
    [
      code,
      FormField(
        .pages, LocalText("页数", "Pages"),
        ask: LocalText("领导签的那份一共几页？", "How many pages has the signed print?"),
        .digits),
      time, proof,
    ]
  }

  private func signer(_ bulletin: Bulletin?, at now: Timestamp) -> FormField {
    let plan = bulletin.map { room.signingPlan(for: $0, at: now) }
    let wanted = bulletin.flatMap { room.signerWanted(for: $0, at: now) }
    let posts = (plan?.signers ?? []) + (plan?.instead ?? [])
    let choices = posts.map { id -> FormField.Choice in
      let person = room.settings.person(id)
      let standsIn = plan?.instead.contains(id) == true
      func name(_ language: Language) -> String {
        (person?.name(in: language) ?? id.rawValue) + (standsIn ? language(" 代签", " stands in") : "")
      }
      return .init(id.rawValue, LocalText(name(.chinese), name(.english)))
    }
    return FormField(
      .signer, LocalText("领导", "Leader"), ask: LocalText("哪位领导签的？数字选。", "Which leader signed? A digit."),
      .choice(choices), value: wanted?.rawValue ?? "")
  }

  private var code: FormField {
    words(
      .code, ("校验", "Code"),
      ("领导看的那份末行，校验码是哪四位？", "Which code stands in the last line of what he saw?"))
  }

  private var proof: FormField {
    words(
      .proof, ("凭据", "Proof"), ("截图、扫描件叫什么？没有就空着。", "Name of the screenshot or scan? Or empty."))
  }

  /// 报出: to one office at a time, for each has its own clock.
  func dispatch(_ matter: Matter?, _ preset: BulletinPreset) -> [FormField] {
    let bulletin = meant(.dispatch, matter, preset)
    let addressees = bulletin.flatMap { room.content(of: $0.id) }?.recipients ?? []
    let next = addressees.first { bulletin?.delivery(to: $0) == nil }
    let channels: [Channel] = [.fax, .dutySystem, .governmentNetwork, .message, .mail, .visit]
    let files = bulletin.flatMap { room.content(of: $0.id) }?.attachments ?? []
    return [
      FormField(
        .recipient, LocalText("报给", "To"),
        ask: LocalText("报给谁？数字选，一家一家记。", "To which office? One at a time."),
        .choice(offices), value: (preset.recipient ?? next)?.rawValue ?? ""),
      FormField(
        .channel, LocalText("方式", "By"),
        ask: LocalText("怎么报的？本机只记，不发。", "How was it sent? DutyRoom records, it doesn't send."),
        codes(channels, Channel.sendingName(in:))),
      words(
        .receiver, ("谁收的", "Taken by"), ("谁收的？没问到就空着，过后再记签收。", "Who took it? Empty: the receipt is owed.")),
      self.files(
        of: matter, ticked: files,
        ask: LocalText("带了哪些附件？数字打勾。", "Which files went along? Digits tick.")),
      words(.text, ("说明", "Remark"), ("份数，或别的。", "Copies, or anything else.")), time,
    ]
  }

  /// The files that the entries of a matter carry, with those ticked that go along.
  func files(of matter: Matter?, ticked: [BulletinFile], ask: LocalText) -> FormField {
    let known = matter.map { attached($0.id) } ?? []
    let choices = known.map { file -> FormField.Choice in
      let label = "\(file.name) \(file.size)"
      var choice = FormField.Choice(file.sha256, LocalText(label, label))
      choice.file = BulletinFile(name: file.name, sha256: file.sha256, bytes: file.bytes)
      return choice
    }
    return FormField(
      .attachments, LocalText("附件", "Files"), ask: ask, .several(choices),
      value: ticked.map(\.sha256).joined(separator: ",")
    ).passedOver
  }

  /// 签收: somebody at the office gives his name.
  func receipt(_ matter: Matter?, _ preset: BulletinPreset) -> [FormField] {
    let open = meant(.receipt, matter, preset)?.deliveries.filter { $0.receiver == nil } ?? []
    let means: [Channel] = [.phone, .message, .fax, .visit]
    let names = (LogWords(room: room, language: .chinese), LogWords(room: room, language: .english))
    let chosen = open.first { $0.recipient == preset.recipient } ?? open.first
    return [
      FormField(
        .recipient, LocalText("哪家", "Office"), ask: LocalText("哪家签收的？数字选。", "Which office has it? A digit."),
        .choice(
          open.map {
            .init(
              $0.recipient.rawValue,
              LocalText(names.0.recipient($0.recipient), names.1.recipient($0.recipient)))
          }), value: chosen?.recipient.rawValue ?? ""),
      words(.receiver, ("签收人", "Taken by"), ("请问您贵姓？", "May I have your name?")),
      FormField(
        .means, LocalText("怎么说", "By"), ask: LocalText("怎么说的？空着就是电话。", "By what means? Empty is by phone."),
        codes(means, Channel.name(in:))),
      words(.text, ("说明", "Remark"), ("对方还说了什么？", "What else did they say?")), time,
    ]
  }
}
