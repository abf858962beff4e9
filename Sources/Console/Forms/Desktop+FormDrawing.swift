import Curses
import Desk
import DutyModel
import Paperwork

// How a form stands on the screen.
extension Desktop {
  /// A ring or a call takes the whole screen where it needs all rows: who holds the receiver reads out and writes, and a
  /// script that is cut off in the middle is none.
  func takesWholeScreen(_ form: Form, _ size: Size) -> Bool {
    (form.sort == .ring || form.sort == .call || form.sort == .compose || form.sort.isAboutBulletin)
      && size.rows < 30
  }

  /// A form without header and one line; what is wrong with the journal stays on top.
  func drawWhole(_ form: Form, on surface: inout Surface, at now: Timestamp) {
    var row = 0
    let width = surface.columns - 4
    let trouble = troubleRows(width: width)
    let lines = trouble.isEmpty ? warning.map { bannerRows($0, width: width) } ?? [] : trouble
    for (offset, line) in lines.enumerated() {
      let text = padded((offset == 0 ? " ! " : "   ") + line, to: surface.columns)
      surface.text(text, row: row, column: 0, style: look.theme[.banner])
      row += 1
    }
    let last = surface.rows - 1
    surface.text(
      " " + formKeys(form, columns: surface.columns), row: last, column: 0, style: look.theme[.key])
    let end = surface.rows >= 14 ? last - 1 : last
    drawForm(form, on: &surface, in: Area(row: row, rows: end - row, columns: surface.columns), at: now)
  }

  func drawForm(_ form: Form, on surface: inout Surface, in area: Area, at now: Timestamp) {
    defer { drawBannerWord(on: &surface, row: area.row, of: form) }
    if form.isUndecided { return drawRing(form, on: &surface, in: area, at: now) }
    if var state = longText, let field = form.current {
      state.fit(field.editor, columns: area.columns - 2, rows: area.rows - 1)
      longText = state
      LongTextView(field: field, state: state, look: look).draw(on: &surface, in: area)
      return
    }
    let held = forms.last { $0 != form }
    FormView(
      form: form, room: room, look: look,
      scripts: scripts(for: form, at: now, isNarrow: area.columns < 60), held: forms.count - 1,
      heldWords: held.map(words(ofHeld:)) ?? "", heldUnsaved: heldUnsaved,
      forPaper: form.sort == .quit ? linesForPaper : [], isDrafted: draftsOnDisk.contains(form.number),
      overtaken: overtaken(form, at: now)
    ).draw(on: &surface, in: area, at: now)
  }

  private func drawRing(_ form: Form, on surface: inout Surface, in area: Area, at now: Timestamp) {
    let words = LogWords(room: room, language: language)
    let officer = personAtKeys.map(words.person)
    let view = RingView(
      form: form, room: room, look: look,
      seat: language("\(seat)机", "Seat \(seat)") + (officer.map { " " + $0 } ?? ""),
      officer: officer,
      elsewhere: elsewhere.filter { $0.reading == nil }.map { $0.words(room: room, in: language) },
      isDrafted: draftsOnDisk.contains(form.number))
    let used = view.draw(on: &surface, in: area, at: now)
    // What is open stays in sight: perhaps the ring is about one of them.
    let rest = area.rows - used - 1
    guard rest >= 4 else { return }
    queue.draw(
      on: &surface, in: Area(row: area.row + used + 1, rows: rest, columns: area.columns), at: now,
      focused: false)
    surface.cursor = (area.row + 1, 6)
  }

  /// Every screen of an exercise says so.
  private func drawBannerWord(on surface: inout Surface, row: Int, of form: Form) {
    guard let banner, takesWholeScreen(form, surface.size) else { return }
    let text = " \(banner) "
    let room = draftsOnDisk.contains(form.number) && surface.columns >= 60 ? 28 : 0
    surface.text(
      text, row: row, column: max(0, surface.columns - columns(of: text) - room), style: look.theme[.exercise]
    )
  }

  /// `20:30 停电咨询`
  private func words(ofHeld form: Form) -> String {
    let clock = room.zone.civil(form.started).clock
    let what = form.replaces == nil ? form[.text] ?? form[.place] : nil
    return clock + " " + (what.map { String($0.prefix(12)) } ?? form.title(in: language))
  }

  /// Those not saved among the forms that are put away.
  var heldUnsaved: Int { unsavedCount - (frontForm?.unsaved?.hasFailed == true ? 1 : 0) }

  /// The row of keys while a form is in front.
  func formKeys(_ form: Form, columns: Int) -> String {
    let held = forms.count - 1
    let unsaved = FormView.unsaved(heldUnsaved, language)
    let back = held > 0 ? language("F4挂着\(held)\(unsaved)  ", "F4 Held\(held)\(unsaved)  ") : ""
    if longText != nil {
      return columns >= 60
        ? language(
          "F2或Esc回表单  Ctrl-U撤  Ctrl-R重做  Ctrl-E外部编辑器  F8存",
          "F2/Esc Form  ^U Undo  ^R Redo  ^E Editor  F8 Save")
        : language("F2回表单 Ctrl-U撤 F8存", "F2 Form  ^U Undo  F8 Save")
    }
    if form.sort == .quit {
      return form.fields.isEmpty
        ? language("F8退出  Esc不退", "F8 Quit  Esc Stay")
        : language("1不退 2退出 F8照办 Esc不退", "1 Stay 2 Quit  F8 Do  Esc Stay")
    }
    guard columns >= 60 else {
      return form.isUndecided
        ? language("数字选 打字记 F8存 Esc回", "Digit, or type  F8 Save  Esc")
        : language("F8存 Enter下项 F5来电 Esc放", "F8 Save Enter Next F5 Ring Esc")
    }
    if form.isUndecided {
      return language(
        "数字选类别  打字记原话  F8存  \(back)Esc回  F1能做什么", "Digit Kind  Type Words  F8 Save  \(back)Esc Back  F1 Help")
    }
    if form.sort.isDanger {
      return language(
        "打件号再按 F8 才办  Enter下一项  F5来电  \(back)Esc不办",
        "Number, then F8  Enter Next  F5 Ring  \(back)Esc Leave it")
    }
    let isWords = form.current?.sort == .text && heldUnsaved == 0
    let long = isWords ? language("F2长文  ", "F2 Long  ") : ""
    let call = form.category == .incident && heldUnsaved == 0 ? language("F6存了去电  ", "F6 Save+Call  ") : ""
    let item = form.sort != .ring && heldUnsaved == 0 ? language("Tab换项  ", "Tab Item  ") : ""
    return language(
      "F8存  Enter下一项  \(item)F5又来电  \(back)\(call)\(long)Esc先放下  F1",
      "F8 Save  Enter Next  \(item)F5 Ring  \(back)\(call)\(long)Esc Away  F1")
  }

  // What stands above the items.

  /// Whom a call is for, with the number to dial, and what to read out, as lines to be heard.
  func spokenScripts(at now: Timestamp) -> [String] {
    guard let form = frontForm else { return [] }
    var lines: [String] = []
    if form.sort == .call, let recipient = form.fields.first(where: { $0.name == .recipient }),
      !recipient.isEmpty
    {
      let contact = CallTarget(room: room, now: form.started).contact(recipient.text, village: form[.village])
      let name = recipient.shown(in: language)
      let person =
        contact?.name(language).isEmpty == false && contact?.name(language) != name
        ? contact?.name(language) : nil
      let words = [name, person, contact?.phone.map(grouped(phone:))].compactMap { $0 }
      lines.append(language("去电，打给 ", "Call ") + words.joined(separator: " ") + language("。", "."))
    }
    return lines
      + scripts(for: form, at: now).flatMap { script in
        let label = script.label(language).trimmingBlanks
        return script.text.split(separator: "\n").enumerated().map { offset, line in
          (offset == 0 ? label + language("：", ": ") : "") + line
        }
      }
  }

  func scripts(for form: Form, at now: Timestamp, isNarrow: Bool = false) -> [Script] {
    (doneMeanwhileWords(form).map { [Script.toSee($0)] } ?? [])
      + ownScripts(of: form, at: now, isNarrow: isNarrow)
  }

  private func ownScripts(of form: Form, at now: Timestamp, isNarrow: Bool) -> [Script] {
    switch form.sort {
    case .strike:
      form[.entry].flatMap(NumberEntry.read).flatMap(log.text(of:)).map { [Script.toSee($0)] } ?? []
    case .ring where form.category == .spotCheck: [Script.toRead(spotCheckAnswer(room, at: now))]
    case .call: callScripts(form, at: now, isNarrow: isNarrow)
    case .verify:
      [
        form[.phone].map {
          Script.toDial([form[.name], grouped(phone: $0)].compactMap { $0 }.joined(separator: "  "))
        }
      ]
      .compactMap { $0 }
    case .answer, .remind: party(of: form).map { [Script.toDial($0)] } ?? []
    case .close: form.about.map { [Script.toSee(unfinished(of: $0, at: now))] } ?? []
    case .release, .detach, .merge:
      form.about.map { id in
        let words = LogWords(room: room, language: language)
        return [Script.toSee("\(words.number(id)) \(words.title(id))")]
      } ?? []
    case .ring, .bulletin, .note, .figure, .take, .leave, .quit, .errand, .claim, .assign, .phase, .revise,
      .card,
      .step, .shift, .locate, .choose:
      []
    case .attach: form[.entry].flatMap { Int($0) }.flatMap(log.text(of:)).map { [Script.toSee($0)] } ?? []
    case .join, .sift: reportScript(form)
    case .compose, .redraft, .submit, .check, .recall, .sendBack, .wordSign, .paperSign, .dispatch, .receipt,
      .counterSign, .voidBulletin, .exempt, .skipNumbers:
      bulletinScripts(of: form, at: now)
    }
  }

  /// The words of what came in, whole: what becomes of it hangs on them.
  private func reportScript(_ form: Form) -> [Script] {
    guard let report = form[.report].flatMap({ room.reports[ReportID(rawValue: $0)] }) else { return [] }
    let content = report.received.content
    let head = [
      room.zone.civil(report.at).clock, content.channel.name(in: language), content.source?.title,
      content.source?.phone.map(grouped(phone:)), content.placeText,
    ].compactMap { $0 }.joined(separator: " ")
    return [Script.toSee(content.text.map { head + "\n" + $0 } ?? head)]
  }

  /// What closing leaves behind: people in danger first, then what is owed, then the card.
  private func unfinished(of id: MatterID, at now: Timestamp) -> String {
    let words = LogWords(room: room, language: language)
    let danger: [Figure] = [.trapped, .missing]
    let people = danger.compactMap { figure in
      room.figuresInUse(of: id).first { $0.line.figure.figure == figure && $0.line.figure.value > 0 }
    }.map { use -> String in
      let sure = use.line.figure.certainty.name(in: language)
      return use.line.figure.figure.name(in: language) + language("", " ") + "\(use.line.figure.value)"
        + language("（\(sure)）", " (\(sure))")
    }
    let owed = room.clocks(of: id).filter(\.isOpen).map(words.briefDuty)
    let steps = room.cardRuns(of: id).compactMap { room.progress(of: $0.id) }.map { card in
      let open = card.steps.filter { $0.state == .open }.map { "\($0.step.n)" }.joined(separator: " ")
      return (card.settled, card.steps.count, open)
    }.filter { !$0.2.isEmpty }.map {
      language("卡 \($0.0)/\($0.1)，没办的步 \($0.2)", "card \($0.0)/\($0.1), steps not done \($0.2)")
    }
    let list = language("、", ", ")
    let papers = unfinishedPapers(of: id)
    let left =
      (people.isEmpty ? [] : [language("还有人 ", "People: ") + people.joined(separator: list)])
      + (owed.isEmpty ? [] : [language("还欠 ", "Owed: ") + owed.joined(separator: list)]) + papers + steps
    return ([words.number(id) + " " + words.title(id)] + left).joined(separator: "\n")
  }

  private func party(of form: Form) -> String? {
    guard let matter = form.matter.flatMap({ room.matters[$0] }), let errand = matter.errand else {
      return nil
    }
    let words = LogWords(room: room, language: language)
    if let office = errand.recipient.flatMap({ room.contact(for: $0, at: now(of: form)) }) {
      return office.name(language) + "  " + (office.phone.map(grouped(phone:)) ?? "")
    }
    guard let party = errand.otherSide, let name = words.name(of: party) else { return nil }
    return name + "  " + (party.phone.map(grouped(phone:)) ?? "")
  }

  private func now(of form: Form) -> Timestamp { form.started }

  /// On a narrow screen without the other offices: the number of the one that is called stands in its item.
  private func callScripts(_ form: Form, at now: Timestamp, isNarrow: Bool) -> [Script] {
    guard let matter = form.matter.flatMap({ room.matters[$0] }), let incident = matter.incident else {
      return party(of: form).map { [Script.toDial($0)] } ?? []
    }
    let said = room.reports(of: matter.id).first?.received.content.text
    let officer = personAtKeys.map(LogWords(room: room, language: .chinese).person)
    let figures = room.figuresInUse(of: matter.id).map(\.line)
    let recipient = form[.recipient].map(RecipientID.init)
    // Whoever was promised a call is asked for what is missing, not told what he said.
    if recipient == .party {
      let missing = room.missingElements(of: matter.id).map { $0.name(in: language) }
      return missing.isEmpty
        ? []
        : [Script(label: LocalText(" 还问 ", " Also "), text: missing.joined(separator: language("、", ", ")))]
    }
    if let recipient, recipient.isLeader {
      return [
        Script.toRead(
          leaderScript(incident: incident, figures: figures, said: said, officer: officer, zone: room.zone))
      ]
    }
    let script =
      followUp(form, incident, of: matter, officer: officer, at: now)
      ?? Script.toRead(
        phoneScript(
          incident: incident, figures: figures, merged: room.mergedReports(of: matter.id),
          station: room.settings.station.name(.chinese), officer: officer, said: said, zone: room.zone,
          writtenDue: writtenDue(of: matter.id)))
    guard !isNarrow, let offices = offices(of: matter.id) else { return [script] }
    return [Script.toDial(offices), script]
  }

  /// Every office that is to hear of it by phone, its number, and whether it has: one line each.
  private func offices(of matter: MatterID) -> String? {
    let clocks = room.clocks(of: matter).filter {
      [.phoneReport, .followUp, .correction].contains($0.plan.kind) && !$0.plan.recipient.isLeader
        && $0.plan.standing.isOwed
    }
    let offices = room.settings.station.offices
    let names = offices.map { columns(of: $0.name(language)) }.max() ?? 0
    let lines = offices.compactMap { office -> String? in
      let own = clocks.filter { $0.plan.recipient == office.id }
      guard let clock = own.first(where: \.isOpen) ?? own.last else { return nil }
      let told = own.compactMap(\.metAt).max().map { room.zone.civil($0).clock }
      let due = room.zone.civil(clock.due).clock
      let state =
        switch (told, clock.isOpen) {
        case (nil, true): language("未报 \(due)前", "not told, by \(due)")
        case (let told?, true):
          language(
            "已报 \(told)，\(clock.plan.kind.act(in: .chinese)) \(due)前", "told \(told), next by \(due)")
        case (let told?, false): language("已报 \(told)", "told \(told)")
        case (nil, false): language("不再要求", "released")
        }
      return padded(office.name(language), to: names + 2) + padded(grouped(phone: office.phone), to: 10)
        + state
    }
    return lines.isEmpty ? nil : lines.joined(separator: "\n")
  }

  /// Until when the county may expect the written report.
  private func writtenDue(of matter: MatterID) -> Timestamp? {
    room.clocks(of: matter).first { $0.isOpen && $0.plan.kind == .writtenReport && $0.plan.decisive }?.due
  }
}
