import DutyModel
import Testing

/// Ids for paper and files, and the small numbers that people say aloud.
@Suite struct NumberTests {
  @Test func idsCountByTheStationsDate() throws {
    var night = try Night.begun()
    night.now = time("23:59")
    #expect(try night.open() == "EV-20260714-01")
    #expect(try night.open() == "EV-20260714-02")
    night.now = time("00:00", day: 15)
    #expect(try night.open() == "EV-20260715-01")
    #expect(
      try night.submit(.report(ReportContent(.ordinary, text: "问路"))).receivedReport == "RP-20260715-02")
  }

  @Test func idsOfReportsAndIncidentsCountApart() throws {
    var night = try Night.begun()
    try night.submit(.report(ReportContent(.ordinary, text: "问路")))
    try night.submit(.report(ReportContent(.ordinary, text: "问路")))
    let events = try night.submit(.report(.flood))
    #expect(events.receivedReport == "RP-20260714-03")
    #expect(events.openedMatter == "EV-20260714-01")
  }

  @Test func dateOfAnIdIsThatOfTheTyping() throws {
    var night = try Night.begun()
    night.now = time("00:10", day: 15)
    let events = try night.submit(.report(.flood), at: time("23:55"))
    #expect(events.receivedReport == "RP-20260715-01")
    #expect(events.openedMatter == "EV-20260715-01")
  }

  @Test func idsGoOnBeyond99() throws {
    var night = try Night.begun()
    for _ in 1...98 { try night.submit(.report(ReportContent(.ordinary, text: "问路"))) }
    let ids = try (1...4).map { _ in try night.submit(.report(.flood)).receivedReport }
    #expect(ids == ["RP-20260714-99", "RP-20260714-100", "RP-20260714-101", "RP-20260714-102"])
  }

  @Test func dateThatComesBackGoesOnCounting() throws {
    var night = try Night.begun()
    night.now = time("00:01", day: 15)
    _ = try night.open()
    // The wall clock was set back over midnight.
    night.now = time("23:59")
    _ = try night.open()
    night.now = time("00:02", day: 15)
    #expect(try night.open() == "EV-20260715-02")
  }

  @Test func matterTakesTheSmallestFreeNumber() throws {
    var night = try Night.begun()
    for _ in 1...3 { _ = try night.open() }
    #expect(night.room.openMatters.map(\.number) == [1, 2, 3])
  }

  @Test func freedNumberRestsTillTheNextShift() throws {
    var night = try Night.begun()
    let matters = try (1...3).map { _ in try night.open() }
    try night.submit(.close(matters[1]))
    #expect(try night.submit(.report(.flood)).openedIncident?.number == 4)
    #expect(night.room.matter(numbered: 2) == nil)

    night.now = time("08:00", day: 15)
    try night.submit(.take(.chen, leader: .he), by: Actor(person: .chen, role: .officer))
    #expect(night.room.openMatters.map(\.number) == [1, 3, 4])
    #expect(try night.submit(.report(.flood)).openedIncident?.number == 2)
    #expect(try night.submit(.report(.flood)).openedIncident?.number == 5)
  }

  @Test func freedNumberIsFreeOnceTheNextShiftIsOn() throws {
    var night = try Night.begun()
    let matter = try night.open()
    try night.submit(.close(matter))
    try night.submit(.leave())
    // The closed one still stands in the list.
    #expect(try night.submit(.report(.flood)).openedIncident?.number == 2)
    night.now = time("08:00", day: 15)
    try night.submit(.take(.chen))
    #expect(try night.submit(.report(.flood)).openedIncident?.number == 1)
  }

  @Test(arguments: [false, true])
  func aNumberIsNotGivenTwiceInANightWhoeverTakesOver(inANewSegment: Bool) throws {
    var night = try Night.begun()
    try night.submit(.close(try night.open(.order), .untrue))
    for (clock, day, officer) in [("23:00", 14, PersonID.chen), ("02:00", 15, .lin), ("06:59", 15, .wu)] {
      night.now = time(clock, day: day)
      try night.submit(.take(officer))
      if inANewSegment { night.openSegment() }
    }
    #expect(try night.submit(.errand(.order)).openedErrand?.number == 2)
    night.now = time("08:00", day: 15)
    try night.submit(.take(.chen))
    #expect(try night.submit(.errand(.order)).openedErrand?.number == 1)
  }

  @Test func numberIsKeptOverAHandover() throws {
    var night = try Night.begun()
    _ = try night.open()
    let second = try night.open()
    try night.submit(.leave(to: .chen))
    try night.submit(.take(.chen), by: Actor(person: .chen, role: .officer))
    #expect(night.room.matters[second]?.number == 2)
    #expect(night.room.matter(numbered: 2)?.id == second)
  }
}
