import DutyModel
import Testing

/// What ticks and clocks add up to.
@Suite struct CardProgressTests {
  private func step(_ n: Int, _ night: Night, _ run: CardRunID) throws -> CardStepProgress {
    try #require(night.room.progress(of: run)?.step(numbered: n))
  }

  @Test func aNewRunIsOpenFromItsFirstStepOn() throws {
    let (night, _, run) = try CardTests.running()
    let progress = try #require(night.room.progress(of: run))
    #expect(progress.settled == 0 && progress.steps.count == 5 && !progress.isOver)
    #expect(progress.next?.step.n == 1)
    #expect(
      progress.steps.map(\.due) == [time("20:08"), time("20:15"), time("20:20"), time("21:00"), nil])
    #expect(progress.steps.allSatisfy { $0.state == .open })
    #expect(progress.steps.map { Card.flood.leansOnSource($0.step) } == [false, true, true, false, false])
  }

  @Test func aSummaryNamesTheNextStepItsPostsAndItsDue() throws {
    var (night, matter, run) = try CardTests.running()
    func summary(_ language: Language) throws -> String {
      LogWords(room: night.room, language: language).summary(try #require(night.room.progress(of: run)))
    }
    #expect(try summary(.chinese) == "山洪 0/5  第1步 20:08 值班员  叫应各村")
    #expect(try summary(.english) == "Flood 0/5  step 1 20:08 duty officer  Call the villages")
    try night.submit(.tick(1, for: matter))
    try night.submit(.call(matter, to: .county))
    try night.submit(.tick(3, for: matter))
    try night.submit(.tick(4, for: matter, .notApplicable, "一次报清"))
    #expect(try summary(.chinese) == "山洪 4/5  第5步 解除后 包村干部  返回")
    try night.submit(.tick(5, for: matter))
    #expect(try summary(.english) == "Flood 5/5")
  }

  @Test func minutesCountFromTheStartOfTheCard() throws {
    var (night, matter) = try CardTests.night()
    night.pass(minutes: 10)
    try night.submit(.card("flood", for: matter), at: time("20:07"))
    let run = try #require(night.room.cardRuns(of: matter).first).id
    #expect(try step(1, night, run).due == time("20:15"))
    // The county's clock has begun when the report came, whatever the card says.
    #expect(try step(2, night, run).due == time("20:15"))
  }

  @Test func aStepOnAClockIsDoneByTheActThatMeetsTheDecisiveOne() throws {
    var (night, matter, run) = try CardTests.running()
    #expect(
      night.refusal(.tick(2, for: matter)) == .cardStepFollowsClock(2, .phoneReport, isMet: false))
    #expect(
      night.refusal(.tick(2, for: matter, .notApplicable, "不用报"))
        == .cardStepFollowsClock(2, .phoneReport, isMet: false))
    try night.submit(.call(matter, to: .floodHeadquarters))
    #expect(try step(2, night, run).state == .open)
    night.pass(minutes: 3)
    try night.submit(.call(matter, to: .county))
    let call = night.last - 1
    let done = try step(2, night, run)
    #expect(done.state == .done && done.times == [time("20:03")] && done.entry == call)
    #expect(done.clock == "EV-20260714-01/phone_report/county_gov")
    #expect(night.refusal(.tick(2, for: matter)) == .cardStepFollowsClock(2, .phoneReport, isMet: true))
    try night.submit(.strike(call))
    #expect(try step(2, night, run).state == .open)
    #expect(try step(2, night, run).due == time("20:15"))
  }

  @Test func withoutSuchAClockPeopleTickTheStep() throws {
    var night = try Night.begun(
      SettingsAdoption(
        policy: DeadlinePolicy(rules: [
          DeadlineRule("any-leader", .tellLeader, 5, to: [.dutyLeader], decisive: .dutyLeader)
        ]), cards: [.flood]))
    let matter = try night.open()
    try night.submit(.card("flood", for: matter))
    let run = try #require(night.room.cardRuns(of: matter).first).id
    #expect(try step(2, night, run).due == nil)
    try night.submit(.tick(2, for: matter))
    #expect(try step(2, night, run).state == .done)
  }

  @Test func aRepeatingStepIsDueAgainUntilItDoesntApplyAnyMore() throws {
    var (night, matter, run) = try CardTests.running()
    for hour in ["20:50", "21:45", "22:40"] {
      night.now = time(hour)
      try night.submit(.tick(4, for: matter))
    }
    let repeated = try step(4, night, run)
    #expect(repeated.state == .done && repeated.isRepeating && repeated.times.count == 3)
    #expect(repeated.due == time("23:40"))
    let last = night.last
    try night.submit(.strike(last))
    #expect(try step(4, night, run).due == time("22:45"))
    try night.submit(.tick(4, for: matter, .notApplicable, "已解除"))
    let ended = try step(4, night, run)
    #expect(ended.state == .notApplicable && !ended.isRepeating && ended.times.count == 2)
  }

  @Test func lateRecordedRepeatsCountByTheirOwnTime() throws {
    var (night, matter, run) = try CardTests.running()
    night.now = time("22:00")
    try night.submit(.tick(4, for: matter), at: time("21:55"))
    try night.submit(.tick(4, for: matter), at: time("21:00"))
    #expect(try step(4, night, run).due == time("22:55"))
  }

  @Test func nextIsTheFirstOpenStepAndThenTheRepeatThatIsDueFirst() throws {
    var (night, matter, run) = try CardTests.running()
    try night.submit(.tick(4, for: matter))
    try night.submit(.tick(1, for: matter))
    #expect(night.room.progress(of: run)?.next?.step.n == 2)
    try night.submit(.call(matter, to: .county))
    try night.submit(.tick(3, for: matter, .notApplicable, "没有桥"))
    try night.submit(.tick(5, for: matter))
    let progress = try #require(night.room.progress(of: run))
    #expect(progress.settled == 5 && progress.next?.step.n == 4 && !progress.isOver)
    #expect(night.refusal(.card("flood", for: matter)) != nil)
    try night.submit(.tick(4, for: matter, .notApplicable, "已解除"))
    #expect(night.room.progress(of: run)?.isOver == true)
    #expect(night.refusal(.card("flood", for: matter)) == nil)
  }
}
