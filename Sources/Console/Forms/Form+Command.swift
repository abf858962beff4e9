import Desk
import DutyModel

extension Form {
  typealias Sort = FormSort

  /// The command that this form makes, and when it happened.
  func intent(room: DutyRoom, now: Timestamp) throws(FormProblem) -> Intent {
    // A later try says the same as the first.
    let now = pressed ?? now
    try checkNumbers(in: room)
    // What is missing is asked for in its order, the confirming number last.
    let command = try command(room: room, now: now)
    try checkConfirmation(room: room)
    return Intent(command: command, occasion: try occasion(room: room, now: now), key: key)
  }

  private func command(room: DutyRoom, now: Timestamp) throws(FormProblem) -> Command {
    switch sort {
    case .ring where category == .spotCheck: .recordSpotCheck(try spotCheck(room: room, now: now))
    case .ring: .receiveReport(try report(room: room, now: now))
    case .call: try calling(room: room, now: now)
    case .bulletin: .recordBulletin(try bulletin(room: room))
    case .note: .addNote(NoteAdded(text: self[.text] ?? "", matter: try matter(room: room)))
    case .figure: .recordFigure(try figure(room: room, now: now))
    case .close: .closeMatter(try closing(room: room, now: now))
    case .strike: .strikeEntry(try striking())
    case .take: .takeShift(try taking())
    case .leave: .leaveShift(LeaveShift(taker: person(.taker), reason: self[.reason]))
    case .verify: .verifyIncident(try verification(room: room))
    case .answer: .answerErrand(try answer(room: room))
    case .remind: .remindErrand(try reminder(room: room))
    case .errand: .openErrand(try errand(room: room, now: now))
    case .claim: .claimClock(try claim(room: room, now: now))
    case .release: .releaseClock(try release(room: room, now: now))
    case .assign: .assignMatter(try assignment(room: room))
    case .phase: .enterPhase(try phase(room: room))
    case .revise: .reviseIncident(try revision(room: room, now: now))
    case .card: .startCard(try card(room: room))
    case .step: .setCardStep(try step(room: room))
    case .join: .joinReport(try joining(room: room))
    case .detach: .detachReport(try detaching(room: room))
    case .merge: .mergeIncident(try merging(room: room))
    case .shift: .changeShift(try shiftChange())
    case .locate: .locateLeader(try location())
    case .sift: try sifting(room: room, now: now)
    case .choose: .chooseFigure(try choice(room: room))
    case .attach: throw FormProblem(.file, "哪个文件？数字选。", "Which file? A digit.")
    case .compose, .redraft, .submit, .check, .recall, .sendBack, .wordSign, .paperSign, .dispatch, .receipt,
      .counterSign, .voidBulletin, .exempt, .skipNumbers:
      .bulletin(try bulletinCommand(room: room, now: now))
    case .quit: preconditionFailure("quitting is no command")
    }
  }

  /// A ring counts from when it was opened, an act from the first F8 unless its time is written down. What was said at
  /// the county has its own time besides.
  private func occasion(room: DutyRoom, now: Timestamp) throws(FormProblem) -> Submission.Occasion {
    if !hasSaidTime, let text = self[.time] {
      return .typed(try instant(text, of: .time, room: room, now: now))
    }
    return .taken(sort == .ring ? started : now)
  }

  /// Its time is when something was said, not when it was done.
  private var hasSaidTime: Bool { sort == .release || sort == .wordSign || sort == .exempt }

  /// What is dangerous needs the number of the matter that it was opened for, typed now.
  private func checkConfirmation(room: DutyRoom) throws(FormProblem) {
    guard sort.isDanger, let about, let meant = room.matters[about] else { return }
    guard let typed = self[.matter].flatMap(NumberEntry.read) else {
      throw FormProblem(
        .matter, "要办：打件号 \(meant.number)，再按 F8。", "To confirm, type \(meant.number), then F8.")
    }
    guard matter == about else {
      throw FormProblem(
        .matter, "这里办的是 \(meant.number)号，打的是 \(typed)。看清再打。",
        "This is about \(meant.number), but \(typed) was typed. Look again.")
    }
  }

  /// A number that can't be read for certain is asked back and stays as it was typed: half of it would be another.
  private func checkNumbers(in room: DutyRoom) throws(FormProblem) {
    guard let field = fields.first(where: { !$0.isReadable && !isHidden($0.name) }) else { return }
    if field.isPhone {
      throw FormProblem(
        field.name, "“\(field.text)”不像一个号码。这里只写一个，别的写在原话里。",
        "“\(field.text)” is not one phone number. Write one here, others in the words.")
    }
    throw FormProblem(
      field.name, "“\(field.text)”看不出是几。只写一个数，如 12 或 十二；别的写在原话里。",
      "“\(field.text)” is not one number. Write one, such as 12; the rest in the words.")
  }

  // What several commands read alike.

  func instant(
    _ text: String, of field: FieldName, _ direction: TimeEntry.Direction = .past, room: DutyRoom,
    now: Timestamp
  ) throws(FormProblem) -> Timestamp {
    let fixed = fields.first { $0.name == field }?.instant
    let reading =
      fixed.map { TimeEntry.Reading(fixed: $0, now: now) }
      ?? TimeEntry.read(text, direction, now: now, zone: room.zone)
    switch reading {
    case .instant(let instant): return instant
    case .ahead(let instant):
      let clock = room.zone.civil(instant).clock
      throw FormProblem(
        field, "\(clock) 还没到。是昨天的就写 昨 或 -d 再加钟点，不是就改。",
        "\(clock) hasn't come yet. Yesterday's begins with -d; else change it.")
    case .unreadable where direction == .coming:
      throw FormProblem(
        field, "时间看不懂：半小时后写 30，21:10 写 2110，明天写 明0800。",
        "Can't read the time: 30 (in minutes), 2110, +d0800 (tomorrow).")
    case .unreadable:
      throw FormProblem(
        field, "时间看不懂：2031，-6（分钟前），昨2031，前天2031，0714 2031。",
        "Can't read the time: 2031, -6 (min ago), d2031, dd2031, 0714 2031.")
    }
  }

  /// A due time counts from when the form is saved; nil when none was typed.
  func due(_ name: FieldName = .due, room: DutyRoom, now: Timestamp) throws(FormProblem) -> Timestamp? {
    guard let text = self[name] else { return nil }
    return try instant(text, of: name, .coming, room: room, now: now)
  }

  func number(_ name: FieldName) throws(FormProblem) -> Int? {
    guard let text = self[name] else { return nil }
    guard let value = NumberEntry.read(text) else {
      throw FormProblem(
        name, "这里写人数，只用数字；不清楚就空着。", "A number of people in digits; leave it empty if unclear.")
    }
    return value
  }

  func phone(_ name: FieldName) -> String? { self[name].map { PhoneEntry.read($0) ?? $0 } }

  func code<C: Code>(_ name: FieldName, as type: C.Type = C.self) -> C? {
    self[name].flatMap(C.init(rawValue:))
  }

  func person(_ name: FieldName) -> PersonID? { self[name].map(PersonID.init) }

  /// The chosen code, which this form can't do without.
  func chosen<C: Code>(
    _ name: FieldName, _ chinese: String, _ english: String, as type: C.Type = C.self
  ) throws(FormProblem) -> C {
    guard let code: C = code(name) else { throw FormProblem(name, chinese, english) }
    return code
  }

  /// The matter that the form was opened for or whose number was typed, whatever has that number now.
  func matter(room: DutyRoom) throws(FormProblem) -> MatterID? {
    // What is dangerous is about the matter it was opened for; its number is asked for at the end.
    guard let text = self[.matter] else { return sort.isDanger ? about : nil }
    if let matter, room.matters[matter] != nil { return matter }
    let open = room.openMatters.map { "\($0.number)" }.joined(separator: " ")
    if open.isEmpty { throw FormProblem(.matter, "没有在办的件，件号空着。", "Nothing is open: leave the number empty.") }
    throw FormProblem(.matter, "没有 \(text)号在办。在办的有：\(open)", "No open matter \(text). Open: \(open)")
  }

  func requiredMatter(room: DutyRoom) throws(FormProblem) -> MatterID {
    guard let matter = try matter(room: room) else {
      throw FormProblem(.matter, "写明是几号。", "Say which number it is.")
    }
    return matter
  }

  /// Who is on the other side, as far as it was said; nil when nothing was.
  var otherSide: Counterpart? {
    let party = Counterpart(name: self[.name], unit: self[.unit], phone: phone(.phone))
    return party == Counterpart() ? nil : party
  }
}
