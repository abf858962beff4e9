import DutyModel

// What a message asks for: a ring that was written, with the time at which it was sent.
extension FormCatalogue {
  /// The items of a message by what it turned out to be; nil as long as nobody has said.
  func message(_ category: ReportCategory?, at now: Timestamp) -> [FormField] {
    switch category {
    case nil: [messageCategory] + spread(incident(at: now))
    case .calledOut: warning
    default: spread(fields(for: category, at: now))
    }
  }

  /// When it was sent and by what, behind the words.
  private func spread(_ fields: [FormField]) -> [FormField] {
    fields.flatMap { $0.name == .text ? [$0] + sending : [$0] }
  }

  private var sending: [FormField] {
    let channels: [Channel] = [.message, .fax, .mail]
    return [
      FormField(
        .sent, LocalText("发出", "Sent"),
        ask: LocalText("群里几点发的？20:27 写 2027；看到的时间已记下。", "When was it sent? 2027 is 20:27."),
        .time
      ).hint("2027  看到的时间自动记", "2027; when it was read is kept"),
      FormField(
        .channel, LocalText("方式", "By"), ask: LocalText("从哪里来的？", "By what means?"),
        codes(channels, Channel.name(in:)), value: Channel.message.rawValue
      ).inSameRow,
    ]
  }

  /// The digits are those of a ring; 7 leaves it for later.
  private var messageCategory: FormField {
    let choices = Self.ringCategories.filter { $0.category != .spotCheck && $0.category != .wrongNumber }
    return FormField(
      .category, LocalText("类别", "Sort"),
      ask: LocalText(
        "是哪一类？数字选。险情起时限；拿不准先放收件。", "What sort? An incident starts clocks; 7 leaves it for later."),
      .choice(
        choices.map { digit, category in
          .init(
            category.rawValue, LocalText(category.name(in: .chinese), category.name(in: .english)),
            digit: digit)
        } + [.init(Form.later, LocalText("先放收件", "leave in the inbox"), digit: "7")]))
  }

  /// A warning that came as a text; who of us reads it back is asked when somebody calls.
  private var warning: [FormField] {
    [
      words(.text, ("原文", "Text"), ("预警原文。", "The warning's own text."))
    ] + sending + [
      words(.unit, ("发布", "Issuer"), ("哪个单位发布的？", "Which office issued it?")),
      FormField(
        .colour, LocalText("颜色", "Colour"), ask: LocalText("什么颜色？", "Which colour?"),
        codes(WarningColour.allCases, WarningColour.name(in:))),
      words(.hazard, ("灾种", "Hazard"), ("什么预警？", "A warning of what?")).inSameRow,
      FormField(
        .issued, LocalText("几点", "Issued"),
        ask: LocalText("几点发布的？1950 是 19:50。", "When was it issued? 1950 is 19:50."), .time),
      due("反馈", "Feedback", "几点前反馈？空着按规定。", "Feedback by when? Empty goes by the rule."),
    ]
  }
}
