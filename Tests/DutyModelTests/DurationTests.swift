import DutyModel
import Testing

@Suite struct DurationTests {
  /// Milliseconds until the due instant.
  @Test(arguments: [
    (0, "0:00", "0:00"), (1, "0:01", "0:01"), (1_000, "0:01", "0:01"), (1_001, "0:02", "0:02"),
    (232_000, "3:52", "3:52"), (599_000, "9:59", "9:59"), (599_001, "10分", "10min"),
    (600_000, "10分", "10min"), (659_999, "11分", "11min"), (659_000, "10分", "10min"),
    (3_599_000, "59分", "59min"), (3_600_000, "1时00分", "1h00"), (7_500_000, "2时05分", "2h05"),
    (35_999_000, "9时59分", "9h59"), (36_000_000, "10时", "10h"), (86_400_000, "24时", "24h"),
    (-1, "过0:01", "+0:01"), (-1_000, "过0:01", "+0:01"), (-128_000, "过2:08", "+2:08"),
    (-599_000, "过9:59", "+9:59"), (-600_000, "过10分", "+10min"), (-3_600_000, "过1时00分", "+1h00"),
  ])
  func timeLeftIsShownAsRowsShowIt(milliseconds: Int, chinese: String, english: String) {
    let due = time("20:15")
    let now = Timestamp(milliseconds: due.milliseconds - milliseconds)
    #expect(timeLeft(until: due, at: now, in: .chinese) == chinese)
    #expect(timeLeft(until: due, at: now, in: .english) == english)
  }

  @Test func markOfThePastComesWithTheOverdueState() throws {
    var night = try Night.begun()
    let matter = try night.open()
    let clock = try #require(night.clock(.phoneReport, .county, of: matter))
    for milliseconds in [-1_500, -1, 0, 1, 1_500] {
      let instant = Timestamp(milliseconds: clock.due.milliseconds + milliseconds)
      let isPast = timeLeft(until: clock.due, at: instant, in: .chinese).hasPrefix("过")
      #expect(isPast == (clock.state(at: instant) == .overdue))
      #expect(isPast == (night.room.urgency(of: clock, at: instant) == .overdue))
    }
  }

  @Test(arguments: [
    ("13800000001", "138 0000 0001"), ("138-0000-0001", "138 0000 0001"), ("138 0000 0001", "138 0000 0001"),
    ("0570-0000001", "0570-0000001"), ("12345678", "12345678"), ("110", "110"), ("", ""),
    ("23800000001", "23800000001"), ("+8613800000001", "+8613800000001"), ("转8001", "转8001"),
    ("１３８00000001", "１３８00000001"),
  ])
  func mobileNumberIsGroupedToBeReadAloud(phone: String, grouped written: String) {
    #expect(grouped(phone: phone) == written)
  }

  @Test func shiftNumberIsWrittenAsPeopleSayIt() {
    #expect(numbered(3, in: .chinese) == "3号")
    #expect(numbered(3, in: .english) == "#3")
  }
}
