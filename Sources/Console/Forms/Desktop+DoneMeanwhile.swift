import DutyModel

// Two seats at the same act: whoever comes second is told before he does it again.
extension Desktop {
  /// What was recorded of the very act of `form` since it was opened; nil when nothing was.
  private func doneMeanwhile(_ form: Form) -> Entry? {
    guard form.replaces == nil, let matter = form.matter, let target = form[.recipient] else { return nil }
    let recipient =
      form.sort == .call
      ? CallTarget(room: room, now: form.started).recipient(target) : RecipientID(rawValue: target)
    guard let recipient else { return nil }
    return acts.latest { entry in
      guard entry.entered > form.started else { return false }
      switch entry.event {
      case .callMade(let call):
        return form.sort == .call && call.matter == matter && call.recipient == recipient
          && call.outcome == .answered
      case .bulletinSent(let sent):
        return form.sort == .bulletin && sent.matter == matter && sent.recipient == recipient
      case .bulletin(.phoned(let phoned)):
        return form.sort == .call && phoned.matter == matter && phoned.recipient == recipient
      case .bulletin(.dispatched(let sent)):
        return form.sort == .dispatch && sent.bulletin == form.chosenDraft?.bulletin
          && sent.recipient == recipient
      default: return false
      }
    }
  }

  /// `吴晓 04:10 已告知 镇长`; nil when nobody did it meanwhile.
  func doneMeanwhileWords(_ form: Form) -> String? {
    guard let entry = doneMeanwhile(form), let target = form[.recipient] else { return nil }
    let recipient = RecipientID(rawValue: target)
    let act =
      recipient.isLeader ? language("已告知", "has told") : language("已报", "has reported to")
    return [
      room.author(of: entry, in: language), room.zone.civil(entry.at).clock, act,
      LogWords(room: room, language: language).recipient(recipient),
    ].filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// F8 asks once whether it's to be recorded a second time; true when it has just asked.
  func asksWhetherAgain(_ front: Int) -> Bool {
    guard !forms[front].isRepetitionAsked, forms[front].unsaved?.intent == nil,
      let words = doneMeanwhileWords(forms[front])
    else { return false }
    forms[front].isRepetitionAsked = true
    message = Message(
      .refused,
      language("\(words)。又打了一次就再按 F8，没打按 Esc。", "\(words). F8 again records another one, Esc leaves it."))
    return true
  }
}
