// What is no longer so once an entry is struck: a matter isn't closed, a report or a verification says nothing.

extension DutyRoom {
  /// The entry that closed a matter was struck: it is owed again, under its number unless somebody else has that by
  /// now, and its clocks run on at their original dues.
  func reopen(_ matter: Matter, by struck: EntryStruck, at moment: Moment) throws(Refusal) -> [Event] {
    if let into = matter.closed?.into {
      throw .mergeStands(number: matter.number, into: matters[into]?.number)
    }
    let isTaken = matters.values.contains { $0.isOpen && $0.number == matter.number }
    let owner = matter.owner ?? ownerWithoutShift(at: moment.entered)
    return [
      .entryStruck(struck),
      .matterReopened(
        MatterReopened(matter: matter.id, number: isTaken ? numbers.next : matter.number, owner: owner)),
    ]
  }

  /// What a struck report or verification no longer says about its incident.
  func withdrawn(by entry: Int) -> [Event] {
    if let report = reports.values.first(where: { $0.entry == entry }),
      let matter = report.matter.flatMap({ matters[$0] }), matter.isOpen, var incident = matter.incident,
      let received = changedReceipt(of: matter, without: report)
    {
      incident.received = received
      return [.reportDetached(ReportDetached(report: report.id, matter: matter.id, received: received))]
        + replan(matter, as: incident)
    }
    let isTold = { (matter: Matter) in
      matter.incident?.verifications.contains { $0.entry == entry } ?? false
    }
    guard let matter = openMatters.first(where: isTold), let incident = matter.incident else { return [] }
    return replan(matter, as: incident.withoutVerification(entry))
  }
}

extension Incident {
  /// True when a verification or a choice of this entry counts.
  func isBased(on entry: Int) -> Bool {
    verifications.contains { $0.entry == entry } || choices.contains { $0.entry == entry }
  }
}
