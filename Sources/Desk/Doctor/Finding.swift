import DutyModel

/// One thing that a check-up looked at: what was found, how bad it is and what to do now.
package struct Finding: Equatable, Sendable {
  /// The groups in which findings are shown, in this order.
  package enum Area: String, CaseIterable, Sendable {
    case disk
    case files
    case journal
    case clock
    case terminal
    case keys
    case station
  }

  package enum Level: String, Comparable, CaseIterable, Sendable {
    case ok
    /// It wasn't looked at or couldn't be told: nothing is claimed of it, and the sentence says why.
    case unseen
    /// The room works; something should be done before it doesn't.
    case warn
    /// Something that the room relies on doesn't hold.
    case bad

    package static func < (left: Level, right: Level) -> Bool {
      allCases.firstIndex(of: left)! < allCases.firstIndex(of: right)!
    }
  }

  /// A number or a text that the sentence speaks of.
  package enum Argument: Equatable, Sendable {
    case integer(Int)
    case text(String)
    case list([String])
  }

  package var area: Area
  /// The same for machines in every language: `disk.space_low`.
  package var id: String
  package var level: Level
  /// The exit code that this finding alone asks for: 0 or 1, and for bad ones 2, 3 or 5.
  package var exitCode: Int32
  /// A word or two that name what was looked at.
  package var subject: LocalText
  /// What was found.
  package var sentence: LocalText
  /// What to do now; nil only for what is fine as it is.
  package var remedy: LocalText?
  package var arguments: [String: Argument]

  /// Fine. `advice` is what can be done all the same.
  package static func ok(
    _ area: Area, _ name: String, _ subject: LocalText, _ sentence: LocalText, advice: LocalText? = nil,
    _ arguments: [String: Argument] = [:]
  ) -> Finding {
    Finding(
      area: area, id: "\(area.rawValue).\(name)", level: .ok, exitCode: 0, subject: subject,
      sentence: sentence, remedy: advice, arguments: arguments)
  }

  /// Not looked at, or not to be told; `sentence` says why, `advice` how to get to know.
  package static func unseen(
    _ area: Area, _ name: String, _ subject: LocalText, _ sentence: LocalText, advice: LocalText? = nil,
    _ arguments: [String: Argument] = [:]
  ) -> Finding {
    Finding(
      area: area, id: "\(area.rawValue).\(name)", level: .unseen, exitCode: 0, subject: subject,
      sentence: sentence, remedy: advice, arguments: arguments)
  }

  package static func warn(
    _ area: Area, _ name: String, _ subject: LocalText, _ sentence: LocalText, remedy: LocalText,
    _ arguments: [String: Argument] = [:]
  ) -> Finding {
    Finding(
      area: area, id: "\(area.rawValue).\(name)", level: .warn, exitCode: 1, subject: subject,
      sentence: sentence, remedy: remedy, arguments: arguments)
  }

  /// `exitCode` is 2 for configuration, 3 for integrity, 5 for the disk.
  package static func bad(
    _ area: Area, _ name: String, exitCode: Int32, _ subject: LocalText, _ sentence: LocalText,
    remedy: LocalText, _ arguments: [String: Argument] = [:]
  ) -> Finding {
    Finding(
      area: area, id: "\(area.rawValue).\(name)", level: .bad, exitCode: exitCode, subject: subject,
      sentence: sentence, remedy: remedy, arguments: arguments)
  }
}

/// Everything a check-up learned. A part that wasn't looked at is nil and finds nothing.
package struct DoctorFacts: Sendable {
  package var disk: DiskFacts?
  package var files: FileFacts?
  package var journal: JournalFacts?
  package var clock: ClockFacts?
  package var terminal: TerminalFacts?
  package var keys: KeyFacts?
  package var station: StationFacts?
  package var devices: DeviceFacts?

  package init() {}

  /// The findings of every part, in the order of the areas.
  package var findings: [Finding] {
    [
      disk?.findings, files?.findings, journal?.findings, clock?.findings, terminal?.findings,
      keys?.findings, station?.findings, devices?.findings,
    ].compactMap { $0 }.flatMap { $0 }
  }
}

extension [Finding] {
  /// 0 all fine, 1 warnings, 2 usage or configuration, 3 integrity, 5 disk: a disk that takes nothing loses
  /// tonight's entries, damage that is found stays as it is.
  package var exitCode: Int32 { map(\.exitCode).max() ?? 0 }

  package func count(_ level: Finding.Level) -> Int { count { $0.level == level } }
}
