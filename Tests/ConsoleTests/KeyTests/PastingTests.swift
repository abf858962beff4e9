import Curses
import DutyModel
import TestSupport
import Testing

@testable import Console

/// A pasted text is a draft of what somebody wrote; it presses no key.
@Suite struct PastingTests {
  private let console: TestConsole
  private var desktop: Desktop { console.desktop }
  private static let chat = "张三 20:27\n石桥村便桥那边水上来了\n1 2 0 q"

  init() throws {
    console = try TestConsole()
    try console.takeShift()
  }

  private var form: Form? { desktop.frontForm }

  @Test func aPasteOnTheMainScreenBecomesADraftWithSenderAndTimes() throws {
    let head = console.desk.head.sequence
    console.press(.paste(Self.chat))
    #expect(form?.isMessage == true && form?[.name] == "张三" && form?[.sent] == "2027")
    #expect(form?[.text] == "石桥村便桥那边水上来了\n1 2 0 q")
    #expect(console.desk.head.sequence == head && desktop.opened == nil)
    console.drafts.save()
    #expect(try console.draftFiles.count == 1)
    #expect(console.rows().contains { $0.contains("来消息") })
  }

  @Test func asAnIncidentItCarriesBothTimes() throws {
    console.press(.paste(Self.chat), .character("1"))
    #expect(form?.category == .incident && form?[.text]?.hasPrefix("石桥村便桥") == true)
    console.press(.f8)
    let report = try #require(desktop.room.reports.values.first)
    let content = report.received.content
    #expect(content.channel == .message && content.source?.name == "张三")
    #expect(content.sent == night("20:27:00") && content.seen == night("20:31:00"))
    #expect(report.at == night("20:31:00") && desktop.room.openMatters.count == 1)
  }

  @Test func theLimitThatItSetsStandsInTheFormOfAnOrder() {
    console.press(.paste("石桥镇防汛群(86)\n请于22:00前报送转移人数"))
    console.press(.character("3"))
    #expect(form?.category == .order && form?[.due] == "2200" && form?[.name] == nil)
    #expect(form?[.text]?.contains("防汛群") == true)
  }

  @Test func leftForLaterItLiesInTheInbox() throws {
    console.press(.paste(Self.chat), .character("7"), .f8)
    #expect(desktop.room.openMatters.isEmpty)
    #expect(desktop.room.untakenReports.first?.received.content.source?.name == "张三")
  }

  @Test func withoutAKindTheSecondF8LeavesItForLater() throws {
    console.press(.paste(Self.chat), .f8)
    #expect(desktop.room.reports.isEmpty && desktop.message?.sort == .refused)
    console.press(.f8)
    #expect(desktop.room.openMatters.isEmpty && desktop.room.untakenReports.count == 1)
  }

  @Test func aVillageInTheWordsIsOfferedAsTheSameMatter() throws {
    try console.receive("石桥村三组")
    console.press(.paste(Self.chat))
    #expect(form?.offered.first?.subject == .matter("EV-20260714-01"))
  }

  @Test func theDraftOfAMessageComesBackAsOne() throws {
    console.press(.paste(Self.chat), .character("4"))
    console.drafts.save()
    let again = try TestConsole(restarting: console)
    again.press(.f4)
    let form = try #require(again.desktop.frontForm)
    #expect(form.isMessage && form.category == .ordinary && form[.sent] == "2027")
  }

  @Test func nobodyIsOnThePhoneForAMessage() {
    console.press(.paste(Self.chat))
    #expect(!desktop.isOnThePhone && desktop.activities.isEmpty)
    console.press(.f5)
    #expect(desktop.isOnThePhone && desktop.activities.count == 1)
  }

  @Test func aPastedWarningIsRecognisedAndShownForConfirmation() throws {
    console.press(.paste("县气象台2026年7月14日19时50分发布暴雨橙色预警信号：未来3小时50毫米以上。"))
    #expect(console.rows().contains { $0.contains("像是预警：暴雨橙色 县气象台 19:50") })
    #expect(form?.category == .calledOut && form?[.unit] == "县气象台" && form?[.hazard] == "暴雨")
    #expect(desktop.room.openMatters.isEmpty)
    console.press(.f8)
    let errand = try #require(desktop.room.openMatters.first?.errand)
    #expect(errand.calledOut?.colour == .orange && errand.calledOut?.issued == night("19:50:00"))
    #expect(errand.calledOut?.readBackBy == nil)
    #expect(console.rows().contains { $0.contains("预警") && $0.contains("暴雨橙色19:50") })
  }

  @Test func aLiftedWarningIsAPlainMessage() {
    console.press(.paste("县气象台2026年7月14日19时50分解除暴雨橙色预警信号。"), .f8)
    #expect(desktop.room.openMatters.isEmpty && desktop.room.reports.count == 1)
  }

  @Test func aLongPasteIntoAChoiceGoesToTheWords() throws {
    console.press(.f5, .character("1"))
    console.type("水")
    console.desktop.forms[0].select(.kind)
    console.press(.paste("1 2 3\n第二行"))
    #expect(form?[.kind] == nil && form?[.text] == "水\n1 2 3\n第二行")
    console.desktop.forms[0].select(.phone)
    console.press(.paste("13800000002"))
    #expect(form?[.phone] == "13800000002")
  }

  @Test func aPasteIntoAFormWithoutWordsChoosesNothing() throws {
    console.press(.f1)
    console.type("领导在哪")
    console.press(.enter, .paste("1\n2\n3"))
    #expect(form?[.whereabouts] == nil && desktop.message?.sort == .hint)
  }

  @Test func blanksAreNoMessage() {
    console.press(.paste(" \n "))
    #expect(desktop.forms.isEmpty)
  }
}
