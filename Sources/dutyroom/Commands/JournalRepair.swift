import ArgumentParser
import Curses
import Desk
import DutyModel
import JournalFile

extension JournalCommand {
  /// `journal repair`: says what keeps the room from writing; with consent ends it.
  struct Repair: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "End a read-only state, with a person's consent. 修复，要人同意。",
      discussion: """
        Without --consent it says what is wrong and what would be done. With it, a tail of which nobody knows \
        whether it was acknowledged goes to quarantine; where acknowledged entries are damaged or missing the \
        damaged journal is put aside as it is, and the room goes on in a new one that names it. Nothing is deleted.
        Exit codes: 0 nothing is in the way, 20 corrupt, 21 lost tail, 23 ambiguous.
        """)

    /// Lines of damage that are shown.
    private static let linesShown = 12

    @OptionGroup var options: StationOptions
    @Flag(help: "Agree to what it says it would do.")
    var consent = false
    @Option(help: ArgumentHelp("Who agrees: an id of people.toml.", valueName: "person"))
    var by: String?

    func validate() throws {
      if consent, by == nil {
        throw ValidationError("--consent needs --by: who agrees stands in the journal. 同意要写明是谁（--by）。")
      }
    }

    func run() throws {
      let station = try options.open()
      try requireJournal(station)
      let language = station.language
      let before = Journal.verify(folder: station.folder.journal)
      let desk = try station.desk(seat: "repair")
      switch desk.obstacle {
      case nil: return try output(nothingInTheWay(before, language))
      case .readOnly(let verdict):
        guard consent, let by else {
          try explain(verdict, station)
          throw ExitCode(verdict.exitCode)
        }
        try requireKnown(by, station)
        let person = Actor(person: PersonID(rawValue: by), role: .officer, assurance: .asserted)
        try end(verdict, by: person, on: desk, language)
      case .some(let failure): _ = try orLeave(language) { throw failure }
      }
    }

    /// What opening does by itself it has done by now.
    private func nothingInTheWay(_ before: JournalReport, _ language: Language) -> String {
      switch before.verdict {
      case .torn, .hollow:
        language(
          "没写完的一次写入已移到 quarantine，日志可以照常记。",
          "An unfinished write was moved to quarantine; the journal takes entries.")
      default:
        language("日志可以照常记，没有要修的。", "The journal takes entries; there is nothing to repair.")
      }
    }

    /// The name stands in the journal for good.
    private func requireKnown(_ id: String, _ station: Station) throws {
      guard let people = station.reading.people?.content, !people.isEmpty,
        !people.contains(where: { $0.id.rawValue == id })
      else { return }
      let known = people.map(\.id.rawValue).joined(separator: "  ")
      say(
        station.language(
          "people.toml 里没有“\(id)”。有：\(known)", "There is no “\(id)” in people.toml. There are: \(known)"))
      throw ExitCode(2)
    }

    private func end(_ verdict: Verdict, by person: Actor, on desk: Desk, _ language: Language) throws {
      let repair = try orLeave(language) {
        let repair = try desk.repair(by: person)
        try desk.saveHead()
        return repair
      }
      let entry = desk.head.sequence
      switch repair.outcome {
      case .nothing: try output(language("日志可以照常记。", "The journal takes entries."))
      case .cut:
        try output(
          language(
            "末尾已移到 quarantine，第 \(entry) 条记了这件事。开着的席位现在可以照常记。",
            "The tail was moved to quarantine; entry \(entry) says so. Open seats can write again."))
      case .succeeded(let folder):
        try output(
          language(
            "已开新日志 \(folder)，接着编号记；坏的那本原样留着。开着的席位现在可以照常记。",
            "A new journal \(folder) goes on with the numbers; the damaged one stays as it is. Open seats can write again."
          ))
        try tellWhatGoesOn(repair.lost, desk, language)
        try output(
          language(
            "请把整个文件夹 \(desk.folder.path) 拷贝留存，并把丢失的内容从纸上补记。",
            "Copy the whole folder \(desk.folder.path) for the inquiry, and enter again from paper what is missing."
          ))
      }
    }

    /// What was brought over by name, and which entries weren't, so that people can compare both with the paper.
    private func tellWhatGoesOn(_ lost: [ClosedRange<Int>], _ desk: Desk, _ language: Language) throws {
      let words = LogWords(room: desk.room, language: language)
      let officers = desk.room.shift.map { $0.officers.map(words.person).joined(separator: " ") }
      try output(
        language("带过来的：", "Brought over: ")
          + (officers.map { language("当班 \($0)", "on duty \($0)") } ?? language("无人当班", "nobody on duty"))
          + language("，在办 \(desk.room.openMatters.count) 件", ", \(desk.room.openMatters.count) open"))
      for matter in desk.room.openMatters {
        try output("  \(words.number(matter.id))  \(cleaned(words.title(matter.id)))  \(matter.id)")
      }
      if lost.isEmpty { return }
      let numbers = lost.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)-\($0.upperBound)" }
        .joined(separator: " ")
      try output(
        language(
          "读不出来、没带过来的：第 \(numbers) 条。请对照纸上的记录补记。",
          "Not readable and not brought over: entries \(numbers). Compare with the paper and enter them again."
        ))
    }

    private func explain(_ verdict: Verdict, _ station: Station) throws {
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
      try showDamage(archive, language)
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
    private func showDamage(_ archive: JournalArchive, _ language: Language) throws {
      let reading = try orLeave(language) {
        try archive.segments().last.map { ($0.description, $0.first, try archive.read($0)) }
      }
      guard let (name, first, reading) = reading, let offset = reading.damageOffset else { return }
      let last = reading.records.last?.sequence ?? first - 1
      try output(
        language(
          "\(name) 第 \(offset) 字节起 \(reading.damage.count) 字节不对；到第 \(last) 条为止完好。不对的内容：",
          "\(name): \(reading.damage.count) bytes from byte \(offset) on are not right; sound up to entry \(last). They read:"
        ))
      // A line that is right in itself is shown by what it says, the others as they are.
      let strays = Dictionary(
        try orLeave(language) { try archive.strayRecords() }.map { ($0.line.startIndex, $0) },
        uniquingKeysWith: { first, _ in first })
      var rest = reading.damage
      for _ in 0..<Self.linesShown where !rest.isEmpty {
        let end = rest.firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? rest.endIndex
        let said = strays[rest.startIndex].map { record in
          "\(record.sequence)  \(record.at.prefix(19))  \(record.type)  "
            + String(decoding: record.data, as: UTF8.self)
        }
        try output(
          "  "
            + clipped(
              cleaned(said ?? "?  " + String(decoding: rest[..<end].prefix(2_000), as: UTF8.self)), to: 600))
        rest = rest[end...]
      }
      if !rest.isEmpty {
        try output(language("  …还有 \(rest.count) 字节", "  … and \(rest.count) bytes more"))
      }
    }
  }
}
