import DutyModel

extension DeadlinePolicy {
  /// Reads `policy.toml`. What could be read is there even when the log has faults; each rule comes with its
  /// reader, so that a later check can name its place.
  static func read(_ top: inout TOMLReader) -> (policy: DeadlinePolicy, rules: [TOMLReader]) {
    var policy = DeadlinePolicy()
    policy.id = top.identifier("id") ?? ""
    policy.name = top.localText("name")
    policy.issuedBy = top.text("issued_by") ?? ""
    policy.warnBeforeMinutes =
      top.optionalInteger("warn_before_minutes", in: 1...60) ?? policy.warnBeforeMinutes
    let tables = top.tables("rule")
    for var table in tables {
      let rule = DeadlineRule(&table)
      if policy.rules.contains(where: { $0.id == rule.id }) {
        table.fault(.duplicate(found: rule.id.rawValue), at: "id")
      }
      policy.rules.append(rule)
    }
    policy.readErrands(&top)
    top.finish()
    return (policy, tables)
  }
}

extension DeadlineRule {
  /// A week is the longest limit that a duty room keeps.
  static let allowedMinutes = 1...10_080

  init(_ table: inout TOMLReader) {
    self.init()
    id = RuleID(rawValue: table.identifier("id") ?? "")
    kinds = table.codes("kinds")
    levels = table.codes("levels")
    clock = table.code("clock") ?? clock
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
    minutes = table.integer("minutes", in: Self.allowedMinutes) ?? 0
    from = table.optionalCode("from") ?? from
    basis = table.localText("basis")
    table.finish()
  }
}
