import DutyModel
import JournalFile

/// Folds a journal from its first entry on, holds what every segment carries against the fold, and names the entries
/// whose content can't be read. Reads only, one segment at a time.
package struct CarryCheck: Sendable {
  /// A segment that opens otherwise than folding has it.
  package struct Finding: Equatable, Sendable {
    package var segment: SegmentName
    /// The program that opened the segment, with its version.
    package var program: String
    package var difference: CarriedDifference
  }

  /// An entry of a type that this program knows, with content that it can't read: nothing in it has an effect.
  package struct Unread: Equatable, Sendable {
    package var segment: SegmentName
    package var sequence: Int
    package var type: String
    /// The program that opened the segment, with its version; empty where the segment's header is damaged.
    package var program: String
    package var fault: FieldFault
  }

  /// A file that an entry carries.
  package struct Attached: Equatable, Sendable {
    /// The entry that vouches for it.
    package var sequence: Int
    package var name: String
    package var sha256: String
  }

  package private(set) var findings: [Finding] = []
  /// In the order of their entries.
  package private(set) var attached: [Attached] = []
  /// In the order of their sequence.
  package private(set) var unread: [Unread] = []
  /// How many entries are of a type that this program doesn't know: a newer one wrote them.
  package private(set) var unknownTypes = 0
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
    let header = reading.records.first.flatMap { SegmentHeader($0) }
    if let first = reading.records.first, let header {
      compare(reading.records.prefix { $0.groupFirst == first.groupFirst }, header, name)
      hasUnknown = false
    } else {
      isWhole = false
    }
    for record in reading.records {
      let entry = Entry(record)
      if case .fileAttached(let file) = entry.event {
        attached.append(Attached(sequence: record.sequence, name: file.name, sha256: file.sha256))
      }
      if case .unknown(let type) = entry.event {
        hasUnknown = true
        if let fault = EntryReader.fault(in: record) {
          unread.append(
            Unread(
              segment: name, sequence: record.sequence, type: type, program: header?.program ?? "",
              fault: fault))
        } else {
          unknownTypes += 1
        }
      }
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
