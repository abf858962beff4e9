import ArgumentParser
import Curses
import Desk
import DutyModel
import JournalFile

extension JournalCommand {
  /// `journal repair`: says what keeps the room from writing; with consent ends it.
  struct Repair: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: wording("结束只读状态，要有人同意。", "End a read-only state, with a person's consent."),
      discussion: wording(
        """
        不写 --consent 时只说哪里坏了、会怎么办。写了才办：末尾说不清存没存上的，移到隔离处；\
        已存的条目或日志的文件坏了、丢了的，原样放在一边，另起一本写明接替它的新日志。什么都不删。

        退出码：0 没有妨碍，5 硬盘写不进，20 损坏，21 末尾丢了，23 说不清，30 文件不全。
        """,
        """
        Without --consent it says what is wrong and what would be done. With it, a tail of which nobody knows \
        whether it was acknowledged goes to quarantine; where acknowledged entries or files of the journal are \
        damaged or missing it is put aside as it is, and the room goes on in a new one that names it. Nothing is \
        deleted.

        Exit codes: 0 nothing is in the way, 5 the disk takes nothing, 20 corrupt, 21 lost tail, 23 ambiguous, \
        30 files are missing.
        """))

    @OptionGroup var options: StationOptions
    @Flag(help: wording("同意它说要做的事。", "Agree to what it says it would do."))
    var consent = false
    @Option(
      help: ArgumentHelp(
        wording("谁同意：people.toml 里的编号。", "Who agrees: an id of people.toml."), valueName: "person"))
    var by: String?

    func validate() throws {
      if consent, by == nil {
        throw usageFault(
          "同意要写明是谁：加 --by 和 people.toml 里的编号，会记进日志。",
          "--consent needs --by: who agrees stands in the journal.")
      }
    }

    func run() throws {
      let station = try options.open()
      try requireJournal(station)
      let language = station.language
      let before = Journal.verify(folder: station.folder.journal)
      let desk = try station.desk(seat: "repair")
      switch desk.obstacle {
      case nil:
        try requireWritableDisk(station)
        return try output(nothingInTheWay(before, language))
      case .readOnly(let verdict):
        guard consent, let by else {
          try explain(verdict, station)
          throw ExitCode(verdict.exitCode)
        }
        try end(by: person(by, station), on: desk, language)
      case .some(let failure) where failure.missingParts != nil:
        guard consent, let by else {
          try explainMissing(station)
          throw ExitCode(30)
        }
        try end(by: person(by, station), on: desk, language)
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

    /// A sound journal on a disk that takes nothing isn't written to either.
    private func requireWritableDisk(_ station: Station) throws {
      let disk = DiskFacts.examine(station.folder)
      guard case .failed = disk.write else { return }
      let language = station.language
      try output(language("日志本身没有要修的，但现在存不上：", "The journal needs no repair, but nothing can be saved now:"))
      for finding in disk.findings where finding.level == .bad {
        try output("  " + finding.sentence(language))
        if let remedy = finding.remedy { try output("  -> " + remedy(language)) }
      }
      throw ExitCode(5)
    }

    /// Who consents; nobody whom people.toml doesn't know.
    private func person(_ id: String, _ station: Station) throws -> Actor {
      try requireKnown(id, station)
      return Actor(person: PersonID(rawValue: id), role: .officer, assurance: .asserted)
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

    private func end(by person: Actor, on desk: Desk, _ language: Language) throws {
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
  }
}
