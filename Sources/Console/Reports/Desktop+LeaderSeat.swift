import Curses
import Desk
import DutyModel

// The leader's seat: it opens on what waits for his signature.
extension Desktop {
  /// The leader who sits here; nil for anybody else.
  var leaderAtKeys: PersonID? { roleAtKeys == .leader ? personAtKeys : nil }

  /// Takes `person` for who sits here from the start on. A leader comes to sign.
  package func sit(_ person: PersonID, at now: Timestamp) {
    self.person = (person, now)
    if leaderAtKeys != nil { showWaiting(at: now) }
  }

  /// Who sits here by the command line: an id, a name in either language, or `leader` for who leads now.
  package func sit(named name: String, at now: Timestamp) {
    let people = room.settings.people
    let found =
      name == "leader"
      ? room.leaderOnDuty(at: now)
      : people.first { $0.id.rawValue == name || $0.name == name || $0.latinName == name }?.id
    guard let found else {
      message = Message(
        .refused,
        name == "leader"
          ? language("名单里没有带班领导，登记人没选。Ctrl-O 选人。", "No leader is listed; choose who types with Ctrl-O.")
          : language(
            "人员名单里没有“\(name)”。Ctrl-O 选人。", "There is no “\(name)” in the people list. Ctrl-O chooses."))
      return
    }
    sit(found, at: now)
  }

  /// 待签: one that waits stands there at once, of several the list.
  func showWaiting(at now: Timestamp) {
    dropIfEmpty()
    list = nil
    typedDigits = ""
    let waiting = ReportList(.waiting)
    let own = waiting.bulletins(in: room, for: leaderAtKeys, at: now)
    if own.count == 1, let only = own.first {
      read(only.id, from: waiting, at: now)
    } else {
      page = .reports(.list(waiting))
      message = nil
    }
  }

  /// The reports of a matter: the only one at once, of several the list.
  func showReports(of matter: MatterID, at now: Timestamp) {
    dropIfEmpty()
    list = nil
    typedDigits = ""
    let reports = ReportList(.matter(matter))
    let all = room.bulletins(of: matter)
    if all.count == 1, let only = all.first {
      read(only.id, at: now)
    } else {
      page = .reports(.list(reports))
      message = nil
    }
  }

  func handleReports(_ list: ReportList, _ key: Key, at now: Timestamp) -> Response {
    var list = list
    let bulletins = list.bulletins(in: room, for: leaderAtKeys, at: now)
    switch key {
    case .escape:
      page = nil
      message = nil
      return .handled
    case .enter:
      guard !bulletins.isEmpty else { return .handled }
      read(bulletins[list.index(in: bulletins)].id, from: list, at: now)
      return .handled
    case .character(let digit) where digit.isASCII && digit.isNumber:
      let place = (digit.wholeNumberValue ?? 0) - 1
      guard bulletins.indices.contains(place) else {
        message = Message(.hint, language("没有第 \(digit) 份。", "There is no number \(digit)."))
        return .handled
      }
      read(bulletins[place].id, from: list, at: now)
      return .handled
    case .up: list.move(by: -1, in: bulletins)
    case .down: list.move(by: 1, in: bulletins)
    case .pageUp: list.movePage(by: -1, in: bulletins)
    case .pageDown: list.movePage(by: 1, in: bulletins)
    case .home: list.move(by: -bulletins.count, in: bulletins)
    case .end: list.move(by: bulletins.count, in: bulletins)
    case .character("?"), .character(":"): showActions(at: now)
    case .character("/"):
      openSearch()
      return .handled
    case .paste(let text):
      openMessage(text, at: now)
      return .handled
    case .cutPaste(let text):
      openMessage(text, isCut: true, at: now)
      return .handled
    default: return .ignored
    }
    if page != nil { page = .reports(.list(list)) }
    return .handled
  }

  /// Once one is signed or sent back, the next that waits for him stands there; without any the list says so.
  func goOnSigning(behind command: Command, at now: Timestamp) {
    guard let reading, reading.list?.subject == .waiting else { return }
    switch command {
    case .bulletin(.sign(let sign)), .bulletin(.counterSign(let sign)):
      guard sign.bulletin == reading.bulletin else { return }
    case .bulletin(.sendBack(let back)): guard back.bulletin == reading.bulletin else { return }
    default: return
    }
    let waiting = ReportList(.waiting)
    let said = message
    if let next = waiting.bulletins(in: room, for: leaderAtKeys, at: now).first {
      read(next.id, from: waiting, at: now)
    } else {
      page = .reports(.list(waiting))
    }
    message = said
  }
}
