// Where the leaders are and when we last heard from them.

extension DutyRoom {
  /// The last time we heard from `person` (末次联系); nil when never since this was last carried.
  package func lastContact(with person: PersonID) -> ContactNote? {
    contactNotes.filter { $0.person == person }.max { ($0.at, $0.entry) < ($1.at, $1.entry) }
  }

  /// The latest word on where `person` is, and when it was given.
  package func whereabouts(of person: PersonID) -> ContactNote? {
    contactNotes.filter { $0.person == person && $0.whereabouts != nil }
      .max { ($0.at, $0.entry) < ($1.at, $1.entry) }
  }

  func locate(_ located: LeaderLocated) throws(Refusal) -> [Event] {
    try checkPerson(located.person)
    let text = located.whereabouts.text ?? ""
    if located.whereabouts.place == .elsewhere, text.allSatisfy(\.isWhitespace) { throw .whereaboutsNeedText }
    return [.leaderLocated(located)]
  }

  /// What `entry` says of the whereabouts of one of ours; nil when it says nothing.
  func contactNote(in entry: Entry) -> ContactNote? {
    var note = ContactNote()
    note.entry = entry.sequence
    note.at = entry.at
    switch entry.event {
    case .leaderLocated(let located):
      note.person = located.person
      note.channel = located.channel
      note.whereabouts = located.whereabouts
    case .callMade(let call):
      guard call.outcome == .answered, let recipient = call.recipient,
        let person = leader(recipient, at: entry.at)
      else { return nil }
      note.person = person
      note.whereabouts = call.whereabouts
    default: return nil
    }
    return note
  }

  /// What is still needed of the notes: the last contact and the last known place of each.
  package var latestContactNotes: [ContactNote] {
    let people = Set(contactNotes.map(\.person)).sorted()
    return people.flatMap { person in
      let (place, contact) = (whereabouts(of: person), lastContact(with: person))
      return place == contact ? [contact] : [place, contact]
    }.compactMap { $0 }
  }
}
