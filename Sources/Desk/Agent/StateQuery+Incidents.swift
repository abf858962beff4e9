import DutyModel

// What the query `state` says about an incident beyond its head: what is known and what is asked for, the level
// that was confirmed and the one that is suggested, the figures in use.

extension DutyRoom {
  func writeKnowledge(of matter: MatterID, _ incident: Incident, to writer: inout FieldsWriter) {
    let language = settings.station.language
    if let title = incident.title { writer.member("title", title) }
    if let basis = incident.levelBasis { writer.member("level_basis", basis) }
    if let by = incident.levelConfirmedBy { writer.member("level_confirmed_by", by) }
    let knowledge = knowledge(of: matter)
    let measured = knowledge.measures
    if let suggested = settings.policy.suggestedLevel(of: incident.kinds, measured: measured) {
      write("suggested_level", suggested, to: &writer)
    }
    if let reached = settings.policy.mustReport(incident.kinds, measured: measured) {
      write("must_report", reached, to: &writer)
    }
    if let verified = incident.verified { writer.member("verified", verified) }
    if !incident.verifications.isEmpty {
      writer.list("verifications", incident.verifications) { writer, verification in
        writer.members(of: verification)
      }
    }
    if !knowledge.figures.isEmpty {
      writer.list("figures_in_use", knowledge.figures) { writer, figure in
        writer.member("figure", figure.line.figure.figure)
        writer.member("value", figure.line.figure.value)
        writer.member("entry", figure.line.entry)
        writer.member("standing", figure.standing)
        if let by = figure.chosenBy { writer.member("chosen_by", by) }
        if let former = figure.formerValue { writer.member("former_value", former) }
        if let source = figure.formerSource { writer.member("former_source", source) }
        if let newer = figure.newer { writer.member("newer_entry", newer.entry) }
      }
    }
    let states = elements(of: matter, knowing: knowledge)
    writer.list("elements", states.filter { $0.value != nil }) { writer, state in
      writer.member("element", state.element)
      if let value = state.value { writer.member("value", value(language)) }
      if let report = state.report { writer.member("report", report) }
    }
    writer.json.name("missing")
    writer.json.beginArray()
    for element in states.missing { writer.value(element) }
    writer.json.endArray()
  }

  private func write(_ name: String, _ reached: RuleReached, to writer: inout FieldsWriter) {
    writer.json.name(name)
    writer.json.beginObject()
    if let level = reached.level { writer.member("level", level) }
    writer.member("rule", reached.rule)
    if let measure = reached.measure { writer.member("measure", measure) }
    if let value = reached.value { writer.member("value", value) }
    if let least = reached.least { writer.member("least", least) }
    writer.member("basis", reached.basis(settings.station.language))
    writer.json.endObject()
  }

  /// What a report that hangs on nothing may belong to.
  func writeCandidates(for report: IncomingReport, to writer: inout FieldsWriter) {
    let candidates = sameMatterCandidates(for: SameMatterQuery(report), except: report.id)
    guard !candidates.isEmpty else { return }
    writer.list("candidates", candidates) { writer, candidate in
      switch candidate.subject {
      case .matter(let id): writer.member("matter", id)
      case .report(let id): writer.member("report", id)
      }
      writer.member("reason", candidate.reason)
      writer.member("latest", candidate.latest)
    }
  }
}
