import ArgumentParser
import Console
import Desk

/// `dutyroom replay`: a logged shift on the same panes.
struct Replay: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: wording("复盘：把记下的一班再放一遍，只读。", "Replay a logged shift, read-only."))

  @Argument(help: wording("班次（SH-…）或日志段；不写就是最后一班。", "A shift (SH-…) or a segment; the last one by default."))
  var shift: String?

  @OptionGroup var options: StationOptions
  @OptionGroup var looks: ThemeOptions

  func run() throws {
    let station = try options.open()
    let recording = try openRecording(station, name: shift)
    try withScreen(theme: looks.theme(of: station), language: station.language) { terminal, look in
      runReplay(recording, look: look, on: terminal)
    }
  }
}
