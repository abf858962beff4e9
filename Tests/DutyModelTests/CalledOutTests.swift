import DutyModel
import Testing

/// Rings that bring something to be done: we are called out, ordered, checked, or promise something.
@Suite struct CalledOutTests {
  @Test func feedbackIsDueByTheColour() throws {
    let table: [(WarningColour?, Int, Int?, RuleID)] = [
      (.red, 15, 30, "called-red"), (.orange, 30, 60, "called-orange"), (.yellow, 60, nil, "called-yellow"),
      (nil, 30, nil, "called"),
    ]
    for (colour, minutes, every, rule) in table {
      var night = try Night.begun()
      let events = try night.submit(.callout(colour))
      let errand = try #require(events.openedErrand?.errand)
      #expect(errand.calledOut?.readBackBy == "吴晓" && errand.what == "暴雨" && errand.rule == rule)
      let clock = try #require(events.startedClocks.first)
      #expect(clock.kind == .feedback && clock.recipient == .county && clock.decisive)
      #expect(clock.due == time("20:00").adding(minutes: minutes) && clock.rule == rule)
      let next = try night.submit(.call(clock.matter, to: .county)).startedClocks
      #expect(next.map(\.due) == (every.map { [clock.due.adding(minutes: $0)] } ?? []))
    }
  }

  @Test func whatWePromisedStandsBeforeThePolicy() throws {
    var night = try Night.begun()
    let events = try night.submit(.callout(.orange, minutes: 10))
    #expect(events.startedClocks.map(\.due) == [time("20:10")])
    #expect(events.startedClocks[0].rule == "" && events.openedErrand?.errand.repeats?.every == 60)
  }

  @Test func aCalloutByAnOfficeThatIsNoneOfOursIsOwedToIt() throws {
    var night = try Night.begun()
    var callout = ReceiveCallout()
    callout.party = Counterpart(name: "刘某", unit: "县气象台", phone: "0570-0000009")
    callout.calledOut = CalledOut(colour: .red, hazard: "暴雨")
    let clock = try #require(night.submit(.receiveCallout(callout)).startedClocks.first)
    #expect(clock.recipient == .party && clock.party?.unit == "县气象台")
  }

  @Test func theRingsOfTheConsoleOpenAnErrandWithoutFurtherFields() throws {
    let county = Counterpart(name: "孙某", unit: "县政府总值班室")
    let order = ReportContent(.order, text: "核实坝下住户，半小时内回", source: county)
    let called = ReportContent(.calledOut, text: "暴雨黄色升橙色，要求反馈", source: county)
    var night = try Night.begun()
    var events = try night.submit(.report(order))
    var opened = try #require(events.openedErrand)
    #expect(
      opened.errand.source == .order && opened.errand.what == order.text && opened.errand.party == county)
    #expect(opened.errand.recipient == .county && opened.errand.report == "RP-20260714-01")
    #expect(events.startedClocks.isEmpty)
    #expect(night.room.reports(of: opened.matter).map(\.id) == ["RP-20260714-01"])
    events = try night.submit(.report(called))
    opened = try #require(events.openedErrand)
    #expect(opened.errand.calledOut?.colour == .orange && opened.errand.recipient == .county)
    #expect(events.startedClocks.map(\.due) == [time("20:30")])
  }

  @Test func anOrderOfWhichOnlyANumberIsKnownIsOnTheList() throws {
    var night = try Night.begun()
    let order = ReportContent(.order, source: Counterpart(phone: "8220110"))
    let opened = try #require(night.submit(.report(order)).openedErrand)
    #expect(opened.errand.what == "" && night.room.openMatters.count == 1)
  }

  @Test(arguments: [ReportCategory.ordinary, .spotCheck, .wrongNumber])
  func anOrdinaryRingStaysOneLineWithoutAMatter(category: ReportCategory) throws {
    var night = try Night.begun()
    #expect(try night.submit(.report(ReportContent(category, text: "问停电"))).count == 1)
    #expect(night.room.openMatters.isEmpty)
  }

  @Test func aPromiseMakesACallBackOfAnOrdinaryRing() throws {
    var night = try Night.begun()
    let caller = Counterpart(name: "刘某", unit: "李家湾村", phone: "13900000003")
    let ring = ReportContent(.ordinary, text: "全村停电", source: caller)
    let events = try night.submit(
      .receiveReport(
        ReceiveReport(content: ring, errand: BroughtErrand(nil, "问到复电时间", asked: AskedErrand(minutes: 10)))))
    let opened = try #require(events.openedErrand)
    #expect(opened.errand.source == .callBack && opened.errand.what == "问到复电时间")
    #expect(events.startedClocks.map(\.party) == [caller] && events.startedClocks[0].due == time("20:10"))
  }

  @Test func anOrderAboutAnIncidentJoinsItAndIsRelated() throws {
    var night = try Night.begun()
    let flood = try night.open()
    let order = ReportContent(.order, text: "续报怎么还没到")
    // Told of the incident alone, it opens nothing.
    #expect(try night.submit(.report(order, joining: flood)).openedErrand == nil)
    let events = try night.submit(
      .receiveReport(
        ReceiveReport(content: order, matter: flood, errand: BroughtErrand(asked: AskedErrand(minutes: 5)))))
    let opened = try #require(events.openedErrand)
    #expect(opened.errand.related == flood && opened.number == 2)
    #expect(night.room.reports(of: flood).count == 3 && night.room.reports(of: opened.matter).isEmpty)
  }

  @Test func anIncidentMayBringAPromiseToo() throws {
    var night = try Night.begun()
    let events = try night.submit(
      .receiveReport(ReceiveReport(content: .flood, errand: BroughtErrand(asked: AskedErrand(minutes: 10)))))
    #expect(events.openedIncident?.number == 1 && events.openedErrand?.number == 2)
    #expect(night.room.reports(of: events.openedMatter!).count == 1)
  }

  @Test func aSpotCheckIsRecordedAndWhatIsWantedBecomesAnErrand() throws {
    var night = try Night.begun()
    #expect(try night.submit(.spotCheck()).count == 1)
    #expect(night.room.openMatters.isEmpty)
    let asked = BroughtErrand(nil, "五分钟内报转移人数", asked: AskedErrand(minutes: 5))
    let events = try night.submit(.spotCheck(.answeredLate, rings: 9, errand: asked))
    let opened = try #require(events.openedErrand)
    #expect(opened.errand.source == .order && opened.errand.recipient == .county)
    #expect(opened.errand.party?.name == "孙某" && events.startedClocks.map(\.due) == [time("20:05")])
  }
}
