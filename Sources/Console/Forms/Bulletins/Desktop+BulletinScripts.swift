import DutyModel
import Paperwork

// What stands above the items of a form about a report: what it leans on, its text, whom to dial.
extension Desktop {
  func bulletinScripts(of form: Form, at now: Timestamp) -> [Script] {
    switch form.sort {
    case .compose, .redraft: writingScripts(form, at: now)
    case .wordSign: [signerToDial(form)].compactMap { $0 } + textScript(form, isRead: true)
    case .dispatch, .receipt: [officeToDial(form, at: now)].compactMap { $0 } + headScript(form)
    case .submit: textScript(form, isRead: false) + wayScript(form, at: now)
    case .check, .paperSign, .counterSign, .sendBack, .recall, .voidBulletin:
      textScript(form, isRead: false)
    case .exempt:
      form.about.map { id in
        let words = LogWords(room: room, language: language)
        return [Script.toSee("\(words.number(id)) \(words.title(id))")]
      } ?? []
    default: []
    }
  }

  /// Figures in use with what the report before told, what nobody knows yet, and what was sent back for.
  private func writingScripts(_ form: Form, at now: Timestamp) -> [Script] {
    guard let content = form.proposedContent(in: room, at: now) else { return [] }
    let kind = form.chosenBulletin(in: room)?.kind ?? form.code(.reportKind) ?? .first
    var rows: [String] = []
    if let returned = form.chosenBulletin(in: room)?.returned {
      rows.append(LogWords(room: room, language: language).returned(returned, besides: now))
    }
    rows += outdatedRows(form)
    let figures = content.figures.map(words(of:))
    rows.append(
      language("数字 ", "Figures: ")
        + (figures.isEmpty
          ? language("还没有，读作正在核实", "none yet, being verified")
          : figures.joined(separator: language("；", "; "))))
    rows += lackingRows(content, kind)
    // Its readers are at the county, whatever this screen speaks.
    if language == .english { rows.append("What is written below goes into the report (in Chinese).") }
    return [Script.toSee(rows.joined(separator: "\n"))]
  }

  /// The figures that were written into the draft and aren't in use any more.
  private func outdatedRows(_ form: Form) -> [String] {
    guard form.sort == .redraft, let bulletin = form.chosenBulletin(in: room),
      let written = room.content(of: bulletin.id),
      let current = form.proposedContent(in: room, at: form.started)
    else { return [] }
    let moved = Figure.allCases.filter { figure in
      written.figures.first { $0.figure == figure }?.value
        != current.figures.first { $0.figure == figure }?.value
    }
    guard !moved.isEmpty else { return [] }
    let names = moved.map { $0.name(in: language) }.joined(separator: language("、", ", "))
    guard form[.body] != nil else {
      return [
        language("写稿以后\(names)变了，正文照现在的数重写。", "Changed since: \(names). The text is written anew with it.")
      ]
    }
    return [
      language(
        "写稿以后\(names)变了。正文按 Ctrl-C 清空，就照现在的数重写。",
        "Changed since it was written: \(names). Ctrl-C in the text writes it anew.")
    ]
  }

  /// `被困5（前报7，石桥村核实） 周国 20:52`
  private func words(of figure: BulletinFigure) -> String {
    let value = figure.value.map(String.init) ?? language("正在核实", "being verified")
    var text = figure.figure.name(in: language) + language("", " ") + value
    if let former = figure.former {
      let why = figure.explanation.map { language("，\($0)", ", \($0)") } ?? ""
      text += language("（前报\(former)\(why)）", " (reported \(former)\(why))")
    }
    return [text, figure.source].compactMap { $0 }.joined(separator: " ")
  }

  private func lackingRows(_ content: BulletinContent, _ kind: BulletinKind) -> [String] {
    func list(_ elements: [ReportElement]) -> String {
      elements.map { $0.name(in: language) }.joined(separator: language("、", ", "))
    }
    let (missing, reminders) = (content.missing(for: kind), content.reminders(for: kind))
    return
      (missing.isEmpty
      ? [] : [language("缺 \(list(missing))，补上才能送签", "Missing: \(list(missing)); needed to submit")])
      + (reminders.isEmpty ? [] : [language("待核 \(list(reminders))", "To be asked: \(list(reminders))")])
  }

  /// Title, text and code: what is signed is what is read here. Where the code has to come from the leader's own answer
  /// or from the print that he signed, it isn't here to be copied.
  private func textScript(_ form: Form, isRead: Bool) -> [Script] {
    guard let bulletin = form.chosenBulletin(in: room), let content = room.content(of: bulletin.id) else {
      return []
    }
    let isAsked = form.fields.contains { $0.name == .code }
    let code = isAsked ? nil : bulletin.code.map { "校验 \($0)" }
    let text = [content.title, content.text, code].compactMap { $0 }.joined(separator: "\n")
    return [isRead ? Script.toRead(text) : Script.toSee(text)]
  }

  private func headScript(_ form: Form) -> [Script] {
    guard let bulletin = form.chosenBulletin(in: room), let content = room.content(of: bulletin.id) else {
      return []
    }
    let number = bulletin.number?.text
    let signed = bulletin.signed.map { sign in
      sign.kind.name(in: language) + " " + LogWords(room: room, language: language).person(sign.signer)
    }
    let code = bulletin.code.map { language("校验 \($0)", "code \($0)") }
    return [
      Script.toSee(
        [content.title, [number, signed, code].compactMap { $0 }.joined(separator: "  ")].joined(
          separator: "\n"))
    ]
  }

  /// Who reads it next, and what still stands in the way.
  private func wayScript(_ form: Form, at now: Timestamp) -> [Script] {
    guard let bulletin = form.chosenBulletin(in: room), let content = room.content(of: bulletin.id) else {
      return []
    }
    let words = LogWords(room: room, language: language)
    let isChecked = bulletin.steps.contains { $0.kind == .checked && $0.draft == bulletin.draft }
    let checkers = (room.shift?.officers ?? []).filter { $0 != bulletin.writer }.map(words.person)
    let goesToChecker =
      (room.shift?.officers.count ?? 0) > 1 && !isChecked && !checkers.isEmpty
      && !(form[.unchecked].map(Form.isReason) ?? false)
    let signer = room.signerWanted(for: bulletin, at: now).map(words.person) ?? language("领导", "the leader")
    let way =
      goesToChecker
      ? language(
        "\(checkers.joined(separator: "、")) 核稿", "\(checkers.joined(separator: ", ")), who checks it"
      )
      : language("\(signer) 签", "\(signer), who signs it")
    let lacking = lackingRows(content, bulletin.kind)
    return [Script(label: LocalText(" 送   ", " To   "), text: ([way] + lacking).joined(separator: "\n"))]
  }

  private func signerToDial(_ form: Form) -> Script? {
    guard let person = form.person(.signer).flatMap(room.settings.person) else { return nil }
    let phone = person.phones.first.map(grouped(phone:)) ?? ""
    return Script.toDial(person.name(in: language) + "  " + phone)
  }

  private func officeToDial(_ form: Form, at now: Timestamp) -> Script? {
    guard let recipient = form[.recipient].map(RecipientID.init),
      let contact = room.contact(for: recipient, at: now), let phone = contact.phone
    else { return nil }
    return Script.toDial(contact.name(language) + "  " + grouped(phone: phone))
  }
}
