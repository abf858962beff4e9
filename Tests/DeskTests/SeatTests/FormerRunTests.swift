import DutyModel
import Foundation
import TestSupport
import Testing

@testable import Desk

/// What a seat knows of the console before.
@Suite final class FormerRunTests {
  private let folder = StationFolder(
    path: FileManager.default.temporaryDirectory.path + "/former-\(UUID().uuidString)")

  init() throws {
    try FileManager.default.createDirectory(atPath: folder.seats, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: folder.path)
  }

  @Test func aSeatThatNoConsoleHadKnowsNothing() throws {
    let seat = try Seat.take("A", in: folder)
    #expect(seat.begin() == nil)
  }

  @Test func whoWasCutOffIsToldFromWhoLeft() throws {
    _ = try Seat.take("A", in: folder).begin()
    let cutOff = try #require(try Seat.take("A", in: folder).begin())
    #expect(!cutOff.endedProperly)
    do {
      let seat = try Seat.take("A", in: folder)
      _ = seat.begin()
      seat.noteLeft()
    }
    #expect(try Seat.take("A", in: folder).begin()?.endedProperly == true)
  }

  @Test func aSignOfLifeIsTheTimeOfTheFile() throws {
    do { _ = try Seat.take("A", in: folder).begin() }
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: 1_700_000_000)], ofItemAtPath: folder.seats + "/A")
    #expect(try Seat.take("A", in: folder).begin()?.lastSeen == Timestamp(milliseconds: 1_700_000_000_000))
    let seat = try Seat.take("B", in: folder)
    _ = seat.begin()
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: 1_700_000_000)], ofItemAtPath: folder.seats + "/B")
    seat.noteAlive()
    let time =
      try FileManager.default.attributesOfItem(atPath: folder.seats + "/B")[.modificationDate] as? Date
    #expect(time.map { $0.timeIntervalSince1970 > 1_700_000_100 } == true)
  }

  @Test func lookingWhetherASeatIsFreeIsNoRun() throws {
    #expect(try Seat.isFree("A", in: folder))
    #expect(try Seat.take("A", in: folder).begin() == nil)
  }

  @Test func whyItStoodStillIsReadOffTheTimes() {
    let cut = FormerRun(endedProperly: false, lastSeen: night("20:12:40"))
    let now = night("20:31:05")
    #expect(Stoppage(cut, now: now, booted: night("20:30:00")).cause == .machine)
    #expect(Stoppage(cut, now: now, booted: night("08:00:00")).cause == .program)
    #expect(Stoppage(cut, now: now, booted: nil).seconds == 18 * 60 + 25)
    #expect(Stoppage(cut, now: night("20:00:00"), booted: nil).cause == .clockSetBack)
    let left = FormerRun(endedProperly: true, lastSeen: night("20:12:40"))
    #expect(Stoppage(left, now: now, booted: night("20:30:00")).cause == .left)
  }

  @Test func theKernelSaysWhenItWasStarted() throws {
    #expect(try #require(bootTime()) > Timestamp(milliseconds: 1_000_000_000_000))
  }
}
