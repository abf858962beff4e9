import ArgumentParser
import Desk
import DutyModel
import Glibc
import JournalFile

/// `dutyroom journal show`: the log as a person reads it, or its raw lines.
struct JournalShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: wording("看一班的日志，一条不少。", "Show the log of a shift, every entry of it."),
    discussion: wording(
      """
      不写 --shift 和 --all，看最后一班。\
      第二栏是发生的时间；补 是后来补记的，划 是划掉的，钟 是拨钟以前的，? 是坏处后面的，没有核对。\
      接到管道里是 80 列的纯文字，在终端里和终端一样宽。\
      坏了放在一边的日志也看得到。

      退出码：0 看了，2 没有这一班，3 只看到能读的地方。
      """,
      """
      Without --shift or --all the last shift. \
      In the second column stands when it happened; 补 (L) an entry typed later, 划 (x) one that was struck, \
      钟 (C) one from before the clock was set, ? one behind damage, which nothing verifies. \
      Into a pipe it is plain text of 80 columns; in a terminal as wide as that. \
      Journals that were put aside after damage are shown too.

      Exit codes: 0 shown, 2 no such shift, 3 shown as far as it can be read.
      """))

  @OptionGroup var options: StationOptions
  @Option(
    help: ArgumentHelp(
      wording(
        "班次（SH-20260714-1700）、日期（2026-07-14：碰到这一天的各班）或日志段。",
        "A shift (SH-20260714-1700), a day (2026-07-14: every shift that touches it) or a segment."),
      valueName: "shift"))
  var shift: String?
  @Flag(help: wording("整本日志，从第一条起。", "The whole log, from its first entry on."))
  var all = false
  @Flag(help: wording("打出日志原文的行。", "Print the journal's own lines."))
  var json = false

  func validate() throws {
    if all && shift != nil {
      throw usageFault("--all 和 --shift 只能写一个。", "--all and --shift exclude each other.")
    }
  }

  func run() throws {
    let station = try options.open()
    let language = station.language
    try requireJournal(station)
    let logbook = try orLeave(language) {
      do throws(JournalFailure) {
        let logbook = try Logbook(folder: station.folder)
        if logbook.pages.isEmpty, let incomplete = logbook.incomplete { throw incomplete }
        return logbook
      } catch {
        throw station.folder.explained(error)
      }
    }
    let pages = try choose(from: logbook, station)
    let columns = LogColumns(width: outputWidth, language: language)
    var isWhole = true
    for (index, page) in pages.enumerated() {
      let content = logbook.read(page)
      isWhole = isWhole && content.damageOffset == nil && content.failure == nil
      if json {
        for record in content.records { try output(Array(record.line.dropLast())) }
      } else {
        if index > 0 { try output("") }
        let sheet = LogSheet(
          page: page, content: content, purpose: logbook.purpose, zone: station.zone, language: language,
          columns: columns)
        try sheet.write { try output($0) }
      }
    }
    if let incomplete = logbook.incomplete {
      let failure = Failure(incomplete)
      say(failure.message(in: language))
      throw ExitCode(failure.exitCode)
    }
    if isWhole { return }
    say(
      language(
        "日志有坏处，能读的都显示了，坏处后面的标着 ?，未经核对。用 dutyroom journal verify 看哪里坏了。",
        "The log is damaged; what can be read is shown, unverified with a ? behind the damage. dutyroom journal verify says where."
      ))
    throw ExitCode(3)
  }

  private func choose(from logbook: Logbook, _ station: Station) throws -> ArraySlice<Logbook.Page> {
    if all { return logbook.pages[...] }
    guard let shift else {
      let pages = logbook.lastShift
      if let first = pages.first, let index = logbook.pages.firstIndex(of: first), index > 0 {
        let earlier = logbook.pages[index - 1].segment
        say(
          station.language(
            "这是最后一班。前一班用 --shift \(earlier)，某一天用 --shift 2026-07-14，全部用 --all。",
            "This is the last shift. --shift \(earlier) shows the one before, --shift 2026-07-14 a day, --all everything."
          ))
      }
      return pages
    }
    let pages = logbook.pages(called: shift, zone: station.zone)
    guard pages.isEmpty else { return pages }
    let known = logbook.pages.suffix(12).map(\.segment.description).joined(separator: "  ")
    say(
      station.language(
        "没有“\(shift)”这一段。有：\(known)，或写班次如 SH-20260714-1700、日期如 2026-07-14。",
        "There is no “\(shift)”. There are: \(known); or name a shift such as SH-20260714-1700, or a day such as 2026-07-14."
      ))
    throw ExitCode(2)
  }

  /// A pipe gets the same text on every machine.
  private var outputWidth: Int {
    var size = winsize()
    guard isatty(STDOUT_FILENO) == 1, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0
    else { return 80 }
    return Int(size.ws_col)
  }
}
