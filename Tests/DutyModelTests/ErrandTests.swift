import DutyModel
import Testing

/// An errand stands in the list of matters with its number, owner and clock, whoever wants it.
@Suite struct ErrandTests {
  private let caller = Counterpart(name: "刘某", unit: "李家湾村", phone: "13900000003")

  @Test func anOrderGetsItsNumberOwnerAndClock() throws {
    var night = try Night.begun()
    _ = try night.open()
    let events = try night.submit(.errand(.order, "核实坝下住户", AskedErrand(minutes: 20, to: .bureau)))
    let opened = try #require(events.openedErrand)
    #expect(opened.matter == "ER-20260714-01" && opened.number == 2 && opened.owner == .wu)
    let clock = try #require(events.startedClocks.first)
    #expect(events.count == 2)
    #expect(clock.clock == "ER-20260714-01/errand/county_emergency")
    #expect(clock.kind == .errand && clock.recipient == .bureau && clock.due == time("20:20"))
    #expect(clock.standing == .rule && clock.decisive)
    #expect(night.room.matter(numbered: 2)?.sort == .errand)
  }

  @Test func ordersCompeteForTheOneLineAndPromisesDoNot() throws {
    let table: [(ErrandSource, RecipientID?, Bool)] = [
      (.order, .county, true), (.order, nil, true), (.instruction, nil, true), (.verification, .county, true),
      (.calledOut, .county, true), (.figures, .county, true), (.figures, nil, false), (.paper, nil, false),
      (.transfer, nil, false), (.callBack, nil, false), (.standing, nil, false),
    ]
    for (source, recipient, competes) in table {
      var night = try Night.begun()
      var asked = AskedErrand(minutes: 9, to: recipient, from: caller)
      asked.transfer = Transfer(to: "供电所")
      let clock = try #require(night.submit(.errand(source, "办事", asked)).startedClocks.first)
      #expect((clock.standing == .rule) == competes && clock.decisive == competes, "\(source)")
    }
  }

  @Test func aPromisedCallIsOwedToTheCaller() throws {
    var night = try Night.begun()
    let matter = try night.open(.callBack, AskedErrand(minutes: 20, from: caller))
    let clock = try #require(night.room.clocks(of: matter).first)
    #expect(clock.plan.kind == .callBack && clock.plan.recipient == .party && clock.plan.party == caller)
    #expect(clock.plan.standing == .promise)
    #expect(night.room.contact(for: clock, at: night.now)?.phone == "13900000003")
  }

  @Test func aPaperGoesToItsOfficeWithinThePolicysHour() throws {
    var night = try Night.begun()
    var asked = AskedErrand(from: Counterpart(unit: "县政府总值班室"))
    asked.paper = IncomingPaper(number: "青府12号", pages: 3, passedTo: "党政办")
    let events = try night.submit(.errand(.paper, "防汛会议通知", asked))
    let clock = try #require(events.startedClocks.first)
    #expect(clock.due == time("21:00") && clock.rule == "paper" && clock.standing == .rule)
    #expect(clock.party == Counterpart(unit: "党政办") && clock.recipient == .party)
    #expect(clock.basis == LocalText("依据 paper", "basis paper"))
  }

  @Test func aDueInstantStandsBeforeMinutesAndBothBeforeThePolicy() throws {
    let table: [(AskedErrand, String)] = [
      (AskedErrand(minutes: 20, due: time("23:00")), "23:00"), (AskedErrand(minutes: 20), "20:20"),
      (AskedErrand(), "20:30"),
    ]
    for (asked, due) in table {
      var night = try Night.begun()
      let clock = try #require(night.submit(.errand(.verification, "坝下有人吗", asked)).startedClocks.first)
      #expect(clock.due == time(due) && (clock.rule == "verification") == (due == "20:30"))
    }
  }

  @Test func lateEntryCountsFromWhenItWasSaid() throws {
    var night = try Night.begun()
    night.now = time("20:30")
    let matter = try night.open(.order, AskedErrand(minutes: 20, to: .county), at: time("20:00"))
    #expect(night.rounds(of: matter) == ["1 20:20 overdue"])
  }

  @Test func withoutALimitItHasNoClockAndStaysOpen() throws {
    var night = try Night.begun()
    let matter = try night.open(.order, AskedErrand(to: .county))
    #expect(night.room.clocks(of: matter).isEmpty && night.room.matters[matter]?.isOpen == true)
  }

  @Test(arguments: ["县防指", "Flood HQ", "flood_hq"])
  func anOfficeIsKnownByItsName(unit: String) throws {
    var night = try Night.begun()
    let asked = AskedErrand(minutes: 5, from: Counterpart(name: "孙某", unit: unit))
    #expect(
      try night.submit(.errand(.figures, "雨情", asked)).openedErrand?.errand.recipient == .floodHeadquarters)
  }

  @Test func aNameThatSeveralOfficesShareIsNoOffice() throws {
    var night = try Night.begun()
    let asked = AskedErrand(from: Counterpart(unit: "ounty"))
    #expect(try night.submit(.errand(.order, "报数", asked)).openedErrand?.errand.recipient == nil)
  }

  @Test func numbersOfErrandsCountForThemselvesAndAreNeverReused() throws {
    var night = try Night.begun()
    _ = try night.open()
    let first = try night.open(.order)
    try night.submit(.close(first, .untrue))
    night.openSegment()
    #expect(try night.open(.order) == "ER-20260714-02")
    night.now = time("00:10", day: 15)
    #expect(try night.open(.order) == "ER-20260715-01")
  }

  @Test func refusalsComeBeforeAnythingIsWritten() throws {
    let table: [(Command, Refusal)] = [
      (.errand(.order, " "), .errandNeedsWhat),
      (.errand(.order, "办", AskedErrand(due: time("20:00"))), .dueNotAhead),
      (.errand(.order, "办", AskedErrand(due: time("20:00").adding(minutes: 576_001))), .dueNotAhead),
      (.errand(.order, "办", AskedErrand(minutes: 0)), .minutesOutOfRange(0)),
      (.errand(.order, "办", AskedErrand(minutes: 576_001)), .minutesOutOfRange(576_001)),
      (.errand(.order, "办", AskedErrand(to: "nobody")), .unknownRecipient("nobody", known: known)),
      (.errand(.order, "办", AskedErrand(related: "EV-1")), .unknownMatter("EV-1")),
      (.errand(.order, "办", AskedErrand(owner: "li.si")), .unknownPerson("li.si")),
      (.errand(.transfer), .transferNeedsUnit), (.transfer(to: " "), .transferNeedsUnit),
      (.spotCheck(rings: 0), .ringsOutOfRange(0)), (.spotCheck(rings: 10), .ringsOutOfRange(10)),
      (.spotCheck(errand: BroughtErrand()), .errandNeedsWhat),
    ]
    let night = try Night.begun()
    for (command, refusal) in table { #expect(night.refusal(command) == refusal) }
  }

  private var known: [RecipientID] {
    [.county, .bureau, .floodHeadquarters, .dutyLeader, .townshipHead, "party_secretary"]
  }

  @Test func pagesOfAPaperArePlausible() throws {
    var asked = AskedErrand()
    asked.paper = IncomingPaper(number: nil, pages: 0)
    #expect(try Night.begun().refusal(.errand(.paper, "通知", asked)) == .pagesOutOfRange(0))
  }

  @Test func takeOverHandsErrandsOnLikeIncidents() throws {
    var night = try Night.begun()
    let order = try night.submit(.report(ReportContent(.order, text: "核实坝下"))).openedErrand!.matter
    let callout = try night.submit(.callout(.orange)).openedErrand!.matter
    night.now = time("08:00", day: 15)
    try night.submit(.leave(to: .chen))
    #expect(night.room.matters[order]?.owner == .chen && night.room.matters[callout]?.owner == .chen)
    try night.submit(.take(.lin))
    night.openSegment()
    #expect(night.room.openMatters.map(\.id) == [order, callout])
    #expect(night.room.openMatters.allSatisfy { $0.owner == .lin })
    #expect(night.room.clocks(of: callout).count == 1)
  }
}
