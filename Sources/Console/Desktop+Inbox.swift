import Curses
import DutyModel

// What the keys do in the inbox: each opens a form, and F8 saves it.
extension Desktop {
  /// The last one was taken, here or at another seat: nobody stays in an empty pane.
  func leaveEmptyInbox() {
    guard focus == .inbox, inbox.isEmpty else { return }
    (focus, lower) = (.queue, nil)
  }

  /// Nil for keys that mean there what they mean everywhere; digits are numbers of matters.
  func handleInbox(_ key: Key, at now: Timestamp) -> Response? {
    guard opened == nil, focus == .inbox, let report = inbox.current else { return nil }
    switch key {
    case .enter where typedDigits.isEmpty: sift(report, at: now)
    case .character(" "), .character("+"): sift(report, as: .incident, at: now)
    case .character("-"): sift(report, as: .irrelevant, at: now)
    default: return inbox.handle(key) ? .handled : nil
    }
    return .handled
  }

  /// Shows the inbox in the place of the lower pane.
  func showInbox() {
    guard !inbox.isEmpty else {
      message = Message(.hint, language("收件都收下了。", "Nothing lies in the inbox."))
      return
    }
    (opened, isQueueWhole, focus, lower) = (nil, false, .inbox, .inbox)
  }

  /// What becomes of it is asked; `disposal` is what the key said.
  func sift(_ report: IncomingReport, as disposal: Disposal? = nil, at now: Timestamp) {
    open(.sift, fields: catalogue.sift(report, preset: disposal, like: inbox.like(report)), at: now)
    forms[forms.count - 1].select(disposal == .irrelevant ? .reason : .disposal)
    message =
      disposal == .incident
      ? Message(.hint, language("当险情登记：按 F8 就登记，起时限。", "As an incident: F8 opens it and starts its clocks."))
      : nil
  }

  /// A number typed there joins the selected report to that matter, once F8 is pressed.
  func join(_ report: IncomingReport, to matter: Matter, at now: Timestamp) {
    open(.join, fields: catalogue.join(matter: matter), about: matter, at: now)
    put([.report: report.id.rawValue])
    forms[forms.count - 1].select(.matter)
    let words = LogWords(room: room, language: language)
    message = Message(
      .hint,
      language(
        "并入 \(words.number(matter.id)) \(words.title(matter.id))：按 F8 就并。",
        "Into \(words.number(matter.id)) \(words.title(matter.id)): F8 joins it."))
  }
}
