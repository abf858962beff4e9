import DutyModel
import Glibc

/// What was learned about sound, the external alarm and printing.
package struct DeviceFacts: Equatable, Sendable {
  /// A command of station.toml.
  package enum Command: Equatable, Sendable {
    case notSet
    /// Its program is there; it wasn't run.
    case found(String)
    case missing(String)
    /// It was run; nil when it did what it should.
    case ran(failure: LocalText?)
  }

  /// Whether somebody heard the terminal's bell; nil when nobody was asked.
  package var bellIsHeard: Bool?
  package var alarm: Command
  package var print: Command

  package init(bellIsHeard: Bool? = nil, alarm: Command, print: Command) {
    self.bellIsHeard = bellIsHeard
    self.alarm = alarm
    self.print = print
  }

  /// Looks for the programs; nothing is run.
  package static func examine(_ devices: StationDevices) -> DeviceFacts {
    DeviceFacts(alarm: look(for: devices.alarm), print: look(for: devices.print))
  }

  /// Runs the alarm once, as it would run at night.
  package mutating func tryAlarm(_ devices: StationDevices) {
    guard !devices.alarm.isEmpty else { return }
    do throws(ExternalCommandFault) {
      let outcome = try ExternalCommand(devices.alarm).wait()
      let failure = outcome.failure(in: .chinese).map { LocalText($0, outcome.failure(in: .english) ?? "") }
      alarm = .ran(failure: failure)
    } catch {
      alarm = .ran(failure: LocalText(error.message(in: .chinese), error.message(in: .english)))
    }
  }

  private static func look(for words: [String]) -> Command {
    guard let program = words.first else { return .notSet }
    let folders =
      program.contains("/")
      ? [""] : (getenv("PATH").map { String(cString: $0) } ?? "").split(separator: ":").map { $0 + "/" }
    return folders.contains { access($0 + program, X_OK) == 0 } ? .found(program) : .missing(program)
  }
}
