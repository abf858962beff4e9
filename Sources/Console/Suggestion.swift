import DutyModel

/// What helps against a refusal, for as long as its form is in front.
struct Suggestion: Equatable {
  /// The key of the form that was refused.
  var form: String
  var action: Action
  var matter: MatterID
  /// The duty that stands in the way.
  var clock: ClockID?
  /// What is known of the report that helps.
  var preset = BulletinPreset()
}

extension Desktop {
  /// What was suggested, as long as the refused form is in front.
  var standingSuggestion: Suggestion? {
    guard let suggestion, frontForm?.key == suggestion.form else { return nil }
    return suggestion
  }

  /// What helps stands first in F1: Enter runs it, and the refused form waits behind it.
  func suggestion(against refusal: Refusal, key: String) -> (Suggestion, LocalText)? {
    switch refusal {
    case .officesNotPhoned(let number, _):
      // Closing waits for an office that wasn't phoned: F6 calls it, the first act of F1 takes the duty off.
      guard let matter = room.matter(numbered: number),
        let clock = room.clocks(of: matter.id).first(where: { $0.isOpen && $0.plan.kind == .phoneReport })
      else { return nil }
      return (
        Suggestion(form: key, action: .release, matter: matter.id, clock: clock.id),
        LocalText("F6 打电话报；F1 再 Enter 记不再要求。", "F6 calls; F1, Enter releases it. ")
      )
    case .bulletin(let refusal): return suggestion(against: refusal, key: key)
    default: return nil
    }
  }

  private func suggestion(against refusal: BulletinRefusal, key: String) -> (Suggestion, LocalText)? {
    guard let form = forms.first(where: { $0.key == key }), let id = form.matter ?? form.about,
      let matter = room.matters[id]
    else { return nil }
    var suggestion = Suggestion(form: key, action: .compose, matter: matter.id)
    suggestion.preset.bulletin = form.chosenDraft?.bulletin
    switch refusal {
    case .elementsMissing where !form.isWriting, .figureUnexplained where !form.isWriting,
      .figuresMovedOn where !form.isWriting:
      suggestion.action = .redraft
      return (suggestion, LocalText("F1 再 Enter 改稿。", "F1, Enter edits it. "))
    case .finalReportOwed:
      suggestion.preset.kind = .final
      return (suggestion, LocalText("F1 再 Enter 拟终报。", "F1, Enter writes it. "))
    case .signedIsUnsent:
      suggestion.action = .dispatch
      return (suggestion, LocalText("F1 再 Enter 登记报出。", "F1, Enter records that it left. "))
    case .inHand:
      guard let bulletin = room.bulletinInHand(of: matter.id), let action = bulletin.state.nextAction else {
        return nil
      }
      (suggestion.action, suggestion.preset.bulletin) = (action, bulletin.id)
      return (suggestion, LocalText("F1 再 Enter 接着办那一份。", "F1, Enter goes on with that one. "))
    default: return nil
    }
  }

  /// Opens the form of what helps; the refused one waits behind it.
  func openSuggested(_ suggestion: Suggestion, at now: Timestamp) {
    guard let matter = room.matters[suggestion.matter] else { return }
    guard let clock = suggestion.clock else {
      if let sort = suggestion.action.form { openBulletinForm(sort, suggestion.preset, of: matter, at: now) }
      return
    }
    open(.release, fields: catalogue.release(matter: matter), about: matter, at: now)
    put([.clock: clock.rawValue])
    forms[forms.count - 1].select(.cause)
  }
}

extension BulletinState {
  /// By which act it goes on; nil once it has left.
  fileprivate var nextAction: Action? {
    switch self {
    case .draft: .redraft
    case .checking: .check
    case .awaitingSignature: .wordSign
    case .signed: .dispatch
    case .sent, .acknowledged, .void: nil
    }
  }
}
