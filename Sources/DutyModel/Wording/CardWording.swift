// Cards in words: posts, states, why a card is suggested, and the lines of the log.

extension CardPost {
  /// The post as the card names it.
  package func name(in language: Language) -> String {
    switch language {
    case .chinese:
      switch self {
      case .dutyOfficer: "值班员"
      case .dutyLeader: "带班领导"
      case .head: "主要领导"
      case .emergencyOffice: "应急办"
      case .villageHead: "村负责人"
      case .assignedCadre: "包村干部"
      case .gridOfficer: "网格员"
      case .monitor: "监测员"
      case .rescueTeam: "救援队"
      case .police: "派出所"
      case .healthCentre: "卫生院"
      case .shelter: "避难点"
      case .civilAffairs: "社会事务办"
      case .informationOffice: "宣传办"
      case .waterStation: "水利站"
      case .landStation: "自然资源所"
      case .forestryStation: "林业站"
      case .marketOffice: "市监所"
      case .petitionOffice: "信访"
      case .trafficPolice: "交警"
      case .power: "供电"
      case .telecom: "通信"
      case .enterprise: "企业"
      case .school: "学校"
      case .unit: "事发单位"
      case .siteCommander: "现场指挥长"
      }
    case .english:
      switch self {
      case .dutyOfficer: "duty officer"
      case .dutyLeader: "leader on duty"
      case .head: "secretary or mayor"
      case .emergencyOffice: "emergency office"
      case .villageHead: "village head"
      case .assignedCadre: "village's cadre"
      case .gridOfficer: "grid officer"
      case .monitor: "monitor"
      case .rescueTeam: "rescue team"
      case .police: "police"
      case .healthCentre: "health centre"
      case .shelter: "shelter manager"
      case .civilAffairs: "civil affairs"
      case .informationOffice: "information office"
      case .waterStation: "water station"
      case .landStation: "land station"
      case .forestryStation: "forestry station"
      case .marketOffice: "market office"
      case .petitionOffice: "petition office"
      case .trafficPolice: "traffic police"
      case .power: "power supply"
      case .telecom: "telecom"
      case .enterprise: "enterprise"
      case .school: "school"
      case .unit: "unit concerned"
      case .siteCommander: "site commander"
      }
    }
  }
}

extension CardStepState {
  /// What became of a step, in one word.
  package func name(in language: Language) -> String {
    switch self {
    case .done: CardStepProgress.State.done.name(in: language)
    case .notApplicable: CardStepProgress.State.notApplicable.name(in: language)
    }
  }
}

extension CardStepProgress.State {
  /// The state of a step in one word.
  package func name(in language: Language) -> String {
    switch self {
    case .open: language("待办", "open")
    case .done: language("已办", "done")
    case .notApplicable: language("不适用", "not applicable")
    }
  }
}

extension CardSuggestion.Reason {
  /// Why this card: `事由是山洪`.
  package func sentence(in language: Language) -> String {
    switch self {
    case .kind(let kind):
      language("事由是\(kind.name(in: .chinese))", "it is for: \(kind.name(in: .english))")
    case .related(let kind):
      language("牵连到\(kind.name(in: .chinese))", "related: \(kind.name(in: .english))")
    case .noCardOfItsOwn(let kind):
      language("\(kind.name(in: .chinese))没有专门的卡", "no card of its own for: \(kind.name(in: .english))")
    case .kindUnknown: language("事由还不清楚", "nobody knows yet what it is")
    }
  }
}

extension CardDue {
  /// By when, as the card says it.
  package func words(in language: Language) -> String {
    switch self {
    case .minutes(let minutes):
      language(
        duration(minutes: minutes, in: .chinese) + "内", "within " + duration(minutes: minutes, in: .english))
    case .clock(let kind): language("\(kind.act(in: .chinese))时限", "\(kind.act(in: .english)) by its clock")
    case .every(let minutes): interval(minutes: minutes, in: language)
    case .moment(let text): text(language)
    }
  }
}

extension LogWords {
  /// How far a card has come and what is next: `山洪防汛 6/13  第7步 21:11 村负责人  先人员后财产`. Until when and who stand
  /// first: a narrow screen shows only the beginning.
  package func summary(_ progress: CardProgress) -> String {
    let head = "\(progress.run.card.title(language)) \(progress.settled)/\(progress.steps.count)"
    guard let next = progress.next else { return head }
    let posts = next.step.posts.map { $0.name(in: language) }.joined(separator: language("、", ", "))
    let due = next.due.map { room.zone.civil($0).clock } ?? next.step.due.words(in: language)
    let number = language("第\(next.step.n)步", "step \(next.step.n)")
    return "\(head)  \(number) \(due) \(posts)  \(next.step.text(language))"
  }

  func line(_ started: CardStarted) -> LogLine {
    let (title, steps) = (started.content.title(language), started.content.steps.count)
    return line(
      "开卡", "Card on", "\(number(started.matter)) \(title) \(language("\(steps)步", "\(steps) steps"))")
  }

  func line(_ set: CardStepSet) -> LogLine {
    let card = room.cardRuns[set.run]?.card
    var parts = [number(set.run.matter)]
    if let card { parts.append(card.title(language)) }
    parts.append(language("第\(set.step)步", "step \(set.step)"))
    if let step = card?.step(numbered: set.step) { parts.append(step.text(language)) }
    parts.append(set.state.name(in: language))
    if let text = set.text { parts.append(text) }
    return line("处置", "Step", parts.joined(separator: " "))
  }
}
