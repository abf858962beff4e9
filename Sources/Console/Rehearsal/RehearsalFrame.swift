import Curses
import Desk
import DutyModel

/// A rehearsal on the screen of a room on duty: the exercise between a row that says what it is and a row that says what
/// the live room owes meanwhile.
package struct RehearsalFrame {
  let exercise: Desktop
  /// The exercise's own time.
  let exerciseNow: Timestamp
  let live: Desktop
  let liveNow: Timestamp
  /// What the night is called.
  let title: LocalText

  package init(
    _ exercise: Desktop, at exerciseNow: Timestamp, over live: Desktop, at liveNow: Timestamp,
    title: LocalText
  ) {
    self.exercise = exercise
    self.exerciseNow = exerciseNow
    self.live = live
    self.liveNow = liveNow
    self.title = title
  }

  /// The whole screen; a window without room for the frame says what the live room owes and nothing else.
  package func draw(_ size: Size) -> Surface {
    let inner = Size(columns: size.columns, rows: size.rows - 2)
    guard inner.rows >= Desktop.smallest.rows, size.columns >= Desktop.smallest.columns else {
      var surface = Surface(size)
      drawLive(on: &surface, row: size.rows - 1)
      return surface
    }
    var surface = Surface(size)
    drawHead(on: &surface)
    surface.lay(exercise.draw(inner, at: exerciseNow), row: 1, column: 0)
    drawLive(on: &surface, row: size.rows - 1)
    return surface
  }

  private func drawHead(on surface: inout Surface) {
    let language = live.language
    let style = live.look.theme[.exercise]
    surface.fill(row: 0, column: 0, width: surface.columns, style: style)
    let texts = [
      language(
        " 演练  \(title.chinese)   这里写的不进实况日志   F1 里有离开预演",
        " EXERCISE  \(title.english)   nothing here enters the live log   F1 leaves"),
      language(" 演练  不进实况日志", " EXERCISE  not the live log"), language(" 演练", " EXERCISE"),
    ]
    let text = texts.first { columns(of: $0) <= surface.columns } ?? texts[texts.count - 1]
    surface.text(text, row: 0, column: 0, style: style)
  }

  /// `实况 电话报 县政府总值班室 822 0110  3号  20:46前 还剩 3:52      F5 接真电话`
  private func drawLive(on surface: inout Surface, row: Int) {
    let language = live.language
    let room = live.room
    let line = room.oneLine(at: liveNow)
    let isRed =
      line.clock.map { [.pressing, .overdue].contains(room.urgency(of: $0, at: liveNow)) }
      ?? line.isUnmanned
    let style = live.look.theme[isRed || live.troubleLine != nil ? .oneLineOverdue : .oneLine]
    surface.fill(row: row, column: 0, width: surface.columns, style: style)
    let right =
      surface.columns >= 60 ? language("真电话响：F5 ", "A real ring: F5 ") : language("真来电F5 ", "ring F5 ")
    let rightWidth = columns(of: right)
    surface.text(right, row: row, column: surface.columns - rightWidth, style: style)
    let head = language(" 实况 ", " LIVE ")
    surface.text(
      head + liveText(line, width: surface.columns - rightWidth - columns(of: head) - 1), row: row,
      column: 0, width: surface.columns - rightWidth - 1, style: style)
  }

  /// What is wrong comes first: an entry that isn't saved, then what is owed.
  private func liveText(_ line: OneLine, width: Int) -> String {
    let language = live.language
    if let trouble = live.troubleLine { return trouble }
    guard let clock = line.clock else {
      return line.isUnmanned
        ? language("无人值班", "unmanned") : language("没有要办的", "nothing is owed")
    }
    let words = LogWords(room: live.room, language: language)
    let due = live.room.zone.civil(clock.due).clock
    let left = timeLeft(until: clock.due, at: liveNow, in: language)
    let time =
      liveNow > clock.due
      ? language("超时 \(left)", "OVER \(left)") : language("\(due)前 还剩 \(left)", "\(due) \(left) left")
    let phone = line.contact?.phone.map { " " + grouped(phone: $0) } ?? ""
    let number = words.number(clock.plan.matter)
    // What has to be kept is the number to dial and the time; the act gives way.
    let rest = width - columns(of: phone + "  \(number)  \(time)")
    let act = fitting(rest, words.duty(clock), words.briefDuty(clock))
    return clipped(act, to: max(0, rest)) + phone + "  \(number)  \(time)"
  }
}
