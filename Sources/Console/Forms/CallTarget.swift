import DutyModel

/// Whom F6 calls, by the digit that always means the same one: 1 to 3 the county's offices, 4 to 7 our own leaders, 8 the
/// police station, 9 a village, 0 whoever was promised a call.
struct CallTarget {
  /// Not recipients of the policy: whom we called stands in the call itself.
  static let standIn = "stand_in"
  static let police = "police"
  static let village = "village"

  let room: DutyRoom
  let now: Timestamp

  /// The digits as they stand on the form; offices beyond the third are found by typing.
  func choices(party: Counterpart?) -> [FormField.Choice] {
    let names = (LogWords(room: room, language: .chinese), LogWords(room: room, language: .english))
    func named(_ id: RecipientID, _ digit: Character?) -> FormField.Choice {
      .init(id.rawValue, LocalText(names.0.recipient(id), names.1.recipient(id)), digit: digit)
    }
    let offices = room.settings.station.offices.enumerated().map { index, office in
      FormField.Choice(office.id.rawValue, office.name, digit: index < 3 ? Character("\(index + 1)") : nil)
    }
    func leader(_ post: Post, _ digit: Character) -> FormField.Choice {
      named(RecipientID(rawValue: post.rawValue), digit)
    }
    var choices =
      offices + [
        leader(.dutyLeader, "4"), .init(Self.standIn, LocalText("B角", "stand-in"), digit: "5"),
        leader(.townshipHead, "6"), leader(.partySecretary, "7"),
        .init(Self.police, LocalText("派出所", "police station"), digit: "8"),
        .init(Self.village, LocalText("村", "a village"), digit: "9"),
      ]
    if let name = names.0.name(of: party) {
      let phone = party?.phone.map { "  " + grouped(phone: $0) } ?? ""
      choices.insert(
        .init(RecipientID.party.rawValue, LocalText(name + phone, name + phone), digit: "0"), at: 0)
    }
    return choices
  }

  /// Who that is and what to dial; nil when no file names anybody.
  func contact(_ value: String, village: String?) -> Contact? {
    switch value {
    case Self.standIn: return standInPerson.map(contact)
    case Self.police:
      let listed = room.settings.registers.contacts.first { contact in
        contact.category == .station && (contact.unit ?? contact.name).contains("派出所")
      }
      return listed.map { contact in
        Contact(name: LocalText(contact.name, contact.latinName ?? contact.name), phone: contact.phones.first)
      }
    case Self.village: return village.flatMap(room.settings.registers.village).map(room.contact(of:))
    default: return room.contact(for: RecipientID(rawValue: value), at: now)
    }
  }

  /// The policy's recipient, so that the call meets a clock: the stand-in may hold a post of his own.
  func recipient(_ value: String) -> RecipientID? {
    switch value {
    case Self.police, Self.village: return nil
    case Self.standIn:
      guard let person = standInPerson else { return nil }
      if person.posts.contains(.townshipHead) { return RecipientID(rawValue: Post.townshipHead.rawValue) }
      if person.posts.contains(.partySecretary) { return RecipientID(rawValue: Post.partySecretary.rawValue) }
      return nil
    default: return RecipientID(rawValue: value)
    }
  }

  private var standInPerson: Person? {
    room.leaderOnDuty(at: now).flatMap(room.settings.person)?.backup.flatMap(room.settings.person)
  }

  private func contact(_ person: Person) -> Contact {
    Contact(name: LocalText(person.name, person.latinName ?? person.name), phone: person.phones.first)
  }

  /// How the form said whom `call` went to, where that is no recipient of the policy.
  func fields(of call: CallMade) -> [FieldName: String] {
    func isMeant(_ contact: Contact?) -> Bool { contact?.name.chinese == call.callee }
    if isMeant(contact(Self.police, village: nil)) { return [.recipient: Self.police] }
    let village = room.settings.registers.villages.first { isMeant(room.contact(of: $0)) }
    return village.map { [.recipient: Self.village, .village: $0.name] } ?? [:]
  }
}
