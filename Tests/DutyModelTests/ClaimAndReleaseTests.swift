import DutyModel
import Testing

/// Duties that somebody takes upon himself, and duties that are taken off.
@Suite struct ClaimAndReleaseTests {
  let phone: ClockID = "EV-20260714-01/phone_report/county_gov"
  let paper: ClockID = "EV-20260714-01/written_report/county_gov"

  func overdue() throws -> (night: Night, matter: MatterID) {
    var night = try Night.begun()
    let matter = try night.open()
    try night.submit(.call(matter, to: .dutyLeader))
    night.now = time("20:20")
    try night.submit(.notice, by: .program)
    return (night, matter)
  }

  @Test func claimTakesAnOverdueDutyOffTheLineNotOffTheQueue() throws {
    var (night, _) = try overdue()
    #expect(night.room.oneLine(at: night.now).clock?.id == phone)
    try night.submit(.claim(phone, until: time("20:40")))
    let line = night.room.oneLine(at: night.now)
    // What another office waits for is overdue too, so it comes before the paper.
    #expect(line.clock?.plan.decisive == false && line.clock?.state(at: night.now) == .overdue)
    #expect(line.claimed?.id == phone)
    #expect(night.room.openClocks.contains { $0.id == phone })
    #expect(night.room.clocks[phone]?.claim(at: night.now)?.person == .wu)
  }

  @Test func claimExpiresAndCanBeRenewed() throws {
    var (night, _) = try overdue()
    try night.submit(.claim(phone, until: time("20:40")))
    night.now = time("20:40")
    #expect(night.room.oneLine(at: night.now).clock?.id == phone)
    try night.submit(.claim(phone, .lin, next: "找应急局转", until: time("21:00")))
    #expect(night.room.oneLine(at: night.now).clock?.id != phone)
    #expect(night.room.clocks[phone]?.claim(at: night.now)?.next == "找应急局转")
  }

  @Test func struckClaimHoldsNoMore() throws {
    var (night, _) = try overdue()
    let entry = night.last + 1
    try night.submit(.claim(phone, until: time("20:40")))
    try night.submit(.strike(entry))
    #expect(night.room.clocks[phone]?.claim == nil)
  }

  @Test func onlyWhatPressesCanBeClaimed() throws {
    let (night, _) = try overdue()
    #expect(night.refusal(.claim(paper, until: time("20:40"))) == .claimTooEarly)
    #expect(night.refusal(.claim("EV-1/x/y", until: time("20:40"))) == .unknownClock("EV-1/x/y"))
    #expect(night.refusal(.claim(phone, next: " ", until: time("20:40"))) == .claimNeedsNextAct)
    #expect(night.refusal(.claim(phone, until: time("20:40")), by: .nobody) == .claimNeedsPerson)
    for until in [time("20:20"), time("20:19"), time("00:21", day: 15)] {
      #expect(night.refusal(.claim(phone, until: until)) == .claimTimeOutOfRange)
    }
    #expect(
      night.refusal(.claim("EV-20260714-01/tell_leader/duty_leader", until: time("20:40")))
        == .clockIsNotOwed(number: 1, .tellLeader))
  }

  @Test func firstWordByPhoneIsNeverReleased() throws {
    let (night, _) = try overdue()
    let name = LocalText("县政府总值班室", "County duty room")
    for cause in ReleaseWord.allCases {
      #expect(
        night.refusal(.release(phone, cause, reason: "算了"))
          == .firstReportStands(number: 1, .phoneReport, name: name))
    }
  }

  @Test func countyReleasesByANamedAnswer() throws {
    var (night, _) = try overdue()
    #expect(night.refusal(.release(paper, name: " ")) == .releaseNeedsName)
    try night.submit(.release(paper))
    let clock = try #require(night.room.clocks[paper])
    #expect(!clock.isOpen && clock.state(at: night.now) == .released)
    #expect(clock.release?.name == "方远" && clock.release?.at == night.now)
    night.now = time("22:00")
    #expect(!(try night.submit(.notice, by: .program).missedClocks.contains(paper)))
  }

  @Test func leaderReleasesWithAReason() throws {
    var (night, _) = try overdue()
    #expect(night.refusal(.release(paper, .leader, reason: " ")) == .releaseNeedsReason)
    #expect(night.refusal(.release(paper, .leader, name: nil, reason: "并入专报")) == .releaseNeedsName)
    try night.submit(.release(paper, .leader, name: nil, reason: "并入专报"), by: .zhou)
    #expect(night.room.clocks[paper]?.release?.name == "周明")
  }

  @Test func struckReleaseReopensAtTheOriginalDue() throws {
    var (night, _) = try overdue()
    let entry = night.last + 1
    try night.submit(.release(paper))
    night.openSegment()
    #expect(try night.submit(.strike(entry)).reopenedClocks == [paper])
    #expect(night.room.clocks[paper]?.isOpen == true && night.room.clocks[paper]?.due == time("21:00"))
  }

  @Test func secondCallKeepsTheClockMetWhenTheFirstIsStruck() throws {
    var night = try Night.begun()
    let matter = try night.open()
    let first = night.last + 1
    try night.submit(.call(matter, to: .county))
    night.pass(minutes: 4)
    let second = night.last + 1
    try night.submit(.call(matter, to: .county))
    night.openSegment()
    let events = try night.submit(.strike(first))
    #expect(events.reopenedClocks.isEmpty)
    #expect(night.room.clocks[phone]?.metBy == second && night.room.clocks[phone]?.metAt == time("20:04"))
    #expect(night.room.clocks[phone]?.alsoMet == [])
    #expect(try night.submit(.strike(second)).reopenedClocks == [phone])
  }

  @Test func falseAlarmIsClosedWhenAllWhoWereToldKnow() throws {
    var night = try Night.begun()
    let matter = try night.open()
    try night.submit(.call(matter, to: .bureau))
    try night.submit(.call(matter, to: .county))
    let (county, bureau) = (
      LocalText("县政府总值班室", "County duty room"), LocalText("县应急局", "County emergency bureau")
    )
    #expect(night.refusal(.close(matter)) == .correctionOwed(number: 1, offices: [county, bureau]))
    night.now = time("20:30")
    try night.submit(.call(matter, to: .county, for: .correction))
    let owed = try #require(night.clock(.correction, .bureau, of: matter))
    #expect(owed.isOpen && owed.due == time("20:50") && owed.plan.standing == .rule)
    #expect(night.refusal(.close(matter)) == .correctionOwed(number: 1, offices: [bureau]))
    let last = night.last + 1
    try night.submit(.call(matter, to: .bureau, for: .correction))
    #expect(night.refusal(.close(matter)) == nil)
    try night.submit(.strike(last))
    #expect(night.refusal(.close(matter)) == .correctionOwed(number: 1, offices: [bureau]))
    try night.submit(.call(matter, to: .bureau, for: .correction))
    try night.submit(.close(matter))
    #expect(try night.submit(.call(matter, to: .county, for: .correction)).count == 1)
  }

  @Test func promisesWaitWhileARulePresses() throws {
    var night = try Night.begun()
    let matter = try night.open()
    let promise = ClockStarted.promise(
      matter: matter, kind: .callBack, recipient: .party,
      party: Counterpart(name: "李某", phone: "13800000009"),
      start: night.now, due: time("20:03"))
    night.record([.clockStarted(promise)])
    // The first calls of an incident come first, however near the promise is.
    #expect(night.room.oneLine(at: time("20:01")).clock?.plan.kind == .tellLeader)
    #expect(night.room.oneLine(at: time("20:01")).hidden?.id == promise.clock)
    try night.submit(.call(matter, to: .dutyLeader))
    #expect(night.room.oneLine(at: time("20:06")).clock?.plan.kind == .phoneReport)
    try night.submit(.call(matter, to: .county))
    #expect(night.room.oneLine(at: time("20:06")).clock?.id == promise.clock)
    #expect(night.room.oneLine(at: time("20:06")).contact?.phone == "13800000009")
    #expect(night.room.oneLine(at: time("20:06")).hidden?.plan.decisive == false)
    // Its paper is amber.
    let paper = try #require(night.clock(.writtenReport, .county, of: matter)).due
    #expect(night.room.oneLine(at: paper.adding(minutes: -1)).clock?.plan.kind == .writtenReport)
  }

  @Test func aNewPolicyMakesRunningClocksPressAtItsOwnTime() throws {
    var night = try Night.begun()
    let matter = try night.open()
    try night.submit(.call(matter, to: .dutyLeader))
    for clock in night.room.clocks(of: matter) where clock.plan.kind == .phoneReport {
      try night.submit(.call(matter, to: clock.plan.recipient))
    }
    let paper = try #require(night.clock(.writtenReport, .county, of: matter)).due
    let promise = ClockStarted.promise(
      matter: matter, kind: .callBack, recipient: .party, start: night.now, due: paper.adding(minutes: -2))
    night.record([.clockStarted(promise)])
    var policy = DeadlinePolicy.fictional
    let early = paper.adding(minutes: -policy.warnBeforeMinutes - 2)
    #expect(night.room.oneLine(at: early).clock?.id == promise.clock)
    policy.warnBeforeMinutes += 3
    night.record(PolicyAdopted.parts(of: policy, sha256: "policy-2", each: 50).map(Event.policyAdopted))
    #expect(night.room.oneLine(at: early.adding(minutes: -2)).clock?.id == promise.clock)
    #expect(night.room.oneLine(at: early).clock?.plan.kind == .writtenReport)
    // Ordered by the new warnings, it also leaves by them.
    try night.submit(.bulletin(matter, to: .county))
    #expect(night.room.oneLine(at: early).clock?.id == promise.clock)
  }

  @Test func redThresholdIsThePolicys() throws {
    var policy = DeadlinePolicy.fictional
    policy.redBeforeMinutes = 2
    policy.rules[2].warnBeforeMinutes = 9
    var night = try Night.begun(SettingsAdoption(policy: policy))
    let matter = try night.open()
    let clock = try #require(night.clock(.phoneReport, .county, of: matter))
    let urgencies = ["20:05", "20:06", "20:12", "20:13", "20:15"].map {
      night.room.urgency(of: clock, at: time($0))
    }
    #expect(urgencies == [.running, .dueSoon, .dueSoon, .pressing, .pressing])
  }
}
