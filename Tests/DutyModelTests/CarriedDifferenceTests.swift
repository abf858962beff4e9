import DutyModel
import Testing

/// What a segment opens with is held against what folding everything before it gives.
@Suite struct CarriedDifferenceTests {
  /// Folds a night and compares at every segment, as `verify --deep` does.
  private func differences(_ entries: [Entry], purpose: Purpose) -> [[CarriedDifference]] {
    var room = DutyRoom(purpose: purpose, zone: .china)
    var found: [[CarriedDifference]] = []
    for entry in entries {
      if case .segmentOpened = entry.event, entry.sequence > 1 {
        let group = entries[(entry.sequence - 1)...].prefix { $0.group == entry.group }
        found.append(
          room.differences(
            from: group.compactMap { if case .carried(let item) = $0.event { item } else { nil } }))
      }
      room.apply(entry)
    }
    return found
  }

  /// The strongest test of `carry`: it equals the fold wherever a night is cut.
  @Test(arguments: RandomNightTests.seeds)
  func carryEqualsTheFoldWhereverANightIsCut(seed: UInt64) throws {
    var dice = try RandomNight(seed: seed)
    var cuts = 0
    for _ in 1...150 {
      dice.step()
      if dice.pick([true] + Array(repeating: false, count: 15)) {
        dice.openSegment()
        cuts += 1
      }
    }
    let found = differences(dice.night.entries, purpose: .exercise)
    #expect(found.count == cuts)
    #expect(found.flatMap { $0 }.isEmpty, "\(found)")
  }

  private func busyNight() throws -> Night {
    var night = try Night.begun(SettingsAdoption(cards: [.flood]))
    let matter = try night.open(ReportContent(text: "水大", kind: .flashFlood, figures: [.trapped: 3]))
    _ = try night.open()
    try night.submit(.card("flood", for: matter))
    try night.submit(.tick(1, for: matter))
    return night
  }

  @Test func everyItemThatIsLeftOutIsNamed() throws {
    let room = try busyNight().room
    let carried = room.carry()
    #expect(room.differences(from: carried).isEmpty)
    for (index, item) in carried.enumerated() {
      var less = carried
      less.remove(at: index)
      let found = room.differences(from: less)
      #expect(found.count == 1, "\(item)")
      let sort: CarriedDifference.Sort =
        switch item {
        case .counters, .commands: .changed
        case .figure(let line) where room.figures(of: line.figure.matter).count > 1: .changed
        default: .missing
        }
      #expect(found.first?.sort == sort, "\(item)")
    }
  }

  @Test func whatIsCarriedTooManyOrOtherwiseIsNamed() throws {
    let room = try busyNight().room
    var matter = Matter()
    matter.id = "EV-20260714-09"
    #expect(
      room.differences(from: room.carry() + [.matter(matter)])
        == [CarriedDifference(.matter("EV-20260714-09"), .extra)])
    let changed = room.carry().map { item in
      guard case .matter(var matter) = item, matter.number == 2 else { return item }
      matter.owner = .he
      return Carried.matter(matter)
    }
    #expect(room.differences(from: changed) == [CarriedDifference(.matter("EV-20260714-02"), .changed)])
  }

  @Test func howListsAreCutIntoLinesMakesNoDifference() throws {
    var night = try busyNight()
    let people = (1...7).map {
      Person(id: PersonID(rawValue: "p.\($0)"), name: "\($0)", posts: [], phones: [])
    }
    var adoption = SettingsAdoption(roster: nil)
    adoption.people = Adopted.parts(of: people, sha256: "people-2", each: 50)
    try night.submit(.adoptSettings(adoption), by: .program)
    let carried = night.room.carry().flatMap { item in
      switch item {
      case .people(let part):
        Adopted.parts(of: part.items, sha256: part.sha256, each: 2).map(Carried.people)
      case .commands(let list): list.commands.map { Carried.commands(StoredCommands([$0])) }
      default: [item]
      }
    }
    #expect(carried.count > night.room.carry().count + 3)
    #expect(night.room.differences(from: carried).isEmpty)
  }

  @Test(arguments: Language.allCases)
  func everyDifferenceHasAWordAndASentence(language: Language) {
    let items: [CarriedDifference.Item] =
      [
        .station, .people, .roster, .policy, .cards, .shift, .contacts, .counters, .exerciseClock,
        .matter("EV-20260714-01"), .report("R-20260714-01"), .figures("EV-20260714-01"), .clock("c"),
        .cardRun("EV-20260714-01/flood/9"), .cardMarks("EV-20260714-01/flood/9"), .commands,
      ] + Register.allCases.map { .register($0) }
    var sentences: Set<String> = []
    for item in items {
      for sort in [CarriedDifference.Sort.missing, .extra, .changed] {
        sentences.insert(CarriedDifference(item, sort).sentence(in: language))
      }
      #expect(!item.word.isEmpty)
    }
    #expect(sentences.count == items.count * 3)
  }
}
