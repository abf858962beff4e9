import DutyModel
import Testing

/// How long and how often, as people say it.
@Suite struct IntervalTests {
  @Test(arguments: [
    (5, "5分钟", "5 min"), (60, "1小时", "1 h"), (90, "1小时30分钟", "1 h 30 min"), (120, "2小时", "2 h"),
    (1_440, "24小时", "24 h"), (1_500, "25小时", "25 h"), (2_880, "2天", "2 days"), (10_080, "7天", "7 days"),
  ])
  func aLimitIsSaidInTheLargestUnitThatFits(minutes: Int, chinese: String, english: String) {
    #expect(duration(minutes: minutes, in: .chinese) == chinese)
    #expect(duration(minutes: minutes, in: .english) == english)
  }

  @Test(arguments: [
    (30, "每30分钟", "every 30 min"), (60, "每小时", "every hour"), (120, "每2小时", "every 2 h"),
    (90, "每1小时30分钟", "every 1 h 30 min"), (1_440, "每天", "every day"), (2_880, "每2天", "every 2 days"),
  ])
  func aRepeatIsSaidAsOneOrdersIt(minutes: Int, chinese: String, english: String) {
    #expect(interval(minutes: minutes, in: .chinese) == chinese)
    #expect(interval(minutes: minutes, in: .english) == english)
  }

  @Test func setHoursAreHoursOfEveryDay() {
    #expect(hours(["08:00"], in: .chinese) == "每天08:00")
    #expect(hours(["08:00", "20:00"], in: .chinese) == "每天08:00、20:00")
    #expect(hours(["08:00", "20:00"], in: .english) == "daily at 08:00, 20:00")
    let full = (0..<24).map { ($0 < 10 ? "0" : "") + "\($0):00" }
    #expect(hours(full, in: .chinese) == "每个整点")
    #expect(hours(full, in: .english) == "on every full hour")
  }

  @Test func aCardSaysItsLimitsTheSameWay() {
    #expect(CardDue.minutes(10_080).words(in: .chinese) == "7天内")
    #expect(CardDue.minutes(120).words(in: .english) == "within 2 h")
    #expect(CardDue.every(minutes: 60).words(in: .chinese) == "每小时")
  }
}
