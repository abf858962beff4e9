import DutyModel
import Testing

/// A segment opens alone: whoever starts there knows what a console knows that ran through.
@Suite struct CarryTests {
  /// A room that knows nothing but the last segment.
  static func started(from night: Night) -> DutyRoom {
    let start = night.entries.lastIndex {
      if case .segmentOpened = $0.event { true } else { false }
    }!
    var room = DutyRoom(purpose: night.room.purpose, zone: .china)
    for entry in night.entries[start...] { room.apply(entry) }
    return room
  }

  @Test(arguments: RandomNightTests.seeds)
  func startingInASegmentIsLikeRunningThrough(seed: UInt64) throws {
    var dice = try RandomNight(seed: seed)
    for _ in 1...80 { dice.step() }
    let before = dice.night
    dice.openSegment()
    let after = dice.night
    #expect(Self.started(from: after) == after.room)

    #expect(after.room.openMatters == before.room.openMatters)
    #expect(after.room.openClocks == before.room.openClocks)
    for matter in before.room.openMatters {
      #expect(after.room.clocks(of: matter.id) == before.room.clocks(of: matter.id))
      #expect(after.room.figures(of: matter.id) == before.room.figures(of: matter.id))
      #expect(after.room.cardRuns(of: matter.id) == before.room.cardRuns(of: matter.id))
      for run in before.room.cardRuns(of: matter.id) {
        #expect(after.room.progress(of: run.id) == before.room.progress(of: run.id))
      }
      #expect(
        after.room.reports.filter { $0.value.matter == matter.id }
          == before.room.reports.filter { $0.value.matter == matter.id })
    }
    #expect(after.room.settings == before.room.settings)
    #expect(after.room.shift == before.room.shift)
    #expect(after.room.exerciseClock == before.room.exerciseClock)
    #expect(after.room.oneLine(at: after.now) == before.room.oneLine(at: before.now))
    #expect(after.room.nextUnnoticedDue == before.room.nextUnnoticedDue)
    for entry in before.entries {
      let key = entry.command.text
      #expect(after.room.storedCommand(key) == before.room.storedCommand(key))
    }
  }

  @Test(arguments: RandomNightTests.seeds)
  func nextDecisionsAreTheSame(seed: UInt64) throws {
    var dice = try RandomNight(seed: seed)
    for _ in 1...80 { dice.step() }
    let before = dice.night
    dice.openSegment()
    let after = dice.night
    let commands: [(Actor, Command)] = [
      (.wu, .report(ReportContent(text: "又一起", kind: .flashFlood, figures: [.trapped: 2]))),
      (.nobody, .leave(reason: "病了")), (.zhou, .take(.chen)), (.program, .notice),
      (.program, .adoptSettings(SettingsAdoption())),
    ]
    for (actor, command) in commands {
      var one = before
      var other = after
      #expect(
        Result { try one.submit(command, by: actor) }.mapError { $0 as! Refusal }
          == Result { try other.submit(command, by: actor) }.mapError { $0 as! Refusal })
    }
    for matter in before.room.openMatters {
      #expect(
        before.refusal(.close(matter.id, .handled, "完了")) == after.refusal(.close(matter.id, .handled, "完了")))
    }
  }

  @Test func segmentsCanFollowEachOther() throws {
    var night = try Night.begun()
    let matter = try night.open()
    for _ in 1...3 { night.openSegment() }
    #expect(Self.started(from: night) == night.room)
    #expect(night.room.openMatters.map(\.id) == [matter])
    #expect(night.room.clocks(of: matter).count == 5)
    #expect(try night.open() == "EV-20260714-02")
  }

  @Test func whatIsOverIsLeftBehind() throws {
    var night = try Night.begun()
    let closed = try night.open()
    let kept = try night.open()
    try night.submit(.close(closed))
    night.openSegment()
    #expect(night.room.matters.keys.sorted() == [kept])
    #expect(night.room.clocks.values.allSatisfy { $0.plan.matter == kept })
    #expect(night.room.matter(numbered: 1) == nil)
    // Its number still rests in this shift.
    #expect(try night.submit(.report(.flood)).openedIncident?.number == 3)
  }

  @Test func actOfAnEarlierSegmentCanBeStruck() throws {
    var night = try Night.begun()
    let matter = try night.open()
    let call = night.last + 1
    try night.submit(.call(matter, to: .county))
    night.openSegment()
    #expect(try night.submit(.strike(call)).reopenedClocks == ["EV-20260714-01/phone_report/county_gov"])
  }

  @Test func figuresOfAnEarlierSegmentFallWithTheirReport() throws {
    var night = try Night.begun()
    let matter = try night.open()
    let report = night.last + 1
    try night.submit(.report(ReportContent(.news, figures: [.dead: 3]), joining: matter))
    night.openSegment()
    try night.submit(.strike(report))
    #expect(night.room.figures(of: matter).isEmpty)
  }

  @Test func longListsAreCarriedInParts() throws {
    var night = Night()
    let people = (1...120).map {
      Person(id: PersonID(rawValue: "p.\($0)"), name: "\($0)", posts: [], phones: [])
    }
    var adoption = SettingsAdoption(roster: nil)
    adoption.people = Adopted.parts(of: people, sha256: "people-2", each: 50)
    try night.submit(.adoptSettings(adoption), by: .program)
    let parts = night.room.carry().compactMap {
      if case .people(let part) = $0 { part.items.count } else { nil }
    }
    #expect(parts == [50, 50, 20])
    night.openSegment()
    #expect(night.room.settings.people == people)
  }

  @Test func lastThousandCommandsAreRecognised() throws {
    var night = try Night.begun()
    for _ in 1...1_010 { try night.submit(.note("雨")) }
    let keys = night.entries.filter { $0.sequence == $0.group.lowerBound && $0.sequence > 1 }.map(
      \.command.text)
    night.openSegment()
    #expect(keys.suffix(1_000).allSatisfy { night.room.storedCommand($0) != nil })
    #expect(night.room.storedCommand(keys[0]) == nil)
    let lines = night.room.carry().compactMap {
      if case .commands(let list) = $0 { list.commands.count } else { nil }
    }
    #expect(lines.reduce(0, +) == 1_000 && lines.allSatisfy { $0 <= DutyRoom.itemsPerLine })
  }

  @Test func emptyRoomCarriesItsCountersAlone() {
    let room = DutyRoom(purpose: .live, zone: .china)
    #expect(room.carry() == [.counters(Counters())])
  }
}
