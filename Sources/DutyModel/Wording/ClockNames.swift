extension Sensitivity {
  /// What makes an incident sensitive.
  package func name(in language: Language) -> String {
    switch self {
    case .time: language("敏感时间", "sensitive time")
    case .place: language("敏感地点", "sensitive place")
    case .people: language("敏感人群", "sensitive people")
    case .nature: language("性质敏感", "sensitive nature")
    case .mayEscalate: language("可能升级", "may escalate")
    }
  }
}

extension Phase {
  /// How far an incident has come.
  package func name(in language: Language) -> String {
    switch self {
    case .danger: language("险情发展", "in danger")
    case .stable: language("平稳", "stable")
    case .ended: language("处置结束", "ended")
    }
  }
}

extension CallPurpose {
  /// What a call was for; nil for a report, which needs no word.
  package func name(in language: Language) -> String? {
    switch self {
    case .report: nil
    case .followUp: language("电话续报", "follow-up")
    case .correction: language("电话更正", "correction")
    case .figures: language("灾情数据", "disaster figures")
    }
  }
}

extension ReleaseCause {
  /// Who says that a clock is no longer owed.
  package func name(in language: Language) -> String {
    switch self {
    case .county: language("上级答复不再要求", "the county wants it no more")
    case .leader: language("领导定不再报", "our leader decided")
    case .rules: language("情况变了，不再要求", "no longer owed as it is now")
    }
  }
}

extension ClockStanding {
  /// On what a limit stands.
  package func name(in language: Language) -> String {
    switch self {
    case .rule: language("规定", "rule")
    case .promise: language("约定", "promise")
    case .bound: language("外限", "outer limit")
    case .window: language("补报期", "window")
    }
  }
}
