import ArgumentParser
import Console
import Curses
import Desk
import DutyModel
import Paperwork

/// `dutyroom bulletin list`
struct BulletinListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: wording("有哪些报告，各到哪一步。", "Which reports there are, and how far each has come."),
    discussion: wording(
      "不写 --all，是在办各件的和欠补签的；从不写日志。",
      "Without --all those of open matters and those that want a counter-signature. Never writes to the journal."
    ))

  @OptionGroup var options: StationOptions
  @Flag(help: wording("整本日志里的全部。", "All of the whole log."))
  var all = false
  @Flag(help: wording("打出一个 JSON。", "Print one JSON object."))
  var json = false

  func run() throws {
    let station = try options.open()
    let archive = try bulletinArchive(station)
    let (room, now, _) = try currentRoom(station)
    let ids =
      archive.items.keys.sorted().filter { id in
        guard !all, let item = archive.items[id] else { return all }
        return item.bulletin.owesCounterSignature
          || room.matters[item.bulletin.matter]?.isOpen == true && item.bulletin.state != .void
      }
    if json {
      try output(archive.listJSON(ids, zone: station.zone))
    } else if ids.isEmpty {
      try output(
        all
          ? station.language("日志里没有报告。", "There is no report in the log.")
          : station.language(
            "手头没有报告。办结了的：dutyroom bulletin list --all",
            "There is no report in hand. Those of closed matters: dutyroom bulletin list --all"))
    } else {
      let words = LogWords(room: room, language: station.language)
      for id in ids {
        guard let item = archive.items[id] else { continue }
        for row in rows(item, words, at: now) { try output(row) }
      }
    }
    if all, !json {
      for gap in archive.numbers.gaps {
        for row in wrapped(cleaned(gap.words(in: station.language)), width: 78) { try output(row) }
      }
    }
    try warnOfDamage(archive, station.language)
  }

  /// Its id and how far it is, below that its matter and title; rows of 80 columns, nothing cut.
  private func rows(_ item: BulletinArchive.Item, _ words: LogWords, at now: Timestamp) -> [String] {
    let head = "\(item.bulletin.id)  \(words.standing(of: item.bulletin, at: now))"
    let matter = item.matter(words.language) + "  " + item.bulletin.matter.rawValue
    let title = item.document?.text.title
    return wrapped(cleaned(head), width: 78).enumerated().map { ($0.offset == 0 ? "" : "  ") + $0.element }
      + ([matter] + (title.map { [$0] } ?? [])).flatMap { wrapped(cleaned($0), width: 74) }.map {
        "    " + $0
      }
  }
}

extension NumberLedger.Gap {
  /// `2026年第2至36期空着：年初用的纸本`
  fileprivate func words(in language: Language) -> String {
    let (first, last) = (numbers.lowerBound, numbers.upperBound)
    let head =
      first == last
      ? language("\(year)年第\(first)期", "\(year) no. \(first)")
      : language("\(year)年第\(first)至\(last)期", "\(year) nos. \(first) to \(last)")
    switch use {
    case .given, nil: return head + language("没有说明，请查日志", ": nothing explains it, see the log")
    case .void(let bulletin, let reason):
      return head + language("作废", " void") + "  \(bulletin)  " + (reason ?? "")
    case .skipped(let reason): return head + language("跳过：", " skipped: ") + reason
    case .lost(let entry):
      return head
        + language(
          "空出：第\(entry)条修复日志时，丢了的几条里可能给过",
          " left out: what was lost before the repair in entry \(entry) may have given it")
    }
  }
}
