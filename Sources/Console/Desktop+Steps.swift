import Curses
import Desk
import DutyModel

/// Why a step of a card doesn't apply, while it's being written in the message row.
struct ReasonEntry: Equatable {
  let run: CardRunID
  let step: Int
  /// The key of its command, made before the first try.
  let key: String
  /// Where its draft lies among the drafts of this seat.
  let number: Int
  let started: Timestamp
  var editor = LineEditor()
}

extension Desktop {
  /// The step that the selection stands on; nil where there is none.
  var stepHere: (run: CardRun, step: CardStepProgress)? {
    if opened != nil {
      guard focus == .queue, case .step(let run, let number) = matterPane?.current,
        let progress = room.progress(of: run), let step = progress.step(numbered: number)
      else { return nil }
      return (progress.run, step)
    }
    guard focus == .card else { return nil }
    card.matter = matterInFront
    guard let run = card.progress?.run, let step = card.selected else { return nil }
    return (run, step)
  }

  /// Space: the step is done.
  func tickStep(at now: Timestamp) -> Response {
    guard let (run, step) = stepHere else { return .ignored }
    if let closed = closedInFront {
      message = Message(.refused, closed)
      return .handled
    }
    return set(run, step.step.n, .done, nil, key: newKey(), at: now)
  }

  /// -: the step doesn't apply; the reason is asked for in the message row.
  func askWhyNotApplicable(at now: Timestamp) {
    guard let (run, step) = stepHere else { return }
    message = closedInFront.map { Message(.refused, $0) }
    guard message == nil else { return }
    reason = ReasonEntry(
      run: run.id, step: step.step.n, key: newKey(), number: freeNumber, started: now)
  }

  /// The reason as the form that goes on with it after a crash, or once it was put away; nil while nothing is
  /// written.
  func form(of reason: ReasonEntry) -> Form? {
    guard !reason.editor.characters.allSatisfy(\.isWhitespace), let run = room.cardRuns[reason.run],
      let matter = room.matters[run.started.matter]
    else { return nil }
    var form = Form(
      .step, fields: catalogue.step(matter: matter), matter: matter.id, started: reason.started,
      key: reason.key, number: reason.number)
    let values: [(FieldName, String)] = [
      (.step, "\(run.card.id)#\(reason.step)"), (.state, CardStepState.notApplicable.rawValue),
      (.text, reason.editor.text),
    ]
    for (name, value) in values {
      form.select(name)
      form.edit(in: room) { $0.editor.replace(with: value) }
    }
    return form
  }

  /// Esc goes back and keeps what was written.
  private func putReasonAway() {
    message = nil
    if let form = reason.flatMap(form(of:)) {
      forms.append(form)
      message = Message(.hint, language("先放下了，F4 接着写。", "Put away; F4 goes on with it."))
    }
    reason = nil
  }

  /// F8 while a reason is written.
  func saveReason(at now: Timestamp) -> Response {
    guard let reason, let run = room.cardRuns[reason.run] else {
      self.reason = nil
      return .ignored
    }
    return set(run, reason.step, .notApplicable, reason.editor.text, key: reason.key, at: now)
  }

  private func set(
    _ run: CardRun, _ step: Int, _ state: CardStepState, _ text: String?, key: String, at now: Timestamp
  ) -> Response {
    let command = Command.setCardStep(
      SetCardStep(matter: run.started.matter, card: run.card.id, step: step, state: state, text: text))
    return .submit(Intent(command: command, occasion: .now, key: key, by: actor(of: command), entered: now))
  }

  /// A key while a reason is written; F8 came before.
  func handleReason(_ key: Key) -> Response {
    switch key {
    case .escape: putReasonAway()
    case .enter: message = Message(.hint, language("写好按 F8 存。", "F8 saves it."))
    case .character(let character): reason?.editor.insert(String(character))
    case .paste(let text), .cutPaste(let text): reason?.editor.insert(text)
    case .backspace: reason?.editor.backspace()
    case .delete: reason?.editor.deleteForward()
    case .left: reason?.editor.left()
    case .right: reason?.editor.right()
    case .home: reason?.editor.home()
    case .end: reason?.editor.end()
    default: return .ignored
    }
    return .handled
  }
}
