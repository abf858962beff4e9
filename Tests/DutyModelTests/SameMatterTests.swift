import DutyModel
import Testing

/// What is offered as the same matter while a report is typed.
@Suite struct SameMatterTests {
  private static func candidates(_ night: Night, _ query: SameMatterQuery) -> [String] {
    night.room.sameMatterCandidates(for: query).map { candidate in
      switch candidate.subject {
      case .matter(let id): "\(id) \(candidate.reason.rawValue)"
      case .report(let id): "\(id) \(candidate.reason.rawValue)"
      }
    }
  }

  /// A flood at 石桥村 (number 1), a landslide at 李家湾村 (2), and a message about 石桥村 that hangs on nothing.
  private func night() throws -> Night {
    var night = try Night.begun()
    _ = try night.open(.flood)
    night.pass(minutes: 10)
    _ = try night.open(
      .told { ($0.kind, $0.village, $0.source) = (.geoHazard, "李家湾村", Counterpart(phone: "139 0000 0003")) })
    night.pass(minutes: 10)
    _ = try night.lay(.told { ($0.category, $0.place, $0.text) = (.news, "石桥村", "桥断了") })
    return night
  }

  @Test func theStrongestReasonComesFirst() throws {
    let night = try night()
    #expect(
      Self.candidates(night, SameMatterQuery(place: "石桥村五组", kind: .flashFlood, at: night.now))
        == [
          "EV-20260714-01 same_village_and_kind", "RP-20260714-03 same_village",
        ])
    #expect(
      Self.candidates(night, SameMatterQuery(kind: .geoHazard, at: night.now))
        == ["EV-20260714-02 same_kind"])
  }

  @Test func ofEqualReasonsTheLatestNewsComesFirst() throws {
    let night = try night()
    #expect(
      Self.candidates(night, SameMatterQuery(place: "石桥村", at: night.now))
        == ["RP-20260714-03 same_village", "EV-20260714-01 same_village"])
  }

  @Test(arguments: ["13900000003", "139-0000-0003", "+86 139 0000 0003"])
  func theSameCallerIsTheStrongestReasonOfAll(phone: String) throws {
    let night = try night()
    #expect(
      Self.candidates(night, SameMatterQuery(place: "石桥村", kind: .flashFlood, phone: phone, at: night.now))
        .first
        == "EV-20260714-02 same_caller")
  }

  /// Two ways to say a place, and whether they are one village.
  static let villages: [(ReportContent, SameMatterQuery, Bool)] = [
    (.told { $0.place = "石桥村三组便桥" }, SameMatterQuery(place: "石桥村五组", at: time("20:00")), true),
    (.told { $0.place = "石桥 村" }, SameMatterQuery(place: "石桥村", at: time("20:00")), true),
    (.told { $0.village = "05" }, SameMatterQuery(village: "5", at: time("20:00")), true),
    (.told { ($0.village, $0.group) = ("5", 3) }, SameMatterQuery(village: "5", at: time("20:00")), true),
    (.told { $0.village = "5" }, SameMatterQuery(village: "15", at: time("20:00")), false),
    (.told { $0.place = "城东社区2栋" }, SameMatterQuery(place: "城东社区9栋", at: time("20:00")), true),
    (.told { $0.place = "青禾中学" }, SameMatterQuery(place: "青禾中学", at: time("20:00")), true),
    (.told { $0.place = "青禾中学" }, SameMatterQuery(place: "青禾小学", at: time("20:00")), false),
    (.told { $0.text = "水" }, SameMatterQuery(place: " ", at: time("20:00")), false),
    (.told { $0.text = "水" }, SameMatterQuery(at: time("20:00")), false),
  ]

  @Test(arguments: villages)
  func aVillageIsKnownByNumberOrName(content: ReportContent, query: SameMatterQuery, isSame: Bool) throws {
    var night = try Night.begun()
    _ = try night.open(content)
    #expect(Self.candidates(night, query).isEmpty != isSame)
  }

  @Test func anUnjoinedReportIsOfferedForThreeHours() throws {
    var night = try Night.begun()
    let report = try night.lay(.told { ($0.category, $0.place) = (.news, "石桥村") })
    let query = { (clock: String) in SameMatterQuery(place: "石桥村", at: time(clock)) }
    #expect(Self.candidates(night, query("23:00")) == ["\(report) same_village"])
    #expect(Self.candidates(night, query("23:01")).isEmpty)
    #expect(night.room.sameMatterCandidates(for: query("20:00"), except: report).isEmpty)
  }

  @Test func anOpenIncidentIsOfferedHoweverLongItGoesOn() throws {
    var night = try Night.begun()
    _ = try night.open(.flood)
    night.pass(minutes: 600)
    #expect(Self.candidates(night, SameMatterQuery(place: "石桥村", at: night.now)).count == 1)
  }

  @Test func whatIsClosedStruckJoinedOrAWrongNumberIsNotOffered() throws {
    var night = try Night.begun()
    let closed = try night.open(.flood)
    try night.submit(.close(closed))
    let struck = night.last + 1
    _ = try night.lay(.told { ($0.category, $0.place) = (.news, "石桥村") })
    try night.submit(.strike(struck))
    _ = try night.lay(.told { ($0.category, $0.place) = (.wrongNumber, "石桥村") })
    #expect(Self.candidates(night, SameMatterQuery(place: "石桥村", at: night.now)).isEmpty)
  }

  @Test func theReportsOfAMatterStandForIt() throws {
    var night = try Night.begun()
    let matter = try night.open(.told { $0.text = "水" })
    try night.submit(.report(.told { ($0.place, $0.kind) = ("石桥村", .flashFlood) }, joining: matter))
    #expect(
      Self.candidates(night, SameMatterQuery(place: "石桥村二组", kind: .flashFlood, at: night.now))
        == ["\(matter) same_village_and_kind"])
  }

  @Test func anUnjoinedReportIsCarriedOnForThreeHours() throws {
    var night = try Night.begun()
    let report = try night.lay(.told { ($0.category, $0.place) = (.ordinary, "石桥村") })
    night.pass(minutes: 179)
    try night.submit(.note("还在下"))
    night.openSegment()
    #expect(night.room.unjoinedReports.map(\.id) == [report])
    night.pass(minutes: 2)
    try night.submit(.note("小了"))
    night.openSegment()
    #expect(night.room.unjoinedReports.isEmpty)
  }

  @Test(arguments: ["05", "5", "石桥头", "石桥村", "石桥", "Shiqiao", "5号村3组", "石桥村三组便桥"])
  func theRegisterKnowsAVillageByAllItsNames(typed: String) throws {
    var night = try Night.begun()
    var adoption = SettingsAdoption()
    adoption.registers = RegisterAdoption(Registers.fictionalParts())
    try night.submit(.adoptSettings(adoption), by: .program)
    _ = try night.open(.told { $0.village = "05" })
    for query in [
      SameMatterQuery(village: typed, at: night.now), SameMatterQuery(place: typed, at: night.now),
    ] {
      #expect(Self.candidates(night, query) == ["EV-20260714-01 same_village"])
    }
    #expect(Self.candidates(night, SameMatterQuery(village: "02", at: night.now)).isEmpty)
  }

  @Test func aNumberWithTheCountrysCodeInFrontIsTheSameCaller() throws {
    var night = try Night.begun()
    _ = try night.open(.told { $0.source = Counterpart(phone: "0086 139 0000 0003") })
    #expect(
      Self.candidates(night, SameMatterQuery(phone: "１３９０００００００３", at: night.now))
        == ["EV-20260714-01 same_caller"])
    #expect(Self.candidates(night, SameMatterQuery(phone: "无", at: night.now)).isEmpty)
  }
}
