import DutyModel

// What was done about a matter, as a command.
extension Form {
  /// A call in which an office took a follow-up is a report by phone, which says under whose authority it was made.
  func calling(room: DutyRoom, now: Timestamp) throws(FormProblem) -> Command {
    let call = try call(room: room, now: now)
    guard call.outcome == .answered, call.purpose == .followUp, let matter = call.matter,
      let recipient = call.recipient, !recipient.isLeader, recipient != .party,
      room.matters[matter]?.incident != nil
    else { return .recordCall(call) }
    var phoned = PhoneReport()
    phoned.matter = matter
    phoned.bulletin = room.bulletinInHand(of: matter)?.id
    phoned.recipient = recipient
    phoned.phone = room.contact(for: recipient, at: now)?.phone
    phoned.receiver = call.receiver
    phoned.readBack = call.readBack
    phoned.text = call.text
    return .bulletin(.phone(phoned))
  }

  func call(room: DutyRoom, now: Timestamp) throws(FormProblem) -> CallMade {
    var call = CallMade()
    call.matter = try matter(room: room)
    guard let target = self[.recipient] else {
      throw FormProblem(.recipient, "写明打给谁。", "Say who was called.")
    }
    let targets = CallTarget(room: room, now: now)
    call.recipient = targets.recipient(target)
    if call.recipient == nil {
      guard target != CallTarget.village || self[.village] != nil else {
        throw FormProblem(.village, "打给哪个村？打村号。", "Which village was called? Its number.")
      }
      let contact = targets.contact(target, village: self[.village])
      call.callee =
        contact?.name.chinese ?? self[.village] ?? fields.first { $0.name == .recipient }?.shown(in: .chinese)
      call.phone = contact?.phone
    }
    // A stray F8 must not say that somebody was told; whoever gave a name took the call.
    guard
      let outcome: CallOutcome = code(.outcome)
        ?? (self[.receiver] != nil && !isLeaderCalled ? .answered : nil)
    else {
      throw FormProblem(
        .outcome, "打通了吗？按数字选结果，再按 F8。", "Did you get through? Choose the result by a digit, then F8.")
    }
    call.outcome = outcome
    call.receiver = self[.receiver]
    if let matter = call.matter, let recipient = call.recipient {
      call.purpose = room.nextPurpose(of: matter, to: recipient)
    }
    call.readBack = self[.readBack] == "yes"
    call.text = self[.text]
    if outcome == .answered, isLeaderCalled { call.whereabouts = try whereabouts() }
    return call
  }

  private var isLeaderCalled: Bool { self[.recipient].map { RecipientID(rawValue: $0).isLeader } ?? false }

  private func whereabouts() throws(FormProblem) -> Whereabouts? {
    guard let place: WhereaboutsPlace = code(.whereabouts) else {
      return self[.spot].map { Whereabouts(.elsewhere, $0) }
    }
    return Whereabouts(place, self[.spot])
  }

  func location() throws(FormProblem) -> LeaderLocated {
    guard let person = person(.person) else {
      throw FormProblem(.person, "哪位领导？数字选。", "Which leader? A digit.")
    }
    guard let place = try whereabouts() else {
      throw FormProblem(.whereabouts, "他在哪？数字选。", "Where is he? A digit.")
    }
    return LeaderLocated(person: person, whereabouts: place)
  }

  func verification(room: DutyRoom) throws(FormProblem) -> IncidentVerified {
    var verified = IncidentVerified()
    verified.matter = try requiredMatter(room: room)
    verified.result = try chosen(.result, "是不是真的？按数字选，再按 F8。", "Is it true? A digit, then F8.")
    verified.whom = otherSide
    verified.text = self[.text]
    return verified
  }

  func figure(room: DutyRoom, now: Timestamp) throws(FormProblem) -> FigureRecorded {
    guard let matter = try matter(room: room) else {
      throw FormProblem(.matter, "写明是几号的数字。", "Say which number it belongs to.")
    }
    let figure: Figure = try chosen(
      .figure, "选一项：死亡、失联、被困等。", "Choose a figure: dead, missing, trapped and so on.")
    guard let value = try number(.value) else { throw FormProblem(.value, "写明现在几个。", "Say how many now.") }
    return FigureRecorded(
      matter: matter, figure: figure, value: value, source: self[.name], asOf: now, certainty: .reported)
  }

  func bulletin(room: DutyRoom) throws(FormProblem) -> BulletinSent {
    var sent = BulletinSent()
    guard let matter = try matter(room: room) else {
      throw FormProblem(.matter, "写明是几号的报告。", "Say which number it reports.")
    }
    guard let recipient = self[.recipient] else { throw FormProblem(.recipient, "写明报给谁。", "Say who got it.") }
    sent.matter = matter
    sent.recipient = RecipientID(rawValue: recipient)
    sent.sort = room.nextBulletin(of: matter, to: sent.recipient)
    sent.channel = try chosen(.channel, "怎么报出的？按数字选，再按 F8。", "How was it sent? Choose by a digit, then F8.")
    sent.receiver = self[.receiver]
    sent.text = self[.text]
    return sent
  }

  func closing(room: DutyRoom, now: Timestamp) throws(FormProblem) -> CloseMatter {
    var closed = CloseMatter()
    closed.outcome = try chosen(
      .outcome, "选一个结论：1 办结 2 误报 3 不属实。", "Choose: 1 handled, 2 false alarm, 3 not true.")
    guard let text = self[.text] else {
      throw FormProblem(.text, "办结要写一句结果。", "Closing needs a sentence on what came of it.")
    }
    guard let matter = try matter(room: room) else {
      throw FormProblem(.matter, "写明办结几号。", "Say which number to close.")
    }
    let owed = closed.outcome == .handled ? room.owedBeforeClosing(matter, at: now) : []
    // Where only other offices wait for their first call, the rule's own refusal names them all and offers the release.
    if owed.count > 1, owed.contains(where: { $0.decisive || $0.kind != .phoneReport }) {
      let acts = [Language.chinese, .english].map { language in
        owed.map { LogWords(room: room, language: language).duty($0, brief: true) }
          .joined(separator: language("、", ", "))
      }
      throw FormProblem(
        .outcome, "还欠\(owed.count)样，不能办结：\(acts[0])。先办了再结；查明不实的，选误报或不属实。",
        "\(owed.count) still owed: \(acts[1]). Do them first; or choose false alarm or not true.")
    }
    closed.matter = matter
    closed.text = text
    closed.verifiedBy = self[.verifiedBy]
    closed.takenBy = self[.takenBy]
    return closed
  }

  func striking() throws(FormProblem) -> EntryStruck {
    guard let entry = self[.entry].flatMap({ Int($0) }) else {
      throw FormProblem(.entry, "写明划掉第几条。", "Say which entry.")
    }
    return EntryStruck(entry: entry, reason: self[.reason] ?? "")
  }

  func answer(room: DutyRoom) throws(FormProblem) -> ErrandAnswered {
    var answered = ErrandAnswered()
    answered.matter = try requiredMatter(room: room)
    answered.text = self[.text]
    answered.receiver = self[.receiver]
    answered.givenBy = self[.name]
    answered.channel = code(.channel) ?? .phone
    answered.readings = fields.filter { FieldName.readings.contains($0.name) && !$0.isEmpty }.map {
      Reading($0.label.chinese, $0.text)
    }
    return answered
  }

  func reminder(room: DutyRoom) throws(FormProblem) -> ErrandReminded {
    var reminded = ErrandReminded()
    reminded.matter = try requiredMatter(room: room)
    reminded.receiver = self[.receiver]
    reminded.text = self[.text]
    return reminded
  }

  func errand(room: DutyRoom, now: Timestamp) throws(FormProblem) -> OpenErrand {
    var errand = OpenErrand(code(.source) ?? .order, self[.text] ?? "")
    errand.asked.party = otherSide
    errand.asked.due = try due(room: room, now: now)
    errand.asked.owner = person(.owner)
    errand.asked.related = try matter(room: room)
    return errand
  }
}
