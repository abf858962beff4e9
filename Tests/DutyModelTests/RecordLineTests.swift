import DutyModel
import Testing

@Suite struct RecordLineTests {
  private static func line(_ event: Event, _ language: Language) throws -> LogLine {
    var night = try LogLineTests.night()
    let room = night.room
    night.record([event])
    return room.recordLine(for: night.entries.last!, in: language)
  }

  @Test(arguments: [Language.chinese, .english])
  func everyEntryHasARecordLine(language: Language) throws {
    for event in Sample.all {
      let line = try Self.line(event, language)
      #expect(!line.word.isEmpty && !line.text.isEmpty, "\(event.type)")
    }
  }

  @Test func whatIsReadAtNightReadsTheSameOnRecord() throws {
    for (event, word, text, _, _) in LogLineTests.table where event.type != "journal.repaired/1" {
      #expect(try Self.line(event, .chinese) == LogLine(word: word, text: text))
    }
  }

  @Test func aClockSaysByWhenAndUnderWhichRule() throws {
    var night = try LogLineTests.night()
    let decisive = try #require(night.room.clocks.values.first { $0.plan.decisive })
    var plan = decisive.plan
    plan.basis = LocalText("本县规定", "county rule")
    plan.due = time("20:15")
    let room = night.room
    night.record([.clockStarted(plan)])
    let entry = try #require(night.entries.last)
    #expect(room.recordLine(for: entry, in: .chinese).text.hasSuffix("20:15前  本县规定"))
    #expect(room.recordLine(for: entry, in: .english).text.hasSuffix("by 20:15  county rule"))
    plan.decisive = false
    plan.due = Timestamp(milliseconds: time("20:15").milliseconds + 86_400_000)
    night.record([.clockStarted(plan)])
    let other = try #require(night.entries.last)
    #expect(room.recordLine(for: other, in: .chinese).text.hasSuffix("7月15日 20:15前"))
    #expect(room.recordLine(for: other, in: .english).text.hasSuffix("by 7/15 20:15"))
  }

  @Test(arguments: [
    (true, "第7条，超时", "by entry 7, late"), (false, "第7条，按时", "by entry 7, in time"),
  ])
  func aStoppedClockSaysByWhichEntryAndWhetherInTime(isLate: Bool, chinese: String, english: String) throws {
    let room = try LogLineTests.night().room
    let due = try #require(room.clocks[Sample.clockID]).due
    let met = Event.clockMet(
      ClockMet(
        clock: Sample.clockID, act: 7,
        metAt: Timestamp(milliseconds: due.milliseconds + (isLate ? 1 : 0))))
    #expect(try Self.line(met, .chinese).text.hasSuffix(chinese))
    #expect(try Self.line(met, .english).text.hasSuffix(english))
  }

  @Test func aRepairSaysWhatWasMovedWhere() throws {
    let chinese = try Self.line(.journalRepaired(Sample.repaired), .chinese)
    #expect(chinese == LogLine(word: "修复", text: "没写完的 117 字节（从未说过已存）移到 quarantine/quarantine/1"))
    let english = try Self.line(.journalRepaired(Sample.repaired), .english)
    #expect(
      english.word == "Repaired" && english.text.contains("117 bytes") && english.text.contains("never"))
  }

  @Test(arguments: [
    (Actor.wu, "吴晓 A机", "Wu Xiao (A)"), (.nobody, "A机", "seat A"), (.program, "程序", "program"),
    (Actor(role: .inbox), "收件箱 A机", "inbox (A)"),
    (Actor(person: .wu, role: .leader), "吴晓 带班领导 A机", "Wu Xiao leader on duty (A)"),
  ])
  func aSignatureNamesPersonRoleAndSeat(actor: Actor, chinese: String, english: String) throws {
    var night = try Night.begun()
    night.record([.noteAdded(NoteAdded(text: "雨"))], by: actor)
    #expect(night.room.signature(of: night.entries.last!, in: .chinese) == chinese)
    #expect(night.room.signature(of: night.entries.last!, in: .english) == english)
  }
}
