// The text of a report as it can be written from what is known. People go over it; what nobody knows reads 正在核实.

/// Puts a bulletin's text together. Chinese only, since documents are.
struct BulletinComposer {
  let room: DutyRoom
  let matter: Matter
  let kind: BulletinKind
  let round: Int
  let instant: Timestamp
  /// The report that is put right.
  var corrected: BulletinTitle?
  /// What the last report that left said; a follow-up says only what differs.
  var before: BulletinContent?

  /// `关于青禾镇石桥村山洪的续报一`; the matter's own title where it has one.
  var title: String {
    let incident = matter.incident
    let what = [incident?.place, incident?.kind?.name(in: .chinese)].compactMap { $0 }.joined()
    let subject = incident?.title ?? (what.isEmpty ? "突发事件" : what)
    let title =
      switch kind {
      case .first: "关于\(subject)情况的报告"
      case .followUp: "关于\(subject)情况的续报\(chineseNumber(round))"
      case .final: "关于\(subject)情况的终报"
      case .correction:
        "关于\(subject)情况\(corrected.map { $0.shortName(in: .chinese) } ?? "报告")的更正"
      }
    return Incident.short(title.cleanedForPaper)
  }

  /// Puts title and text as they follow from the other parts of `content`.
  func write(into content: inout BulletinContent) {
    content.title = title
    content.text = text(content)
  }

  func text(_ content: BulletinContent) -> String {
    let paragraphs =
      switch kind {
      case .first: first(content)
      case .followUp: followUp(content)
      case .final: final(content)
      case .correction: correction(content)
      }
    return shortened(paragraphs.filter { !$0.isEmpty }.joined(separator: "\n"))
  }

  private func words(_ element: ReportElement, _ content: BulletinContent) -> String {
    content.words(of: element) ?? ElementWords.pending
  }

  private func first(_ content: BulletinContent) -> [String] {
    [
      "\(words(.receivedAt, content))，\(station)接报（信息来源：\(words(.source, content))）："
        + "\(words(.occurredAt, content))，\(words(.place, content))发生\(kindName)。\(named([.course, .unitProfile], content))",
      "截至\(clock)，\(people(content))。\(named([.loss, .scope, .trend, .cause], content, pending: [.cause]))",
      "已采取措施：\(words(.actionsTaken, content))。\(named([.leadersOnScene, .alreadyTold], content))",
      named([.nextSteps, .requests, .sceneContact], content),
    ]
  }

  /// What changed since the last report; nothing that stands there already is repeated.
  private func followUp(_ content: BulletinContent) -> [String] {
    let difference = BulletinDifference(from: before, to: content)
    let changed = difference.figures.map(\.figure)
    let changedFigures = content.figures.filter { changed.contains($0.figure) }
    let silent: Set<ReportElement> = [.receivedAt, .source, .casualties, .reporter]
    let sentences = difference.elements.filter { !silent.contains($0.element) }.map {
      "\($0.element.name(in: .chinese))：\($0.now ?? ElementWords.pending)。"
    }
    let said = casualtyWords(content)
    let news = said == before.flatMap(casualtyWords) ? nil : said
    let isSame = changedFigures.isEmpty && news == nil && !content.figures.isEmpty
    let people = isSame ? "伤亡和人数与前报相同" : joined(figures: changedFigures, words: news)
    return ["截至\(clock)，\(people)。"] + [sentences.joined()]
  }

  private func final(_ content: BulletinContent) -> [String] {
    [
      "一、基本情况。\(words(.occurredAt, content))，\(words(.place, content))发生\(kindName)。\(named([.course], content))",
      "二、处置经过。\(words(.actionsTaken, content))。\(named([.leadersOnScene], content))",
      "三、伤亡和损失。\(people(content))。\(named([.loss, .scope], content, pending: [.loss]))",
      "四、原因。\(words(.cause, content))。",
      "五、善后和下一步。\(words(.nextSteps, content))。\(named([.publicInformation], content))",
    ]
  }

  private func correction(_ content: BulletinContent) -> [String] {
    let changed = content.figures.filter { $0.former != nil }
    let name = corrected.map { $0.shortName(in: .chinese) } ?? "前报"
    return ["\(name)中下列内容更正如下：", changed.isEmpty ? "" : figures(changed) + "。"]
  }

  /// The station as it calls itself.
  private var station: String {
    let name = room.settings.station.name(.chinese)
    return name.isEmpty ? "值班室" : name
  }

  private var kindName: String { matter.incident?.kind?.name(in: .chinese) ?? "险情" }

  /// `7月14日20时55分`
  private var clock: String {
    let civil = room.zone.civil(instant)
    return "\(civil.date.month)月\(civil.date.day)日\(civil.hour)时\(twoDigits(civil.minute))分"
  }

  /// The figures in use, and what whoever writes the report says of people besides.
  private func people(_ content: BulletinContent) -> String {
    joined(figures: content.figures, words: casualtyWords(content))
  }

  private func joined(figures list: [BulletinFigure], words: String?) -> String {
    guard let words else { return figures(list) }
    return list.isEmpty ? "人员伤亡情况：\(words)" : "\(figures(list))，\(words)"
  }

  /// What was given by hand; what comes from the figures stands there as figures.
  private func casualtyWords(_ content: BulletinContent) -> String? {
    content.givenWords(of: .casualties)
  }

  /// `被困5人（前报7人，石桥村核实）、已转34人`; without any, casualties read 正在核实.
  private func figures(_ figures: [BulletinFigure]) -> String {
    if figures.isEmpty { return "人员伤亡情况\(ElementWords.pending)" }
    return figures.map { figure in
      let name = figure.figure.name(in: .chinese)
      let value = figure.value.map { "\($0)人" } ?? ElementWords.pending
      guard let former = figure.former else { return name + value }
      let why = isBlank(figure.explanation) ? "" : "，\(figure.explanation ?? "")"
      return "\(name)\(value)（前报\(former)人\(why)）"
    }.joined(separator: "、")
  }

  /// `起因性质：…。` for each that is known, and for those of `pending` in any case.
  private func named(
    _ elements: [ReportElement], _ content: BulletinContent, pending: [ReportElement] = []
  ) -> String {
    elements.compactMap { element in
      guard let words = content.words(of: element) ?? (pending.contains(element) ? ElementWords.pending : nil)
      else { return nil }
      return "\(element.name(in: .chinese))：\(words)。"
    }.joined()
  }

  /// Within what a text of the journal may hold.
  private func shortened(_ text: String) -> String {
    // Two full stops meet where people end their own words with one.
    var text = text.replacing("。。", with: "。")
    while text.utf8.count > TextLimit.bytes { text.removeLast(256) }
    return text
  }
}

/// `一` … `九十九`; above that, digits.
package func chineseNumber(_ value: Int) -> String {
  let digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
  guard (1...99).contains(value) else { return "\(value)" }
  let (tens, ones) = (value / 10, value % 10)
  return (tens == 0 ? "" : (tens == 1 ? "" : digits[tens]) + "十") + digits[ones]
}
