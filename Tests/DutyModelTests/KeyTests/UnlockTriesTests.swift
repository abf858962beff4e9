import DutyModel
import Testing

@Suite struct UnlockTriesTests {
  private func at(_ seconds: Int) -> Timestamp { time("20:00").adding(seconds: seconds) }

  private func tries(failed seconds: [Int]) -> UnlockTries {
    seconds.reduce(into: UnlockTries()) { $0.failed(at: at($1)) }
  }

  @Test func aFreshKeyMayBeTriedAtOnce() {
    #expect(UnlockTries().verdict(at: at(0)) == .open(left: 10))
  }

  @Test func eachWrongTryMakesTheNextOneWaitLonger() {
    var tries = UnlockTries()
    var now = at(1_000)
    var before = 0
    for left in (1...9).reversed() {
      tries.failed(at: now)
      guard case .wait(let until) = tries.verdict(at: now) else { return #expect(Bool(false), "\(left)") }
      #expect(now.seconds(until: until) > before)
      #expect(tries.verdict(at: until.adding(seconds: -1)) == .wait(until: until) || left == 9)
      #expect(tries.verdict(at: until) == .open(left: left))
      before = now.seconds(until: until)
      now = until
    }
    #expect(before == 300)
  }

  @Test func theTenthWrongTryLocksForEver() {
    let tries = tries(failed: Array(repeating: 0, count: 10))
    #expect(tries.verdict(at: at(0)) == .locked && tries.verdict(at: at(1_000_000)) == .locked)
    #expect(self.tries(failed: Array(repeating: 0, count: 12)).failures == 10)
  }

  @Test func theRightOneForgetsTheWrongOnesButOpensNoLock() {
    var slips = tries(failed: [0, 5])
    slips.succeeded()
    #expect(slips == UnlockTries())
    var locked = tries(failed: Array(repeating: 0, count: 10))
    locked.succeeded()
    #expect(locked.verdict(at: at(0)) == .locked)
    locked.reset()
    #expect(locked.verdict(at: at(0)) == .open(left: 10))
  }

  @Test func aClockSetBackMakesNobodyWaitForHours() {
    let slip = tries(failed: [7_200])
    #expect(slip.verdict(at: at(7_200)) == .wait(until: at(7_201)))
    #expect(slip.verdict(at: at(3_600)) == .open(left: 9))
  }
}
