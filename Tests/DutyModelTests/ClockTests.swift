import DutyModel
import Testing

/// Which act stops which clock.
@Suite struct ClockTests {
  /// A flood on duty: leader 20:05, county and flood headquarters 20:15, bureau 20:20, paper 21:00.
  func flood() throws -> (night: Night, matter: MatterID) {
    var night = try Night.begun()
    let matter = try night.open()
    night.pass(minutes: 3)
    return (night, matter)
  }

  @Test func callToAnOfficeMeetsItsPhoneClock() throws {
    var (night, matter) = try flood()
    let events = try night.submit(.call(matter, to: .county))
    let clock: ClockID = "EV-20260714-01/phone_report/county_gov"
    #expect(
      events == [
        .callMade(CallMade(matter, to: .county, receiver: "方远")),
        .clockMet(ClockMet(clock: clock, act: night.last - 1, metAt: time("20:03"))),
      ])
    #expect(night.room.clocks[clock]?.state(at: time("20:03")) == .met)
    #expect(night.room.clocks[clock]?.metBy == night.last - 1)
  }

  @Test(arguments: [nil, "", "  ", "\u{3000}"])
  func officeMustGiveAName(receiver: String?) throws {
    var (night, matter) = try flood()
    #expect(try night.submit(.call(matter, to: .county, receiver: receiver)).metClocks.isEmpty)
    #expect(night.clock(.phoneReport, .county, of: matter)?.isOpen == true)
  }

  @Test(arguments: [nil, "周明"])
  func leaderIsKnownByVoice(receiver: String?) throws {
    var (night, matter) = try flood()
    let met = try night.submit(.call(matter, to: .dutyLeader, receiver: receiver)).metClocks
    #expect(met == ["EV-20260714-01/tell_leader/duty_leader"])
  }

  @Test(arguments: CallOutcome.allCases, [RecipientID.county, .dutyLeader])
  func onlyAnAnsweredCallMeetsAClock(outcome: CallOutcome, recipient: RecipientID) throws {
    var (night, matter) = try flood()
    let events = try night.submit(.call(matter, to: recipient, outcome))
    #expect(events.metClocks.count == (outcome == .answered ? 1 : 0))
    #expect(events.first == .callMade(CallMade(matter, to: recipient, outcome, receiver: "方远")))
  }

  @Test func eachRecipientIsOwedItsOwnCall() throws {
    var (night, matter) = try flood()
    try night.submit(.call(matter, to: .bureau))
    let open = night.room.clocks(of: matter).filter(\.isOpen).map(\.plan.recipient)
    #expect(open == [.dutyLeader, .county, .floodHeadquarters, .county])
  }

  @Test func callToALeaderWhoIsOwedNothingMeetsNothing() throws {
    var (night, matter) = try flood()
    #expect(try night.submit(.call(matter, to: .townshipHead)).metClocks.isEmpty)
  }

  @Test func callMeetsNoClockOfAnotherMatter() throws {
    var (night, first) = try flood()
    let second = try night.open()
    try night.submit(.call(second, to: .county))
    #expect(night.clock(.phoneReport, .county, of: first)?.isOpen == true)
    #expect(night.clock(.phoneReport, .county, of: second)?.isOpen == false)
  }

  @Test func callWithoutMatterOrRecipientIsOnlyLogged() throws {
    var (night, matter) = try flood()
    #expect(try night.submit(.call(nil, to: .county)).count == 1)
    #expect(try night.submit(.call(matter, to: nil)).count == 1)
    #expect(night.refusal(.call("EV-1", to: .county)) == .unknownMatter("EV-1"))
  }

  @Test func unknownRecipientIsRefusedWithTheKnownOnes() throws {
    let (night, matter) = try flood()
    let refusal = Refusal.unknownRecipient(
      "county",
      known: [
        "county_gov", "county_emergency", "flood_hq", "duty_leader", "township_head", "party_secretary",
      ])
    #expect(night.refusal(.call(matter, to: "county")) == refusal)
    #expect(night.refusal(.bulletin(matter, to: "county")) == refusal)
  }

  @Test func firstReportMeetsTheWrittenClock() throws {
    var (night, matter) = try flood()
    let events = try night.submit(.bulletin(matter, to: .county))
    #expect(events.metClocks == ["EV-20260714-01/written_report/county_gov"])
    #expect(night.clock(.phoneReport, .county, of: matter)?.isOpen == true)
  }

  @Test(arguments: [BulletinSort.followUp, .final, .correction])
  func otherReportsMeetNoFirstReportsClock(sort: BulletinSort) throws {
    var (night, matter) = try flood()
    #expect(try night.submit(.bulletin(matter, to: .county, sort)).metClocks.isEmpty)
  }

  @Test func reportToAnotherOfficeMeetsNothing() throws {
    var (night, matter) = try flood()
    #expect(try night.submit(.bulletin(matter, to: .bureau)).metClocks.isEmpty)
  }

  @Test func secondCallLeavesTheClockAsItWasMetAndIsRemembered() throws {
    var (night, matter) = try flood()
    try night.submit(.call(matter, to: .county))
    let met = night.clock(.phoneReport, .county, of: matter)
    night.pass(minutes: 30)
    let second = night.last + 1
    try night.submit(.call(matter, to: .county))
    var expected = met
    expected?.alsoMet = [ClockAct(act: second, at: night.now)]
    #expect(night.clock(.phoneReport, .county, of: matter) == expected)
  }

  @Test func closedMatterTakesCallsForTheLogButNoReport() throws {
    var (night, matter) = try flood()
    try night.submit(.close(matter))
    #expect(try night.submit(.call(matter, to: .county)).count == 1)
    #expect(night.refusal(.bulletin(matter, to: .county)) == .matterIsClosed(number: 1))
  }

  @Test func clocksAreListedByDueThenLifeBeforePaperThenDecisive() throws {
    var night = try Night.begun(
      SettingsAdoption(
        policy: DeadlinePolicy(rules: [
          DeadlineRule("paper", .writtenReport, 10, to: [.county]),
          DeadlineRule("phone", .phoneReport, 10, to: [.bureau, .county], decisive: .county),
          DeadlineRule("leader", .tellLeader, 10, to: [.townshipHead, .dutyLeader]),
          DeadlineRule("late", .tellLeader, 11, to: ["party_secretary"]),
        ])))
    let matter = try night.open()
    #expect(
      night.room.clocks(of: matter).map { "\($0.plan.kind.rawValue) \($0.plan.recipient)" } == [
        "tell_leader duty_leader", "tell_leader township_head", "phone_report county_gov",
        "phone_report county_emergency", "written_report county_gov", "tell_leader party_secretary",
      ])
  }
}
