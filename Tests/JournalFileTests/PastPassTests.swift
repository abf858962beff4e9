import Glibc
import Testing

@testable import JournalFile

/// The look at every segment before the current one, and what is kept of it.
@Suite struct PastPassTests {
  static let day = Journal.pastPassMilliseconds
  static let now = 1_784_000_000_000

  /// Segments 1 to 3, 4 to 6 … and the current one.
  static func years(_ count: Int = 4) throws -> (room: Room, journal: Journal) {
    let room = try Room()
    let journal = try room.open()
    for index in 1...count {
      _ = try journal.append { _ in Room.group("A/\(index)a", "a\(index)") }
      _ = try journal.append { _ in Room.group("A/\(index)b", "b\(index)") }
      if index < count { _ = try journal.openSegment { _ in [] } }
    }
    try journal.saveHead()
    return (room, journal)
  }

  static func flip(_ path: String, at index: Int) throws {
    var bytes = try Room.read(path)
    bytes[index] ^= 1
    try Room.write(bytes, to: path)
  }

  private func pass(_ journal: Journal, now: Int = now, atStart: Bool = true) throws -> PastPass {
    try #require(try journal.pastPass(now: now, atStart: atStart))
  }

  /// Runs a pass to its end.
  @discardableResult
  private func run(_ journal: Journal, now: Int = now, atStart: Bool = true) throws -> VerifiedMark {
    let news = try pass(journal, now: now, atStart: atStart).run { _ in true }
    guard case .finished(let mark) = news else { throw Unfinished(news: news) }
    return mark
  }

  struct Unfinished: Error {
    var news: PastNews
  }

  @Test func aSoundPastIsMarkedUpToWhereTheCurrentSegmentBegins() throws {
    let (room, journal) = try Self.years()
    let mark = try run(journal)
    var expected = VerifiedMark(began: Self.now)
    (expected.segment, expected.sequence) = (SegmentName(first: 7), 9)
    expected.hash = try #require(try journal.readCurrentSegment().first).previous
    (expected.segments, expected.records) = (3, 9)
    #expect(mark == expected)
    #expect(journal.verifiedMark == mark)
    #expect(VerifiedMark.read(folder: room.path) == mark)
    #expect(Room.mode(room.file("verified")) == 0o600)
    #expect(try !Room.names(room.path).contains("verified.part"))
  }

  @Test func aJournalWithoutAPastIsMarkedToo() throws {
    let room = try Room()
    let mark = try run(try room.open())
    #expect(mark.segment == nil && mark.segments == 0 && mark.exitCode == 0)
    #expect(VerifiedMark.read(folder: room.path) == mark)
  }

  @Test func itFindsInThePastWhatVerifyFinds() throws {
    let (room, journal) = try Self.years()
    let bytes = try Room.read(room.segment(4))
    for index in stride(from: 0, to: bytes.count, by: 11) {
      try Self.flip(room.segment(4), at: index)
      let mark = try run(journal)
      let report = room.verify(deep: false)
      #expect(mark.exitCode == report.exitCode && mark.exitCode == 20, "byte \(index)")
      let finding = try #require(report.findings.first)
      #expect(mark.damage?.segment == finding.segment && mark.damage?.sequence == finding.sequence)
      try Room.write(bytes, to: room.segment(4))
    }
  }

  @Test func aMissingSegmentIsMarkedAsMissing() throws {
    for first in [1, 4, 7] {
      let (room, journal) = try Self.years()
      Room.removeAll(room.segment(first))
      let mark = try run(journal)
      #expect(mark.damage == .init(.missing, SegmentName(first: first), sequence: first))
      #expect(mark.exitCode == 20)
    }
  }

  @Test func aSegmentThatTheDiskDoesNotGiveIsMarkedAsUnreadable() throws {
    let (room, journal) = try Self.years()
    Room.removeAll(room.segment(4))
    mkdir(room.segment(4), 0o700)
    let mark = try run(journal)
    #expect(mark.damage == .init(.unreadable, SegmentName(first: 4), sequence: 4))
    #expect(mark.exitCode == 30)
    #expect(mark.segments == 3)
  }

  @Test func theCurrentSegmentMustContinueThePast() throws {
    let (room, journal) = try Self.years()
    // Another record in front of the chain that goes on: the last of segment 7 under another hash.
    let line = try #require(try Room.read(room.segment(7)).split(separator: 0x0A).last)
    var other = Array(line)
    other[other.count - 100] ^= 1
    try Room.write(
      try Room.read(room.segment(7)).dropLast(line.count + 1) + other + [0x0A], to: room.segment(7))
    #expect(try run(journal).damage?.segment == SegmentName(first: 7))
  }

  @Test func aPassIsDueOnceADay() throws {
    let past = try Self.years()
    let journal = past.journal
    try run(journal)
    for later in [0, 1, Self.day - 1] {
      #expect(try journal.pastPass(now: Self.now + later, atStart: true) == nil)
    }
    #expect(try journal.pastPass(now: Self.now + Self.day, atStart: false) != nil)
    // The clock was set back by an hour.
    #expect(try journal.pastPass(now: Self.now - 3_600_000, atStart: false) != nil)
  }

  @Test func afterDamageTheNextStartLooksAgain() throws {
    let (room, journal) = try Self.years()
    try Self.flip(room.segment(4), at: 200)
    #expect(try run(journal).damage != nil)
    #expect(try journal.pastPass(now: Self.now + 1, atStart: false) == nil)
    try Self.flip(room.segment(4), at: 200)
    #expect(try run(journal, now: Self.now + 1).damage == nil)
    #expect(try journal.pastPass(now: Self.now + 2, atStart: true) == nil)
  }

  @Test func oneOfSeveralSeatsMakesIt() throws {
    let (room, first) = try Self.years()
    let second = try room.open(seat: "B")
    do {
      let pass = try pass(first)
      #expect(try second.pastPass(now: Self.now, atStart: true) == nil)
      _ = pass.run { _ in true }
    }
    #expect(try second.pastPass(now: Self.now, atStart: true) == nil)
    #expect(second.verifiedMark?.segments == 3)
  }

  @Test func aPassThatIsStoppedGoesOnBehindTheLastSegmentItSaw() throws {
    let (room, journal) = try Self.years(6)
    let stopped = try pass(journal).run { news in news != .reading(percent: 60, damage: nil) }
    #expect(stopped == .stopped)
    // It counts as never verified until it has seen everything.
    #expect(VerifiedMark.read(folder: room.path) == nil)
    var seen: [PastNews] = []
    let later = Self.now + 1_000
    let news = try pass(journal, now: later).run {
      seen.append($0)
      return true
    }
    guard case .finished(let mark) = news else { throw Unfinished(news: news) }
    #expect(seen.allSatisfy { if case .reading(let percent, _) = $0 { percent >= 60 } else { false } })
    #expect((mark.segments, mark.records, mark.began) == (5, 15, Self.now))
  }

  @Test func damageSeenBeforeAStopIsNotForgotten() throws {
    let (room, journal) = try Self.years(6)
    try Self.flip(room.segment(4), at: 200)
    let stopped = try pass(journal).run { news in
      if case .reading(let percent, _) = news { percent < 60 } else { true }
    }
    #expect(stopped == .stopped)
    #expect(try run(journal, now: Self.now + 1).damage?.segment == SegmentName(first: 4))
  }

  @Test func yesterdaysUnfinishedPassBeginsAnew() throws {
    let past = try Self.years(6)
    let journal = past.journal
    _ = try pass(journal).run { news in news != .reading(percent: 60, damage: nil) }
    let mark = try run(journal, now: Self.now + Self.day)
    #expect((mark.segments, mark.began) == (5, Self.now + Self.day))
  }

  @Test func aDamagedMarkMeansThatNobodyHasLooked() throws {
    let (room, journal) = try Self.years()
    try run(journal)
    let bytes = try Room.read(room.file("verified"))
    for index in bytes.indices {
      try Self.flip(room.file("verified"), at: index)
      #expect(VerifiedMark.read(folder: room.path) == nil, "byte \(index)")
      try Room.write(bytes, to: room.file("verified"))
    }
    for count in [0, 1, bytes.count - 1] {
      try Room.write(bytes.prefix(count), to: room.file("verified"))
      #expect(VerifiedMark.read(folder: room.path) == nil)
      #expect(try journal.pastPass(now: Self.now, atStart: false) != nil)
    }
  }

  @Test func whoOnlyLooksWritesNoMark() throws {
    let (room, journal) = try Self.years()
    #expect(try room.open(seat: "B").pastPass(now: Self.now, atStart: true) != nil)
    _ = room.verify()
    _ = try JournalArchive(folder: room.path, surroundings: room.surroundings()).segments()
    #expect(VerifiedMark.read(folder: room.path) == nil)
    #expect(journal.verifiedMark == nil)
    #expect(try !Room.names(room.path).contains("verified"))
  }

  @Test func aMarkThatCannotBeWrittenChangesNoVerdict() throws {
    for fault in ["open", "write", "fsync", "rename"] {
      let (room, journal) = try Self.years()
      let pass = try pass(journal)
      room.calls.faults = ["verified.part", "verified"].map {
        .init(name: fault, file: $0, number: ENOSPC)
      }
      guard case .finished(let mark) = pass.run(tell: { _ in true }) else {
        Issue.record("\(fault)")
        continue
      }
      #expect(mark.exitCode == 0 && mark.segments == 3)
      #expect(VerifiedMark.read(folder: room.path) == nil)
    }
  }

  @Test func withoutALockFileThePastIsStillLookedAt() throws {
    let (room, journal) = try Self.years()
    room.calls.faults = [.init(name: "open", file: "verified.lock", number: EROFS)]
    #expect(try run(journal).segments == 3)
    #expect(VerifiedMark.read(folder: room.path) == nil)
  }

  @Test func aFolderPutInItsPlaceDoesNotMisleadIt() throws {
    let (room, journal) = try Self.years()
    let pass = try pass(journal)
    rename(room.file("segments"), room.file("moved"))
    mkdir(room.file("segments"), 0o700)
    guard case .finished(let mark) = pass.run(tell: { _ in true }) else {
      Issue.record("not finished")
      return
    }
    #expect(mark.segments == 3 && mark.damage == nil)
  }

  @Test func aGroupLongerThanAPieceIsReadWhole() throws {
    let room = try Room()
    let journal = try room.open()
    let long = String(repeating: "水", count: 5_000)
    let texts = Array(repeating: long, count: 3 * SegmentPieces.pieceBytes / 15_000)
    for index in 1...2 {
      _ = try journal.append { _ in
        Group(key: "A/\(index)", digest: "0123456789abcdef", records: texts.map(Room.note))
      }
    }
    _ = try journal.openSegment { _ in [] }
    let mark = try run(journal)
    #expect(mark.records == 2 * texts.count + 1 && mark.exitCode == 0)
    try Self.flip(room.segment(1), at: try Room.read(room.segment(1)).count - 300)
    let damaged = try run(journal, now: Self.now + Self.day)
    #expect(damaged.damage?.sequence == texts.count + 2)
  }

  @Test func aProcessWithoutDescriptorsBlamesNoSegment() {
    for number in [EMFILE, ENFILE, ENOMEM] {
      #expect(JournalFailure.system(number: number, call: "openat", path: "s").isOfThisProcess)
    }
    for number in [EIO, ENOENT, EACCES] {
      #expect(!JournalFailure.system(number: number, call: "openat", path: "s").isOfThisProcess)
    }
  }
}
