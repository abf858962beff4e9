// Which clocks an incident owes, when it opens and each time it turns out to be something else.

extension DutyRoom {
  /// The clocks that a new incident starts, as it stands.
  func planClocks(for incident: Incident, of matter: MatterID) -> [Event] {
    settings.policy.clocks(
      for: matter, kind: incident.kind, level: incident.level, received: incident.received,
      occurred: incident.occurred
    ).map(Event.clockStarted)
  }

  /// What changes for the clocks of `matter` when its incident is `incident` from now on: kind, level, sensitivity,
  /// phase, or a time that limits count from. Clocks that were met stay as judged.
  func replan(_ matter: Matter, as incident: Incident) -> [Event] {
    planClocks(for: incident, of: matter.id).filter { event in
      guard case .clockStarted(let plan) = event else { return true }
      return clocks[plan.clock] == nil
    }
  }
}
