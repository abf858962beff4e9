import Glibc
import Testing

@testable import JournalFile

/// The look at what was read since the last pass: bytes that were right then may not be any more.
@Suite struct RecentPassTests {
  private func look(_ journal: Journal) throws -> VerifiedMark {
    let news = try journal.recentPass(now: PastPassTests.now).run { _ in true }
    guard case .finished(let mark) = news else { throw PastPassTests.Unfinished(news: news) }
    return mark
  }

  /// A whole pass; afterwards the segments 10 to 12 and 13 on are new.
  private func sinceAPass() throws -> (room: Room, journal: Journal) {
    let (room, journal) = try PastPassTests.years()
    let pass = try #require(try journal.pastPass(now: PastPassTests.now, atStart: true))
    _ = pass.run { _ in true }
    _ = try journal.openSegment { _ in [] }
    _ = try journal.append { _ in Room.group("A/8", "eight", "nine") }
    return (room, journal)
  }

  @Test func whatIsSoundIsNoNewsAndIsWrittenDownNowhere() throws {
    let (room, journal) = try sinceAPass()
    let before = journal.verifiedMark
    let mark = try look(journal)
    #expect(mark.damage == nil && mark.exitCode == 0)
    #expect(journal.verifiedMark == before)
    #expect(try !Room.names(room.path).contains("verified.part"))
  }

  @Test(arguments: [10, 13])
  func damageUnderAReaderIsFoundAtEveryByte(first: Int) throws {
    let (room, journal) = try sinceAPass()
    let path = room.segment(first)
    let size = try Room.read(path).count
    for index in stride(from: 0, to: size, by: 13) {
      try PastPassTests.flip(path, at: index)
      let mark = try look(journal)
      #expect(mark.damage?.segment == SegmentName(first: first), "byte \(index)")
      try PastPassTests.flip(path, at: index)
    }
    #expect(try look(journal).damage == nil, "mended")
  }

  @Test func whatTheLastPassSawIsNotReadAgain() throws {
    let (room, journal) = try sinceAPass()
    try PastPassTests.flip(room.segment(4), at: 300)
    #expect(try look(journal).damage == nil)
  }

  @Test func beforeTheFirstPassOnlyTheCurrentSegmentIsLookedAt() throws {
    let (room, journal) = try PastPassTests.years()
    try PastPassTests.flip(room.segment(4), at: 300)
    #expect(try look(journal).damage == nil)
    try PastPassTests.flip(room.segment(10), at: 300)
    #expect(try look(journal).damage?.segment == SegmentName(first: 10))
  }

  @Test func bytesBehindWhatWasReadAreNobodysDamage() throws {
    let (room, journal) = try sinceAPass()
    let other = try room.open(seat: "B")
    _ = try other.append { _ in Room.group("B/1", "not read by A yet") }
    #expect(try look(journal).damage == nil)
  }

  @Test func aSegmentThatIsGoneIsFound() throws {
    let (room, journal) = try sinceAPass()
    Room.removeAll(room.segment(10))
    #expect(try look(journal).damage?.segment == SegmentName(first: 10))
  }

  @Test func entriesSavedBehindTheDamageAreBroughtOverByARepair() throws {
    let (room, journal) = try sinceAPass()
    // Inside the first record of the last group.
    let size = try Room.read(room.segment(13)).count
    try PastPassTests.flip(room.segment(13), at: size - 100)
    #expect(try look(journal).damage?.segment == SegmentName(first: 13))
    let saved = try journal.append { _ in Room.group("A/9", "behind it") }.own
    #expect(saved.count == 1)
    #expect(try look(journal).damage?.sequence ?? 0 <= saved[0].sequence)
  }

  @Test func itStopsWhenToldTo() throws {
    let made = try sinceAPass()
    #expect(try made.journal.recentPass(now: PastPassTests.now).run { _ in false } == .stopped)
  }
}
