import Desk
import DutyModel

/// Why a form can't become a command yet; shown under it, the form stays.
struct FormProblem: Error, Equatable {
  var field: FieldName
  var message: LocalText
}

extension Form {
  /// The command that this form makes, and when it happened.
  func intent(room: DutyRoom, now: Timestamp) throws(FormProblem) -> Intent {
    // A later try says the same as the first.
    let now = pressed ?? now
    let command: Command
    switch sort {
    case .ring: command = .receiveReport(try report(room: room, now: now))
    case .call: command = .recordCall(try call(room: room))
    case .bulletin: command = .recordBulletin(try bulletin(room: room))
    case .note: command = .addNote(NoteAdded(text: self[.text] ?? "", matter: try matter(room: room)))
    case .figure: command = .recordFigure(try figure(room: room, now: now))
    case .close: command = .closeMatter(try closing(room: room))
    case .strike:
      guard let entry = self[.entry].flatMap({ Int($0) }) else {
        throw FormProblem(field: .entry, message: LocalText("写明划掉第几条。", "Say which entry."))
      }
      command = .strikeEntry(EntryStruck(entry: entry, reason: self[.reason] ?? ""))
    case .take:
      guard let taker = self[.taker] else {
        throw FormProblem(
          field: .taker, message: LocalText("按数字选谁接班，再按 F8。", "Choose the taker by a digit, then F8."))
      }
      command = .takeShift(
        TakeShift(officers: ([taker] + [self[.second]].compactMap { $0 }).map(PersonID.init)))
    case .leave:
      command = .leaveShift(LeaveShift(taker: self[.taker].map(PersonID.init), reason: self[.reason]))
    case .quit: preconditionFailure("quitting is no command")
    }
    return Intent(command: command, occasion: try occasion(room: room, now: now), key: key)
  }

  /// A ring counts from when it was opened, an act from the first F8 unless its time is written down.
  private func occasion(room: DutyRoom, now: Timestamp) throws(FormProblem) -> Submission.Occasion {
    if let text = self[.time] { return .typed(try instant(text, of: .time, room: room, now: now)) }
    return .taken(sort == .ring ? started : now)
  }

  private func instant(
    _ text: String, of field: FieldName, room: DutyRoom, now: Timestamp
  ) throws(FormProblem) -> Timestamp {
    if let instant = TimeEntry.instant(text, now: now, zone: room.zone) { return instant }
    throw FormProblem(
      field: field,
      message: LocalText(
        "时间看不懂：20:31 写 2031，六分钟前写 -6，昨天写 d2031。",
        "Can't read the time: 2031, -6 (minutes ago), d2031 (yesterday)."))
  }

  private func report(room: DutyRoom, now: Timestamp) throws(FormProblem) -> ReceiveReport {
    var content = ReportContent()
    content.category = try sortOfRing()
    content.text = self[.text]
    content.place = self[.place]
    content.kind = self[.kind].flatMap(IncidentKind.init(rawValue:))
    let source = Counterpart(name: self[.name], unit: self[.unit], phone: self[.phone])
    if source != Counterpart() { content.source = source }
    var figures: [Figure: Int] = [:]
    for (name, figure) in [
      (FieldName.trapped, Figure.trapped), (.injured, .injured), (.dead, .dead), (.missing, .missing),
    ] {
      figures[figure] = try number(name)
    }
    if !figures.isEmpty { content.figures = ReportedFigures(figures) }
    // Counted from when it rang, also in a form that was put away for an hour.
    if let text = self[.occurred] {
      content.occurred = try instant(text, of: .occurred, room: room, now: started)
    }
    let matter = try matter(room: room)
    if content.category == .news && matter == nil {
      throw FormProblem(
        field: .matter,
        message: LocalText(
          "新情况要写并入几号；新的事按 F5 选 1。", "News needs the number it joins; something new is F5, 1."))
    }
    return ReceiveReport(content: content, matter: matter)
  }

  /// Asked once, for an incident starts clocks and most rings are none; then it counts as one.
  private func sortOfRing() throws(FormProblem) -> ReportCategory {
    if let category = category ?? self[.category].flatMap(ReportCategory.init(rawValue:)) { return category }
    guard isCategoryAsked else {
      throw FormProblem(
        field: .category,
        message: LocalText(
          "是哪一类？按数字选，再按 F8；不选再按 F8 就按险情存。",
          "What sort? A digit, then F8; F8 again without one saves it as an incident."))
    }
    return .incident
  }

  private func call(room: DutyRoom) throws(FormProblem) -> CallMade {
    var call = CallMade()
    call.matter = try matter(room: room)
    call.recipient = self[.recipient].map(RecipientID.init)
    guard call.recipient != nil || self[.receiver] != nil else {
      throw FormProblem(field: .recipient, message: LocalText("写明打给谁。", "Say who was called."))
    }
    // A stray F8 must not say that a leader was told.
    guard let outcome = self[.outcome].flatMap(CallOutcome.init(rawValue:)) else {
      throw FormProblem(
        field: .outcome,
        message: LocalText(
          "打通了吗？按数字选结果，再按 F8。", "Did you get through? Choose the result by a digit, then F8."))
    }
    call.outcome = outcome
    call.receiver = self[.receiver]
    if let matter = call.matter, let recipient = call.recipient {
      call.purpose = room.nextPurpose(of: matter, to: recipient)
    }
    call.readBack = self[.readBack] == "yes"
    call.text = self[.text]
    return call
  }

  private func figure(room: DutyRoom, now: Timestamp) throws(FormProblem) -> FigureRecorded {
    guard let matter = try matter(room: room) else {
      throw FormProblem(field: .matter, message: LocalText("写明是几号的数字。", "Say which number it belongs to."))
    }
    guard let figure = self[.figure].flatMap(Figure.init(rawValue:)) else {
      throw FormProblem(
        field: .figure,
        message: LocalText("选一项：死亡、失联、被困等。", "Choose a figure: dead, missing, trapped and so on."))
    }
    guard let value = try number(.value) else {
      throw FormProblem(field: .value, message: LocalText("写明现在几个。", "Say how many now."))
    }
    return FigureRecorded(
      matter: matter, figure: figure, value: value, source: self[.name], asOf: now, certainty: .reported)
  }

  private func bulletin(room: DutyRoom) throws(FormProblem) -> BulletinSent {
    var sent = BulletinSent()
    guard let matter = try matter(room: room) else {
      throw FormProblem(field: .matter, message: LocalText("写明是几号的报告。", "Say which number it reports."))
    }
    guard let recipient = self[.recipient] else {
      throw FormProblem(field: .recipient, message: LocalText("写明报给谁。", "Say who got it."))
    }
    sent.matter = matter
    sent.recipient = RecipientID(rawValue: recipient)
    sent.sort = room.nextBulletin(of: matter, to: sent.recipient)
    guard let channel = self[.channel].flatMap(Channel.init(rawValue:)) else {
      throw FormProblem(
        field: .channel,
        message: LocalText("怎么报出的？按数字选，再按 F8。", "How was it sent? Choose by a digit, then F8."))
    }
    sent.channel = channel
    sent.receiver = self[.receiver]
    sent.text = self[.text]
    return sent
  }

  private func closing(room: DutyRoom) throws(FormProblem) -> CloseMatter {
    guard let matter = try matter(room: room) else {
      throw FormProblem(field: .matter, message: LocalText("写明办结几号。", "Say which number to close."))
    }
    guard let outcome = self[.outcome].flatMap(ClosingOutcome.init(rawValue:)) else {
      throw FormProblem(
        field: .outcome,
        message: LocalText("选一个结论：1 办结 2 误报 3 不属实。", "Choose: 1 handled, 2 false alarm, 3 not true."))
    }
    var closed = CloseMatter()
    closed.matter = matter
    closed.outcome = outcome
    closed.text = self[.text] ?? ""
    closed.verifiedBy = self[.verifiedBy]
    return closed
  }

  private func number(_ name: FieldName) throws(FormProblem) -> Int? {
    guard let text = self[name] else { return nil }
    guard let value = Int(text.filter { $0 != " " }) else {
      throw FormProblem(
        field: name,
        message: LocalText("这里写人数，只用数字；不清楚就空着。", "A number of people in digits; leave it empty if unclear."))
    }
    return value
  }

  /// The matter that the form was opened for or whose number was typed, whatever has that number now.
  private func matter(room: DutyRoom) throws(FormProblem) -> MatterID? {
    guard let text = self[.matter] else { return nil }
    if let matter, room.matters[matter] != nil { return matter }
    let open = room.openMatters.map { "\($0.number)" }.joined(separator: " ")
    throw FormProblem(
      field: .matter,
      message: open.isEmpty
        ? LocalText("没有在办的件，件号空着。", "Nothing is open: leave the number empty.")
        : LocalText("没有 \(text)号在办。在办的有：\(open)", "No open matter \(text). Open: \(open)"))
  }
}
