import DutyModel
import JournalFile

/// Folds a journal from its first entry on and holds what every segment carries against the fold. Reads only,
/// one segment at a time.
package struct CarryCheck: Sendable {
  /// A segment that opens otherwise than folding has it.
  package struct Finding: Equatable, Sendable {
    package var segment: SegmentName
    /// The program that opened the segment, with its version.
    package var program: String
    package var difference: CarriedDifference
  }

  package private(set) var findings: [Finding] = []
  /// How many segments were compared.
  package private(set) var compared = 0
  /// Segments of which nothing can be said: an entry before them is damaged, missing, or of a kind that this
  /// program doesn't know.
  package private(set) var uncertain: [SegmentName] = []

  private var room: DutyRoom
  /// Every entry up to here was read.
  private var isWhole = true
  /// Since its segment began there was an entry whose effect this program doesn't know.
  private var hasUnknown = false

  /// Checks the journal in `folder`.
  /// - Parameter progress: told how many segments were folded, of how many.
  package init(
    folder: String, zone: ZoneTable, surroundings: JournalSurroundings? = nil,
    progress: (Int, Int) -> Void = { _, _ in }
  ) throws(JournalFailure) {
    let archive = try JournalArchive(folder: folder, surroundings: surroundings)
    room = DutyRoom(purpose: Purpose(archive.identity.purpose), zone: zone)
    let names = try archive.segments()
    for (index, name) in names.enumerated() {
      progress(index, names.count)
      do throws(JournalFailure) {
        take(try archive.read(name, before: index + 1 < names.count ? names[index + 1] : nil), name)
      } catch {
        // `verify` names the file; here it only means that nothing behind it can be compared.
        isWhole = false
      }
    }
    progress(names.count, names.count)
  }

  private mutating func take(_ reading: JournalArchive.Reading, _ name: SegmentName) {
    if let first = reading.records.first, let header = SegmentHeader(first) {
      compare(reading.records.prefix { $0.groupFirst == first.groupFirst }, header, name)
      hasUnknown = false
    } else {
      isWhole = false
    }
    for record in reading.records {
      let entry = Entry(record)
      if case .unknown = entry.event { hasUnknown = true }
      room.apply(entry)
    }
    isWhole = reading.damageOffset == nil && !reading.records.isEmpty
  }

  /// Holds the first group of a segment against the room as it was before.
  private mutating func compare(
    _ opening: ArraySlice<JournalFile.Record>, _ header: SegmentHeader, _ name: SegmentName
  ) {
    // What a journal begins with comes from nowhere, or from another one.
    guard header.predecessor != nil else { return }
    guard isWhole, room.sequence == name.first - 1 else {
      uncertain.append(name)
      return
    }
    let carried = opening.compactMap { record in
      if case .carried(let item) = Entry(record).event { item } else { nil }
    }
    let differences = room.differences(from: carried)
    if !differences.isEmpty, hasUnknown {
      uncertain.append(name)
      return
    }
    compared += 1
    findings += differences.map { Finding(segment: name, program: header.program, difference: $0) }
  }
}
