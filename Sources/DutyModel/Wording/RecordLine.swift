// The log that people file and inspectors read has every entry, also those that nobody needs at night.

extension DutyRoom {
  /// The line of any entry that this room has folded; `logLine` where that has one.
  package func recordLine(for entry: Entry, in language: Language) -> LogLine {
    let words = LogWords(room: self, language: language)
    switch entry.event {
    case .clockStarted(let plan):
      let due = words.moment(plan.due, besides: entry.at)
      // The others were started under rules of the same policy; the decisive one is what 超时 is judged by.
      let basis = plan.decisive ? plan.basis(language) : ""
      return words.line(
        "起钟", "Clock on",
        "\(words.number(plan.matter)) \(words.duty(plan))"
          + (language == .chinese ? " \(due)前" : " by \(due)") + (basis.isEmpty ? "" : "  \(basis)"))
    case .clockReleased(let released): return words.line(released, at: entry.at)
    case .clockMet(let met) where clocks[met.clock]?.metBy.map { $0 != met.act } ?? false:
      return words.line(
        "停钟", "Clock off",
        "\(words.clock(met.clock))  "
          + language("已停，第\(met.act)条也算", "off already, entry \(met.act) counts too"))
    case .clockMet(let met):
      let isLate = clocks[met.clock].map { met.metAt > $0.due } ?? false
      let how =
        language == .chinese
        ? "第\(met.act)条\(isLate ? "，超时" : "，按时")" : "by entry \(met.act), \(isLate ? "late" : "in time")"
      return words.line("停钟", "Clock off", "\(words.clock(met.clock))  \(how)")
    case .journalRepaired(let repaired) where repaired.verdict == "ambiguous":
      return words.line(
        "修复", "Repaired",
        language == .chinese
          ? "经同意，末尾说不清存没存过的 \(repaired.length) 字节移到 quarantine/\(repaired.file)"
          : "with consent \(repaired.length) bytes of unknown standing moved to quarantine/\(repaired.file)"
      )
    case .journalRepaired(let repaired):
      return words.line(
        "修复", "Repaired",
        language == .chinese
          ? "没写完的 \(repaired.length) 字节（从未说过已存）移到 quarantine/\(repaired.file)"
          : "\(repaired.length) bytes of an unfinished write, never acknowledged, moved to quarantine/\(repaired.file)"
      )
    case .peopleAdopted(let adopted) where adopted.part > 1:
      return words.part(.people, adopted.part, of: adopted.parts)
    case .rosterAdopted(let adopted) where adopted.part > 1:
      return words.part(.roster, adopted.part, of: adopted.parts)
    case .policyAdopted(let adopted) where adopted.part > 1:
      return words.part(.policy, adopted.part, of: adopted.parts)
    case .cardsAdopted(let adopted) where adopted.part > 1:
      return words.part(.cards, adopted.part, of: adopted.parts)
    case .registerAdopted(let part) where part.part > 1:
      return words.part(part.register.fileName, part.part, of: part.parts)
    case .segmentOpened(let opened) where opened.replaces == nil:
      return words.line(
        "新段", "Segment",
        language == .chinese ? "由 \(opened.program) 开始" : "begun by \(opened.program)")
    case .keys(let act): return words.line(act)
    case .carried(let carried):
      return words.line("带来", "Carried", carried.sort(in: language))
    default:
      return logLine(for: entry, in: language)
        ?? words.line("未识", "Unknown", language == .chinese ? "看不懂的一条" : "an entry that can't be read")
    }
  }

  /// Who did it, with role and seat: `吴晓 A机` / `Wu Xiao (A)`, `林远山 带班领导 A机`, `程序`.
  package func signature(of entry: Entry, in language: Language) -> String {
    let role = entry.by.role
    if role == .program { return role.name(in: language) }
    let name = entry.by.person.map { settings.person($0)?.name(in: language) ?? $0.rawValue }
    let named = [name, role == .officer ? nil : role.name(in: language)].compactMap { $0 }
    let seat =
      switch language {
      case .chinese: "\(entry.seat)机"
      case .english: named.isEmpty ? "seat \(entry.seat)" : "(\(entry.seat))"
      }
    return (named + [seat]).joined(separator: " ")
  }
}

extension LogWords {
  fileprivate func part(_ file: StationFile, _ part: Int, of parts: Int) -> LogLine {
    self.part(file.fileName, part, of: parts)
  }

  fileprivate func part(_ file: String, _ part: Int, of parts: Int) -> LogLine {
    line("启用", "Adopted", "\(file) \(part)/\(parts)")
  }
}

extension Carried {
  /// How many things of its sort the entry holds.
  package var count: Int {
    switch self {
    case .people(let adopted): adopted.items.count
    case .roster(let adopted): adopted.items.count
    case .policy(let adopted):
      adopted.policy.rules.count + adopted.policy.levels.count + adopted.policy.scope.count
    case .cards(let adopted): adopted.items.count
    case .register(let part): part.count
    case .commands(let list): list.commands.count
    case .station, .shift, .contact, .counters, .matter, .report, .figure, .clock, .cardRun, .cardMark,
      .exerciseClock, .answer, .bulletin, .bulletinContent, .bulletinLetter, .key:
      1
    }
  }

  /// What sort of thing is carried, for counting.
  package func sort(in language: Language) -> String {
    let (chinese, english) =
      switch self {
      case .station: ("本室设置", "station settings")
      case .people: ("人员名单", "people")
      case .roster: ("班表", "roster")
      case .policy: ("时限规定", "time limits")
      case .cards: ("处置卡", "cards")
      case .register(let part): (part.register.name(in: .chinese), part.register.name(in: .english))
      case .shift: ("当班", "shift")
      case .contact: ("末次联系", "last contacts")
      case .counters: ("编号", "counters")
      case .matter: ("在办", "open matters")
      case .report: ("来报", "reports")
      case .figure: ("数字", "figures")
      case .answer: ("答复", "answers")
      case .bulletin: ("值班信息", "bulletins")
      case .bulletinContent: ("值班信息正文", "texts of bulletins")
      case .bulletinLetter: ("值班信息定稿", "letters of bulletins")
      case .key: ("领导的密钥", "leaders' keys")
      case .clock: ("时限钟", "clocks")
      case .cardRun: ("用着的卡", "cards in use")
      case .cardMark: ("卡上的勾", "ticks on cards")
      case .exerciseClock: ("演练时钟", "exercise clock")
      case .commands: ("已办命令", "stored commands")
      }
    return language == .chinese ? chinese : english
  }
}
