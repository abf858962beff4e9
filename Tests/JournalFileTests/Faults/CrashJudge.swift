import Glibc

@testable import JournalFile

/// Starts a machine with what a crash left on its disk, and says what is wrong with what it finds there.
struct CrashJudge {
  /// A sentence about a state that breaks an invariant.
  struct Complaint: Error, CustomStringConvertible {
    var description: String
    init(_ text: String) { description = text }
  }

  /// A scratch folder.
  let root: String

  /// - Parameters:
  ///   - said: every line that somebody was told is saved.
  ///   - unanswered: at most so many groups of others may be there.
  ///   - isThorough: a second opening must change nothing, and `verify` judges too, before and after.
  func judge(_ image: DiskImage, said: [UInt8], unanswered: Int = 1, isThorough: Bool = false) throws {
    try image.write(to: root)
    if isThorough { try verify("before recovery", allowed: [0, 10]) }
    var journal = try open("boot-first")
    let after = try DiskImage(reading: root)
    try check(after, from: image, said: said, unanswered: unanswered)
    if journal.isReadOnly || journal.isPoisoned { throw Complaint("no appending: \(journal.verdict)") }
    try checkWhatIsShown(journal, after)
    if isThorough {
      let position = journal.position
      journal = try open("boot-second")
      let segments = try DiskImage(reading: root, under: "journal/segments").segments()
      guard same(segments, after.segments()), journal.position == position else {
        throw Complaint("opening again changes the segments")
      }
    }
    try append(to: journal, behind: after)
    if isThorough { try verify("after recovery", allowed: [0]) }
  }

  private func append(to journal: Journal, behind before: DiskImage) throws {
    let next = journal.position.sequence + 1
    let own = try journal.append { _ in Room.group("after/1", "next") }.own
    guard own.map(\.sequence) == [next] else { throw Complaint("the next entry isn't the next") }
    let last = try DiskImage(reading: root, under: "journal/segments").segments().last?.bytes
    guard last?.isSame(as: (before.segments().last?.bytes ?? []) + own[0].line) == true else {
      throw Complaint("the next entry isn't behind the others")
    }
  }

  private func open(_ boot: String) throws -> Journal {
    try Journal(
      folder: root + "/journal", seat: "Z", program: "dutyroom 1.0", by: Room.actor,
      surroundings: surroundings(boot), stamp: { Room.time })
  }

  private func surroundings(_ boot: String) -> JournalSurroundings {
    JournalSurroundings(calls: UnsyncedCalls(), bootIdentity: boot, lockWaitMilliseconds: 0)
  }

  private func verify(_ when: String, allowed: [Int32]) throws {
    let report = Journal.verify(
      folder: root + "/journal", deep: true, surroundings: surroundings("boot-second"))
    if !allowed.contains(report.exitCode) { throw Complaint("verify \(when): \(report.findings)") }
  }

  private func same(
    _ left: [(name: SegmentName, bytes: [UInt8])], _ right: [(name: SegmentName, bytes: [UInt8])]
  ) -> Bool {
    left.elementsEqual(right) { $0.name == $1.name && $0.bytes.isSame(as: $1.bytes) }
  }

  /// The current segment as it is shown is the current segment.
  private func checkWhatIsShown(_ journal: Journal, _ image: DiskImage) throws {
    var shown: [UInt8] = []
    for record in try journal.readCurrentSegment() { shown += record.line }
    guard image.segments().last?.bytes.isSame(as: shown) == true else {
      throw Complaint("what is shown is not the segment")
    }
  }

  /// What `after` holds was said, or is one whole group, or names what was cut.
  func check(_ after: DiskImage, from before: DiskImage, said: [UInt8], unanswered: Int) throws {
    let stream = JournalStream(after.segments())
    guard stream.bytes.begins(with: said) else {
      throw Complaint("said \(said.count) bytes, found \(firstDifference(stream.bytes, said))")
    }
    guard let rest = stream.records(behind: said.count) else { throw Complaint("a broken line is left") }
    try checkChain(rest, behind: said)
    let untold = rest.filter { $0.sequence == $0.groupFirst && $0.type != QuarantinedBytes.entryType }
    if untold.count > unanswered { throw Complaint("nobody was told of \(untold.map(\.key))") }
    try checkQuarantine(after, from: before, named: try namedCuts(stream, rest, said))
  }

  private func firstDifference(_ left: [UInt8], _ right: [UInt8]) -> Int {
    zip(left, right).prefix { $0 == $1 }.count
  }

  private func checkChain(_ rest: [Record], behind said: [UInt8]) throws {
    let before = said.isEmpty ? nil : JournalStream.last(of: said)
    var (sequence, hash) = (before?.sequence ?? 0, before?.hash ?? .zero)
    var groupEnd = sequence
    for record in rest {
      guard record.sequence == sequence + 1, record.previous == hash else {
        throw Complaint("the chain breaks at \(record.sequence)")
      }
      if sequence == groupEnd {
        guard record.groupFirst == record.sequence else { throw Complaint("half a group") }
        groupEnd = record.groupLast
      }
      (sequence, hash) = (record.sequence, record.hash)
    }
    if sequence != groupEnd { throw Complaint("a group without its end") }
  }

  /// The quarantine files that entries name.
  private func namedCuts(_ stream: JournalStream, _ rest: [Record], _ said: [UInt8]) throws -> [String] {
    var records = rest
    if said.contains(text: QuarantinedBytes.entryType) {
      records += stream.records(behind: 0) ?? []
    }
    let entries = records.filter { $0.type == QuarantinedBytes.entryType }
    return Set(entries.map(\.sequence)).sorted().compactMap { sequence in
      entries.first { $0.sequence == sequence }.flatMap { try? $0.decodedData()["file"]?.string }
    }
  }

  /// Every byte that is gone lies in quarantine, and an entry names each file there, once.
  private func checkQuarantine(_ after: DiskImage, from before: DiskImage, named: [String]) throws {
    let files = after.quarantine()
    guard named.count == Set(named).count, Set(named) == Set(files.keys) else {
      throw Complaint("quarantine \(files.keys.sorted()), entries \(named)")
    }
    let segments = Dictionary(uniqueKeysWithValues: after.segments().map { ($0.name, $0.bytes) })
    for (name, bytes) in before.segments() {
      let left = segments[name] ?? []
      if segments[name] != nil, left.begins(with: bytes) { continue }
      let kept = files.contains { file, content in
        guard file.hasPrefix("\(name.stem)-at-"),
          let offset = Int(file.dropFirst(name.stem.count + 4).prefix { $0 != "-" }), offset <= bytes.count
        else { return false }
        return Array(content.suffix(bytes.count - offset)).isSame(as: Array(bytes[offset...]))
          && left.begins(with: Array(bytes[..<offset]))
      }
      if !kept { throw Complaint("bytes of \(name) are gone without quarantine") }
    }
  }
}

/// The kernel's calls without syncs: the machine that judges never crashes.
struct UnsyncedCalls: FileCalls {
  private let kernel = SystemCalls()

  func open(_ path: String, _ flags: Int32, _ mode: mode_t) throws(CallFault) -> Int32 {
    try kernel.open(path, flags, mode)
  }
  func close(_ descriptor: Int32) { kernel.close(descriptor) }
  func write(
    _ descriptor: Int32, _ bytes: UnsafeRawBufferPointer, at offset: Int
  ) throws(CallFault) -> Int { try kernel.write(descriptor, bytes, at: offset) }
  func fdatasync(_ descriptor: Int32) throws(CallFault) {}
  func fsync(_ descriptor: Int32) throws(CallFault) {}
  func ftruncate(_ descriptor: Int32, to length: Int) throws(CallFault) {
    try kernel.ftruncate(descriptor, to: length)
  }
  func fchmod(_ descriptor: Int32, _ mode: mode_t) throws(CallFault) { try kernel.fchmod(descriptor, mode) }
  func mkdir(_ path: String, _ mode: mode_t) throws(CallFault) { try kernel.mkdir(path, mode) }
  func rename(_ from: String, to: String) throws(CallFault) { try kernel.rename(from, to: to) }
  func unlink(_ path: String) throws(CallFault) { try kernel.unlink(path) }
  func flock(_ descriptor: Int32, _ operation: Int32) throws(CallFault) {
    try kernel.flock(descriptor, operation)
  }
}
