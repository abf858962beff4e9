import DutyModel
import TestSupport
import Testing

@testable import Console

@Suite struct BellTests {
  private let bell = Bell()

  private func missed() {
    bell.receive([
      Entry(
        sequence: 1, group: 1...1, at: night("20:46:00"), entered: night("20:46:00"), seat: "A", by: .program,
        command: CommandKey(text: "a/1"), event: .clockMissed(ClockMissed()))
    ])
  }

  @Test func newsBeepsOnceWhileNobodyIsOnThePhone() {
    missed()
    #expect(bell.turn(isOnThePhone: false, isRed: true, elapsed: 0) == .beep)
    #expect(bell.turn(isOnThePhone: false, isRed: true, elapsed: 1_000) == .none)
  }

  @Test func newsFlashesDuringACallAndMakesNoSound() {
    missed()
    #expect(bell.turn(isOnThePhone: true, isRed: false, elapsed: 0) == .flash)
    missed()
    #expect(bell.turn(isOnThePhone: true, isRed: true, elapsed: 5_000) == .flash)
  }

  @Test func redBeepsOnceAMinuteDuringACall() {
    var beeps = 0
    for second in 0...200 where bell.turn(isOnThePhone: true, isRed: true, elapsed: second * 1_000) == .beep {
      beeps += 1
    }
    #expect(beeps == 3)
    // A new call is quiet for a minute again.
    #expect(bell.turn(isOnThePhone: false, isRed: true, elapsed: 201_000) == .none)
    #expect(bell.turn(isOnThePhone: true, isRed: true, elapsed: 202_000) == .none)
  }

  @Test func whatIsNotRedStaysSilentDuringACall() {
    for second in 0...200 {
      #expect(bell.turn(isOnThePhone: true, isRed: false, elapsed: second * 1_000) == .none)
    }
  }
}
