import DutyModel

// What was about to be signed here was taken back, sent back, changed or signed at another seat.
extension Desktop {
  /// Why the form in hand comes too late for its draft: who did what when; nil while it can be stored.
  func overtaken(_ form: Form, at now: Timestamp) -> String? {
    switch form.sort {
    case .wordSign, .paperSign, .counterSign, .check, .sendBack, .submit, .recall: break
    default: return nil
    }
    guard form.unsaved?.intent == nil, let chosen = form.chosenDraft,
      let bulletin = room.bulletins[chosen.bulletin]
    else { return nil }
    if !form.sort.takes(bulletin) { return lastAct(on: bulletin, at: now) }
    return chosen.draft == bulletin.draft ? nil : change(of: bulletin, at: now)
  }

  /// Why the text on the page can't be signed any more by who is typing his passphrase; nil while it can.
  func overtaken(_ reading: ReadingPage, at now: Timestamp) -> String? {
    guard let bulletin = room.bulletins[reading.bulletin] else { return nil }
    if bulletin.state != .awaitingSignature, !bulletin.owesCounterSignature {
      return lastAct(on: bulletin, at: now)
    }
    return movedOn(bulletin, at: now)
  }

  /// `吴晓22:20收回，等下一稿。`
  private func lastAct(on bulletin: Bulletin, at now: Timestamp) -> String {
    let words = LogWords(room: room, language: language)
    if let sign = bulletin.counterSigned ?? bulletin.signed, bulletin.state != .void {
      let (who, at) = (words.person(sign.signer), words.moment(sign.at, besides: now))
      return bulletin.counterSigned == nil
        ? language("\(who)\(at)签了，不用再签。", "\(who) signed it at \(at): nothing is left to sign.")
        : language("\(who)\(at)补签了，不用再签。", "\(who) made it good at \(at): nothing is left to sign.")
    }
    let step = bulletin.steps.last
    let (who, at) = (words.person(step?.person), step.map { words.moment($0.at, besides: now) } ?? "")
    let why = step?.text.map { language("：\($0)", ": \($0)") } ?? ""
    switch step?.kind {
    case .recalled:
      return language("\(who)\(at)收回，等下一稿。", "\(who) took it back at \(at): wait for the next draft.")
    case .returned:
      return language(
        "\(who)\(at)退回\(why)，等下一稿。", "\(who) sent it back at \(at)\(why). Wait for the next draft.")
    case .edited: return change(of: bulletin, at: now)
    case .voided: return language("\(who)\(at)作废\(why)，不用签了。", "\(who) voided it at \(at)\(why).")
    default:
      let state = bulletin.state.name(in: language)
      return language("\(who)\(at)办过了，现在是\(state)。", "\(who) was there at \(at): it is \(state) now.")
    }
  }

  /// `吴晓22:05改成第3稿，等送来再看。`
  private func change(of bulletin: Bulletin, at now: Timestamp) -> String {
    let words = LogWords(room: room, language: language)
    let step = bulletin.last(.edited)
    let (who, at) = (words.person(step?.person), step.map { words.moment($0.at, besides: now) } ?? "")
    return language(
      "\(who)\(at)改成第\(bulletin.draft)稿，先看新稿。",
      "\(who) made draft \(bulletin.draft) at \(at): see that one first.")
  }

  /// The text was taken away under the passphrase: the line says so, and what is typed on goes nowhere. It mustn't fall
  /// through to the page, where digits are acts, nor into a form, where it could be read.
  func stopOvertakenPassphrase(at now: Timestamp) {
    guard let reading, let entry = reading.passphrase, entry.stopped == nil,
      let words = overtaken(reading, at: now)
    else { return }
    self.reading?.passphrase?.stop(words)
  }

  /// F8 on a form whose draft isn't there to be signed any more: it goes, and who did what is said. What was typed
  /// stays held. False for all others; of a draft that moved on the new one can be chosen.
  func closesOvertaken(at now: Timestamp) -> Bool {
    guard let form = frontForm, let words = overtaken(form, at: now),
      let bulletin = form.chosenBulletin(in: room), !form.sort.takes(bulletin),
      form.chosenDraft?.draft == bulletin.draft
    else { return false }
    let isEmpty = form.isEmpty
    dropIfEmpty()
    message = Message(
      .refused, words + (isEmpty ? "" : language("写下的挂着，F4 翻到它。", " What you wrote is held: F4.")))
    return true
  }
}
