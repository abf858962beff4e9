import DutyModel
import Testing

@Suite struct StrikeTests {
  /// A flood whose county call at 20:10 is the last act.
  func reported() throws -> (night: Night, matter: MatterID, call: Int) {
    var night = try Night.begun()
    let matter = try night.open()
    night.pass(minutes: 10)
    let call = night.last + 1
    try night.submit(.call(matter, to: .county))
    return (night, matter, call)
  }

  @Test func strikingTheActReopensItsClockAtTheOriginalDue() throws {
    var (night, matter, call) = try reported()
    let events = try night.submit(.strike(call))
    let clock = try #require(night.clock(.phoneReport, .county, of: matter))
    #expect(
      events == [
        .entryStruck(EntryStruck(entry: call, reason: "记错")),
        .clockReopened(ClockReopened(clock: clock.id, struck: call)),
      ])
    #expect(clock.isOpen && clock.metAt == nil)
    #expect(clock.due == time("20:15"))
    #expect(clock.state(at: time("20:15")) == .running)
    #expect(clock.state(at: time("20:16")) == .overdue)
  }

  @Test func clockReopenedAfterItsDueIsMissedOnce() throws {
    var (night, _, call) = try reported()
    night.now = time("20:30")
    // The clocks that nobody met are noticed first.
    try night.submit(.notice, by: .program)
    let reopened = try night.submit(.strike(call)).reopenedClocks
    #expect(try night.submit(.notice, by: .program).missedClocks == reopened)
    #expect(try night.submit(.notice, by: .program) == [])
  }

  @Test func missOfAReopenedClockIsNotRecordedAgain() throws {
    var night = try Night.begun()
    let matter = try night.open()
    night.now = time("20:16")
    let missed = try night.submit(.notice, by: .program).missedClocks
    let call = night.last + 1
    try night.submit(.call(matter, to: .county))
    let reopened = try night.submit(.strike(call)).reopenedClocks
    #expect(missed.contains(reopened[0]))
    night.now = time("20:30")
    #expect(!(try night.submit(.notice, by: .program).missedClocks.contains(reopened[0])))
  }

  @Test func reopenedClockIsMetByTheNextAct() throws {
    var (night, matter, call) = try reported()
    try night.submit(.strike(call))
    let second = night.last + 1
    try night.submit(.call(matter, to: .county))
    #expect(night.clock(.phoneReport, .county, of: matter)?.metBy == second)
  }

  @Test func clocksOfAClosedMatterStayClosed() throws {
    var (night, matter, call) = try reported()
    try night.submit(.call(matter, to: .county, for: .correction))
    try night.submit(.close(matter))
    try night.submit(.strike(call))
    let clock = try #require(night.clock(.phoneReport, .county, of: matter))
    #expect(!clock.isOpen)
    #expect(clock.state(at: time("21:00")) == .closedWithMatter)
    #expect(night.room.openClocks.isEmpty)
    #expect(night.room.nextUnnoticedDue == nil)
  }

  @Test func actsOfPeopleCanBeStruck() throws {
    var night = try Night.begun()
    let matter = try night.open()
    let acts: [Command] = [
      .call(matter, to: .bureau), .bulletin(matter, to: .county), .note("雨停了"),
      .figure(matter, .moved, 12, asOf: night.now), .report(ReportContent(.ordinary, text: "问路")),
      .report(ReportContent(.news, text: "水退了"), joining: matter),
    ]
    for act in acts {
      let entry = night.last + 1
      try night.submit(act)
      #expect(night.refusal(.strike(entry)) == nil, "\(act.name)")
    }
  }

  @Test func consequenceNamesTheActThatCanBeStruck() throws {
    let (night, _, call) = try reported()
    for entry in night.entries where entry.group.count > 1 && entry.sequence > entry.group.lowerBound {
      guard entry.by != .program else { continue }
      #expect(
        night.refusal(.strike(entry.sequence)) == .notAnAct(entry.sequence, act: entry.group.lowerBound))
    }
    #expect(night.refusal(.strike(call + 1)) == .notAnAct(call + 1, act: call))
  }

  @Test func recordsOfTheProgramAndOfPeopleStand() throws {
    var (night, matter, call) = try reported()
    try night.submit(.assign(matter, to: .lin))
    try night.submit(.strike(call))
    night.pass(minutes: 90)
    try night.submit(.notice, by: .program)
    try night.submit(.phase(matter, .stable))
    try night.submit(.close(matter))
    try night.submit(.leave())
    let standing = night.entries.filter {
      switch $0.event {
      case .segmentOpened, .stationAdopted, .peopleAdopted, .rosterAdopted, .policyAdopted, .registerAdopted,
        .shiftTaken,
        .matterAssigned, .entryStruck, .phaseEntered, .clockReopened, .clockMissed, .shiftLeft:
        true
      default: false
      }
    }
    #expect(Set(standing.map(\.event.type)).count == 12)
    for entry in standing {
      #expect(night.refusal(.strike(entry.sequence)) == .notAnAct(entry.sequence, act: nil))
    }
  }

  @Test func strikingNeedsAReasonAndAnEntry() throws {
    let (night, _, call) = try reported()
    #expect(night.refusal(.strike(call, " ")) == .strikeNeedsReason)
    for entry in [Int.min, -1, 0, night.last + 1, Int.max] {
      #expect(night.refusal(.strike(entry)) == .unknownEntry(entry, last: night.last))
    }
    let blank = DutyRoom(purpose: .live, zone: .china)
    #expect(throws: Refusal.unknownEntry(1, last: 0)) {
      try blank.decide(.strike(1), by: .nobody, at: Moment(now: time("20:00")))
    }
  }

  @Test func entryIsStruckOnce() throws {
    var (night, _, call) = try reported()
    try night.submit(.strike(call))
    #expect(night.refusal(.strike(call)) == .entryIsStruck(call))
  }

  @Test func reportStandsWhileTheMatterItOpenedIsOpen() throws {
    var night = try Night.begun()
    let report = night.last + 1
    let matter = try night.open()
    #expect(night.refusal(.strike(report)) == .reportOpenedMatter(number: 1))
    night.openSegment()
    #expect(night.refusal(.strike(report)) == .reportOpenedMatter(number: 1))
    try night.submit(.close(matter))
    #expect(night.refusal(.strike(report)) == nil)
  }

  @Test func struckReportLeavesItsMatter() throws {
    var night = try Night.begun()
    let matter = try night.open()
    let report = night.last + 1
    let id = try #require(
      try night.submit(.report(ReportContent(.news, text: "记错了"), joining: matter)).receivedReport)
    try night.submit(.strike(report))
    #expect(night.room.reports[id]?.matter == nil)
    #expect(night.room.reports["RP-20260714-01"]?.matter == matter)
  }

  @Test func aMistakenCorrectionIsStruckWithoutATrace() throws {
    var (night, matter, _) = try reported()
    try night.submit(.call(matter, to: .bureau))
    let correction = night.last + 1
    try night.submit(.call(matter, to: .county, for: .correction))
    try night.submit(.strike(correction))
    let clocks = night.room.clocks(of: matter).filter { $0.plan.kind == .correction }
    #expect(clocks.count == 2 && clocks.allSatisfy { !$0.isOpen && $0.metBy == nil })
    // Once it is known to be nothing, both are owed one as before.
    try night.submit(.verify(matter, .untrue))
    #expect(night.clock(.correction, .county, of: matter)?.isOpen == true)
    #expect(night.clock(.correction, .bureau, of: matter)?.isOpen == true)
  }

  @Test func aStruckCorrectionIsStillOwedWhereTheMatterIsKnownToBeNothing() throws {
    var (night, matter, _) = try reported()
    let correction = night.last + 1
    try night.submit(.call(matter, to: .county, for: .correction))
    night.pass(minutes: 2)
    let verification = night.last + 1
    try night.submit(.verify(matter, .untrue))
    try night.submit(.strike(correction))
    let owed = try #require(night.clock(.correction, .county, of: matter))
    #expect(owed.isOpen && owed.plan.act == verification && owed.plan.start == time("20:12"))
    try night.submit(.strike(verification))
    #expect(night.clock(.correction, .county, of: matter)?.isOpen == false)
  }

  @Test func correctionsFallOneAfterTheOther() throws {
    var (night, matter, _) = try reported()
    try night.submit(.call(matter, to: .bureau))
    let first = night.last + 1
    try night.submit(.call(matter, to: .county, for: .correction))
    let second = night.last + 1
    try night.submit(.call(matter, to: .bureau, for: .correction))
    try night.submit(.strike(first))
    #expect(night.clock(.correction, .county, of: matter)?.isOpen == true)
    #expect(night.clock(.correction, .bureau, of: matter)?.metBy == second)
    try night.submit(.strike(second))
    #expect(night.room.clocks(of: matter).allSatisfy { $0.plan.kind != .correction || !$0.isOpen })
  }

  @Test func reportStandsWhileOneOfTheTwoMattersItOpenedIsOpen() throws {
    var night = try Night.begun()
    let report = night.last + 1
    let brought = BroughtErrand(.order, "核实坝下住户")
    let events = try night.submit(.receiveReport(ReceiveReport(content: .flood, errand: brought)))
    let (incident, errand) = (try #require(events.openedMatter), try #require(events.openedErrand?.matter))
    #expect(night.refusal(.strike(report)) == .reportOpenedMatter(number: 1))
    try night.submit(.close(errand, .untrue))
    #expect(night.refusal(.strike(report)) == .reportOpenedMatter(number: 1))
    try night.submit(.close(incident))
    #expect(night.refusal(.strike(report)) == nil)
  }

  @Test func aReportThatWasJoinedIsTakenOffAgainAndNotStruck() throws {
    var night = try Night.begun()
    let matter = try night.open()
    let report = try night.lay(ReportContent(.news, text: "桥断了", place: "石桥村"))
    let joining = night.last + 1
    try night.submit(.join(report, to: matter))
    #expect(night.refusal(.strike(joining)) == .notAnAct(joining, act: nil))
    let other = try night.open()
    let merging = night.last + 1
    try night.submit(.merge(other, into: matter))
    #expect(night.refusal(.strike(merging)) == .notAnAct(merging, act: nil))
  }
}
