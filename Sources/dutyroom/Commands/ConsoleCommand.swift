import ArgumentParser
import Console
import Desk
import DutyModel

/// `dutyroom`: the console.
struct ConsoleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "console", abstract: "The console. 值班席位。", shouldDisplay: false)

  @OptionGroup var options: StationOptions
  @OptionGroup var looks: ThemeOptions

  @Option(help: "The seat: A, B …; the first free one by default.")
  var seat: String?

  func run() throws {
    let station = try options.open()
    let seat = try orLeave(station.language) {
      try requireJournal(station)
      return try Seat.take(self.seat, in: station.folder)
    }
    let desk = try station.desk(seat: seat.name)
    let theme = looks.theme ?? station.reading.station?.content.theme ?? "night"
    let ending = try withScreen(theme: theme, language: station.language) { terminal, look in
      ConsoleLoop(desk: desk, seat: seat, look: look).run(terminal)
    }
    try leave(ending)
  }
}
