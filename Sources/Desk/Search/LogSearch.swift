import DutyModel
import JournalFile

/// An entry of the log as it was found, with the words of its own night.
package struct LogHit: Equatable, Sendable {
  package var sequence: Int
  package var at: Timestamp
  package var mark: EntryMark?
  package var author: String
  package var line: LogLine
  package var matter: MatterID?
  package var isStruck = false
  /// The page of the logbook in which it stands.
  package var page: Int
}

/// A search through the whole log, the newest night first, in slices: whoever looks on can go on typing.
///
/// Each segment opens alone, so the names, numbers and places of an entry are those that people knew that night.
package final class LogSearch {
  package let query: SearchQuery
  private let book: Logbook
  private let zone: ZoneTable
  private let language: Language
  /// Pages that haven't been begun.
  private var left: Int
  private var page: OpenPage?

  /// What was found, the newest first.
  package private(set) var hits: [LogHit] = []
  /// How many entries were looked at.
  package private(set) var entriesRead = 0
  /// Pages of which some couldn't be read.
  package private(set) var damagedPages = 0

  /// More than this nobody reads: the words have to be more telling.
  package static let limit = 500
  /// Entries between two looks at whether it's time to pause.
  private static let slice = 64

  package init(_ query: SearchQuery, in book: Logbook, zone: ZoneTable, language: Language) {
    self.query = query
    self.book = book
    self.zone = zone
    self.language = language
    left = book.pages.count
  }

  /// The log as it lies in the station's folder now.
  /// - Throws: `JournalFailure`.
  package convenience init(
    _ query: SearchQuery, in folder: StationFolder, zone: ZoneTable, language: Language
  ) throws {
    self.init(query, in: try Logbook(folder: folder), zone: zone, language: language)
  }

  package var pageCount: Int { book.pages.count }
  package var pagesRead: Int { pageCount - left - (page == nil ? 0 : 1) }
  /// There were more than ``limit``; the older ones weren't looked for.
  package var isCut: Bool { hits.count >= Self.limit }
  package var isFinished: Bool { isCut || left == 0 && page == nil }

  /// Goes on until `isOver` says that somebody waits, or there is nothing left.
  package func work(until isOver: () -> Bool) {
    while !isFinished {
      if page == nil { openNextPage() }
      if page?.isAtEnd == false { read() } else { closePage() }
      if isOver() { return }
    }
  }

  private func openNextPage() {
    left -= 1
    page = open(left)
  }

  private func open(_ index: Int) -> OpenPage {
    OpenPage(
      index: index, reader: book.reader(of: book.pages[index]),
      room: DutyRoom(purpose: book.purpose, zone: zone))
  }

  private func read() {
    for _ in 0..<Self.slice {
      guard let line = page?.next(language) else { break }
      entriesRead += 1
      guard let hit = line.hit else { continue }
      let texts = line.texts + [hit.line.word, hit.line.text, hit.author, hit.matter?.rawValue ?? ""]
      if query.matches(number: line.number, texts: texts) || isOfLaterMatter(line) {
        page?.found.append((hit, line.report))
      }
    }
  }

  /// A ring is written down before the matter that it opens has a number: whether it fits is known at the end.
  private func isOfLaterMatter(_ line: OpenPage.Line) -> Bool {
    if case .number = query { line.report != nil } else { false }
  }

  private func closePage() {
    guard let page else { return }
    if page.isDamaged { damagedPages += 1 }
    let found = page.found.reversed().compactMap { hit, report -> LogHit? in
      let hit = page.marked(hit, report: report)
      guard report != nil, case .number = query else { return hit }
      return query.matches(number: page.number(of: hit.matter), texts: []) ? hit : nil
    }
    hits += found.prefix(Self.limit - hits.count)
    self.page = nil
  }

  /// The lines around a hit, at most so many on each side, the oldest first.
  package func context(of hit: LogHit, lines: Int = 200) -> [LogHit] {
    var page = open(hit.page)
    var all: [(hit: LogHit, report: ReportID?)] = []
    while let line = page.next(language) {
      if let hit = line.hit { all.append((hit, line.report)) }
    }
    let place = all.firstIndex { $0.hit.sequence == hit.sequence } ?? 0
    return all[max(0, place - lines)..<min(all.count, place + lines + 1)].map {
      page.marked($0.hit, report: $0.report)
    }
  }
}

/// A page while it is gone through.
private struct OpenPage {
  struct Line {
    /// Nil for bookkeeping that nobody reads.
    var hit: LogHit?
    var number: Int?
    /// The report that the entry brought, whose matter may get its number only after it.
    var report: ReportID?
    var texts: [String]
  }

  let index: Int
  /// The piece that is gone through, and what follows it.
  private var records: [JournalFile.Record] = []
  private var pieces: Logbook.PageReader
  var room: DutyRoom
  private(set) var isAtEnd = false
  var found: [(hit: LogHit, report: ReportID?)] = []
  private var reader = EntryReader()
  private var place = 0
  private var struck: Set<Int> = []

  init(index: Int, reader: Logbook.PageReader, room: DutyRoom) {
    (self.index, pieces, self.room) = (index, reader, room)
  }

  /// Known at the end.
  var isDamaged: Bool { pieces.isDamaged }

  private mutating func nextRecord() -> JournalFile.Record? {
    if place == records.count {
      (records, place) = (pieces.next() ?? [], 0)
      isAtEnd = records.isEmpty
    }
    guard !isAtEnd else { return nil }
    defer { place += 1 }
    return records[place]
  }

  /// The next entry, folded; nil at the end.
  mutating func next(_ language: Language) -> Line? {
    guard let record = nextRecord() else { return nil }
    let entry = reader.entry(record)
    room.apply(entry)
    if case .entryStruck(let strike) = entry.event { struck.insert(strike.entry) }
    guard let line = room.logLine(for: entry, in: language) else { return Line(texts: []) }
    let matter = entry.event.matter
    let hit = LogHit(
      sequence: entry.sequence, at: entry.at, mark: entry.mark, author: room.author(of: entry, in: language),
      line: line, matter: matter, page: index)
    var report: ReportID?
    if case .reportReceived(let received) = entry.event { report = received.report }
    // Whole lists and cards would be found by every village's name.
    let isList = entry.event.type.hasSuffix(".adopted/1") || entry.event.type == "card.started/1"
    return Line(
      hit: hit, number: number(of: matter), report: report,
      texts: isList ? [] : TextCollector.texts(of: entry))
  }

  /// The small number of a matter on this page.
  func number(of matter: MatterID?) -> Int? { matter.flatMap { room.matters[$0]?.number } }

  /// With what came out later on the page: that the entry was struck, which matter its report belongs to.
  func marked(_ hit: LogHit, report: ReportID?) -> LogHit {
    var hit = hit
    hit.matter = hit.matter ?? report.flatMap { room.reports[$0]?.matter }
    hit.isStruck = struck.contains(hit.sequence)
    return hit
  }
}
