import Curses
import Desk
import DutyModel
import Paperwork

/// Everything on the screen of one seat, and what the keys do to it. It knows no file, no terminal and no
/// clock: it is told the time, draws on a surface, and answers keys with what should be done.
package final class Desktop {
  package let view: RoomView
  package let queue: QueuePane
  package let log: LogPane
  let look: Look
  let seat: String
  /// Makes the key of a new command.
  let newKey: () -> String

  enum Focus {
    case queue, log
  }

  var focus = Focus.queue
  var opened: MatterID?
  /// Forms begun and not saved; the one in front, if any, is `front`.
  var forms: [Form] = []
  var front: Int?
  var list: ChoiceList?
  var typedDigits = ""
  /// The person at the keys, once chosen.
  package internal(set) var person: PersonID?
  /// The row above the keys: the last save, or why not.
  package var message: Message?
  /// What stands in the header: 演练, 过去.
  package var banner: String?
  /// A fault of the station's files or of the journal, under the one line.
  package var warning: String?
  /// Commands that met a failure and wait in their forms.
  package internal(set) var unsaved: Set<String> = []
  private var formsMade = 0

  package struct Message: Equatable {
    package enum Sort: Equatable {
      case saved, refused, failed, hint
    }

    package var sort: Sort
    package var text: String

    package init(_ sort: Sort, _ text: String) {
      self.sort = sort
      self.text = text
    }
  }

  package init(
    purpose: Purpose, zone: ZoneTable, look: Look, seat: String, newKey: @escaping () -> String
  ) {
    view = RoomView(purpose: purpose, zone: zone)
    queue = QueuePane(view: view, look: look)
    log = LogPane(view: view, look: look)
    self.look = look
    self.seat = seat
    self.newKey = newKey
    if purpose == .exercise { banner = look.language("演练", "EXERCISE") }
  }

  /// Those who want every entry, in the order in which they must be told.
  package var subscribers: [any Subscriber] { [view, queue, log] }

  var room: DutyRoom { view.room }
  var language: Language { look.language }

  /// Who acts at this seat: the chosen person, else whoever saved here last and is on this shift.
  package var actor: Actor {
    guard let person = personAtKeys else { return Actor(role: .officer) }
    return Actor(person: person, role: room.role(of: person), assurance: .asserted)
  }

  var personAtKeys: PersonID? {
    if let person { return person }
    guard let last = view.lastPerson[seat], room.shift?.officers.contains(last) == true else { return nil }
    return last
  }

  /// A ring or a call is being written down: no sound into the other side's ear.
  package var isOnThePhone: Bool {
    frontForm.map { $0.sort == .ring || $0.sort == .call } ?? false
  }

  var frontForm: Form? { front.map { forms[$0] } }

  /// Opens a form in front; the one that was there is held.
  func open(_ sort: Form.Sort, fields: [FormField], at now: Timestamp, clock: ClockID? = nil) {
    dropIfEmpty()
    formsMade += 1
    let used = Set(forms.map(\.number))
    let number = (1...).first { !used.contains($0) }!
    forms.append(
      Form(sort, fields: fields, started: now, key: newKey(), number: number, clock: clock))
    front = forms.count - 1
    list = nil
    typedDigits = ""
    message = nil
  }

  /// An empty form in front is not worth holding.
  func dropIfEmpty() {
    if let front, forms[front].isEmpty || forms[front].sort == .quit {
      forms.remove(at: front)
    }
    front = nil
  }

  /// A command became durable.
  package func saved(_ intent: Intent, _ acknowledgement: Acknowledgement) {
    let key = intent.key
    unsaved.remove(key)
    if let index = forms.firstIndex(where: { $0.key == key }) {
      let front = self.front
      forms.remove(at: index)
      if front == index { self.front = nil } else if let front, front > index { self.front = front - 1 }
    }
    guard let first = acknowledgement.lines.first?.sequence, let last = acknowledgement.last else { return }
    var text = language("已存 \(last)", "Saved \(last)")
    if let line = log.text(of: first) { text += "   " + line }
    if case .recordCall(let call) = intent.command, isStillOwed(call) {
      text = language(
        "已存 \(last)，但表还在走：没打通，或没写接话人姓名。",
        "Saved \(last), but the clock runs on: no answer, or no receiver's name.")
    }
    message = Message(.saved, text)
  }

  /// The call was made and didn't stop the clock it was made for.
  private func isStillOwed(_ call: CallMade) -> Bool {
    guard let matter = call.matter else { return false }
    return room.clocks(of: matter).contains {
      $0.isOpen && $0.plan.kind != .writtenReport && $0.plan.recipient == call.recipient
    }
  }

  /// The rule said no: the form stays, with the reason.
  package func refused(_ refusal: Refusal, key: String) {
    unsaved.remove(key)
    if case .idReused = refusal, let index = forms.firstIndex(where: { $0.key == key }) {
      forms[index].renew(key: newKey())
      message = Message(
        .refused,
        language(
          "上一次其实已存。改过的要另存一条就再按 F8。",
          "The first try was stored after all. F8 again stores the changed one as well."))
      return
    }
    message = Message(.refused, refusal.message(in: language))
  }

  /// It wasn't saved: the form stays and the header says so.
  package func failed(_ failure: Failure, key: String) {
    unsaved.insert(key)
    message = Message(.failed, language("未保存。", "NOT SAVED. ") + failure.message(in: language))
  }

  /// Takes up drafts that a crash left behind; they lie held.
  package func restore(_ drafts: [Draft], at now: Timestamp) {
    let catalogue = FormCatalogue(room: room)
    for draft in drafts {
      let parts = draft.form.split(separator: ".", maxSplits: 1).map(String.init)
      guard let sort = parts.first.flatMap(Form.Sort.init(rawValue:)), sort != .quit else { continue }
      let category = parts.count > 1 ? ReportCategory(rawValue: parts[1]) : nil
      let fields: [FormField] =
        switch sort {
        case .ring: catalogue.fields(for: category)
        case .call: catalogue.call(matter: nil, recipient: nil)
        case .bulletin: catalogue.bulletin(matter: nil, recipient: nil)
        case .note: catalogue.note(matter: nil)
        case .figure: catalogue.figure(matter: nil)
        case .close: catalogue.close(matter: nil)
        case .strike: catalogue.strike(entry: nil)
        case .leave: catalogue.leave()
        case .quit: []
        }
      let used = Set(forms.map(\.number))
      let number = (1...).first { !used.contains($0) }!
      var form = Form(sort, fields: fields, started: draft.started, key: draft.key, number: number)
      form.category = category
      form.restore(draft)
      if room.storedCommand(form.key) == nil { forms.append(form) }
    }
    if !forms.isEmpty {
      message = Message(
        .hint,
        language(
          "找回 \(forms.count) 份没写完的，F4 接着写。", "\(forms.count) unfinished forms are back: F4 goes on with them."
        ))
    }
  }
}
