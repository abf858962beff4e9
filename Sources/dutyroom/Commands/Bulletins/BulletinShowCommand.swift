import ArgumentParser
import Console
import Curses
import Desk
import DutyModel
import Paperwork

/// `dutyroom bulletin show`
struct BulletinShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: wording("一份报告：正文、校验码、谁签的、报给谁。", "One report: text, code, who signed, who has it."))

  @Argument(
    help: ArgumentHelp(
      wording("BL-20260714-02，或件号。", "BL-20260714-02, or the number of a matter."), valueName: "bulletin"))
  var bulletin: String
  @OptionGroup var options: StationOptions
  @Flag(help: wording("打出一个 JSON。", "Print one JSON object."))
  var json = false

  func run() throws {
    let station = try options.open()
    try requireJournal(station)
    let language = station.language
    let (room, now, isDamaged) = try currentRoom(station)
    let id = try bulletinNamed(bulletin, in: room, isDamaged: isDamaged, language)
    let archive = try bulletinArchive(station, only: id)
    guard let item = archive.items[id] else {
      throw noSuchBulletin(id, isDamaged: isDamaged || archive.isDamaged, language)
    }
    if json {
      if let object = archive.showJSON(id, zone: station.zone) { try output(object) }
    } else {
      for row in bulletinPage(item, room: room, at: now, in: language) { try output(row) }
    }
    try warnOfDamage(archive, language)
  }
}

/// A bulletin as it is read before it is signed: how far it is, the sheet, and what was done with it.
func bulletinPage(
  _ item: BulletinArchive.Item, room: DutyRoom, at now: Timestamp, in language: Language
) -> [String] {
  let words = LogWords(room: room, language: language)
  let bulletin = item.bulletin
  func lines(_ text: String) -> [String] { wrapped(cleaned(text), width: 78) }
  var rows =
    lines("\(bulletin.id)  \(item.matter(language))  \(words.standing(of: bulletin, at: now))") + [""]
  if let document = item.document {
    rows += document.layout.pages.enumerated().flatMap { index, page in
      page.map { "  " + cleaned($0.row) } + ["  " + cleaned(document.layout.footer(ofPage: index)), ""]
    }
  } else {
    rows += [language("正文读不出来了。", "Its text can't be read any more."), ""]
  }
  for step in bulletin.steps {
    let text =
      step.kind == .sent || step.kind == .acknowledged
      ? step.text.map { words.recipient(RecipientID(rawValue: $0)) } : step.text
    let parts = [
      words.moment(step.at, besides: now), step.kind.name(in: language), words.person(step.person),
    ]
    rows += lines((parts + [text ?? ""]).joined(separator: "  "))
  }
  for delivery in bulletin.deliveries {
    let receiver = delivery.receiver ?? language("没有回音", "nobody gave a name")
    let parts = [
      words.recipient(delivery.recipient), delivery.channel.sendingName(in: language),
      words.moment(delivery.at, besides: now), receiver,
    ]
    rows += lines(language("报给  ", "Sent to  ") + parts.joined(separator: "  "))
  }
  return rows
}
