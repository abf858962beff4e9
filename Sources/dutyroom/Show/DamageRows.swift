import Curses
import Desk
import DutyModel
import JournalFile

/// What can be made out behind damage, as a person reads it. Nothing of it is verified: every row carries a `?`.
struct DamageRows {
  let zone: ZoneTable
  let language: Language
  let columns: LogColumns
  /// The room as it was in front of the damage; it lends names and numbers.
  let room: DutyRoom

  /// Columns of one line that is no entry.
  private static let clip = 300

  /// The rows of `lines`. Settings and what is carried are only counted.
  /// - Parameter limit: how many rows of what people did are shown; clocks are only counted then, too. Nil for all.
  func rows(of lines: [LegibleLine], limit: Int? = nil) -> [String] {
    var room = room
    var rows: [String] = []
    var (shown, hidden, counted) = (0, 0, 0)
    for line in lines {
      let record: JournalFile.Record?
      switch line {
      case .whole(let whole), .changed(let whole): record = whole
      case .bytes: record = nil
      }
      let entry = record.map { Entry($0) }
      if let entry { room.apply(entry) }
      if let entry, entry.event.isSetting || limit != nil && entry.event.isClockwork {
        counted += 1
        continue
      }
      if let limit, shown >= limit {
        hidden += 1
        continue
      }
      shown += 1
      switch line {
      case .whole(let record): rows += self.rows(of: record, in: room, isChanged: false)
      case .changed(let record): rows += self.rows(of: record, in: room, isChanged: true)
      case .bytes(let bytes): rows += self.rows(of: bytes)
      }
    }
    if hidden > 0 {
      rows += columns.remark(language("……还有 \(hidden) 行", "... and \(hidden) lines more"))
    }
    if counted > 0 {
      rows += columns.remark(
        language(
          "另有 \(counted) 行是程序自己记的（时限钟、名单、班表等）",
          "\(counted) lines more are the program's own (clocks, people, roster and the like)"))
    }
    return rows
  }

  private func rows(of record: JournalFile.Record, in room: DutyRoom, isChanged: Bool) -> [String] {
    let entry = Entry(record)
    let line = room.recordLine(for: entry, in: language)
    var text = line.text
    if case .unknown = entry.event {
      text += " " + clipped(cleaned(String(decoding: record.data, as: UTF8.self)), to: Self.clip)
    }
    if isChanged { text += language("（这一条被改动过）", " (this entry was changed)") }
    return columns.rows(
      number: "\(entry.sequence)", time: zone.civil(entry.at).clock, mark: "?",
      who: room.signature(of: entry, in: language), word: line.word, text: text)
  }

  private func rows(of bytes: ArraySlice<UInt8>) -> [String] {
    let text = clipped(cleaned(String(decoding: bytes.prefix(2_000), as: UTF8.self)), to: Self.clip)
    return columns.rows(
      number: "", time: "", mark: "?", who: "", word: language("不明", "Unknown"),
      text: language("\(bytes.count) 字节：", "\(bytes.count) bytes: ") + text)
  }
}

extension Event {
  /// Neither an act nor an arrival: what the program carries along and adopts.
  fileprivate var isSetting: Bool {
    switch self {
    case .segmentOpened, .carried, .stationAdopted, .peopleAdopted, .rosterAdopted, .policyAdopted: true
    default: false
    }
  }
  /// What follows from an act by the rules, and would hide the acts among it.
  fileprivate var isClockwork: Bool {
    switch self {
    case .clockStarted, .clockMet: true
    default: false
    }
  }
}
