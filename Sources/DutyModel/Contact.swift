/// Somebody to dial.
package struct Contact: Equatable, Sendable {
  package var name: LocalText
  package var phone: String?
}

extension DutyRoom {
  /// Who leads at `instant`: the shift's leader, or without a shift the one on the adopted roster.
  package func leaderOnDuty(at instant: Timestamp) -> PersonID? {
    shift?.leader ?? settings.rostered(.leader, at: instant).first
  }

  /// The recipient's name and the number to dial; nil when the adopted files name neither.
  package func contact(for recipient: RecipientID, at instant: Timestamp) -> Contact? {
    if let office = settings.station.offices.first(where: { $0.id == recipient }) {
      return Contact(name: office.name, phone: office.phone)
    }
    guard let holder = leader(recipient, at: instant), let person = settings.person(holder) else {
      return nil
    }
    return Contact(name: LocalText(person.name, person.latinName ?? person.name), phone: person.phones.first)
  }

  /// The name of an office, or of the post that a leader holds.
  package func name(of recipient: RecipientID) -> LocalText {
    if let office = settings.station.offices.first(where: { $0.id == recipient }) { return office.name }
    guard let post = Post(rawValue: recipient.rawValue) else {
      return LocalText(recipient.rawValue, recipient.rawValue)
    }
    return LocalText(post.name(in: .chinese), post.name(in: .english))
  }

  /// Who holds a leader's post at `instant`; nil for offices and for posts that nobody holds.
  func leader(_ recipient: RecipientID, at instant: Timestamp) -> PersonID? {
    switch Post(rawValue: recipient.rawValue) {
    case .dutyLeader: leaderOnDuty(at: instant)
    case .townshipHead: settings.people.first { $0.posts.contains(.townshipHead) }?.id
    case .partySecretary: settings.people.first { $0.posts.contains(.partySecretary) }?.id
    case .dutyOfficer, .reserve, .trainer, nil: nil
    }
  }

  /// Every recipient that the adopted files know.
  package var knownRecipients: [RecipientID] {
    settings.station.offices.map(\.id)
      + [Post.dutyLeader, .townshipHead, .partySecretary].map { RecipientID(rawValue: $0.rawValue) }
  }
}

extension RecipientID {
  /// True for a leader of ours, who is told; an office is reported to and must give a name.
  package var isLeader: Bool {
    switch Post(rawValue: rawValue) {
    case .dutyLeader, .townshipHead, .partySecretary: true
    case .dutyOfficer, .reserve, .trainer, nil: false
    }
  }
}
