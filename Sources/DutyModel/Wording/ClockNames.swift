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
