extension Registers {
  package func contact(_ id: ContactID) -> ListedContact? {
    contactPlaces[id].map { contacts[$0] }
  }

  /// The village that people mean by a number (`5`, `05`), a name, a part of it without 村, or another name.
  package func village(_ typed: String) -> Village? {
    villagePlaces[Village.key(typed)].map { villages[$0] }
  }

  /// The villages one of whose names begins with what was typed; all of them before anything is.
  package func villages(beginning typed: String) -> [Village] {
    let wanted = Village.key(typed)
    if wanted.isEmpty { return villages }
    return villages.filter { village in village.keys.contains { $0.hasPrefix(wanted) } }
  }

  package func village(numbered number: Int) -> Village? {
    villagePlaces[twoDigits(number)].map { villages[$0] }
  }

  /// The contacts of a village in the order of the file, however their rows name it.
  package func contacts(of village: Village) -> [ListedContact] {
    let keys = Set(village.keys).filter { self.village($0)?.number == village.number }
    return keys.flatMap { contactsByVillage[$0] ?? [] }.sorted().map { contacts[$0] }
  }

  package func contacts(named name: String) -> [ListedContact] {
    (contactsByName[nameKey(name)] ?? []).map { contacts[$0] }
  }

  /// The names of `contacts`, each with as much as tells it apart from others of the whole register: unit or
  /// village, then the post, then the end of the number.
  package func labels(of contacts: [ListedContact], in language: Language) -> [String] {
    contacts.map { contact in
      let namesakes = self.contacts(named: contact.name)
      guard namesakes.count > 1 else { return contact.name(in: language) }
      let wanted = marks(of: contact, in: language)
      let others = namesakes.filter { $0.id != contact.id }.map { marks(of: $0, in: language) }
      // The first mark always: it is what people say when they ask for somebody.
      var shown = wanted.prefix(1)
      while shown.count < wanted.count, others.contains(where: { $0.starts(with: shown) }) {
        shown = wanted.prefix(shown.count + 1)
      }
      let words = shown.filter { !$0.isEmpty }.joined(separator: " ")
      return words.isEmpty
        ? contact.name(in: language)
        : contact.name(in: language) + language("（\(words)）", " (\(words))")
    }
  }

  private func marks(of contact: ListedContact, in language: Language) -> [String] {
    let village = contact.village.map { self.village($0)?.name(in: language) ?? $0 }
    let home = [village, contact.group].compactMap { $0 }.joined(separator: language("", " "))
    return [
      home.isEmpty ? contact.unit ?? "" : home, contact.post ?? "", contact.unit ?? "",
      contact.phones.first.map { language("尾号", "..") + String($0.suffix(4)) } ?? "",
    ]
  }

  /// What the list of duties says, day by day: nil when the calendar of the week holds.
  package func holiday(on date: CivilDate) -> Holiday? {
    let day = "\(date.year)-\(twoDigits(date.month))-\(twoDigits(date.day))"
    return holidays.first { $0.covers(day) }
  }
}

extension DutyRoom {
  /// Every number to try for a recipient, in the order of dialling: an office's own; a leader's, then those of who
  /// stands in for him.
  package func numbers(for recipient: RecipientID, at instant: Timestamp) -> [Contact] {
    if let office = settings.station.offices.first(where: { $0.id == recipient }) {
      let listed = settings.registers.contacts(named: office.name.chinese)
        .filter { $0.category == .county }.flatMap(\.phones)
      let own = dialKey(office.phone)
      return ([office.phone] + listed.filter { dialKey($0) != own }).map {
        Contact(name: office.name, phone: $0)
      }
    }
    guard let holder = leader(recipient, at: instant), let person = settings.person(holder) else { return [] }
    let standIn = person.backup.flatMap(settings.person)
    return [person, standIn].compactMap { $0 }.flatMap { person in
      person.phones.map { Contact(name: LocalText(person.name, person.latinName ?? person.name), phone: $0) }
    }
  }
}

extension Registers {
  /// The one village that a text names: 石桥村 in `石桥村三组那边水漫桥了`. Nil where none or several are named.
  package func villageNamed(in text: String) -> Village? {
    let named = villages.filter { village in
      ([village.name, village.latinName ?? ""] + village.aliases).contains {
        !$0.isEmpty && text.contains($0)
      }
    }
    return named.count == 1 ? named[0] : nil
  }
}
