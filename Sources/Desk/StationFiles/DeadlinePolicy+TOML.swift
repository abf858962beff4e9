import DutyModel

extension DeadlinePolicy {
  /// Reads `policy.toml`. What could be read is there even when the log has faults; each rule comes with its
  /// reader, so that a later check can name its place.
  static func read(_ top: inout TOMLReader) -> (policy: DeadlinePolicy, rules: [TOMLReader]) {
    var policy = DeadlinePolicy()
    policy.id = top.identifier("id") ?? ""
    policy.name = top.localText("name")
    policy.issuedBy = top.text("issued_by") ?? ""
    policy.validFrom = top.date("valid_from")
    policy.basis = top.optionalLocalText("basis")
    policy.warnBeforeMinutes =
      top.optionalInteger("warn_before_minutes", in: 1...DutyRoom.longestWarningMinutes)
      ?? policy.warnBeforeMinutes
    policy.redBeforeMinutes =
      top.optionalInteger("red_before_minutes", in: 0...policy.warnBeforeMinutes) ?? policy.redBeforeMinutes
    let said = PolicyCounts(reading: &top)
    let tables = top.tables("rule")
    for var table in tables {
      let rule = DeadlineRule(&table)
      if policy.rules.contains(where: { $0.id == rule.id }) {
        table.fault(.duplicate(found: rule.id.rawValue), at: "id")
      }
      policy.rules.append(rule)
    }
    policy.readErrands(&top)
    policy.callBackMinutes = top.optionalInteger("call_back_minutes", in: 1...60) ?? policy.callBackMinutes
    policy.readLevels(&top)
    policy.readSigning(&top)
    top.finish()
    // A file that can't be read has other faults first.
    if !top.log.hasErrors {
      let rules = Array(zip(policy.rules, tables)).map { (rule: $0, table: $1) }
      PolicyCounts(head: &top, rules: tables).compare(with: said, in: top, rules: rules)
    }
    return (policy, tables)
  }
}

extension DeadlineRule {
  /// A first word that may wait longer is none.
  static let firstWordMinutes = 1...240
  /// A week is the longest limit that a duty room keeps.
  static let ownMinutes = 1...10_080
  /// Limits of others, and windows, may reach over a year.
  static let shownMinutes = 1...527_040

  init(_ table: inout TOMLReader) {
    self.init()
    id = RuleID(rawValue: table.identifier("id") ?? "")
    kinds = table.codes("kinds")
    levels = table.codes("levels")
    sensitivity = table.codes("sensitivity")
    phases = table.codes("phases")
    people = table.optionalInteger("people", in: 1...1_000)
    clock = table.code("clock") ?? clock
    standing = table.optionalCode("standing") ?? standing
    whose = table.optionalLocalText("whose")
    for (text, path) in table.texts("recipients") {
      let recipient = RecipientID(rawValue: text)
      if recipients.contains(recipient) { table.log.add(.duplicate(found: text), key: path) }
      recipients.append(recipient)
    }
    if recipients.isEmpty { table.fault(.missingKey, at: "recipients") }
    decisive = table.optionalText("decisive").map(RecipientID.init(rawValue:))
    if let decisive, !recipients.contains(decisive) {
      table.fault(.decisiveNotRecipient(found: decisive.rawValue), at: "decisive")
    }
    minutes = limit(in: &table) ?? 0
    from = table.optionalCode("from") ?? from
    warnBeforeMinutes = table.optionalInteger(
      "warn_before_minutes", in: 1...DutyRoom.longestWarningMinutes)
    basis = table.localText("basis")
    checkSense(table)
    table.finish()
  }

  /// `minutes`, `hours` or `days`, one of them.
  private func limit(in table: inout TOMLReader) -> Int? {
    let allowed =
      !standing.isOwed
      ? Self.shownMinutes
      : clock == .phoneReport || clock == .tellLeader ? Self.firstWordMinutes : Self.ownMinutes
    let units = [("hours", 60), ("days", 1_440)].filter { table.keys.contains($0.0) }
    guard let (unit, size) = units.first else { return table.integer("minutes", in: allowed) }
    for other in ["minutes"] + units.dropFirst().map(\.0) where table.keys.contains(other) {
      table.fault(.onlyOneUnit(other: unit), at: other)
      _ = table.optionalInteger(other, in: Int.min...Int.max)
    }
    let most = max(1, allowed.upperBound / size)
    return table.optionalInteger(unit, in: 1...most).map { $0 * size }
  }

  /// What each act can count from: a limit that never starts would look like one that is kept.
  private func checkSense(_ table: TOMLReader) {
    if standing == .promise {
      let allowed = ClockStanding.allCases.filter { $0 != .promise }.map(\.rawValue)
      table.fault(.unknownWord(found: standing.rawValue, nearest: nil, allowed: allowed), at: "standing")
    }
    if standing == .bound && whose == nil { table.fault(.missingKey, at: "whose") }
    guard standing.isOwed else { return }
    let allowed: [ClockOrigin]
    switch clock {
    case .followUp:
      allowed = [.lastReport, .ended]
      // Without them it would go on after the end.
      if phases.isEmpty { table.fault(.missingKey, at: "phases") }
    case .finalReport: allowed = [.ended]
    case .supplement: allowed = [.figures]
    case .disasterFigures:
      allowed = [.received, .occurred, .verified, .sent, .seen, .lastReport]
      // Day by day, and without them for ever.
      if from == .lastReport && phases.isEmpty { table.fault(.missingKey, at: "phases") }
    case .tellLeader, .phoneReport, .writtenReport, .verify, .correction, .callBack, .errand, .feedback,
      .acknowledge, .counterSign:
      allowed = [.received, .occurred, .verified, .sent, .seen]
    }
    if !allowed.contains(from) {
      let words = allowed.map(\.rawValue)
      table.fault(.unknownWord(found: from.rawValue, nearest: nil, allowed: words), at: "from")
    }
  }
}
