import ArgumentParser
import Desk
import DutyModel
import Glibc

/// `dutyroom bulletin export`
struct BulletinExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: wording(
      "导出一份报告：文本、HTML、docx、快报、电话稿。", "A report as text, HTML, .docx, short message, phone script."),
    discussion: wording(
      """
      写一种，打在屏幕上（docx 除外），加 --out 存进 out/；一种都不写，全部存进 out/。
      没签的，每页都写着草稿或送签稿。--print 用 station.toml 里的打印命令打出文本。
      --signature 是校验码和签名所依据的原文：sha256sum 前后不变，就是同一份。
      """,
      """
      With one form it goes to stdout (.docx into out/), with --out into out/; without any, all of them go into out/.
      What isn't signed says so on every page. --print hands the text to the print command of station.toml.
      --signature is the text of which code and signature are made: the same sha256sum, the same report.
      """))

  @Argument(
    help: ArgumentHelp(
      wording("BL-20260714-02，或件号。", "BL-20260714-02, or the number of a matter."), valueName: "bulletin"))
  var bulletin: String
  @OptionGroup var options: StationOptions
  @Flag(help: wording("文本，每行 28 字、每页 22 行。", "Plain text, 28 characters a line, 22 lines a page."))
  var text = false
  @Flag(help: wording("HTML，浏览器里按 A4 打印。", "HTML, to be printed on A4 by a browser."))
  var html = false
  @Flag(help: wording("docx，在 WPS 里打开。", ".docx, for an office program."))
  var docx = false
  @Flag(help: wording("快报：200 字以内的一段。", "One paragraph of at most 200 characters."))
  var quick = false
  @Flag(help: wording("电话稿：两分钟念完。", "What to read out in two minutes."))
  var phone = false
  @Flag(help: wording("净文本：不折行，好复制。", "Unwrapped, to be copied into a message."))
  var plain = false
  @Flag(help: wording("校验和签名的原文。", "The text that is signed."))
  var signature = false
  @Flag(help: wording("存进值班室的 out/，说出文件名。", "Write it into the station's out/ and say its name."))
  var out = false
  @Flag(help: wording("用 station.toml 里的打印命令打出来。", "Print it with the command of station.toml."))
  var print = false

  private var forms: [BulletinForm] {
    let chosen: [(Bool, BulletinForm)] = [
      (text, .text), (html, .html), (docx, .word), (quick, .quick), (phone, .phone), (plain, .plain),
      (signature, .canonical),
    ]
    return chosen.filter(\.0).map(\.1)
  }

  func run() throws {
    let station = try options.open()
    try requireJournal(station)
    let language = station.language
    let (room, _, isDamaged) = try currentRoom(station)
    let id = try bulletinNamed(bulletin, in: room, isDamaged: isDamaged, language)
    let archive = try bulletinArchive(station, only: id)
    guard let document = archive.items[id]?.document else {
      throw noSuchBulletin(id, isDamaged: isDamaged || archive.isDamaged, language)
    }
    let chosen = forms
    if let only = chosen.first, chosen.count == 1, only != .word, !out, !print {
      try raw(document.content(as: only))
    } else {
      try write(document, as: chosen.isEmpty && !print ? BulletinForm.allCases : chosen, station)
    }
    try warnOfDamage(archive, language)
  }

  private func write(_ document: BulletinDocument, as forms: [BulletinForm], _ station: Station) throws {
    let printing = Printing(folder: station.folder, devices: station.reading.devices)
    let wanted = print && !forms.contains(.text) ? forms + [.text] : forms
    let places: [PaperPlace]
    do {
      places = try printing.write(document, as: wanted)
    } catch {
      say(error.message(in: station.language))
      throw ExitCode(5)
    }
    for place in places { try output(place, station.language) }
    guard print, let index = wanted.firstIndex(of: .text) else { return }
    try printing.printOut(places[index].path, station.language)
  }
}

/// Bytes to stdout as they are. Leaves with 5 when they can't be written.
private func raw(_ bytes: [UInt8]) throws {
  var rest = bytes[...]
  while !rest.isEmpty {
    let count = rest.withUnsafeBytes { write(STDOUT_FILENO, $0.baseAddress, $0.count) }
    if count < 0 && errno == EINTR { continue }
    guard count > 0 else { throw ExitCode(5) }
    rest = rest.dropFirst(count)
  }
}
