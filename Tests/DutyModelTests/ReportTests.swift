import DutyModel
import Testing

@Suite struct ReportTests {
  @Test(arguments: ReportCategory.allCases)
  func onlyAnIncidentOrSomethingWantedFromAboveOpensAMatter(category: ReportCategory) throws {
    var night = try Night.begun()
    let events = try night.submit(.report(ReportContent(category, text: "你好")))
    #expect(events.receivedReport == "RP-20260714-01")
    #expect((events.openedMatter != nil) == (category == .incident))
    #expect((events.openedErrand != nil) == (category == .order || category == .calledOut))
    #expect(events.startedClocks.isEmpty == (category != .incident && category != .calledOut))
    #expect(night.room.reports["RP-20260714-01"]?.received.content.category == category)
  }

  @Test(arguments: ReportCategory.allCases)
  func reportOfAnyCategoryJoinsAnOpenMatter(category: ReportCategory) throws {
    var night = try Night.begun()
    let matter = try night.open()
    let events = try night.submit(.report(ReportContent(category, text: "水又涨了"), joining: matter))
    #expect(
      events == [
        .reportReceived(
          ReportReceived(report: "RP-20260714-02", content: ReportContent(category, text: "水又涨了"))),
        .reportJoined(ReportJoined(report: "RP-20260714-02", matter: matter)),
      ])
    #expect(night.room.reports["RP-20260714-02"]?.matter == matter)
    #expect(night.room.openMatters.count == 1)
  }

  @Test func incidentOpensWithItsClocksInOneGroup() throws {
    var night = try Night.begun()
    let content = ReportContent(
      text: "溪水漫过便桥", kind: .flashFlood, level: .major, place: "石桥村三组", occurred: time("19:50"))
    let events = try night.submit(.report(content))
    let opened = try #require(events.openedIncident)
    #expect(opened.matter == "EV-20260714-01")
    #expect(opened.number == 1)
    #expect(opened.report == "RP-20260714-01")
    #expect(opened.kind == .flashFlood)
    #expect(opened.level == .major)
    #expect(opened.place == "石桥村三组")
    #expect(
      events.startedClocks.map(\.rule) == [
        "any-leader", "flood-phone", "any-phone", "flood-phone", "any-written",
      ])
    #expect(Set(events.startedClocks.map(\.matter)) == ["EV-20260714-01"])

    let matter = try #require(night.room.matter(numbered: 1))
    #expect(matter.incident?.received == time("20:00"))
    #expect(matter.incident?.occurred == time("19:50"))
    #expect(night.room.reports["RP-20260714-01"]?.matter == "EV-20260714-01")
  }

  @Test func levelStaysUnknownUntilSomebodySays() throws {
    var night = try Night.begun()
    #expect(try night.submit(.report(ReportContent(text: "山上冒烟"))).openedIncident?.level == .unknown)
  }

  @Test func clocksOfAReportTypedLateRunFromItsReceipt() throws {
    var night = try Night.begun()
    let matter = try night.open(at: time("19:40"))
    #expect(night.clock(.phoneReport, .county, of: matter)?.plan.start == time("19:40"))
    #expect(night.clock(.phoneReport, .county, of: matter)?.due == time("19:55"))
    // The bureau's is due this very minute.
    #expect(try night.submit(.notice, by: .program).missedClocks.count == 3)
  }

  @Test(arguments: [
    ReportContent(), ReportContent(text: ""), ReportContent(text: " \n\t　"), ReportContent(place: " "),
    ReportContent(source: Counterpart()),
    ReportContent(source: Counterpart(name: " ", unit: "", phone: " ")),
    ReportContent(figures: [:]), ReportContent(.ordinary), ReportContent(.news, level: .serious),
  ])
  func reportWithNothingInItIsRefused(content: ReportContent) throws {
    #expect(try Night.begun().refusal(.report(content)) == .emptyReport)
  }

  @Test(arguments: [
    ReportContent(text: "水"), ReportContent(place: "石桥村"), ReportContent(kind: .flashFlood),
    ReportContent(source: Counterpart(name: "周某")), ReportContent(source: Counterpart(unit: "石桥村")),
    ReportContent(source: Counterpart(phone: "13800000000")), ReportContent(figures: [.trapped: 1]),
    ReportContent(.wrongNumber),
  ])
  func oneWordIsEnough(content: ReportContent) throws {
    #expect(try Night.begun().refusal(.report(content)) == nil)
  }

  @Test func closedMatterTakesNoReport() throws {
    var night = try Night.begun()
    _ = try night.open()
    let second = try night.open()
    try night.submit(.close(second))
    #expect(night.refusal(.report(.flood, joining: second)) == .matterIsClosed(number: 2))
    #expect(night.refusal(.report(.flood, joining: "EV-20260714-09")) == .unknownMatter("EV-20260714-09"))
  }

  @Test func roomWithoutAnyStationFileTakesReports() throws {
    var night = Night()
    let events = try night.submit(.report(.flood), by: .nobody)
    #expect(events.openedIncident?.number == 1)
    #expect(events.openedIncident?.owner == nil)
    #expect(events.startedClocks.isEmpty)
  }

  @Test func arrivingFileOpensAMatterWithoutAPerson() throws {
    var night = try Night.begun(shift: false)
    let events = try night.submit(
      .report(ReportContent(text: "泥石流", channel: .file)), by: Actor(role: .inbox))
    #expect(events.openedIncident?.owner == .zhou)
    #expect(events.startedClocks.isEmpty == false)
  }
}
