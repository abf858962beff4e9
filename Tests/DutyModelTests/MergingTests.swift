import DutyModel
import Testing

/// Two opened incidents that are one.
@Suite struct MergingTests {
  /// Number 1 of 20:00 with a figure and a call, number 2 of 20:10.
  private func two() throws -> (night: Night, early: MatterID, late: MatterID) {
    var night = try Night.begun()
    let early = try night.open(ReportContent(text: "水", kind: .flashFlood, figures: [.trapped: 3]))
    night.now = time("20:05")
    try night.submit(.call(early, to: .bureau))
    try night.submit(.reported(early, .moved, 9, .verified, from: "派出所", asOf: time("20:04")))
    night.now = time("20:10")
    let late = try night.open()
    return (night, early, late)
  }

  @Test func theEmptiedOneIsClosedWithItsClocksAndNamesTheOther() throws {
    var (night, early, late) = try two()
    try night.submit(.merge(early, into: late, "同一条沟"))
    let closed = try #require(night.room.matters[early]?.closed)
    #expect(closed.outcome == .merged && closed.into == late && closed.text == "同一条沟")
    #expect(night.room.clocks(of: early).allSatisfy { !$0.isOpen })
    #expect(night.room.reports(of: early).isEmpty)
    #expect(night.room.reports(of: late).map(\.id) == ["RP-20260714-01", "RP-20260714-02"])
  }

  @Test func theSurvivorCountsFromTheEarlierReceipt() throws {
    var (night, early, late) = try two()
    #expect(night.clock(.phoneReport, .county, of: late)?.due == time("20:25"))
    try night.submit(.merge(early, into: late))
    #expect(night.incident(late)?.received == time("20:00"))
    #expect(night.clock(.phoneReport, .county, of: late)?.due == time("20:15"))
  }

  @Test func aLaterOneChangesNoLimit() throws {
    var (night, early, late) = try two()
    let before = night.room.clocks(of: early)
    try night.submit(.merge(late, into: early))
    #expect(night.room.clocks(of: early) == before)
    #expect(night.incident(early)?.received == time("20:00"))
  }

  @Test func figuresGoAlongWithTheirSourcesAndCallsStay() throws {
    var (night, early, late) = try two()
    try night.submit(.merge(early, into: late))
    let lines = night.room.figures(of: late).map(\.figure)
    #expect(lines.map(\.figure) == [.trapped, .moved])
    #expect(lines.map(\.value) == [3, 9])
    #expect(lines[1].source == "派出所" && lines[1].certainty == .verified && lines[1].asOf == time("20:04"))
    // The bureau was told about number 1, not about this one.
    #expect(night.clock(.phoneReport, .bureau, of: late)?.isOpen == true)
  }

  @Test func whatThePhoneTellsIsAskedOfBoth() throws {
    var night = try Night.begun()
    let known = try night.open(.complete)
    let cutOff = try night.open(.told { $0.source = Counterpart(phone: "13800000008") })
    #expect(night.callBack(cutOff)?.isOpen == true)
    try night.submit(.merge(known, into: cutOff))
    #expect(night.callBack(cutOff)?.isOpen == false)
    #expect(night.room.missingElements(of: cutOff).isEmpty)
  }

  @Test func refusals() throws {
    var (night, early, late) = try two()
    #expect(night.refusal(.merge(early, into: early)) == .mergeWithItself(number: 1))
    #expect(night.refusal(.merge(early, into: "EV-1")) == .unknownMatter("EV-1"))
    try night.submit(.close(late))
    #expect(night.refusal(.merge(early, into: late)) == .matterIsClosed(number: 2))
    #expect(night.refusal(.merge(late, into: early)) == .matterIsClosed(number: 2))
  }

  @Test func aMergeIsTakenApartReportByReport() throws {
    var (night, early, late) = try two()
    try night.submit(.merge(early, into: late))
    let closing = try #require(night.room.matters[early]?.closedBy)
    #expect(night.refusal(.strike(closing)) == .mergeStands(number: 1, into: 2))
    let own = try #require(try night.submit(.detach("RP-20260714-01")).openedMatter)
    #expect(night.incident(own)?.received == time("20:00"))
    #expect(night.incident(late)?.received == time("20:10"))
    #expect(night.room.figures(of: late).map(\.figure.figure) == [.moved])
  }

  @Test func aMergeIsCarriedOn() throws {
    var (night, early, late) = try two()
    try night.submit(.merge(early, into: late))
    night.openSegment()
    #expect(CarryTests.started(from: night) == night.room)
    #expect(night.room.openMatters.map(\.id) == [late])
  }
}
