import Keys
import Testing

@Suite struct UnlockTriesTests {
  private func tries(failed times: [Int]) -> UnlockTries {
    times.reduce(into: UnlockTries(owner: "lin")) { $0.failed(at: $1) }
  }

  @Test func aFreshKeyMayBeTriedAtOnce() {
    #expect(UnlockTries(owner: "lin").verdict(at: 0) == .open(left: 10))
  }

  @Test func eachWrongTryMakesTheNextOneWaitLonger() {
    var tries = UnlockTries(owner: "lin")
    var now = 1_000_000
    var before = 0
    for left in (1...9).reversed() {
      tries.failed(at: now)
      guard case .wait(let until) = tries.verdict(at: now) else { return #expect(Bool(false), "\(left)") }
      #expect(until - now > before)
      #expect(tries.verdict(at: until - 1) == .wait(until: until))
      #expect(tries.verdict(at: until) == .open(left: left))
      before = until - now
      now = until
    }
    #expect(before == 300_000)
  }

  @Test func theTenthWrongTryLocksForEver() {
    let tries = tries(failed: Array(repeating: 0, count: 10))
    #expect(tries.verdict(at: 0) == .locked && tries.verdict(at: .max) == .locked)
    #expect(self.tries(failed: Array(repeating: 0, count: 12)).failures == 10)
  }

  @Test func theRightOneForgetsTheWrongOnesButOpensNoLock() {
    var slips = tries(failed: [0, 5_000])
    slips.succeeded()
    #expect(slips.verdict(at: 5_000) == .open(left: 10))
    var locked = tries(failed: Array(repeating: 0, count: 10))
    locked.succeeded()
    #expect(locked.verdict(at: 0) == .locked)
  }

  @Test func onlyAnotherLeaderMayLetHimTryAgain() {
    var locked = tries(failed: Array(repeating: 0, count: 10))
    #expect(!locked.mayBeReset(by: "lin") && locked.mayBeReset(by: "gao"))
    locked.reset()
    #expect(locked.verdict(at: 0) == .open(left: 10))
  }

  @Test func aClockSetBackMakesNobodyWaitForHours() {
    let slip = tries(failed: [7_200_000])
    #expect(slip.verdict(at: 7_200_500) == .wait(until: 7_201_000))
    #expect(slip.verdict(at: 3_600_000) == .open(left: 9))
  }
}
