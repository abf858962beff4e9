import DutyModel

// What a ring asks for, by what it turned out to be.
extension FormCatalogue {
  static let ringCategories: [(digit: Character, category: ReportCategory)] = [
    ("1", .incident), ("2", .spotCheck), ("3", .order), ("4", .ordinary), ("5", .calledOut), ("6", .news),
    ("0", .wrongNumber),
  ]

  func fields(for category: ReportCategory?, at now: Timestamp) -> [FormField] {
    switch category {
    case nil: incident(at: now) + [ringCategory]
    case .incident: incident(at: now)
    case .news: news
    case .spotCheck: spotCheck
    case .order: order
    case .calledOut: calledOut
    case .ordinary: [text, phone, name, unit, callBackDue]
    case .wrongNumber: [phone, text]
    }
  }

  var text: FormField {
    words(.text, ("原话", "Words"), ("请讲，出了什么事？（照原话记）", "What has happened? (the caller's own words)"))
      .hint("Tab 随时回原话接着打", "Tab comes back here")
  }

  private var phone: FormField {
    FormField(
      .phone, LocalText("号码", "Phone"),
      ask: LocalText("您的电话是多少？断了我打回去。", "Your number, please, in case we're cut off?"), .digits
    ).hint("先要号码，防断线", "first, in case of a cut")
  }

  private var name: FormField {
    words(.name, ("姓名", "Name"), ("您贵姓？是哪里的？", "Your name, please?")).hint("号码对上自动填", "fills itself")
  }

  private var unit: FormField {
    words(.unit, ("单位", "Unit"), ("您是哪个单位、哪个村？", "Which village or unit?"))
  }

  private var ringCategory: FormField {
    FormField(
      .category, LocalText("类别", "Sort"),
      ask: LocalText("是哪一类？险情起时限，普通来电不起。", "What sort? An incident starts clocks, an ordinary call doesn't."),
      .choice(Self.ringCategories.dropLast().map { .init($0.category, ReportCategory.name(in:)) }))
  }

  func incident(at now: Timestamp) -> [FormField] {
    place + [phone, name, unit.inSameRow, kind(at: now)] + casualties + [occurred, trend]
      + [
        words(.doing, ("在做", "Doing"), ("现在谁在做什么？", "What is being done?")).hint(
          "村里已做了什么", "what the village did"
        ).wanted,
        words(.sceneName, ("现场", "On site"), ("现场谁管事？", "Who is in charge on site?"))
          .hint("谁在现场管事，电话", "who, and his number"),
        FormField(
          .scenePhone, LocalText("电话", "Tel"), ask: LocalText("他的电话？", "His number?"), .digits
        ).inSameRow,
        FormField(
          .told, LocalText("已报", "Told"), ask: LocalText("还报过谁？按数字打勾。", "Who was told already? Digits tick."),
          .several(ToldBody.allCases.map { .init($0, ToldBody.name(in:)) })
        ).hint("还报过谁：110 119 县里", "110, 119, the county"),
        FormField(
          .same, LocalText("像同一件", "Same"),
          ask: LocalText("像是同一件：9 合成一件，0 不是。", "Perhaps the same: 9 joins it, 0 says no."), .same),
      ]
  }

  /// Village number, group number, landmark: the pad is enough. Any other place is typed as it is said.
  private var place: [FormField] {
    [
      text,
      words(
        .place, ("地点", "Place"), ("在哪个村、几组、什么旁边？", "Which village, which group, next to what?")
      ).hint("村号 组号 参照物", "village, group, landmark").wanted,
      FormField(
        .group, LocalText("组", "Grp"), ask: LocalText("几组？", "Which group?"), .digits
      ).inSameRow,
      words(.landmark, ("旁", "At"), ("在什么旁边？", "Next to what?")).inSameRow,
    ]
  }

  private func kind(at now: Timestamp) -> FormField {
    let kinds = room.settings.station.kinds(inMonth: room.zone.civil(now).date.month)
    return FormField(
      .kind, LocalText("事由", "Kind"),
      ask: LocalText("是哪一类？数字选，或打字找；不清楚就空着。", "What kind? A digit or typing chooses; empty if unclear."),
      .choice(kinds.map { .init($0, IncidentKind.name(in:)) })
    ).hint("1-9 常用，或打字找", "1-9, or type to find")
  }

  private var casualties: [FormField] {
    [
      count(.trapped, "被困", "Trapped", "有没有人被困？几个？", "Is anybody trapped? How many?")
        .hint("数字  0没有  空着待核", "0 none, empty unknown").wanted,
      count(.injured, "受伤", "Injured", "有没有人受伤？几个？", "Is anybody injured? How many?")
        .hint("伤 亡 各一格", "injured and dead").wanted,
      count(.dead, "死亡", "Dead", "有没有人遇难？几个？", "Has anybody died? How many?").inSameRow,
      count(.missing, "失联", "Missing", "有没有人联系不上？几个？", "Is anybody missing? How many?").wanted,
      FormField(
        .minors, LocalText("孩子", "Children"),
        ask: LocalText("里面有没有孩子？没问就空着。", "Are there children? Empty if nobody asked."),
        .choice([.init("yes", LocalText("有", "yes")), .init("no", LocalText("没有", "no"))])
      ).inSameRow,
    ]
  }

  private var occurred: FormField {
    FormField(
      .occurred, LocalText("起始", "Began"),
      ask: LocalText(
        "什么时候开始的？如 20:25 写 2025，六分钟前写 -6", "When did it begin? 2025 is 20:25, -6 is six minutes ago"),
      .time
    ).hint("2025  或 -6 六分钟前", "2025, or -6 minutes").wanted
  }

  private var trend: FormField {
    FormField(
      .trend, LocalText("趋势", "Trend"), ask: LocalText("现在是在涨，还是在退？", "Is it getting worse or better?"),
      codes(Trend.allCases, Trend.name(in:))
    ).hint("1重 2平 3轻 4不清", "1 worse 2 same 3 better")
  }

  private func count(
    _ name: FieldName, _ chinese: String, _ english: String, _ ask: String, _ askEnglish: String
  ) -> FormField {
    FormField(name, LocalText(chinese, english), ask: LocalText(ask, askEnglish + " 0 for none"), .digits)
  }

  private var news: [FormField] {
    [
      FormField(
        .matter, LocalText("并入", "Joins"), ask: LocalText("是在办的几号？", "Which open number is it about?"),
        .digits),
      text, phone, name,
    ] + casualties + [trend]
  }

  private var spotCheck: [FormField] {
    [
      words(.unit, ("单位", "Office"), ("请问您是哪里？", "Which office, please?")),
      words(.name, ("姓名", "Name"), ("您贵姓？", "Your name, please?")).inSameRow,
      FormField(
        .rings, LocalText("几声", "Rings"), ask: LocalText("响了几声接的？1-9。", "After how many rings? 1-9."), .digits
      ),
      FormField(
        .result, LocalText("结果", "Result"), ask: LocalText("查的结果？", "What did they find?"),
        codes(SpotCheckResult.allCases, SpotCheckResult.name(in:))),
      words(
        .text, ("还要", "Wanted"), ("还要我们办什么？没有就空着；写了就记成待办。", "What else do they want? It becomes an errand.")),
      due(
        "几点前", "By when", "什么时候前回？30 是半小时，2110 是 21:10。", "By when? 30 is half an hour, 2110 is 21:10."),
    ]
  }

  private var order: [FormField] {
    let sources: [ErrandSource] = [.order, .verification, .instruction, .paper, .figures]
    return [
      words(.text, ("内容", "What"), ("要我们办什么、报什么？", "What is to be done or reported?")),
      words(.unit, ("单位", "Office"), ("您是哪个单位？", "Which office?")),
      words(.name, ("姓名", "Name"), ("您贵姓？", "Your name, please?")).inSameRow,
      phone,
      FormField(
        .source, LocalText("哪种", "Sort"), ask: LocalText("是哪一种？空着就是交办。", "What sort? Empty is an order."),
        codes(sources, ErrandSource.name(in:))),
      due(
        "几点前", "By when", "什么时候前回？30 是半小时，2110 是 21:10。", "By when? 30 is half an hour, 2110 is 21:10."),
      FormField(
        .matter, LocalText("属于", "About"),
        ask: LocalText("是哪一件的？打件号，不是就空着。", "About which open number? Or empty."),
        .digits),
    ]
  }

  private var calledOut: [FormField] {
    [
      words(.unit, ("单位", "Office"), ("您是哪个单位？", "Which office?")),
      words(.name, ("姓名", "Name"), ("您贵姓？", "Your name, please?")).inSameRow,
      FormField(
        .colour, LocalText("颜色", "Colour"), ask: LocalText("什么颜色的预警？", "Which colour?"),
        codes(WarningColour.allCases, WarningColour.name(in:))),
      words(.text, ("什么", "What"), ("什么预警，要我们做什么？", "Which warning, and what are we to do?")),
      FormField(
        .issued, LocalText("发布", "Issued"),
        ask: LocalText("几点发布的？1950 是 19:50。", "When was it issued? 1950 is 19:50."),
        .time),
      words(
        .readBackBy, ("复述", "Read back"), ("谁复述的？空着就是登记人。", "Who of us read it back? Empty is who types.")),
      words(.promised, ("答应", "Promised"), ("我们答应做什么？", "What did we promise?")),
      due(
        "反馈", "Feedback", "几点前反馈？空着按规定。", "Feedback by when? Empty goes by the rule."),
    ]
  }

  private var callBackDue: FormField {
    due("回电", "Call back", "答应几点回电？没答应就空着。", "When did we promise to call back? Empty if not.")
      .hint("2040  或 30 半小时后", "2040, or 30 minutes")
  }

  func due(_ chinese: String, _ english: String, _ ask: String, _ askEnglish: String) -> FormField {
    FormField(.due, LocalText(chinese, english), ask: LocalText(ask, askEnglish), .due)
  }
}
