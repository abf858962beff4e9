import DutyModel
import Paperwork

/// Reads `roster.csv`; adds to `log` what is wrong. Spans whose row has a fault are left out.
func readRoster(_ table: CSVTable, people: [Person], zone: ZoneTable, log: FaultLog) throws(CSVFault)
  -> [RosterSpan]
{
  let columns = (
    track: try table.column("track", "类别"), start: try table.column("start", "开始"),
    end: try table.column("end", "结束"), person: try table.column("person", "人员")
  )
  let people = RosterPeople(people)
  var spans: [RosterSpan] = []
  for row in table.rows where !log.isFull {
    let cells = row.cells.map(trimmed)
    // What a spreadsheet leaves behind under a table.
    if cells.allSatisfy(\.isEmpty) { continue }
    var reader = RosterRow(row: row, header: table.header, people: people, zone: zone, log: log)
    let track = reader.track(columns.track)
    let start = reader.time(columns.start)
    let end = reader.time(columns.end)
    let person = reader.person(columns.person)
    guard let track, let start, let end, let person else { continue }
    if end <= start {
      log.add(.endNotAfterStart, at: .cell(line: row.line, column: table.header[columns.end]))
      continue
    }
    spans.append(RosterSpan(track: track, person: person, start: start, end: end))
  }
  return spans
}

/// One row, cell by cell; nil for a cell whose fault is in the log.
private struct RosterRow {
  var row: CSVTable.Row
  var header: [String]
  var people: RosterPeople
  var zone: ZoneTable
  var log: FaultLog

  mutating func track(_ column: Int) -> RosterTrack? {
    guard let text = text(column) else { return nil }
    switch text {
    case "带班": return .leader
    case "值班": return .officer
    case "备勤": return .reserve
    default: break
    }
    if let track = RosterTrack(rawValue: text) { return track }
    let allowed = RosterTrack.allCases.map(\.rawValue) + ["带班", "值班", "备勤"]
    add(.unknownWord(found: text, nearest: nearest(to: text, in: allowed), allowed: allowed), column)
    return nil
  }

  mutating func time(_ column: Int) -> Timestamp? {
    guard let text = text(column) else { return nil }
    if let civil = CivilTime(rosterCell: text) { return zone.instant(civil) }
    add(.badTime(found: text), column)
    return nil
  }

  mutating func person(_ column: Int) -> PersonID? {
    guard let text = text(column) else { return nil }
    let matches = people.matches(text)
    if matches.count == 1 { return matches[0] }
    if matches.isEmpty {
      add(.unknownPerson(found: text, nearest: people.nearest(to: text)), column)
    } else {
      add(.ambiguousPerson(found: text, candidates: matches.map(\.rawValue)), column)
    }
    return nil
  }

  private func text(_ column: Int) -> String? {
    let raw = row.cells[column]
    if let hidden = hiddenScalar(in: raw) {
      add(.hiddenCharacter(hidden), column)
      return nil
    }
    let text = trimmed(raw)
    if text.isEmpty {
      add(.empty, column)
      return nil
    }
    return text
  }

  private func add(_ problem: StationFault.Problem, _ column: Int) {
    log.add(problem, at: .cell(line: row.line, column: header[column]))
  }
}

/// Whom a cell can mean: an id, or a name. Blanks inside a name are for looks, as when 吴　晓 stands under 林远山.
private struct RosterPeople {
  private var ids: Set<PersonID>
  private var names: [String: [PersonID]] = [:]
  private var words: [String]

  init(_ people: [Person]) {
    ids = Set(people.map(\.id))
    words = people.map(\.id.rawValue) + people.map(\.name)
    for person in people {
      for name in Set([person.name, person.latinName ?? person.name].map(Self.withoutBlanks)) {
        names[name, default: []].append(person.id)
      }
    }
  }

  func matches(_ text: String) -> [PersonID] {
    let id = PersonID(rawValue: text)
    return ids.contains(id) ? [id] : names[Self.withoutBlanks(text)] ?? []
  }

  func nearest(to text: String) -> String? { DutyModel.nearest(to: text, in: words) }

  private static func withoutBlanks(_ text: String) -> String { text.filter { !$0.isWhitespace } }
}

extension CivilTime {
  /// `2026-07-14 08:30`, and what a spreadsheet makes of it: `2026/7/14 8:30:00`. 24:00 is midnight at the
  /// day's end. Nil for anything else and for days that don't exist.
  package init?(rosterCell text: String) {
    let halves = text.split { $0 == " " || $0 == "T" }
    guard halves.count == 2 else { return nil }
    let slashes = halves[0].contains("/")
    let day = halves[0].split(separator: slashes ? "/" : "-", omittingEmptySubsequences: false)
    let clock = halves[1].split(separator: ":", omittingEmptySubsequences: false)
    guard day.count == 3, day[0].utf8.count == 4, (2...3).contains(clock.count),
      let year = Self.number(day[0]), let month = Self.number(day[1]), let date = Self.number(day[2]),
      let hour = Self.number(clock[0]), let minute = Self.number(clock[1]),
      let second = clock.count == 3 ? Self.number(clock[2]) : 0
    else { return nil }
    var civil = CivilDate(year: year, month: month, day: date)
    guard civil.exists, minute < 60, second < 60 else { return nil }
    if hour == 24, minute == 0, second == 0 {
      civil = CivilDate(daysSinceEpoch: civil.daysSinceEpoch + 1)
    } else if hour > 23 {
      return nil
    }
    self.init(date: civil, hour: hour % 24, minute: minute, second: second)
  }

  private static func number(_ text: Substring) -> Int? {
    guard (1...4).contains(text.utf8.count), text.utf8.allSatisfy(isDigit) else { return nil }
    return Int(text)
  }
}
