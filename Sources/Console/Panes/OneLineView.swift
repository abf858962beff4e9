import Curses
import DutyModel

/// The one line that matters: act, whom, number to dial, matter, due, left, key; below it what stops the
/// clock and what the line hides.
struct OneLineView {
  let room: DutyRoom
  let look: Look

  /// How many rows it takes at this width.
  static func rows(columns: Int) -> Int { columns < 80 ? 3 : 2 }

  func draw(on surface: inout Surface, row: Int, at now: Timestamp) {
    let line = room.oneLine(at: now)
    let rows = OneLineView.rows(columns: surface.columns)
    let isOverdue =
      line.clock.map { [.pressing, .overdue].contains(room.urgency(of: $0, at: now)) } ?? line.isUnmanned
    let style = look.theme[isOverdue ? .oneLineOverdue : .oneLine]
    surface.fill(row: row, column: 0, width: surface.columns, height: rows, style: style)
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

  private var head: String { look.language(" 现在  ", " NOW  ") }

  private func drawQuiet(
    _ line: OneLine, on surface: inout Surface, row: Int, style: Style, at now: Timestamp
  ) {
    let language = look.language
    guard line.isUnmanned else {
      surface.text(
        head + language("没有要办的。电话响了按 F5。", "Nothing is owed. When the phone rings, press F5."), row: row,
        column: 0,
        style: style)
      return
    }
    surface.text(
      language(" 无人值班  按 F9 接班", " UNMANNED  F9 takes the shift"), row: row, column: 0, style: style)
    let words = LogWords(room: room, language: language)
    let leader = room.leaderOnDuty(at: now).map(words.person)
    surface.text(
      String(repeating: " ", count: Curses.columns(of: head))
        + language(
          "来报照收，时限照走，" + (leader.map { "都归带班领导\($0)" } ?? "名单里没有带班领导"),
          "Reports and clocks go on, "
            + (leader.map { "owned by \($0)" } ?? "and no leader is on the roster")), row: row + 1,
      column: 0, style: style)
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
    // What gives way where it is narrow, in this order: the matter's title, the act's longer words, its end. Number
    // to dial, matter's number and time stay.
    let number = (isWide ? "   " : "  ") + words.number(clock.plan.matter)
    let space = columns - rightWidth - 1
    let act = act(line, clock, words: words, width: space - Curses.columns(of: head + number))
    surface.text(
      head + act + number + " " + folded(words.title(clock.plan.matter)), row: row, column: 0, width: space,
      style: style)
    let hidden = hiddenText(line, words: words, at: now)
    let hiddenWidth = Curses.columns(of: hidden)
    surface.text(hidden, row: row + 1, column: columns - hiddenWidth - 1, style: style)
    surface.text(
      String(repeating: " ", count: Curses.columns(of: head)) + stop(clock, at: now), row: row + 1, column: 0,
      width: columns - hiddenWidth - 3, style: style)
  }

  private func drawShort(
    _ line: OneLine, _ clock: Clock, on surface: inout Surface, row: Int, style: Style, at now: Timestamp
  ) {
    let words = LogWords(room: room, language: look.language)
    let space = surface.columns - Curses.columns(of: head)
    surface.text(
      head + fitting(space, words.duty(clock), words.briefDuty(clock)), row: row, column: 0, style: style)
    let indent = String(repeating: " ", count: Curses.columns(of: head))
    let phone = line.contact?.phone.map(grouped(phone:)) ?? ""
    surface.text(
      indent + "\(phone)  \(words.number(clock.plan.matter)) \(words.title(clock.plan.matter))", row: row + 1,
      column: 0, style: style)
    let right = "F9 "
    surface.text(indent + remaining(clock, at: now), row: row + 2, column: 0, style: style)
    surface.text(right, row: row + 2, column: surface.columns - right.count, style: style)
  }

  /// `电话报 县政府总值班室 822 0110`; a leader is named, for it's a person one asks for.
  private func act(_ line: OneLine, _ clock: Clock, words: LogWords, width: Int) -> String {
    let phone = line.contact?.phone.map { (width >= 60 ? "  " : " ") + grouped(phone: $0) } ?? ""
    let name =
      clock.plan.recipient.isLeader
      ? line.contact.map { " " + $0.name(look.language) } ?? look.language("（名单里没有）", " (not in the list)")
      : ""
    let rest = width - Curses.columns(of: phone)
    let who = fitting(rest, words.duty(clock) + name, words.briefDuty(clock) + name)
    return clipped(who, to: max(0, rest)) + phone
  }

  private func remaining(_ clock: Clock, at now: Timestamp, gap: String = " ") -> String {
    let due = room.zone.civil(clock.due).clock
    let left = timeLeft(until: clock.due, at: now, in: look.language)
    let isOverdue = now > clock.due
    return look.language(
      isOverdue ? "\(due)\(gap)超时 \(left)" : "\(due)前\(gap)还剩 \(left)",
      isOverdue ? "\(due)\(gap)OVER \(left)" : "\(due)\(gap) \(left) left")
  }

  /// What stops the clock, and the rule that wants it.
  private func stop(_ clock: Clock, at now: Timestamp) -> String {
    let language = look.language
    let stop =
      switch clock.plan.kind {
      case .tellLeader: language("本人接到即停表", "until the leader has heard it")
      case .phoneReport: language("接话人报出姓名即停表", "until the receiver gives a name")
      case .writtenReport, .followUp, .finalReport, .supplement, .disasterFigures:
        language("签收人报出姓名即停表", "until the receiver gives a name")
      case .verify: language("问到现场即停表", "until somebody on the spot has said")
      case .correction: language("接话人报出姓名即停表", "until the receiver gives a name")
      case .callBack: language("打通即停表", "until it is answered")
      case .errand, .feedback: language("答复了即停表", "until it is answered")
      }
    let start = LogWords(room: room, language: language).moment(clock.plan.start, besides: now)
    let limit = duration(minutes: clock.plan.minutes, in: language)
    let basis = clock.plan.basis(language)
    let rule =
      basis.isEmpty
      ? (clock.plan.standing == .promise ? language("约定", "promised") : language("上级要求", "asked from above"))
      : basis
    // The rule comes last: its words are long, and the figures before them must not be cut.
    return language("\(stop)   \(start)起\(limit)：\(rule)", "\(stop)   \(limit) from \(start): \(rule)")
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
    if let claim = line.claimed?.claim(at: now), let clock = line.claimed {
      let number = words.number(clock.plan.matter)
      parts.append(
        look.language(
          "\(number) \(words.person(claim.person))已认领", "\(number) claimed by \(words.person(claim.person))"))
    }
    return parts.joined(separator: "  ")
  }
}
