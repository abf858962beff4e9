import DutyModel

// Who owes what: claims, releases, phases, what is known better now, cards.
extension FormCatalogue {
  private func clocks(of matter: Matter?, where isWanted: (Clock) -> Bool) -> [FormField.Choice] {
    guard let matter else { return [] }
    let words = (LogWords(room: room, language: .chinese), LogWords(room: room, language: .english))
    return room.clocks(of: matter.id).filter { $0.isOpen && isWanted($0) }.map { clock in
      let due = room.zone.civil(clock.due).clock
      return .init(
        clock.id.rawValue, LocalText("\(words.0.duty(clock)) \(due)", "\(words.1.duty(clock)) \(due)"))
    }
  }

  func claim(matter: Matter?) -> [FormField] {
    let choices = clocks(of: matter) { _ in true }
    return [
      matterField(matter),
      FormField(
        .clock, LocalText("哪一项", "Duty"), ask: LocalText("认领哪一项？", "Which duty do you take on?"),
        .choice(choices),
        value: choices.count == 1 ? choices[0].value : ""),
      words(.next, ("下一步", "Next"), ("接下来做什么？", "What do you do next?")),
      FormField(
        .until, LocalText("到几点", "Until"),
        ask: LocalText("到什么时候？30 是半小时，2110 是 21:10。", "Until when? 30 is half an hour, 2110 is 21:10."), .due),
      FormField(
        .person, LocalText("谁", "Who"),
        ask: LocalText("谁认领？空着就是登记人。", "Who? Empty is the person at the keys."),
        .choice(people(first: room.shift?.officers ?? []))),
    ]
  }

  func release(matter: Matter?) -> [FormField] {
    let choices = clocks(of: matter) { $0.plan.kind != .phoneReport || !$0.plan.decisive }
    return [
      FormField(
        .clock, LocalText("哪一项", "Duty"), ask: LocalText("哪一项不再要求？", "Which duty isn't wanted any more?"),
        .choice(choices), value: choices.count == 1 ? choices[0].value : ""),
      FormField(
        .cause, LocalText("谁定的", "By"), ask: LocalText("谁说的不再要求？", "Who said so?"),
        codes([.county, .leader], ReleaseCause.name(in:))),
      words(.name, ("姓名", "Name"), ("姓名？县里的人，或我们的领导。", "His name, at the county or of ours?")),
      FormField(
        .time, LocalText("几点说的", "When"),
        ask: LocalText("什么时候说的？空着就是现在。", "When was it said? Empty is now."),
        .time),
      words(.reason, ("理由", "Reason"), ("什么理由？领导定的必填。", "Why? Needed when a leader decides.")),
      confirmation(matter),
    ]
  }

  func assign(matter: Matter?) -> [FormField] {
    [
      matterField(matter),
      FormField(
        .owner, LocalText("谁办", "Owner"), ask: LocalText("以后谁主办？", "Who owns it from now on?"),
        .choice(people(first: room.shift?.officers ?? []))),
    ]
  }

  func phase(matter: Matter?) -> [FormField] {
    [
      matterField(matter),
      FormField(
        .phase, LocalText("变化", "Stage"), ask: LocalText("现在到哪一步了？", "How far has it come?"),
        codes(Phase.allCases, Phase.name(in:))),
      words(.text, ("依据", "Words"), ("谁说的，怎么看出来的？", "Who says so, or how do we know?")),
    ]
  }

  func revise(matter: Matter?, at now: Timestamp) -> [FormField] {
    let incident = matter?.incident
    func known(_ text: String?) -> (String, String) {
      ("现在 " + (text ?? "没写"), "now: " + (text ?? "not said"))
    }
    let kinds = room.settings.station.kinds(inMonth: room.zone.civil(now).date.month)
    let kind = incident?.kind
    let level = incident?.level
    return [
      matterField(matter),
      FormField(
        .kind, LocalText("事由", "Kind"), ask: LocalText("改成哪一类？不改就空着。", "Which kind? Empty keeps it."),
        codes(kinds, IncidentKind.name(in:))
      ).hint(known(kind?.name(in: .chinese)).0, known(kind?.name(in: .english)).1),
      FormField(
        .level, LocalText("级别", "Level"), ask: LocalText("定为哪一级？不改就空着。", "Which level? Empty keeps it."),
        codes(IncidentLevel.allCases.filter { $0 != .unknown }, IncidentLevel.name(in:))
      ).hint(known(level?.name(in: .chinese)).0, known(level?.name(in: .english)).1),
      words(.levelBasis, ("依据", "Basis"), ("按什么定级？", "On what does the level lean?")),
      words(.place, ("地点", "Place"), ("在哪里？不改就空着。", "Where? Empty keeps it."))
        .hint(known(incident?.place).0, known(incident?.place).1),
      FormField(
        .occurred, LocalText("起始", "Began"), ask: LocalText("什么时候发生的？不改就空着。", "When? Empty keeps it."), .time),
      FormField(
        .sensitivity, LocalText("敏感", "Sensitive"),
        ask: LocalText("哪里敏感？按数字打勾。", "Why is it sensitive? Digits tick."),
        .several(Sensitivity.allCases.map { .init($0, Sensitivity.name(in:)) }),
        value: Sensitivity.allCases.filter { incident?.sensitivity.contains($0) ?? false }.map(\.rawValue)
          .joined(separator: ",")),
      words(.confirmedBy, ("谁定的", "Says"), ("谁说的、谁定的？", "Whose word is it?")),
    ]
  }

  func card(matter: Matter?) -> [FormField] {
    let fitting = matter.map { room.suggestedCards(for: $0.id).map(\.card) } ?? []
    let running = Set(matter.map { room.cardRuns(of: $0.id).map(\.card.id) } ?? [])
    let others = room.settings.cards.filter { card in
      !running.contains(card.id) && !fitting.contains { $0.id == card.id }
    }
    return [
      matterField(matter),
      FormField(
        .card, LocalText("哪张卡", "Card"),
        ask: LocalText("用哪张处置卡？合适的在前。", "Which card? Fitting ones come first."),
        .choice((fitting + others).map { .init($0.id.rawValue, $0.title) }),
        value: fitting.count == 1 ? fitting[0].id.rawValue : ""),
    ]
  }

  /// Steps that are open or come again, as digits; of several cards the latest that has any.
  func step(matter: Matter?) -> [FormField] {
    let runs = matter.map { room.cardRuns(of: $0.id) } ?? []
    let steps = runs.reversed().flatMap { run -> [FormField.Choice] in
      (room.progress(of: run.id)?.steps ?? []).filter { $0.state == .open || $0.isRepeating }.map { step in
        let text = step.step.text
        return .init(
          "\(run.card.id)#\(step.step.n)",
          LocalText("\(step.step.n). \(text.chinese)", "\(step.step.n). \(text.english)"))
      }
    }
    return [
      matterField(matter),
      FormField(
        .step, LocalText("哪一步", "Step"), ask: LocalText("处置卡的哪一步？", "Which step of the card?"), .choice(steps)
      ),
      FormField(
        .state, LocalText("怎样", "State"), ask: LocalText("办了，还是不适用？", "Done, or not applicable?"),
        .choice([
          .init(CardStepState.done.rawValue, LocalText("已办", "done")),
          .init(CardStepState.notApplicable.rawValue, LocalText("不适用", "not applicable")),
        ]), value: CardStepState.done.rawValue),
      words(.text, ("说明", "Words"), ("怎么办的；不适用的写理由。", "How; or why it doesn't apply.")),
      time,
    ]
  }
}
