import Desk
import DutyModel
import TestSupport
import Testing

@testable import Console

/// What a form must not say by accident.
@Suite struct HonestFormTests {
  private func calls(_ console: TestConsole) -> [Clock] {
    console.desk.room.clocks.values.filter { $0.metBy != nil }
  }

  @Test func aCallWithoutItsResultTellsNobody() throws {
    let console = try TestConsole()
    try console.takeShift()
    try console.receive("石桥村三组")
    try console.verify("EV-20260714-01")
    console.press(.f9, .f8)
    #expect(calls(console).map(\.plan.kind) == [.verify])
    #expect(console.desktop.frontForm?.current?.name == .outcome)
    console.press(.character("1"), .f8)
    #expect(calls(console).map(\.plan.recipient).contains("duty_leader"))
  }

  @Test func aCallThatGotNoNameLeavesTheCountysClockRunningAndSaysSo() throws {
    let console = try TestConsole()
    try console.takeShift()
    try console.receive("石桥村三组")
    try console.verify("EV-20260714-01")
    console.press(.f9, .character("1"), .f8, .f9, .character("1"), .f8)
    #expect(!calls(console).map(\.plan.recipient).contains("county_gov"))
    #expect(console.desktop.message?.text.contains("还没算完成") == true)
  }

  @Test func aFormKeepsTheMatterItWasOpenedForWhenItsNumberMeansAnother() throws {
    let console = try TestConsole()
    try console.takeShift()
    try console.receive("东村")
    console.press(.f9, .character("1"))
    // Meanwhile another seat closes it, the next shift comes on, and 1号 is another village.
    var closed = CloseMatter()
    closed.matter = "EV-20260714-01"
    closed.outcome = .falseAlarm
    closed.text = "看错"
    closed.verifiedBy = "周某"
    try console.submit(.closeMatter(closed))
    // Within one night no number is given twice.
    console.pass(seconds: 12 * 3_600)
    try console.submit(.takeShift(TakeShift(officers: ["he.chuan", "tang.ning"])))
    try console.receive("西村")
    #expect(console.desk.room.matter(numbered: 1)?.incident?.place == "西村")
    console.press(.f8)
    #expect(calls(console).isEmpty)
    #expect(console.desktop.message?.sort == .refused)
    #expect(console.desktop.frontForm != nil)
  }

  @Test func aRingOfNoSortIsAskedOnceAndThenSavedAsAnIncident() throws {
    let console = try TestConsole()
    try console.takeShift()
    console.press(.f5)
    console.type("水来了")
    console.press(.f8)
    #expect(console.desk.room.reports.isEmpty)
    #expect(console.desktop.frontForm?.current?.name == .category)
    console.press(.f8)
    #expect(console.desk.room.openMatters.count == 1)
  }

  @Test func anOrdinaryCallStartsNoClock() throws {
    let console = try TestConsole()
    try console.takeShift()
    console.press(.f5)
    console.type("问明天开不开门")
    console.press(.f8, .character("4"), .f8)
    #expect(console.desk.room.reports.count == 1)
    #expect(console.desk.room.openMatters.isEmpty)
  }

  @Test func anActWhoseSavingFailedKeepsTheTimeOfItsFirstTry() throws {
    let console = try TestConsole()
    try console.takeShift()
    try console.receive("石桥村三组")
    console.press(.f9, .character("1"))
    console.diskIsFull = true
    let pressed = console.now
    console.press(.f8)
    #expect(console.desktop.unsavedCount == 1)
    console.diskIsFull = false
    console.clock.pass(milliseconds: 20 * 60_000)
    console.press(.f8)
    #expect(console.desktop.unsavedCount == 0)
    #expect(calls(console).allSatisfy { $0.metAt == pressed } && !calls(console).isEmpty)
  }

  @Test func aDraftTakesUpItsOwnPlaceAndLeavesOthersAlone() throws {
    let console = try TestConsole()
    console.desktop.keepFree([1, 2])
    var draft = Draft()
    draft.form = "note"
    draft.started = console.now
    draft.key = "A/old"
    draft.fields = [Draft.Field(name: "text", text: "雨小了")]
    #expect(console.desktop.restore(draft, number: 2, at: console.now) == .held)
    console.press(.f8)
    #expect(console.desktop.forms.map(\.number) == [2, 3])
  }

  @Test func aFormThatIsTakenUpAgainNoLongerSaysItWasPutAway() throws {
    let console = try TestConsole()
    console.press(.f8)
    console.type("雨小了")
    console.press(.escape)
    #expect(console.desktop.message?.text.contains("F4") == true)
    console.press(.f4)
    #expect(console.desktop.message == nil)
    #expect(console.desktop.frontForm?[.text] == "雨小了")
  }
}
