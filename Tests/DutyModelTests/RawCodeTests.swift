import DutyModel
import ModelTestSupport
import Testing

/// Codes and ids are for machines: in a text that people read each stands by its name. A new event needs a sample
/// and a new refusal its row in the table of texts, so these tests meet every code that will ever be shown.
@Suite struct RawCodeTests {
  @Test(arguments: Language.allCases)
  func noLineOfTheLogShowsARawCode(language: Language) throws {
    let night = try LogLineTests.night()
    for event in try Sample.events.flatMap({ [$0] + (try $0.withEveryCode) }) {
      var shown = night
      shown.record([event])
      let entry = try #require(shown.entries.last)
      let lines = [
        shown.room.logLine(for: entry, in: language), shown.room.recordLine(for: entry, in: language),
      ]
      for line in lines.compactMap({ $0 }) {
        #expect(rawWords(in: line.word + " " + line.text, language) == [], "\(event.type): \(line.text)")
      }
    }
  }

  @Test func everyCodeOfAnEventIsTried() throws {
    let errand = try Event.errandOpened(Sample.errandOpened).withEveryCode
    #expect(
      errand.count == ErrandSource.allCases.count + WarningColour.allCases.count + PaperUrgency.allCases.count
        + DutyKind.allCases.count)
  }

  @Test(arguments: Language.allCases)
  func noRefusalShowsARawCodeToAnOfficer(language: Language) throws {
    let room = try LogLineTests.night().room
    for (refusal, _, _) in RefusalWordingTests.table + Self.everyCode {
      let message = refusal.message(in: language, knowing: room)
      // What was typed, and what is to be typed, is quoted as it is.
      let quoted = Self.idsAndKeys(of: refusal)
      #expect(
        rawWords(in: message, language).filter { !quoted.contains($0) } == [], "\(refusal.code): \(message)")
    }
  }

  /// The refusals that carry a code, with every one.
  private static let everyCode: [(Refusal, String, String)] =
    Role.allCases.flatMap { role in Command.Name.allCases.map { .notAllowed(role, $0) } }.map { ($0, "", "") }
    + Figure.allCases.map { (.figureOutOfRange($0, -1), "", "") }
    + ClockKind.allCases.flatMap { kind -> [Refusal] in
      let name = LocalText("县政府总值班室", "County duty room")
      return [
        .actOwed(number: 3, kind, .county, name: name), .clockIsNotOwed(number: 3, kind),
        .firstReportStands(number: 3, kind, name: name), .cardStepFollowsClock(1, kind, isMet: true),
        .cardStepFollowsClock(1, kind, isMet: false),
      ]
    }.map { ($0, "", "") }

  /// The ids that a sentence quotes because nothing bears them, and what it asks to be typed.
  private static func idsAndKeys(of refusal: Refusal) -> Set<String> {
    switch refusal {
    case .timeAhead: ["d2350"]
    case .unknownPerson(let person): [person.rawValue, "id"]
    case .textTooLong(let field, _, _): [field]
    case .unknownMatter(let matter): [matter.rawValue]
    case .unknownRecipient(let recipient, _): [recipient.rawValue]
    case .unknownCard(let card, let known): Set(([card] + known).map(\.rawValue))
    case .cardNotStarted(_, let card, let running): Set(([card] + running).map(\.rawValue))
    case .unknownClock(let clock): [clock.rawValue, "EV-20260714-01/written_report/county_gov"]
    case .idReused(let key): [key]
    case .bulletin(.codeDiffers(let typed, _)): [typed]
    case .keys(.unknown(let key)): [key.rawValue]
    case .notOnShift(let person, let officers): Set(([person] + officers).map(\.rawValue))
    default: []
    }
  }

  /// A machine gets the ids that it has to write, beside their names.
  @Test func aMachineReadsNamesAndIds() throws {
    let room = try LogLineTests.night().room
    let refusal = Refusal.notOnShift(.sun, officers: [.wu, .lin])
    #expect(refusal.message(in: .chinese, knowing: room) == "“孙磊”不在班上。在班的是：吴晓、林燕。")
    #expect(
      refusal.message(in: .chinese, for: .machine, knowing: room)
        == "“孙磊（sun.lei）”不在班上。在班的是：吴晓（wu.xiao）、林燕（lin.yan）。")
    #expect(
      Refusal.unknownRecipient("county", known: [.county]).message(in: .english, for: .machine, knowing: room)
        == "Unknown recipient “county”. Known: County duty room (county_gov).")
  }

  /// No key of the console helps whoever writes a line for the agent.
  @Test(arguments: Language.allCases)
  func aMachineIsToldNothingAboutKeys(language: Language) {
    for (refusal, _, _) in RefusalWordingTests.table {
      let message = refusal.message(in: language, for: .machine)
      for key in ["d2350", "F6", "F8", "按 0", "; 0 is"] { #expect(!message.contains(key), "\(message)") }
    }
    let time = Refusal.timeAhead(time("20:30"), now: time("20:00")).message(in: .english, for: .machine)
    #expect(
      time == "The time is more than two minutes ahead. "
        + "Check date, hour, minute and offset; write it like 2026-07-14T20:31:00+08:00.")
  }

  /// Where a machine gave an id in a field for a name, people read the name.
  @Test func anIdGivenForANameIsShownAsTheName() throws {
    var check = Sample.spotCheck
    check.answeredBy = PersonID.wu.rawValue
    #expect(try LogLineTests.line(.spotCheckRecorded(check), .chinese)?.text.contains("吴晓接") == true)
    var opened = Sample.errandOpened
    opened.errand.calledOut?.readBackBy = PersonID.lin.rawValue
    opened.errand.repeats?.asks = [Figure.toMove.rawValue, "雨情"]
    let line = try #require(try LogLineTests.line(.errandOpened(opened), .chinese)?.text)
    #expect(line.contains("林燕复述") && line.contains("要应转、雨情"), "\(line)")
    #expect(rawWords(in: line, .chinese) == [])
  }

  @Test func rawWordsAreFoundAndOthersNot() {
    #expect(rawWords(in: "要to_move，wu.xiao接 phone", .chinese) == ["to_move", "wu.xiao", "phone"])
    #expect(rawWords(in: "启用 people.toml，EV-20260714-01 在册", .chinese) == [])
    #expect(rawWords(in: "asked: to_move, answered by wu.xiao", .english) == ["to_move", "wu.xiao"])
    #expect(rawWords(in: "#1 phone, read back. Adopted registers/risk_points.csv", .english) == [])
  }
}
