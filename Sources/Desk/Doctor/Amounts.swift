import DutyModel

// Numbers as the sentences of a check-up write them.

/// `1.8 GB`, `350 MB`: rounded down, so that no more is promised than there is.
func byteText(_ bytes: Int) -> String {
  let units = [("GB", 1 << 30), ("MB", 1 << 20), ("KB", 1 << 10)]
  guard let (unit, size) = units.first(where: { bytes >= $0.1 }) else { return "\(bytes) B" }
  let tenths = bytes / (size / 10)
  return tenths < 100 ? "\(tenths / 10).\(tenths % 10) \(unit)" : "\(bytes / size) \(unit)"
}

/// `0.4 ms`, `18 ms`, `1.2 s`.
func durationText(microseconds: Int) -> String {
  switch microseconds {
  case ..<10_000: "\(microseconds / 1_000).\(microseconds / 100 % 10) ms"
  case ..<1_000_000: "\(microseconds / 1_000) ms"
  default: "\(microseconds / 1_000_000).\(microseconds / 100_000 % 10) s"
  }
}

/// How long something lasted, in the largest unit that fits: `3天`, `5 h`.
func spanText(seconds: Int) -> LocalText {
  switch seconds {
  case ..<60: LocalText("\(seconds)秒", "\(seconds) s")
  case ..<3_600: LocalText("\(seconds / 60)分钟", "\(seconds / 60) min")
  case ..<172_800: LocalText("\(seconds / 3_600)小时", "\(seconds / 3_600) h")
  default: LocalText("\(seconds / 86_400)天", "\(seconds / 86_400) days")
  }
}

/// The first few of a list, and how many more there are.
func listText(_ words: [String], atMost limit: Int = 3) -> LocalText {
  let shown = words.prefix(limit)
  let more = words.count - shown.count
  return LocalText(
    shown.joined(separator: "、") + (more > 0 ? " 等\(words.count)个" : ""),
    shown.joined(separator: ", ") + (more > 0 ? " and \(more) more" : ""))
}
