import DutyModel
import Testing

/// What holds after every command of every night, whatever people do: thirty nights of 150 random commands,
/// some of which open a new segment on the way.
@Suite struct RandomNightTests {
  static let seeds = Array(UInt64(1)...30)

  static func eachStep(_ seed: UInt64, _ check: (RandomNight) throws -> Void) throws {
    var dice = try RandomNight(seed: seed)
    for step in 1...150 {
      dice.step()
      if seed.isMultiple(of: 3) && step.isMultiple(of: 40) { dice.openSegment() }
      try check(dice)
    }
  }

  @Test(arguments: seeds)
  func everyOpenMatterHasOneOwnerWhoExists(seed: UInt64) throws {
    try Self.eachStep(seed) { dice in
      let room = dice.night.room
      for matter in room.openMatters {
        let owner = try #require(matter.owner)
        #expect(room.settings.person(owner) != nil)
      }
    }
  }

  @Test(arguments: seeds)
  func numbersOfOpenMattersAreUnique(seed: UInt64) throws {
    try Self.eachStep(seed) { dice in
      let numbers = dice.night.room.openMatters.map(\.number)
      #expect(Set(numbers).count == numbers.count && numbers.allSatisfy { $0 > 0 })
    }
  }

  @Test(arguments: seeds)
  func everyClockIsOpenMetOrClosedWithItsMatter(seed: UInt64) throws {
    try Self.eachStep(seed) { dice in
      let room = dice.night.room
      for clock in room.clocks.values {
        let matter = try #require(room.matters[clock.plan.matter])
        let isMet = clock.metBy != nil
        #expect(isMet == (clock.metAt != nil))
        let isReleased = clock.release != nil && !isMet
        #expect([clock.isLive, isMet, isReleased, clock.closedWithMatter].filter { $0 }.count >= 1)
        #expect(!clock.isLive || !isMet && !isReleased && !clock.closedWithMatter)
        #expect(matter.isOpen || !clock.isOpen)
        #expect(!matter.isOpen || !clock.closedWithMatter)
      }
      let owed = room.openClocks.map(\.plan.matter)
      #expect(owed.allSatisfy { room.matters[$0]?.isOpen == true })
    }
  }

  @Test(arguments: seeds)
  func whatIsKeptUpIsWhatAllClocksAndMattersSay(seed: UInt64) throws {
    try Self.eachStep(seed) { dice in
      let room = dice.night.room
      let open = room.openClocks
      #expect(open.map(\.due) == open.map(\.due).sorted())
      #expect(room.nextUnnoticedDue == open.filter { $0.missedAt == nil }.map(\.due).min())
      // Long before the night nothing is amber; a claim of the night holds then.
      let line = room.oneLine(at: Timestamp())
      let free = open.filter {
        $0.claim == nil && room.bulletinDuty(for: $0, at: Timestamp())?.act != .signBulletin
      }
      let ruled = free.filter { $0.plan.standing == .rule }
      let first = ruled.filter {
        $0.plan.decisive && [.verify, .tellLeader, .phoneReport, .correction].contains($0.plan.kind)
      }
      let rest = ruled.filter { clock in !first.contains { $0.id == clock.id } }
      let promises = free.filter { $0.plan.standing == .promise }
      let named = Set(((first + rest).prefix(2) + promises.prefix(2)).map(\.id))
      let expected = free.filter { named.contains($0.id) }
      #expect(line.clock == expected.first)
      #expect(line.hidden == expected.dropFirst().first)
      #expect(room.openMatterCount == room.openMatters.count)
      for matter in room.matters.keys {
        let own = room.clocks.values.filter { $0.plan.matter == matter }
        #expect(Set(room.clocks(of: matter).map(\.id)) == Set(own.map(\.id)))
      }
    }
  }

  @Test(arguments: seeds)
  func aNewMatterGetsTheSmallestNumberThatIsFree(seed: UInt64) throws {
    var open: [MatterID: Int] = [:]
    var taken: Set<Int> = []
    var seen = 0
    var since: Timestamp?
    try Self.eachStep(seed) { dice in
      for entry in dice.night.entries where entry.sequence > seen {
        seen = entry.sequence
        switch entry.event {
        case .shiftTaken(let shift):
          if let since, abs(since.seconds(until: shift.start)) < 11 * 3_600 { break }
          since = shift.start
          taken = Set(open.values)
        case .matterClosed(let closed): open[closed.matter] = nil
        case .matterReopened(let reopened):
          open[reopened.matter] = reopened.number
          taken.insert(reopened.number)
        case .incidentOpened(let opened):
          #expect(opened.number == (1...).first { !taken.contains($0) })
          open[opened.matter] = opened.number
          taken.insert(opened.number)
        case .errandOpened(let opened):
          #expect(opened.number == (1...).first { !taken.contains($0) })
          open[opened.matter] = opened.number
          taken.insert(opened.number)
        default: break
        }
      }
    }
  }

  @Test(arguments: seeds)
  func clockIsMetByAStandingActToItsRecipient(seed: UInt64) throws {
    try Self.eachStep(seed) { dice in
      let entries = dice.night.entries
      let struck = entries.compactMap {
        if case .entryStruck(let struck) = $0.event { struck.entry } else { nil }
      }
      for clock in dice.night.room.clocks.values {
        guard let act = clock.metBy else { continue }
        #expect(!struck.contains(act))
        let word: SignOff? =
          if case .bulletin(.signed(let signed)) = entries[act - 1].event { signed.signOff } else { nil }
        #expect((word?.at ?? entries[act - 1].at) == clock.metAt)
        switch entries[act - 1].event {
        case .callMade(let call) where clock.plan.matter.rawValue.hasPrefix("ER-"):
          #expect(call.matter == clock.plan.matter && call.outcome == .answered)
          #expect(call.recipient == clock.plan.recipient || clock.plan.kind == .callBack)
        case .errandAnswered(let answered):
          #expect(answered.matter == clock.plan.matter && answered.round == clock.plan.round)
        case .callMade(let call):
          #expect(call.outcome == .answered && clock.plan.kind != .writtenReport)
          // One person may hold two posts, and is told once.
          #expect(call.recipient == clock.plan.recipient || clock.plan.kind == .tellLeader)
          #expect(call.matter == clock.plan.matter)
        case .bulletinSent(let bulletin):
          #expect(bulletin.recipient == clock.plan.recipient && bulletin.matter == clock.plan.matter)
          #expect(
            (bulletin.sort == .first) == (clock.plan.kind == .writtenReport) || clock.plan.kind == .supplement
          )
        case .bulletin(.dispatched(let dispatched)):
          #expect(dispatched.recipient == clock.plan.recipient && dispatched.matter == clock.plan.matter)
          #expect([.writtenReport, .followUp, .finalReport, .supplement].contains(clock.plan.kind))
        case .bulletin(.acknowledged(let acknowledged)):
          #expect(acknowledged.recipient == clock.plan.recipient && clock.plan.kind == .acknowledge)
        case .bulletin(.signed(let signed)):
          #expect(signed.matter == clock.plan.matter && clock.plan.kind == .tellLeader)
        case .bulletin(.counterSigned(let signed)):
          #expect(signed.matter == clock.plan.matter && clock.plan.kind == .counterSign)
        case .bulletin(.phoned(let phoned)):
          #expect(phoned.recipient == clock.plan.recipient || clock.plan.kind == .tellLeader)
          #expect(phoned.matter == clock.plan.matter && clock.plan.kind != .writtenReport)
        case let other: Issue.record("\(clock.id) met by \(other.type)")
        }
      }
    }
  }

  @Test(arguments: seeds)
  func stepsOnAClockAreDoneExactlyWhenItIsMet(seed: UInt64) throws {
    try Self.eachStep(seed) { dice in
      let room = dice.night.room
      for run in room.cardRuns.keys {
        for step in try #require(room.progress(of: run)).steps {
          guard let clock = step.clock.flatMap({ room.clocks[$0] }) else { continue }
          #expect(clock.plan.decisive && clock.plan.matter == run.matter)
          #expect((step.state == .done) == (clock.metAt != nil))
          #expect(step.due == clock.due)
        }
      }
    }
  }

  @Test(arguments: seeds)
  func whatIsSaidOfAStepIsTheLastTickThatStands(seed: UInt64) throws {
    var dice = try RandomNight(seed: seed)
    for step in 1...150 {
      dice.step()
      guard step.isMultiple(of: 30) else { continue }
      let (room, entries) = (dice.night.room, dice.night.entries)
      let struck = Set(
        entries.compactMap { if case .entryStruck(let struck) = $0.event { struck.entry } else { nil } })
      for run in room.cardRuns.values {
        #expect(!struck.contains(run.entry))
        for step in try #require(room.progress(of: run.id)).steps where step.clock == nil {
          let last = entries.last { entry in
            guard case .cardStepSet(let set) = entry.event else { return false }
            return set.run == run.id && set.step == step.step.n && !struck.contains(entry.sequence)
          }
          #expect(step.entry == last?.sequence)
          #expect((step.state == .open) == (last == nil))
        }
      }
    }
  }

  @Test(arguments: seeds)
  func anErrandOwesAtMostItsLatestMissedRoundAndTheNext(seed: UInt64) throws {
    try Self.eachStep(seed) { dice in
      let room = dice.night.room
      for matter in room.openMatters where matter.errand != nil {
        let clocks = room.clocks(of: matter.id)
        #expect(Set(clocks.map(\.plan.round)).count == clocks.count)
        // A struck answer gives back the round that it met.
        #expect(clocks.filter { $0.isOpen && $0.missedAt == nil && $0.plan.round > 1 }.count <= 3)
        for clock in clocks.filter(\.isOpen) { #expect(matter.errand?.due != nil, "\(clock.id)") }
      }
    }
  }

  @Test(arguments: seeds)
  func missIsRecordedOnceAndAfterItsDue(seed: UInt64) throws {
    // A clock that got another limit may miss that one too.
    var missed: Set<[String]> = []
    var seen = 0
    try Self.eachStep(seed) { dice in
      for entry in dice.night.entries[seen...] {
        if case .clockMissed(let miss) = entry.event {
          #expect(missed.insert([miss.clock.rawValue, "\(miss.due.milliseconds)"]).inserted)
          #expect(miss.noticed > miss.due)
        }
      }
      seen = dice.night.entries.count
    }
  }

  @Test(arguments: seeds)
  func idsAreGivenOnce(seed: UInt64) throws {
    var dice = try RandomNight(seed: seed)
    for _ in 1...150 { dice.step() }
    let reports = dice.night.entries.compactMap {
      if case .reportReceived(let received) = $0.event { received.report.rawValue } else { nil }
    }
    let matters = dice.night.entries.compactMap {
      switch $0.event {
      case .incidentOpened(let opened): opened.matter.rawValue
      case .errandOpened(let opened): opened.matter.rawValue
      default: nil
      }
    }
    #expect(Set(reports).count == reports.count)
    #expect(Set(matters).count == matters.count)
  }

  @Test(arguments: seeds)
  func prefixOfTheEntriesIsTheRoomOfThatTime(seed: UInt64) throws {
    var rooms: [DutyRoom] = []
    var last: RandomNight?
    try Self.eachStep(seed) { dice in
      rooms.append(dice.night.room)
      last = dice
    }
    let entries = try #require(last).night.entries
    for room in rooms.enumerated().filter({ $0.offset.isMultiple(of: 25) }).map(\.element) {
      var replayed = DutyRoom(purpose: .exercise, zone: .china)
      for entry in entries.prefix(room.sequence) { replayed.apply(entry) }
      #expect(replayed == room)
    }
  }

  @Test(arguments: seeds)
  func entriesOfTheNightAreReadAsTheyWereWritten(seed: UInt64) throws {
    var dice = try RandomNight(seed: seed)
    for _ in 1...150 { dice.step() }
    dice.openSegment()
    for entry in dice.night.entries {
      var writer = TreeWriter()
      try entry.event.write(to: &writer)
      var reader = TreeReader(writer.fields)
      #expect(try Event(type: entry.event.type, reading: &reader) == entry.event)
    }
  }

  @Test func diceReachEveryCommand() throws {
    var reached: Set<Command.Name> = []
    for seed in Self.seeds {
      var dice = try RandomNight(seed: seed)
      for _ in 1...200 { dice.step() }
      reached.formUnion(dice.carriedOut)
    }
    #expect(Set(Command.Name.allCases).subtracting(reached).isEmpty)
  }
}
