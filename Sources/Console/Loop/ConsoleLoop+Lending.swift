import Curses
import Desk
import DutyModel

// The terminal in other hands for a while: an outside editor, or the clean text alone.

extension ConsoleLoop {
  /// Lends the terminal to the editor of whoever sits here. Meanwhile clocks are noticed, arrivals taken and the bell rung
  /// as ever. True when the console was told to leave.
  func edit(_ text: String, _ terminal: borrowing some ConsoleFront & ~Copyable) -> Bool {
    drafts.save()
    let editor = OutsideEditor(folder: desk.folder.drafts, seat: seat.name)
    var isLeaving = false
    let result = terminal.suspended {
      editor.edit(text) {
        isLeaving = goOn(lending: terminal) || isLeaving
        return isLeaving
      }
    }
    terminal.redrawAll()
    switch result {
    case .success(let edited): desktop.takeEdited(edited)
    case .failure(let fault): desktop.message = .init(.refused, fault.message(language))
    }
    return isLeaving
  }

  /// One turn of the loop while the terminal is lent. True when the console was told to leave.
  private func goOn(lending terminal: borrowing some ConsoleFront & ~Copyable) -> Bool {
    let isLeaving = terminal.takeSignals().contains { $0.endsProgram }
    lookAround(terminal)
    raiseAlarm()
    if turnBell() == .beep { OutsideEditor.ring() }
    saveHead()
    return isLeaving
  }

  /// Ctrl-Y: the text alone on the terminal, and in a file. True when the console was told to leave meanwhile.
  func showClean(_ text: CleanText, _ terminal: borrowing some ConsoleFront & ~Copyable) -> Bool {
    var place = ""
    do {
      place = try desk.folder.writeClean(text.text, seat: seat.name)
    } catch {
      desktop.message = .init(
        .refused, language("净文本没写进 out/：", "Not written to out/: ") + Failure(error).message(in: language))
    }
    let hint =
      language("（按任意键回去）", "(any key goes back)")
      + (place.isEmpty ? "" : language("  同样的字在 ", "  the same text is ") + place)
    var isLeaving = false
    terminal.showClean(
      text, clipboard: desk.devices.usesClipboard ? Clipboard.sequence(text.text) : nil, hint: hint
    ) {
      isLeaving = goOn(lending: terminal) || isLeaving
      return isLeaving
    }
    terminal.redrawAll()
    return isLeaving
  }
}
