import DutyModel

/// What to read out when the county is told by phone how an incident goes on: only what changed since the last report
/// that left, in Chinese whatever the screen speaks. The county writes along and asks back what it hears twice.
///
/// - Parameters:
///   - before: the last report that left.
///   - now: what a follow-up would say: the one in hand, or one written from what is known.
///   - station: the station's Chinese name.
///   - officer: the Chinese name of the person at the phone; nil leaves it out.
///   - writtenDue: until when the written follow-up is promised; nil promises none.
package func followUpScript(
  _ incident: Incident, before: SentBulletin, now: BulletinContent, station: String, officer: String?,
  zone: ZoneTable, writtenDue: Timestamp?
) -> String {
  let difference = BulletinDifference(from: before.content, to: now)
  let last = BulletinTitle(number: 0, kind: before.bulletin.kind, round: before.bulletin.round)
  let sent = before.bulletin.sentAt.map { zone.civil($0).clock + "报出的" } ?? ""
  let what = [incident.place, incident.kind?.name(in: .chinese)].compactMap { $0 }.joined()
  // Who was hurt is said in numbers, not once more in words; what is ours nobody asks for.
  let silent: Set<ReportElement> = [.receivedAt, .source, .casualties, .reporter]
  let elements = difference.elements.filter { !silent.contains($0.element) }
  var points = difference.figures.map { figure in
    let entry =
      now.figures.first { $0.figure == figure.figure }
      ?? BulletinFigure(figure.figure, figure.now, former: figure.before)
    let former = figure.before.map { "，前报\($0)人" } ?? "，前报没有"
    let why = entry.explanation.map { "，\($0)" } ?? ""
    return entry.spoken + former + why
  }
  points += elements.map { "\($0.element.name(in: .chinese))：\($0.now ?? ElementWords.pending)" }
  let numbered = points.enumerated().map { "\(chineseNumber($0.offset + 1))、\(oneSentence($0.element))。" }
  let opening =
    "我是\(station)值班员\(officer ?? "")，电话续报\(what.isEmpty ? "突发事件" : oneSentence(what))。"
    + "只说和\(sent)\(last.shortName(in: .chinese))不一样的。"
  let written = writtenDue.map { "书面续报\(zone.civil($0).clock)前报出。" } ?? "书面续报随后报。"
  return
    ([opening] + (points.isEmpty ? ["人数和情况与前报相同，没有新的变化。"] : numbered + ["其余与前报相同。"])
    + ["\(written)请您复述一遍人数，并告诉我您的姓名。"]).joined(separator: "\n")
}

/// Without line ends and the full stop that people put behind their own words.
private func oneSentence(_ text: String) -> String {
  var words = text.split(whereSeparator: \.isNewline).joined(separator: " ")
  while let last = words.last, "。；;. ".contains(last) { words.removeLast() }
  return words
}
