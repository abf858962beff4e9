import DutyModel

// Commands as a test says them: only what the rule at hand looks at.

extension ReportContent {
  static var flood: ReportContent { ReportContent(text: "溪水漫过便桥", kind: .flashFlood, place: "石桥村三组") }

  init(
    _ category: ReportCategory = .incident, text: String? = nil, kind: IncidentKind? = nil,
    level: IncidentLevel? = nil, place: String? = nil, occurred: Timestamp? = nil,
    source: Counterpart? = nil, figures: [Figure: Int]? = nil, channel: Channel = .phone
  ) {
    self.init()
    self.category = category
    self.text = text
    self.kind = kind
    self.level = level
    self.place = place
    self.occurred = occurred
    self.source = source
    self.figures = figures.map(ReportedFigures.init)
    self.channel = channel
  }
}

extension CallMade {
  init(
    _ matter: MatterID?, to recipient: RecipientID?, _ outcome: CallOutcome = .answered,
    receiver: String? = nil, for purpose: CallPurpose = .report
  ) {
    self.init()
    self.matter = matter
    self.purpose = purpose
    self.recipient = recipient
    self.outcome = outcome
    self.receiver = receiver
  }
}

extension BulletinSent {
  init(
    _ matter: MatterID, to recipient: RecipientID, _ sort: BulletinSort = .first, receiver: String? = "方远"
  ) {
    self.init()
    self.matter = matter
    self.recipient = recipient
    self.sort = sort
    self.receiver = receiver
  }
}

extension CloseMatter {
  init(_ matter: MatterID, _ outcome: ClosingOutcome, _ text: String, verifiedBy: String? = nil) {
    self.init()
    self.matter = matter
    self.outcome = outcome
    self.text = text
    self.verifiedBy = verifiedBy
  }
}

extension MatterClosed {
  init(_ matter: MatterID, _ outcome: MatterOutcome, _ text: String, verifiedBy: String? = nil) {
    self.init()
    self.matter = matter
    self.outcome = outcome
    self.text = text
    self.verifiedBy = verifiedBy
  }
}

extension Command {
  static func report(_ content: ReportContent, joining matter: MatterID? = nil) -> Command {
    .receiveReport(ReceiveReport(content: content, matter: matter))
  }

  static func call(
    _ matter: MatterID?, to recipient: RecipientID?, _ outcome: CallOutcome = .answered,
    receiver: String? = "方远", for purpose: CallPurpose = .report
  ) -> Command {
    .recordCall(CallMade(matter, to: recipient, outcome, receiver: receiver, for: purpose))
  }

  static func phase(_ matter: MatterID, _ phase: Phase) -> Command {
    .enterPhase(PhaseEntered(matter: matter, phase: phase))
  }

  static func claim(
    _ clock: ClockID, _ person: PersonID? = nil, next: String = "再打一次", until: Timestamp
  ) -> Command {
    .claimClock(ClockClaimed(clock: clock, person: person, next: next, until: until))
  }

  static func release(
    _ clock: ClockID, _ cause: ReleaseWord = .county, name: String? = "方远", reason: String? = nil
  ) -> Command {
    .releaseClock(ReleaseClock(clock: clock, cause: cause, name: name, reason: reason))
  }

  static func bulletin(
    _ matter: MatterID, to recipient: RecipientID, _ sort: BulletinSort = .first, receiver: String? = "方远"
  ) -> Command {
    .recordBulletin(BulletinSent(matter, to: recipient, sort, receiver: receiver))
  }

  static func figure(_ matter: MatterID, _ figure: Figure, _ value: Int, asOf: Timestamp) -> Command {
    .recordFigure(
      FigureRecorded(
        matter: matter, figure: figure, value: value, source: nil, asOf: asOf, certainty: .verified))
  }

  static func assign(_ matter: MatterID, to owner: PersonID?) -> Command {
    .assignMatter(MatterAssigned(matter: matter, owner: owner))
  }

  static func close(
    _ matter: MatterID, _ outcome: ClosingOutcome = .falseAlarm, _ text: String = "现场已查看",
    verifiedBy: String? = "村支书"
  ) -> Command {
    .closeMatter(CloseMatter(matter, outcome, text, verifiedBy: verifiedBy))
  }

  static func note(_ text: String, _ matter: MatterID? = nil) -> Command {
    .addNote(NoteAdded(text: text, matter: matter))
  }

  static func strike(_ entry: Int, _ reason: String = "记错") -> Command {
    .strikeEntry(EntryStruck(entry: entry, reason: reason))
  }

  static func take(_ officers: PersonID..., leader: PersonID? = nil) -> Command {
    .takeShift(TakeShift(leader: leader, officers: officers))
  }

  static func leave(to taker: PersonID? = nil, reason: String? = nil) -> Command {
    .leaveShift(LeaveShift(taker: taker, reason: reason))
  }

  static let notice = Command.noticeMissedClocks(NoFields())
}
