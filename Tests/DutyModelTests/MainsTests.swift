import Testing

@testable import DutyModel

@Suite struct MainsTests {
  private var night = Night()

  private func lost(_ percent: Int? = nil) -> Command {
    .recordMains(MainsChanged(isOnline: false, batteryPercent: percent))
  }
  private var back: Command { .recordMains(MainsChanged(isOnline: true, batteryPercent: nil)) }

  @Test mutating func aLossAndAReturnAreRecordedOnceWhoeverNoticesThem() throws {
    #expect(try night.submit(back, by: .program) == [])
    #expect(try night.submit(lost(62), by: .program).count == 1)
    #expect(try night.submit(lost(61), by: .program) == [])
    #expect(night.room.counters.mainsLost != nil)
    #expect(try night.submit(back, by: .program).count == 1)
    #expect(night.room.counters.mainsLost == nil)
  }
}
