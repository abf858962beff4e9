import Console
import Curses
import Desk
import DutyModel

/// The findings as a person reads them: grouped, marked by words, aligned, with what to do below each.
struct DoctorReport {
  private let findings: [Finding]
  private let station: Station
  private let width: Int
  private var language: Language { station.language }

  init(_ findings: [Finding], station: Station, width: Int) {
    self.findings = findings
    self.station = station
    self.width = width
  }

  private static let markColumns = 4
  /// Wide enough for most subjects; a longer one pushes its sentence on.
  private var subjectColumns: Int { language == .chinese ? 8 : 12 }
  private var indent: Int { 2 + Self.markColumns + 2 + subjectColumns + 1 }

  var text: String {
    var lines = [heading]
    for area in Finding.Area.allCases {
      let found = findings.filter { $0.area == area }
      guard !found.isEmpty else { continue }
      lines.append(area.name(in: language))
      lines += found.flatMap(rows)
    }
    lines.append(summary)
    lines += [Finding.Level.bad, .warn].compactMap(reminder)
    return lines.joined(separator: "\n")
  }

  private var heading: String {
    let civil = station.zone.civil(SystemClock().now())
    let date = civil.date
    return language("体检", "Check-up")
      + "  \(date.year)-\(twoDigits(date.month))-\(twoDigits(date.day)) \(civil.clock)  "
      + cleaned(station.folder.path)
  }

  private func rows(_ finding: Finding) -> [String] {
    let mark = padded(finding.level.mark(in: language), to: Self.markColumns)
    let subject = padded(finding.subject(language), to: subjectColumns)
    let blank = String(repeating: " ", count: indent)
    var rows: [String] = []
    for (index, row) in wrapped(finding.sentence(language), width: width - indent).enumerated() {
      rows.append(index == 0 ? "  \(mark)  \(subject) \(cleaned(row))" : blank + cleaned(row))
    }
    if let remedy = finding.remedy?(language) {
      for (index, row) in wrapped(remedy, width: width - indent - 3).enumerated() {
        rows.append(blank + (index == 0 ? "-> " : "   ") + cleaned(row))
      }
    }
    return rows.map(withoutTrailingBlanks)
  }

  private func withoutTrailingBlanks(_ row: String) -> String {
    String(row[..<(row.lastIndex { $0 != " " }.map(row.index(after:)) ?? row.startIndex)])
  }

  /// What is to be done by name, below the summary: in a small window the rest has scrolled away.
  private func reminder(_ level: Finding.Level) -> String? {
    let subjects = findings.filter { $0.level == level }.map { $0.subject(language) }
    guard !subjects.isEmpty else { return nil }
    let list = subjects.joined(separator: language("、", ", "))
    return padded(level.mark(in: language), to: Self.markColumns + 2) + cleaned(list)
  }

  private var summary: String {
    let (warnings, faults) = (findings.count(.warn), findings.count(.bad))
    let unseen = findings.count(.unseen)
    switch (warnings, faults) {
    case (0, 0) where unseen > 0:
      return language(
        "查过的都好，可以上班；有\(unseen)处没查。",
        "What was looked at is fine: ready for the shift. \(unseen) not looked at.")
    case (0, 0): return language("都好，可以上班。", "All fine: ready for the shift.")
    case (_, 0):
      return language("能用，\(warnings)处要注意。", "Usable: \(warnings) to attend to.")
    default:
      return language(
        "有\(faults)处坏的，\(warnings)处要注意：先照箭头后面的办。",
        "\(faults) bad, \(warnings) to attend to: do what stands behind the arrows first.")
    }
  }
}

extension Finding.Level {
  fileprivate func mark(in language: Language) -> String {
    switch self {
    case .ok: language("好", "ok")
    case .unseen: language("没查", "?")
    case .warn: language("注意", "WARN")
    case .bad: language("坏！", "BAD!")
    }
  }
}

extension Finding.Area {
  fileprivate func name(in language: Language) -> String {
    switch self {
    case .disk: language("磁盘", "Disk")
    case .files: language("文件", "Files")
    case .journal: language("日志", "Journal")
    case .clock: language("时钟", "Clock")
    case .terminal: language("终端", "Terminal")
    case .keys: language("按键", "Keys")
    case .station: language("值班", "Duty")
    }
  }
}
