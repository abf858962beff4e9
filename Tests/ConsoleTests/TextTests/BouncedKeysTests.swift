import Curses
import TestSupport
import Testing

@testable import Console

@Suite struct BouncedKeysTests {
  @Test func theSameKeyWithinAnInstantIsOnePress() {
    var bounced = BouncedKeys()
    let now = night("20:31:00")
    let presses = [0, 40, 140, 289, 440].map { after in
      var at = now
      at.milliseconds += after
      return bounced.isBounce(.character(" "), at: at)
    }
    #expect(presses == [false, true, true, true, false])
  }

  @Test func anotherKeyIsNoBounceAndAClockThatWasSetBackHoldsNothing() {
    var bounced = BouncedKeys()
    let now = night("20:31:00")
    #expect(
      [bounced.isBounce(.character("1"), at: now), bounced.isBounce(.character("2"), at: now)] == [
        false, false,
      ])
    let isEarlier = bounced.isBounce(.character("2"), at: now.adding(minutes: -5))
    #expect(!isEarlier)
  }
}
