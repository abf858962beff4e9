extension CarriedDifference {
  /// What differs and how, in a few words.
  package func sentence(in language: Language) -> String {
    let name = item.name(in: language)
    return switch sort {
    case .missing: language("\(name)：重算有，段头没带", "\(name): folding has it, the segment doesn't carry it")
    case .extra: language("\(name)：段头带了，重算没有", "\(name): the segment carries it, folding doesn't have it")
    case .changed: language("\(name)：段头带的和重算的不同", "\(name): carried otherwise than folding has it")
    }
  }
}

extension CarriedDifference.Item {
  fileprivate func name(in language: Language) -> String {
    let name =
      switch self {
      case .station: language("站点设置", "the station's settings")
      case .people: language("人员", "people")
      case .roster: language("排班", "the roster")
      case .policy: language("时限规则", "the deadline policy")
      case .cards: language("处置卡", "the cards")
      case .register(let register): register.name(in: language)
      case .shift: language("班次", "the shift")
      case .contacts: language("末次联系", "the last contacts")
      case .counters: language("编号", "the counters")
      case .exerciseClock: language("演练时钟", "the exercise's clock")
      case .matter: language("在办", "matter")
      case .report: language("来报", "report")
      case .figures: language("数字", "figures of")
      case .answers: language("答复", "answers of")
      case .bulletin: language("值班信息", "bulletin")
      case .bulletinContent: language("值班信息正文", "text of bulletin")
      case .bulletinLetter: language("值班信息定稿", "letter of bulletin")
      case .key: language("密钥", "key")
      case .clock: language("时限钟", "clock")
      case .cardRun: language("用着的卡", "card in use")
      case .cardMarks: language("卡上的勾", "ticks of")
      case .commands: language("最近的命令号", "the recent command keys")
      }
    return id.map { "\(name) \($0)" } ?? name
  }
}
