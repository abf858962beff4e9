import DutyModel

extension Form {
  /// What sort of form it is.
  func title(in language: Language) -> String {
    switch sort {
    case .ring: language("来电", "Ring") + (category.map { " " + $0.name(in: language) } ?? "")
    case .call: language("去电", "Call")
    case .bulletin: language("书面报出", "Report sent")
    case .note: language("记一笔", "Note")
    case .figure: language("更新数字", "Figure")
    case .close: language("办结", "Close")
    case .strike: language("划掉一条", "Strike an entry")
    case .take: language("接班", "Take the shift")
    case .leave: language("交班离岗", "Leave the shift")
    case .quit: language("退出", "Quit")
    }
  }

  /// Everything it says, in one line.
  func summary(in language: Language) -> String {
    fields.filter { !$0.isEmpty }.map { field in
      "\(field.label(language)) \(field.shown(in: language))"
    }.joined(separator: language("，", ", "))
  }
}
