import DutyModel
import Testing

/// What an answer stops, whom it needs, and when an errand may end.
@Suite struct AnswerTests {
  private func ordered(_ source: ErrandSource = .order) throws -> (Night, MatterID) {
    var night = try Night.begun()
    let matter = try night.open(source, AskedErrand(minutes: 20, to: .bureau))
    return (night, matter)
  }

  @Test func anAnswerMeetsItsClockAndIsKept() throws {
    var night = try Night.begun()
    let matter = try night.open(.order, AskedErrand(minutes: 20, to: .bureau))
    let entry = night.last + 1
    let events = try night.submit(.answer(matter, "坝下无人"), at: time("20:00"))
    #expect(events.count == 2)
    let clock = try #require(night.room.clocks(of: matter).first)
    #expect(clock.metBy == entry && clock.metAt == time("20:00"))
    #expect(night.room.answers(of: matter).map(\.entry) == [entry])
    #expect(night.room.answers(of: matter).first?.answered.round == 1)
  }

  @Test func anOfficeNeedsAName() throws {
    let (night, matter) = try ordered()
    let bureau = LocalText("县应急局", "County emergency bureau")
    #expect(night.refusal(.answer(matter, receiver: " ")) == .answerNeedsReceiver(number: 1, name: bureau))
    #expect(night.refusal(.answer(matter, "", receiver: "方远")) == .answerIsEmpty)
  }

  @Test func whatWasToldAnotherOfficeStopsNothing() throws {
    var (night, matter) = try ordered()
    let events = try night.submit(.answerErrand(ErrandAnswered(matter, to: .county)))
    #expect(events.metClocks.isEmpty && night.room.answers(of: matter).count == 1)
  }

  @Test func aCallToItsOfficeWithANameMeetsIt() throws {
    let table: [(RecipientID?, CallOutcome, String?, Bool)] = [
      (.bureau, .answered, "方远", true), (.bureau, .answered, nil, false), (.bureau, .noAnswer, "方远", false),
      (.county, .answered, "方远", false), (nil, .answered, "方远", false),
    ]
    for (recipient, outcome, receiver, meets) in table {
      var (night, matter) = try ordered()
      let events = try night.submit(.call(matter, to: recipient, outcome, receiver: receiver))
      #expect(events.metClocks.count == (meets ? 1 : 0))
    }
  }

  @Test(arguments: [RecipientID.party, nil])
  func anAnsweredCallToTheCallerMeetsAPromisedCall(recipient: RecipientID?) throws {
    var night = try Night.begun()
    let matter = try night.open(.callBack, AskedErrand(minutes: 20, from: Counterpart(name: "刘某")))
    #expect(try night.submit(.call(matter, to: recipient, .busy, receiver: nil)).metClocks.isEmpty)
    #expect(try night.submit(.call(matter, to: recipient, receiver: nil)).metClocks.count == 1)
  }

  @Test func aCallToWhoeverTookItOverIsNoAnswer() throws {
    var night = try Night.begun()
    let events = try night.submit(.transfer(AskedErrand(minutes: 60), to: "供电所"))
    let matter = try #require(events.openedErrand?.matter)
    #expect(try night.submit(.call(matter, to: nil, receiver: "王某")).metClocks.isEmpty)
  }

  @Test func figuresGoIntoTheLedgerOfTheIncident() throws {
    var night = try Night.begun()
    let flood = try night.open()
    let matter = try night.open(.figures, AskedErrand(minutes: 20, to: .county, related: flood))
    var answer = ErrandAnswered(matter, figures: [.moved: 34], readings: [Reading("雨情", "32毫米")])
    answer.givenBy = "石桥村 周国"
    let entry = night.last + 1
    let figures = try night.submit(.answerErrand(answer)).recordedFigures
    #expect(figures.map(\.matter) == [flood] && figures.map(\.value) == [34] && figures[0].source == "石桥村 周国")
    #expect(night.room.figures(of: flood).count == 1)
    try night.submit(.strike(entry))
    #expect(night.room.figures(of: flood).isEmpty)
    #expect(
      night.refusal(.answerErrand(ErrandAnswered(matter, figures: [.moved: -1])))
        == .figureOutOfRange(.moved, -1))
  }

  @Test func whoTookTheAnswerIsNoSourceOfItsFigures() throws {
    var night = try Night.begun()
    let flood = try night.open()
    let matter = try night.open(.figures, AskedErrand(minutes: 20, to: .county, related: flood))
    let answer = ErrandAnswered(matter, receiver: "方远", figures: [.moved: 34])
    let figures = try night.submit(.answerErrand(answer)).recordedFigures
    #expect(figures.map(\.value) == [34] && figures[0].source == nil)
  }

  @Test func aPaperIsNotOwedToWhoeverSentIt() throws {
    var night = try Night.begun()
    let sender = Counterpart(unit: "县防办")
    let matter = try night.open(.paper, AskedErrand(from: sender))
    #expect(night.room.matters[matter]?.errand?.otherSide == nil)
    #expect(night.room.clocks(of: matter).first?.plan.party == nil)
    let entry = night.last + 1
    try night.submit(.answer(matter, "已送分管领导", receiver: nil))
    let line = night.room.logLine(for: night.entries[entry - 1], in: .chinese)
    #expect(line?.text == "1号 已送分管领导")
  }

  @Test(arguments: [false, true])
  func figuresGoIntoTheIncidentThatItsOwnWasMergedInto(inANewSegment: Bool) throws {
    var night = try Night.begun()
    let (emptied, flood) = (try night.open(), try night.open())
    let matter = try night.open(.figures, AskedErrand(minutes: 20, to: .county, related: emptied))
    try night.submit(.merge(emptied, into: flood))
    let late = try night.open(.figures, AskedErrand(minutes: 20, to: .county, related: emptied))
    if inANewSegment { night.openSegment() }
    for errand in [matter, late] {
      let events = try night.submit(.answerErrand(ErrandAnswered(errand, figures: [.moved: 34])))
      #expect(events.recordedFigures.map(\.matter) == [flood])
    }
  }

  /// A call, and whether it meets the call that was promised to 刘某 of 13800000007.
  static let promisedCalls: [(String?, String?, Bool)] = [
    (nil, nil, true), ("刘某", nil, true), (nil, "138 0000 0007", true), ("李某", nil, false),
    (nil, "13800000008", false), ("刘某", "13800000008", false),
  ]

  @Test(arguments: promisedCalls)
  func aCallToSomebodyElseMeetsNoPromisedCall(callee: String?, phone: String?, meets: Bool) throws {
    var night = try Night.begun()
    let party = Counterpart(name: "刘某", phone: "13800000007")
    let matter = try night.open(.callBack, AskedErrand(minutes: 20, from: party))
    var call = CallMade(matter, to: nil)
    (call.callee, call.phone) = (callee, phone)
    #expect(try night.submit(.recordCall(call)).metClocks.count == (meets ? 1 : 0))
  }

  @Test func whereNobodyWroteHisNumberDownHisNameCounts() throws {
    for (callee, meets) in [(nil, true), ("刘某", true), ("李某", false)] as [(String?, Bool)] {
      var night = try Night.begun()
      let matter = try night.open(.callBack, AskedErrand(minutes: 20, from: Counterpart(name: "刘某")))
      var call = CallMade(matter, to: nil)
      (call.callee, call.phone) = (callee, "13800000007")
      #expect(try night.submit(.recordCall(call)).metClocks.count == (meets ? 1 : 0))
    }
  }

  @Test func figuresWithoutAnIncidentStayInTheAnswer() throws {
    var night = try Night.begun()
    let matter = try night.open(.figures, AskedErrand(minutes: 20, to: .county))
    let events = try night.submit(.answerErrand(ErrandAnswered(matter, figures: [.moved: 34])))
    #expect(events.recordedFigures.isEmpty)
    #expect(night.room.answers(of: matter).first?.answered.figures == ReportedFigures([.moved: 34]))
  }

  @Test func anIncidentIsNotAnswered() throws {
    var night = try Night.begun()
    let matter = try night.open()
    #expect(night.refusal(.answer(matter)) == .notAnErrand(number: 1))
    #expect(night.refusal(.answer("ER-1")) == .unknownMatter("ER-1"))
  }

  @Test func anOrderEndsWhenItWasAnswered() throws {
    var (night, matter) = try ordered()
    let owed = Refusal.actOwed(
      number: 1, .errand, .bureau, name: LocalText("县应急局", "County emergency bureau"))
    #expect(night.refusal(.close(matter, .handled, "已报")) == owed)
    try night.submit(.answer(matter))
    #expect(night.refusal(.close(matter, .handled, " ")) == .outcomeNeedsText)
    try night.submit(.close(matter, .handled, "已报"))
    #expect(night.refusal(.answer(matter)) == .matterIsClosed(number: 1))
  }

  @Test func aPromiseEndsWithAResult() throws {
    var night = try Night.begun()
    let matter = try night.open(.callBack, AskedErrand(minutes: 20, from: Counterpart(name: "刘某")))
    try night.submit(.close(matter, .handled, "来电人自己来问过了"))
    #expect(night.rounds(of: matter) == ["1 20:20 closed_with_matter"])
  }

  @Test func whatComesAgainEndsNotBeforeItsFirstAnswer() throws {
    var night = try Night.begun()
    let matter = try night.submit(.callout(.orange)).openedErrand!.matter
    let county = LocalText("县政府总值班室", "County duty room")
    #expect(
      night.refusal(.close(matter, .handled, "解除")) == .actOwed(number: 1, .feedback, .county, name: county))
    try night.submit(.answer(matter))
    try night.submit(.close(matter, .handled, "解除"))
  }

  @Test func aTransferEndsWithItsAnswerOrWhoTookItOver() throws {
    var night = try Night.begun()
    let matter = try night.submit(.transfer(AskedErrand(minutes: 60), to: "供电所")).openedErrand!.matter
    #expect(night.refusal(.close(matter, .handled, "已转")) == .transferNeedsAnswer(number: 1))
    var taken = CloseMatter(matter, .handled, "已转")
    taken.takenBy = "王某"
    #expect(night.refusal(.closeMatter(taken)) == nil)
    try night.submit(.answer(matter, "22时复电", receiver: nil))
    #expect(night.refusal(.close(matter, .handled, "已转")) == nil)
    let named = try night.submit(.transfer(to: "供电所", receiver: "王某")).openedErrand!.matter
    #expect(night.refusal(.close(named, .handled, "已转")) == nil)
  }

  @Test func remindersStopNothingAndTheLatestAreKept() throws {
    var night = try Night.begun()
    let matter = try night.submit(.transfer(AskedErrand(minutes: 60), to: "供电所")).openedErrand!.matter
    var reminded = ErrandReminded()
    reminded.matter = matter
    for _ in 1...9 { #expect(try night.submit(.remindErrand(reminded)).count == 1) }
    #expect(night.room.matters[matter]?.errand?.reminders.count == 8)
    try night.submit(.strike(night.last))
    #expect(night.room.matters[matter]?.errand?.reminders.count == 7)
    #expect(night.rounds(of: matter) == ["1 21:00 running"])
  }

  @Test func whatOpenedAnErrandIsNotStruckWhileThatIsOpen() throws {
    var night = try Night.begun()
    let commands: [Command] = [
      .errand(.order), .report(ReportContent(.order, text: "核实坝下")),
      .spotCheck(errand: BroughtErrand(.order, "三点前报转移人数")),
    ]
    for command in commands {
      let entry = night.last + 1
      let opened = try #require(night.submit(command).openedErrand)
      let refusal = try #require(night.refusal(.strike(entry)))
      #expect(
        [.entryOpenedErrand(number: opened.number), .reportOpenedMatter(number: opened.number)].contains(
          refusal))
      try night.submit(.close(opened.matter, .untrue, "记错"))
      try night.submit(.strike(entry))
    }
  }

  @Test func aReportThatJoinsAnErrandCanBeStruck() throws {
    var (night, matter) = try ordered()
    let entry = night.last + 1
    try night.submit(.report(ReportContent(.news, text: "又催了一次"), joining: matter))
    try night.submit(.strike(entry))
    #expect(night.room.reports(of: matter).isEmpty)
  }
}
