import ArgumentParser
import Console
import Desk

/// `dutyroom replay`: a logged shift on the same panes.
struct Replay: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Replay a logged shift, read-only. 复盘。")

  @Argument(help: "A shift (SH-…) or a segment; the last one by default.")
  var shift: String?

  @OptionGroup var options: StationOptions
  @OptionGroup var looks: ThemeOptions

  func run() throws {
    let station = try options.open()
    let recording = try openRecording(station, name: shift)
    let theme = looks.theme ?? station.reading.station?.content.theme ?? "night"
    try withScreen(theme: theme, language: station.language) { terminal, look in
      runReplay(recording, look: look, on: terminal)
    }
  }
}
