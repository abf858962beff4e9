import DutyModel

/// A night in the fictional duty room: decides commands, folds what was decided, lets time pass.
///
/// It stands for journal and desk: it numbers the entries and keeps them, and nothing more.
struct Night {
  private(set) var room: DutyRoom
  private(set) var entries: [Entry] = []
  var now = time("20:00")
  /// Who sits at the keys when a test doesn't say.
  var actor: Actor = .wu

  /// A room that has adopted nothing yet.
  init(purpose: Purpose = .live) {
    room = DutyRoom(purpose: purpose, zone: .china)
    var opened = SegmentOpened()
    opened.journal = "journal"
    record([.segmentOpened(opened)])
  }

  /// A room with the fictional station's files, on duty or not.
  static func begun(
    shift: Bool = true, _ adoption: SettingsAdoption = .fictional, purpose: Purpose = .live
  ) throws -> Night {
    var night = Night(purpose: purpose)
    try night.submit(.adoptSettings(adoption), by: .program)
    if shift { try night.submit(.takeShift(TakeShift(officers: [.wu, .lin]))) }
    return night
  }

  /// Decides `command` now, or at a typed time, and folds the outcome.
  @discardableResult
  mutating func submit(_ command: Command, by actor: Actor? = nil, at typed: Timestamp? = nil)
    throws(Refusal) -> [Event]
  {
    let moment = moment(typed)
    let actor = actor ?? self.actor
    let events = try room.decide(command, by: actor, at: moment)
    record(events, by: actor, at: moment)
    return events
  }

  /// Why `command` is refused now; nil when it isn't.
  func refusal(_ command: Command, by actor: Actor? = nil, at typed: Timestamp? = nil) -> Refusal? {
    do {
      _ = try room.decide(command, by: actor ?? self.actor, at: moment(typed))
      return nil
    } catch {
      return error
    }
  }

  /// Folds `events` as one group.
  mutating func record(_ events: [Event], by actor: Actor = .program, at moment: Moment? = nil) {
    guard !events.isEmpty else { return }
    let moment = moment ?? Moment(now: now)
    let first = room.sequence + 1
    let group = first...(first + events.count - 1)
    for (sequence, event) in zip(group, events) {
      let entry = Entry(
        sequence: sequence, group: group, at: moment.at, entered: moment.entered, mark: moment.mark,
        seat: "A", by: actor, command: CommandKey(text: "test/\(first)", digest: "0123456789abcdef"),
        event: event)
      entries.append(entry)
      room.apply(entry)
    }
  }

  /// Goes on in a new segment, as at take-over.
  mutating func openSegment() {
    let carried = room.carry().map(Event.carried)
    var opened = SegmentOpened()
    opened.journal = "journal"
    record([.segmentOpened(opened)] + carried)
  }

  mutating func pass(minutes: Int) {
    now = now.adding(minutes: minutes)
  }

  mutating func pass(seconds: Int) {
    now = now.adding(seconds: seconds)
  }

  /// Receives a report that opens a matter, and returns the matter.
  mutating func open(_ content: ReportContent = .flood, at typed: Timestamp? = nil) throws -> MatterID {
    try submit(.receiveReport(ReceiveReport(content: content)), at: typed).openedMatter!
  }

  /// The clock of one act owed to one recipient.
  func clock(_ kind: ClockKind, _ recipient: RecipientID, of matter: MatterID) -> Clock? {
    room.clocks(of: matter).first { $0.plan.kind == kind && $0.plan.recipient == recipient }
  }

  /// The sequence of the latest entry.
  var last: Int { room.sequence }

  private func moment(_ typed: Timestamp?) -> Moment {
    typed.map { Moment(at: $0, entered: now, source: .typed) } ?? Moment(now: now)
  }
}

/// An instant of July 2026 in China.
func time(_ clock: String, day: Int = 14) -> Timestamp {
  Timestamp(rfc3339: "2026-07-\(twoDigits(day))T\(clock):00+08:00")!
}

extension [Event] {
  var openedMatter: MatterID? { openedIncident?.matter }

  var openedIncident: IncidentOpened? {
    for case .incidentOpened(let opened) in self { return opened }
    return nil
  }

  var receivedReport: ReportID? {
    for case .reportReceived(let received) in self { return received.report }
    return nil
  }

  var startedClocks: [ClockStarted] {
    compactMap { if case .clockStarted(let plan) = $0 { plan } else { nil } }
  }
  var metClocks: [ClockID] { compactMap { if case .clockMet(let met) = $0 { met.clock } else { nil } } }
  var replannedClocks: [ClockReplanned] {
    compactMap { if case .clockReplanned(let replanned) = $0 { replanned } else { nil } }
  }
  var releasedClocks: [ClockReleased] {
    compactMap { if case .clockReleased(let released) = $0 { released } else { nil } }
  }
  var missedClocks: [ClockID] {
    compactMap { if case .clockMissed(let miss) = $0 { miss.clock } else { nil } }
  }
  var reopenedClocks: [ClockID] {
    compactMap { if case .clockReopened(let reopened) = $0 { reopened.clock } else { nil } }
  }
  var recordedFigures: [FigureRecorded] {
    compactMap { if case .figureRecorded(let figure) = $0 { figure } else { nil } }
  }
  var assignments: [MatterAssigned] {
    compactMap { if case .matterAssigned(let assigned) = $0 { assigned } else { nil } }
  }
}
