import DutyModel
import TestSupport
import Testing

@testable import Desk

@Suite struct PlayerTests {
  private func recorded() throws -> (DemoNight, Recording) {
    let demo = try DemoNight()
    try demo.play(to: night("20:40:00"))
    return (demo, try Recording(folder: demo.station.folder, zone: .china))
  }

  @Test func aRecordingHoldsWhatTheBusTold() throws {
    let (demo, recording) = try recorded()
    // The last segment, which begins with the shift.
    #expect(recording.entries[...] == demo.listener.entries.suffix(recording.entries.count))
    #expect(recording.purpose == .exercise)
    #expect(recording.segment == "000000000041.jsonl")
  }

  @Test func aRecordingIsFoundByItsShift() throws {
    let (demo, recording) = try recorded()
    let named = try Recording(folder: demo.station.folder, zone: .china, name: "SH-20260714-2024")
    #expect(named.entries == recording.entries)
    let known = RecordingFault.unknown(
      "SH-19990101-0800", known: ["000000000001.jsonl", "000000000041.jsonl"])
    #expect(throws: known) {
      _ = try Recording(folder: demo.station.folder, zone: .china, name: "SH-19990101-0800")
    }
  }

  @Test func stepByStepTellsTheSameGroups() throws {
    let (demo, recording) = try recorded()
    let player = Player(recording)
    let listener = Listener()
    player.bus.subscribe(listener)
    var steps = 0
    while player.step() { steps += 1 }
    #expect(listener.groups[...] == demo.listener.groups.suffix(steps))
    #expect(listener.entries == recording.entries)
    #expect(player.isAtEnd && !player.step())
  }

  @Test func theReplayOfAPrefixIsAPrefixOfTheReplay() throws {
    let (_, recording) = try recorded()
    let whole = Listener()
    let player = Player(recording)
    player.bus.subscribe(whole)
    player.play(entries: recording.entries.count)
    var end = 0
    for group in whole.groups {
      end += group.count
      let part = Recording(
        purpose: recording.purpose, zone: recording.zone, segment: recording.segment,
        entries: Array(recording.entries.prefix(end)))
      let listener = Listener()
      let short = Player(part)
      short.bus.subscribe(listener)
      short.play(entries: end)
      #expect(listener.groups == Array(whole.groups.prefix(listener.groups.count)))
      #expect(listener.entries.count == end)
    }
  }

  @Test func seekingTellsWhatHadBeenEnteredByThen() throws {
    let (_, recording) = try recorded()
    let player = Player(recording)
    let listener = Listener()
    player.bus.subscribe(listener)
    let target = night("20:30:00")
    player.seek(to: target)
    #expect(player.time == target)
    let place = try #require(listener.entries.last)
    #expect(place.entered <= target)
    #expect(recording.entries[player.position].entered > target)
    #expect(listener.types.contains("incident.opened/1"))
  }

  @Test func anExerciseIsReplayedOnItsOwnClockWhateverTheMachineSaid() throws {
    let (demo, recording) = try recorded()
    // The header and the setting of the clock were stamped by the machine, in November.
    let first = Player(try Recording(folder: demo.station.folder, zone: .china, name: "000000000001"))
    first.step()
    #expect(first.time == night("20:24:00"))
    // The header of a later segment is, too.
    let player = Player(recording)
    player.step()
    #expect(player.time == night("20:24:05"))
    player.isPlaying = true
    player.speed = 20
    player.advance(milliseconds: 3_000)
    #expect(player.time == night("20:25:05"))
    #expect(!player.isAtEnd)
  }

  @Test func itStopsAtTheEndAndStandsStillWhilePaused() throws {
    let (_, recording) = try recorded()
    let player = Player(recording)
    player.advance(milliseconds: 60_000)
    #expect(player.position == 0)
    player.isPlaying = true
    player.speed = 600
    player.advance(milliseconds: 24 * 3_600_000)
    #expect(player.isAtEnd && !player.isPlaying)
  }

  @Test func aRestartTellsEverythingAgain() throws {
    let (_, recording) = try recorded()
    let player = Player(recording)
    player.play(entries: recording.entries.count)
    player.restart()
    let listener = Listener()
    player.bus.subscribe(listener)
    player.play(entries: recording.entries.count)
    #expect(listener.entries == recording.entries)
  }

  @Test func theStepBackLeadsToTheGroupBefore() throws {
    let (_, recording) = try recorded()
    let player = Player(recording)
    player.step()
    #expect(player.previousTarget == 0)
    player.step()
    player.step()
    let last = recording.entries[player.position - 1].group.count
    #expect(player.previousTarget == player.position - last)
  }
}
