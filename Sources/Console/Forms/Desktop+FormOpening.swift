import Desk
import DutyModel

// How forms come to the front: for a duty, for a matter.
extension Desktop {
  /// Opens a form about the opened or selected matter.
  func openForm(_ sort: FormSort, at now: Timestamp) {
    let matter = selectedMatter
    if sort.isDanger, matter == nil {
      message = Message(.hint, language("先按件号打开那一件，再来办。", "Open the matter by its number first."))
      return
    }
    if sort == .answer || sort == .remind, let matter, matter.errand == nil {
      message = Message(.hint, language("\(matter.number)号不是待办。", "\(matter.number) is no errand."))
      return
    }
    if sort == .phase || sort == .choose || sort == .revise || sort == .verify || sort == .merge
      || sort == .detach, let matter,
      matter.incident == nil
    {
      message = Message(.hint, language("\(matter.number)号不是突发事件。", "\(matter.number) is no incident."))
      return
    }
    let fields = catalogue.fields(of: sort, category: nil, matter: matter, at: now)
    let bound = sort == .locate || sort == .shift ? nil : matter
    open(sort, fields: fields, about: bound, at: now)
    selectFirstOpen()
  }

  /// The caret begins at the first item that nobody has filled in.
  private func selectFirstOpen() {
    guard let front else { return }
    if let first = forms[front].fields.first(where: { $0.isEmpty && !forms[front].isHidden($0.name) }) {
      forms[front].select(first.name)
    }
  }

  /// F9: the form of one duty.
  func openForm(for clock: Clock, of matter: Matter, receiver: String, at now: Timestamp) {
    let recipient = clock.plan.recipient
    switch clock.plan.kind {
    case .verify:
      open(.verify, fields: catalogue.verify(matter: matter), about: matter, at: now)
      forms[forms.count - 1].select(.result)
    case .errand, .feedback:
      open(.answer, fields: catalogue.answer(matter: matter), about: matter, at: now)
      selectFirstOpen()
    case .tellLeader, .phoneReport, .correction, .callBack:
      open(
        .call, fields: catalogue.call(matter: matter, recipient: recipient, receiver: receiver, at: now),
        about: matter, at: now)
      selectForCall(recipient)
    case .disasterFigures: openBulletin(for: matter, recipient: recipient, at: now)
    case .writtenReport, .followUp, .finalReport, .supplement, .acknowledge, .counterSign:
      openPaper(for: clock, of: matter, at: now)
    }
  }

  /// An office must give a name, and a name says that it was reached; of a leader we only need to know that much.
  func selectForCall(_ recipient: RecipientID?) {
    guard let recipient else { return forms[forms.count - 1].select(.recipient) }
    let isOffice = !recipient.isLeader && recipient != .party
    forms[forms.count - 1].select(isOffice ? .receiver : .outcome)
  }

  func openBulletin(for matter: Matter?, recipient: RecipientID?, at now: Timestamp) {
    open(
      .bulletin, fields: catalogue.bulletin(matter: matter, recipient: recipient),
      about: matter,
      at: now)
    forms[forms.count - 1].select(recipient == nil ? .recipient : .channel)
  }
}
