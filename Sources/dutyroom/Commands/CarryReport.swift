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
    return lines + unreadText(in: language)
  }

  /// Entries that stand in the journal and say nothing to this program.
  private func unreadText(in language: Language) -> [String] {
    var lines: [String] = []
    if !unread.isEmpty {
      lines.append(
        language(
          "有 \(unread.count) 条读不懂：条目在、链也对，但内容有一项不合，这一条不起作用。用写它的那一版程序看，并报告开发者",
          "\(unread.count) entries can't be read: they are there and the chain is right, but a field doesn't fit and they "
            + "have no effect. Look at them with the version that wrote them, and tell the developers"))
    }
    for entry in unread.prefix(Self.longestList) {
      lines.append(
        language("  第\(entry.sequence)条 ", "  entry \(entry.sequence) ")
          + "\(entry.type)  \(entry.fault.message(in: language))  \(entry.segment) (\(entry.program))")
    }
    if unread.count > Self.longestList {
      let more = unread.count - Self.longestList
      lines.append(language("  还有 \(more) 条，用 --json 看", "  \(more) more: see --json"))
    }
    if unknownTypes > 0 {
      lines.append(
        language(
          "另有 \(unknownTypes) 条的类型这一版程序不认识（新版程序写的），不算错",
          "\(unknownTypes) entries are of types unknown to this version (a newer one wrote them); that is no fault"
        ))
    }
    return lines
  }

  /// The findings as members of the report's list, each `carried_differs` or `undecoded`.
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
    for entry in unread {
      json.beginObject()
      json.name("kind")
      json.string("undecoded")
      json.name("segment")
      json.string(entry.segment.description)
      json.name("seq")
      json.integer(entry.sequence)
      json.name("program")
      json.string(entry.program)
      json.name("type")
      json.string(entry.type)
      json.name("field")
      json.string(entry.fault.place)
      json.name("message")
      json.string(entry.fault.message(in: .english))
      json.endObject()
    }
  }
}
