import Curses
import Desk
import DutyModel
import TestSupport
import Testing

@testable import Console

/// What leaves the room, what comes back of it, and how an incident ends that the county has on paper.
@Suite struct SendingFormTests {
  private let console: TestConsole
  private var desktop: Desktop { console.desktop }
  private var room: DutyRoom { desktop.room }

  init() throws {
    console = try TestConsole.withFlood()
  }

  private func clock(_ kind: ClockKind) -> Clock? {
    room.clocks(of: TestConsole.flood).last { $0.plan.kind == kind && $0.plan.recipient == "county_gov" }
  }

  @Test func aReportLeavesForOneOfficeAtATime() throws {
    try console.signReport()
    console.run(.dispatch)
    #expect(desktop.frontForm?[.recipient] == "county_gov" && desktop.frontForm?.current?.name == .channel)
    console.press(.character("1"), .f8)
    #expect(clock(.writtenReport)?.isOpen == false && console.report()?.state == .sent)
    // The next office stands there already.
    #expect(desktop.frontForm?.sort == .dispatch && desktop.frontForm?.current?.name == .channel)
    #expect(desktop.frontForm?[.recipient] == "county_emergency")
    console.press(.escape)
    #expect(desktop.forms.isEmpty)
    console.run(.dispatch)
    #expect(desktop.frontForm?[.recipient] == "county_emergency")
  }

  @Test func allAddresseesAreGoneThroughWithADigitAndANameEach() throws {
    try console.signReport()
    console.run(.dispatch)
    for (name, hasEnter) in [("孙某", false), ("王科长", true), ("来某", false)] {
      console.press(.character("1"))
      // Whoever is used to it presses Enter behind a digit.
      if hasEnter { console.press(.enter) }
      console.type(name)
      #expect(desktop.frontForm?[.receiver] == name && desktop.frontForm?[.channel] == "fax")
      console.press(.f8)
    }
    #expect(desktop.forms.isEmpty)
    #expect(console.report()?.deliveries.compactMap(\.receiver) == ["孙某", "王科长", "来某"])
  }

  @Test func theReceiptsThatAreOwedFollowEachOther() throws {
    try console.signReport()
    console.run(.dispatch)
    console.press(.character("1"), .f8, .character("1"), .f8, .escape)
    console.run(.receipt)
    console.type("孙某")
    console.press(.f8)
    #expect(desktop.frontForm?.sort == .receipt && desktop.frontForm?[.recipient] == "county_emergency")
    // A digit is no name, and behind it a name is one.
    console.press(.character("1"))
    #expect(desktop.frontForm?[.means] == "phone" && desktop.frontForm?.current?.name == .receiver)
    console.type("王科长")
    console.press(.f8)
    #expect(desktop.forms.isEmpty)
    #expect(console.report()?.deliveries.compactMap(\.receiver) == ["孙某", "王科长"])
  }

  @Test func aNameInThePlaceOfTheMeansIsNoRemark() throws {
    try console.signReport()
    console.run(.dispatch)
    console.type("王科长")
    console.press(.f8)
    #expect(desktop.frontForm?.current?.name == .channel && desktop.message?.sort == .refused)
    #expect(desktop.frontForm?[.text] == nil && console.report()?.state == .signed)
    console.press(.control("c"), .character("2"))
    #expect(desktop.frontForm?.current?.name == .receiver)
    // Another digit there is another means.
    console.press(.character("1"))
    #expect(desktop.frontForm?[.channel] == "fax" && desktop.frontForm?[.receiver] == nil)
  }

  @Test func aNameBehindTheResultOfACallIsItsName() throws {
    console.run(.call)
    desktop.forms[0].select(.recipient)
    console.press(.character("1"))
    desktop.forms[0].select(.outcome)
    console.press(.character("1"))
    console.type("孙某")
    #expect(desktop.frontForm?[.receiver] == "孙某" && desktop.frontForm?[.outcome] == "answered")
  }

  @Test func aReceiptNamesWhoHasIt() throws {
    try console.sendReport(receiver: nil)
    let owed = try #require(clock(.acknowledge))
    let matter = try #require(room.matters[TestConsole.flood])
    desktop.openForm(for: owed, of: matter, receiver: "", at: console.now)
    #expect(desktop.frontForm?.sort == .receipt && desktop.frontForm?[.recipient] == "county_gov")
    console.press(.f8)
    #expect(desktop.frontForm?.current?.name == .receiver && desktop.message?.sort == .refused)
    console.type("孙某")
    console.press(.f8)
    #expect(clock(.acknowledge)?.isOpen == false && console.report()?.state == .acknowledged)
  }

  @Test func aFollowUpByPhoneTellsOnlyWhatChanged() throws {
    try console.callCounty(TestConsole.flood)
    try console.sendReport()
    try console.record(.trapped, 5)
    console.run(.call)
    desktop.forms[0].select(.recipient)
    console.press(.character("1"))
    let said = desktop.spokenScripts(at: console.now).joined(separator: "\n")
    #expect(said.contains("被困5人，前报7人") && said.contains("电话续报石桥村三组山洪"))
    #expect(!said.contains("逐户敲门") && said.contains("其余与前报相同"))
    console.put(.receiver, "孙某")
    console.press(.enter, .character("1"))
    guard case .submit(let intent) = console.press(.f8), case .bulletin(.phone(let phoned)) = intent.command
    else {
      Issue.record("no report by phone")
      return
    }
    #expect(phoned.receiver == "孙某" && phoned.readBack && phoned.recipient == "county_gov")
    // The written one is still owed.
    let rounds = room.clocks(of: TestConsole.flood).filter { $0.plan.kind == .followUp }
    #expect(rounds.contains { $0.isOpen && $0.phoned != nil && $0.plan.recipient == "county_gov" })
  }

  @Test func aCallThatNobodyTookIsNoReport() throws {
    try console.callCounty(TestConsole.flood)
    try console.sendReport()
    console.run(.call)
    desktop.forms[0].select(.recipient)
    console.press(.character("1"))
    desktop.forms[0].select(.outcome)
    guard case .submit(let intent) = console.press(.character("2"), .f8) else {
      Issue.record("nothing was submitted")
      return
    }
    #expect(intent.command.name == .recordCall)
  }

  private func close() {
    console.run(.closeMatter)
    console.press(.character("1"), .enter)
    console.type("水退，人都回家了")
    console.put(.matter, "1")
    console.press(.f8)
  }

  /// All offices know it by phone, the first report left, and it has ended.
  private func ended() throws {
    for office in ["county_gov", "county_emergency", "county_flood_hq"] {
      var call = CallMade()
      (call.matter, call.recipient, call.receiver) = (TestConsole.flood, RecipientID(rawValue: office), "孙某")
      try console.submit(.recordCall(call), by: "wu.xiao")
    }
    for leader in ["duty_leader", "township_head", "party_secretary"] {
      var call = CallMade()
      (call.matter, call.recipient) = (TestConsole.flood, RecipientID(rawValue: leader))
      try console.submit(.recordCall(call), by: "wu.xiao")
    }
    try console.sendReport()
    try console.submit(
      .enterPhase(PhaseEntered(matter: TestConsole.flood, phase: .ended, text: "雨停")), by: "wu.xiao")
  }

  @Test func closingSaysWhichPaperItWaitsFor() throws {
    try ended()
    console.run(.closeMatter)
    #expect(console.rows(120, 40).contains { $0.contains("终报没报") })
    console.press(.escape)
    close()
    #expect(room.matters[TestConsole.flood]?.isOpen == true && desktop.message?.sort == .refused)
  }

  @Test func anExemptionLetsItEnd() throws {
    try ended()
    console.run(.exempt)
    console.press(.character("1"), .enter)
    console.type("孙某")
    console.put(.matter, "1")
    console.press(.f8)
    #expect(room.matters[TestConsole.flood]?.incident?.exemption?.name == "孙某")
    close()
    #expect(room.matters[TestConsole.flood]?.isOpen == false)
  }

  @Test func theRowOfAReportSaysHowFarItIsAndWhatComes() throws {
    try console.submitReport()
    console.press(.escape, .character("1"))
    let row = try #require(console.rows(120, 40).first { $0.contains("首报") && $0.contains("校验") })
    #expect(row.contains("待签") && row.contains("授权签 林远山 138 0000 1001"))
    try console.submit(.bulletin(.recall(MarkBulletin(console.report()!.id, draft: 1))), by: "wu.xiao")
    #expect(console.rows(120, 40).contains { $0.contains("首报") && $0.contains("拟稿") && $0.contains("送签") })
  }

  @Test func reportsStandAboveTheClocksThatStopped() throws {
    try console.submitReport()
    console.press(.escape, .character("1"))
    let rows = console.rows(120, 60)
    func row(_ head: String) -> Int? { rows.firstIndex { $0.hasPrefix(head) } }
    let (clocks, reports, stopped) = (row("时限 ──"), row("报告 ──"), row("其余时限 ──"))
    #expect(try #require(clocks) < #require(reports) && #require(reports) < #require(stopped))
  }

  @Test func whatTheCountyWasToldWronglyStaysInSight() throws {
    try console.sendReport()
    try console.record(.trapped, 5)
    console.press(.escape, .character("1"))
    #expect(console.rows(120, 40).contains { $0.contains("首报报的被困7，现在5") })
  }

  @Test func aTextWithTheLeaderIsNamedBesideTheLine() throws {
    for leader in ["duty_leader", "township_head", "party_secretary"] {
      var call = CallMade()
      (call.matter, call.recipient) = (TestConsole.flood, RecipientID(rawValue: leader))
      try console.submit(.recordCall(call), by: "wu.xiao")
    }
    for office in ["county_gov", "county_emergency", "county_flood_hq"] {
      var call = CallMade()
      (call.matter, call.recipient, call.receiver) = (TestConsole.flood, RecipientID(rawValue: office), "孙某")
      try console.submit(.recordCall(call), by: "wu.xiao")
    }
    try console.submitReport()
    #expect(console.rows(120, 40).contains { $0.contains("1号首报 待签 林远山") })
    #expect(console.rows(120, 40).contains { $0.hasPrefix("> 1") && $0.contains(" 待签 ") })
  }

  @Test func numbersGoOnBehindThePaperBook() throws {
    console.press(.f1)
    console.type(Action.skipNumbers.name(in: .chinese))
    console.press(.enter)
    console.type("38")
    console.press(.enter)
    console.type("年初用的纸本")
    console.press(.f8)
    #expect(room.nextNumber(at: console.now)?.value == 38)
  }
}
