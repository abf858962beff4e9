import DutyModel

/// Reads `people.toml`. What could be read is there even when the log has faults.
func readPeople(_ top: inout TOMLReader) -> [Person] {
  var people: [Person] = []
  var backups: [(PersonID, TOMLReader)] = []
  for var table in top.tables("person") {
    var person = Person()
    person.id = PersonID(rawValue: table.identifier("id") ?? "")
    if people.contains(where: { $0.id == person.id }) {
      table.fault(.duplicate(found: person.id.rawValue), at: "id")
    }
    person.name = table.text("name") ?? ""
    person.latinName = table.optionalText("latin_name")
    person.posts = table.codes("posts")
    for (phone, path) in table.texts("phones") {
      if let problem = phoneProblem(phone) { table.log.add(problem, key: path) }
      person.phones.append(phone)
    }
    person.backup = table.optionalText("backup").map(PersonID.init(rawValue:))
    if let backup = person.backup { backups.append((backup, table)) }
    table.finish()
    people.append(person)
  }
  for (backup, table) in backups where !people.contains(where: { $0.id == backup }) {
    let near = nearest(to: backup.rawValue, in: people.map(\.id.rawValue))
    table.fault(.unknownPerson(found: backup.rawValue, nearest: near), at: "backup")
  }
  top.finish()
  return people
}
