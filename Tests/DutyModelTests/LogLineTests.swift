import DutyModel
import Testing

@Suite struct LogLineTests {
  /// One flood, number 1, whose county clock is due at 20:15.
  static func night() throws -> Night {
    var night = try Night.begun()
    _ = try night.open()
    return night
  }

  static func line(_ event: Event, _ language: Language) throws -> LogLine? {
    var night = try night()
    let room = night.room
    night.record([event])
    return room.logLine(for: night.entries.last!, in: language)
  }

  static func report(_ content: ReportContent) -> Event {
    .reportReceived(ReportReceived(report: "RP-20260714-02", content: content))
  }

  static let caller = Counterpart(name: "周某", unit: "石桥村", post: "村支书", phone: "13800000000")
  static let phoneOnly = Counterpart(phone: "13800000000")

  static func readBack(_ text: String) -> CallMade {
    var call = CallMade(Sample.matter, to: .county, receiver: "方远")
    call.readBack = true
    call.text = text
    return call
  }

  static func call(_ callee: String?, phone: String?, _ outcome: CallOutcome = .answered) -> CallMade {
    var call = CallMade(nil, to: nil, outcome)
    call.callee = callee
    call.phone = phone
    return call
  }

  static func shift(leader: PersonID?) -> Shift {
    var shift = Sample.shift
    shift.leader = leader
    return shift
  }

  static var cleared: IncidentRevised {
    var revised = IncidentRevised()
    revised.matter = Sample.matter
    revised.clear = [.place]
    return revised
  }

  static func figure(source: String?) -> FigureRecorded {
    var figure = Sample.figure
    figure.source = source
    return figure
  }

  /// Event, Chinese word and text, English word and text.
  static let table: [(Event, String, String, String, String)] = [
    (
      report(ReportContent(text: "溪水漫过便桥", place: "石桥村三组", source: caller)),
      "来电", "石桥村 周某：石桥村三组 溪水漫过便桥", "Call in", "石桥村 周某: 石桥村三组 溪水漫过便桥"
    ),
    (
      report(ReportContent(.news, text: "水退了", source: phoneOnly, channel: .message)),
      "来报", "138 0000 0000：水退了", "Report", "138 0000 0000: 水退了"
    ),
    (report(ReportContent(.ordinary, source: caller)), "来电", "石桥村 周某", "Call in", "石桥村 周某"),
    (report(ReportContent(.spotCheck, text: "查岗")), "查岗", "查岗", "Check", "查岗"),
    (report(ReportContent(.order, text: "报雨情")), "交办", "报雨情", "Order", "报雨情"),
    (report(ReportContent(.calledOut, text: "红色预警")), "叫应", "红色预警", "Callout", "红色预警"),
    (report(ReportContent(.wrongNumber)), "来电", "打错无声", "Call in", "Wrong number"),
    (report(ReportContent(kind: .typhoon)), "来电", "台风", "Call in", "typhoon"),
    (
      .reportJoined(ReportJoined(report: "RP-20260714-02", matter: Sample.matter)),
      "并入", "1号 石桥村三组 山洪", "Joined", "#1 石桥村三组 flash flood"
    ),
    (
      .incidentOpened(Sample.opened),
      "登记", "1号 山洪 石桥村三组 较大", "Opened", "#1 flash flood 石桥村三组 Level III"
    ),
    (
      .figureRecorded(Sample.figure), "数字", "1号 被困7 估计 石桥村 周某", "Figure",
      "#1 trapped 7 estimated 石桥村 周某"
    ),
    (.figureRecorded(figure(source: nil)), "数字", "1号 被困7 估计", "Figure", "#1 trapped 7 estimated"),
    (
      .clockMissed(ClockMissed(clock: Sample.clockID, due: time("20:15"), noticed: time("20:16"))),
      "超时", "1号 电话报 县政府总值班室 应20:15", "Overdue", "#1 Phone County duty room due 20:15"
    ),
    (
      .clockReopened(ClockReopened(clock: Sample.clockID, struck: 9)),
      "重开", "1号 电话报 县政府总值班室", "Reopened", "#1 Phone County duty room"
    ),
    (
      .callMade(CallMade(Sample.matter, to: .county, receiver: "方远")),
      "报县", "1号 县政府总值班室 方远", "To county", "#1 County duty room 方远"
    ),
    (
      .callMade(readBack("已报被困7人")),
      "报县", "1号 县政府总值班室 方远 已复述 已报被困7人", "To county", "#1 County duty room 方远 read back 已报被困7人"
    ),
    (
      .callMade(CallMade(Sample.matter, to: .county, .noAnswer)),
      "报县", "1号 县政府总值班室 无人接", "To county", "#1 County duty room no answer"
    ),
    (
      .callMade(CallMade(Sample.matter, to: .dutyLeader)),
      "告知", "1号 带班领导", "Told", "#1 leader on duty"
    ),
    (
      .callMade(call("石桥村", phone: "13800000000", .busy)), "去电", "石桥村 138 0000 0000 占线", "Call out",
      "石桥村 138 0000 0000 busy"
    ),
    (.callMade(call(nil, phone: "13800000000")), "去电", "138 0000 0000", "Call out", "138 0000 0000"),
    (
      .bulletinSent(Sample.bulletin),
      "报出", "1号 更正 县政府总值班室 方远 更正被困5人",
      "Sent", "#1 Correction County duty room 方远 更正被困5人"
    ),
    (
      .matterAssigned(MatterAssigned(matter: Sample.matter, owner: .zhou)),
      "主办", "1号 周明", "Owner", "#1 Zhou Ming"
    ),
    (
      .matterAssigned(MatterAssigned(matter: Sample.matter, owner: nil)),
      "主办", "1号 值班室", "Owner", "#1 duty room"
    ),
    (
      .matterAssigned(MatterAssigned(matter: "EV-20260713-09", owner: "li.si")),
      "主办", "EV-20260713-09 li.si", "Owner", "EV-20260713-09 li.si"
    ),
    (
      .matterClosed(MatterClosed(Sample.matter, .untrue, "没有水", verifiedBy: "李村支书")), "不属实",
      "1号 没有水 李村支书", "Not true", "#1 没有水 李村支书"
    ),
    (
      .matterClosed(Sample.closed), "不属实", "1号 并入EV-20260714-02 没有水 李村支书 来人 20:30 随之停表：书面首报 县政府总值班室",
      "Not true",
      "#1 into EV-20260714-02 没有水 李村支书 visit 20:30 ended with it: Written report to County duty room"
    ),
    (
      .reportDetached(ReportDetached(report: "RP-20260714-01", matter: Sample.matter)), "拆出",
      "1号来报 RP-20260714-01  溪水漫过便桥", "Detached", "report RP-20260714-01 from #1  溪水漫过便桥"
    ),
    (
      .incidentRevised(Sample.revised), "更正",
      "1号 事由 滑坡，次生衍生 车祸，级别 较大 失联3人，地点 石桥村五组，事发时间 7月14日 19:40，敏感 敏感人群、可能升级，标题 石桥村滑坡  周明定",
      "Revised",
      "#1 kind landslide, related kinds road crash, level Level III 失联3人, place 石桥村五组, time of occurrence 7/14 19:40, sensitivity sensitive people, may escalate, title 石桥村滑坡  says 周明"
    ),
    (
      .incidentRevised(cleared), "更正", "1号 地点 清空", "Revised", "#1 place cleared"
    ),
    (
      .incidentVerified(Sample.verified), "核实", "1号 部分属实 石桥村 周国 对讲 水过膝", "Verified",
      "#1 partly true 石桥村 周国 radio 水过膝"
    ),
    (
      .reportSettled(ReportSettled(report: "RP-20260714-01", outcome: .untrue, reason: "村里没有水")), "收件",
      "不属实  村里没有水  溪水漫过便桥", "Inbox", "not true  村里没有水  溪水漫过便桥"
    ),
    (
      .figureChosen(Sample.chosen), "口径", "1号 被困5，原7 石桥村  周明微信短信说的", "In use",
      "#1 trapped 5, was 7 石桥村  word of Zhou Ming by message"
    ),
    (
      .matterReopened(MatterReopened(matter: Sample.matter, number: 1, owner: .wu)), "重开", "1号 石桥村三组 山洪",
      "Reopened", "#1 石桥村三组 flash flood"
    ),
    (
      .reportJoined(ReportJoined(report: "RP-20260714-02", matter: Sample.matter, from: "EV-20260713-09")),
      "移并",
      "EV-20260713-09来报移到 1号 石桥村三组 山洪", "Moved", "report of EV-20260713-09 to #1 石桥村三组 flash flood"
    ),
    (
      .shiftTaken(Sample.shift),
      "接班", "吴晓 林燕  带班领导 周明", "On duty", "Wu Xiao 林燕  leader on duty Zhou Ming"
    ),
    (.shiftTaken(shift(leader: nil)), "接班", "吴晓 林燕", "On duty", "Wu Xiao 林燕"),
    (
      .shiftChanged(Sample.changed), "换人", "带班领导 何青  来 陈辉  走 林燕  备勤 陈辉  送医", "Change",
      "leader on duty 何青  joined: 陈辉  left: 林燕  reserve 陈辉  送医"
    ),
    (.leaderLocated(Sample.located), "到位", "周明 石桥村口", "Whereabouts", "Zhou Ming 石桥村口"),
    (
      .clockPhoned(ClockPhoned(clock: Sample.clockID, act: 17, at: time("20:03"))),
      "电话已报", "1号 电话报 县政府总值班室 20:03 电话已续报，书面照欠",
      "Phoned", "#1 Phone County duty room phoned at 20:03, paper still owed"
    ),
    (
      .clockClaimed(ClockClaimed(clock: Sample.clockID, person: .wu, next: "再打", until: time("20:30"))),
      "认领", "1号 电话报 县政府总值班室 吴晓 再打 到20:30",
      "Claimed", "#1 Phone County duty room Wu Xiao 再打 until 20:30"
    ),
    (.shiftLeft(Sample.left), "交班", "陈辉 正常交班", "Left", "陈辉 正常交班"),
    (.noteAdded(NoteAdded(text: "雨停了", matter: Sample.matter)), "记事", "1号 雨停了", "Note", "#1 雨停了"),
    (.noteAdded(NoteAdded(text: "雨停了")), "记事", "雨停了", "Note", "雨停了"),
    (.entryStruck(EntryStruck(entry: 17, reason: "记错")), "划掉", "第17条  记错", "Struck", "entry 17  记错"),
    (
      .exerciseClockSet(ExerciseClock(origin: Timestamp(), real: Timestamp(), speedPercent: 6_000)),
      "演练", "时间按60倍走", "Exercise", "time runs 60 times as fast"
    ),
    (.exerciseClockSet(Sample.exerciseClock), "演练", "时间按1.5倍走", "Exercise", "time runs 1.5 times as fast"),
    (
      .exerciseClockSet(ExerciseClock(origin: Timestamp(), real: Timestamp(), speedPercent: 5)),
      "演练", "时间按0.05倍走", "Exercise", "time runs 0.05 times as fast"
    ),
    (.timeStepped(TimeStepped(milliseconds: 5_999)), "时钟", "拨快5秒", "Clock", "set forward 5 s"),
    (.timeStepped(TimeStepped(milliseconds: -5_000)), "时钟", "拨慢5秒", "Clock", "set back 5 s"),
    (
      .mainsChanged(MainsChanged(isOnline: false, batteryPercent: 62)), "市电", "停电，电池62%", "Power",
      "mains lost, battery 62%"
    ),
    (.mainsChanged(MainsChanged(isOnline: true, batteryPercent: nil)), "市电", "恢复供电", "Power", "mains back"),
    (
      .fileAttached(FileAttached(entry: 9, matter: nil, name: "桥.jpg", sha256: "0a", bytes: 218_112)), "附件",
      "第9条 桥.jpg 213KB", "Attached", "entry 9 桥.jpg 213KB"
    ),
    (
      .journalRepaired(Sample.repaired),
      "日志", "117B -> quarantine/1", "Journal", "117B -> quarantine/1"
    ),
    (
      .segmentOpened(Sample.segment),
      "日志", "新日志，接替坏了的那本（已存的内容坏了，到第 811 条）",
      "Journal", "new, in the place of a damaged one (saved entries damaged, up to entry 811)"
    ),
    (Sample.events[2], "启用", "station.toml", "Adopted", "station.toml"),
    (
      .peopleAdopted(Adopted(sha256: "", part: 1, parts: 2, items: [])),
      "启用", "people.toml", "Adopted", "people.toml"
    ),
    (
      .rosterAdopted(Adopted(sha256: "", part: 1, parts: 2, items: [])),
      "启用", "roster.csv", "Adopted", "roster.csv"
    ),
    (.policyAdopted(PolicyAdopted()), "启用", "policy.toml", "Adopted", "policy.toml"),
    (
      .cardsAdopted(Adopted(sha256: "", part: 1, parts: 2, items: [])), "启用", "cards", "Adopted", "cards"
    ),
    (.cardStarted(Sample.run.started), "开卡", "1号 山洪 5步", "Card on", "#1 Flood 5 steps"),
    // Of a run that the room doesn't know any more.
    (
      .cardStepSet(Sample.step),
      "处置", "1号 第3步 不适用 桥上没有人", "Step", "#1 step 3 not applicable 桥上没有人"
    ),
    (
      .registerAdopted(.riskPoints(Adopted(sha256: "", part: 1, parts: 1, items: []))), "启用",
      "registers/risk_points.csv", "Adopted", "registers/risk_points.csv"
    ),
    (.unknown(type: "warning.received/1"), "未识", "warning.received/1", "Unknown", "warning.received/1"),
  ]

  @Test(arguments: table)
  func entryIsALineOfTheLog(
    event: Event, chineseWord: String, chinese: String, englishWord: String, english: String
  ) throws {
    #expect(try Self.line(event, .chinese) == LogLine(word: chineseWord, text: chinese))
    #expect(try Self.line(event, .english) == LogLine(word: englishWord, text: english))
  }

  @Test func bookkeepingHasNoLine() throws {
    let silent = Sample.all.filter { event in
      (try? Self.line(event, .chinese)) == .some(.none)
    }
    #expect(
      silent.map(\.type).filter { !$0.hasPrefix("carried.") } == [
        "people.adopted/1", "roster.adopted/1", "policy.adopted/1", "clock.started/1", "clock.met/1",
        "cards.adopted/1", "signature.made/1", "checkpoint.signed/1",
      ] + Register.allCases.map { "\($0.rawValue).adopted/1" })
    #expect(silent.count == 8 + 21 + 2 * Register.allCases.count)
    // A segment's header has one only where a new journal takes over.
    #expect(try Self.line(.segmentOpened(SegmentOpened()), .chinese) == nil)
  }

  @Test func everyTypeThatIsReadAtNightIsInTheTable() {
    let shown = Set(Self.table.map(\.0.type))
    let silent: Set = [
      "segment.opened/1", "clock.started/1", "clock.met/1",
      // Their lines stand in the test below.
      "clock.replanned/1", "clock.released/1", "phase.entered/1",
      // Their lines stand in the tests of errands.
      "errand.opened/1", "errand.answered/1", "errand.reminded/1", "spot_check.recorded/1",
    ]
    // Those of bulletins and keys in theirs.
    let bulletins = Sample.bulletinActs.map(\.type) + Sample.keyActs.map(\.type)
    #expect(shown.union(silent).union(bulletins).isSuperset(of: Sample.events.map(\.type)))
  }

  @Test func changesOfAClockAndOfThePhaseSayWhatChanged() throws {
    let replanned = try #require(
      try Self.line(.clockReplanned(ClockReplanned(plan: Sample.plan, former: Sample.former)), .chinese))
    #expect(
      replanned.word == "改时限" && replanned.text.contains(" 改为 20:05前") && replanned.text.hasSuffix("依据"))
    let released = ClockReleased(
      clock: Sample.clockID, cause: .county, name: "方远", said: time("20:40"), reason: "并入专报")
    let line = try #require(try Self.line(.clockReleased(released), .chinese))
    #expect(line.word == "不再要求" && line.text.hasPrefix("1号 电话报 县政府总值班室 "))
    #expect(line.text.hasSuffix(" 方远 20:40 并入专报"))
    let phase = PhaseEntered(matter: Sample.matter, phase: .stable, text: "水位回落")
    #expect(try Self.line(.phaseEntered(phase), .chinese) == LogLine(word: "阶段", text: "1号 平稳 水位回落"))
    #expect(try Self.line(.phaseEntered(phase), .english)?.word == "Phase")
  }

  @Test func stepOfACardIsToldInItsOwnWords() throws {
    var night = try Night.begun(SettingsAdoption(cards: [.flood]))
    let matter = try night.open()
    try night.submit(.card("flood", for: matter))
    try night.submit(.tick(1, for: matter, .done, "石桥、李家湾都应了"))
    let entry = try #require(night.entries.last)
    #expect(
      night.room.logLine(for: entry, in: .chinese)
        == LogLine(word: "处置", text: "1号 山洪 第1步 叫应各村 已办 石桥、李家湾都应了"))
    #expect(
      night.room.logLine(for: entry, in: .english)
        == LogLine(word: "Step", text: "#1 Flood step 1 Call the villages done 石桥、李家湾都应了"))
  }

  @Test func lineSpeaksOfACarriedMatterByItsNumber() throws {
    var night = try Self.night()
    night.openSegment()
    try night.submit(.note("雨停了", Sample.matter))
    #expect(night.room.logLine(for: night.entries.last!, in: .chinese)?.text == "1号 雨停了")
  }

  @Test(arguments: [
    (Actor.wu, "吴晓", "Wu Xiao"), (Actor(person: .lin, role: .officer), "林燕", "林燕"),
    (Actor(person: "li.si", role: .officer), "li.si", "li.si"), (.nobody, "A", "A"),
    (Actor(role: .inbox), "收件箱", "inbox"), (.program, "", ""),
  ])
  func authorIsANameASeatOrBlank(actor: Actor, chinese: String, english: String) throws {
    var night = try Night.begun()
    night.record([.noteAdded(NoteAdded(text: "雨"))], by: actor)
    #expect(night.room.author(of: night.entries.last!, in: .chinese) == chinese)
    #expect(night.room.author(of: night.entries.last!, in: .english) == english)
  }
}
