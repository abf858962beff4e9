import DutyModel
import Testing

/// What all reports of an incident say together, and what is still to be asked for.
@Suite struct ElementTests {
  private func state(_ element: ReportElement, of matter: MatterID, in night: Night) -> ElementState? {
    night.room.elements(of: matter).first { $0.element == element }
  }

  @Test func everyElementIsListedInTheOrderOfTheForm() throws {
    var night = try Night.begun()
    let matter = try night.open()
    #expect(night.room.elements(of: matter).map(\.element) == ReportElement.allCases)
    #expect(night.room.elements(of: "EV-1").isEmpty)
  }

  @Test func aStampAndANumberAreSavedAndTheRestIsMissing() throws {
    var night = try Night.begun()
    let matter = try night.open(.told { $0.source = Counterpart(phone: "13800000007") })
    #expect(night.room.missingElements(of: matter) == [.occurredAt, .place, .casualties, .actionsTaken])
    #expect(state(.source, of: matter, in: night)?.value == LocalText("13800000007", "13800000007"))
    #expect(state(.place, of: matter, in: night)?.value == nil)
    #expect(
      state(.reporter, of: matter, in: night)?.value == LocalText("石桥镇值班室 吴晓", "Shiqiao duty room Wu Xiao"))
  }

  @Test func theWholeMinimumSetLeavesNothingToAsk() throws {
    var night = try Night.begun()
    let matter = try night.open(.complete)
    #expect(night.room.missingElements(of: matter).isEmpty)
  }

  /// One field of a report, the element it becomes, and how it reads.
  static let table: [(ReportElement, String, String, @Sendable (inout ReportContent) -> Void)] = [
    (.source, "石桥村 周某 13800000007", "石桥村 周某 13800000007", { $0.source = .caller }),
    (.occurredAt, "7月14日19时50分", "7/14 19:50", { $0.occurred = time("19:50") }),
    (.occurredAt, "7月13日23时05分", "7/13 23:05", { $0.occurred = time("23:05", day: 13) }),
    (.place, "石桥村三组", "石桥村三组", { $0.place = "石桥村三组" }),
    (
      .place, "5号村3组便桥旁", "5号村3组便桥旁",
      {
        $0.village = "5"
        $0.group = 3
        $0.landmark = "便桥旁"
      }
    ),
    (.place, "石桥村", "石桥村", { $0.village = "石桥村" }),
    (.unitProfile, "竹器厂，12人", "竹器厂，12人", { $0.unitProfile = "竹器厂，12人" }),
    (.cause, "上游放水", "上游放水", { $0.cause = "上游放水" }),
    (.course, "水进屋了", "水进屋了", { $0.text = "水进屋了" }),
    (.casualties, "被困7 据报", "trapped 7 as reported", { $0.figures = ReportedFigures([.trapped: 7]) }),
    (.loss, "倒房两间", "倒房两间", { $0.loss = "倒房两间" }),
    (.loss, "约30万元", "about 300,000 yuan", { $0.lossWan = 30 }),
    (.scope, "两个组停电", "两个组停电", { $0.scope = "两个组停电" }),
    (.trend, "加重", "getting worse", { $0.trend = .rising }),
    (.actionsTaken, "撤到学校", "撤到学校", { $0.actionsTaken = "撤到学校" }),
    (.requests, "冲锋舟两艘", "冲锋舟两艘", { $0.requests = "冲锋舟两艘" }),
    (.sceneContact, "石桥村 周国 村书记", "石桥村 周国 村书记", { $0.sceneContact = .secretary }),
    (
      .alreadyTold, "消防、急救", "fire service, ambulance", { $0.alreadyTold = [.fire, .ambulance, .fire] }
    ),
  ]

  @Test(arguments: table)
  func aFieldOfAReportIsKnownWithItsReport(
    element: ReportElement, chinese: String, english: String, fill: @Sendable (inout ReportContent) -> Void
  ) throws {
    var night = try Night.begun()
    let matter = try night.open(.told { $0.kind = .flashFlood })
    #expect(state(element, of: matter, in: night)?.value == nil)
    let report = try night.submit(
      .report(
        .told {
          $0.category = .news
          fill(&$0)
        }, joining: matter)
    ).receivedReport
    let known = try #require(state(element, of: matter, in: night))
    #expect(known.value == LocalText(chinese, english))
    if element != .casualties { #expect(known.report == report) }
  }

  @Test func theLatestKnownValueWinsAndBlanksDoNot() throws {
    var night = try Night.begun()
    let matter = try night.open(.complete)
    night.pass(minutes: 5)
    try night.submit(.report(.told { $0.actionsTaken = "水闸已关" }, joining: matter))
    night.pass(minutes: 5)
    try night.submit(
      .report(
        .told {
          $0.text = "还在涨"
          $0.actionsTaken = " "
        }, joining: matter))
    #expect(state(.actionsTaken, of: matter, in: night)?.value?.chinese == "水闸已关")
    #expect(state(.actionsTaken, of: matter, in: night)?.report == "RP-20260714-02")
    #expect(state(.course, of: matter, in: night)?.value?.chinese == "还在涨")
    #expect(state(.place, of: matter, in: night)?.report == "RP-20260714-01")
  }

  @Test func whatIsWrittenDownLateDoesNotCoverWhatCameLater() throws {
    var night = try Night.begun()
    let matter = try night.open(.complete)
    night.now = time("20:30")
    try night.submit(.report(.told { $0.actionsTaken = "水闸已关" }, joining: matter))
    night.now = time("21:00")
    try night.submit(.report(.told { $0.actionsTaken = "正在关闸" }, joining: matter), at: time("20:15"))
    #expect(state(.actionsTaken, of: matter, in: night)?.value?.chinese == "水闸已关")
  }

  @Test func theSourceIsWhoeverWasNamedFirst() throws {
    var night = try Night.begun()
    let matter = try night.open(.told { $0.text = "水进屋了" })
    try night.submit(.report(.told { $0.source = .caller }, joining: matter))
    try night.submit(.report(.told { $0.source = .secretary }, joining: matter))
    #expect(night.room.mergedReports(of: matter).source == Told(.caller, by: "RP-20260714-02"))
  }

  @Test func aTrendThatWasKnownStandsWhenNobodyKnowsItNow() throws {
    var night = try Night.begun()
    let matter = try night.open(.told { $0.trend = .unclear })
    #expect(night.room.mergedReports(of: matter).trend?.value == .unclear)
    try night.submit(.report(.told { ($0.text, $0.trend) = ("涨", .rising) }, joining: matter))
    try night.submit(.report(.told { ($0.text, $0.trend) = ("看不清", .unclear) }, joining: matter))
    #expect(night.room.mergedReports(of: matter).trend?.value == .rising)
  }

  @Test func whomTheyToldAddsUp() throws {
    var night = try Night.begun()
    let matter = try night.open(.told { ($0.text, $0.alreadyTold) = ("起火", [.fire]) })
    try night.submit(
      .report(.told { ($0.text, $0.alreadyTold) = ("有人伤", [.ambulance, .fire]) }, joining: matter))
    #expect(night.room.mergedReports(of: matter).alreadyTold?.value == [.fire, .ambulance])
  }

  @Test func aStruckReportSaysNothing() throws {
    var night = try Night.begun()
    let matter = try night.open(.told { $0.text = "起火" })
    let entry = night.last + 1
    try night.submit(.report(.told { $0.actionsTaken = "已灭" }, joining: matter))
    try night.submit(.strike(entry))
    #expect(state(.actionsTaken, of: matter, in: night)?.value == nil)
  }

  @Test func whatAPersonPutRightCountsBeforeEarlierReports() throws {
    var night = try Night.begun()
    let matter = try night.open(.complete)
    night.pass(minutes: 5)
    try night.submit(.revise(matter) { ($0.place, $0.occurred) = ("石桥村五组", time("19:40")) })
    #expect(
      state(.place, of: matter, in: night)
        == ElementState(
          element: .place, value: LocalText("石桥村五组", "石桥村五组"), report: nil))
    #expect(state(.occurredAt, of: matter, in: night)?.value?.english == "7/14 19:40")
    night.pass(minutes: 5)
    try night.submit(.report(.told { $0.place = "石桥村六组" }, joining: matter))
    #expect(state(.place, of: matter, in: night)?.value?.chinese == "石桥村六组")
  }

  @Test func aClearedPlaceIsAskedForAgain() throws {
    var night = try Night.begun()
    let matter = try night.open(.complete)
    night.pass(minutes: 1)
    try night.submit(.revise(matter) { $0.clear = [.place, .occurred] })
    #expect(night.room.missingElements(of: matter) == [.occurredAt, .place])
  }

  /// The zone goes from UTC+8 to UTC+9 at 20:00: each instant reads as the clock on the wall did then.
  @Test func timesReadAsTheClockOnTheWallDid() throws {
    let zone = ZoneTable(spans: [
      .init(from: Timestamp(), offsetSeconds: 8 * 3_600),
      .init(from: time("20:00"), offsetSeconds: 9 * 3_600),
    ])
    var room = DutyRoom(purpose: .live, zone: zone)
    let command = Command.report(.told { ($0.text, $0.occurred) = ("起火", time("19:50")) })
    let events = try room.decide(command, by: .nobody, at: Moment(now: time("20:05")))
    for (offset, event) in events.enumerated() {
      room.apply(
        Entry(
          sequence: offset + 1, group: 1...events.count, at: time("20:05"), entered: time("20:05"), seat: "A",
          by: .nobody, command: CommandKey(text: "test/1"), event: event))
    }
    let texts = room.elements(of: "EV-20260714-01").compactMap(\.value?.chinese)
    #expect(texts.contains("7月14日21时05分") && texts.contains("7月14日19时50分"))
  }

  @Test func anotherYearIsSaid() throws {
    var night = try Night.begun()
    night.now = Timestamp(rfc3339: "2027-01-01T00:20:00+08:00")!
    let occurred = Timestamp(rfc3339: "2026-12-31T23:50:00+08:00")!
    let matter = try night.open(.told { ($0.text, $0.occurred) = ("起火", occurred) })
    #expect(
      state(.occurredAt, of: matter, in: night)?.value == LocalText("2026年12月31日23时50分", "2026/12/31 23:50"))
  }

  @Test func whatIsKnownIsCarriedOn() throws {
    var night = try Night.begun()
    let matter = try night.open(.complete)
    try night.submit(.revise(matter) { $0.place = "石桥村五组" })
    try night.submit(.verify(matter))
    let before = night.room.elements(of: matter)
    night.openSegment()
    #expect(night.room.elements(of: matter) == before)
  }

  @Test func carriedMatterStaysShortWhateverWasTyped() throws {
    var night = try Night.begun()
    let long = String(repeating: "水", count: 5_000)
    let matter = try night.open(.told { ($0.place, $0.text) = (long, "起火") })
    for _ in 1...20 {
      try night.submit(.verify(matter, whom: Counterpart(name: long, unit: long)))
      try night.submit(.reported(matter, .trapped, 3, .reported, from: long))
      let line = try #require(night.room.figures(of: matter).last?.entry)
      try night.submit(.choose(matter, line), by: .zhou)
    }
    var writer = TreeWriter()
    try Event.carried(.matter(try #require(night.room.matters[matter]))).write(to: &writer)
    #expect("\(writer.fields)".utf8.count < 16_000)
    #expect(night.incident(matter)?.place?.hasSuffix("…") == true)
    #expect(night.room.reports["RP-20260714-01"]?.received.content.place == long)
  }
}
