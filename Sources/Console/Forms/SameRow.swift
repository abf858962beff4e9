import Curses
import DutyModel

/// 像同一件: what the report may be about already, with the two digits that decide.
struct SameRow {
  let form: Form
  let room: DutyRoom
  let look: Look

  func draw(on surface: inout Surface, row: Int) {
    let language = look.language
    let isSelected = form.current?.name == .same
    if isSelected {
      surface.text(">", row: row, column: 0, style: look.theme[.selected])
      surface.cursor = (row, 10)
    }
    let label = language("像同一件", "Same?")
    surface.text(label, row: row, column: 1, style: look.theme[isSelected ? .selected : .normal])
    let keys =
      isSelected ? language("9 合成一件   0 不是", "9 join   0 no") : language("Enter 到这里再定", "Enter comes here")
    let end = surface.columns - columns(of: keys) - 1
    surface.text(keys, row: row, column: end, style: look.theme[isSelected ? .key : .dim])
    surface.text(words, row: row, column: 10, width: max(0, end - 12), style: look.theme[.normal])
  }

  /// `收件 20:29 村微信群 石桥村 水涨`, `3号 石桥村 山洪 20:31`, or what was decided.
  var words: String {
    let language = look.language
    let words = LogWords(room: room, language: language)
    if let chosen = form[.same] {
      if chosen == "no" { return language("不是同一件", "not the same") }
      if room.matters[MatterID(rawValue: chosen)] != nil {
        let id = MatterID(rawValue: chosen)
        return language("合到 ", "joins ") + words.number(id) + " " + words.title(id)
      }
      return language("和这条合成一件：", "joined with: ") + said(ReportID(rawValue: chosen), words)
    }
    guard let candidate = form.candidate else { return "" }
    let place = form.offered.count > 1 ? "\(form.offer + 1)/\(form.offered.count) " : ""
    switch candidate.subject {
    case .matter(let id):
      return place + "\(words.number(id)) \(words.title(id)) \(room.zone.civil(candidate.latest).clock)"
    case .report(let id): return place + said(id, words)
    }
  }

  private func said(_ id: ReportID, _ words: LogWords) -> String {
    guard let report = room.reports[id] else { return id.rawValue }
    let clock = room.zone.civil(report.at).clock
    return look.language("收件 ", "in ") + "\(clock) \(words.line(report.received.content).text)"
  }
}
