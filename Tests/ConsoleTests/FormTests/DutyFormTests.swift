import Curses
import Desk
import DutyModel
import TestSupport
import Testing

@testable import Console

/// The forms behind F6, F9, F2 and the list: each by its keys, and what stands in the journal then.
@Suite struct DutyFormTests {
  private let console: TestConsole
  private var desktop: Desktop { console.desktop }
  private let flood: MatterID = "EV-20260714-01"

  init() throws {
    console = try TestConsole()
    try console.takeShift()
    try console.receive("石桥村三组", text: "水漫桥")
    try console.verify(flood)
    console.press(.control("o"), .character("1"))
  }

  private func run(_ action: Action) {
    console.press(.character("1"), .f1)
    console.type(action.name(in: .chinese))
    console.press(.enter)
  }

  private func clock(_ kind: ClockKind, _ recipient: RecipientID = "county_gov") -> Clock? {
    desktop.room.clocks(of: flood).first { $0.plan.kind == kind && $0.plan.recipient == recipient }
  }

  @Test func aLeaderIsToldByOneDigitAndSaysWhereHeIsByAnother() throws {
    console.press(.f9, .character("1"), .enter)
    #expect(desktop.frontForm?.current?.name == .readBack)
    desktop.forms[0].select(.whereabouts)
    console.press(.character("3"), .f8)
    let leader = try #require(desktop.room.leaderOnDuty(at: console.now))
    #expect(desktop.room.whereabouts(of: leader)?.whereabouts?.place == .scene)
  }

  @Test func theReceiversNameSaysThatTheOfficeWasReached() throws {
    console.press(.f9, .character("1"), .f8, .f9)
    #expect(desktop.frontForm?.current?.name == .receiver)
    #expect(console.rows(120, 40).contains { $0.contains("822 0110") && $0.contains("未报") })
    console.type("孙某")
    console.press(.enter, .character("1"), .f8)
    #expect(clock(.phoneReport)?.isOpen == false)
  }

  @Test func aDigitWhereANameIsAskedForIsTheResult() throws {
    console.press(.f9, .character("1"), .f8, .f9, .character("2"))
    #expect(
      desktop.frontForm?[.outcome] == CallOutcome.noAnswer.rawValue && desktop.frontForm?[.receiver] == nil)
    console.press(.f8)
    #expect(clock(.phoneReport)?.isOpen == true)
  }

  @Test(
    arguments: [
      ("1", "county_gov"), ("3", "county_flood_hq"), ("4", "duty_leader"), ("6", "township_head"),
      ("7", "party_secretary"),
    ])
  func aDigitAlwaysMeansTheSameOne(digit: Character, recipient: String) throws {
    console.press(.f6)
    desktop.forms[0].select(.recipient)
    console.press(.character(digit))
    #expect(desktop.frontForm?[.recipient] == recipient)
  }

  @Test func aVillageIsCalledByItsNumber() throws {
    console.press(.f6)
    desktop.forms[0].select(.recipient)
    console.press(.character("9"), .enter)
    #expect(desktop.frontForm?.current?.name == .village)
    console.type("05")
    #expect(console.rows(120, 40).contains { $0.contains("138 0000 0001") })
    desktop.forms[0].select(.outcome)
    let response = console.press(.character("1"), .f8)
    guard case .submit(let intent) = response, case .recordCall(let call) = intent.command else {
      Issue.record("\(response)")
      return
    }
    #expect(call.recipient == nil && call.callee == "石桥村 周国" && call.phone == "13800000001")
  }

  @Test func verifyingAsksTheVillageSecretary() throws {
    run(.verify)
    #expect(desktop.frontForm?[.name] == "石桥村 周国")
    console.press(.character("1"), .f8)
    #expect(desktop.room.matters[flood]?.incident?.lastVerification?.result == .confirmed)
  }

  @Test func aClaimTakesAnOverdueDutyOffTheLine() throws {
    console.clock.pass(minutes: 60)
    try console.desk.tick()
    let first = try #require(desktop.room.oneLine(at: console.now).clock)
    run(.claim)
    desktop.forms[0].select(.clock)
    console.press(.character("1"), .enter)
    console.type("正在打")
    console.press(.enter)
    console.type("30")
    console.press(.f8)
    #expect(desktop.room.clocks(of: flood).contains { $0.claim(at: console.now) != nil })
    #expect(desktop.room.clocks[first.id] != nil)
  }

  @Test func closingNeedsTheNumberOfTheMatterTypedAgain() throws {
    try console.receive("李家湾村")
    run(.closeMatter)
    console.press(.character("2"), .enter)
    console.type("看错")
    console.press(.enter)
    console.type("周某")
    console.press(.f8)
    #expect(desktop.frontForm?.current?.name == .matter && desktop.message?.text.contains("打件号 1") == true)
    console.press(.character("2"), .f8)
    #expect(desktop.room.matters[flood]?.isOpen == true)
    #expect(desktop.message?.text.contains("看清再打") == true)
    console.press(.backspace, .character("1"), .enter)
    #expect(desktop.room.matters[flood]?.isOpen == true)
    console.press(.f8)
    #expect(desktop.room.matters[flood]?.isOpen == false)
  }

  @Test func aReleaseNamesWhoSaidItAndIsConfirmed() throws {
    run(.release)
    let choices = try #require(desktop.frontForm?.fields.first { $0.name == .clock })
    #expect(!choices.help(in: .chinese).contains { $0.contains("电话报 县政府") })
    let place = try #require(choices.help(in: .chinese).firstIndex { $0.contains("书面首报 县政府") })
    desktop.forms[0].select(.clock)
    console.press(.character(Character("\(place + 1)")), .enter, .character("1"), .enter)
    console.type("孙某")
    console.press(.f8)
    #expect(clock(.writtenReport)?.isOpen == true)
    console.press(.character("1"), .f8)
    #expect(clock(.writtenReport)?.release?.name == "孙某")
  }

  @Test func phaseAndLevelAreSetByDigits() throws {
    run(.phase)
    console.press(.character("2"), .f8)
    #expect(desktop.room.matters[flood]?.incident?.phase == .stable)
    run(.revise)
    desktop.forms[0].select(.level)
    console.press(.character("3"), .f8)
    #expect(desktop.room.matters[flood]?.incident?.level != .unknown)
  }

  @Test func aCardIsTakenOutAndItsStepsAreTicked() throws {
    run(.card)
    desktop.forms[0].select(.card)
    console.press(.character("1"), .f8)
    let run = try #require(desktop.room.cardRuns(of: flood).first)
    self.run(.step)
    desktop.forms[0].select(.step)
    console.press(.character("3"), .f8)
    let settled = desktop.room.progress(of: run.id)?.settled ?? 0
    #expect(settled >= 1 || desktop.message?.sort == .refused)
  }

  @Test func anErrandIsOpenedAndAnswered() throws {
    run(.errand)
    console.press(.character("1"), .enter)
    console.type("报雨情")
    console.press(.f8)
    let errand = try #require(desktop.room.openMatters.first { $0.errand != nil })
    console.press(.escape, .character("2"), .f1)
    console.type(Action.answer.name(in: .chinese))
    console.press(.enter)
    console.type("32毫米")
    console.press(.enter)
    console.type("孙某")
    console.press(.f8)
    #expect(desktop.room.answers(of: errand.id).count == 1)
  }

  @Test func someoneJoinsTheShift() throws {
    let before = desktop.room.shift?.officers.count ?? 0
    console.press(.f1)
    console.type(Action.shift.name(in: .chinese))
    console.press(.enter, .character("1"), .f8)
    #expect(desktop.room.shift?.officers.count == before + 1)
  }

  @Test func f2WritesANewEntryAndStrikesTheOld() throws {
    console.press(.f8)
    console.type("雨下了")
    console.press(.f8)
    let old = console.desk.head.sequence
    console.press(.tab, .up)
    #expect(desktop.log.selected != nil)
    while let selected = desktop.log.selected, selected > old { console.press(.up) }
    desktop.correct(entry: old, at: console.now)
    #expect(desktop.frontForm?[.text] == "雨下了" && desktop.frontForm?.replaces == old)
    console.type("大了")
    console.press(.f8)
    #expect(console.rows(120, 40).contains { $0.contains("雨下了大了") })
    #expect(desktop.acts[old] == nil && desktop.forms.isEmpty)
    #expect(desktop.message?.text.contains("雨下了大了") == true)
  }

  @Test func enterNeverSavesInAnyForm() {
    let head = console.desk.head.sequence
    for action in Action.allCases where action.form != nil {
      console.press(.escape, .escape)
      run(action)
      for _ in 1...12 { console.press(.enter) }
    }
    #expect(console.desk.head.sequence == head)
  }

  @Test(arguments: Language.allCases)
  func everyFormIsDrawnAtEverySizeWithItsCaret(language: Language) throws {
    let console = try TestConsole(language)
    try console.takeShift()
    try console.receive("石桥村三组")
    for action in Action.allCases where action.form != nil {
      console.press(.character("1"))
      console.desktop.perform(action, at: console.now)
      for size in ScreenSize.allCases {
        let surface = console.desktop.draw(size.size, at: console.now)
        #expect(surface.cursor != nil, "\(action)")
      }
      console.press(.escape, .escape)
    }
  }

  // The long text editor and the external one.

  @Test func f2OpensAPageForWordsAndEnterIsALineThere() {
    console.press(.f8)
    console.type("一")
    console.press(.f2, .enter)
    console.type("二")
    #expect(console.rows().contains { $0.hasPrefix(" 长文   记事") })
    console.press(.up, .end)
    console.type("！")
    console.press(.f2)
    #expect(desktop.frontForm?[.text] == "一！\n二")
    console.press(.f8)
    #expect(desktop.forms.isEmpty)
  }

  @Test func escapeLeavesThePageAndKeepsTheForm() {
    console.press(.f8, .f2)
    console.type("一")
    console.press(.escape)
    #expect(desktop.frontForm?[.text] == "一" && desktop.longText == nil)
  }

  @Test func aRingInsideThePageHoldsItsForm() {
    console.press(.f8, .f2)
    console.type("一")
    console.press(.f5, .character("4"))
    console.type("问路")
    console.press(.f8, .f4)
    #expect(desktop.frontForm?[.text] == "一")
  }

  @Test func ctrlUTakesBackACtrlC() {
    console.press(.f8)
    console.type("写错的话")
    console.press(.control("c"), .control("u"))
    #expect(desktop.frontForm?[.text] == "写错的话")
    console.press(.control("r"))
    #expect(desktop.frontForm?[.text] == nil)
  }

  @Test func ctrlELendsTheTextAndTakesItBackCleaned() {
    console.press(.f8)
    console.type("一")
    console.press(.control("e"))
    #expect(console.editing == "一")
    desktop.takeEdited("一\n二\u{1b}[2J\u{202e}\n")
    #expect(desktop.frontForm?[.text] == "一\n二[2J")
    console.press(.control("u"))
    #expect(desktop.frontForm?[.text] == "一")
  }

  @Test func ctrlENeedsAFieldOfWords() {
    #expect(console.press(.control("e")) == .handled)
    #expect(console.editing == nil && desktop.message?.sort == .hint)
  }
}
