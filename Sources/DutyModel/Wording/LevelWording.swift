extension Measure {
  /// What is counted.
  package func name(in language: Language) -> String {
    switch self {
    case .dead: language("死亡", "dead")
    case .deadOrMissing: language("死亡失联", "dead or missing")
    case .seriouslyInjured: language("重伤", "badly injured")
    case .injured: language("受伤", "injured")
    case .trapped: language("被困", "trapped")
    case .trappedOrMissing: language("被困失联", "trapped or missing")
    case .atRisk: language("受威胁", "at risk")
    case .toMove: language("转移", "to move")
    case .lossWan: language("损失万元", "loss in 10,000 yuan")
    }
  }
}

extension RuleReached {
  /// `建议较大：死亡失联3，依据…` / `Suggested Level III: dead or missing 3, under …`, with the law or order as the
  /// policy holds it; for a rule of the duty to report `必须报：被困1，依据…`.
  package func words(in language: Language) -> String {
    let what =
      level.map { language("建议", "Suggested ") + $0.name(in: language) }
      ?? language("必须报", "Must be reported")
    let number = measure.flatMap { measure in
      value.map { measure.name(in: language) + language("", " ") + "\($0)" }
    }
    let basis = basis(language)
    let reasons = [number, basis.isEmpty ? nil : language("依据", "under ") + basis].compactMap { $0 }
    return reasons.isEmpty
      ? what : what + language("：", ": ") + reasons.joined(separator: language("，", ", "))
  }
}
