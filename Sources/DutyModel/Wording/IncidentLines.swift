// The log's lines about incidents and their reports.

extension LogWords {
  func line(_ joined: ReportJoined) -> LogLine {
    let whither = "\(number(joined.matter)) \(title(joined.matter))"
    guard let from = joined.from else { return line("并入", "Joined", whither) }
    return line(
      "移并", "Moved",
      language("\(number(from))来报移到 \(whither)", "report of \(number(from)) to \(whither)"))
  }

  func line(_ detached: ReportDetached) -> LogLine {
    let said = room.reports[detached.report].flatMap { $0.received.content.text }.map { "  " + $0 } ?? ""
    return line(
      "拆出", "Detached",
      language(
        "\(number(detached.matter))来报 \(detached.report)",
        "report \(detached.report) from \(number(detached.matter))")
        + said)
  }

  func line(_ revised: IncidentRevised, at recorded: Timestamp) -> LogLine {
    let parts = revised.fields.map { field in
      let value = text(of: field, in: revised, at: recorded) ?? language("清空", "cleared")
      return "\(field.name(in: language)) \(value)"
    }
    let confirmed = revised.confirmedBy.map(somebody).map { language("  \($0)定", "  says \($0)") } ?? ""
    return line(
      "更正", "Revised",
      "\(number(revised.matter)) " + parts.joined(separator: language("，", ", ")) + confirmed)
  }

  /// What `revised` says about one field; nil when it empties it.
  private func text(of field: IncidentField, in revised: IncidentRevised, at recorded: Timestamp) -> String? {
    switch field {
    case .kind: revised.kind?.name(in: language)
    case .relatedKinds: list(revised.relatedKinds.map { $0.name(in: language) })
    case .level:
      list([revised.level?.name(in: language), revised.levelBasis].compactMap { $0 }, by: " ")
    case .place: revised.place
    case .occurred: revised.occurred.map { dated($0, besides: recorded) }
    case .sensitivity: list(revised.sensitivity.map { $0.name(in: language) })
    case .title: revised.title
    }
  }

  private func list(_ names: [String], by separator: String? = nil) -> String? {
    names.isEmpty ? nil : names.joined(separator: separator ?? language("、", ", "))
  }

  func line(_ verified: IncidentVerified) -> LogLine {
    let parts = [
      number(verified.matter), verified.result.name(in: language), verified.whom?.title,
      verified.how == .phone ? nil : verified.how.name(in: language), verified.text,
    ]
    return line("核实", "Verified", parts.compactMap { $0 }.joined(separator: " "))
  }

  func line(_ chosen: FigureChosen) -> LogLine {
    let name = chosen.figure.name(in: language) + language("", " ")
    let former = chosen.formerValue.map { value in
      language("，原", ", was ") + "\(value)" + (chosen.formerSource.map { " " + $0 } ?? "")
    }
    let word = chosen.authority.map { authority in
      language(
        "  \(person(authority.person))\(authority.means.name(in: .chinese))说的",
        "  word of \(person(authority.person)) by \(authority.means.name(in: .english))")
    }
    return line(
      "口径", "In use",
      "\(number(chosen.matter)) \(name)\(chosen.value)" + (former ?? "") + (word ?? ""))
  }

  func line(_ settled: ReportSettled) -> LogLine {
    let said = room.reports[settled.report].flatMap { $0.received.content.text }
    let parts = [settled.outcome.name(in: language), settled.reason, said ?? settled.report.rawValue]
    return line("收件", "Inbox", parts.compactMap { $0 }.joined(separator: "  "))
  }

  func line(_ reopened: MatterReopened) -> LogLine {
    line("重开", "Reopened", "\(numbered(reopened.number, in: language)) \(title(reopened.matter))")
  }

  /// A clock whose act was struck runs on, unless its matter was closed meanwhile: then nothing is owed there, and
  /// the line says what would be needed.
  func line(_ reopened: ClockReopened) -> LogLine {
    let clock = clock(reopened.clock)
    guard let matter = room.matters[reopened.clock.matter], !matter.isOpen else {
      return line("重开", "Reopened", clock)
    }
    let closing =
      matter.closedBy.map { language("第 \($0) 条", "entry \($0)") } ?? language("办结那条", "the closing")
    return line(
      "重开", "Reopened",
      language(
        "\(clock)  已办结，不再计时；要接着办请划掉\(closing)", "\(clock)  closed, it doesn't run; strike \(closing) to go on"
      ))
  }

  /// What was still owed and fell away: `随之停表：书面报 县应急局、续报2 县政府总值班室`; nil when nothing was.
  private func ended(with closed: MatterClosed) -> String? {
    let duties = closed.ended.map { id in room.clocks[id].map(duty) ?? id.rawValue }
    guard !duties.isEmpty else { return nil }
    return language("随之停表：", "ended with it: ") + duties.joined(separator: language("、", ", "))
  }

  func line(_ closed: MatterClosed, at recorded: Timestamp) -> LogLine {
    let checked = closed.verifiedBy.map { name in
      let how = closed.verifiedHow.map { " " + $0.name(in: language) } ?? ""
      let at = closed.verifiedAt.map { " " + moment($0, besides: recorded) } ?? ""
      return somebody(name) + how + at
    }
    let into = closed.into.map { language("并入", "into ") + number($0) }
    let parts = [
      number(closed.matter), into, closed.text, checked ?? closed.takenBy.map(somebody), ended(with: closed),
    ].compactMap { $0 }.filter { !$0.isEmpty }
    return LogLine(word: closed.outcome.name(in: language), text: parts.joined(separator: " "))
  }
}
