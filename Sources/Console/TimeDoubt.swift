import Desk
import DutyModel

/// Why the machine's time may be wrong: it was set while we ran, or it lies before what the journal says. Every due
/// time hangs on it, so it stands on the screen until a person has looked at another clock, or it is right again.
package final class TimeDoubt: Subscriber {
  /// Smaller steps are a time server's.
  static let smallestStepSeconds = 60

  /// By how many milliseconds the clock was set since a person last confirmed it, forward positive.
  private var step = 0
  /// When the latest entry was made, as the clock stood then.
  private var latest: Timestamp?

  package init() {}

  package func receive(_ group: [Entry]) {
    for entry in group {
      if case .timeStepped(let stepped) = entry.event {
        step += stepped.milliseconds
        // That the log is ahead of a clock that was set back is said by the step.
        latest = entry.entered
      }
      latest = max(latest ?? entry.entered, entry.entered)
    }
  }

  /// Steps that an earlier run recorded are over; that the journal is ahead isn't.
  package func begin() { step = 0 }

  /// A person says that `now` is right.
  func confirm(at now: Timestamp) {
    step = 0
    latest = now
  }

  /// The clock lies before what was written last.
  func isBehind(at now: Timestamp) -> Bool {
    latest.map { now.seconds(until: $0) >= Self.smallestStepSeconds } ?? false
  }

  /// What stands on the screen; nil when nothing speaks against the time.
  func line(at now: Timestamp, zone: ZoneTable, in language: Language) -> String? {
    let civil = zone.civil(now)
    let time = "\(civil.date.year)-\(twoDigits(civil.date.month))-\(twoDigits(civil.date.day)) \(civil.clock)"
    if abs(step) >= Self.smallestStepSeconds * 1_000 {
      let amount = minutes((abs(step) + 30_000) / 60_000, in: language)
      return language(
        "时钟被拨\(step < 0 ? "回" : "快")了\(amount)，现在 \(time)：和别的钟对一下，对的按 F1 选“时间没错”",
        "The clock was set \(step < 0 ? "back" : "forward") by \(amount), now \(time): compare it, then F1, “The time is right”"
      )
    }
    guard let latest, isBehind(at: now) else { return nil }
    let last = zone.civil(latest)
    let written =
      "\(last.date.year)-\(twoDigits(last.date.month))-\(twoDigits(last.date.day)) \(last.clock)"
    return language(
      "时钟 \(time) 早于日志最后一条 \(written)：先对时，对的按 F1 选“时间没错”",
      "The clock, \(time), is before the log's last entry, \(written): set it; if it is right, F1, “The time is right”"
    )
  }
}
