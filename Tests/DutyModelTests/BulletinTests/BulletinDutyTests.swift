import DutyModel
import Testing

/// Whose act is next: an officer's line doesn't show what lies with the leader, and names who signs instead in time.
@Suite struct BulletinDutyTests {
  /// Everything by phone is done, so that only paper is owed.
  private func phoned() throws -> (Night, MatterID) {
    var (night, matter) = try Night.withFlood()
    try night.submit(.call(matter, to: .dutyLeader))
    for office in [RecipientID.county, .bureau, .floodHeadquarters] {
      try night.submit(.call(matter, to: office))
    }
    return (night, matter)
  }

  @Test func theNextActFollowsTheState() throws {
    var (night, matter) = try phoned()
    func duty() throws -> BulletinDuty {
      let clock = try #require(night.clock(.writtenReport, .county, of: matter))
      return try #require(night.room.bulletinDuty(for: clock, at: night.now))
    }
    #expect(try duty() == BulletinDuty(act: .draftBulletin, role: .officer))
    let id = try night.draft(matter, .first)
    #expect(try duty().act == .submitBulletin && duty().bulletin?.id == id)
    try night.submit(.bulletin(.submit(SubmitBulletin(id))))
    #expect(try duty().act == .signBulletin && duty().role == .leader && duty().person == .zhou)
    #expect(try duty().since == time("20:00") && duty().insteadFrom == time("20:10"))
    try night.submit(.bulletin(.sign(.word(id))))
    #expect(try duty().act == .sendBulletin && duty().role == .officer)
    try night.submit(.bulletin(.send(SendBulletin(id, to: .bureau))))
    // It left for another office; to this one it is still to be sent.
    #expect(try duty().act == .sendBulletin)
    let receipt = try #require(night.clock(.acknowledge, .bureau, of: matter))
    #expect(night.room.bulletinDuty(for: receipt, at: night.now)?.act == .acknowledgeBulletin)
    let word = try #require(night.clock(.counterSign, .party, of: matter))
    #expect(night.room.bulletinDuty(for: word, at: night.now)?.person == .zhou)
    #expect(night.room.bulletinDuty(of: id, at: night.now)?.act == .sendBulletin)
    #expect(night.room.bulletinDuty(of: "BL-9", at: night.now) == nil)
  }

  @Test func whatLiesWithTheLeaderIsHisLineAndNotTheOfficers() throws {
    var (night, matter) = try phoned()
    let id = try night.draft(matter, .first)
    let other = try night.open(.whole())
    try night.submit(.call(other, to: .dutyLeader))
    try night.submit(.bulletin(.submit(SubmitBulletin(id))))
    let officer = night.room.oneLine(at: night.now)
    #expect(officer.matter?.id == other && officer.withLeader?.plan.matter == matter)
    let leader = night.room.oneLine(at: night.now, for: .zhou)
    #expect(leader.matter?.id == matter && leader.withLeader == nil && leader.hidden?.plan.matter == other)
    #expect(night.room.awaitingSignature.map(\.id) == [id])
  }

  @Test func fromTheStandInsMinutesOnTheLineNamesHimWithHisNumber() throws {
    var (night, matter) = try phoned()
    let id = try night.draft(matter, .first)
    try night.submit(.bulletin(.submit(SubmitBulletin(id))))
    #expect(night.room.oneLine(at: night.now).clock == nil)
    night.pass(minutes: 10)
    let line = night.room.oneLine(at: night.now)
    #expect(line.clock?.plan.kind == .writtenReport)
    #expect(line.contact == Contact(name: LocalText("何青", "何青"), phone: "13800000005"))
    // Signed, it is the county's number again.
    try night.submit(.bulletin(.sign(.word(id, by: .he))))
    #expect(night.room.oneLine(at: night.now).contact?.phone == "0570-0000001")
  }

  @Test func aPressingReportIsNotHiddenWithTheLeader() throws {
    var policy = DeadlinePolicy.fictional
    policy.signing = [SigningRule(by: [.dutyLeader], instead: [.townshipHead], after: 120)]
    var (night, matter) = try Night.withFlood(policy)
    for recipient in [RecipientID.dutyLeader, .county] { try night.submit(.call(matter, to: recipient)) }
    let id = try night.draft(matter, .first)
    try night.submit(.bulletin(.submit(SubmitBulletin(id))))
    #expect(night.room.oneLine(at: time("20:50")).withLeader != nil)
    // Near its limit it is the officer's again: he rings the leader up.
    let near = night.room.oneLine(at: time("20:56"))
    #expect(near.clock?.id == BulletinClockTests.written && near.contact?.phone == "13800000004")
    #expect(night.room.oneLine(at: time("21:01")).clock?.id == BulletinClockTests.written)
  }
}
