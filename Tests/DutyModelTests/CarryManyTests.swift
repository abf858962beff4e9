import DutyModel
import Testing

/// A disaster: more open matters than anybody thought of.
@Suite struct CarryManyTests {
  /// A room that took over `count` open matters, with reports, figures and clocks.
  private func crowded(_ count: Int) throws -> Night {
    var night = try Night.begun()
    let matter = try night.open(ReportContent(text: "水大", kind: .flashFlood, figures: [.trapped: 3]))
    var items = night.room.carry().filter {
      switch $0 {
      case .matter, .report, .figure, .clock: false
      default: true
      }
    }
    let model = try #require(night.room.matters[matter])
    for number in 1...count {
      let id = MatterID(rawValue: "EV-20260713-\(number)")
      var copy = model
      (copy.id, copy.number) = (id, number)
      items.append(.matter(copy))
      for var report in night.room.reports(of: matter) {
        report.received.report = ReportID(rawValue: "R-20260713-\(number)")
        report.matter = id
        items.append(.report(report))
      }
      for var figure in night.room.figures(of: matter) {
        figure.figure.matter = id
        items.append(.figure(figure))
      }
      for clock in night.room.clocks(of: matter) {
        var own = clock
        own.plan.clock = ClockID(rawValue: "\(id)/\(clock.plan.kind.rawValue)/\(clock.plan.recipient)")
        own.plan.matter = id
        items.append(.clock(own))
      }
    }
    night.record([.segmentOpened(SegmentOpened())] + items.map(Event.carried))
    return night
  }

  @Test(arguments: [600, 5_000])
  func thousandsOfOpenMattersAreCarriedAndOpenAlone(count: Int) throws {
    var night = try crowded(count)
    let before = night.room
    #expect(before.openMatters.count == count && before.openClocks.count == 5 * count)
    night.openSegment()
    #expect(CarryTests.started(from: night) == night.room)
    // Only the night's own key for opening the segment is new.
    #expect(before.differences(from: night.room.carry()) == [CarriedDifference(.commands, .changed)])
    #expect(night.room.openMatters.count == count)
  }

  @Test func theNextOfThousandsOfClocksIsKnownHoweverTheyComeAndGo() throws {
    var night = try crowded(600)
    // Neither in the order of their ids nor against it.
    let mixed = night.room.openClocks.enumerated().sorted {
      $0.offset * 7_919 % 3_000 < $1.offset * 7_919 % 3_000
    }
    let clocks = mixed.map(\.element)
    night.record(
      clocks.enumerated().map { place, clock in
        var later = clock
        later.plan.due = clock.plan.due.adding(minutes: place * 31 % 500)
        return .carried(.clock(later))
      })
    for start in stride(from: 0, to: clocks.count, by: 100) {
      let open = night.room.openClocks
      #expect(open.count == clocks.count - start)
      #expect(night.room.nextUnnoticedDue == open.first?.due)
      #expect(night.room.oneLine(at: Timestamp()).clock == open.first(where: \.plan.decisive))
      night.record(
        clocks[start..<start + 100].map { .clockMet(ClockMet(clock: $0.id, act: 1, metAt: $0.due)) })
    }
    #expect(night.room.nextUnnoticedDue == nil)
  }

  @Test func takingOverHundredsOfMattersGivesEachItsOwner() throws {
    var night = try crowded(600)
    night.pass(minutes: 720)
    try night.submit(.take(.chen))
    #expect(night.room.openMatters.allSatisfy { $0.owner == .chen })
  }

  @Test func freedNumbersOfALongShiftAreCarriedInParts() throws {
    var night = Night()
    var counters = Counters()
    counters.freedNumbers = Array(1...9_000)
    night.record([.carried(.counters(counters))])
    let parts = night.room.carry().compactMap { if case .counters(let part) = $0 { part } else { nil } }
    #expect(parts.map(\.freedNumbers.count) == [4_000, 4_000, 1_000])
    #expect(parts.map(\.part) == [1, 2, 3])
    let before = night.room
    night.openSegment()
    #expect(before.differences(from: night.room.carry()) == [CarriedDifference(.commands, .changed)])
    // All of them still rest.
    let content = ReportContent(text: "水大", kind: .flashFlood)
    let events = try night.submit(.receiveReport(ReceiveReport(content: content)), by: .nobody)
    #expect(events.openedIncident?.number == 9_001)
  }

  @Test func longCommandKeysAreCarriedOnMoreLines() throws {
    var night = Night()
    let commands = (0..<100).map { number in
      let sign = String(UnicodeScalar(0xE0001 as UInt32)!)
      return StoredCommand(
        key: "\(100 + number)" + String(repeating: sign, count: 125), digest: "0123456789abcdef",
        first: number, last: number)
    }
    night.record([.carried(.commands(StoredCommands(commands)))])
    let lines = night.room.carry().compactMap {
      if case .commands(let list) = $0 { list.commands } else { nil }
    }
    // Each of these signs takes twelve bytes once it is written.
    #expect(lines.allSatisfy { $0.count * (12 * 125 + 100) < 60_000 })
    night.openSegment()
    #expect(commands.allSatisfy { night.room.storedCommand($0.key) == $0 })
  }
}
