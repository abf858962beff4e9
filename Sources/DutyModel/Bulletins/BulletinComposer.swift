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

  /// `关于青禾镇石桥村山洪情况的续报（一）`; the matter's own title where it has one.
  var title: String {
    let incident = matter.incident
    let what = [incident?.place, incident?.kind?.name(in: .chinese)].compactMap { $0 }.joined()
    let subject = incident?.title ?? (what.isEmpty ? "突发事件" : what)
    let title =
      switch kind {
      case .first: "关于\(subject)情况的报告"
      case .followUp: "关于\(subject)情况的续报（\(chineseNumber(round))）"
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

  private func first(_ content: BulletinContent) -> [String] {
    let source = content.words(of: .source).map { "：" + bare($0) } ?? ElementWords.pending
    let received = content.words(of: .receivedAt).map { $0 + "，" } ?? ""
    return [
      "\(received)\(station)接报（信息来源\(source)）：\(event(content))\(named([.course, .unitProfile], content))",
      "截至\(clock)，\(content.people(asking: true))。"
        + named([.loss, .scope, .trend, .cause], content, pending: [.scope, .trend, .cause]),
      named([.actionsTaken, .leadersOnScene, .alreadyTold], content, pending: [.actionsTaken]),
      named([.nextSteps, .requests, .sceneContact], content),
    ]
  }

  /// What changed since the last report; nothing that stands there already is repeated.
  private func followUp(_ content: BulletinContent) -> [String] {
    let difference = BulletinDifference(from: before, to: content)
    let silent: Set<ReportElement> = [.receivedAt, .source, .casualties, .reporter]
    let changed = difference.elements.map(\.element).filter { !silent.contains($0) }
    return [
      "现将有关情况续报如下：截至\(clock)，\(content.people(since: before))。",
      named(changed, content, pending: changed),
    ]
  }

  private func final(_ content: BulletinContent) -> [String] {
    func told(_ element: ReportElement, else unknown: String) -> String {
      (content.words(of: element).map(bare) ?? unknown + ElementWords.pending) + "。"
    }
    return [
      "一、基本情况。\(event(content))\(named([.course], content))",
      "二、处置经过。\(told(.actionsTaken, else: "处置经过"))\(named([.leadersOnScene], content))",
      "三、伤亡和损失。\(content.people())。\(named([.loss, .scope], content, pending: [.loss]))",
      "四、原因。\(told(.cause, else: "起因、性质"))",
      "五、善后和下一步。\(told(.nextSteps, else: "善后安排"))\(named([.publicInformation], content))",
    ]
  }

  private func correction(_ content: BulletinContent) -> [String] {
    let changed = content.figures.filter { $0.former != nil }
    let name = corrected.map { $0.shortName(in: .chinese) } ?? "前报"
    return [
      "\(name)中下列内容更正如下：", changed.isEmpty ? "" : changed.map(\.told).joined(separator: "、") + "。",
    ]
  }

  /// The station as it calls itself.
  private var station: String {
    let name = room.settings.station.name(.chinese)
    return name.isEmpty ? "值班室" : name
  }

  /// `7月14日20时55分`
  private var clock: String {
    let civil = room.zone.civil(instant)
    return "\(civil.date.month)月\(civil.date.day)日\(civil.hour)时\(twoDigits(civil.minute))分"
  }

  /// `7月14日19时50分，石桥村三组发生山洪。`, and what of time and place isn't known.
  private func event(_ content: BulletinContent) -> String {
    let what = "发生" + (matter.incident?.kind?.name(in: .chinese) ?? "险情")
    let received = matter.incident.map { room.zone.civil($0.received) }
    let when = content.words(of: .occurredAt).map { occurrence(bare($0), received: received) }
    let place = content.words(of: .place).map(bare)
    let comma = when == nil || place == nil ? "" : "，"
    return (when ?? "") + comma + (place ?? "") + what + "。"
      + unknown([.occurredAt, .place].filter { content.words(of: $0) == nil })
  }

  /// `初步损失：…。` for each that is known; then, in one sentence, those of `pending` that aren't.
  private func named(
    _ elements: [ReportElement], _ content: BulletinContent, pending: [ReportElement] = []
  ) -> String {
    let known = elements.compactMap { element in
      content.elements.first { $0.element == element && !$0.isPending }.map(sentence)
    }
    return known.joined() + unknown(elements.filter { pending.contains($0) && content.words(of: $0) == nil })
  }

  private func sentence(_ element: ElementWords) -> String {
    let words = bare(element.words)
    switch element.element {
    // A caller's own words are no finding of ours.
    case .course where !element.given: return "\(asReported)，\(words)。"
    case .occurredAt:
      let received = matter.incident.map { room.zone.civil($0.received) }
      return "事发时间：\(occurrence(words, received: received))。"
    default: return "\(element.element.name(in: .chinese))：\(words)。"
    }
  }

  /// `起因性质、发展趋势正在核实。`
  private func unknown(_ elements: [ReportElement]) -> String {
    elements.isEmpty
      ? "" : elements.map { $0.name(in: .chinese) }.joined(separator: "、") + ElementWords.pending + "。"
  }

  /// By what way the words came that tell how it went.
  private var asReported: String {
    let report = room.elements(of: matter.id).first { $0.element == .course }?.report
    switch report.flatMap({ room.reports[$0] })?.received.content.channel {
    case .phone, .radio, .satellitePhone: return "据来电反映"
    case .visit: return "据来人反映"
    case .message, .fax, .mail, .file, .dutySystem, .governmentNetwork, nil: return "据来报反映"
    }
  }

  /// Within what a text of the journal may hold.
  private func shortened(_ text: String) -> String {
    var text = text
    while text.utf8.count > TextLimit.bytes { text.removeLast(256) }
    return text
  }
}

/// People's words without the stop behind them: the sentence in which they stand has its own.
private func bare(_ words: String) -> String {
  var words = words[...]
  while let last = words.last, last.isWhitespace || "。；;，,、".contains(last) { words.removeLast() }
  return String(words)
}

/// `一` … `九十九`; above that, digits.
package func chineseNumber(_ value: Int) -> String {
  let digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
  guard (1...99).contains(value) else { return "\(value)" }
  let (tens, ones) = (value / 10, value % 10)
  return (tens == 0 ? "" : (tens == 1 ? "" : digits[tens]) + "十") + digits[ones]
}
