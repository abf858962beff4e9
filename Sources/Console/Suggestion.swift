import DutyModel

/// What helps against a refusal, for as long as its form is in front.
struct Suggestion: Equatable {
  /// The key of the form that was refused.
  var form: String
  var action: Action
  var matter: MatterID
  /// The duty that stands in the way.
  var clock: ClockID
}

extension Desktop {
  /// What was suggested, as long as the refused form is in front.
  var standingSuggestion: Suggestion? {
    guard let suggestion, frontForm?.key == suggestion.form else { return nil }
    return suggestion
  }

  /// Closing waits for an office that wasn't phoned: F6 calls it, the first act of F1 takes the duty off.
  func suggestion(against refusal: Refusal, key: String) -> (Suggestion, LocalText)? {
    guard case .officesNotPhoned(let number, _) = refusal, let matter = room.matter(numbered: number),
      let clock = room.clocks(of: matter.id).first(where: { $0.isOpen && $0.plan.kind == .phoneReport })
    else { return nil }
    return (
      Suggestion(form: key, action: .release, matter: matter.id, clock: clock.id),
      LocalText("F6 打电话报；F1 再 Enter 记不再要求。", "F6 calls; F1, Enter releases it. ")
    )
  }

  /// Opens the form that takes off the duty which stands in the way; closing waits behind it.
  func openSuggestedRelease(_ suggestion: Suggestion, at now: Timestamp) {
    guard let matter = room.matters[suggestion.matter] else { return }
    open(.release, fields: catalogue.release(matter: matter), about: matter, at: now)
    put([.clock: suggestion.clock.rawValue])
    forms[forms.count - 1].select(.cause)
  }
}
