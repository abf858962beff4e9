import DutyModel
import Testing

@Suite struct OneLineTests {
  @Test func earliestDecisiveClockLeads() throws {
    var night = try Night.begun()
    let matter = try night.open()
    let line = night.room.oneLine(at: night.now)
    #expect(line.clock?.id == "EV-20260714-01/tell_leader/duty_leader")
    #expect(line.matter?.id == matter)
    #expect(line.hidden?.id == "EV-20260714-01/phone_report/county_gov")
    #expect(line.contact == night.room.contact(for: .dutyLeader, at: night.now))
    #expect(!line.isUnmanned)
  }

  @Test func onceTheDecisiveOfficeKnowsWhoeverIsDueNextLeads() throws {
    var night = try Night.begun()
    let matter = try night.open()
    try night.submit(.call(matter, to: .dutyLeader))
    // The flood headquarters doesn't come before the decisive call, whenever it is due.
    #expect(night.room.oneLine(at: night.now).clock?.plan.decisive == true)
    try night.submit(.call(matter, to: .county))
    let others = night.room.openClocks.filter { !$0.plan.decisive }
    let paper = try #require(night.clock(.writtenReport, .county, of: matter))
    #expect(others.count == 2 && others[0].due < paper.due)
    #expect(night.room.oneLine(at: night.now).clock?.id == others[0].id)
    // The paper isn't hidden once it presses.
    let amber = paper.due.adding(minutes: -1)
    #expect(night.room.oneLine(at: amber).clock?.id == paper.id)
    try night.submit(.bulletin(matter, to: .county))
    #expect(night.room.oneLine(at: night.now).clock?.id == others[0].id)
    #expect(night.room.oneLine(at: night.now).hidden?.id == others[1].id)
  }

  @Test func anOverdueDutyToAnotherRecipientGoesBeforeWhatIsNotDueYet() throws {
    var night = try Night.begun()
    let matter = try night.open()
    try night.submit(.call(matter, to: .dutyLeader))
    try night.submit(.call(matter, to: .county))
    let other = try #require(
      night.room.clocks(of: matter).first { $0.isOpen && !$0.plan.decisive && $0.plan.standing == .rule })
    night.now = other.due.adding(seconds: 1)
    let line = night.room.oneLine(at: night.now)
    #expect(line.clock?.id == other.id)
    #expect(line.hidden.map { night.now <= $0.due } == true)
    // Whoever has taken it upon himself takes it off the line.
    try night.submit(.claim(other.id, .wu, until: night.now.adding(minutes: 30)))
    #expect(night.room.oneLine(at: night.now).clock?.id == line.hidden?.id)
    #expect(night.room.oneLine(at: night.now).claimed?.id == other.id)
  }

  @Test func aDecisiveAmberDutyGoesBeforeAnOverdueOneToAnotherRecipient() throws {
    var night = try Night.begun(
      SettingsAdoption(
        policy: DeadlinePolicy(rules: [
          DeadlineRule("phone", .phoneReport, 20, to: [.county, .bureau], decisive: .county),
          DeadlineRule("leader", .tellLeader, 17, to: [.townshipHead], decisive: nil),
        ])))
    let matter = try night.open()
    night.pass(minutes: 18)
    #expect(night.room.oneLine(at: night.now).clock?.plan.recipient == .county)
    #expect(night.room.oneLine(at: night.now).hidden?.plan.recipient == .townshipHead)
    try night.submit(.call(matter, to: .county))
    #expect(night.room.oneLine(at: night.now).clock?.plan.recipient == .townshipHead)
  }

  @Test func theMostUrgentClockOfAMatterIsTheOverdueOneWhoeverItIsOwedTo() throws {
    var night = try Night.begun()
    let matter = try night.open()
    try night.submit(.call(matter, to: .dutyLeader))
    let urgent = try #require(night.room.mostUrgentClock(of: matter, at: night.now)).plan
    #expect(urgent.decisive && urgent.kind == .phoneReport)
    // Once the main office knows, the next call isn't hidden behind its paper.
    try night.submit(.call(matter, to: .county))
    let other = try #require(
      night.room.clocks(of: matter).first { $0.isOpen && !$0.plan.decisive && $0.plan.standing == .rule })
    for instant in [night.now, other.due.adding(seconds: 1)] {
      #expect(night.room.mostUrgentClock(of: matter, at: instant)?.id == other.id)
    }
  }

  @Test func aPassedDutyToAnotherRecipientIsRecordedOnce() throws {
    var night = try Night.begun()
    let matter = try night.open()
    let other = try #require(
      night.room.clocks(of: matter).first { $0.isOpen && !$0.plan.decisive && $0.plan.standing == .rule })
    night.now = other.due.adding(seconds: 1)
    let first = try night.submit(.notice, by: .program)
    #expect(first.missedClocks.contains(other.id))
    night.pass(minutes: 1)
    #expect(try !night.submit(.notice, by: .program).missedClocks.contains(other.id))
  }

  @Test func overdueStandsBeforeWhatIsDueNext() throws {
    var night = try Night.begun()
    let first = try night.open()
    night.now = time("20:30")
    let second = try night.open()
    try night.submit(.call(first, to: .dutyLeader))
    try night.submit(.notice, by: .program)
    let line = night.room.oneLine(at: night.now)
    #expect(line.matter?.id == first)
    #expect(line.clock?.state(at: night.now) == .overdue)
    // Another office waits for the first matter, too; only then comes what isn't due yet.
    #expect(line.hidden?.plan.matter == first && line.hidden?.state(at: night.now) == .overdue)
    for clock in night.room.clocks(of: first) where clock.state(at: night.now) == .overdue {
      try night.submit(.claim(clock.id, until: night.now.adding(minutes: 30)))
    }
    #expect(night.room.oneLine(at: night.now).clock?.plan.matter == second)
  }

  @Test func atEqualMinutesLifeGoesBeforePaper() throws {
    var night = try Night.begun(
      SettingsAdoption(
        policy: DeadlinePolicy(rules: [
          DeadlineRule("paper", .writtenReport, 20, to: [.bureau], decisive: .bureau),
          DeadlineRule("phone", .phoneReport, 20, to: [.county], decisive: .county),
          DeadlineRule("leader", .tellLeader, 20, to: [.dutyLeader], decisive: .dutyLeader),
        ])))
    let matter = try night.open()
    var order: [ClockKind] = []
    for act: Command in [
      .call(matter, to: .dutyLeader), .call(matter, to: .county), .bulletin(matter, to: .bureau),
    ] {
      order.append(try #require(night.room.oneLine(at: night.now).clock).plan.kind)
      try night.submit(act)
    }
    #expect(order == [.tellLeader, .phoneReport, .writtenReport])
  }

  @Test func emptyRoomOwesNothing() throws {
    let line = try Night.begun().room.oneLine(at: time("20:00"))
    #expect(line.clock == nil && line.matter == nil && line.contact == nil && line.hidden == nil)
  }

  /// A promised call waits for the first calls of an incident, whichever is due first, and is named beside them.
  @Test func aPromiseStandsBackBehindTheFirstCalls() throws {
    var night = try Night.begun()
    try night.submit(.openErrand(callBack(minutes: 3)))
    #expect(night.room.oneLine(at: night.now).clock?.plan.kind == .callBack)
    let matter = try night.open()
    for (recipient, hidden) in [(RecipientID.dutyLeader, ClockKind.callBack), (.county, .callBack)] {
      let line = night.room.oneLine(at: night.now)
      #expect(line.clock?.plan.recipient == recipient && line.hidden?.plan.kind == hidden)
      try night.submit(.call(matter, to: recipient))
    }
    // Paper gives way to it, and so do the calls to others that are due later.
    let line = night.room.oneLine(at: night.now)
    #expect(line.clock?.plan.kind == .callBack && line.hidden?.plan.decisive == false)
  }

  private func callBack(minutes: Int) -> OpenErrand {
    var asked = AskedErrand()
    asked.party = Counterpart(name: "刘某", phone: "13800000005")
    asked.minutes = minutes
    return OpenErrand(.callBack, "问停电", asked: asked)
  }

  @Test func withoutAShiftTheRoomIsUnmanned() throws {
    var night = try Night.begun(shift: false)
    #expect(night.room.oneLine(at: night.now).isUnmanned)
    _ = try night.open()
    #expect(night.room.oneLine(at: night.now).clock != nil)
    try night.submit(.takeShift(TakeShift()))
    #expect(!night.room.oneLine(at: night.now).isUnmanned)
  }

  @Test(arguments: [
    ("20:09:59", Urgency.running), ("20:10:00", .dueSoon), ("20:15:00", .dueSoon), ("20:15:01", .overdue),
  ])
  func urgencyTurnsAtTheThresholds(clock: String, urgency: Urgency) throws {
    var night = try Night.begun()
    let matter = try night.open()
    let county = try #require(night.clock(.phoneReport, .county, of: matter))
    let instant = try #require(Timestamp(rfc3339: "2026-07-14T\(clock)+08:00"))
    #expect(night.room.urgency(of: county, at: instant) == urgency)
  }

  @Test func policySaysWhenAClockTurnsAmber() throws {
    var policy = DeadlinePolicy.fictional
    policy.warnBeforeMinutes = 10
    var night = try Night.begun(SettingsAdoption(policy: policy))
    let matter = try night.open()
    let county = try #require(night.clock(.phoneReport, .county, of: matter))
    #expect(night.room.urgency(of: county, at: time("20:04")) == .running)
    #expect(night.room.urgency(of: county, at: time("20:05")) == .dueSoon)
  }

  @Test(
    arguments: [
      (RecipientID.county, "县政府总值班室", "County duty room", "0570-0000001"),
      (.dutyLeader, "周明", "Zhou Ming", "13800000004"),
      (.townshipHead, "何青", "何青", "13800000005"),
    ] as [(RecipientID, String, String, String?)])
  func recipientHasANameAndANumberToDial(
    recipient: RecipientID, chinese: String, english: String, phone: String?
  ) throws {
    let contact = try #require(try Night.begun().room.contact(for: recipient, at: time("20:00")))
    #expect(contact.name == LocalText(chinese, english))
    #expect(contact.phone == phone)
  }

  @Test(arguments: ["party_secretary", "duty_officer", "reserve", "trainer", "county"] as [RecipientID])
  func whomNoFileNamesHasNoContact(recipient: RecipientID) throws {
    #expect(try Night.begun().room.contact(for: recipient, at: time("20:00")) == nil)
  }

  @Test func leaderToDialChangesWithTheRoster() throws {
    let night = try Night.begun(shift: false)
    #expect(night.room.contact(for: .dutyLeader, at: time("09:00", day: 15))?.name.chinese == "何青")
    #expect(night.room.contact(for: .dutyLeader, at: time("09:00", day: 16)) == nil)
  }
}
