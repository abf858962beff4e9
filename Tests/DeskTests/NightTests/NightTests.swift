import DutyModel
import TestSupport
import Testing

@testable import Desk

/// Whole nights through the machine interface: what a township meets, from the first ring to the handover.
@Suite(.serialized) struct NightTests {
  static let nights = ["flood", "quiet", "spot-check"]

  @Test(arguments: nights)
  func nightEndsInTheClocksOwnersAndLogThatWereWrittenDown(name: String) throws {
    let night = try WrittenNight(name)
    #expect(night.faults == [])
    try night.expectOutcome()
  }

  @Test(arguments: nights)
  func whatStandsOnDiskReplaysToTheSameRoom(name: String) throws {
    let night = try WrittenNight(name)
    var replayed = DutyRoom(purpose: .exercise, zone: night.desk.zone)
    for entry in try night.entries() { replayed.apply(entry) }
    #expect(replayed == night.desk.room)
    // A seat that starts now reads one segment and knows the same.
    let (late, _) = try night.station.desk("C", client: "C")
    #expect(late.room.stateJSON(at: night.desk.now) == night.desk.room.stateJSON(at: night.desk.now))
  }

  @Test(arguments: nights)
  func everyOpenMatterHasAnOwnerAndEveryClockARecipient(name: String) throws {
    let room = try WrittenNight(name).desk.room
    #expect(room.openMatters.allSatisfy { $0.owner.flatMap(room.settings.person) != nil })
    #expect(room.openClocks.allSatisfy { !$0.plan.recipient.rawValue.isEmpty })
  }
}
