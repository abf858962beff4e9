extension DutyRoom {
  /// Whom to dial in a village: its secretary before anybody else, else another of its leaders, else the committee's
  /// own telephone.
  package func contact(of village: Village) -> Contact {
    let own = settings.registers.contacts(of: village)
    let head = own.first { ($0.post ?? "").contains("书记") } ?? own.first { $0.category == .villageLeader }
    let name = LocalText(village.name(in: .chinese), village.name(in: .english))
    guard let head else { return Contact(name: name, phone: village.phone) }
    return Contact(
      name: LocalText(name.chinese + " " + head.name, name.english + " " + (head.latinName ?? head.name)),
      phone: head.phones.first ?? village.phone)
  }

  /// The village in which an incident is, as its place says; nil where that names none.
  package func village(of matter: Matter?) -> Village? {
    guard let place = matter?.incident?.place, !place.isEmpty else { return nil }
    return settings.registers.villages.first { village in
      Language.allCases.contains { language in
        let name = village.name(in: language)
        return !name.isEmpty && place.contains(name)
      }
    }
  }

  /// Whom to ask whether it's true: the secretary of the village where it is.
  package func witness(of matter: Matter?) -> Contact? { village(of: matter).map(contact) }
}
