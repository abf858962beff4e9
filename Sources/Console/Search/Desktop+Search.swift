import Curses
import Desk
import DutyModel

/// What stands in the place of the panes.
enum Page {
  /// 查找
  case search(SearchView)
  /// What to look at first after a stop.
  case restart(RestartPage)
  /// What waits for a signature, an incident's reports, one of them to read.
  case reports(ReportPage)
}

extension Desktop {
  /// F3: looks for something in the log; a form in front is held.
  func openSearch(for text: String = "") {
    dropIfEmpty()
    list = nil
    typedDigits = ""
    message = nil
    page = .search(SearchView(text))
  }

  func handleSearch(_ key: Key, at now: Timestamp) -> Response {
    guard case .search(var search) = page else { return .ignored }
    var isKnown = true
    switch key {
    case .escape:
      if search.closeHit() { break }
      if search.isRunning {
        search.stop()
        break
      }
      page = nil
      message = nil
      return .handled
    case .enter:
      if !search.isWriting {
        guard let matter = search.matter, room.matters[matter] != nil else {
          message = Message(
            .hint, language("这条不是现在在办的件。", "This entry belongs to no matter of now."))
          return .handled
        }
        page = nil
        return openMatter(matter)
      }
      search.open()
    case .up: search.move(by: -1)
    case .down, .tab: search.move(by: 1)
    case .pageUp: search.movePage(by: -1)
    case .pageDown: search.movePage(by: 1)
    case .home: search.moveToEnd(-1)
    case .end: search.moveToEnd(1)
    case .left where search.isWriting: search.left()
    case .right where search.isWriting: search.right()
    case .backspace where search.isWriting: search.erase()
    case .delete where search.isWriting: search.deleteForward()
    case .character(let character) where search.isWriting: search.type(String(character))
    case .paste(let text) where search.isWriting, .cutPaste(let text) where search.isWriting:
      search.type(String(text.prefix(80)))
    case .control("c") where search.isWriting: search.clear()
    default: isKnown = false
    }
    page = .search(search)
    return isKnown ? .handled : .ignored
  }
}
