import DutyModel
import Testing

/// An incident that the county has on paper ends on paper.
@Suite struct FinalReportTests {
  /// Told, phoned and reported in writing.
  private func reported(_ policy: DeadlinePolicy = .fictional) throws -> (Night, MatterID) {
    var (night, matter) = try Night.withFlood(policy)
    try night.submit(.call(matter, to: .dutyLeader))
    for office in [RecipientID.county, .bureau, .floodHeadquarters] {
      try night.submit(.call(matter, to: office))
    }
    try night.report(matter, .first)
    return (night, matter)
  }

  private let handled = { (matter: MatterID) in Command.close(matter, .handled, "人已转移") }

  @Test func anIncidentReportedInWritingEndsWithAFinalReport() throws {
    var (night, matter) = try reported()
    #expect(night.refusal(handled(matter)) == .bulletin(.finalReportOwed(number: 1)))
    let final = try night.draft(matter, .final)
    #expect(night.refusal(handled(matter)) == .bulletin(.finalReportOwed(number: 1)))
    try night.sign(final)
    #expect(
      night.refusal(handled(matter))
        == .bulletin(.signedIsUnsent(number: 1, BulletinTitle(number: 1, kind: .final, round: 1))))
    let entry = night.last + 1
    try night.submit(.bulletin(.send(SendBulletin(final, to: .county, receiver: "孙某"))))
    #expect(night.room.matters[matter]?.incident?.finalReport == entry)
    #expect(night.refusal(handled(matter)) == nil)
    // Struck, it is owed again.
    try night.submit(.strike(entry))
    #expect(night.refusal(handled(matter)) != nil)
  }

  @Test func aFinalReportOnPaperOfOthersCountsToo() throws {
    var (night, matter) = try reported()
    try night.submit(.bulletin(matter, to: .county, .final))
    #expect(night.refusal(handled(matter)) == nil)
  }

  @Test func whatWasPhonedOnlyEndsWithoutPaper() throws {
    var policy = DeadlinePolicy.fictional
    policy.rules.removeAll { $0.clock == .writtenReport }
    var (night, matter) = try Night.withFlood(policy)
    try night.submit(.call(matter, to: .dutyLeader))
    for office in [RecipientID.county, .bureau, .floodHeadquarters] {
      try night.submit(.call(matter, to: office))
    }
    #expect(night.refusal(handled(matter)) == nil)
  }

  @Test func anExemptionIsOnRecordWithWhoseWordItIs() throws {
    var (night, matter) = try reported()
    #expect(
      night.refusal(.bulletin(.exemptFinal(FinalExempted(matter: matter, cause: .county))))
        == .releaseNeedsName)
    #expect(
      night.refusal(.bulletin(.exemptFinal(FinalExempted(matter: matter, cause: .leader, name: "周明"))))
        == .releaseNeedsReason)
    let entry = night.last + 1
    try night.submit(.bulletin(.exemptFinal(FinalExempted(matter: matter, cause: .county, name: "孙某"))))
    #expect(night.room.matters[matter]?.incident?.exemption?.name == "孙某")
    #expect(night.refusal(handled(matter)) == nil)
    // Said twice is said once, and it goes into the next segment.
    #expect(
      try night.submit(.bulletin(.exemptFinal(FinalExempted(matter: matter, cause: .county, name: "钱某"))))
        .isEmpty)
    night.openSegment()
    #expect(night.refusal(handled(matter)) == nil)
    try night.submit(.strike(entry))
    #expect(night.refusal(handled(matter)) == .bulletin(.finalReportOwed(number: 1)))
  }

  @Test func anExemptionStopsTheFinalClockAndStrikingItRunsItOn() throws {
    var (night, matter) = try reported(.complete)
    try night.submit(.revise(matter) { $0.level = .ordinary })
    try night.submit(.phase(matter, .ended))
    let final: ClockID = "EV-20260714-01/final_report/county_gov"
    #expect(night.room.clocks[final]?.isOpen == true)
    let entry = night.last + 1
    let word = FinalExempted(matter: matter, cause: .leader, reason: "并入县里专报")
    let exempted = try night.submit(.bulletin(.exemptFinal(word)), by: .zhou)
    #expect(exempted.releasedClocks.map(\.clock) == [final])
    #expect(night.room.matters[matter]?.incident?.exemption?.name == "周明")
    // No later change starts it anew.
    try night.submit(.revise(matter) { $0.level = .major })
    #expect(night.room.clocks[final]?.isOpen == false)
    try night.submit(.strike(entry))
    #expect(night.room.clocks[final]?.isOpen == true)
  }

  @Test func anExemptionBeforeTheEndStartsNoFinalClock() throws {
    var (night, matter) = try reported(.complete)
    try night.submit(.revise(matter) { $0.level = .ordinary })
    try night.submit(.bulletin(.exemptFinal(FinalExempted(matter: matter, cause: .county, name: "孙某"))))
    #expect(try night.submit(.phase(matter, .ended)).startedClocks.allSatisfy { $0.kind != .finalReport })
    #expect(night.refusal(handled(matter)) == nil)
  }

  @Test func whatProvesUntrueEndsAsBefore() throws {
    var (night, matter) = try reported()
    for office in [RecipientID.county, .bureau, .floodHeadquarters] {
      try night.submit(.call(matter, to: office, for: .correction))
    }
    #expect(night.refusal(.close(matter, .untrue, "没有的事")) == nil)
  }
}
