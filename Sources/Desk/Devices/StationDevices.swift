import DutyModel

/// What station.toml says about this machine: how to print, how to raise an alarm. It stands in no entry, since rules
/// and other machines have nothing to do with it.
package struct StationDevices: Equatable, Sendable {
  /// The words of the print command; the file's name comes behind them. Empty when nothing prints.
  package var print: [String] = []
  /// What takes longer counts as not printed and is ended.
  package var printSeconds = 30
  /// The words of the external alarm. Empty when there is none.
  package var alarm: [String] = []
  /// The alarm is raised again after so many minutes while something is overdue.
  package var alarmRepeatMinutes = 5
  /// Clean texts go to the terminal's clipboard too (OSC 52). Off unless somebody says that it's safe here: a terminal
  /// that many use, or one that passes it on, would keep people's names and numbers.
  package var usesClipboard = false

  package init() {}
}

extension StationDevices {
  /// Reads `[print]`, `[alarm]` and `[clipboard]`, each of which may be left out.
  init(_ top: inout TOMLReader) {
    if var table = top.optionalTable("print") {
      print = table.command("command")
      printSeconds = table.optionalInteger("seconds", in: 1...600) ?? printSeconds
      table.finish()
    }
    if var table = top.optionalTable("alarm") {
      alarm = table.command("command")
      alarmRepeatMinutes = table.optionalInteger("repeat_minutes", in: 1...120) ?? alarmRepeatMinutes
      table.finish()
    }
    if var table = top.optionalTable("clipboard") {
      usesClipboard = table.optionalFlag("osc52") ?? false
      table.finish()
    }
  }
}

extension TOMLReader {
  /// A list of words that isn't empty. A whole command line in one text is no list, and is told so.
  fileprivate mutating func command(_ key: String) -> [String] {
    let words = texts(key).map(\.text)
    if words.isEmpty && !has(key) { fault(.missingKey, at: key) }
    if words.isEmpty && has(key) && log.faults.isEmpty { fault(.empty, at: key) }
    return words
  }
}
