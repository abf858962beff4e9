import Desk
import DutyModel

// What lies in the inbox, which figure counts, and files that an entry carries.
extension FormCatalogue {
  /// What becomes of a report; `preset` where a key of the pane said it already.
  func sift(_ report: IncomingReport? = nil, preset: Disposal? = nil, like matter: MatterID? = nil)
    -> [FormField]
  {
    let untaken = reports(room.untakenReports)
    var choices = Disposal.allCases.map { disposal in
      FormField.Choice(
        disposal.rawValue, LocalText(disposal.name(in: .chinese), disposal.name(in: .english)))
    }
    if let matter {
      let words = (LogWords(room: room, language: .chinese), LogWords(room: room, language: .english))
      choices.append(
        .init(
          Disposal.join + matter.rawValue,
          LocalText(
            "并入\(words.0.number(matter)) \(words.0.title(matter))",
            "join \(words.1.number(matter)) \(words.1.title(matter))")))
    }
    return [
      FormField(
        .report, LocalText("哪条", "Which"), ask: LocalText("哪一条收件？", "Which of them?"), .choice(untaken),
        value: report?.id.rawValue ?? (untaken.count == 1 ? untaken[0].value : "")),
      FormField(
        .disposal, LocalText("怎么办", "What"),
        ask: LocalText(
          "怎么办？并入在办的件就按 Esc 再打件号。", "What becomes of it? To join a matter: Esc, then its number."),
        .choice(choices), value: preset?.rawValue ?? ""),
      words(
        .reason, ("说明", "Words"), ("无关、不属实写为什么；待办写办什么。", "Why not; or, for an errand, what is to be done.")),
      due("几点前", "By when", "什么时候前办？30 是半小时，2110 是 21:10。", "By when? 30 is half an hour, 2110 is 21:10."),
    ]
  }

  /// The lines of an incident's ledger, the latest first: one of them is the figure in use from now on.
  func choose(matter: Matter?, at now: Timestamp) -> [FormField] {
    let lines = matter.map { room.figures(of: $0.id) } ?? []
    let leaders = room.settings.people.filter(\.isLeader)
    let first = room.leaderOnDuty(at: now).map { [$0] } ?? []
    let named = people(first: first).filter { choice in leaders.contains { $0.id.rawValue == choice.value } }
    let means: [Channel] = [.phone, .message, .visit]
    return [
      matterField(matter),
      FormField(
        .line, LocalText("用哪行", "Line"),
        ask: LocalText("以哪个数为准？数字选，新的在前。", "Which one counts? The latest come first."),
        .choice(lines.reversed().map { .init("\($0.entry)", label(of: $0)) })),
      FormField(
        .leader, LocalText("谁定的", "Says"), ask: LocalText("哪位领导定的？", "Which leader says so?"), .choice(named),
        value: first.first?.rawValue ?? ""),
      FormField(
        .means, LocalText("怎么说", "By"), ask: LocalText("怎么说的？空着就是电话。", "By what means? Empty is by phone."),
        codes(means, Channel.name(in:))),
    ]
  }

  /// `死亡 1 派出所 21:58 已核实`
  private func label(of line: LedgerFigure) -> LocalText {
    func text(_ language: Language) -> String {
      let figure = line.figure
      let parts = [
        "\(figure.figure.name(in: language)) \(figure.value)", figure.source,
        room.zone.civil(figure.asOf).clock,
        figure.certainty == .reported ? nil : figure.certainty.name(in: language),
      ]
      return parts.compactMap { $0 }.joined(separator: " ")
    }
    return LocalText(text(.chinese), text(.english))
  }

  /// The files that lie in the inbox, and the entry that gets one.
  func attach(entry: Int?) -> [FormField] {
    [
      FormField(
        .file, LocalText("哪个", "File"),
        ask: LocalText(
          files.isEmpty
            ? "inbox 文件夹里还没有照片、录音、文件。放进去，这里就有。" : "附哪个文件？数字选。",
          files.isEmpty ? "No photo or file lies in inbox/ yet. Put one there." : "Which file? A digit."),
        .choice(files.map { .init($0.name, LocalText("\($0.name) \($0.size)", "\($0.name) \($0.size)")) }),
        value: files.count == 1 ? files[0].name : ""),
      FormField(
        .entry, LocalText("第几条", "Entry"), ask: LocalText("附在日志第几条？", "To which entry of the log?"), .digits,
        value: entry.map(String.init) ?? ""),
    ]
  }
}
