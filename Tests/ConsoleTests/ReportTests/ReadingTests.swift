import Curses
import Desk
import DutyModel
import TestSupport
import Testing

@testable import Console

@Suite struct ReadingTests {
  /// 林远山 sits at A with a first report before him.
  private func reading(officers: [PersonID] = ["wu.xiao"]) throws -> (TestConsole, BulletinID) {
    let console = try TestConsole()
    try console.receiveFlood(officers: officers)
    let id = try console.draft(.first, text: TestConsole.firstText)
    try console.hand(in: id)
    console.sitLeader()
    return (console, id)
  }

  private func screen(_ console: TestConsole) -> String { console.rows().joined(separator: "\n") }

  @Test func theLeadersSeatOpensOnWhatWaitsForHim() throws {
    let (console, id) = try reading()
    #expect(console.desktop.reading?.bulletin == id)
    #expect(console.desktop.roleAtKeys == .leader)
    #expect(screen(console).contains("签的就是上面这些字"))
    console.press(.escape)
    #expect(screen(console).contains("待签   林远山   1份"))
    console.press(.enter)
    #expect(console.desktop.reading?.bulletin == id)
  }

  @Test func theLeadersF9LeadsToWhatWaitsForHimWhateverElseIsOwed() throws {
    let (console, id) = try reading()
    // He himself and the county are to be called, all of it overdue.
    console.clock.pass(minutes: 40)
    #expect(console.desk.room.oneLine(at: console.now).clock?.plan.kind == .tellLeader)
    console.press(.escape, .escape)
    #expect(console.desktop.reading == nil)
    #expect(screen(console).contains("签发"), "\(screen(console))")
    console.press(.f9)
    #expect(console.desktop.reading?.bulletin == id && console.desktop.front == nil)
    console.press(.f9)
    #expect(console.desktop.reading?.bulletin == id)
    // On his page it never becomes an officer's form: a digit would answer that one.
    console.press(.f9)
    try console.bulletin(.recall(MarkBulletin(id, draft: 1)))
    console.press(.f9)
    #expect(console.desktop.front == nil && console.desktop.message?.text.contains("没有等您签的") == true)
    try console.hand(in: id)
    // Signed, the line is the room's again, but nobody is asked to ring himself up.
    try console.bulletin(.sign(console.signOnPaper(id)), by: "lin.yuanshan")
    let own = console.desk.room.oneLine(at: console.now, for: "lin.yuanshan")
    #expect(own.toSign.isEmpty && own.clock?.plan.kind != .tellLeader)
  }

  @Test func f8OnThePageSavesNothing() throws {
    let (console, id) = try reading()
    let head = console.desk.head.sequence
    console.press(.f8)
    console.type("geheim")
    console.press(.f8)
    #expect(console.desktop.front == nil && console.desk.head.sequence == head)
    #expect(console.desktop.message?.text.contains("先按上面的数字") == true)
    #expect(console.desk.room.bulletins[id]?.state == .awaitingSignature)
  }

  @Test func whatIsChangedFromThePageIsItsMatter() throws {
    let (console, id) = try reading()
    var other = ReportContent()
    (other.kind, other.text) = (.flashFlood, "又一处进水")
    try console.submit(.receiveReport(ReceiveReport(content: other)))
    console.press(.f2)
    #expect(console.desktop.frontForm?.matter == console.desk.room.bulletins[id]?.matter)
  }

  @Test func enterNeverSigns() throws {
    let (console, id) = try reading()
    #expect(console.press(.enter) == .handled)
    console.press(.character("1"), .character("x"), .enter)
    #expect(console.signing == nil && console.desk.room.bulletins[id]?.state == .awaitingSignature)
  }

  @Test func aPageIsTurnedBySpaceAndKeysWithoutTheEndRunningAway() throws {
    let (console, _) = try reading()
    let first = console.rows(40, 12)
    console.press(.character(" "))
    let second = console.rows(40, 12)
    #expect(first != second)
    for _ in 0..<40 { console.press(.pageDown) }
    let last = console.rows(40, 12)
    console.press(.end)
    #expect(console.rows(40, 12) == last)
    console.press(.home)
    #expect(console.rows(40, 12) == first)
  }

  @Test func whatDoesNotApplyIsSaid() throws {
    let (console, id) = try reading()
    try console.bulletin(.sign(console.signOnPaper(id)), by: "lin.yuanshan")
    console.press(.character("4"))
    #expect(console.desktop.message?.text == "1号首报现在是已签未报，这一项用不上。")
  }

  @Test func aRecallIsToldToWhoeverReads() throws {
    let (console, id) = try reading()
    console.clock.pass(minutes: 2)
    try console.bulletin(.recall(MarkBulletin(id, draft: 1)))
    #expect(screen(console).contains("吴晓20:33收回。现在不能签。"))
    console.press(.character("1"))
    #expect(console.desktop.reading?.passphrase == nil)
  }

  @Test func aChangeUnderHisEyesIsShownAndNothingSignedUntilHeSawIt() throws {
    let (console, id) = try reading()
    try console.edit(id, text: TestConsole.firstText.replacing("7人", with: "6人"))
    try console.hand(in: id)
    let shown = screen(console)
    #expect(shown.contains("第1稿到第2稿：改了1处") && shown.contains("看过改动按 0"), "\(shown)")
    #expect(shown.contains("【删7】【增6】"), "\(shown)")
    console.press(.character("2"))
    #expect(console.desktop.front == nil && console.desktop.message?.sort == .refused)
    console.press(.character("0"))
    #expect(console.desktop.reading?.draft == 2)
    #expect(screen(console).contains("第2稿 20:31 后没人动过"))
  }

  /// Taken back and submitted anew without a sign changed, its letter has what the station is called by then.
  @Test func aDraftThatCameAgainWithAnotherCodeIsReadAgainBeforeItIsSigned() throws {
    let (console, id) = try reading()
    let read = try #require(console.desk.room.bulletins[id]?.code)
    try console.bulletin(.recall(MarkBulletin(id, draft: 1)))
    let file = console.folder.path + "/station.toml"
    let settings = try String(contentsOfFile: file, encoding: .utf8)
    try settings.replacing("青禾镇值班室", with: "青禾镇应急值班室").write(toFile: file, atomically: true, encoding: .utf8)
    try console.desk.adoptStationFiles()
    console.clock.pass(minutes: 2)
    try console.hand(in: id)
    let code = try #require(console.desk.room.bulletins[id]?.code)
    try #require(code != read)
    #expect(screen(console).contains("校验码由 \(read) 变成 \(code)"), "\(screen(console))")
    for digit in "123" {
      console.press(.character(digit))
      #expect(console.desktop.message?.text.contains("吴晓20:33重新送签") == true, "\(digit)")
      #expect(console.desktop.front == nil && console.desktop.reading?.passphrase == nil)
    }
    console.press(.character("0"))
    #expect(screen(console).contains("第1稿 20:33 后没人动过"), "\(screen(console))")
    console.press(.character("3"))
    #expect(console.desktop.front != nil)
  }

  @Test func aDraftThatIsSubmittedUnderTheReadersEyesNeedsNoSecondLook() throws {
    let (console, id) = try reading()
    try console.edit(id, text: "水退了，续报随后。")
    console.press(.character("0"))
    _ = screen(console)
    try console.hand(in: id)
    #expect(screen(console).contains("第2稿 20:31 后没人动过"), "\(screen(console))")
  }

  @Test func whatTheLeaderChangedComesBackAsRedline() throws {
    let (console, id) = try reading()
    try console.edit(id, text: TestConsole.firstText.replacing("正在赶赴", with: "已到"), by: "lin.yuanshan")
    console.press(.escape)
    console.desktop.sit("wu.xiao", at: console.now)
    console.desktop.readBulletin(id, at: console.now)
    console.press(.character("7"))
    let shown = screen(console)
    #expect(shown.contains("第1稿到第2稿：改了1处") && shown.contains("【增已到】"), "\(shown)")
  }

  @Test func afterASignatureTheNextOneStandsThere() throws {
    let (console, first) = try reading()
    try console.receive("高坪村", .geoHazard)
    var other = DraftBulletin()
    other.matter = "EV-20260714-02"
    other.kind = .first
    other.elements = [
      GivenElement(.actionsTaken, "已派人"), GivenElement(.occurredAt, "20时"), GivenElement(.source, "村民"),
    ]
    try console.bulletin(.draft(other))
    let second = console.desk.room.bulletins(of: "EV-20260714-02")[0].id
    try console.hand(in: second)
    let actor = Actor(person: "lin.yuanshan", role: .leader, assurance: .asserted)
    func sign(_ id: BulletinID) {
      console.saver.submit(
        Intent(
          command: .bulletin(.sign(console.signOnPaper(id))), occasion: .now, key: console.desk.newKey(),
          by: actor))
    }
    sign(first)
    #expect(console.desktop.reading?.bulletin == second)
    #expect(screen(console).contains("已存"))
    sign(second)
    #expect(console.desktop.reading == nil && screen(console).contains("没有等您签的"))
  }

  @Test func theCleanTextEndsWithTheCode() throws {
    let (console, id) = try reading()
    let code = try #require(console.desk.room.bulletins[id]?.code)
    console.press(.character("6"))
    #expect(console.clean?.lines.last == "校验 \(code)")
    #expect(console.clean?.lines.contains { $0.contains("便桥被溪水漫过") } == true)
  }

  @Test func theReportItselfIsPrintedFromItsPage() throws {
    let (console, id) = try reading()
    console.press(.control("p"))
    #expect(console.printed == id)
  }

  @Test func aLeaderIsNoOfficerAndTheOtherWayRound() throws {
    let (console, _) = try reading()
    #expect(console.desktop.leaderAtKeys == "lin.yuanshan")
    console.desktop.sit("wu.xiao", at: console.now)
    #expect(console.desktop.leaderAtKeys == nil)
  }

  @Test func anUnknownNameIsSaidAndNobodySits() throws {
    let console = try TestConsole()
    try console.takeShift()
    console.desktop.sit(named: "无名氏", at: console.now)
    #expect(console.desktop.message?.text.contains("无名氏") == true && console.desktop.person == nil)
  }

  @Test func theOneOfAnIncidentIsReadAtOnceAndSeveralAreListed() throws {
    let (console, first) = try reading()
    console.desktop.sit("wu.xiao", at: console.now)
    console.desktop.showReports(of: TestConsole.flood, at: console.now)
    #expect(console.desktop.reading?.bulletin == first)
    try console.bulletin(.sign(console.signOnPaper(first)), by: "lin.yuanshan")
    try console.send(first)
    try console.draft(.followUp)
    console.press(.escape)
    console.desktop.showReports(of: TestConsole.flood, at: console.now)
    #expect(
      console.desktop.reading == nil && screen(console).contains("首报") && screen(console).contains("续报一"))
    console.press(.character("2"))
    #expect(console.desktop.reading?.bulletin == first)
  }

  @Test func outdatedFiguresStandOnTheReportThatToldThem() throws {
    let (console, id) = try reading()
    try console.bulletin(.sign(console.signOnPaper(id)), by: "lin.yuanshan")
    try console.send(id)
    try console.record(.trapped, 5, source: "村里")
    console.desktop.readBulletin(id, at: console.now)
    #expect(console.rows(120, 40).contains { $0.contains("被困报7，现5") })
  }
}
