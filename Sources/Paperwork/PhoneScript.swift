import DutyModel

/// What to read out when reporting an incident to the county by phone: seven points in less than two minutes, in
/// Chinese whatever the screen speaks. What nobody knows yet reads 正在核实, so it is said and not passed over.
///
/// - Parameters:
///   - figures: the figures in use, or its ledger in any order; of several lines for one figure the latest counts.
///   - merged: what its reports say together.
///   - station: the station's Chinese name.
///   - said: what the caller said, in his own words.
///   - officer: the Chinese name of the person at the phone; nil leaves it out.
///   - writtenDue: until when the written report is promised; nil promises none.
package func phoneScript(
  incident: Incident, figures: [LedgerFigure], merged: MergedReports = MergedReports(), station: String,
  officer: String?, said: String? = nil, zone: ZoneTable, writtenDue: Timestamp? = nil
) -> String {
  let kind = incident.kind?.name(in: .chinese) ?? unknown
  let level =
    switch incident.level {
    case .unknown: "级别" + unknown
    case .extraordinary, .serious, .major, .ordinary: "级别" + incident.level.name(in: .chinese)
    case .minor: "尚属" + incident.level.name(in: .chinese)
    }
  let occurred = (merged.occurred?.value ?? incident.occurred).map { spoken($0, zone) + "发生" }
  let written = writtenDue.map { "书面报告\(spoken($0, zone))前报出" } ?? "书面报告随后报"
  return """
    我是\(station)值班员\(officer ?? "")，电话报告突发事件。
    一、时间：\(occurred ?? "发生时间" + unknown)，\(spoken(incident.received, zone))接报。
    二、地点：\(onOneLine(merged.place?.value) ?? onOneLine(incident.place) ?? unknown)。
    三、什么事：\(kind)，\(level)\(onOneLine(said).map { "，来报说：" + $0 } ?? "")。
    四、人员：\(people(figures))。
    五、正在做：\(onOneLine(merged.actionsTaken?.value) ?? unknown)。
    六、趋势和需要：\(trendAndNeeds(merged))。
    七、\(written)。请您复述一遍，并告诉我您的姓名。
    """
}

/// What to say to one of our own leaders, in one breath: what, where, who is in danger.
package func leaderScript(
  incident: Incident, figures: [LedgerFigure], said: String?, officer: String?, zone: ZoneTable
) -> String {
  let words = onOneLine(said).map { "来报说：\($0)。" } ?? ""
  return
    "我是值班员\(officer ?? "")。\(spoken(incident.received, zone))接报，\(onOneLine(incident.place) ?? "地点" + unknown)"
    + "\(incident.kind?.name(in: .chinese) ?? "，事由" + unknown)。\(words)\(people(figures))。您在哪里，怎么办？"
}

private let unknown = "正在核实"

/// What is known of both; one that isn't is said to be checked, so that it isn't passed over.
private func trendAndNeeds(_ merged: MergedReports) -> String {
  let trend = merged.trend.map { $0.value == .unclear ? "趋势" + unknown : "趋势" + $0.value.name(in: .chinese) }
  let needs = onOneLine(merged.requests?.value).map { "需要" + $0 }
  if trend == nil && needs == nil { return unknown }
  return (trend ?? "趋势" + unknown) + "，" + (needs ?? "需要什么" + unknown)
}

/// Whoever is in danger first, then what there is none of, then what the county will ask for anyway.
private func people(_ figures: [LedgerFigure]) -> String {
  var latest: [Figure: LedgerFigure] = [:]
  for line in figures {
    if let other = latest[line.figure.figure], isLater(other, than: line) { continue }
    latest[line.figure.figure] = line
  }
  let known = Figure.allCases.compactMap { latest[$0]?.figure }
  let counted = known.filter { $0.value > 0 }.map(said)
  let asked: [Figure] = [.dead, .missing, .injured, .trapped]
  let open = asked.filter { latest[$0] == nil }.map { $0.name(in: .chinese) }
  let rest = open.isEmpty ? [] : [open.joined(separator: "、") + unknown]
  return (counted + none(among: known) + rest).joined(separator: "，")
}

/// `暂无伤亡、失联`: what was said to be none, never surer than it is.
private func none(among known: [FigureRecorded]) -> [String] {
  [(Certainty.verified, "无"), (.reported, "暂无"), (.estimated, "估计无")].compactMap { certainty, word in
    var figures = known.filter { $0.value == 0 && $0.certainty == certainty }.map(\.figure)
    var names: [String] = []
    if figures.contains(.dead) && figures.contains(.injured) {
      names = ["伤亡"]
      figures.removeAll { $0 == .dead || $0 == .injured }
    }
    names += figures.map { $0.name(in: .chinese) }
    return names.isEmpty ? nil : word + names.joined(separator: "、")
  }
}

private func isLater(_ one: LedgerFigure, than other: LedgerFigure) -> Bool {
  (one.figure.asOf, one.entry) > (other.figure.asOf, other.entry)
}

/// A figure as one says it, never surer than it is.
private func said(_ figure: FigureRecorded) -> String {
  let words = "\(figure.figure.name(in: .chinese))\(figure.value)人"
  switch figure.certainty {
  case .reported: return "据报" + words
  case .estimated: return "估计" + words
  case .verified: return words
  }
}

/// `7月14日20时05分`
private func spoken(_ instant: Timestamp, _ zone: ZoneTable) -> String {
  let civil = zone.civil(instant)
  return "\(civil.date.month)月\(civil.date.day)日\(civil.hour)时\(twoDigits(civil.minute))分"
}

/// Nil when there is nothing but blanks.
private func onOneLine(_ text: String?) -> String? {
  let words = (text ?? "").split(whereSeparator: \.isNewline).joined(separator: " ")
  return words.allSatisfy(\.isWhitespace) ? nil : words
}
