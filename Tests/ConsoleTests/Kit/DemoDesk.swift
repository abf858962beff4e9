import Curses
import Desk
import DutyModel
import TestSupport

@testable import Console

/// The built-in demo on a clock moved by hand, seen from seat A.
final class DemoDesk {
  let desktop: Desktop
  let night: ExerciseNight
  private let clock: TestClock
  private let inbox: Inbox

  init(_ language: Language) throws {
    // The machine's clock is months after the night.
    clock = TestClock(Timestamp(rfc3339: "2026-11-22T08:00:00+08:00")!)
    night = try ExerciseNight(DemoScenario.scenario(), language: language, clock: clock)
    let desk = night.desk
    desktop = Desktop(
      purpose: .exercise, zone: .china, look: Look(language: language), seat: "A", newKey: { desk.newKey() })
    for subscriber in desktop.subscribers { desk.bus.subscribe(subscriber) }
    desk.deliverPending()
    inbox = Inbox(desk: desk, language: language)
  }

  deinit { try? night.remove() }

  var now: Timestamp { night.desk.now }

  /// Lets the night go on to `end`.
  func play(to end: Timestamp) throws {
    while now < end {
      clock.pass(milliseconds: min(500, night.desk.realMilliseconds(until: end)))
      try night.player.run()
      try night.desk.tick()
      try night.desk.follow()
      _ = try inbox.take()
    }
  }

  /// Submits what a form makes of the keys.
  func press(_ keys: Key...) throws {
    for key in keys {
      if case .submit(let intent) = desktop.handle(key, at: now) {
        let acknowledgement = try night.desk.submit(intent.submission)
        desktop.saved(intent, acknowledgement, at: now)
      }
    }
  }
}
