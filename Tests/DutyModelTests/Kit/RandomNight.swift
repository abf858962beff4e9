import DutyModel

/// A night of random commands, sensible and not; the same for the same seed.
///
/// A refused command changes nothing, so commands needn't be chosen with care.
struct RandomNight {
  private(set) var night: Night
  private var random: Seeded
  /// Commands that were carried out, by name: a test can see that the dice reach everything.
  private(set) var carriedOut: Set<Command.Name> = []

  init(seed: UInt64) throws {
    random = Seeded(seed)
    let roster: [RosterSpan]? = Bool.random(using: &random) ? .fictional : nil
    night = try Night.begun(
      shift: Bool.random(using: &random),
      SettingsAdoption(roster: roster, policy: .complete, cards: [.flood, .general]),
      purpose: .exercise)
  }

  mutating func step() {
    night.pass(seconds: pick([0, 1, 30, 60, 300, 900]))
    let (actor, command) = next()
    var typed: Timestamp?
    if pick([true, false, false]) { typed = night.now.adding(minutes: -pick([0, 1, 5, 30])) }
    do throws(Refusal) {
      let events = try night.submit(command, by: actor, at: typed)
      if !events.isEmpty { carriedOut.insert(command.name) }
    } catch {}
  }

  mutating func pick<T>(_ choices: [T]) -> T {
    choices.randomElement(using: &random)!
  }

  private mutating func anyMatter() -> MatterID {
    let known = Array(night.room.matters.keys).sorted()
    return pick(known + known + ["EV-20260101-01", "ER-20260101-01"])
  }

  private mutating func anyClock() -> ClockID {
    let known = Array(night.room.clocks.keys).sorted()
    return pick(known + ["EV-20260101-01/phone_report/county_gov"])
  }

  private mutating func person() -> PersonID { pick([.wu, .lin, .chen, .zhou, .he]) }
  private mutating func recipient() -> RecipientID {
    pick([.county, .bureau, .floodHeadquarters, .dutyLeader, .townshipHead])
  }

  /// An errand of any sort, sensible or not; some come again and again.
  private mutating func asked() -> AskedErrand {
    var asked = AskedErrand(
      minutes: pick([nil, 20, 45, 0]), due: pick([nil, nil, night.now.adding(minutes: 50)]),
      to: pick([.county, .bureau, nil]), from: pick([nil, Counterpart(name: "刘某", phone: "13900000003")]),
      related: pick([nil, anyMatter()]), owner: pick([nil, person()]))
    asked.repeats = pick([
      nil, nil, ErrandRepeat(every: 30),
      ErrandRepeat(at: ["21:00", "23:30"], until: night.now.adding(minutes: 300)),
    ])
    asked.transfer = Transfer(to: pick(["供电所", ""]), receiver: pick([nil, "王某"]))
    return asked
  }

  private mutating func brought() -> BroughtErrand? {
    pick([nil, nil, BroughtErrand(pick([nil] + ErrandSource.allCases), pick([nil, "回个话"]), asked: asked())])
  }

  private mutating func errandCommand() -> Command {
    switch pick([0, 1, 2, 3, 3, 3, 4, 5]) {
    case 0: return .errand(pick(ErrandSource.allCases), "报雨情", asked())
    case 1: return .callout(pick([nil] + WarningColour.allCases), from: pick([.county, nil]))
    case 2: return .spotCheck(pick(SpotCheckResult.allCases), rings: pick([nil, 2, 12]), errand: brought())
    case 3:
      return .answerErrand(
        ErrandAnswered(
          anyMatter(), pick(["报了", nil]), receiver: pick(["方远", nil]), round: pick([nil, nil, 1, 2]),
          to: pick([nil, nil, recipient()]), figures: pick([nil, [.moved: 34]])))
    case 4:
      var reminded = ErrandReminded()
      reminded.matter = anyMatter()
      return .remindErrand(reminded)
    default:
      return .receiveReport(
        ReceiveReport(content: content(), matter: pick([nil, anyMatter()]), errand: brought()))
    }
  }

  private mutating func content() -> ReportContent {
    ReportContent(
      pick([.incident, .incident] + ReportCategory.allCases), text: pick(["雨大", "有人被困", nil]),
      kind: pick([.flashFlood, .gasLeak, nil]), level: pick([nil] + IncidentLevel.allCases),
      occurred: pick([nil, night.now.adding(minutes: -10)]),
      source: pick([nil, .caller, Counterpart(phone: "13800000008")]),
      figures: pick([nil, [.trapped: 3], [.trapped: 5, .dead: 1], [.moved: -1]]))
  }

  private mutating func next() -> (Actor, Command) {
    let actor = pick([Actor.wu, .zhou, .nobody, Actor(person: .chen, role: .officer)])
    switch pick(Array(0..<45)) {
    case 0, 1: return (actor, .report(content()))
    case 2: return (Actor(role: .inbox), .report(content()))
    case 3: return (actor, .report(content(), joining: anyMatter()))
    case 4, 5, 6:
      return (
        actor,
        .call(
          anyMatter(), to: recipient(), pick([.answered, .answered, .noAnswer]), receiver: pick(["方远", nil]),
          for: pick([.report, .report] + CallPurpose.allCases))
      )
    case 7:
      return (actor, .bulletin(anyMatter(), to: recipient(), pick(BulletinSort.allCases)))
    case 8: return (actor, .figure(anyMatter(), pick(Figure.allCases), pick([0, 7]), asOf: night.now))
    case 9: return (actor, .assign(anyMatter(), to: pick([person(), nil])))
    case 10:
      return (
        actor, .close(anyMatter(), pick(ClosingOutcome.allCases), "完了", verifiedBy: pick([nil, "村支书"]))
      )
    case 11, 12: return (actor, .strike(pick(Array(0...night.last + 1))))
    case 13:
      return (
        actor, pick([.takeShift(TakeShift()), .take(person()), .take(person(), person(), leader: person())])
      )
    case 14: return (actor, pick([.leave(), .leave(to: person()), .leave(reason: "病了")]))
    case 15: return (.program, .notice)
    case 16:
      return (
        actor,
        .changeShift(
          ChangeShift(
            leader: pick([nil, person()]), joining: pick([[], [person()]]), leaving: pick([[], [person()]])))
      )
    case 17:
      return (
        actor,
        .locateLeader(LeaderLocated(person: person(), whereabouts: Whereabouts(pick([.road, .scene]))))
      )
    case 18: return (actor, .startCard(StartCard(matter: anyMatter(), card: pick(["flood", "general"]))))
    case 19, 20, 21:
      return (
        actor,
        .setCardStep(
          SetCardStep(
            matter: anyMatter(), card: pick(["flood", "general"]), step: pick(Array(1...4)),
            state: pick(CardStepState.allCases), text: pick([nil, "没有人住"])))
      )
    case 22, 23, 24, 25: return (actor, errandCommand())
    case 26: return (actor, .phase(anyMatter(), pick(Phase.allCases)))
    case 27:
      return (
        actor,
        .claim(anyClock(), pick([nil, person()]), until: night.now.adding(minutes: pick([0, 10, 60])))
      )
    case 28: return (actor, .release(anyClock(), pick(ReleaseWord.allCases), reason: pick([nil, "已并案"])))
    case 29, 30: return (actor, anyMove())
    case 31, 32: return (pick([actor, .zhou]), anyJudgement())
    case 34...43: return (pick([actor, actor, .zhou]), .bulletin(anyBulletin()))
    case 44: return anyKeyAct()
    default:
      return pick([
        (actor, .note("雨停了", anyMatter())), (.program, .recordTimeStep(TimeStepped(milliseconds: 4_000))),
        (.program, .recordMains(MainsChanged(isOnline: Bool.random(using: &random), batteryPercent: 50))),
        (
          actor, .attachFile(FileAttached(entry: 1, matter: anyMatter(), name: "a", sha256: "0", bytes: 1))
        ),
        (
          .program,
          .setExerciseClock(ExerciseClock(origin: night.now, real: time("20:00"), speedPercent: 600))
        ),
        (.program, .adoptSettings(changedSettings())), (.program, .adoptSettings(changedCards())),
      ])
    }
  }

  /// Leaders make keys, mistype, replace and lose them.
  private mutating func anyKeyAct() -> (Actor, Command) {
    let person: PersonID = pick([.zhou, .he])
    let owner = Actor(person: person, role: .leader, assurance: .asserted)
    let other = Actor(person: person == .zhou ? .he : .zhou, role: .leader, assurance: .asserted)
    let digits = String(UInt64.random(in: 0x1000_0000_0000_0000...UInt64.max, using: &random), radix: 16)
    let next = KeyEnrolled.proven(
      KeyID(rawValue: digits), of: person, publicHalf: String(repeating: digits, count: 4),
      created: night.now)
    guard let key = night.room.validKey(of: person) else { return (owner, .keys(.enroll(next))) }
    var checkpoint = Sample.checkpoint
    (checkpoint.key, checkpoint.sequence) = (key.id, night.room.sequence)
    return pick([
      (.program, .keys(.fail(NamedKey(key.id)))), (.program, .keys(.fail(NamedKey(key.id)))),
      (other, .keys(.reset(NamedKey(key.id)))), (owner, .keys(.checkpoint(checkpoint))),
      (owner, .keys(.rotate(.handedOver(key.id, to: next)))),
      (other, .keys(.revoke(KeyRevoked(key.id, reason: "丢了")))),
    ])
  }

  /// Mostly the next act on some bulletin, at times any act at all.
  private mutating func anyBulletin() -> BulletinCommand {
    let known = night.room.bulletins.values.sorted { $0.id < $1.id }
    let inHand = known.filter(\.state.isInHand)
    let matter = anyMatter()
    guard let bulletin = pick([inHand, inHand, known]).randomElement(using: &random),
      pick([true, true, true, false])
    else { return beginning(matter) }
    let id = bulletin.id
    let draft = pick([bulletin.draft, bulletin.draft, bulletin.draft, 1])
    let code = pick(["7Q4M", "7Q4M", "8K2P"])
    let word = SignBulletin.word(id, draft: draft, by: pick([.zhou, .he]), code: code)
    let paper = SignBulletin.paper(id, draft: draft, by: pick([.zhou, .he]), code: code)
    if pick([true, false, false, false]) {
      return pick([
        .recall(MarkBulletin(id, draft: draft)),
        .sendBack(ReturnBulletin(id, draft: draft, reason: pick(["", "再看"]))),
        .void(VoidBulletin(id, reason: "不用了")), edit(id, draft),
      ])
    }
    switch bulletin.state {
    case .draft:
      return pick([.submit(SubmitBulletin(id, draft: draft, unchecked: pick([nil, "一人"]))), edit(id, draft)])
    case .checking: return .check(MarkBulletin(id, draft: draft))
    case .awaitingSignature:
      let key = night.room.validKey(of: .zhou)?.id ?? "0"
      return .sign(pick([word, word, paper, .key(id, draft: draft, by: .zhou, key: key)]))
    case .signed, .sent:
      let send = BulletinCommand.send(SendBulletin(id, to: recipient(), receiver: pick([nil, "孙某"])))
      let unnamed = bulletin.deliveries.first { $0.receiver == nil }?.recipient
      let receipt = AcknowledgeBulletin(id, by: "孙某", at: unnamed ?? recipient())
      return pick([send, send, .acknowledge(receipt), .counterSign(paper)])
    case .acknowledged, .void: return .counterSign(pick([paper, word]))
    }
  }

  private mutating func beginning(_ matter: MatterID) -> BulletinCommand {
    switch pick([0, 0, 0, 0, 1, 2, 3]) {
    case 0:
      var drafting = DraftBulletin(matter, pick(BulletinKind.allCases))
      drafting.corrects = drafting.kind == .correction ? night.room.sentBulletins(of: matter).last?.id : nil
      drafting.elements = [.source, .occurredAt, .place, .casualties, .actionsTaken, .reporter].map {
        GivenElement($0, "清楚")
      }
      return .draft(drafting)
    case 1:
      return .phone(
        PhoneReport(matter, to: recipient(), pick(CallPurpose.allCases), receiver: pick([nil, "孙某"])))
    case 2: return .exemptFinal(FinalExempted(matter: matter, cause: .county, name: pick(["", "孙某"])))
    default: return .skipNumbers(SkipNumbers(next: pick([1, 3, 9]), reason: "纸本"))
    }
  }

  private mutating func edit(_ id: BulletinID, _ draft: Int) -> BulletinCommand {
    let why = Figure.allCases.map { FigureExplanation($0, "核实过") }
    return .edit(EditBulletin(id, draft: draft, text: pick([nil, "水位回落。"]), explaining: pick([[], why])))
  }

  private mutating func anyReport() -> ReportID {
    pick(Array(night.room.reports.keys).sorted() + ["RP-20260101-01"])
  }

  /// A report that is joined, moved or taken apart, or two incidents that become one.
  private mutating func anyMove() -> Command {
    switch pick([0, 1, 2, 3, 4, 5]) {
    case 4: .openReport(OpenReport(report: anyReport(), errand: brought()))
    case 5:
      .settleReport(
        SettleReport(
          report: anyReport(), outcome: pick(ReportSettlement.allCases), reason: pick([nil, "邻县的"])))
    case 0: .join(anyReport(), to: anyMatter())
    case 1: .detach(anyReport(), leaveUnjoined: pick([true, false]))
    case 2: .merge(anyMatter(), into: anyMatter(), pick([nil, "同一件"]))
    default: .report(.told { ($0.category, $0.place) = (.news, "石桥村") })
    }
  }

  /// What people find out about an incident.
  private mutating func anyJudgement() -> Command {
    let matter = anyMatter()
    switch pick([0, 1, 2]) {
    case 0:
      let (level, kind): (IncidentLevel?, IncidentKind?) = (
        pick([nil] + IncidentLevel.allCases), pick([nil, .flashFlood, .roadTraffic])
      )
      let cleared: [IncidentField] = pick([[], [.place], [.kind]])
      let occurred: Timestamp? = pick([nil, night.now.adding(minutes: -20)])
      return .revise(matter) {
        ($0.level, $0.kind, $0.clear, $0.occurred) = (level, kind, cleared, occurred)
      }
    case 1: return .verify(matter, pick(VerificationResult.allCases), whom: pick([nil, .secretary]))
    default:
      let lines = night.room.figures.map(\.entry)
      return .choose(matter, pick(lines + [1]), word: pick([nil, Authority(person: .zhou, means: .phone)]))
    }
  }

  /// An edit of the policy or of the people, or none when it is the one in force.
  private mutating func changedSettings() -> SettingsAdoption {
    if pick([true, false, false]) {
      let gone = person()
      let people = [Person].fictional.filter { $0.id != gone }
      var adoption = SettingsAdoption()
      adoption.people = Adopted.parts(of: people, sha256: "without-\(gone)", each: 4)
      return adoption
    }
    let minutes: Int = pick([5, 20, 40])
    var policy = DeadlinePolicy.complete
    policy.rules.append(
      DeadlineRule("edited", .phoneReport, minutes, to: [.bureau], decisive: .bureau))
    var adoption = SettingsAdoption()
    adoption.policy = PolicyAdopted.parts(of: policy, sha256: "edited-\(minutes)", each: 2)
    return adoption
  }

  /// An edit of the cards: one fewer, or a step fewer.
  private mutating func changedCards() -> SettingsAdoption {
    var flood = Card.flood
    flood.steps.removeLast(pick([1, 2]))
    let cards: [Card] = pick([[flood, .general], [.general], [.flood, .general]])
    var adoption = SettingsAdoption()
    adoption.cards = Adopted.parts(of: cards, sha256: "edited-\(cards.count)-\(flood.steps.count)", each: 1)
    return adoption
  }

  mutating func openSegment() {
    night.openSegment()
  }
}
