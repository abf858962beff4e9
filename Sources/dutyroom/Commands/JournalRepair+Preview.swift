import Curses
import Desk
import DutyModel
import JournalFile

// What `journal repair` says before anybody consents.

extension JournalCommand.Repair {
  /// Lines of damage that are shown.
  private static let linesShown = 12

  /// What is wrong, what lies there, and what consent would bring about.
  func explain(_ verdict: Verdict, _ station: Station) throws {
    let language = station.language
    let archive = try orLeave(language) { try JournalArchive(folder: station.folder.journal) }
    switch verdict {
    case .lostTail(let first, let last):
      try output(
        language("已存的第 \(first) 到 \(last) 条不见了。", "Acknowledged entries \(first) to \(last) are missing."))
    case .corrupt:
      try output(language("已存的内容坏了。", "Acknowledged entries are damaged."))
    default:
      try output(
        language(
          "末尾坏了，不知道说没说过已存。", "The tail is damaged, and nobody knows whether it was acknowledged."))
    }
    try showDamage(archive, station)
    let isCut = verdict == .ambiguous
    try output(
      isCut
        ? language(
          "同意后：上面这些字节移到 quarantine，日志接着记。",
          "With consent these bytes go to quarantine, and the journal goes on.")
        : language(
          "同意后：这本日志原样留着，另开一本接着编号记，凡读得出来的在办的事都带过去。",
          "With consent this journal stays as it is; a new one goes on with the numbers and all open matters that can be read."
        ))
    try output(
      language(
        "先拷贝整个文件夹 \(station.folder.path)，再运行：dutyroom journal repair --consent --by 您的编号",
        "Copy the whole folder \(station.folder.path) first, then run: dutyroom journal repair --consent --by YOUR-ID"
      ))
  }

  /// What lies behind the last good entry, so that people can say whether it was acknowledged.
  private func showDamage(_ archive: JournalArchive, _ station: Station) throws {
    let language = station.language
    let reading = try orLeave(language) {
      try archive.segments().last.map { ($0.description, $0.first, try archive.read($0)) }
    }
    guard let (name, first, reading) = reading, let offset = reading.damageOffset else { return }
    let last = reading.records.last?.sequence ?? first - 1
    try output(
      language(
        "\(name) 第 \(offset) 字节起 \(reading.damage.count) 字节不对；到第 \(last) 条为止完好。后面还认得出的：",
        "\(name): \(reading.damage.count) bytes from byte \(offset) on are not right; sound up to entry \(last). Behind it can be made out:"
      ))
    var room = DutyRoom(
      purpose: archive.identity.purpose == .live ? .live : .exercise, zone: station.zone)
    for record in reading.records { room.apply(Entry(record)) }
    let rows = DamageRows(
      zone: station.zone, language: language, columns: LogColumns(width: 80, language: language), room: room)
    for row in rows.rows(of: LegibleLine.lines(of: reading.damage), limit: Self.linesShown) {
      try output(row)
    }
  }

  /// Which files aren't there, what is left, and what consent would bring about.
  func explainMissing(_ station: Station) throws {
    let language = station.language
    guard let remains = try orLeave(language, { try JournalRemains.look(folder: station.folder.journal) })
    else { return }
    for part in remains.missing {
      let words =
        switch part {
        case .folder: language("日志文件夹不见了：\(remains.path)", "The journal's folder is gone: \(remains.path)")
        case .identity:
          language(
            "\(remains.path)/station.json 不见了或读不懂。",
            "\(remains.path)/station.json is gone or can't be understood."
          )
        case .segments:
          language(
            "\(remains.path)/segments 里一段也没有了。", "There is no segment left in \(remains.path)/segments.")
        }
      try output(words)
    }
    try output(
      remains.readable > 0
        ? language("还读得出来的，到第 \(remains.readable) 条。", "Entries up to \(remains.readable) can still be read.")
        : language("一条也读不出来了。", "Not one entry can be read any more."))
    try output(
      remains.highest > 0
        ? language(
          "从留下的文件看，编到过第 \(remains.highest) 条；新的从第 \(remains.highest + 1) 条编起。",
          "What is left tells of entry \(remains.highest); numbers would go on with \(remains.highest + 1).")
        : language(
          "留下的文件里看不出编到过第几条；新的从第 1 条编起，以前的编号可能重复。",
          "Nothing left tells which numbers were given; they would begin with 1, and old ones may come again."
        ))
    if remains.purpose == nil {
      try output(
        language(
          "看不出这本日志是实战还是演练：按实战接着记。",
          "Nothing left tells whether it was a live journal or an exercise: it would go on as a live one."))
    }
    try output(
      language(
        "先看磁盘接好没有、文件是不是被移走了、有没有备份：放回原处最好，放回去就不用修。",
        "First see whether the disk is connected, the files were moved, or there is a copy: put them back, and nothing needs repair."
      ))
    try output(
      language(
        "找不回来才同意。同意后：剩下的原样留着，另开一本接着编号记，凡读得出来的在办的事都带过去。",
        "Consent only if they can't be found. Then what is left stays as it is; a new journal goes on with the numbers and all open matters that can be read."
      ))
    try output(
      language("命令：", "Run: ") + "dutyroom journal repair --consent --by " + language("您的编号", "YOUR-ID"))
  }
}
