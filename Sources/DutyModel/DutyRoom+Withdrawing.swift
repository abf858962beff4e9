// What is no longer so once an entry is struck: a matter isn't closed, a report or a verification says nothing.

extension DutyRoom {
  /// The entry that closed a matter was struck: it is owed again, under its number unless somebody else has that by
  /// now, and its clocks run on at their original dues.
  func reopen(
    _ matter: Matter, by struck: EntryStruck, and actor: Actor, at moment: Moment
  ) throws(Refusal) -> [Event] {
    if let into = matter.closed?.into {
      throw .mergeStands(number: matter.number, into: matters[into]?.number)
    }
    let isTaken = matters.values.contains { $0.isOpen && $0.number == matter.number }
    // Whoever owned it may have gone off duty since, or have left the station.
    let former = matter.owner.flatMap { owner in
      (shift.map { $0.officers.contains(owner) } ?? (settings.person(owner) != nil)) ? owner : nil
    }
    let owner = former ?? owner(for: actor, at: moment.entered)
    return [
      .entryStruck(struck),
      .matterReopened(
        MatterReopened(matter: matter.id, number: isTaken ? numbers.next : matter.number, owner: owner)),
    ]
  }

  /// What a struck report, figure, answer or verification no longer says about an incident.
  func withdrawn(by entry: Int) -> [Event] {
    let struck = reports.values.first { $0.entry == entry }
    let ledgers = Set(figures.filter { $0.falls(with: entry) }.map(\.figure.matter))
    return openMatters.flatMap { matter -> [Event] in
      guard var incident = matter.incident else { return [] }
      var events: [Event] = []
      var isTold = ledgers.contains(matter.id)
      if let struck, struck.matter == matter.id {
        if let received = changedReceipt(of: matter, without: struck) {
          incident.received = received
          events.append(
            .reportDetached(ReportDetached(report: struck.id, matter: matter.id, received: received)))
          isTold = true
        }
        incident = incident.left(by: struck, rest: reports(of: matter.id).filter { $0.id != struck.id })
        let sensitive = sensitivity(of: matter, as: incident)
        isTold = isTold || !sensitive.isEmpty
        events += sensitive
      }
      if incident.verifications.contains(where: { $0.entry == entry }) {
        incident = incident.withoutVerification(entry)
        isTold = true
      }
      if incident.exemption?.entry == entry {
        events += finalOwedAgain(on: matter)
        incident.exemption = nil
        isTold = true
      }
      return isTold ? events + replan(matter, as: incident, without: entry) : []
    }
  }
}

extension Incident {
  /// True when a verification or a choice of this entry counts.
  func isBased(on entry: Int) -> Bool {
    verifications.contains { $0.entry == entry } || choices.contains { $0.entry == entry }
      || finalReport == entry || exemption?.entry == entry
  }
}
