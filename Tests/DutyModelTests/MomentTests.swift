import DutyModel
import Testing

@Suite struct MomentTests {
  func moment(_ seconds: Int, _ source: Moment.Source) -> Moment {
    Moment(at: time("20:00").adding(seconds: seconds), entered: time("20:00"), source: source)
  }

  @Test(arguments: [(0, false), (120, false), (121, true), (3_600, true), (-86_400, false)])
  func typedTimeIsAtMostTwoMinutesAhead(seconds: Int, isRefused: Bool) throws {
    let typed = moment(seconds, .typed)
    #expect(typed.isTooFarAhead == isRefused)
    let night = try Night.begun()
    let refusal = night.refusal(.note("雨大"), at: typed.at)
    #expect(refusal == (isRefused ? .timeAhead(typed.at, now: time("20:00")) : nil))
  }

  @Test(
    arguments: [(0, nil), (60, nil), (-120, nil), (-121, .late), (-86_400, .late)] as [(Int, EntryMark?)])
  func typedTimeMoreThanTwoMinutesBackIsLate(seconds: Int, mark: EntryMark?) {
    #expect(moment(seconds, .typed).mark == mark)
  }

  @Test(arguments: [(0, nil), (-86_400, nil), (1, .stepped), (86_400, .stepped)] as [(Int, EntryMark?)])
  func takenStampIsNeverRefusedAndNeverLate(seconds: Int, mark: EntryMark?) throws {
    let taken = moment(seconds, .taken)
    #expect(!taken.isTooFarAhead)
    #expect(taken.mark == mark)
    let night = try Night.begun()
    #expect(throws: Never.self) { try night.room.decide(.note("雨大"), by: .wu, at: taken) }
  }

  @Test func nowIsATakenStampWithoutAMark() {
    let now = Moment(now: time("20:00"))
    #expect(now.at == now.entered && now.source == .taken && now.mark == nil)
  }

  @Test func occurrenceOfTheFutureIsRefused() throws {
    let night = try Night.begun()
    let ahead = ReportContent(text: "水大", occurred: time("20:03"))
    #expect(night.refusal(.report(ahead)) == .timeAhead(time("20:03"), now: time("20:00")))
    #expect(night.refusal(.report(ReportContent(text: "水大", occurred: time("20:02")))) == nil)
  }

  @Test func lateReportIsMarkedInItsEntries() throws {
    var night = try Night.begun()
    try night.submit(.report(.flood), at: time("19:30"))
    let group = night.entries.filter { $0.sequence > night.entries.count - 7 }
    #expect(group.allSatisfy { $0.mark == .late && $0.at == time("19:30") && $0.entered == time("20:00") })
  }

  @Test func typedTimeMoreThanTenYearsBackIsASlip() throws {
    let night = try Night.begun()
    let edge = night.now.adding(minutes: -3_650 * 24 * 60)
    #expect(night.refusal(.note("旧事"), at: edge) == nil)
    #expect(
      night.refusal(.note("旧事"), at: edge.adding(seconds: -1))
        == .timeTooOld(edge.adding(seconds: -1), days: 3_650))
  }
}
