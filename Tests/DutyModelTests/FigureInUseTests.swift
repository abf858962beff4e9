import DutyModel
import Testing

/// Which of several numbers counts: the leader's choice, else the latest verified, else the latest reported.
@Suite struct FigureInUseTests {
  private func begun() throws -> (Night, MatterID) {
    var night = try Night.begun()
    let matter = try night.open()
    return (night, matter)
  }

  private func inUse(_ figure: Figure, of matter: MatterID, in night: Night) -> FigureInUse? {
    night.room.figuresInUse(of: matter).first { $0.line.figure.figure == figure }
  }

  private static let word = Authority(person: .zhou, means: .phone, number: "13800000004")

  @Test func nothingIsInUseBeforeAnythingIsSaid() throws {
    let (night, matter) = try begun()
    #expect(night.room.figuresInUse(of: matter).isEmpty)
  }

  @Test func theLatestReportedCountsUntilOneIsVerified() throws {
    var (night, matter) = try begun()
    try night.submit(.reported(matter, .trapped, 7, .reported, asOf: time("19:50")))
    try night.submit(.reported(matter, .trapped, 9, .estimated, asOf: time("19:58")))
    #expect(inUse(.trapped, of: matter, in: night)?.line.figure.value == 9)
    #expect(inUse(.trapped, of: matter, in: night)?.standing == .reported)
    try night.submit(.reported(matter, .trapped, 5, .verified, asOf: time("19:55")))
    #expect(inUse(.trapped, of: matter, in: night)?.line.figure.value == 5)
    #expect(inUse(.trapped, of: matter, in: night)?.standing == .verified)
    #expect(inUse(.trapped, of: matter, in: night)?.newer?.figure.value == 9)
  }

  @Test func ofTwoAtOneInstantTheOneWrittenLaterCounts() throws {
    var (night, matter) = try begun()
    try night.submit(.reported(matter, .moved, 7, .reported))
    try night.submit(.reported(matter, .moved, 8, .reported))
    #expect(inUse(.moved, of: matter, in: night)?.line.figure.value == 8)
  }

  @Test func theLeadersChoiceCountsAndLaterNumbersAreSaidBesideIt() throws {
    var (night, matter) = try begun()
    try night.submit(.reported(matter, .trapped, 7, .reported, from: "石桥村"))
    let line = night.room.figures(of: matter)[0].entry
    try night.submit(.reported(matter, .trapped, 5, .verified, from: "派出所"))
    let events = try night.submit(.choose(matter, line), by: .zhou)
    let chosen = try #require(events.chosen)
    #expect(chosen.value == 7 && chosen.formerValue == 5 && chosen.formerSource == "派出所")
    let use = try #require(inUse(.trapped, of: matter, in: night))
    #expect(use.standing == .chosen && use.chosenBy == .zhou && use.line.figure.value == 7)
    #expect(use.formerValue == 5 && use.newer == nil)
    night.pass(minutes: 5)
    try night.submit(.reported(matter, .trapped, 4, .verified, asOf: night.now))
    #expect(inUse(.trapped, of: matter, in: night)?.line.figure.value == 7)
    #expect(inUse(.trapped, of: matter, in: night)?.newer?.figure.value == 4)
    #expect(use.words(in: .chinese) == "被困7 领导定，原5 派出所")
    #expect(use.words(in: .english) == "trapped 7 leader's choice, was 5 派出所")
  }

  @Test func onlyCasualtiesKeepTheFormerFigure() throws {
    var (night, matter) = try begun()
    try night.submit(.reported(matter, .moved, 7, .reported))
    try night.submit(.reported(matter, .moved, 9, .reported))
    let line = night.room.figures(of: matter)[0].entry
    #expect(try night.submit(.choose(matter, line), by: .zhou).chosen?.formerValue == nil)
  }

  @Test func anOfficerRecordsTheLeadersWordWithWhoAndHow() throws {
    var (night, matter) = try begun()
    try night.submit(.reported(matter, .dead, 1, .reported))
    let line = night.room.figures(of: matter)[0].entry
    #expect(night.refusal(.choose(matter, line)) == .choiceNeedsLeader)
    #expect(
      night.refusal(.choose(matter, line, word: Authority(person: .lin, means: .phone)))
        == .wordOfNoLeader(name: LocalText("林燕", "林燕")))
    #expect(
      night.refusal(.choose(matter, line, word: Authority(person: "li.si", means: .phone)))
        == .unknownPerson("li.si"))
    let ahead = Authority(person: .zhou, means: .phone, at: time("20:30"))
    #expect(
      night.refusal(.choose(matter, line, word: ahead)) == .timeAhead(time("20:30"), now: time("20:00")))
    try night.submit(.choose(matter, line, word: Self.word))
    #expect(inUse(.dead, of: matter, in: night)?.chosenBy == .zhou)
  }

  @Test func onlyALineOfThisLedgerCanBeChosen() throws {
    var (night, matter) = try begun()
    let other = try night.open()
    try night.submit(.reported(other, .dead, 1, .reported))
    let line = night.room.figures(of: other)[0].entry
    #expect(
      night.refusal(.choose(matter, line), by: .zhou) == .noSuchFigure(entry: line, number: 1))
  }

  @Test func strikingFallsBack() throws {
    var (night, matter) = try begun()
    try night.submit(.reported(matter, .trapped, 7, .reported))
    try night.submit(.reported(matter, .trapped, 5, .reported))
    let lines = night.room.figures(of: matter).map(\.entry)
    try night.submit(.choose(matter, lines[0]), by: .zhou)
    let second = night.last + 1
    try night.submit(.choose(matter, lines[1]), by: .zhou)
    #expect(inUse(.trapped, of: matter, in: night)?.line.entry == lines[1])
    // The choice is struck: the earlier choice counts again.
    try night.submit(.strike(second))
    #expect(inUse(.trapped, of: matter, in: night)?.line.entry == lines[0])
    // The line itself is struck: nothing is chosen any more.
    try night.submit(.strike(lines[0]))
    #expect(inUse(.trapped, of: matter, in: night)?.line.entry == lines[1])
    #expect(inUse(.trapped, of: matter, in: night)?.standing == .reported)
  }

  @Test func choosingTheSameAgainIsNoEntry() throws {
    var (night, matter) = try begun()
    try night.submit(.reported(matter, .trapped, 7, .reported))
    let line = night.room.figures(of: matter)[0].entry
    try night.submit(.choose(matter, line), by: .zhou)
    #expect(try night.submit(.choose(matter, line), by: .zhou).isEmpty)
  }

  @Test func choicesAreCarriedOnAndCanBeStruckThere() throws {
    var (night, matter) = try begun()
    try night.submit(.reported(matter, .trapped, 7, .reported))
    try night.submit(.reported(matter, .trapped, 5, .verified))
    let line = night.room.figures(of: matter)[0].entry
    let choice = night.last + 1
    try night.submit(.choose(matter, line), by: .zhou)
    let before = night.room.figuresInUse(of: matter)
    night.openSegment()
    #expect(night.room.figuresInUse(of: matter) == before)
    try night.submit(.strike(choice))
    #expect(inUse(.trapped, of: matter, in: night)?.standing == .verified)
  }
}

extension [Event] {
  fileprivate var chosen: FigureChosen? {
    for case .figureChosen(let chosen) in self { return chosen }
    return nil
  }
}
