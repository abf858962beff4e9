import DutyModel

// What is done about a matter: calls, checks, papers, figures, notes.
extension FormCatalogue {
  func call(matter: Matter?, recipient: RecipientID?, receiver: String = "", at now: Timestamp) -> [FormField]
  {
    let places: [WhereaboutsPlace] = [.office, .home, .scene, .road]
    return [
      matterField(matter),
      FormField(
        .recipient, LocalText("对象", "To"), ask: LocalText("打给谁？数字选。", "Who is called? A digit chooses."),
        .choice(CallTarget(room: room, now: now).choices(party: matter.flatMap { room.party(of: $0.id) })),
        value: recipient?.rawValue ?? ""),
      FormField(
        .village, LocalText("哪村", "Village"), ask: LocalText("哪个村？打村号。", "Which village? Its number."), .text),
      FormField(
        .outcome, LocalText("结果", "Result"), ask: LocalText("打通了吗？", "Did you get through?"),
        codes(CallOutcome.allCases, CallOutcome.name(in:))),
      FormField(
        .receiver, LocalText("接话", "Taken by"),
        ask: LocalText(
          "请问您贵姓？（接话人报出姓名，县里才算报过）", "May I have your name? (a named receiver stops an office's clock)"),
        value: receiver),
      FormField(
        .readBack, LocalText("复述", "Read back"), ask: LocalText("请您复述一遍。", "Would you read it back, please?"),
        .choice([
          .init("yes", LocalText("已复述", "read back")),
          .init("no", LocalText("没复述", "not read back")),
        ])),
      FormField(
        .whereabouts, LocalText("在哪", "Where"), ask: LocalText("您现在在哪？", "Where are you now?"),
        codes(places, WhereaboutsPlace.name(in:))),
      words(.spot, ("哪里", "Place"), ("具体在哪里？", "Where exactly?")).inSameRow,
      words(.text, ("内容", "Words"), ("对方说了什么？", "What did they say?")),
      time,
    ]
  }

  func verify(matter: Matter?) -> [FormField] {
    let witness = room.witness(of: matter)
    return [
      matterField(matter),
      FormField(
        .result, LocalText("结果", "Result"), ask: LocalText("是不是真的？", "Is it true?"),
        codes(VerificationResult.allCases, VerificationResult.name(in:))),
      FormField(
        .name, LocalText("问了谁", "Asked"), ask: LocalText("问的是谁？", "Who was asked?"),
        value: witness?.name.chinese ?? ""),
      FormField(
        .phone, LocalText("号码", "Phone"), ask: LocalText("他的号码？", "His number?"), .digits,
        value: witness?.phone ?? ""
      ).inSameRow,
      words(.text, ("情况", "Words"), ("他怎么说？", "What does he say?")),
      time,
    ]
  }

  func bulletin(matter: Matter?, recipient: RecipientID?) -> [FormField] {
    let channels: [Channel] = [.fax, .message, .mail, .visit]
    return [
      matterField(matter),
      FormField(
        .recipient, LocalText("报给", "To"), ask: LocalText("报给谁？数字选。", "Who got it? A digit chooses."),
        .choice(offices), value: recipient?.rawValue ?? ""),
      FormField(
        .channel, LocalText("方式", "By"),
        ask: LocalText("怎么报的？本机只记，不发。", "How was it sent? DutyRoom records, it doesn't send."),
        codes(channels, Channel.name(in:))),
      words(
        .receiver, ("签收", "Received by"),
        ("谁签收的？（签收人报出姓名，才算报到）", "Who received it? (a named receiver stops the clock)")),
      words(.text, ("说明", "Remark"), ("期号、份数，或别的。", "Number, copies, or anything else.")),
      time,
    ]
  }

  func figure(matter: Matter?) -> [FormField] {
    [
      matterField(matter),
      FormField(
        .figure, LocalText("哪一项", "Figure"), ask: LocalText("更新哪个数？数字选。", "Which figure? A digit chooses."),
        codes(Figure.allCases, Figure.name(in:))),
      FormField(
        .value, LocalText("人数", "People"), ask: LocalText("现在是几个？0 就是没有了。", "How many now? 0 for none left."),
        .digits),
      words(.name, ("谁说的", "Source"), ("这个数是谁报的？", "Who says so?")),
    ]
  }

  func note(matter: Matter?) -> [FormField] {
    [
      words(.text, ("记事", "Note"), ("记一笔，写完按 F8。", "Write it down, then F8.")), matterField(matter), time,
    ]
  }

  func close(matter: Matter?) -> [FormField] {
    [
      FormField(
        .outcome, LocalText("结论", "Outcome"), ask: LocalText("怎么结的？数字选。", "How did it end? A digit chooses."),
        .choice(
          ClosingOutcome.allCases.map { closing in
            .init(
              closing.rawValue,
              LocalText(closing.outcome.name(in: .chinese), closing.outcome.name(in: .english)))
          })),
      words(.text, ("结果", "Result"), ("一句话写明结果。", "What came of it, in one sentence.")),
    ]
      + (matter?.errand == nil
        ? [
          words(
            .verifiedBy, ("核实", "Checked by"),
            ("谁核实的？误报、不属实必填。", "Who checked? Needed for a false alarm or not true."))
        ]
        : [words(.takenBy, ("接收", "Taken by"), ("转办的，谁接收的？", "Passed on: who took it over?"))])
      + [confirmation(matter)]
  }

  func strike(entry: Int?) -> [FormField] {
    [
      FormField(
        .entry, LocalText("第几条", "Entry"), ask: LocalText("划掉日志第几条？", "Which entry of the log?"), .digits,
        value: entry.map(String.init) ?? ""),
      words(.reason, ("理由", "Reason"), ("为什么划掉？原来的字还留着。", "Why? The entry itself stays on record.")),
    ]
  }

  func answer(matter: Matter?) -> [FormField] {
    let asks = matter?.errand?.repeats?.asks ?? []
    let channels: [Channel] = [.phone, .message, .fax, .mail, .visit]
    return [matterField(matter)]
      + zip(FieldName.readings, asks).map { name, ask in
        FormField(name, LocalText(ask, ask), ask: LocalText("\(ask)多少？", "\(ask)?"))
      }
      + (asks.isEmpty ? [] : [words(.name, ("谁报的", "From"), ("这些数是谁报的？", "Who gave these figures?"))])
      + [
        words(.text, ("答复", "Answer"), ("怎么答复的？", "What was answered?")),
        words(.receiver, ("谁接的", "Taken by"), ("请问您贵姓？", "May I have your name?")),
        FormField(
          .channel, LocalText("方式", "By"),
          ask: LocalText("怎么报的？空着就是电话。", "By what means? Empty is by phone."),
          codes(channels, Channel.name(in:))),
        time,
      ]
  }

  func remind(matter: Matter?) -> [FormField] {
    [
      matterField(matter), words(.receiver, ("问了谁", "Asked"), ("催的是谁？", "Who was asked?")),
      words(.text, ("回话", "Words"), ("他怎么说？", "What does he say?")),
    ]
  }

  func errand(matter: Matter?) -> [FormField] {
    let sources: [ErrandSource] = [.order, .instruction, .paper, .callBack, .verification, .standing]
    return [
      FormField(
        .source, LocalText("哪种", "Sort"), ask: LocalText("是哪一种待办？", "What sort of errand?"),
        codes(sources, ErrandSource.name(in:))),
      words(.text, ("办什么", "What"), ("要办什么？", "What is to be done?")),
      words(.unit, ("谁要的", "For"), ("哪个单位要的？", "Which office wants it?")),
      words(.name, ("姓名", "Name"), ("谁说的？", "Who said so?")).inSameRow,
      FormField(.phone, LocalText("号码", "Phone"), ask: LocalText("他的号码？", "His number?"), .digits),
      due("几点前", "By when", "什么时候前办？30 是半小时，2110 是 21:10。", "By when? 30 is half an hour, 2110 is 21:10."),
      FormField(
        .owner, LocalText("谁办", "Owner"), ask: LocalText("谁办？空着就是登记人。", "Who does it? Empty is who types."),
        .choice(people(first: room.shift?.officers ?? []))),
      FormField(
        .matter, LocalText("属于", "About"),
        ask: LocalText("是哪一件的？打件号，不是就空着。", "About which open number? Or empty."),
        .digits, value: matter?.incident == nil ? "" : matter.map { "\($0.number)" } ?? ""),
    ]
  }
}
