import Curses
import Desk
import DutyModel
import TestSupport
import Testing

@testable import Console

/// The night of a flood warning at 20:42 as far as there are records for it: a call-out from the county, a flash
/// flood with its card half done, a power cut with a call promised, a road accident, a smell of gas, a paper, figures
/// to be given at nine, a false alarm.
@Suite struct NightScreenTests {
  private func busyNight(_ language: Language) throws -> TestConsole {
    let console = try TestConsole(language, at: night("19:52:00"))
    try console.takeShift()
    var callout = ReceiveCallout()
    callout.recipient = "county_gov"
    callout.calledOut = CalledOut(
      colour: .orange, hazard: language("暴雨", "rainstorm"), issued: night("19:50:00"),
      readBackBy: language("吴晓", "Wu Xiao"))
    callout.minutes = 60
    try console.submit(.receiveCallout(callout), by: "wu.xiao")
    var paper = AskedErrand()
    paper.minutes = 88
    paper.party = Counterpart(unit: language("县防办", "county"))
    paper.paper = IncomingPaper()
    try console.submit(
      .openErrand(OpenErrand(.paper, language("送党政办", "to the office"), asked: paper)), by: "wu.xiao")
    var figures = AskedErrand()
    figures.recipient = "county_flood_hq"
    figures.repeats = ErrandRepeat(at: ["21:00"], asks: [])
    try console.submit(
      .openErrand(OpenErrand(.figures, language("21时雨情", "rain at nine"), asked: figures)), by: "wu.xiao")
    console.clock.pass(minutes: 39)
    try flood(console, language)
    try others(console, language)
    return console
  }

  private func flood(_ console: TestConsole, _ language: Language) throws {
    try console.receive(
      language("石桥村三组", "Shiqiao group 3"), .flashFlood,
      text: language("水漫便桥，7人困在屋里", "water over the bridge, 7 caught in a house"))
    let matter: MatterID = "EV-20260714-01"
    try console.submit(.startCard(StartCard(matter: matter, card: "flash_flood")), by: "wu.xiao")
    console.clock.pass(minutes: 3)
    var told = CallMade()
    told.matter = matter
    told.recipient = "duty_leader"
    told.receiver = language("林远山", "Lin Yuanshan")
    try console.submit(.recordCall(told), by: "wu.xiao")
    for step in [1, 3, 4, 5, 8] {
      try console.submit(
        .setCardStep(SetCardStep(matter: matter, card: "flash_flood", step: step)), by: "wu.xiao")
    }
    for (figure, value) in [(Figure.toMove, 34), (.moved, 7)] {
      var recorded = FigureRecorded()
      (recorded.matter, recorded.figure, recorded.value) = (matter, figure, value)
      recorded.asOf = console.now
      try console.submit(.recordFigure(recorded), by: "wu.xiao")
    }
  }

  private func others(_ console: TestConsole, _ language: Language) throws {
    var ring = ReportContent()
    ring.category = .ordinary
    ring.text = language("停电，几时来电", "no power, until when")
    ring.source = Counterpart(unit: language("李家湾村", "Lijiawan"), phone: "13900000003")
    var promised = AskedErrand()
    promised.minutes = 6
    try console.submit(
      .receiveReport(
        ReceiveReport(content: ring, errand: BroughtErrand(nil, language("停电", "power cut"), asked: promised))
      ),
      by: "zhao.min")
    console.clock.pass(minutes: 1)
    try console.receive(language("集镇老街", "Old street"), .gasLeak, text: language("有燃气味", "smell of gas"))
    try console.receive(language("青禾中学", "Qinghe school"), .buildingFire, text: language("食堂冒烟", "smoke"))
    var closed = CloseMatter()
    closed.matter = "EV-20260714-03"
    closed.outcome = .falseAlarm
    closed.text = language("烧落叶", "burning leaves")
    closed.verifiedBy = language("派出所", "police")
    try console.submit(.closeMatter(closed), by: "zhao.min")
    console.clock.pass(minutes: 4)
    try console.receive(
      language("县道205弯桥", "County road 205"), .roadTraffic,
      text: language("两车相撞，1人卡在车里", "two cars, one person caught"))
    console.clock.pass(minutes: 2)
    try console.submit(
      .locateLeader(
        LeaderLocated(
          person: "lin.yuanshan", whereabouts: Whereabouts(.elsewhere, language("石桥村口", "Shiqiao")))),
      by: "wu.xiao")
    console.clock.pass(seconds: 68)
    try console.desk.tick()
    console.press(.home, .down)
  }

  private func check(_ console: TestConsole, _ name: String, _ language: Language) throws {
    for size in ScreenSize.allCases {
      try Golden.expect(
        console.desktop.draw(size.size, at: console.now),
        is: "\(name)-\(language.rawValue)-\(size.rawValue)")
    }
  }

  @Test(arguments: Language.allCases)
  func theMainScreen(language: Language) throws {
    let console = try busyNight(language)
    console.press(.control("o"), .character("1"))
    console.desktop.message = nil
    try check(console, "night", language)
  }

  @Test(arguments: Language.allCases)
  func theCardWithTheKeys(language: Language) throws {
    let console = try busyNight(language)
    console.desktop.queue.select("EV-20260714-01")
    console.press(.control("o"), .character("1"), .tab, .character("7"), .character(" "))
    try check(console, "night-card", language)
  }

  @Test(arguments: Language.allCases)
  func theFloodOpened(language: Language) throws {
    let console = try busyNight(language)
    console.press(.character("4"))
    try check(console, "night-matter", language)
    console.press(.tab, .pageDown)
    try check(console, "night-matter-below", language)
  }

  @Test(arguments: Language.allCases)
  func theRosterInFront(language: Language) throws {
    let console = try busyNight(language)
    console.press(.backTab)
    try check(console, "night-roster", language)
  }

  /// Three messages that nobody has taken: one is about the flood, one came from nobody named.
  private func messages(_ console: TestConsole, _ language: Language) throws {
    let said: [(Counterpart?, String?, String)] = [
      (
        Counterpart(name: language("周某", "Zhou"), unit: language("石桥村", "Shiqiao"), phone: "13800000002"),
        language("石桥村三组", "Shiqiao group 3"),
        language(
          "水漫便桥了，三组那几户进水，周家老人还在屋里，快派人来",
          "water over the bridge, houses of group 3 flooded, old Zhou still inside")
      ),
      (nil, nil, language("几时来电", "When is the power back?")),
      (
        Counterpart(unit: language("县防办", "County")), nil,
        language("请各乡镇今晚加强巡查", "patrol tonight, all townships")
      ),
    ]
    for (source, place, text) in said {
      var content = ReportContent()
      (content.category, content.channel) = (.news, .message)
      (content.source, content.place, content.text) = (source, place, text)
      (content.sent, content.seen) = (console.now.adding(minutes: -4), console.now)
      try console.desk.submit(
        Submission(
          .receiveReport(ReceiveReport(content: content)), by: Actor(role: .inbox), key: console.desk.newKey()
        ))
    }
  }

  @Test(arguments: Language.allCases)
  func theInboxCountedAndInFront(language: Language) throws {
    let console = try busyNight(language)
    try messages(console, language)
    console.press(.control("o"), .character("1"))
    console.desktop.message = nil
    try check(console, "night-inbox-counted", language)
    console.press(.backTab)
    try check(console, "night-inbox", language)
    console.press(.enter)
    try check(console, "night-inbox-taken", language)
  }

  @Test(arguments: Language.allCases)
  func aPastedMessageAndAPastedWarning(language: Language) throws {
    let console = try busyNight(language)
    console.press(.paste(language("张三 20:27\n石桥村水漫便桥了", "Zhang 20:27\nwater over the bridge at Shiqiao")))
    try check(console, "pasted", language)
    console.press(.paste("x"), .escape)
    console.press(.paste("县气象台2026年7月14日19时50分发布暴雨橙色预警信号：预计未来3小时降雨量将达50毫米以上。"))
    try check(console, "pasted-warning", language)
  }

  @Test(arguments: Language.allCases)
  func somethingFound(language: Language) throws {
    let console = try busyNight(language)
    console.press(.f3)
    console.type(language("停电", "power"))
    console.search()
    try check(console, "search", language)
    console.press(.enter)
    console.search()
    try check(console, "search-around", language)
  }

  @Test(arguments: Language.allCases)
  func startedAgainAfterAPowerCut(language: Language) throws {
    let console = try busyNight(language)
    console.press(.f5)
    console.type(language("高坪村塌方，路断了", "landslip at Gaoping, road cut"))
    console.drafts.save()
    let stopped = console.now
    console.clock.pass(minutes: 18)
    console.clock.pass(seconds: 25)
    let again = try TestConsole(restarting: console, language)
    again.desktop.showRestart(Stoppage(from: stopped, to: again.now, cause: .machine))
    try again.desk.tick()
    try check(again, "restart", language)
  }
}
