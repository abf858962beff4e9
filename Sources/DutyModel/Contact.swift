/// Somebody to dial.
package struct Contact: Equatable, Sendable {
  package var name: LocalText
  package var phone: String?

  package init(name: LocalText, phone: String?) {
    self.name = name
    self.phone = phone
  }
}

extension DutyRoom {
  /// Who leads at `instant`: the shift's leader, or without one whoever is on the adopted roster. The leaders'
  /// track has change times of its own (08:30 for a day or a week): when the time of the shift's leader is over
  /// and the next one's has begun, that one leads.
  package func leaderOnDuty(at instant: Timestamp) -> PersonID? {
    let rostered = settings.rostered(.leader, at: instant)
    guard let shift, let leader = shift.leader else { return rostered.first }
    let wasRostered = settings.rostered(.leader, at: shift.start).contains(leader)
    guard wasRostered, let next = rostered.first, !rostered.contains(leader) else { return leader }
    return next
  }

  /// True for who is on duty or rostered on any track at `instant`; anybody else at the keys is asked once.
  package func isExpected(_ person: PersonID, at instant: Timestamp) -> Bool {
    let shift = shift.map { $0.officers + $0.reserve + [$0.leader].compactMap { $0 } } ?? []
    return shift.contains(person) || leaderOnDuty(at: instant) == person
      || RosterTrack.allCases.contains { settings.rostered($0, at: instant).contains(person) }
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

  /// Whom to dial for `clock`: the office, the leader, the village's secretary, the caller who was promised something, or
  /// whoever signs the text that is owed.
  package func contact(for clock: Clock, at instant: Timestamp) -> Contact? {
    if clock.plan.recipient == .village { return witness(of: matters[clock.plan.matter]) }
    if let duty = bulletinDuty(for: clock, at: instant), duty.act == .signBulletin, let person = duty.person {
      return Contact(name: personName(person), phone: settings.person(person)?.phones.first)
    }
    guard clock.plan.recipient == .party else { return contact(for: clock.plan.recipient, at: instant) }
    guard let party = clock.plan.party else { return nil }
    let name = [party.unit, party.name].compactMap { $0 }.joined(separator: " ")
    return Contact(name: LocalText(name, name), phone: party.phone)
  }

  /// Whoever is called back about `matter`: the one who still waits for it, else the last who was promised it. Nil
  /// when nobody was.
  package func party(of matter: MatterID) -> Counterpart? {
    if let side = matters[matter]?.errand?.otherSide { return side }
    let promised = clocks(of: matter).filter { $0.plan.recipient == .party }
    return (promised.first(where: \.isOpen) ?? promised.last)?.plan.party
  }

  /// The name of an office, or of the post that a leader holds.
  package func name(of recipient: RecipientID) -> LocalText {
    if let office = settings.station.offices.first(where: { $0.id == recipient }) { return office.name }
    if recipient == .village { return LocalText("当地村", "the village there") }
    if recipient == .villages { return LocalText("各村", "all villages") }
    if recipient == .party { return LocalText("对方", "the other side") }
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

extension Person {
  /// True for whoever holds a leader's post, on duty or not.
  package var isLeader: Bool { posts.contains { RecipientID(rawValue: $0.rawValue).isLeader } }
}

extension RecipientID {
  /// Somebody who is no office and no leader of ours; who it is stands with the clock.
  package static let party: RecipientID = "party"

  /// The village where it happened: somebody on the spot says whether it's true.
  package static let village: RecipientID = "village"

  /// All villages of the township, asked one after the other.
  package static let villages: RecipientID = "villages"

  /// True for a leader of ours, who is told; an office is reported to and must give a name.
  package var isLeader: Bool {
    switch Post(rawValue: rawValue) {
    case .dutyLeader, .townshipHead, .partySecretary: true
    case .dutyOfficer, .reserve, .trainer, nil: false
    }
  }
}
