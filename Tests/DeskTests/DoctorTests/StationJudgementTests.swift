import Desk
import DutyModel
import TestSupport
import Testing

@Suite struct StationJudgementTests {
  private let now = night("20:31:00")

  /// Lin leads and Wu sits from 08:00 on the 14th until `lastDay`, a night each, without a gap.
  private func facts(lastDay: Int = 24, _ change: (inout StationFacts) -> Void = { _ in }) -> [Finding] {
    var roster: [RosterSpan] = []
    for day in 14..<lastDay {
      for (track, person) in [(RosterTrack.leader, "lin"), (.officer, "wu")] {
        roster.append(
          RosterSpan(
            track: track, person: PersonID(rawValue: person), start: night("08:00:00", day: day),
            end: night("08:00:00", day: day + 1)))
      }
    }
    let people = [
      Person(
        id: PersonID(rawValue: "lin"), name: "林远山", latinName: "Lin Yuanshan", posts: [.dutyLeader],
        phones: ["13800001001"]),
      Person(
        id: PersonID(rawValue: "wu"), name: "吴晓", latinName: "Wu Xiao", posts: [.dutyOfficer],
        phones: ["13800000001"]),
      Person(
        id: PersonID(rawValue: "he"), name: "何川", latinName: "He Chuan", posts: [.dutyOfficer], phones: []),
    ]
    var facts = StationFacts(
      roster: roster, people: people, peopleAgeDays: 3, zone: .china, now: now)
    change(&facts)
    let findings = facts.findings
    expectWhole(findings)
    return findings
  }

  @Test func aRosteredReachableStationIsFine() {
    let findings = facts()
    #expect(findings.exitCode == 0)
    #expect(
      findings.found("station.tonight")?.sentence.english
        == "leader Lin Yuanshan 138 0000 1001; officers Wu Xiao")
    #expect(findings.found("station.roster")?.sentence.english == "no gap until 7-24 08:00")
  }

  @Test func tonightIsTenOClockOrTheNightThatRuns() {
    func tonight(_ clock: String) -> Timestamp {
      StationFacts(roster: [], people: [], zone: .china, now: night(clock)).tonight
    }
    #expect(tonight("08:00:00") == night("22:00:00"))
    #expect(tonight("23:10:00") == night("23:10:00"))
    #expect(tonight("03:00:00") == night("03:00:00"))
  }

  @Test func aNightWithoutALeaderIsAWarning() {
    let findings = facts { $0.roster?.removeAll { $0.track == .leader } }
    #expect(findings.marks["station.tonight_open"] == .warn)
    #expect(findings.found("station.tonight_open")?.sentence.chinese.hasPrefix("带班 没人；值班 吴晓") == true)
    #expect(findings.found("station.roster_nobody_now")?.arguments["track"] == .text("leader"))
  }

  @Test(arguments: [(17, "station.roster_gap"), (18, "station.roster")])
  func aRosterThatEndsWithinThreeDaysIsAWarning(lastDay: Int, id: String) {
    #expect(facts(lastDay: lastDay).found(id) != nil)
  }

  @Test func aGapInTheMiddleIsFoundWhereItBegins() {
    let findings = facts { facts in
      facts.roster?.removeAll { $0.track == .officer && $0.start == night("08:00:00", day: 15) }
    }
    let gap = findings.found("station.roster_gap")
    #expect(gap?.arguments["until"] == .text("2026-07-15T08:00:00.000+08:00"))
    #expect(gap?.arguments["track"] == .text("officer"))
  }

  @Test func overlappingSpansAreOneCover() {
    let findings = facts { facts in
      facts.roster?.append(
        RosterSpan(
          track: .officer, person: PersonID(rawValue: "he"), start: night("07:00:00", day: 20),
          end: night("23:00:00", day: 24)))
    }
    let covers = findings.filter { $0.id == "station.roster" }.compactMap { $0.arguments["until"] }
    #expect(covers.contains(.text("2026-07-24T23:00:00.000+08:00")))
  }

  @Test func onlyMissingNumbersOfThoseWhoAreNeededAreAWarning() {
    #expect(facts().found("station.phones")?.arguments["without"] == .integer(1))
    let needed = facts { facts in
      facts.roster?.append(
        RosterSpan(
          track: .reserve, person: PersonID(rawValue: "he"), start: now, end: now.adding(minutes: 60)))
    }
    #expect(needed.found("station.phones_missing")?.arguments["people"] == .list(["he"]))
    let leader = facts {
      $0.roster = []
      $0.people?[0].phones = []
    }
    #expect(leader.found("station.phones_missing")?.arguments["people"] == .list(["lin"]))
  }

  @Test(arguments: [(180, Finding.Level.ok), (181, .warn)])
  func numbersThatNobodyTouchedForHalfAYearAreOld(days: Int, level: Finding.Level) {
    let found = facts { $0.peopleAgeDays = days }.filter { $0.id.hasPrefix("station.contacts") }
    #expect(found.map(\.level) == [level])
  }

  @Test func faultsOfTheFilesAreCountedAndGapsAreNotCountedTwice() {
    let faults = [
      StationFault(file: "people.toml", problem: .missingKey),
      StationFault(file: "station.toml", problem: .unknownTheme(found: "x", nearest: nil)),
      StationFault(file: "roster.csv", problem: .nobodyOnDuty(.leader)),
    ]
    let faulty = facts { $0.faults = faults }.found("station.files_faulty")
    #expect(faulty?.exitCode == 2)
    #expect(faulty?.arguments == ["errors": .integer(1), "warnings": .integer(1)])
    #expect(facts { $0.faults = [faults[1]] }.marks["station.files_remarks"] == .warn)
    #expect(facts { $0.faults = [faults[2]] }.marks["station.files"] == .ok)
  }

  @Test func aRosterThatCannotBeReadIsBad() {
    let findings = facts {
      $0.roster = nil
      $0.people = nil
    }
    #expect(findings.marks["station.roster_unknown"] == .bad && findings.exitCode == 2)
    #expect(!findings.contains { $0.id.hasPrefix("station.roster_gap") })
  }

  @Test func theLastGoodRosterIsCalledSo() {
    let finding = facts { $0.isFromJournal = true }.found("station.tonight")
    #expect(finding?.sentence.english.hasSuffix("(from the last good file)") == true)
  }
}
