import DutyModel
import Testing

@testable import Desk

/// The roster of the coming 31 days; it is 14 July 2026, 20:31.
@Suite struct RosterCheckTests {
  private func messages(_ station: StationFixture, _ language: Language = .chinese) -> [String] {
    station.check().faults.filter { $0.file == "roster.csv" }.map { $0.message(in: language) }
  }

  private func roster(_ edit: (String) -> String?) throws -> StationFixture {
    let station = try StationFixture()
    let lines = try station.text(.roster).split(separator: "\r\n", omittingEmptySubsequences: false).map(
      String.init)
    try station.write(.roster, lines.compactMap(edit).joined(separator: "\r\n"))
    return station
  }

  @Test func fullMonthHasNothingToSay() throws {
    #expect(messages(try StationFixture()) == [])
  }

  @Test func oneGapIsNamedFromItsStartToItsEnd() throws {
    let station = try roster { $0.hasPrefix("带班,2026-07-20 08:30") ? nil : $0 }
    #expect(messages(station) == ["roster.csv：应一直有人带班，2026-07-20 08:30 到 2026-07-21 08:30 没人。"])
    #expect(
      messages(station, .english) == [
        "roster.csv: there should always be a leader, found nobody from 2026-07-20 08:30 to 2026-07-21 08:30."
      ])
  }

  @Test func manyGapsOfOneTrackAreOneFault() throws {
    let station = try roster {
      $0.hasPrefix("值班") && $0.contains(" 17:00,2026-07-2") && $0.contains("08:00,") ? nil : $0
    }
    #expect(
      messages(station) == ["roster.csv：应一直有人值班，2026-07-19 17:00 到 2026-07-20 08:00 没人，31 天里这样的空档共 10 段。"])
  }

  @Test func nobodyNowIsToldOnceWithTheEndOfTheGap() throws {
    let station = try roster { $0.hasPrefix("带班,2026-07-14") ? nil : $0 }
    #expect(messages(station) == ["roster.csv：应一直有人带班，2026-07-14 20:31 到 2026-07-15 08:30 没人。"])
  }

  @Test func endOfTheRosterIsNamed() throws {
    let station = try roster { $0.contains(",2026-08") || $0.contains(",2026-07-3") ? nil : $0 }
    #expect(
      messages(station) == [
        "roster.csv：应排满 31 天，带班只排到 2026-07-29 08:30（还有 14 天）。",
        "roster.csv：应排满 31 天，值班只排到 2026-07-29 17:00（还有 14 天）。",
      ])
  }

  @Test func emptyRosterSaysOnlyThatNobodyIsThere() throws {
    let station = try StationFixture()
    try station.write(.roster, "track,start,end,person\n")
    #expect(station.check().faults.map(\.problem) == [.nobodyOnDuty(.leader), .nobodyOnDuty(.officer)])
  }

  @Test func oneWhoIsInTwoPlacesIsNamedOnce() throws {
    let station = try roster {
      $0.replacing("he.chuan", with: "wu.xiao").replacing("17:00,wu.xiao", with: "18:00,wu.xiao")
    }
    #expect(
      messages(station) == ["roster.csv：一个人同一时间应只在一处，吴晓从 2026-07-15 17:00 起同时是值班和值班，共 31 次。"])
    #expect(messages(station, .english)[0].contains("found Wu Xiao from 2026-07-15 17:00"))
  }

  @Test func oneMissingPersonIsOneFault() throws {
    let station = try StationFixture()
    try station.edit(.people, "id = \"zheng.yan\"", "id = \"zheng.ya\"")
    #expect(
      messages(station) == [
        "roster.csv 第7行 person 列（到第199行共33处）：应为 people.toml 里的人，没有 “zheng.yan”，最接近的是 zheng.ya。"
      ])
  }
}
