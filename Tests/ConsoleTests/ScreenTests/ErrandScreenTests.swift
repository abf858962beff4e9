import Curses
import DutyModel
import Testing

@testable import Console

/// Errands in the queue and opened, in both languages and at all sizes.
@Suite struct ErrandScreenTests {
  /// A quiet night in which everything but an incident came in.
  private func quiet(_ language: Language) throws -> TestConsole {
    let console = try TestConsole(language)
    try console.takeShift()
    var paper = AskedErrand()
    paper.party = Counterpart(unit: "县防办")
    paper.paper = IncomingPaper()
    paper.paper?.number = "青防12号"
    paper.paper?.pages = 3
    paper.paper?.passedTo = "党政办"
    try console.submit(.openErrand(OpenErrand(.paper, "防汛会议通知", asked: paper)), by: "wu.xiao")

    var figures = AskedErrand()
    figures.recipient = "county_flood_hq"
    figures.repeats = ErrandRepeat(at: ["21:00", "23:00"], asks: ["雨情", "水位"])
    try console.submit(.openErrand(OpenErrand(.figures, "21时雨情", asked: figures)), by: "wu.xiao")

    var ring = ReportContent()
    ring.category = .ordinary
    ring.text = "全村停电"
    ring.source = Counterpart(name: "刘某", unit: "李家湾村", phone: "13900000003")
    var promised = AskedErrand()
    promised.minutes = 5
    try console.submit(
      .receiveReport(ReceiveReport(content: ring, errand: BroughtErrand(nil, "问到复电时间", asked: promised))),
      by: "zhao.min")

    var order = ReportContent()
    order.category = .order
    order.text = "核实坝下住户"
    order.source = Counterpart(name: "孙某", unit: "县应急局")
    try console.submit(.receiveReport(ReceiveReport(content: order)), by: "zhao.min")

    var callout = ReceiveCallout()
    callout.recipient = "county_gov"
    callout.calledOut = CalledOut(colour: .orange, hazard: "暴雨", readBackBy: "吴晓")
    try console.submit(.receiveCallout(callout), by: "wu.xiao")
    try console.submit(
      .openErrand(OpenErrand(.standing, "来访先登记再上报")), by: "wu.xiao")
    console.clock.pass(minutes: 6)
    try console.desk.tick()
    var answered = ErrandAnswered()
    answered.matter = "ER-20260714-02"
    answered.receiver = "方某"
    answered.readings = [Reading("雨情", "32毫米"), Reading("水位", "21.4米")]
    try console.submit(.answerErrand(answered), by: "wu.xiao")
    return console
  }

  private func check(_ console: TestConsole, _ name: String, _ language: Language) throws {
    for size in ScreenSize.allCases {
      try Golden.expect(
        console.desktop.draw(size.size, at: console.now), is: "\(name)-\(language.rawValue)-\(size.rawValue)")
    }
  }

  @Test(arguments: Language.allCases)
  func theQueueOfAQuietNight(language: Language) throws {
    try check(quiet(language), "errands", language)
  }

  @Test(arguments: Language.allCases)
  func anOpenedErrand(language: Language) throws {
    let console = try quiet(language)
    console.press(.character("2"))
    try check(console, "errand", language)
  }

  @Test func f9AndACallAnswerAnOrder() throws {
    let console = try TestConsole(.chinese)
    try console.takeShift()
    var asked = AskedErrand()
    asked.minutes = 5
    asked.recipient = "county_gov"
    try console.submit(.openErrand(OpenErrand(.order, "核实坝下住户", asked: asked)), by: "wu.xiao")
    console.press(.f9, .character("1"), .enter, .character("孙"), .f8)
    let clock = try #require(console.desktop.room.clocks(of: "ER-20260714-01").first)
    #expect(!clock.isOpen)
  }
}
