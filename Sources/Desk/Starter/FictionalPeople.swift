import DutyModel

extension StationReading {
  /// Whoever in people.toml still has a name or a number of the starter folder, where all are invented. Being called
  /// they don't answer.
  package var fictionalPeople: [Person] {
    let (top, _) = TOMLReader.top(
      Array(StarterStation.people(.chinese).utf8), file: StationFile.people.fileName)
    guard var top else { return [] }
    let invented = readPeople(&top)
    let numbers = Set(invented.flatMap(\.phones))
    let names = Set(invented.map(\.name))
    return (people?.content ?? []).filter { person in
      names.contains(person.name) && !numbers.isDisjoint(with: person.phones)
        || person.phones.contains { numbers.contains($0) && $0.count > 4 }
    }
  }
}
