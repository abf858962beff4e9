import DutyModel

// Which report belongs where, who is on duty, where the leaders are.
extension FormCatalogue {
  func reports(_ reports: [IncomingReport]) -> [FormField.Choice] {
    let words = (LogWords(room: room, language: .chinese), LogWords(room: room, language: .english))
    return reports.map { report in
      let clock = room.zone.civil(report.at).clock
      let content = report.received.content
      return .init(
        report.id.rawValue,
        LocalText("\(clock) \(words.0.line(content).text)", "\(clock) \(words.1.line(content).text)"))
    }
  }

  func join(matter: Matter?) -> [FormField] {
    let unjoined = reports(room.unjoinedReports)
    return [
      FormField(
        .report, LocalText("哪条", "Report"), ask: LocalText("哪一条来报？", "Which report?"), .choice(unjoined),
        value: unjoined.count == 1 ? unjoined[0].value : ""),
      FormField(
        .matter, LocalText("并入", "Joins"), ask: LocalText("并入在办的几号？", "Into which open number?"), .digits,
        value: matter.map { "\($0.number)" } ?? ""),
    ]
  }

  func detach(matter: Matter?) -> [FormField] {
    let own = matter.map { room.reports(of: $0.id) } ?? []
    let movable = reports(own.filter { $0.id != own.first?.id })
    return [
      FormField(
        .report, LocalText("哪条", "Report"), ask: LocalText("哪一条并错了？", "Which report was joined wrongly?"),
        .choice(movable), value: movable.count == 1 ? movable[0].value : ""),
      FormField(
        .unjoined, LocalText("然后", "Then"),
        ask: LocalText("它另立一件，还是先放着？", "A matter of its own, or left lying?"),
        .choice([
          .init("no", LocalText("另立一件", "its own matter")), .init("yes", LocalText("先放着", "left lying")),
        ]), value: "no"),
      confirmation(matter),
    ]
  }

  func merge(matter: Matter?) -> [FormField] {
    [
      FormField(
        .into, LocalText("并到", "Into"),
        ask: LocalText("并到几号？那一件接着办。", "Into which number? That one goes on."), .digits),
      words(.text, ("为什么", "Why"), ("怎么知道是同一件？", "How do we know that they are the same?")),
      confirmation(matter),
    ]
  }

  /// Who takes the shift; the others who are rostered now stand second, for the taker to confirm or change.
  func take(rostered: [PersonID]) -> [FormField] {
    [
      FormField(
        .taker, LocalText("谁接班", "Taker"),
        ask: LocalText("谁接班？数字选，按 F8 接班。", "Who takes the shift? A digit, then F8."),
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
      words(.reason, ("理由", "Reason"), ("没人接的，写明理由。", "If nobody takes them, say why.")),
    ]
  }

  func shift() -> [FormField] {
    let officers = room.shift?.officers ?? []
    let leaders = room.settings.people.filter(\.isLeader)
    let names = { (ids: [PersonID]) in
      people(first: ids).filter { ids.contains(PersonID(rawValue: $0.value)) }
    }
    let others = room.settings.people.map(\.id).filter { !officers.contains($0) }
    return [
      FormField(
        .joining, LocalText("谁来", "Joins"),
        ask: LocalText("谁加进来值班？没有就空着。", "Who comes on? Empty for nobody."),
        .choice(names(others))),
      FormField(
        .leaving, LocalText("谁走", "Leaves"), ask: LocalText("谁先走？没有就空着。", "Who goes? Empty for nobody."),
        .choice(names(officers))),
      FormField(
        .taker, LocalText("谁接手", "Taker"),
        ask: LocalText("他手上的件谁接？空着就是留下的人。", "Who takes his matters? Empty: who stays."),
        .choice(people(first: officers))),
      FormField(
        .leader, LocalText("带班", "Leader"),
        ask: LocalText("带班领导换谁？不换就空着。", "Who leads now? Empty keeps him."),
        .choice(names(leaders.map(\.id)))),
      words(.reason, ("理由", "Reason"), ("为什么换？", "Why?")),
    ]
  }

  func locate(at now: Timestamp) -> [FormField] {
    let leaders = room.settings.people.filter(\.isLeader)
    let first = room.leaderOnDuty(at: now).map { [$0] } ?? []
    let choices = people(first: first).filter { choice in leaders.contains { $0.id.rawValue == choice.value }
    }
    return [
      FormField(
        .person, LocalText("谁", "Who"), ask: LocalText("哪位领导？", "Which leader?"), .choice(choices),
        value: first.first?.rawValue ?? ""),
      FormField(
        .whereabouts, LocalText("在哪", "Where"), ask: LocalText("他在哪？", "Where is he?"),
        codes(WhereaboutsPlace.allCases, WhereaboutsPlace.name(in:))),
      words(.spot, ("哪里", "Place"), ("具体在哪里？", "Where exactly?")),
      time,
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
}
