import Curses
import DutyModel

/// The row under the one line on a night with a warning: what we were called out for, and how many people have to
/// move and have moved. There is no row when there is nothing to say.
struct WarningRow {
  let view: RoomView
  let look: Look

  private var room: DutyRoom { view.room }

  /// Nil on a night without a warning.
  private func text(at now: Timestamp) -> (left: String, right: String)? {
    let language = look.language
    let words = LogWords(room: room, language: language)
    let calledOut = view.warnings.calledOut.compactMap { room.matters[$0] }.filter(\.isOpen)
    let warnings = calledOut.sorted { $0.number < $1.number }.compactMap { matter -> String? in
      guard let called = matter.errand?.calledOut else { return nil }
      let name = words.warning(called)
      guard !name.isEmpty else { return nil }
      let issued = called.issued.map { language("", " ") + room.zone.civil($0).clock } ?? ""
      let owed = room.clocks(of: matter.id).first(where: \.isOpen).map {
        language("\(room.zone.civil($0.due).clock)前反馈", "answer by \(room.zone.civil($0.due).clock)")
      }
      return [name + issued, words.number(matter.id), owed].compactMap { $0 }.joined(separator: " ")
    }
    let moves = self.moves
    guard !warnings.isEmpty || !moves.isEmpty else { return nil }
    return (warnings.joined(separator: "   "), moves)
  }

  /// `转移 应转34 已转7` over all open matters.
  private var moves: String {
    var sums: [Figure: Int] = [:]
    for matter in view.warnings.moving where room.matters[matter]?.isOpen == true {
      for figure in room.figuresInUse(of: matter) {
        sums[figure.line.figure.figure, default: 0] += figure.line.figure.value
      }
    }
    let parts = WarningMatters.counted.compactMap { figure in
      sums[figure].map { figure.name(in: look.language) + look.language("", " ") + "\($0)" }
    }
    return parts.isEmpty ? "" : look.language("转移 ", "people ") + parts.joined(separator: " ")
  }

  /// False when there is nothing to say.
  func draw(on surface: inout Surface, row: Int, at now: Timestamp) -> Bool {
    guard let (left, right) = text(at: now) else { return false }
    let language = look.language
    let width = columns(of: right)
    surface.text(right, row: row, column: surface.columns - width - 1, style: look.theme[.normal])
    let head = language(" 预警  ", " WARN  ")
    surface.text(
      head + folded(left), row: row, column: 0, width: surface.columns - width - 3,
      style: look.theme[.dueSoon])
    return true
  }
}
