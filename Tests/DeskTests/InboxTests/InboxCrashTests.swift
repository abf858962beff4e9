import DutyModel
import Foundation
import Glibc
import JournalFile
import Synchronization
import TestSupport
import Testing

@testable import Desk

/// Every state that a crash can leave on the disk between two steps of taking a file.
@Suite struct InboxCrashTests {
  private static let claimedName = "one.json-abc123"

  private func received(_ listener: Listener) -> Int {
    listener.types.filter { $0 == "report.received/1" }.count
  }

  @Test func claimedAndNotSubmittedIsTakenOnce() throws {
    let station = try TestStation()
    let (desk, listener) = try station.deskOnDuty()
    try station.write(InboxTests.report, to: station.folder.inboxClaimed + "/" + Self.claimedName)
    let inbox = Inbox(desk: desk, language: .english)
    #expect(try inbox.take() == [.taken(file: Self.claimedName, last: desk.head.sequence)])
    #expect(try inbox.take() == [])
    #expect(received(listener) == 1)
    #expect(try station.names(in: station.folder.inboxTaken) == [Self.claimedName])
  }

  @Test(arguments: [InboxTests.report, #"{"command":"report.receive","data":{"text":"无编号"}}"#])
  func submittedAndNotFiledIsStoredOnce(text: String) throws {
    let station = try TestStation()
    let (before, _) = try station.deskOnDuty("A")
    try station.write(text, to: station.folder.inboxClaimed + "/" + Self.claimedName)
    _ = try Inbox(desk: before, language: .english).take()
    // As if the last rename hadn't happened.
    #expect(
      rename(
        station.folder.inboxTaken + "/" + Self.claimedName,
        station.folder.inboxClaimed + "/" + Self.claimedName) == 0)
    let (desk, listener) = try station.desk("B")
    let outcomes = try Inbox(desk: desk, language: .english).take()
    #expect(outcomes.count == 1)
    #expect(received(listener) == 1)
    #expect(try station.names(in: station.folder.inboxTaken) == [Self.claimedName])
    #expect(try station.names(in: station.folder.inboxClaimed) == [])
  }

  @Test func whatTheDiskDoesNotTakeStaysClaimedAndIsTakenLater() throws {
    let station = try TestStation()
    let calls = FaultyCalls()
    let (desk, listener) = try station.desk(calls: calls)
    try desk.adoptStationFiles()
    for name in ["a.json", "b.json"] {
      try station.write(
        #"{"command":"report.receive","data":{"text":"\#(name)"}}"#, to: station.folder.inbox + "/" + name)
    }
    let inbox = Inbox(desk: desk, language: .english)
    calls.fail(["write"], with: ENOSPC)
    #expect(throws: JournalFailure.self) { try inbox.take() }
    #expect(inbox.waiting == 2 && received(listener) == 0)
    calls.heal()
    #expect(try inbox.take().count == 2)
    #expect(inbox.waiting == 0 && received(listener) == 2)
  }

  @Test func aFileThatCannotBeFiledDoesNotHoldUpThoseBehindIt() throws {
    let station = try TestStation()
    let (desk, listener) = try station.deskOnDuty()
    for name in ["a.json", "b.json"] {
      try station.write(
        #"{"command":"report.receive","data":{"text":"\#(name)"}}"#,
        to: station.folder.inboxClaimed + "/" + name)
    }
    // A folder of its name stands where the first is to go.
    try FileManager.default.createDirectory(
      atPath: station.folder.inboxTaken + "/a.json/x", withIntermediateDirectories: true)
    let inbox = Inbox(desk: desk, language: .english)
    #expect(throws: FileFault.self) { try inbox.take() }
    #expect(received(listener) == 2 && inbox.waiting == 1)
    try FileManager.default.removeItem(atPath: station.folder.inboxTaken + "/a.json")
    _ = try inbox.take()
    #expect(received(listener) == 2 && inbox.waiting == 0)
  }

  @Test func submittedAndNotFiledIsStoredOnceInANewSegmentToo() throws {
    let station = try TestStation()
    let (before, _) = try station.deskOnDuty("A")
    try station.write(InboxTests.report, to: station.folder.inboxClaimed + "/" + Self.claimedName)
    _ = try Inbox(desk: before, language: .english).take()
    rename(
      station.folder.inboxTaken + "/" + Self.claimedName,
      station.folder.inboxClaimed + "/" + Self.claimedName)
    try before.openSegment()
    let (desk, _) = try station.desk("B")
    _ = try Inbox(desk: desk, language: .english).take()
    #expect(desk.room.openMatters.count == 1)
  }

  @Test func refusedWithTheReasonAndNotFiledIsRefusedAgain() throws {
    let station = try TestStation()
    let (desk, _) = try station.deskOnDuty()
    try station.write("{", to: station.folder.inboxClaimed + "/" + Self.claimedName)
    try station.write("旧", to: station.folder.inboxRefused + "/" + Self.claimedName + ".reason.txt")
    #expect(try Inbox(desk: desk, language: .english).take().count == 1)
    #expect(
      try station.names(in: station.folder.inboxRefused)
        == [Self.claimedName, Self.claimedName + ".reason.txt"])
    #expect(
      try station.text(station.folder.inboxRefused + "/" + Self.claimedName + ".reason.txt") != "旧\n")
  }

  @Test(arguments: ["write", "fdatasync"])
  func aFailingDiskLeavesTheFileClaimedForTheNextTry(call: String) throws {
    let station = try TestStation()
    let calls = FaultyCalls()
    let (desk, _) = try station.desk(calls: calls)
    try desk.adoptStationFiles()
    try InboxTests.arrive(InboxTests.report, at: station)
    calls.fail([call], with: call == "write" ? ENOSPC : EIO)
    #expect(throws: JournalFailure.self) { _ = try Inbox(desk: desk, language: .english).take() }
    calls.heal()
    #expect(try station.names(in: station.folder.inboxTaken) == [])
    // Full is over after some space is freed; after a failed sync it takes a new start of the machine.
    guard call == "write" else { return }
    let (other, listener) = try station.desk("B")
    _ = try Inbox(desk: other, language: .english).take()
    #expect(received(listener) == 1)
  }

  @Test func aFileThatAnotherSeatFiledMeanwhileIsNothing() throws {
    let station = try TestStation()
    let (a, atA) = try station.deskOnDuty("A")
    let (b, _) = try station.desk("B")
    try InboxTests.arrive(InboxTests.report, at: station)
    #expect(try Inbox(desk: a, language: .english).take().count == 1)
    #expect(try Inbox(desk: b, language: .english).take() == [])
    #expect(received(atA) == 1)
  }

  @Test func seatsThatRaceTakeEachFileOnce() throws {
    let station = try TestStation()
    let (watcher, listener) = try station.deskOnDuty("W")
    for number in 1...20 {
      let text = #"{"command":"report.receive","data":{"category":"ordinary","text":"第\#(number)"}}"#
      try InboxTests.arrive(text, as: "f\(number).json", at: station)
    }
    let (folder, clock) = (station.folder, station.clock)
    let outcomes = Mutex<[Inbox.Outcome]>([])
    DispatchQueue.concurrentPerform(iterations: 3) { index in
      do {
        let desk = try Desk(folder: folder, seat: "S\(index)", zone: .china, clock: clock)
        desk.deliverPending()
        let taken = try Inbox(desk: desk, language: .english).take()
        outcomes.withLock { $0 += taken }
      } catch {
        Issue.record(error)
      }
    }
    try watcher.follow()
    #expect(received(listener) == 20)
    #expect(outcomes.withLock { $0.count } == 20)
    #expect(try station.names(in: station.folder.inboxTaken).count == 20)
    #expect(try station.names(in: station.folder.inboxClaimed) == [])
  }
}
