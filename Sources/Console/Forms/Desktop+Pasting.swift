import DutyModel
import Paperwork

// What is pasted is text, never keys: a draft of what somebody wrote, or words of the item it was meant for.
extension Desktop {
  /// A text pasted outside every field becomes a draft: a message with its sender and time where they stand in it, a
  /// warning where it has that form.
  func openMessage(_ text: String, isCut: Bool = false, at now: Timestamp) {
    guard !text.allSatisfy(\.isWhitespace) else { return }
    page = nil
    if let warning = PastedWarning(text, now: now, zone: room.zone) {
      openWarning(warning, at: now)
    } else {
      let message = PastedMessage(text, now: now, zone: room.zone)
      open(.ring, fields: catalogue.message(nil, at: now), at: now)
      put([.name: message.sender ?? "", .sent: message.sent.map { typed($0, now: now) } ?? ""])
      write(message.words, into: .text)
      forms[forms.count - 1].select(.category)
      self.message = Message(
        .hint,
        language(
          "粘进来的记成一条消息：数字选类别，F8 存；拿不准按 7 先放收件。",
          "Pasted as a message: a digit says what sort, F8 saves; 7 leaves it in the inbox."))
    }
    if isCut { self.message = tooLong }
  }

  /// There is no record of warnings besides being called out by one: what was issued is recorded as that, what was
  /// lifted as a plain message.
  private func openWarning(_ warning: PastedWarning, at now: Timestamp) {
    let category = warning.act == .lifted ? ReportCategory.ordinary : .calledOut
    open(.ring, fields: catalogue.message(category, at: now), at: now)
    forms[forms.count - 1].category = category
    let issued = typed(warning.issued, now: now)
    put([
      .unit: warning.issuer, .colour: warning.colour.rawValue, .hazard: warning.hazard, .issued: issued,
      .sent: issued,
    ])
    write(warning.text, into: .text)
    forms[forms.count - 1].select(.due)
    let name =
      "\(warning.hazard)\(language("", " "))\(warning.colour.name(in: language)) \(warning.issuer) "
      + room.zone.civil(warning.issued).clock
    message = Message(
      .hint,
      warning.act == .lifted
        ? language(
          "像是解除预警：\(name)。对就按 F8 记下，再把那一件办结。",
          "A warning lifted: \(name). F8 writes it down; then close its matter.")
        : language(
          "像是预警：\(name)。对就按 F8 登记成叫应，按规定起反馈时限。",
          "Looks like a warning: \(name). F8 records it as a call-out with its feedback time."))
  }

  /// Puts a text into an item as if it were typed, with the limits of that.
  private func write(_ text: String, into name: FieldName) {
    forms[forms.count - 1].select(name)
    var fits = true
    forms[forms.count - 1].edit(in: room) { fits = $0.type(text) }
    if !fits { message = tooLong }
  }

  /// A text pasted into a form: what can't belong to the item goes to the caller's words, and never chooses anything.
  func paste(_ text: String, into front: Int, at now: Timestamp) {
    guard let field = forms[front].current, field.sort != .text, !takes(text, field) else {
      return type(text, into: front, at: now)
    }
    guard forms[front].sort == .ring, forms[front].fields.contains(where: { $0.name == .text }) else {
      message = Message(
        .hint, language("这一格放不下这段字，先到写字的那一格。", "This item takes no such text: go to a field of words first."))
      return
    }
    forms[front].select(.text)
    let blank = forms[front][.text] == nil ? "" : "\n"
    forms[front].edit(in: room) { $0.editor.end() }
    type(blank + text, into: front, at: now)
    forms[front].select(field.name)
    if message != tooLong {
      message = Message(.hint, language("粘的字放进原话了。", "What was pasted stands in the words."))
    }
  }

  /// The item can be meant: a short text that it understands.
  private func takes(_ text: String, _ field: FormField) -> Bool {
    var field = field
    let isShort = text.count <= Self.longestShortPaste && !text.contains(where: \.isNewline)
    return isShort && field.type(text)
  }

  /// Names, numbers and choices are shorter.
  private static let longestShortPaste = 24

  /// A message turns out to be of some sort: it asks for what that needs.
  func settleMessage(in front: Int) {
    let form = forms[front]
    guard form.isMessage, form.category == nil, let category: ReportCategory = form.code(.category) else {
      return
    }
    forms[front].choose(category, fields: catalogue.message(category, at: form.started))
    if category == .order, let words = form[.text],
      let due = PastedDeadline.read(in: words, after: form.started, zone: room.zone)
    {
      // Shown like anything typed, so that it can be put right.
      forms[front].fill(.due, with: typed(due, now: form.started))
    }
    forms[front].select(.text)
    forms[front].advance(in: room)
  }
}
