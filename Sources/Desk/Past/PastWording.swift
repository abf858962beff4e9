import DutyModel
import JournalFile

/// The mark as the console hands it on; the console itself knows no journal files.
package typealias VerifiedMark = JournalFile.VerifiedMark

extension VerifiedMark {
  /// How far a pass is, in a few words.
  package static func progress(_ percent: Int, in language: Language) -> String {
    language("验证旧日志 \(percent)%", "checking the old log \(percent)%")
  }

  /// What a pass came to; nil when there was nothing to look at, or when the banner says it.
  package func verdict(in language: Language) -> String? {
    guard damage == nil, segments > 0 else { return nil }
    let count = grouped(number: segments)
    return language("旧日志完好 \(count) 段", "the old log is sound: \(count) segments")
  }
}

extension VerifiedMark.Damage {
  /// For the banner when it lies in the past: what is wrong, and what to do; where, says that command. Each half
  /// has room in a row of a narrow screen.
  package func message(in language: Language) -> String {
    language(
      "旧日志\(what.chinese)：今晚照常记，用 dutyroom journal verify 看",
      "Old log \(what.english): tonight goes on, run dutyroom journal verify")
  }

  /// For the banner when it lies in what has been read since.
  package func recentMessage(in language: Language) -> String {
    language(
      "今天的日志\(what.chinese)：照常记，请人跑 dutyroom journal repair",
      "Today's log \(what.english): entries go on, run dutyroom journal repair")
  }

  private var what: LocalText {
    switch sort {
    case .damaged: LocalText("坏了", "damaged")
    case .missing: LocalText("少了", "missing")
    case .unreadable: LocalText("读不出", "unreadable")
    }
  }
}

/// 10950 as 10,950.
private func grouped(number: Int) -> String {
  var text = ""
  for (index, digit) in String(number).reversed().enumerated() {
    if index > 0, index.isMultiple(of: 3) { text = "," + text }
    text = "\(digit)" + text
  }
  return text
}
