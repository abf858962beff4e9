import Curses
import Desk
import DutyModel
import JournalFile

/// One page of the log as an officer files it and an inspector reads it: who was on, then every entry.
struct LogSheet {
  let page: Logbook.Page
  let content: Logbook.Content
  let purpose: Purpose
  let zone: ZoneTable
  let language: Language
  let columns: LogColumns

  private var entries: LazyMapSequence<[JournalFile.Record], Entry> { content.records.lazy.map { Entry($0) } }

  /// Hands out the rows one after the other.
  func write(_ row: (String) throws -> Void) throws {
    for line in heading { try row(line) }
    let struck = strikes
    var room = DutyRoom(purpose: purpose, zone: zone)
    var date: CivilDate?
    func begin(_ instant: Timestamp) throws {
      let today = zone.civil(instant).date
      if today == date { return }
      try row("")
      try row(day(today))
      date = today
    }
    var opening = Opening(language: language)
    func closeOpening() throws {
      guard let sequences = opening.sequences, let at = opening.at else { return }
      try begin(at)
      for line in openingRows(opening, sequences, at) { try row(line) }
      opening.sequences = nil
    }
    for record in content.records {
      let entry = Entry(record)
      room.apply(entry)
      // The header and what is carried behind it are one row.
      if opening.take(entry, record) { continue }
      try closeOpening()
      try begin(entry.entered)
      for line in rows(of: entry, record, in: room, struck: struck[entry.sequence]) { try row(line) }
    }
    try closeOpening()
    for line in damageRows(room) { try row(line) }
    if let last = content.records.last {
      try row("")
      try row(
        language(
          "到第\(last.sequence)条  纸面核对码 \(last.hash.hex.prefix(12))",
          "Up to entry \(last.sequence)  paper anchor \(last.hash.hex.prefix(12))"))
    }
  }

  /// A strike can only name an entry of its own segment.
  private var strikes: [Int: (entry: Int, reason: String)] {
    var strikes: [Int: (entry: Int, reason: String)] = [:]
    for record in content.records where record.type == "entry.struck/1" {
      if case .entryStruck(let struck) = Entry(record).event {
        strikes[struck.entry] = (record.sequence, struck.reason)
      }
    }
    return strikes
  }

  private func rows(
    of entry: Entry, _ record: JournalFile.Record, in room: DutyRoom, struck: (entry: Int, reason: String)?
  ) -> [String] {
    let line = room.recordLine(for: entry, in: language)
    let words = LogWords(room: room, language: language)
    var text = line.text
    if case .unknown = entry.event {
      text += " " + String(decoding: record.data, as: UTF8.self)
    }
    switch entry.mark {
    case .late:
      let entered = words.moment(entry.entered, besides: entry.at)
      let at = words.moment(entry.at, besides: entry.entered)
      text += language("（\(at) 的事，\(entered) 补记）", " (of \(at), entered \(entered))")
    case .stepped:
      text += language("（时钟拨动前的时间）", " (time before the clock was set)")
    case nil: break
    }
    if let struck {
      text += language(
        "（第\(struck.entry)条划掉：\(struck.reason)）", " (struck by entry \(struck.entry): \(struck.reason))")
    }
    let mark =
      struck != nil ? language("划", "x") : entry.mark?.name(in: language) ?? ""
    return columns.rows(
      number: "\(entry.sequence)", time: zone.civil(entry.at).clock, mark: mark,
      who: room.signature(of: entry, in: language), word: line.word, text: text)
  }

  // The top of the page.

  private var heading: [String] {
    var room = DutyRoom(purpose: purpose, zone: zone)
    for entry in entries {
      room.apply(entry)
      if case .shiftTaken = entry.event { break }
    }
    let words = LogWords(room: room, language: language)
    let name = room.settings.station.name(language)
    let title = (name.isEmpty ? "" : name + "  ") + language("值班日志", "Duty log")
    let aside = page.isPutAside ? language("  已停用的日志", "  journal put aside") : ""
    var lines = [
      title + aside
        + (purpose == .exercise ? language("  演练", "  EXERCISE") : "")
    ]
    if let shift = room.shift {
      let end = shift.end.map { language("，班表到 ", ", rostered to ") + moment($0) } ?? ""
      lines.append(
        language("班次  ", "Shift    ") + "\(shift.id)  "
          + language("\(moment(shift.start)) 接班", "taken \(moment(shift.start))")
          + end)
      lines.append(
        language("带班  ", "Leader   ") + (shift.leader.map(words.person) ?? language("没有写", "not named")))
      lines.append(
        language("值班  ", "On duty  ")
          + shift.officers.map(words.person).joined(separator: language("、", ", ")))
    } else {
      lines.append(language("班次  无人值班", "Shift    nobody on duty"))
    }
    if let first = content.records.first, let last = content.records.last {
      let (from, to) = (Entry(first).entered, Entry(last).entered)
      lines.append(
        language("记录  ", "Entries  ")
          + language(
            "\(moment(from)) 至 \(moment(to))  第\(first.sequence)至\(last.sequence)条",
            "\(moment(from)) to \(moment(to))  \(first.sequence) to \(last.sequence)"))
    }
    lines.append(language("存在  ", "Stored   ") + "\(page.segment)  \(page.journal)")
    return lines.map(cleaned)
  }

  private func day(_ date: CivilDate) -> String {
    let weekday =
      language == .chinese
      ? "周\(Array("日一二三四五六")[date.weekday])"
      : ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"][date.weekday]
    return "\(date.year)-\(twoDigits(date.month))-\(twoDigits(date.day)) \(weekday)"
  }

  private func moment(_ instant: Timestamp) -> String {
    let civil = zone.civil(instant)
    return "\(civil.date.year)-\(twoDigits(civil.date.month))-\(twoDigits(civil.date.day)) \(civil.clock)"
  }

  // The first group, and the end.

  private func openingRows(_ opening: Opening, _ sequences: ClosedRange<Int>, _ at: Timestamp) -> [String] {
    var text = language("由 \(opening.program) 开始", "Begun by \(opening.program)")
    if let before = opening.before {
      text += language("，接在 \(before) 之后", ", goes on from \(before)")
    }
    if let replaced = opening.replaced {
      text += language("，接替坏了的日志（\(replaced)）", ", in the place of a damaged journal (\(replaced))")
    }
    if !opening.counts.isEmpty {
      let counts = opening.counts.map { language("\($0.name) \($0.count)", "\($0.count) \($0.name)") }
      text +=
        language("；带来 ", "; carries ") + counts.joined(separator: language("、", ", "))
        + language(
          "（第\(sequences.lowerBound)至\(sequences.upperBound)条）",
          " (entries \(sequences.lowerBound) to \(sequences.upperBound))")
    }
    return columns.rows(
      number: "\(sequences.lowerBound)", time: zone.civil(at).clock, mark: "",
      who: Role.program.name(in: language), word: language("新段", "Segment"), text: text)
  }

  /// What of the first group becomes one row.
  private struct Opening {
    let language: Language
    var sequences: ClosedRange<Int>?
    var at: Timestamp?
    var program = ""
    var before: String?
    var replaced: String?
    var counts: [(name: String, count: Int)] = []

    /// Whether the entry belongs to it.
    mutating func take(_ entry: Entry, _ record: JournalFile.Record) -> Bool {
      switch entry.event {
      case .segmentOpened(let opened):
        sequences = entry.sequence...entry.sequence
        (at, program, counts) = (entry.entered, opened.program, [])
        before = SegmentHeader(record)?.predecessor?.segment.description
        replaced = opened.replaces.map { old in
          old.kind(in: language) + (old.journal.isEmpty ? "" : language("，", ", ") + old.journal)
        }
        return true
      case .carried(let carried):
        guard let first = sequences?.lowerBound else { return false }
        sequences = first...entry.sequence
        let name = carried.sort(in: language)
        if let index = counts.firstIndex(where: { $0.name == name }) {
          counts[index].count += carried.count
        } else {
          counts.append((name, carried.count))
        }
        return true
      default: return false
      }
    }
  }

  /// A clear line where the damage is, then what can be made out behind it.
  private func damageRows(_ room: DutyRoom) -> [String] {
    if let failure = content.failure {
      return columns.remark(
        language("这一段读不了：", "This segment can't be read: ") + Failure(failure).message(in: language))
    }
    guard let offset = content.damageOffset else { return [] }
    return columns.remark(
      language(
        "\(page.segment) 从第\(offset)字节起坏了。下面标 ? 的是坏处后面还认得出的，未经核对，不算数。",
        "\(page.segment) is damaged from byte \(offset) on. What follows with a ? could be made out behind it and is not verified."
      ))
      + DamageRows(zone: zone, language: language, columns: columns, room: room)
      .rows(of: LegibleLine.lines(of: content.damage))
  }
}
