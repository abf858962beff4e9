import DutyModel
import JournalFile

/// The station's whole log for reading: every segment of every journal, the damaged ones that others went on from
/// included. Pages are read one at a time, so memory doesn't grow with the years.
package struct Logbook: Sendable {
  /// One segment.
  package struct Page: Equatable, Sendable {
    fileprivate let archive: Int
    /// The name of its file.
    package let segment: SegmentName
    /// Its journal is no longer in use.
    package let isPutAside: Bool
    package let journal: String
  }

  /// What a page holds.
  package struct Content: Sendable {
    package let records: [JournalFile.Record]
    /// Bytes from the start of the segment behind which nothing can be read although it goes on; nil when all was.
    package let damageOffset: Int?
    /// What lies there.
    package var damage: ArraySlice<UInt8> = []
    /// Why nothing of it can be read.
    package let failure: JournalFailure?
  }

  /// Why the journal in use can't be gone on with; nil as a rule.
  package var incomplete: JournalFailure? { archives[archives.count - 1].incomplete }
  package let purpose: Purpose
  /// Oldest first.
  package let pages: [Page]
  private let archives: [JournalArchive]

  /// - Throws: `JournalFailure`.
  package init(folder: StationFolder) throws(JournalFailure) {
    try self.init(journal: folder.journal)
  }

  /// The same of a journal that lies elsewhere, such as the copy in an export.
  /// - Throws: `JournalFailure`.
  init(journal path: String) throws(JournalFailure) {
    archives = try JournalArchive.all(folder: path)
    purpose = Purpose(archives[archives.count - 1].identity.purpose)
    var pages: [Page] = []
    for (index, archive) in archives.enumerated() {
      for segment in try archive.segments() {
        pages.append(
          Page(
            archive: index, segment: segment, isPutAside: index + 1 < archives.count,
            journal: archive.identity.journal))
      }
    }
    self.pages = pages
  }

  package func read(_ page: Page) -> Content {
    do throws(JournalFailure) {
      let reading = try archives[page.archive].read(page.segment)
      return Content(
        records: reading.records, damageOffset: reading.damageOffset, damage: reading.damage, failure: nil)
    } catch {
      return Content(records: [], damageOffset: nil, failure: error)
    }
  }

  /// Reads a page in pieces of whole groups, for whoever has something else to do in between.
  package struct PageReader: Sendable {
    fileprivate var segment: SegmentReader?
    /// Known once ``next()`` has given nil: some of the page, or all of it, couldn't be read.
    package private(set) var isDamaged = false

    /// The next records; nil when there are no more.
    package mutating func next() -> [JournalFile.Record]? {
      do throws(JournalFailure) {
        if let records = try segment?.next() { return records }
        isDamaged = segment?.isDamaged ?? true
      } catch {
        isDamaged = true
      }
      return nil
    }
  }

  package func reader(of page: Page) -> PageReader {
    do throws(JournalFailure) {
      return PageReader(segment: try archives[page.archive].reader(of: page.segment))
    } catch {
      // Its first piece says so.
      return PageReader(segment: nil)
    }
  }

  /// The pages of the last shift: from the one in which it was taken to the end.
  package var lastShift: ArraySlice<Page> {
    var start = pages.count
    while start > 0 {
      start -= 1
      if !shifts(on: pages[start]).isEmpty { break }
    }
    return pages[start...]
  }

  /// The pages called `name`: a shift `SH-…`, a day `2026-07-14` or `20260714` with every shift that touches it, or
  /// a segment. Empty when there are none.
  package func pages(called name: String, zone: ZoneTable) -> ArraySlice<Page> {
    if let day = Self.day(name) { return pages(on: day, zone: zone) }
    var end = pages.count
    for index in pages.indices.reversed() {
      let shifts = shifts(on: pages[index])
      if shifts.contains(name) { return pages[index..<end] }
      if pages[index].segment.description.hasPrefix(name), name.count >= 12 { return pages[index...index] }
      // What lies before a take-over is another shift's.
      if !shifts.isEmpty { end = index }
    }
    return []
  }

  private func pages(on day: CivilDate, zone: ZoneTable) -> ArraySlice<Page> {
    var found: Range<Int>?
    for index in pages.indices.reversed() {
      let records = read(pages[index]).records
      guard let first = records.first?.date(in: zone), let last = records.last?.date(in: zone) else {
        continue
      }
      if first <= day, day <= last { found = index..<(found?.upperBound ?? index + 1) }
      if last < day { break }
    }
    return found.map { pages[$0] } ?? []
  }

  /// The ids of the shifts that were taken on this page.
  private func shifts(on page: Page) -> [String] {
    read(page).records.compactMap { record in
      guard record.type == "shift.taken/1", case .shiftTaken(let shift) = Entry(record).event else {
        return nil
      }
      return shift.id.rawValue
    }
  }

  private static func day(_ text: String) -> CivilDate? {
    let digits = text.filter { $0 != "-" }
    guard digits.count == 8, text.count == 8 || text.count == 10, let number = Int(digits) else { return nil }
    let day = CivilDate(year: number / 10_000, month: number / 100 % 100, day: number % 100)
    return day.exists ? day : nil
  }
}

extension JournalFile.Record {
  fileprivate func date(in zone: ZoneTable) -> CivilDate? {
    Timestamp(rfc3339: entered).map { zone.civil($0).date }
  }
}
