import Curses
import DutyModel

/// A list to choose from: what can be done, or who types. Filtered by typing, run by Enter.
struct ChoiceList: Equatable {
  enum Subject: Equatable {
    case actions
    /// Who types.
    case people
  }

  struct Item: Equatable {
    var value: String
    var label: String
    var key = ""
    /// The label in the other language, which people may know it by.
    var other = ""
    /// `ld` for 来电.
    let initials: String

    init(value: String, label: String, key: String = "", other: String = "") {
      (self.value, self.label, self.key, self.other) = (value, label, key, other)
      initials = pinyinInitials(label) + " " + pinyinInitials(other)
    }

    /// By Chinese, pinyin initials, English or key.
    fileprivate func fits(_ wanted: String) -> Bool {
      "\(label) \(other) \(value) \(key)".lowercased().contains(wanted)
        || initials.split(separator: " ").contains { $0.hasPrefix(wanted) }
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
    return items.filter { $0.fits(wanted) }
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
    for (offset, item) in shown.enumerated().dropFirst(first).prefix(space) {
      let row = area.row + 2 + offset - first
      let isSelected = offset == selected
      let style = look.theme[isSelected ? .selected : .normal]
      if isSelected { surface.text(">", row: row, column: 0, style: style) }
      let digit = subject == .people && offset < 9 ? "\(offset + 1) " : ""
      surface.text(digit + item.label, row: row, column: 2, width: 34, style: style)
      surface.text(item.key, row: row, column: 38, style: look.theme[.key])
      // How to find it without the input method.
      if subject == .actions, language == .chinese, let initials = item.initials.split(separator: " ").first {
        surface.text(String(initials), row: row, column: 50, style: look.theme[.dim])
      }
    }
    if shown.isEmpty {
      surface.text(
        language("  没有这样的。退格改一改。", "  Nothing like that. Backspace to change it."), row: area.row + 2,
        column: 0,
        style: look.theme[.dim])
    }
  }
}
