// Opening an errand: who owns it, to whom the answer goes, and by when.

extension DutyRoom {
  /// A due time further away than this is a slip of the finger.
  static let longestErrandMinutes = 400 * 24 * 60

  /// An errand that somebody opens: an instruction, a paper, a transfer, a promise.
  func open(_ command: OpenErrand, by actor: Actor, at moment: Moment) throws(Refusal) -> [Event] {
    if command.what.allSatisfy(\.isWhitespace) { throw .errandNeedsWhat }
    return try openErrand(command, by: actor, at: moment, number: numbers.next)
  }

  /// An incoming call-out. Without a word on the hazard it is still one.
  func receive(_ command: ReceiveCallout, by actor: Actor, at moment: Moment) throws(Refusal) -> [Event] {
    try openErrand(command.errand, by: actor, at: moment, number: numbers.next)
  }

  /// The errand that a report brings; nil when it brings none. An order or a call-out from above always does, or
  /// it would be on no list. One that tells of an open matter goes into that.
  func errand(of command: ReceiveReport) -> OpenErrand? {
    let content = command.content
    guard var brought = command.errand else {
      switch content.category {
      case .order where command.matter == nil, .calledOut where command.matter == nil:
        return errand(brought: BroughtErrand(), with: content)
      case .order, .calledOut, .incident, .spotCheck, .ordinary, .news, .wrongNumber: return nil
      }
    }
    brought.asked.related = brought.asked.related ?? command.matter
    return errand(brought: brought, with: content)
  }

  private func errand(brought: BroughtErrand, with content: ReportContent) -> OpenErrand {
    var opening = OpenErrand(
      brought.source ?? content.category.errandSource, brought.what ?? content.text ?? content.place ?? "",
      asked: brought.asked)
    opening.asked.party = opening.asked.party ?? content.source
    if opening.source == .calledOut {
      var calledOut = opening.asked.calledOut ?? CalledOut()
      calledOut.colour = calledOut.colour ?? content.text.flatMap(WarningColour.init(namedIn:))
      if calledOut != CalledOut() { opening.asked.calledOut = calledOut }
    }
    return opening
  }

  /// Opens it under `number`; `report` brought it.
  func openErrand(
    _ command: OpenErrand, by actor: Actor, at moment: Moment, number: Int, report: ReportID? = nil
  ) throws(Refusal) -> [Event] {
    let asked = command.asked
    try checkPerson(asked.owner)
    if let recipient = asked.recipient { try checkRecipient(recipient) }
    if let related = asked.related, matters[related] == nil { throw .unknownMatter(related) }
    if let pages = asked.paper?.pages, !(1...9_999).contains(pages) { throw .pagesOutOfRange(pages) }
    let transfer = command.source == .transfer ? listed(asked.transfer, for: command) : asked.transfer
    if command.source == .transfer, isBlank(transfer?.unit) { throw .transferNeedsUnit }
    var errand = Errand()
    errand.source = command.source
    errand.what = command.what
    errand.party = asked.party
    errand.recipient = asked.recipient ?? office(of: asked.party, for: command.source)
    errand.related = asked.related.map(surviving)
    errand.report = report
    errand.proof = asked.proof
    errand.calledOut = asked.calledOut
    errand.paper = asked.paper
    errand.transfer = transfer
    let rule = settings.policy.errandRule(for: errand.source, colour: errand.calledOut?.colour)
    errand.repeats =
      try asked.repeats.map { (repeats) throws(Refusal) in try repeats.checked() }
      ?? rule?.every.map { ErrandRepeat(every: $0) }
    errand.due = try firstDue(of: errand, asked: asked, rule: rule, from: moment.at)
    if asked.due == nil, asked.minutes == nil, asked.repeats == nil { errand.rule = rule?.id }
    if let until = errand.repeats?.until, let due = errand.due, until < due {
      throw .repeatEndsBeforeItBegins
    }

    var opened = ErrandOpened()
    let date = zone.civil(moment.entered).date.compact
    opened.matter = MatterID(rawValue: "ER-\(date)-\(twoDigits(counters[date].errands + 1))")
    opened.number = number
    opened.owner = asked.owner ?? owner(for: actor, at: moment.entered)
    opened.errand = errand
    let clock = errand.due.map { due in
      Event.clockStarted(
        self.clock(of: errand, matter: opened.matter, round: 1, start: moment.at, due: due))
    }
    return [.errandOpened(opened)] + (clock.map { [$0] } ?? [])
  }

  /// A transfer with what the list of duties says of it: whose business it is, who leads, and so where it goes. What
  /// people say stands.
  private func listed(_ transfer: Transfer?, for command: OpenErrand) -> Transfer? {
    let kinds = command.asked.related.flatMap { matters[surviving($0)]?.incident?.kinds } ?? []
    guard let item = settings.registers.duty(about: kinds, words: command.what) else { return transfer }
    var listed = transfer ?? Transfer()
    if isBlank(listed.lead), listed.duty == nil || listed.duty == item.kind { listed.lead = item.lead }
    listed.duty = listed.duty ?? item.kind
    if isBlank(listed.unit), let lead = listed.lead { listed.unit = lead }
    return listed
  }

  private func firstDue(
    of errand: Errand, asked: AskedErrand, rule: ErrandRule?, from start: Timestamp
  ) throws(Refusal) -> Timestamp? {
    if let due = asked.due {
      guard due > start, due <= start.adding(minutes: Self.longestErrandMinutes) else { throw .dueNotAhead }
      return due
    }
    if let minutes = asked.minutes {
      guard (1...Self.longestErrandMinutes).contains(minutes) else { throw .minutesOutOfRange(minutes) }
      return start.adding(minutes: minutes)
    }
    if let repeats = asked.repeats { return repeats.first(after: start, zone: zone) }
    return rule.map { start.adding(minutes: $0.minutes) }
  }

  /// The matter itself, or the one into which it was merged.
  private func surviving(_ matter: MatterID) -> MatterID {
    var last = matter
    // Only an open matter can be merged into, so this comes to an end.
    while let into = matters[last]?.closed?.into { last = into }
    return last
  }

  /// One obligation of an errand: to its office, or to whoever else wants or gets it. A later round stands on what the
  /// former one stood on, though the policy has no such rule any more.
  func clock(
    of errand: Errand, matter: MatterID, round: Int, start: Timestamp, due: Timestamp,
    after former: ClockStarted? = nil
  ) -> ClockStarted {
    var clock = ClockStarted.promise(
      matter: matter, kind: errand.source.clockKind, recipient: errand.recipient ?? .party,
      party: errand.recipient == nil ? errand.otherSide?.short : nil, start: start, due: due, round: round)
    guard errand.isOwedByRule else { return clock }
    clock.standing = .rule
    clock.decisive = true
    if let former {
      clock.rule = former.rule
      clock.basis = former.basis
    } else if let id = errand.rule, let rule = settings.policy.errands.first(where: { $0.id == id }) {
      clock.rule = rule.id
      clock.basis = rule.basis
    }
    return clock
  }

  /// The office that people call by this name, so that a call to it stops the clock. A paper and a transfer go to
  /// others than whoever sent them.
  private func office(of party: Counterpart?, for source: ErrandSource) -> RecipientID? {
    guard source != .paper, source != .transfer, source != .callBack else { return nil }
    guard let unit = party?.unit, unit.count >= 3 else { return nil }
    let named = settings.station.offices.filter {
      $0.id.rawValue == unit || $0.name.chinese.contains(unit) || $0.name.english.contains(unit)
    }
    return named.count == 1 ? named[0].id : nil
  }
}

extension ReportCategory {
  /// What somebody wants who rings for this.
  fileprivate var errandSource: ErrandSource {
    switch self {
    case .order, .spotCheck, .news: .order
    case .calledOut: .calledOut
    case .incident, .ordinary, .wrongNumber: .callBack
    }
  }
}

// What errands leave behind, folded.
extension DutyRoom {
  mutating func open(_ opened: ErrandOpened, at entry: Entry) {
    var matter = Matter()
    matter.id = opened.matter
    matter.number = opened.number
    matter.owner = opened.owner
    matter.opened = entry.at
    matter.errand = opened.errand
    matters[opened.matter] = matter
    numbers.insert(matter.number)
    count(\.errands, idOf: opened.matter.rawValue)
    // A check that brought it falls only when it is over; a report is known by its id.
    if opened.errand.report == nil { traces[entry.group.lowerBound] = .opening(opened.matter) }
    // A report that tells of an incident stays with that.
    if let report = opened.errand.report, reports[report]?.matter == nil {
      reports[report]?.matter = opened.matter
    }
  }

  mutating func keep(_ answer: KnownAnswer) {
    var kept = answersByMatter[answer.answered.matter] ?? []
    kept.append(answer)
    answersByMatter[answer.answered.matter] = kept.suffix(KnownAnswer.keptPerMatter)
  }

  func isAnswer(_ entry: Int) -> Bool {
    answersByMatter.values.contains { $0.contains { $0.entry == entry } }
      || matters.values.contains { $0.errand?.reminders.contains { $0.entry == entry } ?? false }
  }

  /// An answer or a reminder that was struck.
  mutating func forgetOfErrands(_ entry: Int) {
    for (matter, answers) in answersByMatter where answers.contains(where: { $0.entry == entry }) {
      let standing = answers.filter { $0.entry != entry }
      answersByMatter[matter] = standing.isEmpty ? nil : standing
    }
    for (id, matter) in matters where matter.errand?.reminders.contains(where: { $0.entry == entry }) == true
    {
      matters[id]?.errand?.reminders.removeAll { $0.entry == entry }
    }
  }
}

extension Errand {
  mutating func remember(_ reminder: Reminder) {
    reminders = (reminders + [reminder]).suffix(Errand.remindersKept)
  }
}
