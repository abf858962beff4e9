import DutyModel

// Rings: what the caller said, as a command.
extension Form {
  func report(room: DutyRoom, now: Timestamp) throws(FormProblem) -> ReceiveReport {
    var content = ReportContent()
    content.category = try sortOfRing()
    content.text = self[.text]
    content.source = otherSide
    if isMessage {
      content.channel = code(.channel) ?? .message
      content.seen = started
      // Counted from when it was read, also in a form that was put away for an hour.
      content.sent = try self[.sent].map { (text) throws(FormProblem) in
        try instant(text, of: .sent, room: room, now: started)
      }
    }
    if content.category == .incident || content.category == .news { try fill(&content, room: room) }
    var command = ReceiveReport(content: content)
    command.matter = try joined(as: content.category, room: room)
    command.errand = try broughtErrand(content.category, room: room, now: now)
    return command
  }

  /// It's left for later what comes of it: it lies in the inbox until then.
  var isForLater: Bool { isMessage && category == nil && (self[.category] == Self.later || isCategoryAsked) }

  /// Not a category of the journal's.
  static let later = "later"

  /// Asked once, for an incident starts clocks and most rings are none; then a ring counts as one, and a message is
  /// left for later.
  private func sortOfRing() throws(FormProblem) -> ReportCategory {
    if let category = category ?? code(.category) { return category }
    if isForLater { return .news }
    guard !isMessage else {
      throw FormProblem(
        .category, "是哪一类？按数字，再按 F8；不选再按 F8 就放进收件，慢慢定。",
        "What sort? A digit, then F8; F8 again without one leaves it in the inbox.")
    }
    guard isCategoryAsked else {
      throw FormProblem(
        .category, "是哪一类？按数字选，再按 F8；不选再按 F8 就按险情存。",
        "What sort? A digit, then F8; F8 again without one saves it as an incident.")
    }
    return .incident
  }

  private func fill(_ content: inout ReportContent, room: DutyRoom) throws(FormProblem) {
    let village = self[.place].flatMap(room.settings.registers.village)
    content.village = village?.name
    content.group = try number(.group)
    content.landmark = self[.landmark]
    if village == nil { content.place = typedPlace }
    content.kind = code(.kind)
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
    content.trend = code(.trend)
    content.minors = self[.minors].map { $0 == "yes" }
    content.actionsTaken = self[.doing]
    let scene = Counterpart(name: self[.sceneName], phone: phone(.scenePhone))
    if scene != Counterpart() { content.sceneContact = scene }
    content.alreadyTold =
      fields.first { $0.name == .told }?.ticked.compactMap(ToldBody.init(rawValue:)) ?? []
  }

  /// A place that is no village of the register, with what was typed beside it.
  private var typedPlace: String? {
    let parts = [self[.place], self[.group].flatMap(NumberEntry.read).map { "\($0)组" }, self[.landmark]]
      .compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined()
  }

  private func joined(as category: ReportCategory, room: DutyRoom) throws(FormProblem) -> MatterID? {
    if category == .incident || isForLater, let same = self[.same].map(MatterID.init),
      room.matters[same] != nil
    {
      return same
    }
    let matter = try matter(room: room)
    if category == .news && matter == nil && !isForLater {
      throw FormProblem(
        .matter, "新情况要写并入几号；新的事按 F5 选 1。", "News needs the number it joins; something new is F5, 1.")
    }
    // An order about an open matter is an errand of its own that names it.
    return category == .order ? nil : matter
  }

  /// The report that lies unjoined and was called the same: it follows into the matter that this one opens.
  func reportToJoin(in room: DutyRoom) -> ReportID? {
    guard sort == .ring, let id = self[.same].map(ReportID.init), let report = room.reports[id],
      report.matter == nil
    else { return nil }
    return id
  }

  private func broughtErrand(
    _ category: ReportCategory, room: DutyRoom, now: Timestamp
  ) throws(FormProblem) -> BroughtErrand? {
    switch category {
    case .order:
      var brought = BroughtErrand(code(.source) ?? .order, self[.text])
      brought.asked.due = try due(room: room, now: now)
      brought.asked.related = try matter(room: room)
      return brought
    case .calledOut:
      var brought = BroughtErrand(.calledOut, self[.hazard] ?? self[.text])
      brought.asked.due = try due(room: room, now: now)
      brought.asked.calledOut = try calledOut(room: room)
      return brought
    case .ordinary:
      guard let promised = try due(room: room, now: now) ?? promisedCallBack(room: room, now: now) else {
        return nil
      }
      var brought = BroughtErrand(.callBack, self[.text])
      brought.asked.due = promised
      return brought
    case .incident, .news, .spotCheck, .wrongNumber: return nil
    }
  }

  /// `20:40回` in the caller's words is a promise, too.
  func promisedCallBack(room: DutyRoom, now: Timestamp) -> Timestamp? {
    guard category == .ordinary, self[.due] == nil, let text = self[.text].flatMap(promisedTime),
      case .instant(let instant) = TimeEntry.read(text, .coming, now: now, zone: room.zone)
    else { return nil }
    return instant
  }

  private func calledOut(room: DutyRoom) throws(FormProblem) -> CalledOut {
    var calledOut = CalledOut()
    calledOut.colour = code(.colour)
    calledOut.hazard = self[.hazard] ?? self[.text]
    if let text = self[.issued] {
      calledOut.issued = try instant(text, of: .issued, room: room, now: started)
    }
    calledOut.readBackBy = self[.readBackBy]
    calledOut.promised = self[.promised]
    return calledOut
  }

  func spotCheck(room: DutyRoom, now: Timestamp) throws(FormProblem) -> RecordSpotCheck {
    var check = SpotCheckRecorded()
    check.checker = otherSide
    check.rings = try number(.rings)
    check.result = code(.result) ?? .onPost
    var command = RecordSpotCheck(check)
    if let wanted = self[.text] {
      var brought = BroughtErrand(.order, wanted)
      brought.asked.due = try due(room: room, now: now)
      command.errand = brought
    }
    return command
  }
}
