import DutyModel
import Testing

/// The table of who may do what, each pair named.
@Suite struct PermissionTests {
  static let table: [(Command.Name, [Role])] = [
    (.receiveReport, [.officer, .leader, .inbox]),
    (.recordCall, [.officer, .leader]),
    (.recordBulletin, [.officer, .leader]),
    (.recordFigure, [.officer, .leader]),
    (.openErrand, [.officer, .leader]),
    (.answerErrand, [.officer, .leader]),
    (.remindErrand, [.officer, .leader]),
    (.receiveCallout, [.officer, .leader]),
    (.recordSpotCheck, [.officer, .leader]),
    (.assignMatter, [.officer, .leader]),
    (.closeMatter, [.officer, .leader]),
    (.startCard, [.officer, .leader]),
    (.setCardStep, [.officer, .leader]),
    (.claimClock, [.officer, .leader]),
    (.releaseClock, [.officer, .leader]),
    (.enterPhase, [.officer, .leader]),
    (.addNote, [.officer, .leader, .trainer]),
    (.strikeEntry, [.officer, .leader]),
    (.takeShift, [.officer, .leader]),
    (.changeShift, [.officer, .leader]),
    (.leaveShift, [.officer, .leader]),
    (.locateLeader, [.officer, .leader]),
    (.noticeMissedClocks, [.program]),
    (.adoptSettings, [.program]),
    (.setExerciseClock, [.program]),
    (.recordTimeStep, [.program]),
    (.recordMains, [.program]),
    (.attachFile, [.officer, .leader]),
    (.joinReport, [.officer, .leader]),
    (.detachReport, [.officer, .leader]),
    (.mergeIncident, [.officer, .leader]),
    (.reviseIncident, [.officer, .leader]),
    (.verifyIncident, [.officer, .leader]),
    (.chooseFigure, [.officer, .leader]),
    (.openReport, [.officer, .leader]),
    (.settleReport, [.officer, .leader]),
    (.draftBulletin, [.officer, .leader]),
    (.editBulletin, [.officer, .leader]),
    (.submitBulletin, [.officer, .leader]),
    (.checkBulletin, [.officer, .leader]),
    (.recallBulletin, [.officer, .leader]),
    (.returnBulletin, [.officer, .leader]),
    (.signBulletin, [.officer, .leader]),
    (.counterSignBulletin, [.officer, .leader]),
    (.sendBulletin, [.officer, .leader]),
    (.acknowledgeBulletin, [.officer, .leader]),
    (.voidBulletin, [.officer, .leader]),
    (.phoneReport, [.officer, .leader]),
    (.exemptFinal, [.officer, .leader]),
    (.skipNumbers, [.officer, .leader]),
    (.enrollKey, [.leader]),
    (.rotateKey, [.leader]),
    (.revokeKey, [.officer, .leader]),
    (.resetKey, [.leader]),
    (.failKey, [.program]),
    (.signCheckpoint, [.officer, .leader]),
  ]

  @Test(arguments: table)
  func commandIsForTheseRolesOnly(command: Command.Name, roles: [Role]) {
    #expect(Role.allCases.filter { may($0, command) } == roles)
  }

  @Test func everyCommandIsInTheTable() {
    #expect(Self.table.map(\.0) == Command.Name.allCases)
  }

  /// One command of each name that nothing but the role speaks against.
  static func commands(_ matter: MatterID) -> [Command] {
    [
      .report(.flood), .call(matter, to: .county), .bulletin(matter, to: .county),
      .figure(matter, .moved, 3, asOf: time("20:00")), .errand(.order), .answer(matter),
      .remindErrand(Sample.reminded), .callout(.red), .spotCheck(), .assign(matter, to: .lin), .close(matter),
      .card("flood", for: matter), .tick(1, for: matter), .claim("EV-1", until: time("21:00")),
      .release("EV-1"), .phase(matter, .stable), .note("雨大"), .strike(8), .take(.chen),
      .changeShift(ChangeShift(leaving: [.wu])), .leave(to: .chen),
      .locateLeader(LeaderLocated(person: .zhou, whereabouts: Whereabouts(.scene))), .notice,
      .adoptSettings(SettingsAdoption()),
      .setExerciseClock(ExerciseClock(origin: time("20:00"), real: time("20:00"), speedPercent: 100)),
      .recordTimeStep(TimeStepped(milliseconds: 5_000)),
      .recordMains(MainsChanged(isOnline: false, batteryPercent: 62)),
      .attachFile(FileAttached(entry: 1, matter: matter, name: "a.jpg", sha256: "00", bytes: 9)),
      .join("RP-20260714-01", to: matter), .detach("RP-20260714-01"), .merge(matter, into: matter),
      .revise(matter) { $0.title = "石桥村山洪" }, .verify(matter), .choose(matter, 9),
      .openReport(OpenReport(report: "RP-20260714-01")),
      .settleReport(SettleReport(report: "RP-20260714-01", outcome: .ordinary)),
    ] + BulletinCommand.samples(matter).map(Command.bulletin) + KeyCommand.samples.map(Command.keys)
  }

  @Test(arguments: Role.allCases)
  func decideAsksTheTableFirst(role: Role) throws {
    var night = try Night.begun(purpose: .exercise)
    try night.submit(.note("第八条前"))
    let matter = try night.open()
    let commands = Self.commands(matter)
    #expect(commands.map(\.name) == Command.Name.allCases)
    for command in commands {
      let refusal = night.refusal(command, by: Actor(role: role))
      let isRefused = refusal == .notAllowed(role, command.name)
      #expect(isRefused != may(role, command.name), "\(role) \(command.name)")
    }
  }

  @Test func rulesAboutTheContentComeAfterTheRole() throws {
    let night = try Night.begun()
    #expect(night.refusal(.note(""), by: Actor(role: .inbox)) == .notAllowed(.inbox, .addNote))
  }

  @Test func personAtTheKeysIsOnTheList() throws {
    let night = try Night.begun()
    let stranger = Actor(person: "li.si", role: .officer, assurance: .asserted)
    #expect(night.refusal(.note("雨大"), by: stranger) == .unknownPerson("li.si"))
    #expect(night.refusal(.note("雨大"), by: .nobody) == nil)
  }
}
