import DutyModel

/// What only a scenario file can have wrong.
package enum ScenarioProblem: Equatable, Sendable {
  /// No time such as `1:30`.
  case badAfter(found: String)
  /// Only reports come in as files.
  case arrivesOnlyReports(found: String)
  /// `{ of = … }` names no step of this file.
  case unknownStep(found: String, nearest: String?)
  /// A value with which no command begins: a decimal, a date.
  case oddValue
  /// The command refuses its fields; what and why, in the words of the machine interface.
  case badField(LocalText)

  /// What was expected and what was found, Chinese and English.
  var sentences: (String, String) {
    switch self {
    case .badAfter(let found):
      (
        "应写开演后几分几秒，像 1:30 或 1:02:30，实为 \(quoted(found, .chinese))",
        "expected minutes and seconds from the start, like 1:30 or 1:02:30, found \(quoted(found, .english))"
      )
    case .arrivesOnlyReports(let found):
      (
        "via = \"inbox\" 只能是来报 report.receive，实为 \(quoted(found, .chinese))",
        "with via = \"inbox\" only report.receive comes in, found \(quoted(found, .english))"
      )
    case .unknownStep(let found, let near):
      (
        "of 应是本文件里某一步的 name，没有 \(quoted(found, .chinese))" + nearWords(near, .chinese),
        "of should be the name of a step of this file, found \(quoted(found, .english))"
          + nearWords(near, .english)
      )
    case .oddValue:
      (
        "应为文字、整数、true、false、列表或一组键，实为小数或日期",
        "expected a text, a whole number, true, false, a list or a group of keys, found a decimal or a date"
      )
    case .badField(let reason):
      (
        "这一步的命令不收：\(reason.chinese.withoutFullStop)",
        "the command of this step doesn't take it: \(reason.english.withoutFullStop)"
      )
    }
  }

  /// What helps, Chinese and English.
  var remedies: (String, String) {
    switch self {
    case .badAfter: ("改成 after = \"1:30\" 这样", "write after = \"1:30\" or so")
    case .arrivesOnlyReports:
      ("删掉 via，写明 by 是谁办的", "take via away and say with by who does it")
    case .unknownStep(_, let near):
      (
        "改成\(near.map { " \($0)" } ?? "有的名字")，或给那一步写上 name",
        "write \(near ?? "a name that is there"), or give that step a name"
      )
    case .oddValue: ("加上引号，或改成整数", "put it in quotes, or write a whole number")
    case .badField:
      (
        "照 dutyroom demo --print 的写法改；字段见 dutyroom agent 的 {\"query\":\"commands\"}",
        "write it as dutyroom demo --print does; {\"query\":\"commands\"} of dutyroom agent lists the fields"
      )
    }
  }
}

extension String {
  fileprivate var withoutFullStop: Substring {
    var text = self[...]
    while let last = text.last, "。.".contains(last) { text.removeLast() }
    return text
  }
}
