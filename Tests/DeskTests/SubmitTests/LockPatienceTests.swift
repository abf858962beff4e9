import DutyModel
import JournalFile
import TestSupport
import Testing

@testable import Desk

/// A lock that a stopped program keeps costs one wait, not one for each thing that is done at a start.
@Suite struct LockPatienceTests {
  private final class Waits {
    var list: [Int?] = []
  }

  /// Opens nothing; a full wait takes two seconds of the clock.
  private func access(_ clock: TestClock, _ waits: Waits) -> JournalAccess {
    JournalAccess(clock: clock) { (wait: Int?) throws(JournalFailure) in
      waits.list.append(wait)
      clock.pass(milliseconds: wait ?? 2_000)
      throw .locked(holder: "pid 1 seat B since x")
    }
  }

  private func fail(_ body: () throws -> Void) {
    #expect(throws: JournalFailure.self, performing: body)
  }

  @Test func aStartWaitsOnceAndItsFirstAnswerDoesNotWaitAgain() throws {
    let (clock, waits) = (TestClock(), Waits())
    let access = access(clock, waits)
    fail { _ = try access.open(orRead: "/nowhere", surroundings: nil) }
    #expect(waits.list == [nil])
    let start = clock.elapsedMilliseconds()
    for _ in 0..<3 {
      fail { _ = try access.journal(atOnce: false) { _ in } }
      fail { _ = try access.work { try access.journal(atOnce: true) { _ in } } }
      fail { _ = try access.journal(atOnce: true) { _ in } }
    }
    #expect(waits.list.dropFirst().allSatisfy { $0 == JournalAccess.shortWaitMilliseconds })
    #expect(clock.elapsedMilliseconds() - start < 200)
    // Later whoever saves something waits as ever; what the program tries by itself doesn't.
    clock.pass(seconds: 3)
    fail { _ = try access.journal(atOnce: false) { _ in } }
    #expect(waits.list.last == JournalAccess.shortWaitMilliseconds)
    fail { _ = try access.journal(atOnce: true) { _ in } }
    #expect(waits.list.last == .some(nil))
  }
}
