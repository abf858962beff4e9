import Curses
import DutyModel

/// A list to choose from: what can be done, or who types. Filtered by typing, run by Enter.
struct ChoiceList: Equatable {
  enum Subject: Equatable {
    case actions
    /// Who types.
    case people
    /// Inbox files that weren't taken, each with its reason.
    case refused
  }

  struct Item: Equatable {
    var value: String
    var label: String
    var key = ""
    /// The label in the other language, which people may know it by.
    var other = ""
    /// What else it may be called.
    var words = ""
    /// `lai dian`
    var syllables = ""
    /// `ld` for 来电.
    let initials: String

    init(
      value: String, label: String, key: String = "", other: String = "", words: String = "",
      syllables: String = ""
    ) {
      (self.value, self.label, self.key, self.other) = (value, label, key, other)
      (self.words, self.syllables) = (words, syllables)
      initials = pinyinInitials(label) + " " + pinyinInitials(other)
    }

    /// How well it fits: 0 by its whole name, 1 by what stands in its row, 2 by pinyin initials, 3 by whole pinyin or by
    /// what else it is called; nil when not at all.
    fileprivate func rank(_ wanted: String) -> Int? {
      if label.lowercased() == wanted { return 0 }
      if isNamed(wanted) { return 1 }
      if initials.split(separator: " ").contains(where: { $0.hasPrefix(wanted) }) { return 2 }
      return words.contains(wanted) || isSpelt(wanted.filter { !$0.isWhitespace }) ? 3 : nil
    }

    /// By Chinese, English or key.
    func isNamed(_ wanted: String) -> Bool {
      "\(label) \(other) \(value) \(key)".lowercased().contains(wanted)
    }

    /// From the beginning of any syllable.
    private func isSpelt(_ wanted: String) -> Bool {
      var rest = syllables.split(separator: " ")[...]
      while !rest.isEmpty {
        if rest.joined().hasPrefix(wanted) { return true }
        rest.removeFirst()
      }
      return false
    }
  }

  let subject: Subject
  let items: [Item]
  private(set) var filter = ""
  private(set) var selected = 0
  /// Rows of a page, as it was last drawn.
  var page = 8

  init(_ subject: Subject, items: [Item]) {
    self.subject = subject
    self.items = items
  }

  var shown: [Item] {
    guard !filter.isEmpty else { return items }
    let wanted = filter.lowercased()
    let ranked = items.map { (item: $0, rank: $0.rank(wanted)) }
    return (0...3).flatMap { rank in ranked.filter { $0.rank == rank }.map(\.item) }
  }

  var current: Item? { shown.indices.contains(selected) ? shown[selected] : nil }

  mutating func move(by step: Int) {
    selected = min(max(0, selected + step), max(0, shown.count - 1))
  }

  mutating func type(_ text: String) {
    filter += text
    selected = 0
  }

  mutating func erase() {
    if !filter.isEmpty { filter.removeLast() }
    selected = 0
  }

  mutating func clear() {
    filter = ""
    selected = 0
  }

  func draw(on surface: inout Surface, in area: Area, look: Look) {
    let language = look.language
    let title =
      switch subject {
      case .actions:
        surface.columns >= 60
          ? language(
            "能做什么   打字或拼音首字母筛选，Enter 办，Esc 回",
            "What can be done   type to filter, Enter runs, Esc back")
          : language("能做什么", "What can be done")
      case .people:
        surface.columns >= 60
          ? language("谁在登记   数字或 Enter 选，Esc 回", "Who types   digit or Enter chooses, Esc back")
          : language("谁在登记   数字选", "Who types   choose by digit")
      case .refused:
        language("没收下的收件   Enter 看过了，Esc 先留着", "Refused inbox files   Enter: seen, Esc: keep")
      }
    surface.heading(title, row: area.row, look: look)
    guard area.rows > 2 else { return }
    surface.text(language(" 找 ", " Find ") + filter, row: area.row + 1, column: 0, style: look.theme[.normal])
    if subject == .actions && filter.isEmpty {
      let hint = language("F键不灵：Ctrl-G 再按数字", "No F keys? Ctrl-G, then the digit")
      let column = surface.columns - Curses.columns(of: hint) - 1
      surface.text(hint, row: area.row + 1, column: column, style: look.theme[.dim])
    }
    surface.cursor = (area.row + 1, Curses.columns(of: language(" 找 ", " Find ") + filter))
    let space = area.rows - 2
    let first = max(0, min(selected - space + 1, shown.count - space))
    if shown.count > space, surface.columns >= 60 {
      // The rest is below, or was typed past.
      let place = " \(first + 1)-\(first + space) / \(shown.count) "
      surface.text(
        place, row: area.row, column: surface.columns - Curses.columns(of: place) - 1,
        style: look.theme[.dim])
    }
    for (offset, item) in shown.enumerated().dropFirst(first).prefix(space) {
      let row = area.row + 2 + offset - first
      let isSelected = offset == selected
      let style = look.theme[isSelected ? .selected : .normal]
      if isSelected { surface.text(">", row: row, column: 0, style: style) }
      let digit = subject == .people && offset < 9 ? "\(offset + 1) " : ""
      let width = subject == .refused ? max(0, surface.columns - 3) : 34
      surface.text(digit + item.label, row: row, column: 2, width: width, style: style)
      surface.text(item.key, row: row, column: 38, style: look.theme[.key])
      // How to find it without the input method.
      if subject == .actions, language == .chinese, let initials = item.initials.split(separator: " ").first {
        surface.text(String(initials), row: row, column: 50, style: look.theme[.dim])
      }
    }
    if shown.isEmpty {
      let hint =
        subject == .actions
        ? language(
          "没有这样的。退格删到空就全列出来；也可打拼音或首字母，如 办结 打 banjie、bj。",
          "Nothing like that. Backspace until it is empty lists everything; other words may find it.")
        : language("没有这样的。退格删到空就全列出来。", "Nothing like that. Backspace until it is empty lists everybody.")
      for (offset, line) in wrapped(hint, width: area.columns - 3).prefix(space).enumerated() {
        surface.text(line, row: area.row + 2 + offset, column: 2, style: look.theme[.dim])
      }
    }
  }
}
