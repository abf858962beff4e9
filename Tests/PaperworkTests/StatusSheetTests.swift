import DutyModel
import ModelTestSupport
import Paperwork
import Testing

/// `dutyroom status` in words.
@Suite struct StatusSheetTests {
  private var room = DutyRoom(purpose: .live, zone: .china)
  private let now = Timestamp(rfc3339: "2026-07-14T20:31:00+08:00")!
  private let officer = Actor(person: "wu.xiao", role: .officer)

  /// A room with an incident that has a clock of every kind, and an errand from every source.
  init() throws {
    var adoption = SettingsAdoption()
    var station = StationAdopted()
    station.station.name = LocalText("青禾镇值班室", "Qinghe duty room")
    station.station.offices = [
      Office(id: "county_gov", name: LocalText("县政府总值班室", "County duty room"), phone: "8220110")
    ]
    adoption.station = station
    adoption.people = [
      Adopted(
        sha256: "p", part: 1, parts: 1,
        items: [
          Person(id: "wu.xiao", name: "吴晓", latinName: "Wu Xiao", posts: [.dutyOfficer], phones: []),
          Person(
            id: "lin.yuanshan", name: "林远山", latinName: "Lin Yuanshan", posts: [.dutyLeader], phones: []),
        ])
    ]
    var policy = PolicyAdopted()
    policy.sha256 = "q"
    policy.policy.rules = ClockKind.allCases.map { kind in
      var rule = DeadlineRule()
      rule.id = RuleID(rawValue: kind.rawValue)
      rule.clock = kind
      rule.recipients = kind == .tellLeader ? ["duty_leader", "township_head"] : ["county_gov"]
      rule.minutes = 20
      return rule
    }
    adoption.policy = [policy]
    try submit(.adoptSettings(adoption), by: .program)
    try submit(.takeShift(TakeShift(leader: "lin.yuanshan", officers: ["wu.xiao"])), by: officer)
    var report = ReportContent()
    report.kind = .flashFlood
    report.place = "石桥村三组"
    try submit(.receiveReport(ReceiveReport(content: report)), by: officer)
    for source in ErrandSource.allCases {
      var asked = AskedErrand()
      asked.minutes = 2_880
      asked.recipient = "county_gov"
      if source == .transfer {
        var transfer = Transfer()
        transfer.unit = "供电所"
        asked.transfer = transfer
      }
      try submit(.openErrand(OpenErrand(source, "核实坝下住户", asked: asked)), by: officer)
    }
  }

  private mutating func submit(_ command: Command, by actor: Actor) throws {
    let events = try room.decide(command, by: actor, at: Moment(now: now))
    let first = room.sequence + 1
    for (index, event) in events.enumerated() {
      room.apply(
        Entry(
          sequence: first + index, group: first...(first + events.count - 1), at: now, entered: now,
          seat: "A", by: actor, command: CommandKey(text: "t/\(first)"), event: event))
    }
  }

  @Test(arguments: Language.allCases)
  func itShowsNoRawCode(language: Language) {
    let sheet = statusSheet(room, at: now, in: language)
    #expect(sheet.count > 20)
    for row in sheet { #expect(rawWords(in: row, language) == [], "\(row)") }
  }

  @Test func itSaysTheYearAndOnWhichDaySomethingIsDue() {
    let sheet = statusSheet(room, at: now, in: .chinese)
    #expect(sheet.first == "青禾镇值班室  2026年7月14日 20:31:00")
    #expect(sheet.contains { $0.hasPrefix("      未到  7月16日 20:31") }, "\(sheet)")
  }

  /// Time and matter's number first: what may be long stands at the end of its row.
  @Test func aRowBeginsWithNumberOrTime() {
    let sheet = statusSheet(room, at: now, in: .english)
    #expect(sheet.contains("  #1  EV-20260714-01  Wu Xiao  石桥村三组 flash flood"), "\(sheet)")
    #expect(sheet.contains("      open  20:51  20min  Phone County duty room"), "\(sheet)")
  }
}
