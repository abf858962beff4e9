import ArgumentParser
import Desk
import DutyModel

/// `dutyroom attach`: a photo, a voice message or a screenshot goes with an entry.
struct Attach: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: wording("给日志的一条附上照片、录音、截图。", "Give an entry of the log a photo, a recording, a screenshot."),
    discussion: wording(
      "文件拷进 attachments/，原来的留着；一个最大 20 MB。导出日志（journal export）带着它们。",
      "The file is copied into attachments/ and stays where it was; 20 MB at most. A journal export takes it along."
    ))

  @Argument(help: wording("文件。", "The files."), completion: .file())
  var files: [String]
  @Option(help: wording("附在日志第几条；不写就是最后一条。", "The number of the entry; the last one by default."))
  var entry: Int?
  @Option(help: wording("登记人，写 people.toml 里的编号。", "Who hands it in, an id of people.toml."))
  var by: String?
  @OptionGroup var options: StationOptions

  func run() throws {
    let station = try options.open()
    try requireJournal(station)
    try orLeave(station.language) {
      let desk = try station.desk(seat: "shell")
      desk.deliverPending()
      let entry = entry ?? desk.room.sequence
      let person = by.map(PersonID.init(rawValue:))
      let actor = person.map { Actor(person: $0, role: desk.room.role(of: $0), assurance: .asserted) }
      for file in files {
        let acknowledgement = try desk.attach(
          absolute(file), to: entry, matter: nil, by: actor ?? Actor(role: .officer))
        try output(
          station.language(
            "已存 \(acknowledgement.last ?? 0)  第\(entry)条附件 \(file)",
            "Saved \(acknowledgement.last ?? 0)  attached to entry \(entry): \(file)"))
      }
      try desk.saveHead()
    }
  }
}
