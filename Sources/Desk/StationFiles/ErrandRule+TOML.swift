import DutyModel

extension ErrandRule {
  /// A week is the longest limit that a duty room keeps.
  static let allowedMinutes = 1...10_080

  init(_ table: inout TOMLReader) {
    self.init()
    id = RuleID(rawValue: table.identifier("id") ?? "")
    source = table.code("source") ?? source
    colour = table.optionalCode("colour")
    minutes = table.integer("minutes", in: Self.allowedMinutes) ?? 0
    every = table.optionalInteger("every", in: ErrandRepeat.allowedMinutes)
    basis = table.localText("basis")
    table.finish()
  }
}

extension DeadlinePolicy {
  /// Reads the `[[errand]]` tables: what is due besides incidents.
  mutating func readErrands(_ top: inout TOMLReader) {
    for var table in top.optionalTables("errand") {
      let rule = ErrandRule(&table)
      let isKnown = errands.contains { $0.id == rule.id } || rules.contains { $0.id == rule.id }
      if isKnown { table.fault(.duplicate(found: rule.id.rawValue), at: "id") }
      errands.append(rule)
    }
  }
}

/// Adds to `log` what comes in from outside and would start no clock. Without a rule of its own a colour gets the
/// limit of those that nobody named, and that is hardly meant.
func checkErrands(_ policy: DeadlinePolicy, log: FaultLog) {
  let colours: [WarningColour?] = [.red, .orange, .yellow, nil]
  let needed: [(ErrandSource, WarningColour?)] =
    [(.paper, nil), (.verification, nil)] + colours.map { (.calledOut, $0) }
  for (source, colour) in needed {
    let rules = policy.errands.filter { $0.source == source && $0.colour == colour }
    if rules.isEmpty { log.add(.noErrandRule(source, colour)) }
    if rules.count > 1 { log.add(.twoErrandRules(source, colour)) }
    if let rule = rules.first, rule.every == nil, colour == .red || colour == .orange {
      log.add(.feedbackNotRepeated(rule.id.rawValue))
    }
  }
}
