import Curses
import Desk
import DutyModel
import Foundation
import TestSupport
import Testing

@testable import Console

/// The forms of figures, sensitivity, releases and files.
@Suite struct SiftedFormTests {
  private let console: TestConsole
  private var desktop: Desktop { console.desktop }
  private let matter: MatterID = "EV-20260714-01"

  init() throws {
    console = try TestConsole()
    try console.takeShift()
    try console.receive("石桥村三组")
  }

  private func act(_ name: String) {
    console.press(.f1)
    console.type(name)
    console.press(.enter)
  }

  private func record(_ value: Int, from source: String) throws {
    try console.submit(
      .recordFigure(
        FigureRecorded(
          matter: matter, figure: .dead, value: value, source: source, asOf: console.now, certainty: .reported
        )))
  }

  /// Everything but the first word to the offices that aren't decisive.
  private func doWhatIsDecisive() throws {
    var verified = IncidentVerified()
    (verified.matter, verified.whom) = (matter, Counterpart(name: "周国"))
    try console.submit(.verifyIncident(verified))
    while let clock = desktop.room.clocks(of: matter).first(where: {
      $0.isOpen && $0.plan.decisive && $0.plan.kind != .followUp && $0.plan.kind != .supplement
    }) {
      if clock.plan.kind.isOnPaper {
        var sent = BulletinSent()
        (sent.matter, sent.recipient, sent.receiver) = (matter, clock.plan.recipient, "方远")
        sent.sort = desktop.room.nextBulletin(of: matter, to: sent.recipient)
        try console.submit(.recordBulletin(sent))
      } else {
        var call = CallMade()
        (call.matter, call.recipient, call.receiver) = (matter, clock.plan.recipient, "方远")
        try console.submit(.recordCall(call))
      }
    }
  }

  @Test func theFigureInUseIsChosenByALeadersWord() throws {
    try record(2, from: "派出所")
    console.clock.pass(minutes: 1)
    try record(1, from: "村里")
    act("定用哪个数")
    #expect(console.rows().contains { $0.contains("1 死亡 1 村里 20:32") && $0.contains("2 死亡 2 派出所 20:31") })
    console.press(.character("2"), .f8)
    let inUse = try #require(desktop.room.figuresInUse(of: matter).first)
    #expect(inUse.line.figure.value == 2 && inUse.standing == .chosen && inUse.chosenBy == "lin.yuanshan")
    #expect(inUse.formerValue == 1)
  }

  @Test func childrenMakeItSensitiveFromTheFirstCall() throws {
    console.press(.f5, .character("1"))
    console.type("屋里有人")
    console.desktop.forms[0].select(.minors)
    console.press(.character("1"), .f8)
    #expect(desktop.room.matters["EV-20260714-02"]?.incident?.sensitivity == [.people])
  }

  @Test func ticksOfSensitivityStandAsTheyAreAndCanBeTakenAway() throws {
    act("改事件要素")
    desktop.forms[0].select(.sensitivity)
    console.press(.character("1"), .f8)
    let first = try #require(desktop.room.matters[matter]?.incident?.sensitivity.first)
    console.clock.pass(seconds: 1)
    act("改事件要素")
    #expect(desktop.frontForm?[.sensitivity] == first.rawValue)
    desktop.forms[0].select(.sensitivity)
    console.press(.character("1"), .f8)
    #expect(desktop.room.matters[matter]?.incident?.sensitivity == [])
  }

  @Test func aRefusedClosingOffersTheReleaseOfWhatStandsInTheWay() throws {
    try doWhatIsDecisive()
    act("办结一件")
    console.press(.character("1"), .enter)
    console.type("水退了")
    desktop.forms[0].select(.matter)
    console.press(.character("1"), .f8)
    #expect(desktop.message?.text.contains("F1 再 Enter 记不再要求") == true)
    console.press(.f1)
    #expect(desktop.list?.current?.value == "release")
    console.press(.enter)
    let form = try #require(desktop.frontForm)
    #expect(
      form.sort == .release && form[.clock]?.contains("phone_report") == true && form.current?.name == .cause)
    // Closing waits behind it.
    #expect(desktop.forms.contains { $0.sort == .close })
  }

  @Test func f6InARefusedClosingCallsTheOfficeThatWasntPhoned() throws {
    try doWhatIsDecisive()
    act("办结一件")
    console.press(.character("1"), .enter)
    console.type("水退了")
    desktop.forms[0].select(.matter)
    console.press(.character("1"), .f8, .f6)
    let form = try #require(desktop.frontForm)
    #expect(form.sort == .call && form.matter == matter && form[.recipient] != "county_gov")
    #expect(form[.recipient].map { !RecipientID(rawValue: $0).isLeader } == true)
  }

  @Test func whereALeaderIsCanBeAnswered() {
    act("领导在哪")
    #expect(desktop.frontForm?.current?.name == .whereabouts)
    console.press(.character("3"), .f8)
    #expect(desktop.room.whereabouts(of: "lin.yuanshan") != nil)
  }

  @Test func aWrongMergeIsTakenApartReportByReport() throws {
    try console.receive("石桥村五组", .geoHazard)
    try console.submit(.mergeIncident(MergeIncident(matter: "EV-20260714-02", into: matter)))
    console.press(.character("1"))
    act("分开并错的")
    #expect(desktop.frontForm?[.report] == "RP-20260714-02")
    desktop.forms[0].select(.matter)
    console.press(.character("1"), .f8)
    #expect(desktop.room.openMatters.count == 2)
    #expect(desktop.room.reports["RP-20260714-02"]?.matter == desktop.room.openMatters.last?.id)
  }

  @Test func aFileFromTheInboxGoesWithTheSelectedEntry() throws {
    let photo = console.folder.inbox + "/便桥.jpg"
    try Data("picture".utf8).write(to: URL(fileURLWithPath: photo))
    console.attacher.look()
    #expect(desktop.arrivedFiles == [WaitingFile(name: "便桥.jpg", bytes: 7)])
    #expect(desktop.message?.text.contains("便桥.jpg") == true)
    desktop.message = nil
    console.attacher.look()
    #expect(desktop.message == nil)
    console.press(.tab, .up, .up)
    let entry = try #require(desktop.log.selected)
    act("附照片文件")
    #expect(desktop.frontForm?[.file] == "便桥.jpg" && desktop.frontForm?[.entry] == "\(entry)")
    console.press(.f8)
    #expect(desktop.forms.isEmpty && desktop.arrivedFiles.isEmpty)
    #expect(!FileManager.default.fileExists(atPath: photo))
    #expect(try FileManager.default.contentsOfDirectory(atPath: console.folder.attachments).count == 1)
    #expect(console.rows().contains { $0.contains("[附1]") })
    #expect(console.rows().contains { $0.contains("附件 第\(entry)条 便桥.jpg 7B") })
    console.press(.escape, .escape, .character("1"))
    #expect(console.rows().contains { $0.contains("附件") && $0.contains("便桥.jpg 7B 第\(entry)条") })
  }

  @Test func withoutAFileNothingIsAttached() throws {
    let head = console.desk.head.sequence
    act("附照片文件")
    #expect(desktop.message?.text.hasPrefix("inbox 文件夹里还没有") == true)
    console.press(.f8)
    #expect(console.desk.head.sequence == head && desktop.message?.sort == .refused)
  }

  @Test func aFullDiskKeepsTheFileAndTheForm() throws {
    try Data("picture".utf8).write(to: URL(fileURLWithPath: console.folder.inbox + "/a.png"))
    console.attacher.look()
    act("附照片文件")
    desktop.forms[0].select(.entry)
    desktop.forms[0].edit(in: desktop.room) { $0.editor.replace(with: "1") }
    console.diskIsFull = true
    console.press(.f8)
    #expect(desktop.forms.count == 1 && desktop.unsavedCount == 1 && !desktop.arrivedFiles.isEmpty)
    console.diskIsFull = false
    console.pass(seconds: 60)
    console.attacher.look()
    #expect(desktop.forms.isEmpty && desktop.arrivedFiles.isEmpty)
  }
}
