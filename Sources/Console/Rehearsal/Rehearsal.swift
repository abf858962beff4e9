import Desk
import DutyModel

/// A demo night in the middle of a running console: a station, a journal and a loop of its own. The live room knows
/// nothing of it, and goes on behind it.
final class Rehearsal {
  let night: ExerciseNight
  let loop: ConsoleLoop
  let title: LocalText

  /// Makes the fictional township in a temporary folder and sits down in it.
  /// - Throws: as ``ExerciseNight`` does.
  init(look: Look, clock: any WallClock) throws {
    let scenario = try DemoScenario.scenario()
    title = scenario.title
    night = try ExerciseNight(scenario, language: look.language, clock: clock)
    loop = ConsoleLoop(
      desk: night.desk, seat: night.seat, look: look, scenario: night.player, clock: clock)
    loop.desktop.isRehearsal = true
    night.desk.deliverPending()
  }

  func frame(over live: Desktop, at now: Timestamp) -> RehearsalFrame {
    RehearsalFrame(loop.desktop, at: night.desk.now, over: live, at: now, title: title)
  }
}
