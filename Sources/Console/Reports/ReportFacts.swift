import Curses
import DutyModel

/// What stands beside the text of a report: whose hands it went through, the numbers with their sources, what is
/// missing, number, code, where it went.
struct ReportFacts {
  struct Fact: Equatable {
    var label: String
    var lines: [String]
    var meaning = Meaning.normal
  }

  let text: ReportText
  let language: Language
  /// Who has it before him at this moment.
  let readers: [SeatActivity]
  let now: Timestamp

  private var room: DutyRoom { text.room }
  private var bulletin: Bulletin { text.bulletin }
  private var words: LogWords { LogWords(room: room, language: language) }

  var facts: [Fact] {
    // Who signs looks for the code first: it stays in sight where the rest runs over the edge.
    hands + reading + [draft, code] + [number].compactMap { $0 } + signed + deliveries + figures + outdated
      + elements
  }

  /// All of it in rows of `width` columns: a label before the first row of each, the others below it.
  func rows(width: Int) -> [(text: String, meaning: Meaning)] {
    let gutter = language(6, 10)
    return facts.flatMap { fact -> [(String, Meaning)] in
      fact.lines.enumerated().flatMap { index, line -> [(String, Meaning)] in
        let head = index == 0 ? " " + padded(fact.label, to: gutter - 1) : "   "
        let space = width - columns(of: head)
        let rows = wrapped(folded(line), width: max(4, space))
        let below = String(repeating: " ", count: index == 0 ? gutter : 3)
        return rows.enumerated().map { (($0.offset == 0 ? head : below) + $0.element, fact.meaning) }
      }
    }
  }

  /// 送签 吴晓 22:03, each hand once, the latest time it was in.
  private var hands: [Fact] {
    let kinds: [BulletinStepKind] = [.sentForChecking, .checked, .sentForSignature, .returned, .recalled]
    // What was sent back or taken back before the text was changed is over, except for the reason.
    let steps = kinds.compactMap(bulletin.last).sorted { $0.entry < $1.entry }.filter { step in
      step.kind != .recalled || step == bulletin.steps.last
    }
    let first = steps.contains { $0.kind == .sentForChecking || $0.kind == .sentForSignature }
    let writer =
      first ? [] : [bulletin.steps.last { $0.kind == .edited || $0.kind == .drafted }].compactMap { $0 }
    return (writer + steps).map { step in
      let isOver = step.kind == .returned || step.kind == .recalled
      let who = [words.person(step.person), room.zone.civil(step.at).clock].filter { !$0.isEmpty }
      var lines = [who.joined(separator: " ")]
      if let reason = step.text, !reason.isEmpty {
        lines.append(step.kind == .sentForSignature ? language("未核：", "unchecked: ") + reason : reason)
      }
      return Fact(
        label: label(of: step.kind), lines: lines,
        meaning: isOver && step.draft == bulletin.draft ? .dueSoon : .normal)
    }
  }

  /// Short enough to stand before a name.
  private func label(of step: BulletinStepKind) -> String {
    switch step {
    case .sentForChecking: language("送核", "To check")
    case .sentForSignature: language("送签", "To sign")
    case .returned: language("退回", "Returned")
    case .drafted, .edited, .checked, .recalled, .signed, .counterSigned, .sent, .acknowledged, .voided:
      step.name(in: language).prefix(1).uppercased() + step.name(in: language).dropFirst()
    }
  }

  private var reading: [Fact] {
    guard !readers.isEmpty else { return [] }
    return [
      Fact(
        label: language("在看", "Reads"),
        lines: readers.map { reader in
          let seat = language("\(reader.seat)机", "seat \(reader.seat)")
          let name = reader.person.map(words.person) ?? ""
          let other = reader.reading.map(\.draft).flatMap { $0 == bulletin.draft ? nil : $0 }
          let draft = other.map { language("第\($0)稿", "draft \($0)") } ?? ""
          return [seat, name, draft].filter { !$0.isEmpty }.joined(separator: " ")
        })
    ]
  }

  private var draft: Fact {
    let pages = bulletin.pages.map { language(" \($0)页", $0 == 1 ? ", 1 page" : ", \($0) pages") } ?? ""
    return Fact(
      label: language("文稿", "Draft"),
      lines: [language("第\(text.draft)稿", "\(text.draft)") + (text.draft == bulletin.draft ? pages : "")])
  }

  /// The figures in use as the text has them: what was told before, and who says so.
  private var figures: [Fact] {
    let lines = text.content.figures.flatMap { figure -> [String] in
      let name = figure.figure.name(in: language)
      let value = figure.value.map(String.init) ?? language("正在核实", "being checked")
      let changed = figure.former.map { language("\(name) \($0) 变 \(value)", "\(name) \($0) -> \(value)") }
      let source = [figure.standing == .chosen ? language("领导定", "leader's choice") : nil, figure.source]
        .compactMap { $0 }.joined(separator: " ")
      let why =
        figure.needsExplanation ? language("没写为什么变", "not said why") : figure.explanation
      return [changed ?? "\(name) \(value)"] + [source, why ?? ""].filter { !$0.isEmpty }.map { " " + $0 }
    }
    guard !lines.isEmpty else {
      return [Fact(label: language("数字", "Figures"), lines: [language("还没有", "none yet")])]
    }
    let isOpen = text.content.figures.contains(where: \.needsExplanation)
    return [
      Fact(
        label: language("数字", "Figures"), lines: [language("数据口径", "in use")] + lines,
        meaning: isOpen ? .dueSoon : .normal)
    ]
  }

  /// Numbers that were reported and aren't in use any more: on the report that told them, and on the next one.
  private var outdated: [Fact] {
    let known = room.outdatedBulletins(of: bulletin.matter)
    let own = known.filter { $0.bulletin == bulletin.id }
    let isNext = bulletin.state.isInHand
    let shown = isNext ? known : own
    guard !shown.isEmpty else { return [] }
    return [
      Fact(
        label: language("前报", "Told"),
        lines: shown.map { old in
          let title = room.bulletins[old.bulletin].map { room.title(of: $0).shortName(in: language) } ?? ""
          let now = old.now.map(String.init) ?? language("正在核实", "being checked")
          let told = old.told.map(String.init) ?? language("正在核实", "being checked")
          let name = old.figure.name(in: language)
          return isNext
            ? language("\(title)报的\(name)\(told)", "\(title): \(name) \(told)")
            : language("\(name)报\(told)，现\(now)", "\(name): told \(told), now \(now)")
        }, meaning: isNext ? .normal : .dueSoon)
    ]
  }

  private var elements: [Fact] {
    let missing = text.content.missing(for: bulletin.kind)
    let pending = text.content.reminders(for: bulletin.kind)
    func names(_ elements: [ReportElement]) -> String {
      elements.map { $0.name(in: language, for: bulletin.kind) }.joined(separator: language("、", ", "))
    }
    var lines = [
      missing.isEmpty ? language("齐", "complete") : language("缺 ", "missing: ") + names(missing)
    ]
    if !pending.isEmpty { lines.append(language("待核 ", "to ask: ") + names(pending)) }
    return [
      Fact(
        label: language("要素", "Items"), lines: lines,
        meaning: missing.isEmpty || !bulletin.state.isEditable ? .normal : .dueSoon)
    ]
  }

  private var number: Fact? {
    let label = language("期号", "Number")
    if let number = bulletin.number { return Fact(label: label, lines: [number.shortText(in: language)]) }
    guard bulletin.state.isEditable, let next = room.nextNumber(at: now) else { return nil }
    return Fact(label: label, lines: [language("签后给 \(next.value)", "\(next.value), once signed")])
  }

  private var code: Fact {
    Fact(
      label: language("校验", "Code"),
      lines: [text.code ?? language("送签时给", "given when submitted")], meaning: .signed)
  }

  private var signed: [Fact] {
    var facts: [Fact] = []
    func fact(_ label: String, _ sign: SignOff) -> Fact {
      var first =
        "\(sign.kind.name(in: language)) \(words.person(sign.signer)) \(room.zone.civil(sign.at).clock)"
      if sign.standsIn { first += language(" 代签", ", standing in") }
      let means = [sign.means?.name(in: language), sign.words, sign.proof].compactMap { $0 }
      return Fact(
        label: label, lines: [first] + (means.isEmpty ? [] : [means.joined(separator: " ")]), meaning: .signed
      )
    }
    if let sign = bulletin.signed { facts.append(fact(language("签发", "Signed"), sign)) }
    if let sign = bulletin.counterSigned { facts.append(fact(language("补签", "Made good"), sign)) }
    if let due = room.counterSignatureDue(bulletin), let signer = bulletin.signed?.signer {
      let until = words.moment(due, besides: now)
      facts.append(
        Fact(
          label: language("补签", "Owed"),
          lines: [language("欠\(words.person(signer)) \(until)前", "\(words.person(signer)) by \(until)")],
          meaning: due < now ? .overdue : .dueSoon))
    }
    return facts
  }

  private var deliveries: [Fact] {
    bulletin.deliveries.map { delivery in
      let office = words.recipient(delivery.recipient)
      let how = "\(delivery.channel.sendingName(in: language)) \(room.zone.civil(delivery.at).clock)"
      let receipt =
        delivery.receiver.map { receiver in
          let at = delivery.acknowledgedAt.map { " " + room.zone.civil($0).clock } ?? ""
          return language("签收 ", "received by ") + words.somebody(receiver) + at
        } ?? language("还没签收", "not acknowledged")
      return Fact(
        label: language("报出", "Sent"), lines: ["\(office) \(how)", receipt],
        meaning: delivery.receiver == nil ? .dueSoon : .normal)
    }
  }
}
