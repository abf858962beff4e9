import DutyModel
import ModelTestSupport
import TestSupport

/// One event of every type with all its fields, as the frozen journal lines hold them. Once a line is in the
/// fixture neither it nor its event here is ever changed; a new type is added at the end.
enum SampleEvents {
  static let types = all.map(\.type)

  static let all: [Event] =
    [
      .segmentOpened(segment), .journalRepaired(repaired), .stationAdopted(station),
      .peopleAdopted(Adopted(sha256: "b2", part: 1, parts: 2, items: [person])),
      .rosterAdopted(Adopted(sha256: "c3", part: 2, parts: 2, items: [span])),
      .policyAdopted(policy),
      .reportReceived(report),
      .reportJoined(ReportJoined(report: "RP-20260714-02", matter: "EV-20260714-01")),
      .incidentOpened(incident), .figureRecorded(figure), .clockStarted(clock.plan),
      .clockMet(
        ClockMet(clock: clock.id, act: 9, metAt: night("20:40:00"))),
      .clockMissed(ClockMissed(clock: clock.id, due: night("20:46:00"), noticed: night("20:46:01"))),
      .clockReopened(ClockReopened(clock: clock.id, struck: 9)),
      .callMade(call), .bulletinSent(bulletin),
      .matterAssigned(MatterAssigned(matter: "EV-20260714-01", owner: "zhao.min")),
      .matterClosed(closed), .shiftTaken(shift), .shiftLeft(left),
      .noteAdded(NoteAdded(text: "水位平", matter: "EV-20260714-01")),
      .entryStruck(EntryStruck(entry: 9, reason: "记错件")),
      .exerciseClockSet(exercise), .timeStepped(TimeStepped(milliseconds: -598_001)),
    ]
    + ([
      .station(station), .people(Adopted(sha256: "b2", part: 1, parts: 1, items: [person])),
      .roster(Adopted(sha256: "c3", part: 1, parts: 1, items: [span])), .policy(policy), .shift(shift),
      .counters(counters), .matter(matter), .report(known),
      .figure(LedgerFigure(figure: figure, entry: 6)), .clock(clock), .exerciseClock(exercise),
      .commands(
        StoredCommands([StoredCommand(key: "A/7f3c", digest: "0123456789abcdef", first: 4, last: 8)])),
    ] as [Carried]).map(Event.carried)
    + [
      .segmentOpened(successor), .shiftChanged(changed), .leaderLocated(located), .carried(.contact(contact)),
      .cardsAdopted(Adopted(sha256: "e5", part: 2, parts: 19, items: [card])), .cardStarted(run.started),
      .cardStepSet(mark.set), .carried(.cards(Adopted(sha256: "e5", part: 2, parts: 19, items: [card]))),
      .carried(.cardRun(run)), .carried(.cardMark(mark)),
    ]
    + SampleRegisters.frozen.map(Event.registerAdopted)
    + SampleRegisters.frozen.map { .carried(.register($0)) }
    + errands
    + [
      .clockReplanned(ClockReplanned(plan: followUp, former: clock.plan)),
      .clockPhoned(ClockPhoned(clock: followUp.clock, act: 31, at: night("21:40:00"))),
      .clockClaimed(
        ClockClaimed(clock: clock.id, person: "wu.xiao", next: "再打一次", until: night("21:00:00"))),
      .clockReleased(
        ClockReleased(
          clock: followUp.clock, cause: .county, name: "孙某", said: night("22:00:00"), reason: "并入县里的续报")),
      .phaseEntered(PhaseEntered(matter: "EV-20260714-01", phase: .ended, text: "人已全部转移")),
      .carried(.clock(released)), .carried(.matter(known(in: .stable))),
    ]
    + incidents
    + [
      .mainsChanged(MainsChanged(isOnline: false, batteryPercent: 62)),
      .mainsChanged(MainsChanged(isOnline: true, batteryPercent: nil)),
      .fileAttached(
        FileAttached(
          entry: 6, matter: "EV-20260714-01", name: "便桥.jpg",
          sha256: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08", bytes: 218_112)),
    ]
    + inbox + bulletins + keys

  private static func made<R: FieldRecord>(_ change: (inout R) -> Void) -> R {
    var record = R()
    change(&record)
    return record
  }

  static let segment: SegmentOpened = made {
    $0.journal = "6f1c0a52-8f0e-4c55-9a53-1f6c3a1d9b10"
    $0.station = "qinghe"
    $0.program = "dutyroom 0.1"
  }
  static let successor: SegmentOpened = made {
    $0 = segment
    $0.replaces = made {
      $0.journal = "1a2b3c4d-8f0e-4c55-9a53-1f6c3a1d9b10"
      $0.sequence = 811
      $0.verdict = "corrupt"
    }
  }
  static let changed: ShiftChanged = made {
    $0.shift = "SH-20260714-1700"
    $0.leader = "gao.xiang"
    $0.joined = ["he.chuan"]
    $0.left = ["zhao.min"]
    $0.reason = "赵敏送医"
  }
  static let located: LeaderLocated = made {
    $0.person = "lin.yuanshan"
    $0.whereabouts = Whereabouts(.scene, "石桥村口")
    $0.channel = .radio
  }
  static let contact: ContactNote = made {
    $0.person = "lin.yuanshan"
    $0.entry = 8
    $0.at = night("20:41:00")
    $0.channel = .radio
    $0.whereabouts = Whereabouts(.scene, "石桥村口")
  }
  static let repaired: JournalRepaired = made {
    $0.segment = "000000000001.jsonl"
    $0.offset = 4_096
    $0.length = 77
    $0.sha256 = "ff"
    $0.verdict = "torn"
    $0.file = "000000000001.jsonl-4096"
  }
  static let station = StationAdopted(
    sha256: "a1",
    station: made {
      $0.code = "qinghe"
      $0.name = LocalText("青禾镇值班室", "Qinghe Town duty room")
      $0.language = .english
      $0.timeZone = "+08:00"
      $0.theme = "day"
      $0.offices = [
        Office(id: "county_gov", name: LocalText("县政府总值班室", "County main duty room"), phone: "822 0110")
      ]
    })
  static let person = Person(
    id: "wu.xiao", name: "吴晓", latinName: "Wu Xiao", posts: [.dutyOfficer, .reserve],
    phones: ["139 0000 2005", "8401"], backup: "zhao.min")
  static let span = RosterSpan(
    track: .officer, person: "wu.xiao", start: night("17:00:00"), end: night("08:00:00", day: 15))
  static let rule: DeadlineRule = made {
    $0.id = "phone-flood"
    $0.kinds = [.flashFlood, .typhoon]
    $0.levels = [.unknown, .minor]
    $0.clock = .phoneReport
    $0.recipients = ["county_gov", "county_flood_hq"]
    $0.decisive = "county_gov"
    $0.minutes = 15
    $0.from = .occurred
    $0.basis = LocalText("本县规定", "county rule")
  }
  static let policy: PolicyAdopted = made {
    $0.sha256 = "d4"
    $0.part = 2
    $0.parts = 3
    $0.policy = made {
      $0.id = "county-2026"
      $0.name = LocalText("本县时限", "County limits")
      $0.issuedBy = "county_gov"
      $0.warnBeforeMinutes = 7
      $0.rules = [rule]
    }
  }
  static let report = ReportReceived(
    report: "RP-20260714-01",
    content: made {
      $0.category = .news
      $0.channel = .satellitePhone
      $0.source = Counterpart(name: "周某", unit: "石桥村", post: "三组网格员", phone: "13800000002")
      $0.kind = .flashFlood
      $0.level = .ordinary
      $0.place = "石桥村三组"
      $0.occurred = night("20:25:00")
      $0.text = "溪水漫过便桥"
      $0.figures = ReportedFigures([.trapped: 7, .toMove: 34, .dead: 0])
    })
  static let incident: IncidentOpened = made {
    $0.matter = "EV-20260714-01"
    $0.number = 3
    $0.report = "RP-20260714-01"
    $0.kind = .flashFlood
    $0.level = .serious
    $0.place = "石桥村三组"
    $0.owner = "wu.xiao"
  }
  static let figure = FigureRecorded(
    matter: "EV-20260714-01", figure: .trapped, value: 7, source: "石桥村 周某", asOf: night("20:31:00"),
    certainty: .verified)
  static let clock: Clock = made {
    $0.plan = made {
      $0.clock = "EV-20260714-01/phone_report/county_gov"
      $0.matter = "EV-20260714-01"
      $0.kind = .phoneReport
      $0.recipient = "county_gov"
      $0.decisive = true
      $0.from = .occurred
      $0.start = night("20:31:00")
      $0.due = night("20:46:00")
      $0.minutes = 15
      $0.rule = "phone-flood"
      $0.basis = LocalText("本县规定", "county rule")
    }
    $0.metBy = 9
    $0.metAt = night("20:47:00")
    $0.missedAt = night("20:46:01")
    $0.closedWithMatter = true
  }
  /// A follow-up as the engine plans it.
  static let followUp: ClockStarted = made {
    $0.clock = "EV-20260714-01/follow_up/county_gov/2"
    $0.matter = "EV-20260714-01"
    $0.kind = .followUp
    $0.recipient = "county_gov"
    $0.party = Counterpart(name: "孙某")
    $0.decisive = true
    $0.standing = .promise
    $0.whose = LocalText("学校", "the school")
    $0.round = 2
    $0.from = .lastReport
    $0.act = 30
    $0.start = night("20:40:00")
    $0.due = night("21:40:00")
    $0.minutes = 60
    $0.warnBeforeMinutes = 10
    $0.rule = "follow-up-flood"
    $0.basis = LocalText("本县规定", "county rule")
  }
  static let released: Clock = made {
    $0.plan = followUp
    $0.alsoMet = [ClockAct(act: 33, at: night("21:41:00"))]
    $0.phoned = ClockAct(act: 31, at: night("21:40:00"))
    $0.former = [FormerLimit(due: night("21:10:00"), rule: "follow-up-major", missedAt: night("21:10:01"))]
    $0.claim = made {
      $0.person = "wu.xiao"
      $0.next = "再打一次"
      $0.until = night("21:00:00")
      $0.entry = 34
    }
    $0.release = made {
      $0.cause = .leader
      $0.name = "林远山"
      $0.reason = "并入专报"
      $0.at = night("22:00:00")
      $0.entry = 35
    }
  }
  static func known(in phase: Phase) -> Matter {
    var matter = matter
    matter.incident?.verified = night("20:40:00")
    matter.incident?.sent = night("20:27:00")
    matter.incident?.seen = night("20:31:00")
    matter.incident?.relatedKinds = [.geoHazard]
    matter.incident?.sensitivity = [.people, .mayEscalate]
    matter.incident?.phase = phase
    matter.incident?.phaseSince = night("22:00:00")
    return matter
  }
  static let call: CallMade = made {
    $0.matter = "EV-20260714-01"
    $0.recipient = "county_gov"
    $0.callee = "供电所"
    $0.phone = "8220110"
    $0.outcome = .cutOff
    $0.receiver = "孙某"
    $0.readBack = true
    $0.text = "说了一半断线"
  }
  static let bulletin: BulletinSent = made {
    $0.matter = "EV-20260714-01"
    $0.sort = .followUp
    $0.channel = .mail
    $0.recipient = "county_gov"
    $0.receiver = "孙某"
    $0.text = "第41期"
  }
  static let closed: MatterClosed = made {
    $0.matter = "EV-20260714-01"
    $0.outcome = .falseAlarm
    $0.text = "烧落叶，已灭"
    $0.verifiedBy = "派出所值班民警"
  }
  static let shift: Shift = made {
    $0.id = "SH-20260714-1700"
    $0.leader = "lin.yuanshan"
    $0.officers = ["wu.xiao", "zhao.min"]
    $0.start = night("17:00:00")
    $0.end = night("08:00:00", day: 15)
  }
  static let left: ShiftLeft = made {
    $0.shift = "SH-20260714-1700"
    $0.taker = "he.chuan"
    $0.reason = "换班"
  }
  static let exercise = ExerciseClock(origin: night("20:24:00"), real: night("09:00:00"), speedPercent: 1_000)
  static let counters: Counters = made {
    $0.days = [
      made {
        $0.date = "20260714"
        $0.incidents = 3
        $0.reports = 5
      }
    ]
    $0.freedNumbers = [2]
  }
  static let matter: Matter = made {
    $0.id = "EV-20260714-01"
    $0.number = 3
    $0.owner = "wu.xiao"
    $0.opened = night("20:31:00")
    $0.closed = closed
    $0.closedAt = night("20:50:00")
    $0.incident = made {
      $0.kind = .flashFlood
      $0.level = .serious
      $0.place = "石桥村三组"
      $0.received = night("20:31:00")
      $0.occurred = night("20:25:00")
    }
  }
  static let card: Card = made {
    $0.id = "flash_flood"
    $0.title = LocalText("山洪防汛", "Flash flood")
    $0.kinds = [.flashFlood, .typhoon]
    $0.triggers = LocalText("水位急涨", "the river jumps")
    $0.version = "2"
    $0.approvedBy = "镇防指"
    $0.steps = [
      CardStep(
        n: 1, text: LocalText("封桥", "Close the bridge"), posts: [.police, .villageHead], due: .minutes(20),
        condition: LocalText("桥上过水", "water over the bridge")),
      CardStep(
        n: 2, text: LocalText("电话首报", "Phone report"), posts: [.dutyOfficer], due: .clock(.phoneReport)),
      CardStep(n: 3, text: LocalText("续报", "Follow up"), posts: [.dutyOfficer], due: .every(minutes: 60)),
      CardStep(
        n: 4, text: LocalText("返回", "Return"), posts: [.siteCommander],
        due: .moment(LocalText("解除后", "once it is lifted"))),
    ]
    $0.donts = [LocalText("不涉水", "Don't wade")]
    $0.sources = [CardSource(LocalText("防汛条例第27条", "Flood Control Regulations, art. 27"), steps: [1, 2])]
  }
  static let run: CardRun = made {
    $0.started = CardStarted(run: "EV-20260714-01/flash_flood/12", matter: "EV-20260714-01", content: card)
    $0.at = night("20:36:00")
    $0.by = "wu.xiao"
    $0.entry = 12
  }
  static let mark: CardMark = made {
    $0.set = CardStepSet(run: run.id, step: 1, state: .notApplicable, text: "桥上没有水")
    $0.at = night("20:40:00")
    $0.by = "zhao.min"
    $0.entry = 14
  }
  static let known: IncomingReport = made {
    $0.received = report
    $0.at = night("20:31:00")
    $0.entry = 4
    $0.matter = "EV-20260714-01"
  }
}
