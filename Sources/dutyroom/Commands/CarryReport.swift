import Desk
import DutyModel
import JournalFile

extension CarryCheck {
  /// Longer lists say how much more there is; `--json` has all of it.
  private static let longestList = 20

  /// What `verify --deep` says of the carried items: never that anything is corrupt.
  func text(in language: Language) -> [String] {
    var lines = [
      language(
        "段头核对 \(compared) 段，\(findings.isEmpty ? "无出入" : "\(findings.count) 处有出入（日志没坏，只是两版程序算法不同）")",
        "Carried items compared in \(compared) segments: "
          + (findings.isEmpty
            ? "no difference"
            : "\(findings.count) differ (nothing is damaged: two versions of the program disagree)"))
    ]
    if !uncertain.isEmpty {
      lines.append(
        language(
          "\(uncertain.count) 段没法核对：前面有坏的，或有这个程序不认识的条目",
          "\(uncertain.count) segments can't be compared: entries before them are damaged or unknown to this program"
        ))
    }
    for finding in findings.prefix(Self.longestList) {
      lines.append(
        "  \(finding.difference.sentence(in: language))  \(finding.segment) (\(finding.program))")
    }
    if findings.count > Self.longestList {
      let more = findings.count - Self.longestList
      lines.append(language("  还有 \(more) 处，用 --json 看", "  \(more) more: see --json"))
    }
    return lines
  }

  /// The findings as members of the report's list, each `carried_differs`.
  func write(to json: inout JSONWriter) {
    for finding in findings {
      json.beginObject()
      json.name("kind")
      json.string("carried_differs")
      json.name("segment")
      json.string(finding.segment.description)
      json.name("seq")
      json.integer(finding.segment.first)
      json.name("program")
      json.string(finding.program)
      json.name("item")
      json.string(finding.difference.item.word)
      if let id = finding.difference.item.id {
        json.name("id")
        json.string(id)
      }
      json.name("how")
      json.string(finding.difference.sort.rawValue)
      json.endObject()
    }
  }
}
