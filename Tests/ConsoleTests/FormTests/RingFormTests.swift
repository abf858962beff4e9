import Curses
import Desk
import DutyModel
import TestSupport
import Testing

@testable import Console

/// Rings as they are typed with one hand: each kind by its keys, and what stands in the journal then.
@Suite struct RingFormTests {
  private let console: TestConsole
  private var desktop: Desktop { console.desktop }

  init() throws {
    console = try TestConsole()
    try console.takeShift()
  }

  private func reports() -> [ReportContent] {
    desktop.room.reports.values.sorted { $0.entry < $1.entry }.map(\.received.content)
  }

  /// F5, 1, the words, village, group and number, as in the first walk.
  private func ringFromShiqiao() {
    console.press(.f5, .character("1"))
    console.type("水漫过便桥了")
    console.press(.enter)
    console.type("05")
    console.press(.enter)
    console.type("3")
    console.press(.enter, .enter)
    console.type("13800000002")
    console.press(.enter)
  }

  @Test func villageAndGroupAreTypedOnThePadAndTheNumberFillsTheName() {
    ringFromShiqiao()
    #expect(desktop.frontForm?[.name] == "周某")
    #expect(desktop.frontForm?[.unit]?.hasPrefix("石桥村") == true)
    // Name and unit are known, so the next missing item is the kind.
    #expect(desktop.frontForm?.current?.name == .kind)
    console.press(.character("1"), .enter, .character("7"), .f8)
    let content = reports()[0]
    #expect(content.village == "石桥村" && content.group == 3 && content.place == nil)
    #expect(content.placeText == "石桥村3组")
    #expect(content.source?.phone == "13800000002" && content.source?.name == "周某")
    #expect(content.kind == .flashFlood && content.figures?.values == [.trapped: 7])
    #expect(desktop.room.openMatters.first?.incident?.place == "石桥村3组")
  }

  @Test func enterGoesOnInOrderWhereTheCaretWentBack() {
    ringFromShiqiao()
    console.press(.character("1"), .enter, .character("7"), .enter, .character("2"))
    #expect(desktop.frontForm?.current?.name == .injured)
    console.press(.up)
    #expect(desktop.frontForm?.current?.name == .trapped)
    console.press(.control("c"), .character("8"), .enter)
    #expect(desktop.frontForm?.current?.name == .injured)
    console.press(.enter)
    #expect(desktop.frontForm?.current?.name == .dead)
    console.press(.enter)
    #expect(desktop.frontForm?.current?.name == .missing)
    #expect(desktop.frontForm?[.trapped] == "8" && desktop.frontForm?[.injured] == "2")
  }

  @Test func anEmptyPlaceStillAsksForGroupAndLandmark() {
    console.press(.f5, .character("1"), .enter)
    #expect(desktop.frontForm?.current?.name == .place)
    console.press(.enter)
    #expect(desktop.frontForm?.current?.name == .group)
    console.press(.enter)
    #expect(desktop.frontForm?.current?.name == .landmark)
  }

  @Test func villageNumbersStandUnderTheQuestionAndGoWithWhatIsTyped() throws {
    console.press(.f5, .character("1"))
    console.type("水漫过便桥了")
    console.press(.enter)
    let villages = desktop.room.settings.registers.villages
    let first = try #require(villages.first)
    #expect(console.rows().contains { $0.contains("\(first.shownNumber) \(first.name)") })
    console.type("石")
    let rows = console.rows()
    #expect(rows.contains { $0.contains("05 石桥村") } && !rows.contains { $0.contains("01 青禾社区") })
    console.press(.enter)
    #expect(desktop.frontForm?[.place] == "石桥村")
  }

  @Test func aPlaceThatBeginsNoVillageStaysAsItWasTyped() {
    console.press(.f5, .character("1"))
    console.type("两车相撞")
    console.press(.enter)
    console.type("县道205弯桥")
    console.press(.enter)
    #expect(desktop.frontForm?[.place] == "县道205弯桥")
  }

  @Test func aNumberInTheWrongPlaceIsDoubtedAndTaken() {
    console.press(.f5, .character("4"))
    desktop.forms[0].select(.unit)
    console.type("13800000002")
    #expect(console.rows().contains { $0.contains("像电话号码") })
    desktop.forms[0].select(.phone)
    console.type("3")
    #expect(console.rows().contains { $0.contains("号码不像") })
    console.type("30")
    #expect(!console.rows().contains { $0.contains("号码不像") })
    console.press(.f8)
    #expect(reports().first?.source?.unit == "13800000002" && reports().first?.source?.phone == "330")
  }

  @Test func whatPeopleTypedIsNotFilledOver() {
    console.press(.f5, .character("1"))
    desktop.forms[0].select(.name)
    console.type("老周")
    desktop.forms[0].select(.phone)
    console.type("13800000002")
    console.press(.enter)
    #expect(desktop.frontForm?[.name] == "老周")
  }

  @Test func aPlaceThatIsNoVillageIsTypedAsItIsSaidAndTakesNoGroup() {
    console.press(.f5, .character("1"), .enter)
    console.type("县道205弯桥")
    console.press(.enter)
    #expect(desktop.frontForm?.current?.name == .phone)
    console.press(.f8)
    #expect(reports()[0].place == "县道205弯桥" && reports()[0].village == nil)
  }

  @Test func trendWorkSceneAndWhoWasToldAreKept() {
    console.press(.f5, .character("1"))
    console.type("水")
    desktop.forms[0].select(.trend)
    console.press(.character("1"), .enter)
    console.type("村里在转人")
    console.press(.enter)
    console.type("周国")
    console.press(.enter)
    console.type("13800000001")
    console.press(.enter)
    console.press(.character("1"))
    console.clock.pass(milliseconds: 200)
    console.press(.character("2"))
    // A bounce takes no tick away.
    console.press(.character("2"))
    console.press(.f8)
    let content = reports()[0]
    #expect(content.trend == .rising && content.actionsTaken == "村里在转人")
    #expect(content.sceneContact == Counterpart(name: "周国", phone: "13800000001"))
    #expect(content.alreadyTold == [.police, .fire])
  }

  @Test func aTickIsTakenAwayByTheSameDigit() {
    console.press(.f5, .character("1"))
    desktop.forms[0].select(.told)
    for digit in ["1", "2", "1"] as [Character] {
      console.press(.character(digit))
      console.clock.pass(milliseconds: 400)
    }
    #expect(desktop.frontForm?[.told] == "fire")
  }

  @Test func tabGoesToTheWordsAndBack() {
    ringFromShiqiao()
    console.press(.tab)
    #expect(desktop.frontForm?.current?.name == .text)
    console.type("，三组")
    console.press(.tab)
    #expect(desktop.frontForm?.current?.name == .kind)
    #expect(desktop.frontForm?[.text] == "水漫过便桥了，三组")
  }

  @Test func nineJoinsWhatIsOpenAndOnlyInItsRow() throws {
    try console.receive("石桥村三组", text: "水涨")
    ringFromShiqiao()
    // 9 in the row of the kind is a kind.
    console.press(.character("9"))
    #expect(desktop.frontForm?[.same] == nil && desktop.frontForm?[.kind] != nil)
    #expect(console.rows().contains { $0.contains("像同一件") && $0.contains("1号 石桥村三组 山洪") })
    desktop.forms[0].select(.same)
    console.press(.character("９"))
    #expect(desktop.frontForm?[.same] == "EV-20260714-01")
    console.press(.f8)
    #expect(desktop.room.openMatters.count == 1)
    #expect(desktop.room.reports(of: "EV-20260714-01").count == 2)
  }

  @Test func zeroSaysThatItIsAnother() throws {
    try console.receive("石桥村三组")
    ringFromShiqiao()
    desktop.forms[0].select(.same)
    console.press(.character("0"), .f8)
    #expect(desktop.room.openMatters.count == 2)
  }

  @Test func enterReachesTheOfferBehindTheLastMissingItem() throws {
    try console.receive("石桥村三组")
    ringFromShiqiao()
    var seen: [FieldName] = []
    for _ in 1...16 {
      if let name = desktop.frontForm?.current?.name { seen.append(name) }
      if seen.last == .same { break }
      console.press(.enter)
    }
    #expect(seen.last == .same)
    #expect(seen.filter { $0 == .told }.count == 1)
  }

  @Test func aReportThatLiesUnjoinedFollowsIntoTheNewMatter() throws {
    var content = ReportContent()
    content.category = .ordinary
    content.channel = .message
    content.place = "石桥村"
    content.text = "水涨"
    try console.submit(.receiveReport(ReceiveReport(content: content)))
    ringFromShiqiao()
    desktop.forms[0].select(.same)
    console.press(.character("9"), .f8)
    let matter = try #require(desktop.room.openMatters.first)
    #expect(desktop.room.openMatters.count == 1)
    #expect(desktop.room.reports(of: matter.id).count == 2)
    #expect(desktop.forms.isEmpty)
    #expect(desktop.message?.text.contains("来电") == true)
  }

  @Test func aJoinThatCouldNotBeSavedIsTriedAgain() throws {
    var content = ReportContent()
    content.category = .ordinary
    content.place = "石桥村"
    try console.submit(.receiveReport(ReceiveReport(content: content)))
    ringFromShiqiao()
    desktop.forms[0].select(.same)
    console.press(.character("9"))
    console.diskIsFull = true
    console.press(.f8)
    console.diskIsFull = false
    console.pass(seconds: 60)
    let matter = try #require(desktop.room.openMatters.first)
    #expect(desktop.room.reports(of: matter.id).count == 2 && desktop.forms.isEmpty)
  }

  @Test func whatWasUnderstoodIsReadBack() {
    ringFromShiqiao()
    console.press(.character("1"), .enter, .character("7"), .enter, .character("0"))
    let row = console.rows().first { $0.contains("复述") }
    #expect(row == " 复述   石桥村3组，山洪，被困7人，没有人受伤，死亡、失联待核。对吗？")
  }

  @Test func anOrdinaryCallCostsFiveKeysBesidesItsWords() {
    console.press(.f5, .character("4"))
    console.type("问卫生院开不开门")
    console.press(.f8)
    #expect(reports().map(\.category) == [.ordinary])
    #expect(desktop.room.openMatters.isEmpty)
  }

  @Test func aPromiseInTheWordsBecomesACallBack() throws {
    console.press(.f5, .character("4"))
    console.type("李家湾停电 20:40回")
    #expect(console.rows().contains { $0.contains("20:40 原话里答应的") })
    console.press(.f8)
    let matter = try #require(desktop.room.openMatters.first)
    #expect(matter.errand?.source == .callBack && matter.errand?.due == night("20:40:00"))
  }

  @Test func aSpotCheckIsARecordAndWhatTheyWantAnErrand() throws {
    console.press(.f5, .character("2"))
    #expect(console.rows().contains { $0.contains("带班领导林远山") })
    console.type("县政府总值班室")
    console.press(.enter)
    console.type("孙某")
    console.press(.enter, .character("2"), .enter, .character("1"), .enter)
    console.type("报转移人数")
    console.press(.enter)
    console.type("30")
    let response = console.press(.f8)
    guard case .submit(let intent) = response, case .recordSpotCheck(let command) = intent.command else {
      Issue.record("\(response)")
      return
    }
    #expect(command.check.rings == 2 && command.check.result == .onPost)
    #expect(command.check.checker == Counterpart(name: "孙某", unit: "县政府总值班室"))
    let errand = try #require(desktop.room.openMatters.first?.errand)
    #expect(errand.what == "报转移人数" && errand.due == night("21:01:00"))
  }

  @Test func anOrderFromAboveIsAnErrandOfItsSource() throws {
    console.press(.f5, .character("3"))
    console.type("核实抖音上说的塌方")
    console.press(.enter)
    console.type("县应急管理局")
    desktop.forms[0].select(.source)
    console.press(.character("2"), .enter)
    console.type("２１１０")
    console.press(.f8)
    let errand = try #require(desktop.room.openMatters.first?.errand)
    #expect(errand.source == .verification && errand.due == night("21:10:00"))
    #expect(reports().map(\.category) == [.order])
  }

  @Test func anIncomingCallOutOwesItsFeedback() throws {
    console.press(.f5, .character("5"))
    console.type("县气象台")
    desktop.forms[0].select(.colour)
    console.press(.character("2"), .enter)
    console.type("暴雨")
    console.press(.enter)
    console.type("1950")
    console.press(.f8)
    let matter = try #require(desktop.room.openMatters.first)
    #expect(
      matter.errand?.calledOut?.colour == .orange && matter.errand?.calledOut?.issued == night("19:50:00"))
    #expect(desktop.room.clocks(of: matter.id).contains { $0.isOpen && $0.plan.kind == .feedback })
  }

  @Test func newsGoesToItsNumber() throws {
    try console.receive("石桥村三组")
    console.press(.f5, .character("6"), .character("1"), .enter)
    console.type("退水了")
    console.press(.f8)
    #expect(desktop.room.reports(of: "EV-20260714-01").count == 2)
  }

  @Test func theStampIsADraftBeforeAnythingIsTyped() throws {
    console.press(.f5)
    console.drafts.save()
    #expect(try console.draftFiles == ["A-1.json"])
    #expect(console.rows().contains { $0.contains("草稿已存") })
    console.press(.escape)
    console.drafts.save()
    #expect(try console.draftFiles == [])
  }

  @Test func aSecondRingHoldsTheFirstWithItsCaret() {
    ringFromShiqiao()
    console.press(.f5)
    #expect(console.rows().contains { $0.contains("打错无声") })
    console.press(.character("4"))
    console.type("停电")
    #expect(console.rows()[0].contains("挂着1  20:31 水漫过便桥了"))
    console.press(.f8, .f4)
    #expect(desktop.frontForm?.current?.name == .kind && desktop.frontForm?[.phone] == "13800000002")
  }

  @Test func f6SavesTheRingAndCallsAboutIt() throws {
    ringFromShiqiao()
    console.press(.f6)
    let matter = try #require(desktop.room.openMatters.first)
    #expect(desktop.frontForm?.sort == .call && desktop.frontForm?.matter == matter.id)
    #expect(desktop.message?.sort == .saved)
  }

  @Test func aDraftComesBackWithItsItemAndCaret() throws {
    console.press(.f5, .character("1"))
    console.type("水漫桥")
    console.press(.left)
    console.drafts.save()
    console.press(.enter)
    console.type("石桥村")
    console.press(.left, .left)
    console.drafts.save()
    let again = try TestConsole(restarting: console)
    again.press(.f4)
    #expect(again.desktop.frontForm?.current?.name == .place)
    again.type("大")
    #expect(again.desktop.frontForm?[.place] == "石大桥村")
    again.press(.tab)
    again.type("过")
    #expect(again.desktop.frontForm?[.text] == "水漫过桥")
  }

  @Test func aTimeThatHasNotComeIsAskedBackAndNothingIsSaved() {
    console.press(.f5, .character("1"))
    console.type("水")
    desktop.forms[0].select(.occurred)
    console.type("2315")
    #expect(console.rows().contains { $0.contains("23:15 还没到") })
    console.press(.f8)
    #expect(reports().isEmpty && desktop.message?.text.hasPrefix("23:15 还没到") == true)
    console.press(.home)
    console.type("d")
    console.press(.f8)
    #expect(reports().first?.occurred == night("23:15:00", day: 13))
  }
}
