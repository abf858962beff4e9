import DutyModel
import Testing

/// A clock is carried in one line of the journal, so what it remembers is bounded.
@Suite struct ClockSizeTests {
  private let long = String(repeating: "长", count: 5_000)

  private func opened() throws -> (Night, MatterID, ClockID) {
    var night = try Night.begun(SettingsAdoption(policy: .complete))
    let matter = try night.open()
    let clock = try #require(night.clock(.phoneReport, .county, of: matter)?.id)
    return (night, matter, clock)
  }

  @Test func longWordsOfAClaimAndAReleaseAreCut() throws {
    var (night, matter, clock) = try opened()
    night.now = time("20:40")
    try night.submit(.claim(clock, .chen, next: long, until: time("21:00")))
    #expect(try #require(night.room.clocks[clock]?.claim).next.utf8.count <= Incident.textLimit)
    let paper = try #require(night.clock(.writtenReport, .county, of: matter)?.id)
    try night.submit(.release(paper, .county, name: long, reason: long))
    let release = try #require(night.room.clocks[paper]?.release)
    #expect([release.name, release.reason].allSatisfy { $0!.utf8.count <= Incident.textLimit })
  }

  @Test func longNamesOfWhoWantsAnErrandAreCut() throws {
    var night = try Night.begun()
    let party = Counterpart(name: long, unit: long, post: long, phone: long)
    let matter = try night.open(.callBack, AskedErrand(minutes: 20, from: party))
    let kept = try #require(night.room.clocks(of: matter).first?.plan.party)
    #expect(
      [kept.name, kept.unit, kept.post, kept.phone].allSatisfy { $0!.utf8.count <= Incident.textLimit })
  }

  @Test func onlyTheLatestFurtherActsAreRemembered() throws {
    var (night, matter, clock) = try opened()
    for _ in 1...20 { try night.submit(.call(matter, to: .county)) }
    let last = night.last
    let known = try #require(night.room.clocks[clock])
    #expect(known.alsoMet.count == 16 && known.alsoMet.contains { $0.act > last - 4 })
  }

  @Test func ofManyFormerLimitsTheLatestAndTheMissedAreRemembered() throws {
    var (night, matter, clock) = try opened()
    night.now = time("20:16")
    try night.submit(.notice, by: .program)
    for number in 1...20 {
      try night.submit(
        .revise(matter) {
          $0.level = number.isMultiple(of: 2) ? .ordinary : .serious
        })
      if number == 2 { #expect(night.room.clocks[clock]?.former.count == 2) }
    }
    let former = try #require(night.room.clocks[clock]?.former)
    #expect(former.count == 16)
    night.openSegment()
    #expect(night.room.clocks[clock]?.former == former)
  }
}
