import DutyModel

// Errands as a test says them: only what the rule at hand looks at.

extension AskedErrand {
  init(
    minutes: Int? = nil, due: Timestamp? = nil, to recipient: RecipientID? = nil,
    from party: Counterpart? = nil,
    repeats: ErrandRepeat? = nil, related: MatterID? = nil, owner: PersonID? = nil
  ) {
    self.init()
    self.minutes = minutes
    self.due = due
    self.recipient = recipient
    self.party = party
    self.repeats = repeats
    self.related = related
    self.owner = owner
  }
}

extension ErrandAnswered {
  init(
    _ matter: MatterID, _ text: String? = "已办", receiver: String? = "方远", round: Int? = nil,
    to recipient: RecipientID? = nil, figures: [Figure: Int]? = nil, readings: [Reading] = []
  ) {
    self.init()
    self.matter = matter
    self.text = text
    self.receiver = receiver
    self.round = round
    self.recipient = recipient
    self.figures = figures.map(ReportedFigures.init)
    self.readings = readings
  }
}

extension Transfer {
  init(to unit: String, receiver: String? = nil) {
    self.init()
    self.unit = unit
    self.receiver = receiver
  }
}

extension IncomingPaper {
  init(number: String?, pages: Int? = nil, passedTo: String? = nil) {
    self.init()
    self.number = number
    self.pages = pages
    self.passedTo = passedTo
  }
}

extension Command {
  static func errand(
    _ source: ErrandSource, _ what: String = "核实坝下住户", _ asked: AskedErrand = AskedErrand()
  ) -> Command {
    .openErrand(OpenErrand(source, what, asked: asked))
  }

  static func answer(
    _ matter: MatterID, _ text: String? = "已办", receiver: String? = "方远", round: Int? = nil
  ) -> Command {
    .answerErrand(ErrandAnswered(matter, text, receiver: receiver, round: round))
  }

  static func transfer(_ asked: AskedErrand = AskedErrand(), to unit: String, receiver: String? = nil)
    -> Command
  {
    var asked = asked
    asked.transfer = Transfer(to: unit, receiver: receiver)
    return .errand(.transfer, "三组复电", asked)
  }

  static func callout(
    _ colour: WarningColour?, _ hazard: String? = "暴雨", from recipient: RecipientID? = .county,
    minutes: Int? = nil
  ) -> Command {
    var callout = ReceiveCallout()
    callout.recipient = recipient
    callout.calledOut = CalledOut(colour: colour, hazard: hazard, readBackBy: "吴晓")
    callout.minutes = minutes
    return .receiveCallout(callout)
  }

  static func spotCheck(
    _ result: SpotCheckResult = .onPost, rings: Int? = 3, errand: BroughtErrand? = nil
  ) -> Command {
    var check = SpotCheckRecorded()
    check.checker = Counterpart(name: "孙某", unit: "县政府总值班室")
    check.rings = rings
    check.answeredBy = "吴晓"
    check.result = result
    return .recordSpotCheck(RecordSpotCheck(check, errand: errand))
  }
}

extension [Event] {
  var openedErrand: ErrandOpened? {
    for case .errandOpened(let opened) in self { return opened }
    return nil
  }
  var releasedClockIDs: [ClockID] {
    compactMap { if case .clockReleased(let released) = $0 { released.clock } else { nil } }
  }
}

extension Night {
  /// Opens an errand and returns its matter.
  mutating func open(
    _ source: ErrandSource, _ asked: AskedErrand = AskedErrand(), at typed: Timestamp? = nil
  ) throws -> MatterID {
    try submit(.errand(source, "核实坝下住户", asked), at: typed).openedErrand!.matter
  }

  /// The clocks of an errand by round: due time and state, `21:00 running`.
  func rounds(of matter: MatterID) -> [String] {
    room.clocks(of: matter).sorted { $0.plan.round < $1.plan.round }.map {
      "\($0.plan.round) \(room.zone.civil($0.due).clock) \($0.state(at: now).rawValue)"
    }
  }
}
