import Curses
import Desk
import DutyModel
import TestSupport
import Testing

@testable import Console

/// Nothing that is typed is lost, also where only a choice or a number can stand.
@Suite struct StrayWordsTests {
  private let console: TestConsole
  private var desktop: Desktop { console.desktop }

  init() throws {
    console = try TestConsole()
    try console.takeShift()
    try console.receive("石桥村三组", text: "水漫桥")
    try console.verify()
  }

  private func calls() -> [CallMade] {
    (1...console.desk.head.sequence).compactMap { sequence in
      if case .callMade(let call) = desktop.acts[sequence]?.event { call } else { nil }
    }
  }

  @Test func wordsTypedInTheChoiceOfAPlaceGoIntoTheWordsOfTheCall() throws {
    console.press(.f9, .character("1"))
    desktop.forms[0].select(.whereabouts)
    console.type("知道了，叫人先转移")
    #expect(console.rows().contains { $0.contains("“知道了，叫人先转移”") })
    #expect(console.rows().contains { $0.contains("F8 记进“内容”") })
    console.press(.f8)
    #expect(calls().map(\.text) == ["知道了，叫人先转移"])
  }

  @Test func wordsStandBehindWhatWasWrittenAlready() throws {
    console.press(.f9, .character("1"))
    desktop.forms[0].select(.text)
    console.type("收到")
    desktop.forms[0].select(.outcome)
    console.type("叫人先转移")
    console.press(.f8)
    #expect(calls().map(\.text) == ["收到\n叫人先转移"])
  }

  @Test func lettersThatFindNothingStopF8AtTheirItem() throws {
    console.press(.f9, .character("1"))
    desktop.forms[0].select(.whereabouts)
    console.type("xqz")
    #expect(console.rows().contains { $0.contains("没有这一项") && $0.contains("拼音首字母") })
    desktop.forms[0].select(.outcome)
    console.press(.f8)
    #expect(calls().isEmpty && desktop.frontForm?.current?.name == .whereabouts)
    #expect(desktop.message?.sort == .refused && desktop.message?.text.contains("xqz") == true)
    console.press(.backspace, .backspace, .backspace, .f8)
    #expect(calls().count == 1)
  }

  @Test func wordsWhereATimeStandsStopF8() throws {
    console.press(.f8)
    console.type("雨停了")
    desktop.forms[0].select(.time)
    console.type("半夜")
    let head = console.desk.head.sequence
    console.press(.f8)
    #expect(console.desk.head.sequence == head && desktop.frontForm?.current?.name == .time)
    console.press(.control("c"), .f8)
    #expect(console.desk.head.sequence > head)
  }

  @Test func aFormWithoutWordsKeepsThemAndSaysSo() throws {
    console.press(.character("1"), .f1)
    console.type(Action.assign.name(in: .chinese))
    console.press(.enter)
    desktop.forms[0].select(.owner)
    console.type("等老王回来")
    console.press(.f8)
    #expect(desktop.message?.text.contains("等老王回来") == true)
    #expect(desktop.frontForm?.current?.stray == "等老王回来")
  }

  @Test func aPowerCutLeavesThemInTheDraft() throws {
    console.press(.f9, .character("1"))
    desktop.forms[0].select(.whereabouts)
    console.type("叫人先转移")
    console.drafts.save()
    let again = try TestConsole(restarting: console)
    again.press(.f4)
    let field = again.desktop.frontForm?.fields.first { $0.name == .whereabouts }
    #expect(field?.stray == "叫人先转移")
  }

  @Test func aRefusalGoesWithTheKeyThatMeetsIt() throws {
    console.press(.f9, .f8)
    #expect(desktop.message?.sort == .refused)
    console.press(.character("1"))
    #expect(desktop.message == nil)
    desktop.forms[0].select(.time)
    console.press(.character("水"), .f8)
    #expect(desktop.message?.sort == .refused)
    console.press(.up)
    #expect(desktop.message == nil)
  }
}
