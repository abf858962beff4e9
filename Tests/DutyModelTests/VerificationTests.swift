import DutyModel
import Testing

/// 核实 is an act of its own: it meets the clock that wanted it and starts what counts from it.
@Suite struct VerificationTests {
  private static var policy: DeadlinePolicy {
    DeadlinePolicy(rules: [
      DeadlineRule("verify", .verify, 5, to: [.villages], decisive: .villages),
      DeadlineRule("phone", .phoneReport, 15, to: [.county], decisive: .county),
      DeadlineRule("written", .writtenReport, 40, to: [.county], decisive: .county, from: .verified),
    ])
  }

  private func opened() throws -> (Night, MatterID) {
    var night = try Night.begun(SettingsAdoption(policy: Self.policy))
    let matter = try night.open()
    night.pass(minutes: 3)
    return (night, matter)
  }

  @Test(arguments: [VerificationResult.confirmed, .partly])
  func confirmingMeetsTheClockAndStartsWhatCountsFromIt(result: VerificationResult) throws {
    var (night, matter) = try opened()
    #expect(night.clock(.writtenReport, .county, of: matter) == nil)
    let entry = night.last + 1
    try night.submit(.verify(matter, result, text: "水过膝"))
    #expect(night.clock(.verify, .villages, of: matter)?.metBy == entry)
    #expect(night.clock(.writtenReport, .county, of: matter)?.due == time("20:43"))
    #expect(night.incident(matter)?.verified == time("20:03"))
    let last = night.incident(matter)?.lastVerification
    #expect(last?.whom == "石桥村 周国" && last?.entry == entry && last?.how == .phone)
  }

  @Test func whoWasNotReachedHasConfirmedNothing() throws {
    var (night, matter) = try opened()
    try night.submit(.verify(matter, .notReached, whom: nil))
    #expect(night.clock(.verify, .villages, of: matter)?.isOpen == true)
    #expect(night.incident(matter)?.verified == nil && night.incident(matter)?.lastVerification == nil)
    #expect(night.incident(matter)?.verifications.count == 1)
  }

  @Test func untrueMeetsTheClockAndStartsNoReport() throws {
    var (night, matter) = try opened()
    try night.submit(.verify(matter, .untrue))
    #expect(night.clock(.verify, .villages, of: matter)?.isOpen == false)
    #expect(night.clock(.writtenReport, .county, of: matter) == nil)
    #expect(night.incident(matter)?.verified == nil)
  }

  @Test func whatHadBeenPhonedIsToBeCorrectedFromTheMomentItIsKnownUntrue() throws {
    var (night, matter) = try opened()
    try night.submit(.call(matter, to: .county))
    night.pass(minutes: 4)
    try night.submit(.verify(matter, .untrue))
    #expect(night.clock(.correction, .county, of: matter)?.plan.start == time("20:07"))
  }

  @Test(
    arguments: [VerificationResult.confirmed, .partly, .untrue], [nil, Counterpart(phone: "13800000001")])
  func aResultNeedsTheNameOfWhoeverWasAsked(result: VerificationResult, whom: Counterpart?) throws {
    let (night, matter) = try opened()
    #expect(night.refusal(.verify(matter, result, whom: whom)) == .verificationNeedsName)
  }

  @Test func theFirstConfirmationCountsAlsoWhenItIsWrittenDownLater() throws {
    var (night, matter) = try opened()
    try night.submit(.verify(matter))
    night.pass(minutes: 10)
    try night.submit(.verify(matter), at: time("20:01"))
    #expect(night.incident(matter)?.verified == time("20:01"))
    #expect(night.clock(.writtenReport, .county, of: matter)?.due == time("20:41"))
  }

  @Test func strikingItTakesBackWhatItSaid() throws {
    var (night, matter) = try opened()
    let entry = night.last + 1
    try night.submit(.verify(matter))
    try night.submit(.strike(entry))
    #expect(night.incident(matter)?.verified == nil && night.incident(matter)?.verifications.isEmpty == true)
    #expect(night.clock(.verify, .villages, of: matter)?.isOpen == true)
    #expect(night.clock(.writtenReport, .county, of: matter)?.isOpen != true)
  }

  @Test func aVerificationOfAnEarlierSegmentCanBeStruck() throws {
    var (night, matter) = try opened()
    let entry = night.last + 1
    try night.submit(.verify(matter))
    night.openSegment()
    try night.submit(.strike(entry))
    #expect(night.incident(matter)?.verified == nil)
  }

  @Test func aRecordedCheckServesForClosingAsUntrue() throws {
    var (night, matter) = try opened()
    try night.submit(.verify(matter, .untrue))
    night.pass(minutes: 1)
    try night.submit(.close(matter, .untrue, "没有水", verifiedBy: nil))
    let closed = try #require(night.room.matters[matter]?.closed)
    #expect(
      closed.verifiedBy == "石桥村 周国" && closed.verifiedHow == .phone && closed.verifiedAt == time("20:03"))
  }

  @Test(arguments: [VerificationResult.confirmed, .partly, .notReached])
  func anotherResultDoesNotServeForClosingAsUntrue(result: VerificationResult) throws {
    var (night, matter) = try opened()
    try night.submit(.verify(matter, result))
    #expect(night.refusal(.close(matter, .falseAlarm, "没有水", verifiedBy: nil)) == .outcomeNeedsVerification)
  }

  @Test func aLaterConfirmationOutweighsAnEarlierDenial() throws {
    var (night, matter) = try opened()
    try night.submit(.verify(matter, .untrue))
    night.pass(minutes: 1)
    try night.submit(.verify(matter, .confirmed))
    #expect(night.refusal(.close(matter, .untrue, "没有水", verifiedBy: nil)) == .outcomeNeedsVerification)
  }

  @Test func onlyAnOpenIncidentIsVerified() throws {
    var (night, matter) = try opened()
    try night.submit(.close(matter))
    #expect(night.refusal(.verify(matter)) == .matterIsClosed(number: 1))
    #expect(night.refusal(.verify("EV-1")) == .unknownMatter("EV-1"))
  }
}
