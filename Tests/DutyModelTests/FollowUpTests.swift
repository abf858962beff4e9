import DutyModel
import Testing

/// The next report: due one interval after the last one, by the phase.
@Suite struct FollowUpTests {
  /// A flood that the county heard of by phone at 20:10.
  func reported(level: IncidentLevel? = nil) throws -> (night: Night, matter: MatterID) {
    var night = try Night.begun(SettingsAdoption(policy: .complete))
    var content = ReportContent.flood
    content.level = level
    let matter = try night.open(content)
    night.now = time("20:10")
    try night.submit(.call(matter, to: .county))
    return (night, matter)
  }

  func rounds(_ night: Night, _ matter: MatterID) -> [Clock] {
    night.room.clocks(of: matter).filter { $0.plan.kind == .followUp }.sorted {
      $0.plan.round < $1.plan.round
    }
  }

  @Test func noFollowUpIsOwedBeforeTheFirstReport() throws {
    var night = try Night.begun(SettingsAdoption(policy: .complete))
    let matter = try night.open()
    #expect(rounds(night, matter).isEmpty)
    try night.submit(.call(matter, to: .bureau))
    #expect(rounds(night, matter).isEmpty, "another office isn't who is owed")
  }

  @Test func firstReportStartsTheFollowUp() throws {
    let (night, matter) = try reported()
    let clock = try #require(rounds(night, matter).first)
    #expect(clock.id == "EV-20260714-01/follow_up/county_gov")
    #expect(clock.due == time("21:10") && clock.plan.start == time("20:10"))
    #expect(clock.plan.decisive && clock.plan.rule == "danger")
  }

  @Test func writtenFirstReportStartsItWhereNobodyCouldPhone() throws {
    var night = try Night.begun(SettingsAdoption(policy: .complete))
    let matter = try night.open()
    try night.submit(.bulletin(matter, to: .county))
    #expect(rounds(night, matter).map(\.due) == [time("21:00")])
    // The call that comes later is the first by phone, not a second beginning.
    night.pass(minutes: 5)
    try night.submit(.call(matter, to: .county))
    #expect(rounds(night, matter).count == 1)
  }

  @Test func eachWrittenFollowUpStartsTheNextFromItself() throws {
    var (night, matter) = try reported()
    night.now = time("20:50")
    try night.submit(.bulletin(matter, to: .county, .followUp))
    let clocks = rounds(night, matter)
    #expect(clocks.map(\.plan.round) == [1, 2])
    #expect(clocks[0].metAt == time("20:50"))
    #expect(clocks[1].id == "EV-20260714-01/follow_up/county_gov/2")
    #expect(clocks[1].due == time("21:50") && clocks[1].isOpen)
  }

  @Test func phonedFollowUpKeepsTheWrittenOneRunningAndShowsWhen() throws {
    var (night, matter) = try reported()
    night.now = time("21:05")
    try night.submit(.call(matter, to: .county, for: .followUp))
    let clocks = rounds(night, matter)
    #expect(clocks[0].isOpen && clocks[0].phoned?.at == time("21:05"))
    #expect(clocks[0].due == time("21:10"))
    #expect(clocks[1].due == time("22:05"))
    night.now = time("21:20")
    try night.submit(.bulletin(matter, to: .county, .followUp))
    #expect(rounds(night, matter).map(\.isOpen) == [false, false, true])
    #expect(rounds(night, matter)[0].state(at: night.now) == .metLate)
  }

  @Test func phoningTwiceLeavesOnePaperOwed() throws {
    var (night, matter) = try reported()
    for clock in ["21:05", "22:00", "22:50"] {
      night.now = time(clock)
      try night.submit(.call(matter, to: .county, for: .followUp))
    }
    let clocks = rounds(night, matter)
    #expect(clocks.map(\.isOpen) == [true, false, false, true])
    #expect(clocks[3].due == time("23:50"))
  }

  @Test func ordinaryCallIsNoFollowUp() throws {
    var (night, matter) = try reported()
    night.now = time("20:30")
    try night.submit(.call(matter, to: .county))
    #expect(rounds(night, matter).count == 1 && rounds(night, matter)[0].phoned == nil)
  }

  @Test func phaseChangesTheIntervalFromTheSameStart() throws {
    var (night, matter) = try reported()
    night.now = time("20:40")
    let events = try night.submit(.phase(matter, .stable))
    let replanned = try #require(events.replannedClocks.first { $0.plan.kind == .followUp })
    #expect(replanned.formerDue == time("21:10") && replanned.plan.due == time("22:10"))
    #expect(replanned.formerRule == "danger" && replanned.plan.rule == "stable")
    let clock = rounds(night, matter)[0]
    #expect(
      clock.plan.start == time("20:10") && clock.former == [FormerLimit(due: time("21:10"), rule: "danger")])
  }

  @Test func endReleasesTheFollowUpAndStartsTheFinalReport() throws {
    var (night, matter) = try reported(level: .ordinary)
    night.now = time("22:00")
    try night.submit(.phase(matter, .ended))
    #expect(rounds(night, matter)[0].release?.cause == .rules)
    let final = try #require(night.clock(.finalReport, .county, of: matter))
    #expect(final.due == time("22:00", day: 15) && final.plan.start == time("22:00"))
    night.now = time("23:00")
    try night.submit(.bulletin(matter, to: .county, .final))
    #expect(night.clock(.finalReport, .county, of: matter)?.state(at: night.now) == .met)
  }

  @Test(arguments: [ReleaseWord.county, .leader])
  func whatPeopleReleasedStartsNoFurtherRound(word: ReleaseWord) throws {
    var (night, matter) = try reported()
    night.now = time("20:40")
    try night.submit(.release(rounds(night, matter)[0].id, word, name: "方远", reason: "已平稳"))
    for change in [
      Command.phase(matter, .stable), .revise(matter) { $0.level = .major }, .phase(matter, .danger),
    ] {
      #expect(try night.submit(change).startedClocks.allSatisfy { $0.kind != .followUp })
    }
    #expect(rounds(night, matter).count == 1 && rounds(night, matter)[0].release?.cause == word.cause)
  }

  @Test(arguments: [false, true])
  func theFullReportAfterTheEndIsOwedBesideTheFollowUps(followedUp: Bool) throws {
    var policy = DeadlinePolicy.complete
    var full = DeadlineRule("full", .followUp, 60, to: [.county], decisive: .county, from: .ended)
    full.phases = [.ended]
    policy.rules.append(full)
    var night = try Night.begun(SettingsAdoption(policy: policy))
    let matter = try night.open()
    try night.submit(.call(matter, to: .county))
    night.pass(minutes: 30)
    if followedUp { try night.submit(.bulletin(matter, to: .county, .followUp)) }
    night.now = time("22:00")
    try night.submit(.phase(matter, .ended))
    let open = rounds(night, matter).filter(\.isOpen)
    #expect(open.map(\.due) == [time("23:00")] && open.map(\.plan.rule) == ["full"])
    try night.submit(.bulletin(matter, to: .county, .followUp))
    #expect(!rounds(night, matter).contains { $0.isOpen })
  }

  @Test func whatBeginsAgainCountsFromThen() throws {
    var (night, matter) = try reported(level: .ordinary)
    night.now = time("22:00")
    try night.submit(.phase(matter, .ended))
    night.now = time("23:30")
    try night.submit(.phase(matter, .danger))
    #expect(night.clock(.finalReport, .county, of: matter)?.release?.cause == .rules)
    let open = rounds(night, matter).filter(\.isOpen)
    #expect(open.map(\.due) == [time("00:30", day: 15)])
    #expect(open.map(\.plan.round) == [2])
  }

  @Test func finalReportSaysThatItHasEnded() throws {
    var (night, matter) = try reported(level: .ordinary)
    night.now = time("22:00")
    try night.submit(.bulletin(matter, to: .county, .final))
    #expect(night.room.matters[matter]?.incident?.phase == .ended)
    #expect(night.clock(.finalReport, .county, of: matter)?.state(at: night.now) == .met)
    #expect(!rounds(night, matter).contains { $0.isOpen })
  }

  @Test func gradedMatterEndsWithItsFinalReport() throws {
    var (night, matter) = try reported(level: .ordinary)
    try night.submit(.call(matter, to: .dutyLeader))
    try night.submit(.bulletin(matter, to: .county))
    for office in [RecipientID.bureau, .floodHeadquarters] { try night.submit(.call(matter, to: office)) }
    let handled = Command.close(matter, .handled, "水退了")
    #expect(
      night.refusal(handled)
        == .actOwed(number: 1, .finalReport, .county, name: LocalText("县政府总值班室", "County duty room")))
    try night.submit(.bulletin(matter, to: .county, .final))
    #expect(night.refusal(handled) == nil)
  }

  @Test func lateEntryOfAnEarlierFollowUpMovesNothing() throws {
    var (night, matter) = try reported()
    night.now = time("21:40")
    try night.submit(.bulletin(matter, to: .county, .followUp))
    let before = rounds(night, matter)
    try night.submit(.bulletin(matter, to: .county, .followUp), at: time("21:00"))
    #expect(rounds(night, matter) == before)
  }

  @Test func struckFollowUpIsOwedAgainAndItsSuccessorIsNot() throws {
    var (night, matter) = try reported()
    night.now = time("20:50")
    let act = night.last + 1
    try night.submit(.bulletin(matter, to: .county, .followUp))
    try night.submit(.strike(act))
    let clocks = rounds(night, matter)
    #expect(clocks[0].isOpen && clocks[0].due == time("21:10"))
    #expect(clocks[1].release?.cause == .rules)
  }

  @Test func struckPhoneFollowUpIsForgotten() throws {
    var (night, matter) = try reported()
    let act = night.last + 1
    try night.submit(.call(matter, to: .county, for: .followUp))
    try night.submit(.strike(act))
    #expect(rounds(night, matter).map(\.isOpen) == [true, false])
    #expect(rounds(night, matter)[0].phoned == nil)
  }
}
