import Curses
import Desk
import DutyModel

extension Desktop {
  /// Shows the restart page if the stop before this start left something to look at.
  package func showRestart(_ stoppage: Stoppage) {
    guard let restart = RestartPage(stoppage, room: room, drafts: forms.map(\.number)) else { return }
    page = .restart(restart)
    // The page has it all.
    message = nil
  }

  func handleRestart(_ key: Key, at now: Timestamp) -> Response {
    guard case .restart(let restart) = page else { return .ignored }
    switch key {
    case .character("0"), .escape, .enter:
      page = nil
      message = nil
    case .character("?"), .character(":"): showActions(at: now)
    case .character("/"): openSearch()
    case .character(let digit) where digit.isASCII && digit.isNumber:
      choose(digit.wholeNumberValue ?? 0, on: restart, at: now)
    case .paste(let text): openMessage(text, at: now)
    case .cutPaste(let text): openMessage(text, isCut: true, at: now)
    default: return .ignored
    }
    return .handled
  }

  /// Opens the form of an item; the page stands again when that is saved or put away.
  private func choose(_ number: Int, on restart: RestartPage, at now: Timestamp) {
    if number == RestartPage.noteDigit {
      perform(.note, at: now)
      return
    }
    guard number <= RestartPage.itemsShown, restart.items.indices.contains(number - 1) else { return }
    switch restart.items[number - 1] {
    case .draft(let draft):
      guard let index = forms.firstIndex(where: { $0.number == draft }) else { return }
      front = index
      message = nil
    case .clock(let id):
      guard let clock = room.clocks[id], clock.isOpen, let matter = room.matters[clock.plan.matter] else {
        return
      }
      openForm(for: clock, of: matter, to: room.contact(for: clock, at: now), at: now)
    }
  }
}
