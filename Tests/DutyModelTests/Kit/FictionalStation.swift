import DutyModel

// The station of these tests. People, offices and numbers are invented.

extension PersonID {
  static let wu: PersonID = "wu.xiao"
  static let lin: PersonID = "lin.yan"
  static let chen: PersonID = "chen.hui"
  static let zhou: PersonID = "zhou.ming"
  static let he: PersonID = "he.qing"
  static let sun: PersonID = "sun.lei"
}

extension RecipientID {
  static let dutyLeader: RecipientID = "duty_leader"
  static let townshipHead: RecipientID = "township_head"
  static let county: RecipientID = "county_gov"
  static let bureau: RecipientID = "county_emergency"
  static let floodHeadquarters: RecipientID = "flood_hq"
}

extension Actor {
  static let wu = Actor(person: .wu, role: .officer, assurance: .asserted)
  static let zhou = Actor(person: .zhou, role: .leader, assurance: .pin)
  static let nobody = Actor(role: .officer)
}

extension StationProfile {
  static var fictional: StationProfile {
    var profile = StationProfile()
    profile.code = "330182"
    profile.name = LocalText("石桥镇值班室", "Shiqiao duty room")
    profile.offices = [
      Office(id: .county, name: LocalText("县政府总值班室", "County duty room"), phone: "0570-0000001"),
      Office(id: .bureau, name: LocalText("县应急局", "County emergency bureau"), phone: "0570-0000002"),
      Office(id: .floodHeadquarters, name: LocalText("县防指", "Flood HQ"), phone: "0570-0000003"),
    ]
    return profile
  }
}

extension [Person] {
  static var fictional: [Person] {
    [
      Person(id: .wu, name: "吴晓", latinName: "Wu Xiao", posts: [.dutyOfficer], phones: ["13800000001"]),
      Person(id: .lin, name: "林燕", posts: [.dutyOfficer], phones: ["13800000002"]),
      Person(id: .chen, name: "陈辉", posts: [.dutyOfficer], phones: ["13800000003"]),
      Person(
        id: .zhou, name: "周明", latinName: "Zhou Ming", posts: [.dutyLeader],
        phones: ["13800000004", "0570-0000004"], backup: .he),
      Person(id: .he, name: "何青", posts: [.townshipHead, .dutyLeader], phones: ["13800000005"]),
      Person(id: .sun, name: "孙磊", posts: [.trainer], phones: []),
    ]
  }
}

extension [RosterSpan] {
  /// Chen by day, Wu and Lin by night; Zhou leads the first 24 hours, He the next.
  static var fictional: [RosterSpan] {
    [
      RosterSpan(track: .leader, person: .zhou, start: time("08:00"), end: time("08:00", day: 15)),
      RosterSpan(
        track: .leader, person: .he, start: time("08:00", day: 15), end: time("08:00", day: 16)),
      RosterSpan(track: .officer, person: .chen, start: time("08:00"), end: time("17:00")),
      RosterSpan(track: .officer, person: .wu, start: time("17:00"), end: time("08:00", day: 15)),
      RosterSpan(track: .officer, person: .lin, start: time("17:00"), end: time("08:30", day: 15)),
      RosterSpan(
        track: .officer, person: .chen, start: time("08:00", day: 15), end: time("17:00", day: 15)),
    ]
  }
}

extension DeadlineRule {
  init(
    _ id: RuleID, _ clock: ClockKind, _ minutes: Int, to recipients: [RecipientID],
    decisive: RecipientID? = nil, kinds: [IncidentKind] = [], levels: [IncidentLevel] = [],
    from: ClockOrigin = .received
  ) {
    self.init()
    self.id = id
    self.kinds = kinds
    self.levels = levels
    self.clock = clock
    self.recipients = recipients
    self.decisive = decisive
    self.minutes = minutes
    self.from = from
    basis = LocalText("依据 \(id)", "basis \(id)")
  }
}

extension ErrandRule {
  init(
    _ id: RuleID, _ source: ErrandSource, _ colour: WarningColour?, _ minutes: Int, every: Int? = nil
  ) {
    self.init()
    self.id = id
    self.source = source
    self.colour = colour
    self.minutes = minutes
    self.every = every
    basis = LocalText("依据 \(id)", "basis \(id)")
  }
}

extension DeadlinePolicy {
  /// Leader 5, phone 20 and paper 60 minutes for anything; a flood is phoned in 15, to the flood
  /// headquarters too.
  static var fictional: DeadlinePolicy {
    DeadlinePolicy(rules: [
      DeadlineRule("any-leader", .tellLeader, 5, to: [.dutyLeader], decisive: .dutyLeader),
      DeadlineRule("any-phone", .phoneReport, 20, to: [.county, .bureau], decisive: .county),
      DeadlineRule(
        "flood-phone", .phoneReport, 15, to: [.county, .floodHeadquarters], decisive: .county,
        kinds: [.flashFlood]),
      DeadlineRule("any-written", .writtenReport, 60, to: [.county], decisive: .county),
    ])
  }

  /// The fictional one with everything that a policy can say: follow-ups by phase, a final report, a window, a
  /// bound, and limits that hang on level, sensitivity and figures.
  static var complete: DeadlinePolicy {
    var policy = fictional
    func add(
      _ id: RuleID, _ clock: ClockKind, _ minutes: Int, _ from: ClockOrigin,
      _ change: (inout DeadlineRule) -> Void = { _ in }
    ) {
      var rule = DeadlineRule(id, clock, minutes, to: [.county], decisive: .county, from: from)
      change(&rule)
      policy.rules.append(rule)
    }
    add("danger", .followUp, 60, .lastReport) { $0.phases = [.danger] }
    add("danger-major", .followUp, 30, .lastReport) {
      $0.phases = [.danger]
      $0.levels = [.major]
      $0.sensitivity = Sensitivity.allCases
    }
    add("stable", .followUp, 120, .lastReport) { $0.phases = [.stable] }
    add("major-phone", .phoneReport, 10, .received) {
      $0.levels = [.major, .serious]
      $0.sensitivity = Sensitivity.allCases
    }
    add("many-phone", .phoneReport, 8, .occurred) { $0.people = 3 }
    add("final", .finalReport, 1_440, .ended) { $0.levels = [.ordinary, .major] }
    add("figures", .supplement, 60, .figures)
    add("window", .supplement, 10_080, .occurred) { $0.standing = .window }
    add("bound", .writtenReport, 240, .received) { $0.standing = .bound }
    return policy
  }

  /// The clocks of an incident of which no more is known.
  func clocks(
    for matter: MatterID, kind: IncidentKind?, level: IncidentLevel, received: Timestamp,
    occurred: Timestamp?
  ) -> [ClockStarted] {
    var incident = Incident()
    incident.kind = kind
    incident.level = level
    incident.received = received
    incident.occurred = occurred
    return clocks(for: matter, of: incident, people: 0)
  }

  init(rules: [DeadlineRule]) {
    self.init()
    id = "fictional"
    name = LocalText("测试规定", "Test policy")
    self.rules = rules
    errands = [
      ErrandRule("called-red", .calledOut, .red, 15, every: 30),
      ErrandRule("called-orange", .calledOut, .orange, 30, every: 60),
      ErrandRule("called-yellow", .calledOut, .yellow, 60), ErrandRule("called", .calledOut, nil, 30),
      ErrandRule("paper", .paper, nil, 60), ErrandRule("verification", .verification, nil, 30),
    ]
  }
}

extension SettingsAdoption {
  static var fictional: SettingsAdoption { SettingsAdoption(people: .fictional) }

  init(
    people: [Person]? = .fictional, roster: [RosterSpan]? = .fictional,
    policy: DeadlinePolicy? = .fictional, cards: [Card]? = nil
  ) {
    self.init()
    station = StationAdopted(sha256: "station-1", station: .fictional)
    self.people = people.map { Adopted.parts(of: $0, sha256: "people-1", each: 50) } ?? []
    self.roster = roster.map { Adopted.parts(of: $0, sha256: "roster-1", each: 50) } ?? []
    self.policy = policy.map { PolicyAdopted.parts(of: $0, sha256: "policy-1", each: 50) } ?? []
    self.cards = cards.map { Adopted.parts(of: $0, sha256: "cards-1", each: 1) } ?? []
  }
}
