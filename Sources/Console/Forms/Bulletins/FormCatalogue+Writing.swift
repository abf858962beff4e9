import Desk
import DutyModel

// Writing a report: what is missing comes first, then the text, then what is known anyway.
extension FormCatalogue {
  func compose(matter: Matter?, _ preset: BulletinPreset, at now: Timestamp) -> [FormField] {
    let kind = preset.kind ?? matter.map { room.proposedKind(of: $0.id) } ?? .first
    let proposal = matter.flatMap { room.proposedContent(for: kind, of: $0.id, at: now) }
    let sent = matter.map { room.sentBulletins(of: $0.id) } ?? []
    let outdated = matter.flatMap { room.outdatedBulletins(of: $0.id).first?.bulletin } ?? sent.last?.id
    return [
      matterField(matter),
      FormField(
        .reportKind, LocalText("哪种", "Kind"), ask: LocalText("拟哪一种？数字选。", "Which report? A digit."),
        codes(BulletinKind.allCases, BulletinKind.name(in:)), value: kind.rawValue),
      FormField(
        .corrects, LocalText("更正", "Corrects"),
        ask: LocalText("更正哪一份？报出过的才能更正。", "Which report is wrong? One that has left."),
        .choice(sent.reversed().map { .init($0.id.rawValue, title(of: $0)) }),
        value: outdated?.rawValue ?? ""),
    ] + items(kind, proposal ?? BulletinContent(), of: matter)
  }

  func redraft(matter: Matter?, _ preset: BulletinPreset, at now: Timestamp) -> [FormField] {
    let bulletin = meant(.redraft, matter, preset)
    let content = bulletin.flatMap { room.content(of: $0.id) } ?? BulletinContent()
    var proposal = bulletin.flatMap {
      room.proposedContent(
        for: $0.kind, of: $0.matter, corrects: $0.corrects,
        given: content.elements.filter(\.given).map { GivenElement($0.element, $0.words) }, at: now)
    }
    proposal?.recipients = content.recipients
    proposal?.urgency = content.urgency
    proposal?.attachments = content.attachments
    let all = bulletins(for: .redraft, of: matter)
    let head = [
      matterField(matter),
      FormField(
        .bulletin, LocalText("哪一份", "Which"), ask: LocalText("改哪一份？数字选。", "Which report? A digit."),
        .choice(all.reversed().map { .init(ChosenDraft($0).text, title(of: $0)) }),
        value: bulletin.map { ChosenDraft($0).text } ?? ""),
    ]
    var fields = head + items(bulletin?.kind ?? .first, proposal ?? content, of: matter)
    for index in fields.indices {
      // A text that the room wrote follows what is filled in.
      if fields[index].name != .body || content.ownText, let value = given(fields[index].name, in: content) {
        fields[index].editor = LineEditor(value, keepsLines: fields[index].editor.keepsLines)
      }
    }
    return fields
  }

  /// What people wrote into a draft before.
  private func given(_ name: FieldName, in content: BulletinContent) -> String? {
    if name == .title { return content.title }
    if name == .body { return content.text }
    if let element = name.element {
      return content.elements.first { $0.element == element && $0.given }?.words
    }
    return name.explained.flatMap { figure in
      content.figures.first { $0.figure == figure }?.explanation
    }
  }

  private func title(of bulletin: Bulletin) -> LocalText {
    let title = room.title(of: bulletin)
    return LocalText(title.name(in: .chinese), title.name(in: .english))
  }

  private func items(_ kind: BulletinKind, _ proposal: BulletinContent, of matter: Matter?) -> [FormField] {
    let missing = proposal.missing(for: kind)
    let wanted = proposal.reminders(for: kind)
    let known = ReportElement.allCases.filter { !missing.contains($0) && !wanted.contains($0) }
    return proposal.figures.filter { $0.figure.isCasualty && $0.former != nil }.compactMap(why)
      + missing.compactMap { says($0, kind: kind)?.wanted } + wanted.compactMap { says($0) }
      + [
        words(.title, ("标题", "Title"), ("标题？空着就照事件写。", "The title, in Chinese? Empty: from the incident."))
          .passedOver,
        words(
          .body, ("正文", "Text"),
          (
            "正文照现有情况写好了，F2 看全文、改字。",
            "The text is written from what is known, in Chinese: F2 shows and edits it."
          )),
      ]
      + known.compactMap { says($0)?.passedOver } + [
        files(
          of: matter, ticked: proposal.attachments,
          ask: LocalText("带哪些附件？数字打勾。", "Which files go along? Digits tick.")),
        addressees(proposal), urgency(proposal),
      ]
  }

  private func why(_ figure: BulletinFigure) -> FormField? {
    guard let name = FieldName.why(figure.figure) else { return nil }
    let label = (figure.figure.name(in: .chinese), figure.figure.name(in: .english))
    let now = figure.value.map(String.init)
    let former = figure.former.map(String.init) ?? ""
    return FormField(
      name, LocalText("\(label.0)变因", "Why \(label.1)"),
      ask: LocalText(
        "\(label.0)前报\(former)，现在\(now ?? "正在核实")。为什么变了？写一句。",
        "The last report said \(label.1) \(former), now \(now ?? "being checked"). Why?")
    ).wanted
  }

  private func says(_ element: ReportElement, kind: BulletinKind? = nil) -> FormField? {
    // Who was hurt is said in figures: a number that is written in words alone wouldn't stand in the text.
    guard element != .casualties, let name = FieldName.says(element) else { return nil }
    func called(_ language: Language) -> String {
      kind.map { element.name(in: language, for: $0) } ?? element.name(in: language)
    }
    let label = (called(.chinese), called(.english))
    // What a report can't leave without is never left empty; the rest is left out where nobody knows it.
    let hint =
      switch kind.map({ $0.mayBeChecking.contains(element) }) {
      case true: LocalText("不知道就写“核实中”。", "Not known yet: write 核实中 (being checked).")
      case false: LocalText("没有它报不出去。", "The report can't leave without it.")
      case nil: LocalText("不知道就空着。", "Leave it empty if nobody knows.")
      }
    return words(
      name, (label.0, label.1), ("\(label.0)？\(hint.chinese)", "\(element.englishQuestion) \(hint.english)"))
  }

  private func addressees(_ content: BulletinContent) -> FormField {
    FormField(
      .addressees, LocalText("主送", "For"), ask: LocalText("主送哪些单位？数字打勾。", "For which offices? Digits tick."),
      .several(offices), value: content.recipients.map(\.rawValue).joined(separator: ",")
    ).passedOver
  }

  private func urgency(_ content: BulletinContent) -> FormField {
    FormField(
      .urgency, LocalText("缓急", "Urgency"), ask: LocalText("多急？数字选。", "How urgent? A digit."),
      codes(PaperUrgency.allCases, PaperUrgency.name(in:)), value: content.urgency.rawValue)
  }
}
