import DutyModel
import Testing

/// Errands that fall due again and again: one clock a time, and no due instant that depends on who was late.
@Suite struct RoundTests {
  private func hourly(_ night: inout Night, until: Timestamp? = nil) throws -> MatterID {
    try night.open(
      .figures, AskedErrand(to: .floodHeadquarters, repeats: ErrandRepeat(every: 60, until: until)))
  }

  @Test func theNextRoundStartsWhenTheOneBeforeIsMet() throws {
    var night = try Night.begun()
    let matter = try hourly(&night)
    #expect(night.rounds(of: matter) == ["1 21:00 running"])
    night.now = time("20:50")
    let events = try night.submit(.answer(matter))
    #expect(events.startedClocks.map(\.clock.rawValue) == ["\(matter)/errand/flood_hq/2"])
    #expect(night.rounds(of: matter) == ["1 21:00 met", "2 22:00 running"])
  }

  @Test func laterRoundsKeepTheRuleThatThePolicyNoLongerHas() throws {
    var night = try Night.begun()
    let matter = try #require(try night.submit(.callout(.red)).openedErrand?.matter)
    var bare = DeadlinePolicy.fictional
    bare.errands = []
    night.record(PolicyAdopted.parts(of: bare, sha256: "policy-2", each: 50).map(Event.policyAdopted))
    night.now = time("20:10")
    try night.submit(.answer(matter))
    night.now = time("21:50")
    try night.submit(.notice, by: .program)
    let clocks = night.room.clocks(of: matter)
    #expect(clocks.count > 2 && clocks.allSatisfy { $0.plan.rule == "called-red" })
    #expect(clocks.allSatisfy { $0.plan.decisive && $0.plan.basis == clocks[0].plan.basis })
    #expect(clocks[0].plan.basis != LocalText())
  }

  @Test func theNextRoundStartsWhenTheOneBeforeHasPassed() throws {
    var night = try Night.begun()
    let matter = try hourly(&night)
    night.now = time("21:00")
    #expect(try night.submit(.notice, by: .program) == [])
    night.pass(seconds: 1)
    let events = try night.submit(.notice, by: .program)
    #expect(events.missedClocks.count == 1 && events.startedClocks.count == 1)
    #expect(night.rounds(of: matter) == ["1 21:00 overdue", "2 22:00 running"])
    #expect(try night.submit(.notice, by: .program) == [])
  }

  @Test func anAnswerLongBeforeItsHourIsOneMoreFigure() throws {
    var night = try Night.begun()
    let matter = try hourly(&night)
    night.now = time("20:29")
    let entry = night.last + 1
    #expect(try night.submit(.answer(matter)).metClocks.isEmpty)
    #expect(try night.submit(.call(matter, to: .floodHeadquarters)).metClocks.isEmpty)
    #expect(night.room.answers(of: matter).map(\.answered.round) == [nil])
    let lines = Language.allCases.map { night.room.logLine(for: night.entries[entry - 1], in: $0)?.text }
    #expect(
      lines == ["1号 县防指 方远 已办 加报，不算定时那次", "#1 Flood HQ 方远 已办 extra: its hour is still owed"])
    night.now = time("20:30")
    #expect(try night.submit(.answer(matter)).metClocks.count == 1)
    #expect(night.rounds(of: matter) == ["1 21:00 met", "2 22:00 running"])
  }

  @Test func whoNamesTheRoundAnswersItHoweverEarly() throws {
    var night = try Night.begun()
    let matter = try hourly(&night)
    #expect(try night.submit(.answer(matter, round: 1)).metClocks.count == 1)
  }

  @Test func whatIsToBeDoneWithinATimeIsAnsweredAtOnce() throws {
    var night = try Night.begun()
    let matter = try night.open(
      .order, AskedErrand(minutes: 20, to: .county, repeats: ErrandRepeat(every: 30)))
    night.now = time("20:01")
    try night.submit(.answer(matter))
    // The next one, due at 20:50, is asked for again and again: halfway from 20:20 on.
    night.now = time("20:34")
    try night.submit(.answer(matter))
    #expect(night.rounds(of: matter) == ["1 20:20 met", "2 20:50 running"])
    night.now = time("20:35")
    try night.submit(.answer(matter))
    #expect(night.rounds(of: matter) == ["1 20:20 met", "2 20:50 met", "3 21:20 running"])
  }

  @Test func theHourBeforeASetHourIsTheOneOfTheDayBefore() throws {
    var night = try Night.begun()
    let repeats = ErrandRepeat(at: ["08:00", "20:00"])
    let matter = try night.open(.figures, AskedErrand(to: .county, repeats: repeats))
    night.now = time("01:59", day: 15)
    #expect(try night.submit(.answer(matter)).metClocks.isEmpty)
    night.now = time("02:00", day: 15)
    #expect(try night.submit(.answer(matter)).metClocks.count == 1)
  }

  @Test func aLateAnswerMeetsTheMissedRoundAndTheNextRunsOn() throws {
    var night = try Night.begun()
    let matter = try hourly(&night)
    night.now = time("21:05")
    try night.submit(.notice, by: .program)
    #expect(try night.submit(.answer(matter)).startedClocks.isEmpty)
    #expect(night.rounds(of: matter) == ["1 21:00 met_late", "2 22:00 running"])
    night.now = time("21:30")
    try night.submit(.answer(matter))
    #expect(night.rounds(of: matter) == ["1 21:00 met_late", "2 22:00 met", "3 23:00 running"])
  }

  @Test func anAnswerToTheNextRoundEndsTheMissedOne() throws {
    var night = try Night.begun()
    let matter = try hourly(&night)
    night.now = time("21:50")
    try night.submit(.notice, by: .program)
    let events = try night.submit(.answer(matter, round: 2))
    #expect(events.metClocks.count == 1 && events.releasedClockIDs.count == 1)
    #expect(night.rounds(of: matter) == ["1 21:00 released", "2 22:00 met", "3 23:00 running"])
    #expect(night.refusal(.answer(matter, round: 1)) == .noSuchRound(1, number: 1, open: [3]))
  }

  @Test func aNightWithoutPowerIsMissedOnceARoundAndTheNextRuns() throws {
    var night = try Night.begun()
    let matter = try hourly(&night)
    night.now = time("06:10", day: 15)
    let events = try night.submit(.notice, by: .program)
    // 21:00 to 06:00, and only the last of them is still owed.
    #expect(events.missedClocks.count == 10 && Set(events.missedClocks).count == 10)
    #expect(events.releasedClockIDs.count == 9)
    #expect(
      night.rounds(of: matter).suffix(3) == ["9 05:00 released", "10 06:00 overdue", "11 07:00 running"])
    #expect(try night.submit(.notice, by: .program) == [])
    try night.submit(.answer(matter))
    #expect(night.rounds(of: matter).suffix(2) == ["10 06:00 met_late", "11 07:00 running"])
  }

  @Test func aMonthWithoutPowerIsBounded() throws {
    var night = try Night.begun()
    let matter = try night.open(.figures, AskedErrand(to: .county, repeats: ErrandRepeat(every: 15)))
    night.now = time("20:00").adding(minutes: 30 * 24 * 60 + 5)
    let events = try night.submit(.notice, by: .program)
    #expect(events.missedClocks.count == 97)
    let open = night.room.clocks(of: matter).filter(\.isOpen)
    // The numbers go on as if every one had been recorded.
    #expect(open.map(\.plan.round) == [2_880, 2_881])
    #expect(open.last?.due == time("20:00").adding(minutes: 30 * 24 * 60 + 15))
    #expect(try night.submit(.notice, by: .program) == [])
  }

  /// Repeats that went on for weeks without anybody.
  static let long: [ErrandRepeat] = [
    ErrandRepeat(every: 5), ErrandRepeat(every: 10_080), ErrandRepeat(at: ["08:00"]),
    ErrandRepeat(at: (0...23).map { "\($0):30" }), ErrandRepeat(every: 7, at: ["08:00", "20:01"]),
    ErrandRepeat(every: 1_440, at: ["08:00"]), ErrandRepeat(every: 5, until: time("09:03", day: 31)),
    ErrandRepeat(every: 50, at: ["03:00", "03:20"], until: time("03:20", day: 30)),
    ErrandRepeat(every: 5, at: ["08:00"]),
  ]

  @Test(arguments: long, [0, 1, 3, 60, 40 * 24 * 60 + 3])
  func countingRoundsIsLikeGoingThroughThem(repeats: ErrandRepeat, minutes: Int) throws {
    var night = try Night.begun()
    let matter = try night.open(.figures, AskedErrand(to: .county, repeats: repeats))
    let first = try #require(night.room.clocks(of: matter).first).due
    night.now = first.adding(minutes: minutes)
    var dues = [first]
    while let last = dues.last, last < night.now, let due = repeats.next(after: last, zone: .china) {
      dues.append(due)
    }
    let expected = dues.enumerated().dropFirst().suffix(97).map { "\($0.offset + 1) \($0.element)" }
    let started = try night.submit(.notice, by: .program).startedClocks
    #expect(started.map { "\($0.round) \($0.due)" } == expected)
    #expect(started.map(\.start) == dues.dropLast().suffix(expected.count))
  }

  @Test func twentyYearsAreCountedNotGoneThrough() throws {
    var night = try Night.begun()
    let matter = try night.open(.figures, AskedErrand(to: .county, repeats: ErrandRepeat(every: 5)))
    night.now = night.now.adding(minutes: 20 * 365 * 1_440 + 2)
    try night.submit(.notice, by: .program)
    #expect(night.room.clocks(of: matter).map(\.plan.round).max() == 20 * 365 * 288 + 1)
  }

  @Test func setHoursAreThoseOfTheStation() throws {
    var night = try Night.begun()
    let repeats = ErrandRepeat(at: ["20:00", "8:00", "08:00", "14:00"], asks: ["雨情", "水位"])
    let opened = try #require(
      night.submit(.errand(.figures, "雨情", AskedErrand(repeats: repeats))).openedErrand)
    #expect(opened.errand.repeats?.at == ["08:00", "14:00", "20:00"])
    // At 20:00 sharp that hour is over.
    #expect(opened.errand.due == time("08:00", day: 15))
    night.now = time("07:55", day: 15)
    try night.submit(.answer(opened.matter, receiver: nil))
    night.now = time("23:59", day: 15)
    try night.submit(.notice, by: .program)
    #expect(
      night.rounds(of: opened.matter) == [
        "1 08:00 met", "2 14:00 released", "3 20:00 overdue", "4 08:00 running",
      ])
    #expect(night.room.clocks(of: opened.matter).last?.due == time("08:00", day: 16))
  }

  @Test func setHoursKeepTheirWallTimeOverAZoneChange() throws {
    // Clocks go forward at 02:00 on the 15th and back at 03:00 on the 16th.
    let zone = ZoneTable(spans: [
      .init(from: Timestamp(), offsetSeconds: 3_600),
      .init(from: time("09:00", day: 15), offsetSeconds: 7_200),
      .init(from: time("09:00", day: 16), offsetSeconds: 3_600),
    ])
    let repeats = ErrandRepeat(at: ["02:30", "08:00"])
    var due = Timestamp(rfc3339: "2026-07-14T12:00:00+01:00")!
    var seen: [String] = []
    for _ in 1...4 {
      due = try #require(repeats.next(after: due, zone: zone))
      seen.append(zone.text(due))
    }
    #expect(
      seen == [
        // Half past two doesn't exist that night; it falls due once all the same, and rather early.
        "2026-07-15T01:30:00.000+01:00", "2026-07-15T08:00:00.000+02:00",
        // It comes twice the night after, and counts the first time.
        "2026-07-16T02:30:00.000+02:00", "2026-07-16T08:00:00.000+01:00",
      ])
  }

  @Test func itEndsAtItsLastInstant() throws {
    var night = try Night.begun()
    let matter = try hourly(&night, until: time("22:00"))
    night.now = time("20:30")
    try night.submit(.answer(matter))
    #expect(night.rounds(of: matter).count == 2)
    night.now = time("21:30")
    #expect(try night.submit(.answer(matter)).startedClocks.isEmpty)
    try night.submit(.close(matter, .handled, "22时解除"))
  }

  @Test(arguments: [ReleaseWord.county, .leader])
  func aRoundThatNobodyWantsIsFollowedByTheNext(word: ReleaseWord) throws {
    var night = try Night.begun()
    let matter = try hourly(&night)
    let round = try #require(night.room.clocks(of: matter).first).id
    let entry = night.last + 1
    try night.submit(.release(round, word, reason: "雨停"))
    #expect(night.rounds(of: matter) == ["1 21:00 released", "2 22:00 running"])
    try night.submit(.strike(entry))
    #expect(night.rounds(of: matter) == ["1 21:00 running", "2 22:00 running"])
  }

  @Test func closingEndsIt() throws {
    var night = try Night.begun()
    let matter = try hourly(&night)
    night.now = time("20:45")
    try night.submit(.answer(matter))
    try night.submit(.close(matter, .handled, "解除"))
    night.now = time("23:30")
    #expect(try night.submit(.notice, by: .program) == [])
    #expect(night.rounds(of: matter) == ["1 21:00 met", "2 22:00 closed_with_matter"])
  }

  @Test func strikingAnAnswerReopensItsRoundAndStartsNoSecondOne() throws {
    var night = try Night.begun()
    let matter = try hourly(&night)
    night.now = time("20:45")
    let answer = night.last + 1
    try night.submit(.answer(matter))
    try night.submit(.strike(answer))
    #expect(night.rounds(of: matter) == ["1 21:00 running", "2 22:00 running"])
    #expect(night.room.answers(of: matter).isEmpty)
    night.now = time("21:10")
    #expect(try night.submit(.notice, by: .program).startedClocks.isEmpty)
    #expect(try night.submit(.answer(matter)).startedClocks.isEmpty)
    #expect(night.rounds(of: matter) == ["1 21:00 met_late", "2 22:00 running"])
  }

  @Test func anAnswerOfAnEarlierSegmentCanBeStruck() throws {
    var night = try Night.begun()
    let matter = try hourly(&night)
    night.now = time("20:45")
    let answer = night.last + 1
    try night.submit(.answer(matter))
    night.openSegment()
    #expect(night.room.answers(of: matter).count == 1)
    #expect(try night.submit(.strike(answer)).reopenedClocks.count == 1)
    #expect(night.room.answers(of: matter).isEmpty)
  }

  @Test func onlyTheLatestAnswersAreKept() throws {
    var night = try Night.begun()
    let matter = try hourly(&night)
    for turn in 1...25 { try night.submit(.answer(matter, "第\(turn)次")) }
    #expect(night.room.answers(of: matter).map(\.answered.text).first == "第6次")
    #expect(night.room.answers(of: matter).count == 20)
    night.openSegment()
    #expect(night.room.answers(of: matter).count == 20)
  }

  @Test func absurdRepeatsAreRefused() throws {
    let hours = (0...24).map { "0\($0 % 10):\($0 + 10)" }
    let table: [(ErrandRepeat, Refusal)] = [
      (ErrandRepeat(), .repeatNeedsTimes), (ErrandRepeat(asks: ["雨情"]), .repeatNeedsTimes),
      (ErrandRepeat(every: 4), .repeatOutOfRange(minutes: 4)),
      (ErrandRepeat(every: 10_081), .repeatOutOfRange(minutes: 10_081)),
      (ErrandRepeat(at: ["24:00"]), .notAnHour("24:00")), (ErrandRepeat(at: ["8"]), .notAnHour("8")),
      (ErrandRepeat(at: ["08:60"]), .notAnHour("08:60")), (ErrandRepeat(at: ["-8:00"]), .notAnHour("-8:00")),
      (ErrandRepeat(at: ["8:00:00"]), .notAnHour("8:00:00")), (ErrandRepeat(at: hours), .repeatTooLong),
      (ErrandRepeat(every: 60, until: time("20:59")), .repeatEndsBeforeItBegins),
    ]
    let night = try Night.begun()
    for (repeats, refusal) in table {
      #expect(night.refusal(.errand(.figures, "雨情", AskedErrand(repeats: repeats))) == refusal)
    }
  }
}
