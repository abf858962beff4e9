import Glibc
import Testing

@testable import JournalFile

/// The pass on its own thread.
@Suite struct PastWorkerTests {
  /// Waits on the descriptor, as a loop does, until the pass has ended.
  private func outcome(_ worker: PastWorker) throws -> PastNews {
    while true {
      var polled = pollfd(fd: worker.descriptor, events: Int16(POLLIN), revents: 0)
      try #require(poll(&polled, 1, 30_000) == 1, "the worker says nothing")
      switch worker.take() {
      case .reading?, nil: continue
      case .some(let news): return news
      }
    }
  }

  @Test func theDescriptorWakesTheLoopUntilThePassHasEnded() throws {
    let past = try PastPassTests.years()
    let journal = past.journal
    let pass = try #require(try journal.pastPass(now: PastPassTests.now, atStart: true))
    let worker = try PastWorker(pass, restMicroseconds: 0)
    guard case .finished(let mark) = try outcome(worker) else {
      Issue.record("not finished")
      return
    }
    #expect(mark == journal.verifiedMark)
    #expect(worker.take() == nil)
    worker.stop()
  }

  @Test func stoppingWaitsForTheThreadWhichSaysHowItEnded() throws {
    let past = try PastPassTests.years()
    let journal = past.journal
    for _ in 1...20 {
      guard let pass = try journal.pastPass(now: PastPassTests.now, atStart: true) else { break }
      let worker = try PastWorker(pass, restMicroseconds: 0)
      worker.stop()
      // Whatever it came to: it has ended, and said how.
      switch worker.take() {
      case .stopped?, .finished?: break
      case let other: Issue.record("\(String(describing: other))")
      }
    }
  }

  @Test func theLockIsFreeOnceTheWorkerHasEnded() throws {
    let (room, journal) = try PastPassTests.years()
    let second = try room.open(seat: "B")
    do {
      let pass = try #require(try journal.pastPass(now: PastPassTests.now, atStart: true))
      let worker = try PastWorker(pass, restMicroseconds: 0)
      #expect(try second.pastPass(now: PastPassTests.now, atStart: true) == nil)
      worker.stop()
    }
    Room.removeAll(room.file("verified"))
    #expect(try second.pastPass(now: PastPassTests.now, atStart: true) != nil)
  }
}
