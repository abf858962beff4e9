import DutyModel
import Foundation
import JournalFile
import TestSupport
import Testing

@testable import Desk

/// `verify --deep` folds everything and says where a carried state differs.
@Suite struct CarryCheckTests {
  private func check(_ station: TestStation) throws -> CarryCheck {
    try CarryCheck(folder: station.folder.journal, zone: .china)
  }

  /// A second program on the same journal.
  private func journal(_ station: TestStation, program: String) throws -> Journal {
    try Journal(
      folder: station.folder.journal, seat: "X", program: program,
      by: FieldsWriter.object(Actor.program, zone: .china), stamp: { "2026-07-14T20:31:00.000+08:00" })
  }

  private func records(_ items: [Carried]) -> [NewRecord] {
    items.map {
      NewRecord(.carried($0), by: .program, at: Moment(now: night("20:31:00")), zone: .china)
    }
  }

  @Test func aNightOfTheDemoCutAnywhereHasNoDifference() throws {
    let demo = try DemoNight()
    for minute in 22...44 {
      try demo.play(to: night("20:\(minute):17"), stepMilliseconds: 1_000)
      if minute.isMultiple(of: 2) { try demo.desk.openSegment() }
    }
    let check = try check(demo.station)
    #expect(check.findings.isEmpty, "\(check.findings)")
    #expect(check.compared >= 12 && check.uncertain.isEmpty)
  }

  @Test func hundredsOfOpenMattersAreCarriedAtTakeOverAndOpenAlone() throws {
    let station = try TestStation()
    let (desk, _) = try station.deskOnDuty()
    for number in 1...520 {
      station.clock.pass(seconds: 20)
      try desk.submit(.receiveReport(.flood("\(number)组", trapped: number)))
    }
    try desk.tick()
    station.clock.pass(minutes: 600)
    try desk.submit(.takeShift(TakeShift(officers: ["tang.ning"])))
    #expect(desk.room.openMatters.count == 520)
    let (other, heard) = try station.desk("B")
    #expect(other.room == desk.room)
    #expect(heard.types.first == "segment.opened/1")
    let lines = try station.lastSegment().split(separator: 0x0A)
    #expect(lines.count > 520 * 3 && lines.allSatisfy { $0.count < JournalLimits.lineBytes })
    let check = try check(station)
    #expect(check.findings.isEmpty && check.compared == 2 && check.uncertain.isEmpty)
  }

  @Test func anItemThatAnotherVersionLeftOutIsNamedWithThatVersion() throws {
    let station = try TestStation()
    let (desk, _) = try station.deskOnDuty()
    try desk.submit(.receiveReport(.flood()))
    let less = desk.room.carry().filter { if case .clock = $0 { false } else { true } }
    let clocks = desk.room.clocks.keys.sorted()
    let records = records(less)
    let own = try journal(station, program: "dutyroom 0.0").openSegment { _ in records }.own
    var findings = try check(station).findings
    #expect(findings.map(\.difference) == clocks.map { CarriedDifference(.clock($0), .missing) })
    #expect(
      findings.allSatisfy {
        $0.program == "dutyroom 0.0" && $0.segment == SegmentName(first: own[0].sequence)
      })
    // What differs is told once: from there on this is what the program went by.
    try desk.openSegment()
    let before = findings
    findings = try check(station).findings
    #expect(findings == before)
    #expect(Journal.verify(folder: station.folder.journal, deep: true).exitCode == 0)
  }

  @Test func entriesOfANewerProgramMakeADifferenceUncertain() throws {
    let station = try TestStation()
    let (desk, _) = try station.deskOnDuty()
    try desk.submit(.receiveReport(.flood()))
    let newer = try journal(station, program: "dutyroom 9.0")
    var record = NewRecord(
      .noteAdded(NoteAdded(text: "")), by: .program, at: Moment(now: night("20:40:00")), zone: .china)
    record.type = "incident.merged/1"
    let group = Group(key: "X/1", digest: "0123456789abcdef", records: [record])
    _ = try newer.append(carrying: { _ in [] }, { _ in group })
    try desk.follow()
    let less = records(desk.room.carry().filter { if case .matter = $0 { false } else { true } })
    let fewer = try newer.openSegment { _ in less }.own
    var check = try check(station)
    #expect(check.findings.isEmpty && check.uncertain == [SegmentName(first: fewer[0].sequence)])
    // Where it makes no difference it makes no doubt either.
    try desk.openSegment()
    check = try self.check(station)
    #expect(check.findings.isEmpty && check.uncertain.count == 1 && check.compared == 2)
  }

  @Test func anEntryOfAKnownTypeThatDoesNotDecodeIsNamedWithItsField() throws {
    let station = try TestStation()
    let (desk, _) = try station.deskOnDuty()
    try desk.note("一")
    let other = try journal(station, program: "dutyroom 0.9")
    let moment = Moment(now: night("20:40:00"))
    var odd = NewRecord(.noteAdded(NoteAdded(text: "二")), by: .program, at: moment, zone: .china)
    odd.data = Array(#"{"text":7}"#.utf8)
    var newer = NewRecord(.noteAdded(NoteAdded(text: "三")), by: .program, at: moment, zone: .china)
    newer.type = "incident.merged/1"
    let group = Group(key: "X/1", digest: "0123456789abcdef", records: [odd, newer])
    let written = try other.append(carrying: { _ in [] }, { _ in group }).own
    try desk.follow()
    try desk.note("四")
    let check = try check(station)
    #expect(check.unread.map(\.sequence) == [written[0].sequence])
    #expect(check.unread.map(\.type) == ["note.added/1"])
    #expect(check.unread.map(\.fault.place) == ["data.text"])
    #expect(check.unknownTypes == 1)
    #expect(check.findings.isEmpty)
    #expect(Journal.verify(folder: station.folder.journal, deep: true).exitCode == 0)
  }

  @Test func behindDamageNothingIsCompared() throws {
    let station = try TestStation()
    let (desk, _) = try station.deskOnDuty()
    try desk.note("一")
    try desk.openSegment()
    try desk.note("二")
    try desk.openSegment()
    let names = try station.names(in: station.folder.journal + "/segments")
    let path = URL(fileURLWithPath: station.folder.journal + "/segments/" + names[1])
    var bytes = try Data(contentsOf: path)
    bytes[bytes.count - 300] ^= 1
    try bytes.write(to: path)
    let check = try check(station)
    #expect(check.findings.isEmpty && check.uncertain.map(\.description) == [names[2]])
    #expect(check.compared == 2)
  }
}
