import DutyModel
import Glibc

// The pieces of which the sentences about faults are made.

/// `“周某”`, made safe to show and cut to what fits on a line.
func quoted(_ text: String, _ language: Language) -> String {
  let short = cleaned(String(text.prefix(40))) + (text.count > 40 ? "…" : "")
  return language == .chinese ? "“\(short)”" : "\"\(short)\""
}

func nearWords(_ near: String?, _ language: Language) -> String {
  guard let near else { return "" }
  return language == .chinese ? "，最接近的是 \(near)" : "; the nearest is \(near)"
}

func codePoint(_ scalar: UInt32) -> String {
  let digits = String(scalar, radix: 16, uppercase: true)
  return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
}

func systemWords(_ number: Int32) -> String { String(cString: strerror(number)) }

func trackWord(_ track: RosterTrack, _ language: Language) -> String {
  switch track {
  case .leader: language == .chinese ? "带班" : "a leader"
  case .officer: language == .chinese ? "值班" : "a duty officer"
  case .reserve: language == .chinese ? "备勤" : "a reserve"
  }
}

/// `one of …`; a long list only by its length, the remedy has it.
func choice(_ words: [String], _ language: Language) -> String {
  let isShort = words.count <= StationFault.Problem.wordsShown
  switch language {
  case .chinese:
    return isShort ? " \(words.joined(separator: "、")) 之一" : "规定的 \(words.count) 个词之一"
  case .english:
    return isShort ? "one of " + words.joined(separator: ", ") : "one of \(words.count) words"
  }
}

/// A kind as people and as the file call it.
func named(_ kind: IncidentKind) -> String {
  "\(kind.name(in: .chinese))(\(kind.rawValue))"
}

/// Which incidents a rule should cover.
func scope(_ levels: [IncidentLevel], _ kinds: [IncidentKind?], _ language: Language) -> String {
  let isAnyLevel = levels.count == IncidentLevel.allCases.count
  let known = kinds.compactMap { $0 }
  let isUnknownToo = kinds.contains { $0 == nil }
  let isAnyKind = isUnknownToo && known.count == IncidentKind.allCases.count
  switch language {
  case .chinese:
    let level =
      isAnyLevel
      ? "任何级别" : levels.map { "\($0.name(in: .chinese))(\($0.rawValue))" }.joined(separator: "、") + "级别"
    let words = (isUnknownToo ? ["事由未定的"] : []) + known.map(named)
    return level + "、" + (isAnyKind ? "任何事由" : words.joined(separator: "、"))
  case .english:
    let level = isAnyLevel ? "at any level" : "at the level " + levels.map(\.rawValue).joined(separator: ", ")
    let words = (isUnknownToo ? ["a kind not yet known"] : []) + known.map(\.rawValue)
    return (isAnyKind ? "every kind" : words.joined(separator: ", ")) + " " + level
  }
}
