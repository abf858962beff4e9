import DutyModel
import TestSupport
import Testing

@testable import Desk

@Suite struct DemoTests {
  @Test func theNightRunsThroughAndEndsAsItShould() throws {
    let demo = try DemoNight()
    try demo.play(to: night("20:55:00"))
    #expect(demo.player.faults.map(\.answer) == [])
    #expect(demo.player.nextTime == nil)
    #expect(try demo.station.names(in: demo.station.folder.inboxRefused) == [])
    #expect(try demo.station.names(in: demo.station.folder.inboxTaken).count == 4)
    let room = demo.desk.room
    #expect(room.shift?.leader == "lin.yuanshan")
    #expect(room.shift?.officers == ["wu.xiao", "zhao.min"])
    #expect(
      room.openMatters.map { "\($0.number) \($0.id) \($0.incident?.place ?? "")" } == [
        "1 EV-20260714-01 石桥村三组", "2 EV-20260714-02 李家湾村", "3 EV-20260714-03 县道205弯桥",
      ])
    #expect(room.matters["EV-20260714-04"]?.closed?.outcome == .falseAlarm)
    #expect(room.reports.count == 5)
  }

  @Test func itsClocksAreMetAndMissedAsTheStoryTells() throws {
    let demo = try DemoNight()
    try demo.play(to: night("20:55:00"))
    let room = demo.desk.room
    let states = Dictionary(
      uniqueKeysWithValues: room.clocks.values.map { ($0.id.rawValue, $0.state(at: demo.desk.now)) })
    #expect(states["EV-20260714-01/tell_leader/duty_leader"] == .met)
    #expect(states["EV-20260714-01/phone_report/county_gov"] == .overdue)
    #expect(states["EV-20260714-03/phone_report/county_gov"] == .met)
    #expect(states["EV-20260714-04/phone_report/county_gov"] == .closedWithMatter)
    let missed = demo.listener.entries.compactMap { entry -> String? in
      if case .clockMissed(let missed) = entry.event { missed.clock.rawValue } else { nil }
    }
    #expect(missed.contains("EV-20260714-01/phone_report/county_gov"))
    #expect(Set(missed).count == missed.count)
  }

  @Test func howOftenTheRoomLooksChangesNothingButTheNoticing() throws {
    let often = try DemoNight()
    let seldom = try DemoNight()
    try often.play(to: night("20:55:00"), stepMilliseconds: 300)
    try seldom.play(to: night("20:55:00"), stepMilliseconds: 1_000)
    #expect(often.desk.room.openMatters.map(\.id) == seldom.desk.room.openMatters.map(\.id))
    #expect(
      often.desk.room.clocks.mapValues { $0.metBy != nil }
        == seldom.desk.room.clocks.mapValues { $0.metBy != nil })
  }
}
