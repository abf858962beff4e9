extension BulletinText {
  /// What is hashed and signed: UTF-8, a line for each part, in this order for ever.
  ///
  /// No part holds a line break and each line begins with the name of its part, so two bulletins never share their
  /// bytes. Readable as it is, and checked with `sha256sum` by anyone.
  package var canonical: [UInt8] {
    var lines = ["dutyroom-bulletin 1"]
    if !masthead.isEmpty { lines.append("masthead: \(masthead)") }
    if let drillMark { lines.append("drill: \(drillMark)") }
    lines += grades.map { "grade: \($0)" }
    lines.append("title: \(title)")
    lines.append("to: \(addressees)")
    lines += body.map { "p: \($0)" }
    lines += figures.map { "figure: \($0)" }
    lines += attachments.map { file in
      "attachment: \(file.bytes) \(file.sha256.isEmpty ? "-" : file.sha256) \(file.name)"
    }
    lines.append("unit: \(unit)")
    lines.append("date: \(date)")
    if let phone { lines.append("phone: \(phone)") }
    return lines.reduce(into: []) { bytes, line in
      bytes += Array(line.utf8)
      bytes.append(0x0A)
    }
  }

  /// The text alone, unwrapped, for a message (净文本). Its last line is the code, so that the leader answers with a
  /// code that he has from the text itself. What isn't signed begins with its `standing`, 送签稿.
  package func plain(code: String, standing: String? = nil) -> String {
    let marks = (standing.map { "【\($0)】" } ?? "") + self.marks
    var lines = marks.isEmpty ? [] : [marks]
    lines += number.map { [$0] } ?? []
    lines += [title, addressees + "："] + body
    lines += attachmentLines
    lines += [unit, date, "校验 \(code)"]
    return lines.joined(separator: "\n") + "\n"
  }

  /// `【演练】【特急】`
  var marks: String { ((drillMark.map { [$0] } ?? []) + grades).map { "【\($0)】" }.joined() }

  /// `附件：1. 桥面照片.jpg（412 KB）`; no stop behind a name.
  var attachmentLines: [String] {
    attachments.enumerated().map { index, file in
      let number = attachments.count == 1 ? "" : "\(index + 1). "
      return (index == 0 ? "附件：" : "　　　") + number + file.name + "（\(Self.size(file.bytes))）"
    }
  }

  /// Rounded up: a file that is there is never nothing.
  private static func size(_ bytes: Int) -> String {
    if bytes < 1_000_000 { return "\((max(0, bytes) + 999) / 1_000) KB" }
    let tenths = bytes / 100_000 + (bytes % 100_000 == 0 ? 0 : 1)
    return "\(tenths / 10).\(tenths % 10) MB"
  }
}
