// What entries about incidents and their reports do to the room. Dumb on purpose: nothing is refused here.

extension DutyRoom {
  mutating func apply(_ joined: ReportJoined) {
    if let from = joined.from { dropFigures(of: joined.report, from: from) }
    reports[joined.report]?.matter = joined.matter
    settledReports[joined.report] = nil
    if let received = joined.received { matters[joined.matter]?.incident?.received = received }
  }

  mutating func apply(_ detached: ReportDetached) {
    dropFigures(of: detached.report, from: detached.matter)
    reports[detached.report]?.matter = nil
    if let received = detached.received { matters[detached.matter]?.incident?.received = received }
  }

  /// They are written anew where the report goes.
  private mutating func dropFigures(of report: ReportID, from matter: MatterID) {
    guard let entry = reports[report]?.entry else { return }
    // Those of a report that joined an errand stand in the ledger of its incident.
    let ledgers = [matter, matters[matter]?.errand?.related]
    figures.removeAll { $0.act == entry && ledgers.contains($0.figure.matter) }
  }

  mutating func apply(_ figure: FigureRecorded, of entry: Entry) {
    let act = figure.report.flatMap { reports[$0]?.entry } ?? entry.group.lowerBound
    figures.append(LedgerFigure(figure: figure, entry: entry.sequence, act: act))
  }

  mutating func apply(_ revised: IncidentRevised, of entry: Entry) {
    guard let incident = matters[revised.matter]?.incident else { return }
    matters[revised.matter]?.incident = incident.revised(
      by: revised, at: entry.at, author: entry.by.person?.rawValue,
      byHand: entry.sequence == entry.group.lowerBound)
  }

  mutating func apply(_ verified: IncidentVerified, of entry: Entry) {
    matters[verified.matter]?.incident?.add(verified, entry: entry.sequence, at: entry.at)
  }

  mutating func apply(_ chosen: FigureChosen, of entry: Entry) {
    var choice = FigureChoice()
    choice.entry = entry.sequence
    choice.figure = chosen.figure
    choice.line = chosen.entry
    choice.by = chosen.authority?.person ?? entry.by.person
    choice.formerValue = chosen.formerValue
    choice.formerSource = chosen.formerSource.map(Incident.short)
    guard var choices = matters[chosen.matter]?.incident?.choices else { return }
    choices.append(choice)
    let same = choices.filter { $0.figure == chosen.figure }.suffix(Incident.kept).map(\.entry)
    choices.removeAll { $0.figure == chosen.figure && !same.contains($0.entry) }
    matters[chosen.matter]?.incident?.choices = choices
  }

  mutating func apply(_ reopened: MatterReopened) {
    guard var matter = matters[reopened.matter] else { return }
    counters.freedNumbers.removeAll { $0 == matter.number }
    (matter.closed, matter.closedAt, matter.closedBy) = (nil, nil, nil)
    matter.number = reopened.number
    matter.owner = reopened.owner
    matters[matter.id] = matter
    numbers.insert(matter.number)
    for id in clockIDs(of: matter.id) { change(id) { $0.closedWithMatter = false } }
  }

  /// What a struck report, verification or choice of a figure said.
  mutating func withdraw(_ entry: Int) {
    for (id, report) in reports where report.entry == entry { reports[id]?.matter = nil }
    for (id, settled) in settledReports where settled == entry { settledReports[id] = nil }
    for (id, matter) in matters {
      guard let incident = matter.incident else { continue }
      if incident.verifications.contains(where: { $0.entry == entry }) {
        matters[id]?.incident = incident.withoutVerification(entry)
      }
      if incident.choices.contains(where: { $0.entry == entry }) {
        matters[id]?.incident?.choices.removeAll { $0.entry == entry }
      }
    }
  }
}
