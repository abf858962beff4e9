import Curses
import Desk
import DutyModel

/// A logged night on the same panes, read-only, with a bar that says where it stands.
package final class ReplayScreen {
  package let player: Player
  private let look: Look
  private(set) var desktop: Desktop
  private var timeEntry: LineEditor?
  private var message: String?

  static let speeds = [1, 5, 20, 60, 300, 600]

  package init(_ recording: Recording, look: Look) {
    player = Player(recording)
    self.look = look
    desktop = ReplayScreen.desktop(recording, look)
    subscribe()
    // The header and what was carried belong to the first picture.
    player.step()
  }

  private static func desktop(_ recording: Recording, _ look: Look) -> Desktop {
    let desktop = Desktop(
      purpose: recording.purpose, zone: recording.zone, look: look, seat: "-", newKey: { "" })
    desktop.banner = look.language("过去 只读", "PAST read-only")
    desktop.isPast = true
    return desktop
  }

  private func subscribe() {
    for subscriber in desktop.subscribers { player.bus.subscribe(subscriber) }
  }

  /// Lets real time pass while it plays.
  package func advance(milliseconds: Int) {
    player.advance(milliseconds: milliseconds)
  }

  /// True when the key leaves the replay.
  package func handle(_ key: Key) -> Bool {
    let plain = withoutInputMethod(key)
    if timeEntry != nil {
      handleTime(plain)
      return false
    }
    message = nil
    switch plain {
    case .character(" "), .character("+"):
      if player.isAtEnd {
        message = look.language("到头了。Home 从头看。", "This is the end. Home starts over.")
      } else {
        player.isPlaying.toggle()
      }
    case .right: if !player.step() { message = look.language("到头了。", "This is the end.") }
    case .left: goBack()
    case .home: rebuild(entries: 1)
    case .end: player.play(entries: player.recording.entries.count)
    case .character("7"): timeEntry = LineEditor()
    case .character(let digit) where Int(String(digit)).map((1...Self.speeds.count).contains) == true:
      player.speed = Self.speeds[(Int(String(digit)) ?? 1) - 1]
    case .escape, .character("q"), .lost: return true
    case .up, .down, .pageUp, .pageDown, .tab, .enter, .press:
      // Looking around is the panes' own; nothing can be submitted from the past.
      switch desktop.handle(plain, at: player.time) {
      case .ignored, .handled, .print, .printReport, .signByKey, .openMatter, .submit, .quit, .mouse,
        .editOutside, .attach, .showClean,
        .rehearse, .leaveRehearsal:
        break
      }
    case .function, .character, .backspace, .delete, .insert, .backTab, .control, .paste, .cutPaste, .resized,
      .unknown:
      break
    }
    return false
  }

  private func handleTime(_ key: Key) {
    switch key {
    case .escape: timeEntry = nil
    case .backspace: timeEntry?.backspace()
    case .character(let character): timeEntry?.insert(String(character))
    case .enter:
      let text = timeEntry?.text ?? ""
      timeEntry = nil
      seek(text)
    default: break
    }
  }

  /// `2039` means that time of the night: after midnight it is the next day's.
  private func seek(_ text: String) {
    let zone = player.recording.zone
    let first = player.start
    var target: Timestamp
    switch TimeEntry.read(text, now: first, zone: zone) {
    case .instant(let instant) where !text.isEmpty, .ahead(let instant) where !text.isEmpty: target = instant
    case .instant, .ahead, .unreadable:
      message = look.language("时间看不懂：写 2039。", "Can't read the time: write 2039.")
      return
    }
    if target < first.adding(minutes: -1) { target = target.adding(minutes: 24 * 60) }
    if target < player.time { rebuild(entries: 1) }
    player.seek(to: target)
  }

  private func goBack() {
    // The first group, the segment's header, always stands.
    guard player.position > player.recording.entries[0].group.count else {
      message = look.language("这是开头。", "This is the beginning.")
      return
    }
    rebuild(entries: player.previousTarget)
  }

  private func rebuild(entries count: Int) {
    let isFirst = count <= 1
    player.isPlaying = false
    player.restart()
    desktop = ReplayScreen.desktop(player.recording, look)
    subscribe()
    player.play(entries: isFirst ? 1 : count)
  }

  /// The panes as they were, with the replay's bar on the last two rows.
  package func draw(_ size: Size) -> Surface {
    var surface = desktop.draw(size, at: player.time)
    guard size.rows >= Desktop.smallest.rows, size.columns >= Desktop.smallest.columns else { return surface }
    let language = look.language
    let row = size.rows - 2
    surface.fill(row: row, column: 0, width: size.columns, height: 2)
    let state = player.isPlaying ? language("在放", "playing") : language("停着", "paused")
    let last = player.recording.entries.last?.sequence ?? 0
    let now = player.position > 0 ? player.recording.entries[player.position - 1].sequence : 0
    let place = "\(state)  \(now) / \(last)" + language("   快慢 x", "   speed x") + "\(player.speed)"
    let segment = language("   班段 ", "   segment ") + player.recording.segment
    let bar = message ?? fitting(size.columns - 2, place + segment, place)
    surface.text(" " + bar, row: row, column: 0, style: look.theme[.exercise])
    if let timeEntry {
      let prompt = language(" 到几点 ", " Go to ")
      surface.text(prompt + timeEntry.text, row: row + 1, column: 0, style: look.theme[.selected])
      surface.cursor = (row + 1, columns(of: prompt + timeEntry.text))
    } else {
      surface.text(
        fitting(
          size.columns,
          language(
            " 空格放停  左右一条  Home头  End尾  1-6快慢  7到时间  Tab换栏  Esc出来",
            " Space Play  Left/Right Step  Home End  1-6 Speed  7 Time  Tab Pane  Esc Leave"),
          language(" 空格放停 左右一条 1-6快慢 7时间 Esc出", " Space Arrows 1-6 Speed 7 Time Esc")),
        row: row + 1, column: 0, style: look.theme[.key])
    }
    return surface
  }
}
