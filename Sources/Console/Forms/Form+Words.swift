import DutyModel

extension Form {
  /// What sort of form it is.
  func title(in language: Language) -> String {
    (isMessage ? language("来消息", "Message") : sort.title(in: language))
      + (category.map { " " + $0.name(in: language) } ?? "")
      + (replaces.map { language(" 改第\($0)条", " for entry \($0)") } ?? "")
  }

  /// Everything it says, in one line.
  func summary(in language: Language) -> String {
    fields.filter { !$0.isEmpty && !isHidden($0.name) }.map { field in
      let shown = field.shown(in: language).split(whereSeparator: \.isNewline).joined(separator: " ")
      return "\(field.label(language)) \(shown)"
    }.joined(separator: language("，", ", "))
  }
}
