import Curses
import Desk
import DutyModel
import Testing

@testable import Console

@Suite struct MainKeyTests {
  private let console: TestConsole
  private var desktop: Desktop { console.desktop }

  init() throws {
    console = try TestConsole()
    try console.takeShift()
  }

  private func receive(_ count: Int) throws {
    for number in 1...count {
      try console.receive("第\(number)村", number.isMultiple(of: 2) ? .lifelineOutage : .flashFlood)
    }
  }

  @Test func aDigitOpensByNumberAndNeverByPosition() throws {
    try receive(3)
    try console.callCounty("EV-20260714-01")
    console.press(.character("1"))
    #expect(desktop.opened == "EV-20260714-01")
    #expect(desktop.queue.selected == "EV-20260714-01")
    // On other positions the same digit still opens the same matter.
    console.press(.escape)
    #expect(desktop.opened == nil)
    console.press(.character("３"))
    #expect(desktop.opened == "EV-20260714-03")
  }

  @Test func aNumberThatNobodyHasIsSaid() throws {
    try receive(2)
    console.press(.character("7"))
    #expect(desktop.opened == nil)
    #expect(desktop.message == .init(.refused, "没有 7号在办。"))
  }

  @Test func noughtShowsTheWholeListAndTakesItBack() throws {
    try receive(15)
    #expect(console.rows().contains { $0.contains("下面还有") })
    console.press(.character("0"))
    #expect(!console.rows().contains { $0.contains("下面还有") })
    #expect(!console.rows().contains { $0.contains("处置卡") })
    console.press(.escape)
    #expect(console.rows().contains { $0.contains("处置卡") })
  }

  @Test func twoDigitsOpenWhenUniqueOrAtEnter() throws {
    try receive(12)
    console.press(.character("1"))
    #expect(desktop.opened == nil && desktop.typedDigits == "1")
    #expect(console.rows()[22] == " 号 1_  Enter 打开")
    console.press(.character("2"))
    #expect(desktop.opened == "EV-20260714-12" && desktop.typedDigits == "")
    console.press(.character("1"), .enter)
    #expect(desktop.opened == "EV-20260714-01")
    console.press(.character("1"), .backspace)
    #expect(desktop.typedDigits == "" && desktop.opened == "EV-20260714-01")
    console.press(.character("1"), .character("9"))
    #expect(desktop.message == .init(.refused, "没有 19号在办。"))
    console.press(.character("2"))
    #expect(desktop.opened == "EV-20260714-02")
  }

  @Test func enterOpensTheSelectedMatter() throws {
    try receive(3)
    let first = desktop.queue.selected
    console.press(.down, .enter)
    #expect(desktop.opened != nil && desktop.opened != first)
    #expect(desktop.opened == desktop.queue.selected)
  }

  @Test func tabGoesToTheLogAndBack() throws {
    try receive(1)
    console.press(.tab, .up)
    #expect(desktop.log.selected != nil)
    console.press(.tab)
    #expect(desktop.focus == .roster)
    console.press(.tab)
    #expect(desktop.focus == .queue)
    console.press(.backTab, .backTab, .end)
    #expect(desktop.log.selected == nil && desktop.focus == .log)
  }

  @Test func f9OpensTheFormOfTheOneLineAndSavesNothing() throws {
    try receive(2)
    for matter in desktop.room.openMatters { try console.verify(matter.id) }
    let head = console.desk.head.sequence
    let line = desktop.room.oneLine(at: console.now)
    console.press(.f9)
    let form = try #require(desktop.frontForm)
    #expect(form.sort == .call && form.matter == line.matter?.id)
    #expect(form[.matter] == "1" && form[.recipient] == line.clock?.plan.recipient.rawValue)
    #expect(form.current?.name == .outcome)
    console.press(.enter, .enter)
    #expect(console.desk.head.sequence == head)
    console.press(.f9)
    #expect(desktop.frontForm?.sort == .call)
    #expect(console.desk.head.sequence == head)
  }

  @Test func f9AndF8MeetTheClock() throws {
    try receive(1)
    try console.verify("EV-20260714-01")
    let clock = try #require(desktop.room.oneLine(at: console.now).clock)
    console.press(.f9, .character("1"), .f8)
    #expect(desktop.room.clocks[clock.id]?.isOpen == false)
    #expect(desktop.room.oneLine(at: console.now).clock?.id != clock.id)
  }

  @Test func f9WithNothingOwedSaysSo() {
    console.press(.f9)
    #expect(desktop.message == .init(.hint, "现在没有要办的。"))
  }

  @Test func f9InAnUnmannedRoomOffersTheShift() throws {
    let unmanned = try TestConsole()
    unmanned.press(.f9)
    #expect(unmanned.desktop.frontForm?.sort == .take)
    unmanned.press(.character("2"))
    #expect(unmanned.desktop.room.shift == nil)
    unmanned.press(.f8)
    #expect(unmanned.desktop.room.shift?.officers.first == "zhao.min")
    #expect(unmanned.desktop.personAtKeys == "zhao.min")
  }

  @Test func aChineseSignSearchesAndTellsThatTheInputMethodIsOn() {
    console.type("水库")
    #expect(console.searched?.text == "水库")
    #expect(console.rows()[22].hasPrefix(" 输入法开着") == true)
  }

  @Test(arguments: [Key.function(2), .function(7), .control("l"), .character("?")])
  func aKeyThatIsNotThereYetDoesNoHarm(key: Key) {
    #expect(console.press(key) == .handled)
    #expect(desktop.forms.isEmpty)
  }

  @Test func theListRunsWhatWasTyped() {
    console.press(.f1)
    console.type("记一笔")
    console.press(.enter)
    #expect(desktop.frontForm?.sort == .note && desktop.list == nil)
  }

  @Test func theListIsLeftByEscapeAndSaysWhenNothingFits() {
    console.press(.character("？"))
    console.type("xyz")
    #expect(desktop.list?.current == nil)
    #expect(console.press(.enter) == .handled)
    console.press(.backspace, .backspace, .backspace)
    #expect(desktop.list?.current?.value == "ring")
    console.press(.escape)
    #expect(desktop.list == nil)
  }

  @Test func ctrlOChoosesWhoTypesInTwoKeys() {
    console.press(.control("o"))
    #expect(desktop.list?.subject == .people)
    console.press(.character("２"))
    #expect(desktop.list == nil)
    let note = Command.addNote(NoteAdded(text: "一"))
    #expect(desktop.actor(of: note) == Actor(person: "zhao.min", role: .officer, assurance: .asserted))
  }

  @Test func theListOfActionsLeadsToTheListOfPeople() {
    console.press(.f1)
    console.type("登记人")
    console.press(.enter)
    #expect(desktop.list?.subject == .people)
    console.press(.enter)
    #expect(desktop.personAtKeys == "wu.xiao")
  }

  @Test func theListOfActionsTakesTheShiftOfAnUnmannedRoom() throws {
    let unmanned = try TestConsole()
    unmanned.press(.f1)
    unmanned.type("办现在")
    unmanned.press(.enter)
    #expect(unmanned.desktop.frontForm?.sort == .take)
  }

  @Test func withoutAChosenPersonItIsWhoSavedHereLast() throws {
    #expect(desktop.personAtKeys == nil)
    try console.receive("石桥村")
    #expect(desktop.personAtKeys == "wu.xiao")
  }
}
