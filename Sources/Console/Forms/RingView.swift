import Curses
import DutyModel

/// What stands there while the receiver is lifted: the greeting, the kinds by digit, who leads and what is in force.
struct RingView {
  let form: Form
  let room: DutyRoom
  let look: Look
  /// `A机 吴晓`
  let seat: String
  let officer: String?
  /// What others have on the phone.
  let elsewhere: [String]
  let isDrafted: Bool

  /// Rows that it wants; the queue stays in sight below.
  static let rows = 14

  /// Returns the rows used.
  func draw(on surface: inout Surface, in area: Area, at now: Timestamp) -> Int {
    let language = look.language
    let isWide = surface.columns >= 72
    var lines: [(String, Meaning)] = [("", .normal)]
    let label = language(" 说   ", " Say  ")
    for (offset, line) in wrapped(greeting, width: surface.columns - columns(of: label) - 1).enumerated() {
      lines.append(((offset == 0 ? label : "      ") + line, .title))
    }
    if area.rows >= 12 { lines.append(("", .normal)) }
    lines += kinds(isWide: isWide).map { ($0, .normal) }
    if area.rows >= 12 { lines.append(("", .normal)) }
    lines.append(
      (
        isWide
          ? language(
            " 直接打字就是记原话，类别后定。随时 F8 可存，断了线也不丢。",
            " Just type: the caller's words come first, the kind later. F8 saves any time.")
          : language(" 打字就是原话。随时 F8 可存。", " Just type the words. F8 saves."), .dim
      ))
    surface.heading(title(at: now), row: area.row, look: look)
    if isDrafted && isWide {
      let note = " \(seat)   " + language("草稿已存 ", "draft on disk ")
      surface.text(note, row: area.row, column: surface.columns - columns(of: note), style: look.theme[.dim])
    }
    for (offset, (text, meaning)) in lines.enumerated().dropFirst() where offset < area.rows {
      surface.text(text, row: area.row + offset, column: 0, style: look.theme[meaning])
    }
    surface.cursor = (area.row + min(area.rows - 1, 1), 6)
    var row = area.row + min(lines.count, area.rows)
    for line in [onDuty(at: now)] + elsewhere where isWide && row + 1 < area.row + area.rows {
      if line == onDuty(at: now) {
        surface.heading("", row: row, look: look)
        row += 1
      }
      surface.text(" " + line, row: row, column: 0, style: look.theme[.normal])
      row += 1
    }
    return row - area.row
  }

  private func title(at now: Timestamp) -> String {
    let seconds = max(0, form.started.seconds(until: now))
    let passed = "\(twoDigits(seconds / 60)):\(twoDigits(seconds % 60))"
    let stamp = room.zone.civil(form.started).clockWithSeconds
    return look.language(" 来电   \(stamp) 按下   已 \(passed) ", " Ring   \(stamp)   \(passed) ")
  }

  private var greeting: String {
    let station = room.settings.station.name(look.language)
    let me = officer.map { look.language("我是值班员\($0)，", " \($0) speaking.") } ?? ""
    return look.language("您好，\(station)，\(me)请讲。", "\(station).\(me) Go ahead, please.")
  }

  /// Two columns where the row is wide, so that all are read at one glance.
  private func kinds(isWide: Bool) -> [String] {
    let names = FormCatalogue.ringCategories.map { digit, category in
      (digit: digit, name: category.name(in: look.language), hint: hint(category))
    }
    guard isWide else { return names.map { " \($0.digit) \($0.name)" } }
    let numbered = names.filter { $0.digit != "0" }
    let half = (numbered.count + 1) / 2
    func cell(_ kind: (digit: Character, name: String, hint: String)) -> String {
      "\(kind.digit) \(padded(kind.name, to: look.language == .chinese ? 11 : 18))\(kind.hint)"
    }
    return (0..<half).map { index in
      let right = index + half < numbered.count ? cell(numbered[index + half]) : ""
      return padded("   " + cell(numbered[index]), to: look.language == .chinese ? 41 : 44) + right
    } + names.filter { $0.digit == "0" }.map { "   \($0.digit) \($0.name)" }
  }

  private func hint(_ category: ReportCategory) -> String {
    let language = look.language
    switch category {
    case .incident: return language("出了事，或要出事", "it happened")
    case .spotCheck: return language("上级问谁在岗", "who is on")
    case .order: return language("通知 核查 批示 催报", "notice, order")
    case .ordinary: return language("咨询 求助 反映", "asks, complains")
    case .calledOut: return language("叫我们，要我们复述和反馈", "read it back")
    case .news: return language("已在办的件，按号并入", "of an open one")
    case .wrongNumber: return ""
    }
  }

  /// `本班 带班林远山 石桥村口 20:41   值班吴晓 赵敏   在办8`
  private func onDuty(at now: Timestamp) -> String {
    let words = LogWords(room: room, language: look.language)
    let leader = room.leaderOnDuty(at: now)
    let place = leader.flatMap { words.whereabouts(of: $0, besides: now) }.map { " " + $0 } ?? ""
    let led = leader.map { look.language("带班", "leader ") + words.person($0) + place }
    let officers = room.shift?.officers.map(words.person).joined(separator: " ")
    let on = officers.map { look.language("值班", "on duty ") + $0 } ?? look.language("无人值班", "unmanned")
    let open = look.language("在办\(room.openMatterCount)", "open \(room.openMatterCount)")
    return [look.language("本班", "Now"), led, on, open].compactMap { $0 }.joined(separator: "   ")
  }
}
