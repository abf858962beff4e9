import ArgumentParser
import Desk
import DutyModel
import JournalFile
import Paperwork

/// `dutyroom keycard`: one A4 for the desk.
struct KeyCardCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "keycard",
    abstract: wording("一张 A4：按键、电话、村号，压在玻璃板下。", "Keys, numbers to dial and village numbers on one A4."))

  @OptionGroup var options: StationOptions
  @OptionGroup var paper: PaperOptions

  func run() throws {
    let station = try options.open()
    try paper.deliver(
      [keyCard(station.reading.settings(in: station.folder), language: station.language)], name: "keycard",
      station)
  }
}

/// `dutyroom forms`: blank sheets for the hours without power.
struct FormsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "forms",
    abstract: wording("空白单子：停电以前就印好。", "Blank sheets, to be printed before the power goes."),
    discussion: wording(
      "log 值班日志  call 来电单  callout 叫应单  handover 交接班单  bulletin 信息报告单  signoff 签发单；不写就全要。",
      "log, call, callout, handover, bulletin, signoff; all of them by default."))

  @Argument(
    help: ArgumentHelp(wording("哪几张。", "Which of them."), valueName: "form"),
    completion: .list(BlankForm.allCases.map(\.rawValue)))
  var forms: [BlankForm] = []
  @OptionGroup var options: StationOptions
  @OptionGroup var paper: PaperOptions

  func run() throws {
    let station = try options.open()
    let name = station.reading.station?.content.name(station.language) ?? ""
    let papers = (forms.isEmpty ? BlankForm.allCases : forms).map {
      $0.paper(station: name, language: station.language)
    }
    try paper.deliver(papers, name: "forms", station)
  }
}

extension BlankForm: ExpressibleByArgument {}

/// `dutyroom journal print`: the night's log as the paper form.
struct JournalPrintCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "print",
    abstract: wording("按纸质值班日志的栏目排好一班的日志。", "The log of a shift with the columns of the paper log."),
    discussion: wording(
      "一行一件来电或一件事，处理和领导意见跟在后面。每条记录一个不少的，用 journal show。",
      "A row for each call or happening, with what was done and what the leader said. For every entry: journal show."
    ))

  @OptionGroup var options: StationOptions
  @Option(
    help: ArgumentHelp(
      wording(
        "班次（SH-20260714-1700）、日期（2026-07-14）或日志段；不写就是最后一班。",
        "A shift (SH-20260714-1700), a day (2026-07-14) or a segment; the last shift by default."),
      valueName: "shift"))
  var shift: String?
  @OptionGroup var paper: PaperOptions

  func run() throws {
    let station = try options.open()
    try requireJournal(station)
    let logbook = try orLeave(station.language) {
      do throws(JournalFailure) { return try Logbook(folder: station.folder) } catch {
        throw station.folder.explained(error)
      }
    }
    let pages = shift.map { logbook.pages(called: $0, zone: station.zone) } ?? logbook.lastShift
    guard !pages.isEmpty else {
      say(
        station.language(
          "没有“\(shift ?? "")”这一段。dutyroom journal show --help 说怎么写。",
          "There is no “\(shift ?? "")”. dutyroom journal show --help says how to name one."))
      throw ExitCode(2)
    }
    let sheet = logbook.paper(of: pages, zone: station.zone, language: station.language)
    try paper.deliver([sheet], name: "log-\(pages[pages.startIndex].segment)", station)
    if pages.contains(where: { logbook.read($0).damageOffset != nil || logbook.read($0).failure != nil }) {
      say(
        station.language(
          "日志有坏处，只印了能核对的。用 dutyroom journal verify 看。",
          "The log is damaged; only what can be verified was printed. See dutyroom journal verify."))
      throw ExitCode(3)
    }
  }
}
