import DutyModel
import Testing

/// Which clocks a bulletin stops when it leaves, and which it starts.
@Suite struct BulletinClockTests {
  static let written: ClockID = "EV-20260714-01/written_report/county_gov"

  @Test func aSentReportStopsTheWrittenClockAndItsReceiptIsAClockOfItsOwn() throws {
    var (night, matter) = try Night.withFlood()
    let id = try night.draft(matter, .first)
    try night.sign(id)
    night.pass(minutes: 30)
    let sent = try night.submit(.bulletin(.send(SendBulletin(id, to: .county))))
    #expect(sent.metClocks == [Self.written])
    let clock = try #require(night.clock(.acknowledge, .county, of: matter))
    #expect(clock.due == time("20:40") && clock.plan.decisive && clock.isOpen)
    #expect(
      night.refusal(.bulletin(.acknowledge(AcknowledgeBulletin(id, by: " ", at: .county))))
        == .bulletin(.receiverMissing(LocalText("县政府总值班室", "County duty room"))))
    #expect(
      night.refusal(.bulletin(.acknowledge(AcknowledgeBulletin(id, by: "孙某", at: .bureau))))
        == .bulletin(.notSentTo(LocalText("县应急局", "County emergency bureau"))))
    night.pass(minutes: 4)
    let taken = try night.submit(.bulletin(.acknowledge(AcknowledgeBulletin(id, by: "孙某", at: .county))))
    #expect(taken.metClocks == [clock.id])
    #expect(
      night.refusal(.bulletin(.acknowledge(AcknowledgeBulletin(id, by: "钱某", at: .county))))
        == .bulletin(.acknowledgedAlready(LocalText("县政府总值班室", "County duty room"), receiver: "孙某")))
  }

  @Test func whoTakesItAtOnceOwesNoReceipt() throws {
    var (night, matter) = try Night.withFlood()
    let id = try night.report(matter, .first)
    #expect(night.clock(.acknowledge, .county, of: matter) == nil)
    #expect(night.room.bulletins[id]?.state == .acknowledged)
    // To a second office the same bulletin goes again.
    try night.submit(.bulletin(.send(SendBulletin(id, to: .bureau))))
    #expect(night.room.bulletins[id]?.state == .sent)
    let clock = try #require(night.clock(.acknowledge, .bureau, of: matter))
    #expect(!clock.plan.decisive)
  }

  @Test func theMinutesOfReceiptsAndCounterSignaturesAreThePolicys() throws {
    var policy = DeadlinePolicy.fictional
    (policy.acknowledgeMinutes, policy.counterSignMinutes) = (25, 90)
    var (night, matter, id) = try SignOffTests.waiting(policy)
    try night.submit(.bulletin(.sign(.word(id))))
    try night.submit(.bulletin(.send(SendBulletin(id, to: .county))))
    #expect(night.clock(.acknowledge, .county, of: matter)?.due == time("20:25"))
    #expect(night.clock(.counterSign, .party, of: matter)?.due == time("21:30"))
  }

  @Test func onlyWhatIsSignedLeaves() throws {
    var (night, matter) = try Night.withFlood()
    let id = try night.draft(matter, .first)
    let title = BulletinTitle(number: 1, kind: .first, round: 1)
    #expect(
      night.refusal(.bulletin(.send(SendBulletin(id, to: .county))))
        == .bulletin(.notNow(title, .draft, .sendBulletin)))
    try night.submit(.bulletin(.submit(SubmitBulletin(id))))
    #expect(
      night.refusal(.bulletin(.send(SendBulletin(id, to: .county))))
        == .bulletin(.notNow(title, .awaitingSignature, .sendBulletin)))
  }

  @Test func followUpsAreMetByBulletinsAndStartTheNext() throws {
    var (night, matter) = try Night.withFlood(.complete)
    try night.report(matter, .first)
    let one = try #require(night.clock(.followUp, .county, of: matter))
    night.pass(minutes: 30)
    let id = try night.draft(matter, .followUp)
    try night.sign(id)
    let sent = try night.submit(.bulletin(.send(SendBulletin(id, to: .county, receiver: "孙某"))))
    #expect(sent.metClocks == [one.id])
    #expect(sent.startedClocks.map(\.clock) == ["EV-20260714-01/follow_up/county_gov/2"])
  }

  @Test func aPhonedFollowUpIsARecordOfItsOwnAndTheWrittenOneIsStillOwed() throws {
    var (night, matter) = try Night.withFlood(.complete)
    try night.report(matter, .first)
    try night.submit(.bulletin(.phone(PhoneReport(matter, to: .county, .report))))
    let id = try night.draft(matter, .followUp)
    night.pass(minutes: 45)
    var call = PhoneReport(matter, to: .county)
    call.bulletin = id
    let events = try night.submit(.bulletin(.phone(call)))
    let clock = try #require(night.clock(.followUp, .county, of: matter))
    #expect(clock.isOpen && clock.phoned?.at == time("20:45"))
    guard case .bulletin(.phoned(let phoned))? = events.first else {
      Issue.record("no record of its own")
      return
    }
    #expect(phoned.bulletin == id && phoned.figures.map(\.value) == [7])
    // Without a name nothing stops, and it is on record all the same.
    call.receiver = nil
    #expect(try night.submit(.bulletin(.phone(call))).count == 1)
    let other = try night.open(.whole())
    call.matter = other
    #expect(night.refusal(.bulletin(.phone(call))) == .bulletin(.draftOfAnotherMatter(number: 2)))
  }

  @Test func aPhonedFirstReportStopsThePhoneClock() throws {
    var (night, matter) = try Night.withFlood()
    let events = try night.submit(.bulletin(.phone(PhoneReport(matter, to: .county, .report))))
    #expect(events.metClocks == ["EV-20260714-01/phone_report/county_gov"])
    let call = night.last - events.count + 1
    #expect(try night.submit(.strike(call)).reopenedClocks == ["EV-20260714-01/phone_report/county_gov"])
  }

  @Test func aStruckSendingRunsTheClockOnAndTheBulletinIsUnsentAgain() throws {
    var (night, matter) = try Night.withFlood()
    let id = try night.draft(matter, .first)
    try night.sign(id)
    let sending = night.last + 1
    try night.submit(.bulletin(.send(SendBulletin(id, to: .county))))
    let receipt = try #require(night.clock(.acknowledge, .county, of: matter)).id
    let struck = try night.submit(.strike(sending))
    #expect(struck.reopenedClocks == [Self.written] && struck.releasedClocks.map(\.clock) == [receipt])
    #expect(night.room.bulletins[id]?.state == .signed && night.room.bulletins[id]?.told == [])
    // Signing isn't undone; it is void or it leaves.
    #expect(night.refusal(.strike(sending - 1)) == .notAnAct(sending - 1, act: nil))
    try night.submit(.bulletin(.send(SendBulletin(id, to: .county))))
    #expect(night.clock(.writtenReport, .county, of: matter)?.isOpen == false)
  }

  @Test func aStruckReceiptIsOwedAgainAlsoInTheNextSegment() throws {
    var (night, matter) = try Night.withFlood()
    let id = try night.draft(matter, .first)
    try night.sign(id)
    try night.submit(.bulletin(.send(SendBulletin(id, to: .county))))
    let receipt = night.last + 1
    try night.submit(.bulletin(.acknowledge(AcknowledgeBulletin(id, by: "孙某", at: .county))))
    night.openSegment()
    #expect(
      try night.submit(.strike(receipt)).reopenedClocks == ["EV-20260714-01/acknowledge/county_gov"])
    #expect(night.room.bulletins[id]?.state == .sent)
    #expect(night.room.bulletins[id]?.delivery(to: .county)?.receiver == nil)
  }

  @Test func aVoidedWordOwesNoCounterSignature() throws {
    var (night, matter, id) = try SignOffTests.waiting()
    try night.submit(.bulletin(.sign(.word(id))))
    #expect(night.refusal(.bulletin(.void(VoidBulletin(id, reason: " ")))) == .bulletin(.voidNeedsReason))
    let voided = try night.submit(.bulletin(.void(VoidBulletin(id, reason: "情况变了"))))
    #expect(voided.releasedClocks.count == 1)
    #expect(
      night.room.owedCounterSignatures == [] && night.clock(.counterSign, .party, of: matter)?.isOpen == false
    )
    // Another first report may be written.
    #expect(night.refusal(.bulletin(.draft(DraftBulletin(matter, .first)))) == nil)
  }
}
