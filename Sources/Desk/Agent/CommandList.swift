import DutyModel

extension FieldsWriter {
  /// The member `commands`, what the query of that name answers with: every command that somebody but the program may
  /// give, what it is for, who may give it, and its fields.
  mutating func commands(in language: Language) {
    let askers: [Role] = [.officer, .leader, .trainer, .inbox]
    let names = Command.Name.allCases.filter { name in askers.contains { may($0, name) } }
    list("commands", names) { writer, name in
      writer.member("command", name.rawValue)
      writer.member("title", name.title(in: language))
      writer.member("description", name.summary(in: language))
      writer.words("roles", askers.filter { may($0, name) }.map(\.rawValue))
      writer.fields(FieldsLister.fields(of: name), in: language)
    }
  }

  private mutating func fields(_ fields: [FieldListing], in language: Language) {
    list("fields", fields) { writer, field in
      writer.member("name", field.name)
      writer.member("type", field.type.rawValue)
      if let form = field.form { writer.member(field.type == .integer ? "unit" : "form", form(language)) }
      writer.member("required", field.isRequired)
      if field.isList { writer.member("list", true) }
      if !field.words.isEmpty { writer.words("words", field.words) }
      if !field.fields.isEmpty { writer.fields(field.fields, in: language) }
    }
  }

  private mutating func words(_ name: String, _ words: [String]) {
    json.name(name)
    json.beginArray()
    for word in words { value(word) }
    json.endArray()
  }
}
