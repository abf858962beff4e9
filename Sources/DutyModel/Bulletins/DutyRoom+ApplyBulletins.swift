// What entries about bulletins do to the room. Dumb on purpose: nothing is refused here.

extension DutyRoom {
  mutating func apply(_ act: BulletinAct, of entry: Entry) {
    switch act {
    case .drafted(let drafted): begin(drafted, entry)
    case .edited(let edited):
      bulletinContents[edited.bulletin] = edited.content
      bulletinLetters[edited.bulletin] = nil
      change(edited.bulletin, .edited, entry) {
        $0.draft = edited.draft
        $0.state = .draft
      }
    case .submitted(let submitted):
      let isChecking = submitted.stage == .checking
      bulletinLetters[submitted.bulletin] = submitted.letter
      change(
        submitted.bulletin, isChecking ? .sentForChecking : .sentForSignature, entry,
        text: submitted.unchecked
      ) {
        $0.state = submitted.stage
        $0.pages = submitted.pages
        $0.codes.removeAll { $0.draft == submitted.draft }
        $0.codes.append(DraftCode(draft: submitted.draft, code: Incident.short(submitted.code)))
        $0.codes = $0.codes.suffix(Bulletin.codesKept)
      }
    case .checked(let checked):
      change(checked.bulletin, .checked, entry, text: checked.text) { $0.state = .awaitingSignature }
    case .recalled(let recalled):
      change(recalled.bulletin, .recalled, entry, text: recalled.text) { $0.state = .draft }
    case .returned(let returned):
      change(returned.bulletin, .returned, entry, person: returned.person, text: returned.reason) {
        $0.state = .draft
      }
    case .signed(let signed):
      change(signed.bulletin, .signed, entry, person: signed.signOff.signer) {
        $0.state = .signed
        $0.signed = signed.signOff.kept
      }
    case .numbered(let numbered):
      bulletins[numbered.bulletin]?.number = numbered.number
      counters.mark(numbered.number.value, in: numbered.number.year)
    case .counterSigned(let signed):
      change(signed.bulletin, .counterSigned, entry, person: signed.signOff.signer) {
        $0.counterSigned = signed.signOff.kept
      }
    case .dispatched(let dispatched): deliver(dispatched, entry)
    case .acknowledged(let acknowledged):
      change(acknowledged.bulletin, .acknowledged, entry, text: acknowledged.recipient.rawValue) { bulletin in
        for index in bulletin.deliveries.indices
        where bulletin.deliveries[index].recipient == acknowledged.recipient {
          bulletin.deliveries[index].receiver = Incident.short(acknowledged.receiver)
          bulletin.deliveries[index].acknowledgedAt = entry.at
          bulletin.deliveries[index].acknowledgedBy = entry.sequence
        }
        bulletin.settle()
      }
    case .voided(let voided):
      change(voided.bulletin, .voided, entry, text: voided.reason) { $0.state = .void }
    case .phoned: break
    case .numbersSkipped(let skipped): counters.mark(skipped.through, in: skipped.year)
    case .finalExempted(let exempted):
      matters[exempted.matter]?.incident?.exemption = FinalExemption(exempted, entry: entry)
    }
  }

  private mutating func begin(_ drafted: BulletinDrafted, _ entry: Entry) {
    var bulletin = Bulletin()
    bulletin.id = drafted.bulletin
    bulletin.matter = drafted.matter
    bulletin.kind = drafted.kind
    bulletin.round = drafted.round
    bulletin.corrects = drafted.corrects
    keep(bulletin)
    bulletinContents[bulletin.id] = drafted.content
    change(bulletin.id, .drafted, entry) { _ in }
    count(\.bulletins, idOf: bulletin.id.rawValue)
  }

  private mutating func deliver(_ dispatched: BulletinDispatched, _ entry: Entry) {
    var delivery = Delivery()
    delivery.recipient = dispatched.recipient
    delivery.channel = dispatched.channel
    delivery.at = entry.at
    delivery.entry = entry.sequence
    if let receiver = dispatched.receiver {
      delivery.receiver = Incident.short(receiver)
      delivery.acknowledgedAt = entry.at
      delivery.acknowledgedBy = entry.sequence
    }
    let told = (content(of: dispatched.bulletin)?.figures ?? []).map { BulletinFigure($0.figure, $0.value) }
    change(dispatched.bulletin, .sent, entry, text: dispatched.recipient.rawValue) { bulletin in
      if let former = bulletin.delivery(to: delivery.recipient) {
        delivery.first = former.first ?? Sending(former)
      }
      bulletin.deliveries.removeAll { $0.recipient == delivery.recipient }
      bulletin.deliveries.append(delivery)
      if bulletin.told.isEmpty { bulletin.told = told }
      bulletin.settle()
    }
    guard let bulletin = bulletins[dispatched.bulletin] else { return }
    if let corrects = bulletin.corrects { bulletins[corrects]?.correctedBy = bulletin.id }
    if bulletin.kind == .final, matters[bulletin.matter]?.incident?.finalReport == nil {
      matters[bulletin.matter]?.incident?.finalReport = entry.sequence
    }
  }

  private mutating func change(
    _ id: BulletinID, _ step: BulletinStepKind, _ entry: Entry, person: PersonID? = nil,
    text: String? = nil, _ body: (inout Bulletin) -> Void
  ) {
    guard var bulletin = bulletins[id] else { return }
    body(&bulletin)
    var taken = BulletinStep()
    taken.kind = step
    taken.person = person ?? entry.by.person
    taken.at = entry.at
    taken.entry = entry.sequence
    taken.draft = bulletin.draft
    taken.text = text.map(Incident.short)
    bulletin.remember(taken)
    keep(bulletin)
  }

  /// A bulletin is found by id, by matter and by whether it lies with a leader; every change of these goes through here.
  mutating func keep(_ bulletin: Bulletin) {
    bulletins[bulletin.id] = bulletin
    bulletinsByMatter[bulletin.matter, default: []].insert(bulletin.id)
    if bulletin.state == .awaitingSignature {
      unsigned.insert(bulletin.id)
    } else {
      unsigned.remove(bulletin.id)
    }
  }

  /// The wall clock was set back: what counts minutes from steps that were taken while it was fast counts from when they
  /// really were. Their entries keep the times that were shown then.
  mutating func moveBulletinsBack(by milliseconds: Int, after now: Timestamp) {
    for id in unsigned {
      guard var bulletin = bulletins[id] else { continue }
      for index in bulletin.steps.indices where bulletin.steps[index].at > now {
        bulletin.steps[index].at = Timestamp(
          milliseconds: bulletin.steps[index].at.milliseconds + milliseconds)
      }
      keep(bulletin)
    }
  }
}

extension Bulletin {
  /// Sent, or acknowledged once every office has named who took it.
  mutating func settle() {
    guard !deliveries.isEmpty else {
      state = .signed
      return
    }
    state = deliveries.allSatisfy { $0.receiver != nil } ? .acknowledged : .sent
  }

  fileprivate mutating func remember(_ step: BulletinStep) {
    steps.append(step)
    // Who began it and who signed it are asked for to the end.
    guard steps.count > Bulletin.stepsKept else { return }
    steps.remove(at: steps.indices.dropFirst().first { steps[$0].kind != .signed } ?? 1)
  }
}

extension Sending {
  fileprivate init(_ delivery: Delivery) {
    (channel, at, entry) = (delivery.channel, delivery.at, delivery.entry)
  }
}

extension SignOff {
  /// It as a bulletin keeps it; the whole words stand in the entry.
  fileprivate var kept: SignOff {
    var kept = self
    kept.words = words.map(Incident.short)
    return kept
  }
}

/// That an incident may end without a final report, as the room remembers it.
package struct FinalExemption: FieldRecord {
  package var entry = 0
  package var cause = ReleaseWord.county
  package var name = ""
  package var at = Timestamp()
  package var reason: String?

  package init() {}

  init(_ exempted: FinalExempted, entry: Entry) {
    self.entry = entry.sequence
    cause = exempted.cause
    name = Incident.short(exempted.name)
    at = exempted.said ?? entry.at
    reason = exempted.reason.map(Incident.short)
  }

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try fields.field("entry", &entry)
    try fields.field("cause", &cause)
    try fields.field("name", &name)
    try fields.field("at", &at)
    try fields.field("reason", &reason)
  }
}
