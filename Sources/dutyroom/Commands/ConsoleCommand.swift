import ArgumentParser
import Console
import Desk
import DutyModel

/// `dutyroom`: the console.
struct ConsoleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "console", abstract: wording("值班席位。", "The console."), shouldDisplay: false)

  @OptionGroup var options: StationOptions
  @OptionGroup var looks: ThemeOptions
  @OptionGroup var linear: LinearOptions

  @Option(help: wording("哪一机：A、B……；不写就用第一个空的。", "The seat: A, B …; the first free one by default."))
  var seat: String?
  @Option(
    name: .customLong("as"),
    help: ArgumentHelp(
      wording(
        "谁坐这里：人员编号或姓名；leader 是现在的带班领导，一开就是等他签的。",
        "Who sits here: a person's id or name, or leader for who leads now, who sees what waits for him."),
      valueName: "person"))
  var person: String?

  func run() throws {
    let station = try options.open()
    try runSeat(seat, of: station, sitting: person, theme: looks.theme(of: station), linear: linear)
  }
}

/// A console at a seat of a station, by default the first free one, until somebody leaves it.
func runSeat(
  _ name: String?, of station: Station, sitting person: String?, theme: ThemeChoice, linear: LinearOptions
) throws {
  let seat = try orLeave(station.language) {
    try requireJournal(station)
    return try Seat.take(name, in: station.folder)
  }
  let desk = try station.desk(seat: seat.name)
  let ending = try runConsole(theme: theme, language: station.language, linear: linear) { look, notice in
    ConsoleLoop(desk: desk, seat: seat, look: look, notice: notice, sitting: person)
  }
  try leave(ending)
}
