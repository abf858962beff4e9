import DutyModel
import Testing

/// What may be done with cards, and what comes of it.
@Suite struct CardTests {
  static func night() throws -> (Night, MatterID) {
    var night = try Night.begun(SettingsAdoption(cards: [.flood, .general]))
    let matter = try night.open()
    return (night, matter)
  }

  /// The flood card in use since 20:00.
  static func running() throws -> (night: Night, matter: MatterID, run: CardRunID) {
    var (night, matter) = try night()
    try night.submit(.card("flood", for: matter))
    return (night, matter, try #require(night.room.cardRuns(of: matter).first).id)
  }

  @Test func startingACardCopiesItWhole() throws {
    var (night, matter) = try Self.night()
    let events = try night.submit(.card("flood", for: matter))
    let run = CardRunID(rawValue: "\(matter)/flood/\(night.last)")
    #expect(events == [.cardStarted(CardStarted(run: run, matter: matter, content: .flood))])
    let known = try #require(night.room.cardRuns[run])
    #expect(known.card == .flood && known.at == time("20:00") && known.by == .wu)
    #expect(known.entry == night.last && run.matter == matter)
  }

  @Test func startingIsRefusedForCardsAndMattersThatArent() throws {
    var (night, matter) = try Self.night()
    #expect(
      night.refusal(.card("flod", for: matter)) == .unknownCard("flod", known: ["flood", "general"]))
    #expect(night.refusal(.card("flood", for: "EV-1")) == .unknownMatter("EV-1"))
    try night.submit(.close(matter))
    #expect(night.refusal(.card("flood", for: matter)) == .matterIsClosed(number: 1))
    #expect(
      try Night.begun().refusal(.card("flood", for: matter)) == .unknownMatter(matter))
  }

  @Test func aCardRunsOnceForAMatterAtATimeAndOthersBesideIt() throws {
    var (night, matter, _) = try Self.running()
    #expect(
      night.refusal(.card("flood", for: matter)) == .cardIsRunning(number: 1, title: Card.flood.title))
    try night.submit(.card("general", for: matter))
    let other = try night.open()
    try night.submit(.card("flood", for: other))
    #expect(night.room.cardRuns(of: matter).map(\.card.id) == ["flood", "general"])
    #expect(night.room.cardRuns(of: other).map(\.card.id) == ["flood"])
  }

  @Test func aCardWithNothingLeftToDoMayBeStartedAnew() throws {
    var (night, matter) = try Self.night()
    try night.submit(.card("general", for: matter))
    let first = try #require(night.room.cardRuns(of: matter).first).id
    try night.submit(.tick(1, of: "general", for: matter))
    #expect(night.refusal(.card("general", for: matter)) != nil)
    try night.submit(.tick(2, of: "general", for: matter))
    try night.submit(.card("general", for: matter))
    let runs = night.room.cardRuns(of: matter).map(\.id)
    #expect(runs.count == 2 && runs.first == first)
    // Ticks go to the run that is going on.
    try night.submit(.tick(1, of: "general", for: matter))
    #expect(night.room.progress(of: runs[1])?.settled == 1)
    #expect(night.room.progress(of: first)?.settled == 2)
  }

  @Test func aTickSaysWhoWhenAndWhat() throws {
    var (night, matter, run) = try Self.running()
    night.pass(minutes: 6)
    let events = try night.submit(
      .tick(1, for: matter, .done, "都应了"), by: .zhou, at: time("20:05"))
    #expect(events == [.cardStepSet(CardStepSet(run: run, step: 1, state: .done, text: "都应了"))])
    let step = try #require(night.room.progress(of: run)?.step(numbered: 1))
    #expect(step.state == .done && step.times == [time("20:05")] && step.by == .zhou)
    #expect(step.text == "都应了" && step.entry == night.last)
  }

  @Test func stepsThatCantBeTickedAreRefused() throws {
    var (night, matter, _) = try Self.running()
    #expect(
      night.refusal(.tick(1, of: "general", for: matter))
        == .cardNotStarted(number: 1, "general", running: ["flood"]))
    for n in [0, 6, -1] {
      #expect(
        night.refusal(.tick(n, for: matter)) == .unknownCardStep(n, title: Card.flood.title, count: 5))
    }
    for reason in [nil, "", " 　"] {
      #expect(night.refusal(.tick(1, for: matter, .notApplicable, reason)) == .notApplicableNeedsReason)
    }
    try night.submit(.tick(1, for: matter))
    #expect(night.refusal(.tick(1, for: matter)) == .cardStepIsDone(1, entry: night.last))
    #expect(
      night.refusal(.tick(1, for: matter, .notApplicable, "没人住")) == .cardStepIsDone(1, entry: night.last))
    try night.submit(.tick(3, for: matter, .notApplicable, "没有桥"))
    #expect(night.refusal(.tick(3, for: matter, .notApplicable, "没有桥")) == .cardStepIsNotApplicable(3))
    try night.submit(.close(matter))
    #expect(night.refusal(.tick(5, for: matter)) == .matterIsClosed(number: 1))
  }

  @Test func aStepThatDidntApplyMayBeDoneAfterAll() throws {
    var (night, matter, run) = try Self.running()
    try night.submit(.tick(3, for: matter, .notApplicable, "没有过水"))
    let before = try #require(night.room.progress(of: run)?.step(numbered: 3))
    #expect(before.state == .notApplicable && before.text == "没有过水" && before.times.isEmpty)
    try night.submit(.tick(3, for: matter))
    #expect(night.room.progress(of: run)?.step(numbered: 3)?.state == .done)
  }

  @Test func aCardThatIsEditedOrDeletedChangesNothingInItsRun() throws {
    var (night, matter, run) = try Self.running()
    let before = night.room.progress(of: run)
    var edited = Card.flood
    edited.steps.removeLast(3)
    edited.title = LocalText("别的", "other")
    for cards in [[edited], [Card.general]] {
      var adoption = SettingsAdoption()
      adoption.cards = Adopted.parts(of: cards, sha256: "cards-\(cards[0].id)-2", each: 1)
      try night.submit(.adoptSettings(adoption), by: .program)
      #expect(night.room.settings.cards == cards)
      #expect(night.room.progress(of: run) == before)
    }
    night.openSegment()
    #expect(night.room.progress(of: run) == before)
    try night.submit(.tick(5, for: matter))
    #expect(night.room.progress(of: run)?.settled == 1)
  }

  @Test func strikingATickOpensItsStepAgain() throws {
    var (night, matter, run) = try Self.running()
    let before = night.room.progress(of: run)
    try night.submit(.tick(1, for: matter))
    let tick = night.last
    try night.submit(.strike(tick))
    #expect(night.room.progress(of: run) == before)
    #expect(night.refusal(.strike(tick)) == .entryIsStruck(tick))
    try night.submit(.tick(1, for: matter))
    #expect(night.room.progress(of: run)?.settled == 1)
  }

  @Test func strikingTheStartTakesTheRunAwayWithItsTicks() throws {
    var (night, matter, run) = try Self.running()
    let start = night.last
    try night.submit(.tick(1, for: matter))
    let tick = night.last
    try night.submit(.strike(start, "开错卡"))
    #expect(night.room.cardRuns(of: matter).isEmpty && night.room.progress(of: run) == nil)
    try night.submit(.strike(tick))
    try night.submit(.card("flood", for: matter))
    let second = try #require(night.room.cardRuns(of: matter).first)
    #expect(second.id != run && night.room.progress(of: second.id)?.settled == 0)
  }

  @Test func ticksOfAnEarlierSegmentCanBeStruck() throws {
    var (night, matter, run) = try Self.running()
    let start = night.last
    try night.submit(.tick(1, for: matter))
    let tick = night.last
    night.openSegment()
    #expect(CarryTests.started(from: night) == night.room)
    try night.submit(.strike(tick))
    #expect(night.room.progress(of: run)?.settled == 0)
    try night.submit(.strike(start))
    #expect(night.room.cardRuns.isEmpty)
  }

  @Test func runsOfClosedMattersAreLeftBehind() throws {
    var (night, matter, run) = try Self.running()
    try night.submit(.tick(1, for: matter))
    try night.submit(.close(matter))
    #expect(night.room.progress(of: run)?.settled == 1)
    night.openSegment()
    #expect(night.room.cardRuns.isEmpty)
    #expect(!night.room.carry().contains { if case .cardMark = $0 { true } else { false } })
  }

  @Test func oneCardALineIsAdoptedAndCarried() throws {
    var (night, _) = try Self.night()
    #expect(night.entries.filter { $0.event.type == "cards.adopted/1" }.count == 2)
    let carried = night.room.carry().filter { if case .cards = $0 { true } else { false } }
    #expect(carried.count == 2)
    night.openSegment()
    #expect(night.room.settings.cards == [.flood, .general])
  }

  @Test func theSameCardsAreNotAdoptedAgain() throws {
    var (night, _) = try Self.night()
    #expect(
      try night.submit(.adoptSettings(SettingsAdoption(cards: [.flood, .general])), by: .program) == [])
  }
}
