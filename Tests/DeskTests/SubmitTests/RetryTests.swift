import DutyModel
import TestSupport
import Testing

@testable import Desk

@Suite struct RetryTests {
  @Test func aRetryIsStoredOnceWithTheSameAcknowledgement() throws {
    let station = try TestStation()
    let (desk, listener) = try station.desk()
    let first = try desk.note("一", key: "A/1")
    station.clock.pass(seconds: 5)
    let second = try desk.note("一", key: "A/1")
    #expect(second.lines == first.lines)
    #expect(second.isRepeated && !first.isRepeated)
    #expect(listener.notes == ["一"])
  }

  @Test func aRetryFromAnotherSeatGetsTheFirstAcknowledgement() throws {
    let station = try TestStation()
    let (a, _) = try station.deskOnDuty("A")
    let (b, _) = try station.desk("B")
    let first = try a.submit(.receiveReport(.flood(trapped: 2)), key: "inbox/7")
    let second = try b.submit(.receiveReport(.flood(trapped: 2)), key: "inbox/7")
    #expect(second.lines == first.lines)
    #expect(b.room.openMatters.count == 1)
  }

  @Test func aRetryAfterANewSegmentGetsTheFirstAcknowledgement() throws {
    let station = try TestStation()
    let (desk, listener) = try station.deskOnDuty()
    let first = try desk.submit(.receiveReport(.flood()), key: "A/flood")
    try desk.openSegment()
    #expect(try desk.submit(.receiveReport(.flood()), key: "A/flood").lines == first.lines)
    // And from a desk that has never read the old segment.
    let (other, _) = try station.desk("B")
    #expect(try other.submit(.receiveReport(.flood()), key: "A/flood").lines == first.lines)
    #expect(listener.types.filter { $0 == "report.received/1" }.count == 1)
  }

  @Test func aRetryAfterTwoNewSegmentsIsStillStoredOnce() throws {
    let station = try TestStation()
    let (desk, listener) = try station.desk()
    let first = try desk.note("一", key: "A/1")
    try desk.openSegment()
    try desk.openSegment()
    #expect(try desk.note("一", key: "A/1").lines == first.lines)
    #expect(listener.notes == ["一"])
  }

  @Test func anotherCommandUnderTheSameKeyIsRefused() throws {
    let station = try TestStation()
    let (desk, listener) = try station.desk()
    try desk.note("一", key: "A/1")
    #expect(throws: Refusal.idReused("A/1")) { try desk.note("二", key: "A/1") }
    #expect(listener.notes == ["一"])
  }

  @Test func aRetryIsTheSameCommandWhoeverSitsThereByThen() throws {
    let station = try TestStation()
    let (desk, listener) = try station.desk()
    let first = try desk.note("一", key: "A/1")
    let note = Command.addNote(NoteAdded(text: "一"))
    #expect(try desk.submit(note, key: "A/1", by: Actor(role: .leader)).lines == first.lines)
    #expect(listener.notes == ["一"])
  }

  @Test func aTypedTimeBelongsToTheCommand() throws {
    let station = try TestStation()
    let (desk, _) = try station.desk()
    let note = Command.addNote(NoteAdded(text: "一"))
    let first = try desk.submit(note, .typed(night("20:30:00")), key: "A/1")
    #expect(try desk.submit(note, .typed(night("20:30:00")), key: "A/1").lines == first.lines)
    #expect(throws: Refusal.idReused("A/1")) {
      try desk.submit(note, .typed(night("20:29:00")), key: "A/1")
    }
  }

  @Test func aRefusedCommandIsDecidedAnew() throws {
    let station = try TestStation()
    let (desk, _) = try station.desk()
    #expect(throws: Refusal.emptyNote) { try desk.note("", key: "A/1") }
    #expect(try desk.note("写上了", key: "A/1").lines.count == 1)
  }

  @Test func keysOfOneProcessDiffer() throws {
    let station = try TestStation()
    let (desk, _) = try station.desk()
    let keys = (1...50).map { _ in desk.newKey() }
    #expect(Set(keys).count == 50)
    let two = try (1...2).map { _ in
      try Desk(folder: station.folder, seat: "C", zone: .china, clock: station.clock).newKey()
    }
    #expect(two[0] != two[1])
  }
}
