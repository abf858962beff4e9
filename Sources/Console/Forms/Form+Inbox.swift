import DutyModel

/// What can become of a report that lies in the inbox; joining the matter that seems the same is said by its id.
enum Disposal: String, CaseIterable {
  case incident, errand, ordinary, irrelevant, untrue

  /// What stands before the id of a matter that it joins.
  static let join = "join:"

  func name(in language: Language) -> String {
    switch self {
    case .incident: language("当险情登记", "an incident")
    case .errand: language("记待办", "an errand")
    case .ordinary: ReportSettlement.ordinary.name(in: language)
    case .irrelevant: ReportSettlement.irrelevant.name(in: language)
    case .untrue: ReportSettlement.untrue.name(in: language)
    }
  }

  /// How nothing comes of it; nil where something does.
  fileprivate var settlement: ReportSettlement? { ReportSettlement(rawValue: rawValue) }
}

// What becomes of what lies in the inbox, as a command.
extension Form {
  func sifting(room: DutyRoom, now: Timestamp) throws(FormProblem) -> Command {
    guard let report = self[.report].map(ReportID.init) else {
      throw FormProblem(.report, "哪一条收件？数字选。", "Which of them? A digit.")
    }
    guard let chosen = self[.disposal] else {
      throw FormProblem(.disposal, "怎么办？数字选，再按 F8。", "What becomes of it? A digit, then F8.")
    }
    if chosen.hasPrefix(Disposal.join) {
      let matter = MatterID(rawValue: String(chosen.dropFirst(Disposal.join.count)))
      return .joinReport(JoinReport(report: report, matter: matter))
    }
    let disposal = Disposal(rawValue: chosen)
    if let settlement = disposal?.settlement {
      guard settlement == .ordinary || self[.reason] != nil else {
        throw FormProblem(.reason, "写一句为什么，再按 F8。", "Say why, then F8.")
      }
      return .settleReport(SettleReport(report: report, outcome: settlement, reason: self[.reason]))
    }
    guard disposal == .errand else { return .openReport(OpenReport(report: report)) }
    var brought = BroughtErrand(nil, self[.reason])
    brought.asked.due = try due(room: room, now: now)
    return .openReport(OpenReport(report: report, errand: brought))
  }

  /// Which figure counts: the leader's word, whoever types it.
  func choice(room: DutyRoom) throws(FormProblem) -> ChooseFigure {
    let matter = try requiredMatter(room: room)
    guard let line = self[.line].flatMap({ Int($0) }) else {
      throw FormProblem(.line, "用哪一行？数字选。", "Which line? A digit.")
    }
    let word = person(.leader).map { Authority(person: $0, means: code(.means) ?? .phone) }
    return ChooseFigure(matter: matter, entry: line, authority: word)
  }
}
