import DutyModel
import ModelTestSupport

/// An event of every case with every field set, so that one which isn't read or written is seen.
enum Sample {
  static let matter: MatterID = "EV-20260714-01"
  static let clockID: ClockID = "EV-20260714-01/phone_report/county_gov"

  static var content: ReportContent {
    var content = ReportContent(
      .news, text: "溪水漫过便桥", kind: .flashFlood, level: .major, place: "石桥村三组",
      occurred: time("19:50"),
      source: Counterpart(name: "周某", unit: "石桥村", post: "村支书", phone: "13800000000"),
      figures: [.trapped: 7, .dead: 0], channel: .radio)
    content.village = "5"
    content.group = 3
    content.landmark = "便桥旁"
    content.cause = "上游放水"
    content.trend = .rising
    content.actionsTaken = "撤到学校"
    content.requests = "冲锋舟"
    content.sceneContact = Counterpart(name: "周国", phone: "13800000001")
    content.alreadyTold = [.fire]
    content.minors = true
    content.unitProfile = "竹器厂"
    content.loss = "倒房两间"
    content.lossWan = 30
    content.scope = "两个组"
    content.sent = time("19:52")
    content.seen = time("19:58")
    return content
  }

  static let authority = Authority(person: .zhou, means: .message, number: "13800000004", at: time("19:59"))

  static var revised: IncidentRevised {
    var revised = IncidentRevised()
    revised.matter = matter
    revised.kind = .geoHazard
    revised.relatedKinds = [.roadTraffic]
    revised.level = .major
    revised.levelBasis = "失联3人"
    revised.place = "石桥村五组"
    revised.occurred = time("19:40")
    revised.sensitivity = [.people, .mayEscalate]
    revised.title = "石桥村滑坡"
    revised.clear = [.title]
    revised.confirmedBy = "周明"
    return revised
  }

  static var verified: IncidentVerified {
    var verified = IncidentVerified()
    verified.matter = matter
    verified.whom = Counterpart(name: "周国", unit: "石桥村")
    verified.how = .radio
    verified.result = .partly
    verified.text = "水过膝"
    return verified
  }

  static var chosen: FigureChosen {
    var chosen = FigureChosen()
    chosen.matter = matter
    chosen.figure = .trapped
    chosen.entry = 11
    chosen.value = 5
    chosen.authority = authority
    chosen.former = 10
    chosen.formerValue = 7
    chosen.formerSource = "石桥村"
    return chosen
  }

  static var shift: Shift {
    var shift = Shift()
    shift.id = "SH-20260714-1700"
    shift.leader = .zhou
    shift.officers = [.wu, .lin]
    shift.reserve = [.chen]
    shift.start = time("17:00")
    shift.end = time("08:00", day: 15)
    return shift
  }

  static var plan: ClockStarted {
    var plan = ClockStarted()
    plan.clock = clockID
    plan.matter = matter
    plan.kind = .writtenReport
    plan.recipient = .county
    plan.party = Counterpart(name: "刘某", unit: "李家湾村", phone: "139 0000 0003")
    plan.decisive = true
    plan.standing = .promise
    plan.round = 2
    plan.from = .occurred
    plan.whose = LocalText("学校", "the school")
    plan.act = 12
    plan.warnBeforeMinutes = 7
    plan.start = time("19:50")
    plan.due = time("20:05")
    plan.minutes = 15
    plan.rule = "flood-phone"
    plan.basis = LocalText("依据", "basis")
    return plan
  }

  static var former: ClockStarted {
    var former = plan
    former.due = time("20:10")
    former.rule = "any-phone"
    return former
  }

  static var errand: Errand {
    var errand = Errand()
    errand.source = .instruction
    errand.what = "每两小时报一次雨情"
    errand.party = Counterpart(name: "书记")
    errand.recipient = .county
    errand.related = matter
    errand.report = "RP-20260714-01"
    errand.due = time("21:00")
    errand.rule = "paper"
    errand.repeats = ErrandRepeat(every: 60, at: ["08:00"], until: time("08:00", day: 15), asks: ["雨情"])
    errand.proof = "回执"
    var calledOut = CalledOut(colour: .blue, hazard: "暴雨", issued: time("19:50"), readBackBy: "吴晓")
    calledOut.promised = "半小时内反馈"
    errand.calledOut = calledOut
    var paper = IncomingPaper(number: "青府12号", pages: 3, passedTo: "党政办")
    paper.urgency = .urgent
    errand.paper = paper
    var transfer = Transfer(to: "供电所", receiver: "王某")
    transfer.duty = .notOurs
    transfer.lead = "县供电公司"
    errand.transfer = transfer
    errand.reminders = [Reminder(entry: 14, at: time("20:10"))]
    return errand
  }

  static var errandOpened: ErrandOpened {
    var opened = ErrandOpened()
    opened.matter = matter
    opened.number = 2
    opened.owner = .lin
    opened.errand = errand
    return opened
  }

  static var answered: ErrandAnswered {
    var answered = ErrandAnswered(
      matter, "雨小了", receiver: "方远", round: 2, to: .county, figures: [.moved: 34],
      readings: [Reading("雨情", "32毫米")])
    answered.givenBy = "石桥村 周国"
    answered.channel = .fax
    answered.proof = "传真回执"
    return answered
  }

  static var reminded: ErrandReminded {
    var reminded = ErrandReminded()
    reminded.matter = matter
    reminded.channel = .message
    reminded.receiver = "王某"
    reminded.text = "今晚能复电吗"
    return reminded
  }

  static var spotCheck: SpotCheckRecorded {
    var check = SpotCheckRecorded()
    check.checker = Counterpart(name: "孙某", unit: "县政府总值班室")
    check.channel = .radio
    check.rings = 3
    check.answeredBy = "吴晓"
    check.result = .answeredLate
    check.text = "问带班在哪"
    return check
  }

  static var opened: IncidentOpened {
    var opened = IncidentOpened()
    opened.matter = matter
    opened.number = 1
    opened.report = "RP-20260714-01"
    opened.kind = .flashFlood
    opened.level = .major
    opened.place = "石桥村三组"
    opened.owner = .wu
    opened.received = time("19:59")
    return opened
  }

  static var call: CallMade {
    var call = CallMade(matter, to: .county, .cutOff, receiver: "方远")
    call.callee = "县里"
    call.phone = "0570-0000001"
    call.purpose = .figures
    call.readBack = true
    call.text = "已报被困7人"
    call.whereabouts = Whereabouts(.scene, "石桥村口")
    return call
  }

  static var changed: ShiftChanged {
    var changed = ShiftChanged()
    changed.shift = "SH-20260714-1700"
    changed.leader = .he
    changed.joined = [.chen]
    changed.left = [.lin]
    changed.reason = "送医"
    changed.reserve = [.chen]
    return changed
  }

  static var located: LeaderLocated {
    LeaderLocated(person: .zhou, whereabouts: Whereabouts(.elsewhere, "石桥村口"), channel: .radio)
  }

  static var contact: ContactNote {
    var note = ContactNote()
    note.person = .zhou
    note.entry = 12
    note.at = time("20:41")
    note.channel = .message
    note.whereabouts = Whereabouts(.scene, "石桥村口")
    return note
  }

  static var bulletin: BulletinSent {
    var bulletin = BulletinSent(matter, to: .county, .correction)
    bulletin.channel = .mail
    bulletin.receiver = "方远"
    bulletin.text = "更正被困5人"
    return bulletin
  }

  static var left: ShiftLeft {
    var left = ShiftLeft()
    left.shift = "SH-20260714-1700"
    left.taker = .chen
    left.reason = "正常交班"
    return left
  }

  static var segment: SegmentOpened {
    var segment = SegmentOpened()
    segment.journal = "6f1c0a52"
    segment.station = "330182"
    segment.program = "dutyroom 0.1"
    var replaces = ReplacedJournal()
    replaces.journal = "1a2b3c4d"
    replaces.sequence = 811
    replaces.verdict = "corrupt"
    segment.replaces = replaces
    return segment
  }

  static var repaired: JournalRepaired {
    var repaired = JournalRepaired()
    repaired.segment = "000000000001.jsonl"
    repaired.offset = 4_096
    repaired.length = 117
    repaired.sha256 = "ab12"
    repaired.verdict = "torn"
    repaired.file = "quarantine/1"
    return repaired
  }

  static var figure: FigureRecorded {
    FigureRecorded(
      matter: matter, figure: .trapped, value: 7, source: "石桥村 周某", asOf: time("20:00"),
      certainty: .estimated, report: "RP-20260714-01")
  }

  static var closing: CloseMatter {
    var closing = CloseMatter(matter, .untrue, "没有水", verifiedBy: "李村支书")
    closing.takenBy = "王某"
    closing.verifiedAt = time("20:30")
    closing.verifiedHow = .visit
    return closing
  }

  static var closed: MatterClosed {
    var closed = MatterClosed(matter, .untrue, "没有水", verifiedBy: "李村支书")
    closed.takenBy = "王某"
    closed.verifiedAt = time("20:30")
    closed.verifiedHow = .visit
    closed.into = "EV-20260714-02"
    closed.ended = ["EV-20260714-01/written_report/county_gov"]
    return closed
  }

  static let exerciseClock = ExerciseClock(origin: time("02:00"), real: time("20:00"), speedPercent: 150)

  static var policy: PolicyAdopted {
    var adopted = PolicyAdopted()
    adopted.sha256 = "policy-1"
    adopted.part = 2
    adopted.parts = 3
    adopted.policy = .fictional
    adopted.policy.issuedBy = "县应急局"
    adopted.policy.validFrom = "2026-01-01"
    adopted.policy.basis = LocalText("依据", "basis")
    adopted.policy.redBeforeMinutes = 2
    var school = DeadlineRule("school", .phoneReport, 60, to: [.party])
    school.sensitivity = [.nature]
    school.phases = [.stable]
    school.people = 3
    school.standing = .bound
    school.whose = LocalText("学校", "the school")
    school.warnBeforeMinutes = 9
    adopted.policy.rules.append(school)
    adopted.policy.rules.append(
      DeadlineRule(
        "all", .writtenReport, 30, to: [.county], decisive: .county, kinds: [.typhoon, .hazchem],
        levels: [.serious], from: .occurred))
    adopted.policy.callBackMinutes = 8
    var level = LevelRule()
    level.id = "accident-major"
    level.kinds = [.collapse]
    level.level = .major
    level.least = Thresholds([.deadOrMissing: 3])
    level.basis = LocalText("依据", "basis")
    adopted.policy.levels = [level]
    var scope = ScopeRule()
    scope.id = "moved"
    scope.kinds = [.typhoon]
    scope.least = Thresholds([.toMove: 10])
    scope.basis = LocalText("依据", "basis")
    adopted.policy.scope = [scope]
    adopted.policy.signing = [
      SigningRule(
        [.major], by: [.dutyLeader], instead: [.townshipHead], after: 15, basis: LocalText("依据", "basis"))
    ]
    adopted.policy.counterSignMinutes = 720
    adopted.policy.acknowledgeMinutes = 15
    return adopted
  }

  static var run: CardRun {
    var run = CardRun()
    run.started = CardStarted(run: "EV-20260714-01/flood/12", matter: matter, content: .flood)
    run.at = time("20:05")
    run.by = .wu
    run.entry = 12
    return run
  }

  static let step = CardStepSet(
    run: "EV-20260714-01/flood/12", step: 3, state: .notApplicable, text: "桥上没有人")

  static var mark: CardMark {
    var mark = CardMark()
    mark.set = step
    mark.at = time("20:06")
    mark.by = .lin
    mark.entry = 13
    return mark
  }

  static let events: [Event] =
    [
      .segmentOpened(segment), .journalRepaired(repaired),
      .stationAdopted(StationAdopted(sha256: "station-1", station: .fictional)),
      .peopleAdopted(Adopted(sha256: "people-1", part: 2, parts: 3, items: .fictional)),
      .rosterAdopted(Adopted(sha256: "roster-1", part: 2, parts: 3, items: .fictional)),
      .policyAdopted(policy),
      .reportReceived(ReportReceived(report: "RP-20260714-01", content: content)),
      .reportJoined(
        ReportJoined(
          report: "RP-20260714-01", matter: matter, from: "EV-20260714-02", received: time("19:58"))),
      .incidentOpened(opened), .figureRecorded(figure), .clockStarted(plan),
      .clockMet(ClockMet(clock: clockID, act: 17, metAt: time("20:03"), replaces: 16)),
      .clockMissed(ClockMissed(clock: clockID, due: time("20:05"), noticed: time("20:06"))),
      .clockReopened(ClockReopened(clock: clockID, struck: 17)),
      .clockReplanned(ClockReplanned(plan: plan, former: former)),
      .clockPhoned(ClockPhoned(clock: clockID, act: 17, at: time("20:03"))),
      .clockClaimed(ClockClaimed(clock: clockID, person: .wu, next: "再打", until: time("20:30"))),
      .clockReleased(
        ClockReleased(clock: clockID, cause: .county, name: "方远", said: time("20:30"), reason: "并入专报")),
      .phaseEntered(PhaseEntered(matter: matter, phase: .ended, text: "明火已灭")),
      .callMade(call), .bulletinSent(bulletin), .matterAssigned(MatterAssigned(matter: matter, owner: .lin)),
      .matterClosed(closed), .shiftTaken(shift), .shiftChanged(changed), .shiftLeft(left),
      .leaderLocated(located),
      .noteAdded(NoteAdded(text: "雨停了", matter: matter)),
      .entryStruck(EntryStruck(entry: 17, reason: "记错")), .exerciseClockSet(exerciseClock),
      .timeStepped(TimeStepped(milliseconds: -5_000)),
      .mainsChanged(MainsChanged(isOnline: true, batteryPercent: 62)),
      .fileAttached(
        FileAttached(entry: 9, matter: matter, name: "桥面照片", sha256: "0a1b", bytes: 218_112)),
      .cardsAdopted(Adopted(sha256: "cards-1", part: 2, parts: 3, items: [.flood])),
      .cardStarted(run.started), .cardStepSet(step),
      .errandOpened(errandOpened),
      .errandAnswered(answered), .errandReminded(reminded), .spotCheckRecorded(spotCheck),
      .reportDetached(ReportDetached(report: "RP-20260714-01", matter: matter, received: time("20:00"))),
      .incidentRevised(revised), .incidentVerified(verified), .figureChosen(chosen),
      .matterReopened(MatterReopened(matter: matter, number: 1, owner: .wu)),
      .reportSettled(ReportSettled(report: "RP-20260714-01", outcome: .untrue, reason: "村里没有水")),
    ] + bulletinActs.map(Event.bulletin) + keyActs.map(Event.keys)

  static var carried: [Carried] {
    var clock = Clock()
    clock.plan = plan
    clock.metBy = 17
    clock.metAt = time("20:03")
    clock.missedAt = time("20:06")
    clock.alsoMet = [ClockAct(act: 19, at: time("20:04"))]
    clock.phoned = ClockAct(act: 18, at: time("20:03"))
    clock.former = [FormerLimit(due: time("20:10"), rule: "any-phone", missedAt: time("20:11"))]
    var claim = ClockClaim()
    claim.person = .wu
    claim.next = "再打"
    claim.until = time("20:30")
    claim.entry = 20
    clock.claim = claim
    var release = ClockRelease()
    release.cause = .county
    release.name = "方远"
    release.reason = "并入专报"
    release.at = time("20:40")
    release.entry = 21
    clock.release = release
    clock.closedWithMatter = true
    var matter = Matter()
    matter.id = Sample.matter
    matter.number = 3
    matter.owner = .lin
    matter.opened = time("20:00")
    matter.closed = closed
    matter.closedAt = time("21:00")
    matter.closedBy = 30
    var incident = Incident()
    incident.kind = .typhoon
    incident.level = .minor
    incident.place = "石桥村"
    incident.received = time("20:00")
    incident.occurred = time("19:50")
    incident.verified = time("20:10")
    incident.sent = time("19:55")
    incident.seen = time("19:59")
    incident.relatedKinds = [.geoHazard, .lifelineOutage]
    incident.sensitivity = [.people, .mayEscalate]
    incident.phase = .ended
    incident.phaseSince = time("23:00")
    incident.report = "RP-20260714-01"
    incident.title = "石桥村台风"
    incident.levelBasis = "人少"
    incident.levelConfirmedBy = "周明"
    incident.placeRevised = time("20:01")
    incident.occurredRevised = time("20:02")
    var verification = KnownVerification()
    verification.entry = 12
    verification.at = time("20:03")
    verification.result = .partly
    verification.whom = "周国"
    verification.how = .radio
    incident.verifications = [verification]
    var choice = FigureChoice()
    choice.entry = 13
    choice.figure = .trapped
    choice.line = 11
    choice.by = .zhou
    choice.formerValue = 7
    choice.formerSource = "石桥村"
    incident.choices = [choice]
    incident.finalReport = 60
    incident.exemption = exemption
    matter.incident = incident
    matter.errand = errand
    var report = IncomingReport()
    report.received = ReportReceived(report: "RP-20260714-01", content: content)
    report.at = time("20:00")
    report.entry = 9
    report.matter = Sample.matter
    report.arrived = true
    var day = Counters.Day()
    day.date = "20260714"
    day.incidents = 3
    day.reports = 8
    day.errands = 2
    day.bulletins = 4
    var counters = Counters()
    counters.days = [day]
    counters.freedNumbers = [2, 5]
    counters.numbersSince = time("20:00")
    var step = RecordedStep()
    step.milliseconds = -5_000
    step.entered = time("20:05")
    counters.lastStep = step
    counters.mainsLost = time("20:12")
    counters.numbers = [NumberMark(year: 2026, last: 38)]
    counters.part = 2
    return [
      .station(StationAdopted(sha256: "station-1", station: .fictional)),
      .people(Adopted(sha256: "people-1", part: 2, parts: 3, items: .fictional)),
      .roster(Adopted(sha256: "roster-1", part: 2, parts: 3, items: .fictional)), .policy(policy),
      .shift(shift), .contact(contact), .counters(counters), .matter(matter), .report(report),
      .figure(LedgerFigure(figure: figure, entry: 11, act: 9)), .clock(clock),
      .cards(Adopted(sha256: "cards-1", part: 2, parts: 3, items: [.flood])), .cardRun(run), .cardMark(mark),
      .answer(KnownAnswer(answered: answered, at: time("20:04"), entry: 15)), .exerciseClock(exerciseClock),
      .bulletin(knownBulletin), .bulletinContent(CarriedContent(bulletinID, bulletinContent)),
      .bulletinLetter(CarriedLetter(bulletinID, bulletinLetter)),
      .key(enrolledKey),
      .commands(StoredCommands([StoredCommand(key: "A/1", digest: "0123456789abcdef", first: 9, last: 12)])),
    ]
  }

  /// Every event that this program writes.
  static let all =
    events + carried.map(Event.carried) + SampleRegisters.all(part: 2, of: 3).map(Event.registerAdopted)
    + SampleRegisters.all(part: 2, of: 3).map { .carried(.register($0)) }
}
