import Testing

@testable import JournalFile

/// Cuts and flips the last segment at every byte and compares the verdict with one worked out from where the
/// byte lies, under evidence that is current, older or absent.
@Suite struct OpeningTableTests {
  /// One line of the last segment.
  struct Line {
    var start: Int
    var end: Int
    var first: Int
    var last: Int
  }

  enum Head: CaseIterable {
    case current, older, absent
  }

  struct Night {
    let room: Room
    let bytes: [UInt8]
    let lines: [Line]
    let records: [Record]
    let file: String
    let first: Int

    init() throws {
      room = try Room()
      let journal = try room.open()
      _ = try journal.append { _ in Room.group("A/1", "before") }
      _ = try journal.openSegment { _ in [Room.note("carried")] }
      _ = try journal.append { _ in Room.group("A/2", "a") }
      _ = try journal.append { _ in Room.group("A/3", "b", "c") }
      _ = try journal.append { _ in Room.group("A/4", "d") }
      records = try journal.readCurrentSegment()
      first = records[0].sequence
      file = room.segment(first)
      bytes = try Room.read(file)
      var at = 0
      var lines: [Line] = []
      for record in records {
        let end = at + record.line.count
        lines.append(Line(start: at, end: end, first: record.groupFirst, last: record.groupLast))
        at = end
      }
      self.lines = lines
      #expect(at == bytes.count)
    }

    /// Writes `head` and returns the sequence it names; 0 for none.
    func set(_ head: Head) throws -> Int {
      let record: Record
      switch head {
      case .absent:
        try Room.write([], to: room.file("head"))
        return 0
      case .older: record = records[2]
      case .current: record = records[records.count - 1]
      }
      let slot = HeadSlot(segment: SegmentName(first: first), sequence: record.sequence, hash: record.hash)
      try Room.write(slot.bytes, to: room.file("head"))
      return record.sequence
    }

    func verdictAfterCut(at cut: Int, _ acknowledged: Int) -> Verdict {
      let whole = lines.filter { line in
        lines.filter { $0.first == line.first }.allSatisfy { $0.end <= cut }
      }
      let last = whole.last?.last ?? first - 1
      let isAtBoundary = cut == whole.last?.end ?? 0
      if !isAtBoundary, acknowledged > last { return .corrupt }
      if whole.isEmpty, acknowledged < first { return .hollow }
      if acknowledged > last { return .lostTail(first: last + 1, last: acknowledged) }
      return isAtBoundary ? .clean : .torn
    }

    func verdictAfterFlip(of index: Int, to byte: UInt8, _ acknowledged: Int) -> Verdict {
      let hit = lines.firstIndex { index < $0.end } ?? 0
      let group = lines[hit].first
      if acknowledged >= group { return .corrupt }
      let isNewline = index == lines[hit].end - 1
      let survivors = lines.indices.filter { $0 != hit && !(isNewline && $0 == hit + 1) }
      if survivors.contains(where: { lines[$0].first > group }) { return .corrupt }
      if group == first { return .hollow }
      // A last line without its end can't be told from one that was never finished.
      if index == bytes.count - 1 { return .torn }
      let start = lines.first { $0.first == group }?.start ?? 0
      let chunk = max(index / 512 * 512, start)..<min((index / 512 + 1) * 512, bytes.count)
      return byte == 0 && chunk.count == 1 ? .torn : .ambiguous
    }
  }

  @Test(arguments: Head.allCases)
  func aCutAnywhereGetsTheVerdictOfItsPlace(_ head: Head) throws {
    let night = try Night()
    let acknowledged = try night.set(head)
    for cut in 0...night.bytes.count {
      try Room.write(night.bytes[..<cut], to: night.file)
      let expected = night.verdictAfterCut(at: cut, acknowledged)
      let report = night.room.verify(boot: "boot-2", deep: false)
      #expect(report.verdict == expected, "cut at \(cut)")
      #expect(report.exitCode == expected.exitCode, "cut at \(cut)")
    }
  }

  @Test(arguments: Head.allCases)
  func aFlipAnywhereGetsTheVerdictOfItsPlace(_ head: Head) throws {
    let night = try Night()
    let acknowledged = try night.set(head)
    var verdicts = Set<Verdict>()
    for index in night.bytes.indices {
      let old = night.bytes[index]
      // Every pattern where the verdict depends on it most; two are enough elsewhere.
      let others =
        head == .older ? [old ^ 0x01, old ^ 0x20, old ^ 0x80, ~old, 0x00, 0x0A] : [old ^ 0x01, 0x0A]
      for byte in Set(others) where byte != old {
        var bytes = night.bytes
        bytes[index] = byte
        try Room.write(bytes, to: night.file)
        let expected = night.verdictAfterFlip(of: index, to: byte, acknowledged)
        let verdict = night.room.verify(boot: "boot-2", deep: false).verdict
        #expect(verdict == expected, "byte \(index) to \(byte)")
        verdicts.insert(expected)
      }
    }
    #expect(verdicts == (head == .current ? [.corrupt] : [.corrupt, .torn, .ambiguous]))
  }

  /// Opening acts on the same table: what is readable stays, what was cut lies in quarantine, and a second
  /// opening changes nothing.
  @Test(arguments: Head.allCases)
  func openingAfterACutKeepsWhatIsWholeAndEveryByte(_ head: Head) throws {
    let night = try Night()
    let acknowledged = try night.set(head)
    let headBytes = try Room.read(night.room.file("head"))
    let before = try Room.read(night.room.segment(1))
    for cut in stride(from: 0, through: night.bytes.count, by: 3) {
      try Room.write(headBytes, to: night.room.file("head"))
      try Room.write(before, to: night.room.segment(1))
      try Room.write(night.bytes[..<cut], to: night.file)
      Room.removeAll(night.room.file("quarantine"))
      let expected = night.verdictAfterCut(at: cut, acknowledged)
      var journal: Journal? = try night.room.open(boot: "boot-2")
      let records = try journal?.readCurrentSegment() ?? []
      let kept = night.records.filter { record in
        night.lines.filter { $0.first == record.groupFirst }.allSatisfy { $0.end <= cut }
      }
      let kind = expected == .hollow ? "hollow" : "torn"
      switch expected {
      case .clean:
        #expect(records == kept)
      case .torn, .hollow:
        #expect(records.last?.type == "journal.repaired/1")
        if expected == .torn { #expect(records.dropLast().elementsEqual(kept)) }
        let data = try #require(try records.last?.decodedData())
        #expect(data["verdict"]?.string == kind)
        #expect(data["segment"]?.string == SegmentName(first: night.first).description)
        let name = try #require(data["file"]?.string)
        let offset = try #require(data["offset"]?.integer)
        let cutBytes = night.bytes[offset..<cut]
        #expect(data["length"]?.integer == cutBytes.count)
        #expect(data["sha256"]?.string == Digest(of: cutBytes).hex)
        let note = try Room.read(night.room.file("quarantine/" + name))
        #expect(note.suffix(cutBytes.count).elementsEqual(cutBytes))
      case .corrupt, .lostTail, .ambiguous:
        #expect(journal?.verdict == expected)
        #expect(records == kept)
        #expect(throws: JournalFailure.readOnly(expected)) {
          try journal?.append { _ in Room.group("A/9", "x") }
        }
        #expect(try Room.read(night.file).elementsEqual(night.bytes[..<cut]))
      }
      let position = journal?.position.sequence
      journal = nil
      if !expected.isReadOnly {
        #expect(night.room.verify(boot: "boot-2").exitCode == 0, "cut at \(cut)")
        let names = try Room.names(night.room.file("segments"))
        let bytes = try names.map { try Room.read(night.room.file("segments/" + $0)) }
        #expect(try night.room.open(boot: "boot-2").position.sequence == position)
        #expect(try night.room.open(boot: "boot-3").position.sequence == position)
        #expect(try names.map { try Room.read(night.room.file("segments/" + $0)) } == bytes)
      }
    }
  }

  @Test func zeroesWhereDataNeverReachedTheDiskAreTorn() throws {
    let night = try Night()
    _ = try night.set(.older)
    let start = night.lines[3].start
    var bytes = night.bytes
    let boundary = (start / 512 + 1) * 512
    for index in boundary..<min(boundary + 512, bytes.count) { bytes[index] = 0 }
    try Room.write(bytes[..<night.lines[4].end], to: night.file)
    #expect(night.room.verify(boot: "boot-2").verdict == .torn)
  }

  @Test func anotherHashAtTheAcknowledgedSequenceIsCorrupt() throws {
    let night = try Night()
    for record in night.records {
      let slot = HeadSlot(
        segment: SegmentName(first: night.first), sequence: record.sequence, hash: Digest(of: [1, 2, 3]))
      try Room.write(slot.bytes, to: night.room.file("head"))
      #expect(night.room.verify(boot: "boot-2").verdict == .corrupt)
      #expect(try night.room.open(boot: "boot-2").verdict == .corrupt)
    }
  }

  @Test func outsideEvidenceCountsLikeHead() throws {
    let night = try Night()
    _ = try night.set(.absent)
    let known = Evidence(sequence: night.records[5].sequence + 4, hash: .zero)
    let lost = Verdict.lostTail(first: known.sequence - 3, last: known.sequence)
    #expect(night.room.verify(boot: "boot-2", evidence: [known]).verdict == lost)
    #expect(try night.room.open(boot: "boot-2", evidence: [known]).verdict == lost)
  }
}
