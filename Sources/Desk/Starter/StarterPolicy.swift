import DutyModel

/// `policy.toml` of a new station: the default limits, to be replaced by the county's own.
enum StarterPolicy {
  static func text(_ language: Language) -> String {
    var text = head(language)
    text += section(
      language, "告知领导", "Telling the leaders",
      [
        rule(
          "tell-duty-leader", clock: .tellLeader, recipients: ["duty_leader"], decisive: "duty_leader",
          minutes: 5, basis: basis(nil)),
        rule(
          "tell-heads", clock: .tellLeader, recipients: ["township_head", "party_secretary"], decisive: nil,
          minutes: 10, basis: basis(nil)),
      ])
    text += section(language, "按事由", "By kind", StarterLimit.byKind.flatMap(rules))
    text += section(language, "按级别，事由不论", "By level, for any kind", StarterLimit.byLevel.flatMap(rules))
    text += StarterErrands.text(language)
    return text
  }

  private static func head(_ language: Language) -> String {
    let comment =
      switch language {
      case .chinese:
        """
        # 时限规定。本县有规定的，照本县的改：改分钟数、报谁、依据，别的不用动。
        # 下面都是默认建议值，不是上级规定；依据里括号中的数字是所列文件自己的时限。
        #
        # 每段 [[rule]] 一条规则：
        #   clock        tell_leader 告知领导  phone_report 电话报  written_report 书面首报
        #   kinds levels 管哪些事由、哪些级别；不写就是全部
        #   recipients   报谁：station.toml 里的单位编号，或职务 duty_leader township_head party_secretary
        #   decisive     报到谁为止算报到（只能是 recipients 里的一个）
        #   minutes      几分钟内；几条规则都管到时，取最早的
        #   from         received 从接报起（不写就是它）  occurred 从发生起
        # warn_before_minutes：到期前几分钟变黄。
        # 改完运行 dutyroom check。

        """
      case .english:
        """
        # Time limits. Where the county has rules, put them in: minutes, recipients and basis; the rest can stay.
        # All of this is a default proposal and nobody's rule; figures in the basis are those of the paper named.
        #
        # Each [[rule]] is one rule:
        #   clock        tell_leader, phone_report, written_report (the first one)
        #   kinds levels what it covers; left out, everything
        #   recipients   offices of station.toml, or the posts duty_leader township_head party_secretary
        #   decisive     whose receipt stops the clock that counts (one of the recipients)
        #   minutes      how long; where several rules match, the earliest wins
        #   from         received (also when left out) or occurred
        # warn_before_minutes: so long before the due time a clock turns amber.
        # Run dutyroom check after a change.

        """
      }
    return comment + """

      id = "default-proposal"
      name = { zh = "默认时限（建议值）", en = "Default limits (proposal)" }
      issued_by = "DutyRoom"
      warn_before_minutes = 5

      """
  }

  private static func section(
    _ language: Language, _ chinese: String, _ english: String, _ rules: [String]
  ) -> String {
    "\n# ---- \(language == .chinese ? chinese : english)\n\n" + rules.joined(separator: "\n")
  }

  private static func rules(_ limit: StarterLimit) -> [String] {
    var recipients = ["county_gov", "county_emergency"]
    if limit.forFloodHeadquarters { recipients.append("county_flood_hq") }
    let basis = basis(limit.leansOn)
    let phone = rule(
      "phone-" + limit.name, clock: .phoneReport, kinds: limit.kinds, levels: limit.levels,
      recipients: recipients, decisive: "county_gov", minutes: limit.phoneMinutes, basis: basis)
    guard let minutes = limit.writtenMinutes else { return [phone] }
    let written = rule(
      "written-" + limit.name, clock: .writtenReport, kinds: limit.kinds,
      levels: limit.levels.isEmpty ? StarterLimit.graded : limit.levels, recipients: recipients,
      decisive: "county_gov", minutes: minutes, basis: basis)
    return [phone, written]
  }

  private static func basis(_ leansOn: LocalText?) -> LocalText {
    guard let leansOn else {
      return LocalText("本县未定，默认建议值", "default proposal, no rule names it")
    }
    return LocalText(
      "本县未定，默认建议值；参照" + leansOn.chinese, "default proposal; looks to " + leansOn.english)
  }

  private static func rule(
    _ id: String, clock: ClockKind, kinds: [IncidentKind] = [], levels: [IncidentLevel] = [],
    recipients: [String], decisive: String?, minutes: Int, basis: LocalText
  ) -> String {
    func list(_ words: [String]) -> String {
      "[" + words.map { "\"\($0)\"" }.joined(separator: ", ") + "]"
    }
    var lines = ["[[rule]]", "id = \"\(id)\"", "clock = \"\(clock.rawValue)\""]
    if !kinds.isEmpty { lines.append("kinds = " + list(kinds.map(\.rawValue))) }
    if !levels.isEmpty { lines.append("levels = " + list(levels.map(\.rawValue))) }
    lines.append("recipients = " + list(recipients))
    if let decisive { lines.append("decisive = \"\(decisive)\"") }
    lines.append("minutes = \(minutes)")
    lines.append("basis = { zh = \"\(basis.chinese)\", en = \"\(basis.english)\" }")
    return lines.joined(separator: "\n") + "\n"
  }
}
