import DutyModel

extension DeadlinePolicy {
  /// Reads the tables `[[level]]` and `[[scope]]`; a policy may have none.
  mutating func readLevels(_ top: inout TOMLReader) {
    for var table in top.optionalTables("level") {
      var rule = LevelRule()
      rule.id = RuleID(rawValue: table.identifier("id") ?? "")
      if levels.contains(where: { $0.id == rule.id }) {
        table.fault(.duplicate(found: rule.id.rawValue), at: "id")
      }
      rule.kinds = table.codes("kinds")
      rule.level = table.code("level") ?? rule.level
      rule.least = table.thresholds()
      rule.basis = table.localText("basis")
      table.finish()
      levels.append(rule)
    }
    for var table in top.optionalTables("scope") {
      var rule = ScopeRule()
      rule.id = RuleID(rawValue: table.identifier("id") ?? "")
      if scope.contains(where: { $0.id == rule.id }) {
        table.fault(.duplicate(found: rule.id.rawValue), at: "id")
      }
      rule.kinds = table.codes("kinds")
      rule.least = table.thresholds()
      rule.basis = table.localText("basis")
      table.finish()
      scope.append(rule)
    }
  }
}

extension TOMLReader {
  /// `least = { dead = 3 }`, or `always = true`: one of the two must be written, so that a line that got lost doesn't
  /// make a rule hold for everything.
  fileprivate mutating func thresholds() -> Thresholds? {
    if optionalFlag("always") == true { return nil }
    guard var inner = table("least") else { return Thresholds() }
    var thresholds = Thresholds()
    for measure in Measure.allCases {
      thresholds.values[measure] = inner.optionalInteger(measure.rawValue, in: 1...9_999_999)
    }
    inner.finish()
    return thresholds
  }
}
