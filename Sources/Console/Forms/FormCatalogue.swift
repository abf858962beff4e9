import Desk
import DutyModel

/// Makes the forms: which items each asks for, in the order in which a caller gives them.
struct FormCatalogue {
  let room: DutyRoom
  /// Files that lie in the inbox for an entry to carry.
  var files: [WaitingFile] = []
  /// Files that the entries of a matter carry.
  var attached: (MatterID) -> [FileAttached] = { _ in [] }

  /// The items of a form without anything filled in: for a draft to be put back, and when its matter changes.
  func fields(
    of sort: FormSort, category: ReportCategory?, isMessage: Bool = false, matter: Matter? = nil,
    at now: Timestamp
  ) -> [FormField] {
    switch sort {
    case .ring: isMessage ? message(category, at: now) : fields(for: category, at: now)
    case .call: call(matter: matter, recipient: nil, at: now)
    case .bulletin: bulletin(matter: matter, recipient: nil)
    case .note: note(matter: matter)
    case .figure: figure(matter: matter)
    case .close: close(matter: matter)
    case .strike: strike(entry: nil)
    case .take: take(rostered: [])
    case .leave: leave()
    case .quit: []
    case .verify: verify(matter: matter)
    case .answer: answer(matter: matter)
    case .remind: remind(matter: matter)
    case .errand: errand(matter: matter)
    case .claim: claim(matter: matter)
    case .release: release(matter: matter)
    case .assign: assign(matter: matter)
    case .phase: phase(matter: matter)
    case .revise: revise(matter: matter, at: now)
    case .card: card(matter: matter)
    case .step: step(matter: matter)
    case .join: join(matter: matter)
    case .detach: detach(matter: matter)
    case .merge: merge(matter: matter)
    case .shift: shift()
    case .locate: locate(at: now)
    case .sift: sift()
    case .choose: choose(matter: matter, at: now)
    case .attach: attach(entry: nil)
    case .compose, .redraft, .submit, .check, .recall, .sendBack, .wordSign, .paperSign, .dispatch, .receipt,
      .counterSign, .voidBulletin, .exempt, .skipNumbers:
      bulletinForm(sort, matter: matter, at: now)
    }
  }

  // What several forms ask for.

  func matterField(_ matter: Matter?) -> FormField {
    FormField(
      .matter, LocalText("件号", "Number"), ask: LocalText("是在办的几号？", "Which open number?"), .digits,
      value: matter.map { String($0.number) } ?? "")
  }

  /// What is dangerous is confirmed by typing the number that stands in the question.
  func confirmation(_ matter: Matter?) -> FormField {
    let number = matter.map { "\($0.number)" } ?? ""
    return FormField(
      .matter, LocalText("件号", "Number"),
      ask: LocalText(
        "要办：打件号 \(number)，再按 F8。Esc 不办。", "To confirm, type \(number), then F8. Esc leaves it."),
      .digits)
  }

  /// When it happened, for what is written down later.
  var time: FormField {
    FormField(
      .time, LocalText("时间", "When"),
      ask: LocalText(
        "什么时候？空着就是现在；20:31 写 2031，六分钟前写 -6。", "When? Empty is now; 2031 is 20:31, -6 is six minutes ago."),
      .time)
  }

  func words(_ name: FieldName, _ label: (String, String), _ ask: (String, String)) -> FormField {
    FormField(name, LocalText(label.0, label.1), ask: LocalText(ask.0, ask.1))
  }

  func codes<C: Code>(_ codes: [C], _ name: @escaping (C) -> (Language) -> String) -> FormField.Sort {
    .choice(codes.map { .init($0, name) })
  }

  func people(first: [PersonID]) -> [FormField.Choice] {
    let all = room.settings.people
    let ordered = all.filter { first.contains($0.id) } + all.filter { !first.contains($0.id) }
    return ordered.map { .init($0.id.rawValue, LocalText($0.name(in: .chinese), $0.name(in: .english))) }
  }

  var offices: [FormField.Choice] {
    room.settings.station.offices.map { .init($0.id.rawValue, $0.name) }
  }
}
