import DutyModel

/// `policy.toml` of a new station: the default limits, to be replaced by the county's own.
enum StarterPolicy {
  static func text(_ language: Language) -> String {
    let others = StarterErrands.text(language) + StarterLevels.text(language)
    var text = comment(language) + head(others: others)
    for (chinese, english, rules) in [
      ("告知领导", "Telling the leaders", StarterRules.leaders),
      ("按事由", "By kind", StarterRules.byKind),
      ("按级别，事由不论", "By level, for any kind", StarterRules.byLevel),
      ("另有的事和终报", "Further duties, and the final report", StarterRules.further),
      ("补报期和别人的时限，只显示，不算我们超时", "Windows and limits of others: shown, never ours to miss", StarterRules.shown),
    ] {
      text += "\n# ---- \(language(chinese, english))\n\n" + rules.map(\.text).joined(separator: "\n")
    }
    return text + others
  }

  private static func comment(_ language: Language) -> String {
    switch language {
    case .chinese:
      """
      # 时限规定。本县有规定的，照本县的改：改时限、报谁、依据，别的不用动。
      # 下面都是默认建议值，不是上级规定；依据里括号中的数字是所列文件自己的时限。
      #
      # 每段 [[rule]] 一条规则：
      #   clock        tell_leader 告知领导  phone_report 电话报  written_report 书面首报  follow_up 续报
      #                final_report 终报  supplement 补报  disaster_figures 灾情数据  verify 核实
      #   kinds levels 管哪些事由、哪些级别；不写就是全部
      #   sensitivity  敏感的不论级别都管：time 时间 place 地点 people 人群 nature 性质 may_escalate 可能升级
      #   phases       danger 险情发展  stable 平稳  ended 处置结束；续报必写
      #   people       死亡、失联、被困合计到几人才管
      #   recipients   报谁：station.toml 里的单位编号，或职务 duty_leader township_head party_secretary；核实写 village 当地村
      #   decisive     报到谁为止算报到（只能是 recipients 里的一个）
      #   minutes      几分钟内，也可写 hours 或 days；几条规则都管到时，取最早的
      #   from         从何时算：received 接报（不写就是它） occurred 发生 verified 核实 sent 消息发出
      #                seen 消息看到 last_report 上次报告 ended 处置结束 figures 伤亡数字有变
      #   standing     bound 是别人的时限（whose 写是谁的），window 是补报期；都只显示
      #   warn_before_minutes 这条规则的钟提前几分钟变黄
      # warn_before_minutes：到期前几分钟变黄。red_before_minutes：前几分钟变红，0 是到期变红。
      # counts：几条规则、每项几处。少一行会查出来；有意增减的，照 check 说的改。
      # 改完运行 dutyroom check。

      """
    case .english:
      """
      # Time limits. Where the county has rules, put them in: limit, recipients and basis; the rest can stay.
      # All of this is a default proposal and nobody's rule; figures in the basis are those of the paper named.
      #
      # Each [[rule]] is one rule:
      #   clock        tell_leader, phone_report, written_report (the first one), follow_up, final_report,
      #                supplement, disaster_figures, verify
      #   kinds levels what it covers; left out, everything
      #   sensitivity  what is sensitive so is covered at any level: time place people nature may_escalate
      #   phases       danger, stable, ended; a follow-up needs them
      #   people       only from so many dead, missing and trapped on
      #   recipients   offices of station.toml, or the posts duty_leader township_head party_secretary; verify: village
      #   decisive     whose receipt stops the clock that counts (one of the recipients)
      #   minutes      how long, or hours, or days; where several rules match, the earliest wins
      #   from         received (also when left out), occurred, verified, sent or seen (of a message),
      #                last_report, ended, figures (casualty figures changed)
      #   standing     bound: a limit of others (whose says of whom); window: for supplements; both only shown
      #   warn_before_minutes  for the clocks of this rule
      # warn_before_minutes: so long before the due time a clock turns amber. red_before_minutes: and red; 0 when due.
      # counts: how many rules, and how often each entry. A lost line shows; after a change do what check says.
      # Run dutyroom check after a change.

      """
    }
  }

  private static let headLines = [
    "id = \"default-proposal\"",
    "name = { zh = \"默认时限（建议值）\", en = \"Default limits (proposal)\" }",
    "issued_by = \"DutyRoom\"",
    "valid_from = \"2024-11-01\"",
    "basis = { zh = \"《突发事件应对法》2024-06-28修订第17、61、64条（2024-11-01施行）只写立即；分钟数是建议值\", "
      + "en = \"Emergency Response Law, revised 2024-06-28, arts. 17, 61 and 64 (in force 2024-11-01) only say at once; the minutes are proposals\" }",
    "warn_before_minutes = 5",
    "red_before_minutes = 0",
  ]

  private static func head(others: String) -> String {
    let counts = PolicyCounts(headKeys: headLines.count + 1, rules: StarterRules.all, others: others)
    return "\n" + (headLines + ["counts = " + counts.text]).joined(separator: "\n") + "\n"
  }
}

extension DeadlineRule {
  /// As it stands in a file.
  fileprivate var text: String {
    var lines = ["[[rule]]", "id = \"\(id)\"", "clock = \"\(clock.rawValue)\""]
    lines += optionalLines.filter { !$0.isTail }.map(\.text)
    lines.append("recipients = " + list(recipients.map(\.rawValue)))
    lines += optionalLines.filter(\.isTail).map(\.text)
    lines.append(limitLine)
    lines.append("basis = \(inline(basis))")
    return lines.joined(separator: "\n") + "\n"
  }

  /// The lines that a rule may do without, each with its key.
  var optionalLines: [(key: String, text: String, isTail: Bool)] {
    var lines: [(String, String, Bool)] = []
    func add(_ key: String, _ value: String?, tail: Bool = false) {
      if let value { lines.append((key, "\(key) = \(value)", tail)) }
    }
    add("kinds", words(kinds))
    add("levels", words(levels))
    add("sensitivity", words(sensitivity))
    add("phases", words(phases))
    add("people", people.map { "\($0)" })
    add("standing", standing == .rule ? nil : "\"\(standing.rawValue)\"")
    add("whose", whose.map(inline))
    add("decisive", decisive.map { "\"\($0)\"" }, tail: true)
    add("from", from == .received ? nil : "\"\(from.rawValue)\"", tail: true)
    add("warn_before_minutes", warnBeforeMinutes.map { "\($0)" }, tail: true)
    return lines.map { (key: $0.0, text: $0.1, isTail: $0.2) }
  }

  /// In the largest unit in which people say it.
  private var limitLine: String {
    if minutes % 1_440 == 0, minutes > 1_440 { return "days = \(minutes / 1_440)" }
    if minutes % 60 == 0, minutes > 180 { return "hours = \(minutes / 60)" }
    return "minutes = \(minutes)"
  }

  private func words<C: Code>(_ codes: [C]) -> String? {
    codes.isEmpty ? nil : list(codes.map(\.rawValue))
  }

  private func list(_ words: [String]) -> String {
    "[" + words.map { "\"\($0)\"" }.joined(separator: ", ") + "]"
  }

  private func inline(_ text: LocalText) -> String {
    "{ zh = \"\(text.chinese)\", en = \"\(text.english)\" }"
  }
}
