import Desk
import DutyModel
import Testing

extension [Finding] {
  /// The id and level of each finding: `disk.space_low` and `warn`.
  var marks: [String: Finding.Level] {
    Dictionary(map { ($0.id, $0.level) }, uniquingKeysWith: { Swift.max($0, $1) })
  }

  func found(_ id: String) -> Finding? { first { $0.id == id } }
}

/// What every finding owes its reader, whatever was found.
func expectWhole(_ findings: [Finding], at place: SourceLocation = #_sourceLocation) {
  for finding in findings {
    let texts = [finding.subject, finding.sentence] + (finding.remedy.map { [$0] } ?? [])
    for text in texts {
      #expect(!text.chinese.isEmpty && !text.english.isEmpty, "\(finding.id)", sourceLocation: place)
      let isChinese = text.english.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
      #expect(!isChinese, "\(finding.id): \(text.english)", sourceLocation: place)
    }
    #expect(finding.level <= .unseen || finding.remedy != nil, "\(finding.id)", sourceLocation: place)
    let isFit =
      switch finding.level {
      case .ok, .unseen: finding.exitCode == 0
      case .warn: finding.exitCode == 1
      case .bad: [2, 3, 5].contains(finding.exitCode)
      }
    #expect(isFit, "\(finding.id) \(finding.exitCode)", sourceLocation: place)
    #expect(finding.id.hasPrefix(finding.area.rawValue + "."), "\(finding.id)", sourceLocation: place)
  }
}
