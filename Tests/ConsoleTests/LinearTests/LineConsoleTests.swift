import DutyModel
import Testing

@testable import Console

@Suite struct LineConsoleTests {
  private let seat: LineSeat
  private var room: DutyRoom { seat.console.desktop.room }

  init() throws {
    seat = try LineSeat()
    try seat.console.takeShift()
    seat.hear()
  }

  /// Answers the item that is asked for by its label; others are skipped.
  private func fill(_ answers: [FieldName: String]) throws {
    for _ in 0..<30 {
      guard let item = seat.console.desktop.frontForm?.current?.name, let answer = answers[item] else {
        break
      }
      seat.type(answer)
    }
  }

  @Test func aReportIsReceivedPhonedInAndClosedByWordsAlone() throws {
    seat.type("来电")
    #expect(seat.hears("1 险情事故"))
    seat.type("1")
    #expect(seat.hears("原话"))
    seat.type("水漫过便桥了")
    #expect(seat.hears("地点"))
    seat.type("石桥村三组")
    seat.type(".存")
    #expect(seat.hears("已存"))
    let matter = try #require(room.openMatters.first)
    #expect(matter.incident?.place == "石桥村三组")
    #expect(seat.hears("现在 "))

    seat.type("办")
    try fill([.outcome: "1", .receiver: "孙某", .readBack: "1"])
    seat.type(".存")
    #expect(seat.hears("已存"))
    #expect(room.clocks(of: matter.id).contains { !$0.isOpen })
  }

  @Test(arguments: ["存", "save", "F8"])
  func theWordSaveIsNoPlace(word: String) throws {
    seat.type("来电")
    seat.type("1")
    seat.type("水漫过便桥了")
    #expect(seat.hears("地点"))
    seat.type(word)
    #expect(seat.hears("已存"))
    #expect(room.openMatters.first?.incident?.place == nil)
  }

  @Test func aRefusalIsTheSameSentenceAsOnTheScreen() {
    seat.type("记")
    seat.type(".存")
    let text = seat.console.desktop.message?.text ?? "none"
    #expect(seat.said.contains(spokenKeys(text, in: .chinese)))
    #expect(seat.console.desktop.frontForm?.sort == .note)
  }

  @Test func namesOfKeysWorkInEveryField() {
    seat.type("记")
    seat.type("路通了")
    seat.type("F8")
    #expect(seat.hears("路通了") && seat.hears("已存"))
    #expect(seat.console.desktop.frontForm == nil)
  }

  @Test func anEmptyLineNeverSaves() {
    seat.type("记")
    seat.type("路通了")
    for _ in 0..<8 { seat.type("") }
    #expect(seat.console.desktop.frontForm?.sort == .note)
    #expect(!seat.hears("已存"))
  }

  @Test func theNumbersThatAreSaidAreTheOnesThatAreTaken() throws {
    var content = ReportContent()
    content.place = "石桥村"
    content.source = Counterpart(name: "周某", phone: "13800000002")
    try seat.console.submit(.receiveReport(ReceiveReport(content: content)), by: "wu.xiao")
    seat.hear()
    seat.type("去电")
    for _ in 0..<6 where seat.console.desktop.frontForm?.current?.name != .recipient { seat.type(".上一项") }
    #expect(seat.hears("0 周某") && seat.hears("1 县政府总值班室"), "\(seat.said)")
    seat.type("1")
    #expect(seat.console.desktop.frontForm?[.recipient] == "county_gov")
    seat.type(".上一项")
    seat.type("0")
    #expect(seat.console.desktop.frontForm?[.recipient] == "party")
  }

  @Test func anActIsRunByItsName() {
    seat.type("划掉日志一条")
    #expect(seat.console.desktop.frontForm?.sort == .strike)
    seat.type("Esc")
    #expect(seat.console.desktop.frontForm == nil)
    seat.type("没有这个词")
    #expect(seat.console.desktop.list == nil && seat.console.desktop.frontForm == nil)
  }

  @Test func severalHitsAreNumberedAndChosenByNumber() throws {
    seat.type("交班")
    if seat.console.desktop.list != nil {
      let list = try #require(seat.console.desktop.list)
      seat.type("1")
      #expect(seat.console.desktop.list == nil, "\(list.shown)")
    }
    #expect(seat.console.desktop.frontForm?.sort == .leave)
  }

  @Test func aNumberOpensItsMatterAndUnknownOnesAreSaid() throws {
    try seat.console.receive("石桥村")
    seat.hear()
    seat.type("1")
    #expect(seat.console.desktop.opened == room.openMatters.first?.id)
    #expect(seat.hears("石桥村") && seat.hears("县政府总值班室"))
    seat.type("12")
    #expect(seat.said.contains("没有 12号在办。"))
  }

  @Test func theOneLineIsSaidAgainAsItsTimeDrawsNear() throws {
    try seat.console.receive("石桥村")
    seat.hear()
    var told = 0
    for _ in 0..<16 {
      seat.console.pass(seconds: 60)
      let before = seat.said.count
      seat.hear()
      told += seat.said[before...].count { $0.hasPrefix("现在 ") }
    }
    #expect((4...8).contains(told), "\(told)")
  }

  @Test func leavingIsChosenByItsWord() throws {
    try seat.console.receive("石桥村")
    seat.type("退出")
    #expect(seat.console.desktop.frontForm?.sort == .quit)
    seat.type("1")
    #expect(seat.console.desktop.frontForm == nil)
    seat.type("退出")
    seat.type("退出")
    #expect(seat.console.hasQuit)
  }

  @Test func aCallSaysWhomAndWhatToReadOutBeforeItAsks() throws {
    try seat.console.receive("石桥村", text: "水漫过便桥")
    try seat.console.verify()
    seat.hear()
    seat.type("办")
    let whom = try #require(seat.said.firstIndex { $0.contains("林远山 138 0000 1001") && $0.hasPrefix("去电") })
    let script = try #require(seat.said.firstIndex { $0.hasPrefix("念：") && $0.contains("水漫过便桥") })
    let question = try #require(seat.said.firstIndex { $0.contains("打通了吗") })
    #expect(whom < script && script < question)
    seat.type("1")
    #expect(!seat.hears("念："))
  }

  @Test func anEmptyLineBehindARefusalEmptiesTheItem() {
    seat.type("记")
    seat.type("路通了")
    for _ in 0..<4 where seat.console.desktop.frontForm?.current?.name != .time { seat.type("") }
    seat.type("9999")
    seat.type(".存")
    #expect(seat.hears("时间看不懂"))
    seat.type("")
    #expect(seat.hears("时间清掉了"))
    seat.type(".存")
    #expect(seat.hears("已存"))
  }

  @Test(arguments: [".丢掉手上这份", ".Throw away this form", "．丢掉手上这份"])
  func anActBehindADotIsNoAnswer(line: String) {
    seat.type("记")
    seat.type("路通了")
    seat.type(line)
    #expect(seat.console.desktop.forms.isEmpty)
  }

  @Test func anUnknownWordBehindADotIsNoAnswerEither() {
    seat.type("记")
    seat.type(".没有这个词")
    #expect(seat.hears("没有“没有这个词”可做") && seat.console.desktop.frontForm?[.text] == nil)
    seat.type(".5 米深")
    #expect(seat.console.desktop.frontForm?[.text] == ".5 米深")
  }

  @Test func aWordToHearInAnAnswerSaysHowToHearIt() {
    seat.type("记")
    seat.type("在办")
    #expect(seat.console.desktop.frontForm?[.text] == "在办" && seat.hears("打“.在办”"))
  }

  @Test func keysAreNamedByWhatIsTyped() {
    seat.type("接班")
    #expect(seat.hears("打“.存”") && !seat.hears("F8"))
  }

  @Test(arguments: ["05", "石"])
  func whichVillageWasMeantIsSaid(typed: String) {
    seat.type("来电")
    seat.type("1")
    seat.type("水漫过便桥")
    seat.type(typed)
    #expect(seat.said.contains("地点 石桥村。"), "\(seat.said)")
  }

  @Test func whatTheNumberFillsInIsSaid() {
    seat.type("来电")
    seat.type("4")
    seat.type("停电")
    seat.type("13800000001")
    #expect(seat.hears("自动填了姓名 周国"), "\(seat.said)")
  }

  @Test func aLineIsTheWholeItem() {
    seat.type("记")
    seat.type("路断了")
    seat.type(".上一项")
    for _ in 0..<4 where seat.console.desktop.frontForm?.current?.name != .text { seat.type(".下一项") }
    seat.type("路通了")
    #expect(seat.console.desktop.frontForm?[.text] == "路通了")
  }
}
