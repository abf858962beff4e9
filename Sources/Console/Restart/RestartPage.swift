import Curses
import Desk
import DutyModel

/// The first page after a stop: how long, why, what was half written, what fell due meanwhile. Everything on it can
/// wait, and all of it stands elsewhere, too.
struct RestartPage {
  enum Item: Equatable {
    /// A form that was being written, by the number of its draft.
    case draft(Int)
    /// A clock whose time passed while nobody looked.
    case clock(ClockID)
  }

  let stoppage: Stoppage
  /// In this order, so that a digit goes on meaning the same.
  let items: [Item]
  /// How many entries the log has.
  let sequence: Int

  /// A stop that nobody noticed needs no page.
  static let shortestSeconds = 60
  /// Neither does one that somebody chose, if it was short.
  static let shortestAfterLeaving = 5 * 60
  /// As many as digits choose.
  static let itemsShown = 6
  /// 补记
  static let noteDigit = 7

  /// Nil when there is nothing that somebody has to know.
  init?(_ stoppage: Stoppage, room: DutyRoom, drafts: [Int]) {
    let due = room.openClocks.filter { clock in
      (clock.plan.decisive || clock.plan.standing == .promise) && stoppage.from < clock.due
        && clock.due <= stoppage.to
    }
    let items = drafts.map(Item.draft) + due.map { .clock($0.id) }
    switch stoppage.cause {
    case .left: guard !items.isEmpty, stoppage.seconds >= Self.shortestAfterLeaving else { return nil }
    case .machine, .clockSetBack: break
    case .program: guard !items.isEmpty || stoppage.seconds >= Self.shortestSeconds else { return nil }
    }
    self.stoppage = stoppage
    self.items = items
    sequence = room.sequence
  }
}

/// Draws it.
struct RestartView {
  let page: RestartPage
  let room: DutyRoom
  let look: Look
  let forms: [Form]
  /// Nothing is known to be wrong with the journal.
  let isSound: Bool

  private var language: Language { look.language }

  func draw(on surface: inout Surface, in area: Area, at now: Timestamp) {
    var lines: [(text: String, meaning: Meaning)] =
      wrapped(stood, width: area.columns - 2).map { (" " + $0, .title) }
    if area.rows >= 12 { lines.append(("", .normal)) }
    let first = lines.count
    for (index, item) in page.items.prefix(RestartPage.itemsShown).enumerated() {
      let (text, isDone) = words(for: item, at: now)
      lines.append((abridged("   \(index + 1) \(text)", to: area.columns - 1), isDone ? .done : .normal))
    }
    let rest = page.items.count - RestartPage.itemsShown
    if rest > 0 {
      lines.append(
        (
          language(
            "     还有 \(rest) 项，在办的在主屏，没写完的按 F4",
            "     \(rest) more: what is open on the main screen, drafts by F4"), .dim
        ))
    }
    if page.items.isEmpty {
      lines.append((language("   没有写到一半的，也没有到期的。", "   Nothing half written, nothing fell due."), .normal))
    }
    lines += [
      ("", .normal),
      (
        language(
          "   \(RestartPage.noteDigit) 补记停着时的事   写上当时的时间，记成补",
          "   \(RestartPage.noteDigit) Write down what happened meanwhile, with its time"), .normal
      ),
      (language("   0 先回主屏   这些都留着", "   0 To the main screen; all of this stays"), .normal),
    ]
    surface.heading(title(at: now, columns: area.columns), row: area.row, look: look)
    for (offset, line) in lines.prefix(max(0, area.rows - 1)).enumerated() {
      surface.text(line.text, row: area.row + 1 + offset, column: 0, style: look.theme[line.meaning])
    }
    surface.cursor = (area.row + min(first + 1, max(1, area.rows - 1)), 3)
  }

  private func title(at now: Timestamp, columns: Int) -> String {
    let head = language(" 停机后再开", " Started again after a stop")
    guard columns >= 60, isSound else { return head }
    return head
      + language("   日志完好 \(page.sequence)条，一条没丢", "   the log is whole, \(page.sequence) entries")
  }

  /// `停了 18分25秒   20:12:40 到 20:31:05   机器关过`
  private var stood: String {
    let stop = page.stoppage
    guard stop.cause != .clockSetBack else {
      return language(
        "时钟比停机前还早：对一下表，停了多久说不准。",
        "The clock is behind the last sign of life: check it; how long it stood can't be said.")
    }
    let from = room.zone.civil(stop.from)
    let to = room.zone.civil(stop.to)
    let day =
      from.date == to.date
      ? "" : language("\(from.date.month)月\(from.date.day)日 ", "\(from.date.month)/\(from.date.day) ")
    let why =
      switch stop.cause {
      case .left: language("有人退出", "somebody left the program")
      case .machine: language("机器关过（停电或重启）", "the machine was off (power or restart)")
      case .program, .clockSetBack: language("程序断了，机器没关", "the program was cut off, the machine wasn't")
      }
    guard stop.seconds >= Self.justNowSeconds else {
      return language("刚才停了一下   ", "Stopped just now   ") + from.clockWithSeconds + "   " + why
    }
    return language("停了 ", "Not running for ") + length + "   " + day + from.clockWithSeconds
      + language(" 到 ", " to ") + to.clockWithSeconds + "   " + why
  }

  /// Nobody counts the seconds of a stop this short, and the last sign of life isn't known more exactly.
  private static let justNowSeconds = 10

  private var length: String {
    let seconds = page.stoppage.seconds
    if seconds < 60 { return language("\(seconds)秒", "\(seconds) s") }
    if seconds < 3_600 {
      return language("\(seconds / 60)分\(twoDigits(seconds % 60))秒", "\(seconds / 60) min \(seconds % 60) s")
    }
    return minutes(seconds / 60, in: language)
  }

  /// The words of an item, and whether it is settled by now.
  private func words(for item: RestartPage.Item, at now: Timestamp) -> (String, Bool) {
    switch item {
    case .draft(let number):
      guard let form = forms.first(where: { $0.number == number }) else {
        return (language("接着写  已存或已丢", "go on with  saved or thrown away"), true)
      }
      let clock = room.zone.civil(form.started).clock
      return (
        language("接着写  ", "go on with  ")
          + "\(form.title(in: language)) \(clock)  \(folded(form.summary(in: language)))",
        false
      )
    case .clock(let id):
      guard let clock = room.clocks[id] else { return ("", true) }
      let words = LogWords(room: room, language: language)
      let what =
        "\(words.number(clock.plan.matter)) \(folded(words.title(clock.plan.matter)))  \(words.duty(clock))"
      let due = room.zone.civil(clock.due).clock
      guard clock.isOpen else { return (language("已办    ", "done    ") + what, true) }
      let passed = minutes(max(0, clock.due.seconds(until: now)) / 60, in: language)
      // Due and number come first: a long title ends at the edge.
      return (
        language("已过\(padded(passed, to: 5)) 应\(due)  ", "\(padded(passed, to: 5)) over, due \(due)  ")
          + what, false
      )
    }
  }
}
