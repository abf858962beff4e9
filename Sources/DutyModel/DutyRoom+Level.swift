extension DutyRoom {
  /// The level that the figures in use suggest, with its rule; nil when no rule holds. It is never set by itself: a
  /// person confirms a level, and both are shown.
  package func suggestedLevel(of matter: MatterID) -> RuleReached? {
    guard let incident = matters[matter]?.incident else { return nil }
    return settings.policy.suggestedLevel(of: incident.kinds, measured: measures(of: matter))
  }

  /// Under which rule the incident must be reported whatever its level (有情必报); nil when no rule says so.
  package func mustReport(_ matter: MatterID) -> RuleReached? {
    guard let incident = matters[matter]?.incident else { return nil }
    return settings.policy.mustReport(incident.kinds, measured: measures(of: matter))
  }

  /// The numbers that rules compare with: those in use, and the loss that was reported last.
  package func measures(of matter: MatterID) -> [Measure: Int] { knowledge(of: matter).measures }
}

extension MatterKnowledge {
  /// The numbers that rules compare with: those in use, and the loss that was reported last.
  package var measures: [Measure: Int] {
    let inUse = figures.map { ($0.line.figure.figure, $0.line.figure.value) }
    let values = Dictionary(inUse) { first, _ in first }
    func sum(_ figures: Figure...) -> Int? {
      let known = figures.compactMap { values[$0] }
      return known.isEmpty ? nil : known.reduce(0, +)
    }
    var measured: [Measure: Int] = [:]
    measured[.dead] = values[.dead]
    measured[.deadOrMissing] = sum(.dead, .missing)
    measured[.seriouslyInjured] = values[.seriouslyInjured]
    measured[.injured] = [values[.injured], values[.seriouslyInjured]].compactMap { $0 }.max()
    measured[.trapped] = values[.trapped]
    measured[.trappedOrMissing] = sum(.trapped, .missing)
    measured[.atRisk] = values[.atRisk]
    measured[.toMove] = [values[.toMove], values[.moved]].compactMap { $0 }.max()
    measured[.lossWan] = merged.lossWan?.value
    return measured
  }
}
