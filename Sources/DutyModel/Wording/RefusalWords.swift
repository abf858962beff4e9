/// Who reads a refusal, and so in whose terms it says what helps.
package enum RefusalReader: Sendable {
  /// An officer at the keys.
  case console
  /// Whoever wrote a line for the agent or a file for the inbox: ids and codes are what is to be written there.
  case machine
}

/// Names for the ids that a refusal carries.
struct RefusalWords {
  let language: Language
  let reader: RefusalReader
  /// Where the names are; nil where there is no room yet, then the ids stand for themselves.
  let room: DutyRoom?

  /// What helps at the keys, or what helps in a line for the agent.
  func help(console: String, machine: String) -> String { reader == .console ? console : machine }

  func person(_ id: PersonID) -> String { named(id.rawValue, room?.settings.person(id)?.name(in: language)) }

  func people(_ ids: [PersonID]) -> String { list(ids.map(person)) }

  func recipients(_ ids: [RecipientID]) -> String {
    list(ids.map { named($0.rawValue, room?.name(of: $0)(language)) })
  }

  func cards(_ ids: [CardID]) -> String { list(ids.map(card)) }

  func card(_ id: CardID) -> String { named(id.rawValue, room?.settings.card(id)?.title(language)) }

  func command(_ name: Command.Name) -> String {
    name.title(in: language) + (reader == .console ? "" : " \(name.rawValue)")
  }

  /// Who may do it, from the one table.
  func allowed(_ command: Command.Name) -> String {
    list(Role.allCases.filter { may($0, command) }.map { $0.name(in: language) })
  }

  /// `22:15`, behind `before`; empty where no room says in which zone.
  func clock(_ instant: Timestamp?, before: String = "") -> String {
    guard let instant, let room else { return "" }
    return before + room.zone.civil(instant).clock
  }

  private func list(_ names: [String]) -> String { names.joined(separator: language("、", ", ")) }

  private func named(_ id: String, _ name: String?) -> String {
    guard let name, name != id else { return id }
    return reader == .console ? name : language("\(name)（\(id)）", "\(name) (\(id))")
  }
}
