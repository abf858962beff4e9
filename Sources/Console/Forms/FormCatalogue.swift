import Desk
import DutyModel

/// Makes the forms: which items each asks for, in the order in which a caller gives them.
struct FormCatalogue {
  let room: DutyRoom

  static let ringCategories: [(digit: Character, category: ReportCategory)] = [
    ("1", .incident), ("2", .spotCheck), ("3", .order), ("4", .ordinary), ("5", .calledOut), ("6", .news),
    ("0", .wrongNumber),
  ]

  /// The kinds in the order in which they are offered: nine that a digit chooses, the others by typing.
  static let kinds: [IncidentKind] = {
    let first: [IncidentKind] = [
      .flashFlood, .geoHazard, .roadTraffic, .buildingFire, .forestFire, .gasLeak, .drowningMissing,
      .lifelineOutage, .schoolIncident,
    ]
    return first + IncidentKind.allCases.filter { !first.contains($0) }
  }()

  /// The items of a form without anything filled in, for a draft to be put back.
  func fields(of sort: Form.Sort, category: ReportCategory?) -> [FormField] {
    switch sort {
    case .ring: fields(for: category)
    case .call: call(matter: nil, recipient: nil)
    case .bulletin: bulletin(matter: nil, recipient: nil)
    case .note: note(matter: nil)
    case .figure: figure(matter: nil)
    case .close: close(matter: nil)
    case .strike: strike(entry: nil)
    case .take: take(rostered: [])
    case .leave: leave()
    case .quit: []
    }
  }

  func fields(for category: ReportCategory?) -> [FormField] {
    let text = FormField(
      .text, LocalText("原话", "Words"),
      ask: LocalText("请讲，出了什么事？（照原话记）", "What has happened? (the caller's own words)"))
    let phone = FormField(
      .phone, LocalText("号码", "Phone"),
      ask: LocalText("您的电话是多少？断了我打回去。", "Your number, please, in case we're cut off?"), .digits)
    let name = FormField(
      .name, LocalText("姓名", "Name"), ask: LocalText("您贵姓？是哪里的？", "Your name, please?"))
    let unit = FormField(
      .unit, LocalText("单位", "Unit"), ask: LocalText("您是哪个单位、哪个村？", "Which village or unit?"))
    let matter = FormField(
      .matter, LocalText("并入", "Joins"),
      ask: LocalText("是在办的几号？不是就空着。", "Which open number is it about? Leave empty if new."), .digits)
    let kind = FormField(
      .category, LocalText("类别", "Sort"),
      ask: LocalText("是哪一类？险情起时限，普通来电不起。", "What sort? An incident starts clocks, an ordinary call doesn't."),
      .choice(Self.ringCategories.dropLast().map { .init($0.category, ReportCategory.name(in:)) }))
    switch category {
    case nil: return fields(for: .incident) + [kind]
    case .incident:
      return [
        text,
        FormField(
          .place, LocalText("地点", "Place"),
          ask: LocalText("在哪个村、几组、什么旁边？", "Which village, which group, next to what?")),
        phone, name, unit,
        FormField(
          .kind, LocalText("事由", "Kind"),
          ask: LocalText("是哪一类？数字选，或打字找；不清楚就空着。", "What kind? A digit or typing chooses; empty if unclear."),
          .choice(
            Self.kinds.map { .init($0, IncidentKind.name(in:)) })),
        count(.trapped, "被困", "Trapped", "有没有人被困？几个？", "Is anybody trapped? How many?"),
        count(.injured, "受伤", "Injured", "有没有人受伤？几个？", "Is anybody injured? How many?"),
        count(.dead, "死亡", "Dead", "有没有人遇难？几个？", "Has anybody died? How many?"),
        count(.missing, "失联", "Missing", "有没有人联系不上？几个？", "Is anybody missing? How many?"),
        FormField(
          .occurred, LocalText("起始", "Began"),
          ask: LocalText(
            "什么时候开始的？如 20:25 写 2025，六分钟前写 -6", "When did it begin? 2025 is 20:25, -6 is six minutes ago"),
          .time),
        matter,
      ]
    case .news: return [matter, text, name, phone]
    case .spotCheck, .order, .calledOut:
      let above = FormField(
        .unit, LocalText("单位", "Office"),
        ask: LocalText("您是哪个单位？要查什么、办什么？", "Which office, and what do you want checked or done?"))
      return [above, name, text, phone]
    case .ordinary: return [text, phone, name, unit]
    case .wrongNumber: return [phone, text]
    }
  }

  private func count(
    _ name: FieldName, _ chinese: String, _ english: String, _ ask: String, _ askEnglish: String
  ) -> FormField {
    FormField(name, LocalText(chinese, english), ask: LocalText(ask, askEnglish + " 0 for none"), .digits)
  }

  func call(matter: Matter?, recipient: RecipientID?, receiver: String = "") -> [FormField] {
    [
      matterField(matter),
      FormField(
        .recipient, LocalText("对象", "To"), ask: LocalText("打给谁？数字选。", "Who is called? A digit chooses."),
        .choice(recipients + party(of: matter, recipient)), value: recipient?.rawValue ?? ""),
      FormField(
        .outcome, LocalText("结果", "Result"), ask: LocalText("打通了吗？", "Did you get through?"),
        .choice(
          CallOutcome.allCases.map { .init($0, CallOutcome.name(in:)) })),
      FormField(
        .receiver, LocalText("接话", "Taken by"),
        ask: LocalText(
          "请问您贵姓？（接话人报出姓名，县里的表才停）", "May I have your name? (a named receiver stops an office's clock)"),
        value: receiver),
      FormField(
        .readBack, LocalText("复述", "Read back"), ask: LocalText("请您复述一遍。", "Would you read it back, please?"),
        .choice([
          .init("yes", LocalText("已复述", "read back")),
          .init("no", LocalText("没复述", "not read back")),
        ])),
      FormField(.text, LocalText("内容", "Words"), ask: LocalText("对方说了什么？", "What did they say?")),
      time,
    ]
  }

  /// When it happened, for what is written down later.
  private var time: FormField {
    FormField(
      .time, LocalText("时间", "When"),
      ask: LocalText(
        "什么时候？空着就是现在；20:31 写 2031，六分钟前写 -6。", "When? Empty is now; 2031 is 20:31, -6 is six minutes ago."),
      .time)
  }

  func bulletin(matter: Matter?, recipient: RecipientID?) -> [FormField] {
    let channels: [Channel] = [.fax, .message, .mail, .visit]
    return [
      matterField(matter),
      FormField(
        .recipient, LocalText("报给", "To"), ask: LocalText("报给谁？数字选。", "Who got it? A digit chooses."),
        .choice(recipients.filter { !RecipientID(rawValue: $0.value).isLeader }),
        value: recipient?.rawValue ?? ""),
      FormField(
        .channel, LocalText("方式", "By"),
        ask: LocalText("怎么报的？本机只记，不发。", "How was it sent? DutyRoom records, it doesn't send."),
        .choice(
          channels.map { .init($0, Channel.name(in:)) })),
      FormField(
        .receiver, LocalText("签收", "Received by"),
        ask: LocalText("谁签收的？（签收人报出姓名，表才停）", "Who received it? (a named receiver stops the clock)")),
      FormField(
        .text, LocalText("说明", "Remark"), ask: LocalText("期号、份数，或别的。", "Number, copies, or anything else.")),
      time,
    ]
  }

  func figure(matter: Matter?) -> [FormField] {
    [
      matterField(matter),
      FormField(
        .figure, LocalText("哪一项", "Figure"), ask: LocalText("更新哪个数？数字选。", "Which figure? A digit chooses."),
        .choice(Figure.allCases.map { .init($0, Figure.name(in:)) })),
      FormField(
        .value, LocalText("人数", "People"), ask: LocalText("现在是几个？0 就是没有了。", "How many now? 0 for none left."),
        .digits),
      FormField(
        .name, LocalText("谁说的", "Source"), ask: LocalText("这个数是谁报的？", "Who says so?")),
    ]
  }

  func note(matter: Matter?) -> [FormField] {
    [
      FormField(.text, LocalText("记事", "Note"), ask: LocalText("记一笔，写完按 F8。", "Write it down, then F8.")),
      matterField(matter),
      time,
    ]
  }

  func close(matter: Matter?) -> [FormField] {
    [
      matterField(matter),
      FormField(
        .outcome, LocalText("结论", "Outcome"), ask: LocalText("怎么结的？数字选。", "How did it end? A digit chooses."),
        .choice(
          // Merging names the other matter and is a command of its own.
          MatterOutcome.allCases.filter { $0 != .merged }.map { .init($0, MatterOutcome.name(in:)) })),
      FormField(
        .text, LocalText("结果", "Result"), ask: LocalText("一句话写明结果。", "What came of it, in one sentence.")),
      FormField(
        .verifiedBy, LocalText("核实", "Checked by"),
        ask: LocalText("谁核实的？误报、不属实必填。", "Who checked? Needed for a false alarm or not true.")),
    ]
  }

  func strike(entry: Int?) -> [FormField] {
    [
      FormField(
        .entry, LocalText("第几条", "Entry"), ask: LocalText("划掉日志第几条？", "Which entry of the log?"), .digits,
        value: entry.map(String.init) ?? ""),
      FormField(
        .reason, LocalText("理由", "Reason"),
        ask: LocalText("为什么划掉？原来的字还留着。", "Why? The entry itself stays on record.")),
    ]
  }

  /// Who takes the shift; the others who are rostered now stand second, for the taker to confirm or change.
  func take(rostered: [PersonID]) -> [FormField] {
    [
      FormField(
        .taker, LocalText("谁接班", "Taker"),
        ask: LocalText("谁接班？数字选，F8 接。", "Who takes the shift? A digit, then F8."),
        .choice(people(first: rostered))),
      FormField(
        .second, LocalText("同班", "With"),
        ask: LocalText("同班的还有谁？没有就空着。", "Who else is on? Empty for nobody."),
        .choice(people(first: rostered))),
    ]
  }

  func leave() -> [FormField] {
    [
      FormField(
        .taker, LocalText("谁接", "Taker"),
        ask: LocalText("在办的件交给谁？数字选。", "Who takes the open matters? A digit chooses."),
        .choice(people(first: []))),
      FormField(
        .reason, LocalText("理由", "Reason"), ask: LocalText("没人接的，写明理由。", "If nobody takes them, say why.")),
    ]
  }

  /// Leaving with something unsaved has to be chosen; staying stands there already.
  func quit() -> [FormField] {
    [
      FormField(
        .leave, LocalText("退不退", "Quit"),
        ask: LocalText("真要退出？", "Quit all the same?"),
        .choice([
          .init("no", LocalText("不退", "stay")),
          .init("yes", LocalText("退出，打出来抄", "quit, print it")),
        ]), value: "no")
    ]
  }

  private func people(first: [PersonID]) -> [FormField.Choice] {
    let all = room.settings.people
    let ordered = all.filter { first.contains($0.id) } + all.filter { !first.contains($0.id) }
    return ordered.map { .init($0.id.rawValue, LocalText($0.name(in: .chinese), $0.name(in: .english))) }
  }

  private func matterField(_ matter: Matter?) -> FormField {
    FormField(
      .matter, LocalText("件号", "Number"), ask: LocalText("是在办的几号？", "Which open number?"), .digits,
      value: matter.map { String($0.number) } ?? "")
  }

  /// Whoever was promised a call; he is on no list.
  private func party(of matter: Matter?, _ recipient: RecipientID?) -> [FormField.Choice] {
    guard recipient == .party, let party = matter?.errand?.otherSide else { return [] }
    let words = LogWords(room: room, language: .chinese)
    guard let name = words.name(of: party) else { return [] }
    let phone = party.phone.map { "  " + grouped(phone: $0) } ?? ""
    return [.init(RecipientID.party.rawValue, LocalText(name + phone, name + phone))]
  }

  private var recipients: [FormField.Choice] {
    let known = room.knownRecipients
    let names = (LogWords(room: room, language: .chinese), LogWords(room: room, language: .english))
    return known.prefix(9).map {
      .init($0.rawValue, LocalText(names.0.recipient($0), names.1.recipient($0)))
    }
  }
}
