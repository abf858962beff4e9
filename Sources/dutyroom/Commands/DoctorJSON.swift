import Desk
import DutyModel
import JournalFile

/// The check-up as one JSON object: every finding, and the figures behind them.
func reportJSON(_ findings: [Finding], _ facts: DoctorFacts, _ station: Station) -> [UInt8] {
  let language = station.language
  var json = JSONWriter()
  json.beginObject()
  json.name("station")
  json.string(station.folder.path)
  json.name("at")
  if let now = facts.clock?.now { json.string(station.zone.text(now)) } else { json.null() }
  json.name("program")
  json.string(programVersion)
  json.name("exit_code")
  json.integer(Int(findings.exitCode))
  for level in Finding.Level.allCases {
    json.name(level.rawValue)
    json.integer(findings.count(level))
  }
  json.name("findings")
  json.beginArray()
  for finding in findings { json.write(finding, language) }
  json.endArray()
  json.name("figures")
  json.beginObject()
  json.write(facts)
  json.endObject()
  json.endObject()
  return json.bytes
}

extension JSONWriter {
  fileprivate mutating func write(_ finding: Finding, _ language: Language) {
    beginObject()
    name("area")
    string(finding.area.rawValue)
    name("id")
    string(finding.id)
    name("level")
    string(finding.level.rawValue)
    name("arguments")
    beginObject()
    for (name, argument) in finding.arguments.sorted(by: { $0.key < $1.key }) {
      self.name(name)
      switch argument {
      case .integer(let value): integer(value)
      case .text(let text): string(text)
      case .list(let texts):
        beginArray()
        for text in texts { string(text) }
        endArray()
      }
    }
    endObject()
    name("message")
    string(finding.sentence(language))
    name("remedy")
    if let remedy = finding.remedy { string(remedy(language)) } else { null() }
    endObject()
  }

  fileprivate mutating func write(_ facts: DoctorFacts) {
    figure("free_bytes", facts.disk?.space?.freeBytes)
    figure("total_bytes", facts.disk?.space?.totalBytes)
    figure("free_files", facts.disk?.space?.freeFiles)
    figure("write_median_us", facts.disk?.medianMicroseconds)
    figure("write_worst_us", facts.disk?.worstMicroseconds)
    figure("files_looked_at", facts.files?.looked)
    figure("last_seq", facts.journal?.tail?.sequence)
    figure("segments", facts.journal?.tail?.segments)
    figure("segment_bytes", facts.journal?.tail?.bytes)
    figure("living_seats", facts.journal?.livingSeats)
    figure("quarantined", facts.journal?.quarantined.count)
    figure("inbox_waiting", facts.journal?.inboxWaiting)
    figure("inbox_refused", facts.journal?.inboxRefused)
    figure("people_changed_days_ago", facts.station?.peopleAgeDays)
    if case .opened(let columns, let rows, let colors, let width)? = facts.terminal?.screen {
      figure("terminal_columns", columns)
      figure("terminal_rows", rows)
      figure("terminal_colors", colors)
      figure("ambiguous_width", width)
    }
  }

  /// Null for what couldn't be learned.
  private mutating func figure(_ name: String, _ value: Int?) {
    self.name(name)
    if let value { integer(value) } else { null() }
  }
}
