import Curses
import DutyModel

/// The one line that matters: act, whom, number to dial, matter, due, left, key; below it what stops the
/// clock and what the line hides.
struct OneLineView {
  let room: DutyRoom
  let look: Look
  /// In a rehearsal it doesn't claim to be what has to be done now.
  var isRehearsal = false
  /// The leader who sits here: a signature is his act, an officer asks for it. Nil for officers.
  var leader: PersonID?

  private var role: Role { leader == nil ? .officer : .leader }

  /// How many rows it takes at this width.
  static func rows(columns: Int) -> Int { columns < 80 ? 3 : 2 }

  func draw(on surface: inout Surface, row: Int, at now: Timestamp) {
    let line = room.oneLine(at: now, for: leader)
    let rows = OneLineView.rows(columns: surface.columns)
    let isOverdue =
      line.clock.map { [.pressing, .overdue].contains(room.urgency(of: $0, at: now)) } ?? line.isUnmanned
    let style = look.theme[isOverdue ? .oneLineOverdue : .oneLine]
    surface.fill(row: row, column: 0, width: surface.columns, height: rows, style: style)
    let isSigning = line.clock.map { room.bulletinDuty(for: $0, at: now)?.act == .signBulletin } ?? false
    if !line.toSign.isEmpty, !isSigning {
      let titles = line.toSign.map { room.title(of: $0).name(in: look.language) }
      drawRows(
        look.language("签发 ", "Sign ") + titles.joined(separator: look.language("、", ", "))
          + look.language("   F9 看正文", "   F9 reads it"), head: head, on: &surface, from: row,
        end: row + rows, style: style)
      return
    }
    guard let clock = line.clock else {
      drawQuiet(line, on: &surface, row: row, style: style, at: now)
      return
    }
    if surface.columns < 80 {
      drawShort(line, clock, on: &surface, row: row, style: style, at: now)
    } else {
      drawWide(line, clock, on: &surface, row: row, style: style, at: now)
    }
  }

  private var head: String {
    isRehearsal ? look.language(" 演练  ", " DRILL ") : look.language(" 现在  ", " NOW  ")
  }

  private func drawQuiet(
    _ line: OneLine, on surface: inout Surface, row: Int, style: Style, at now: Timestamp
  ) {
    let language = look.language
    guard line.isUnmanned else {
      let words = LogWords(room: room, language: language)
      let waiting = line.withLeader.map { withLeader($0, words: words, at: now) + language("。", ". ") }
      drawRows(
        (waiting ?? "")
          + language("没有要办的。电话响了按 F5。", "Nothing is owed. When the phone rings, press F5."), head: head,
        on: &surface, from: row, end: row + OneLineView.rows(columns: surface.columns), style: style)
      return
    }
    surface.text(
      language(" 无人值班  按 F9 接班", " UNMANNED  F9 takes the shift"), row: row, column: 0, style: style)
    let words = LogWords(room: room, language: language)
    let leader = room.leaderOnDuty(at: now).map(words.person)
    drawRows(
      language(
        "来报照收，时限照走，" + (leader.map { "都归带班领导\($0)" } ?? "名单里没有带班领导"),
        "Reports and clocks go on, "
          + (leader.map { "owned by \($0)" } ?? "and no leader is on the roster")), head: indent,
      on: &surface, from: row + 1, end: row + OneLineView.rows(columns: surface.columns), style: style)
  }

  private var indent: String { String(repeating: " ", count: Curses.columns(of: head)) }

  /// A sentence in as many rows as it takes and there are.
  private func drawRows(
    _ text: String, head: String, on surface: inout Surface, from row: Int, end: Int, style: Style
  ) {
    let lines = wrapped(text, width: surface.columns - Curses.columns(of: head) - 1)
    for (offset, line) in lines.enumerated() where row + offset < end {
      surface.text((offset == 0 ? head : indent) + line, row: row + offset, column: 0, style: style)
    }
  }

  private func drawWide(
    _ line: OneLine, _ clock: Clock, on surface: inout Surface, row: Int, style: Style, at now: Timestamp
  ) {
    let language = look.language
    let columns = surface.columns
    let words = LogWords(room: room, language: language)
    let isWide = columns >= 100
    let right = remaining(clock, at: now, gap: isWide ? "   " : " ") + (isWide ? "   F9 " : "  F9 ")
    let rightWidth = Curses.columns(of: right)
    surface.text(right, row: row, column: columns - rightWidth, style: style)
    // What gives way where it is narrow, in this order: the act's longer words, then the matter's title goes to the
    // row below. Number to dial, matter's number and time stay.
    let number = (isWide ? "   " : "  ") + words.number(clock.plan.matter)
    let title = folded(words.title(clock.plan.matter))
    let space = columns - rightWidth - 1
    let free = space - Curses.columns(of: head + number)
    let acts = acts(line, clock, words: words, isWide: isWide, at: now)
    let titled = Curses.columns(of: title) + 1
    let isBelow = acts.allSatisfy { Curses.columns(of: $0) + titled > free }
    let act = acts.first { Curses.columns(of: $0) + (isBelow ? 0 : titled) <= free } ?? acts[acts.count - 1]
    surface.text(
      head + abridged(act, to: free) + number + (isBelow ? "" : " " + title), row: row, column: 0,
      width: space, style: style)
    let hidden = hiddenText(line, words: words, at: now)
    let hiddenWidth = Curses.columns(of: hidden)
    surface.text(hidden, row: row + 1, column: columns - hiddenWidth - 1, style: style)
    let below = columns - hiddenWidth - 3 - Curses.columns(of: head)
    surface.text(
      indent + second(isBelow ? title : nil, clock, at: now, width: below), row: row + 1, column: 0,
      style: style)
  }

  /// The second row: the title where the first has no room for it, what stops the clock, its limit and its rule, as
  /// many of them as fit. The rule's long words come last and give way first.
  private func second(_ title: String?, _ clock: Clock, at now: Timestamp, width: Int) -> String {
    var text = abridged(title ?? "", to: width)
    let (stop, limit, rule) = stop(clock, at: now)
    for part in [stop, limit] {
      let longer = text.isEmpty ? part : text + "   " + part
      if Curses.columns(of: longer) <= width { text = longer }
    }
    guard text.hasSuffix(limit) else { return text }
    let longer = text + look.language("：", ": ")
    let left = width - Curses.columns(of: longer)
    return left >= Self.ruleColumns || left >= Curses.columns(of: rule)
      ? longer + abridged(rule, to: left) : text
  }

  /// Fewer columns than this say nothing of a rule.
  private static let ruleColumns = 16

  private func drawShort(
    _ line: OneLine, _ clock: Clock, on surface: inout Surface, row: Int, style: Style, at now: Timestamp
  ) {
    let paper = paper(at: now)
    let words = paper.words
    let space = surface.columns - Curses.columns(of: head)
    let duty = fitting(space, paper.duty(clock), paper.briefDuty(clock))
    surface.text(head + abridged(duty, to: space), row: row, column: 0, style: style)
    let contact = paper.contact(of: clock) ?? line.contact
    let phone = contact?.phone.map(grouped(phone:)) ?? ""
    let what = "\(words.number(clock.plan.matter)) \(folded(words.title(clock.plan.matter)))"
    let gap = Curses.columns(of: phone + "  " + what) <= space ? "  " : " "
    surface.text(
      indent + abridged(phone.isEmpty ? what : phone + gap + what, to: space), row: row + 1, column: 0,
      style: style)
    let right = "F9 "
    surface.text(indent + remaining(clock, at: now), row: row + 2, column: 0, style: style)
    surface.text(right, row: row + 2, column: surface.columns - right.count, style: style)
  }

  /// `电话报 县政府总值班室 822 0110`, in more and in fewer words; a leader is named, for it's a person one asks for.
  private func acts(
    _ line: OneLine, _ clock: Clock, words: LogWords, isWide: Bool, at now: Timestamp
  ) -> [String] {
    let paper = paper(at: now)
    let contact = paper.contact(of: clock) ?? line.contact
    let phone = contact?.phone.map { (isWide ? "  " : " ") + grouped(phone: $0) } ?? ""
    if let act = paper.act(of: clock), let brief = paper.act(of: clock, isBrief: true) {
      return [act + phone, brief + phone, brief]
    }
    let who = name(line, clock, words)
    let brief =
      clock.plan.recipient.isLeader && line.contact != nil
      ? clock.plan.kind.briefAct(in: look.language) : words.briefDuty(clock)
    return [words.duty(clock), brief].map { $0 + who + phone }
  }

  private func paper(at now: Timestamp) -> PaperWords {
    PaperWords(LogWords(room: room, language: look.language), at: now, role: role)
  }

  /// Who answers there, where one asks for a person.
  private func name(_ line: OneLine, _ clock: Clock, _ words: LogWords) -> String {
    let recipient = clock.plan.recipient
    guard recipient.isLeader || recipient == .village else { return "" }
    guard let name = line.contact?.name(look.language) else {
      return look.language("（名单里没有）", " (not in the list)")
    }
    // The village's name stands before it.
    let village = room.village(of: line.matter)?.name(in: look.language) ?? ""
    let isVillager = recipient == .village && name.hasPrefix(village)
    return isVillager ? String(name.dropFirst(village.count)) : " " + name
  }

  private func remaining(_ clock: Clock, at now: Timestamp, gap: String = " ") -> String {
    let due = dueText(clock.due, at: now, zone: room.zone)
    let left = timeLeft(until: clock.due, at: now, in: look.language)
    let isOverdue = now > clock.due
    return look.language(
      isOverdue ? "\(due)\(gap)超时 \(left)" : "\(due)前\(gap)还剩 \(left)",
      isOverdue ? "\(due)\(gap)OVER \(left)" : "\(due)\(gap) \(left) left")
  }

  /// What stops the clock, its limit, and the rule that wants it.
  private func stop(_ clock: Clock, at now: Timestamp) -> (stop: String, limit: String, rule: String) {
    let language = look.language
    let stop =
      switch clock.plan.kind {
      case .tellLeader: language("本人接到即停表", "until he heard it")
      case .phoneReport: language("接话人报出姓名即停表", "until a name is given")
      case .writtenReport, .followUp, .finalReport, .supplement, .disasterFigures:
        language("签收人报出姓名即停表", "until a name is given")
      case .verify: language("问到现场即停表", "until somebody on the spot has said")
      case .correction: language("接话人报出姓名即停表", "until a name is given")
      case .callBack: language("打通即停表", "until it is answered")
      case .errand, .feedback: language("答复了即停表", "until it is answered")
      case .acknowledge: language("签收人报出姓名即停表", "until a name is given")
      case .counterSign: language("本人补签了即停表", "until he signs it himself")
      }
    let next = paper(at: now).stop(of: clock)
    let start = LogWords(room: room, language: language).moment(clock.plan.start, besides: now)
    let limit = duration(minutes: clock.plan.minutes, in: language)
    let basis = clock.plan.basis(language)
    let rule =
      basis.isEmpty
      ? (clock.plan.standing == .promise ? language("约定", "promised") : language("上级要求", "asked from above"))
      : basis
    return (next ?? stop, language("\(start)起\(limit)", "\(limit) from \(start)"), rule)
  }

  private func hiddenText(_ line: OneLine, words: LogWords, at now: Timestamp) -> String {
    var parts: [String] = []
    if line.isUnmanned { parts.append(look.language("无人值班", "UNMANNED")) }
    if let hidden = line.hidden {
      let number = words.number(hidden.plan.matter)
      let left = timeLeft(until: hidden.due, at: now, in: look.language)
      parts.append(
        look.language(
          "另 \(number) \(hidden.plan.kind.act(in: .chinese)) \(left)", "also \(number) \(left)"))
    }
    if let waiting = line.withLeader { parts.append(withLeader(waiting, words: words, at: now)) }
    if let claim = line.claimed?.claim(at: now), let clock = line.claimed {
      let number = words.number(clock.plan.matter)
      parts.append(
        look.language(
          "\(number) \(words.person(claim.person))已认领", "\(number) claimed by \(words.person(claim.person))"))
    }
    return parts.joined(separator: "  ")
  }

  /// `3号首报 待签 林远山 02:40起`: not the officer's act for the time being, and not forgotten either.
  private func withLeader(_ clock: Clock, words: LogWords, at now: Timestamp) -> String {
    let language = look.language
    guard let duty = room.bulletinDuty(for: clock, at: now), let bulletin = duty.bulletin else {
      return words.number(clock.plan.matter)
    }
    let title = room.title(of: bulletin).name(in: language)
    let since = duty.since.map { words.moment($0, besides: now) } ?? ""
    return language(
      "\(title) 待签 \(words.person(duty.person)) \(since)起",
      "\(title) with \(words.person(duty.person)) since \(since)")
  }
}
