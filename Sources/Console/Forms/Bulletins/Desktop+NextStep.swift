import Desk
import DutyModel

// Behind a step of a report that was saved the next one stands there.
extension Desktop {
  /// Behind a draft: to submit it, or what it still lacks. Behind one office: the next that is owed the same.
  func offerNext(after form: Form, savedAs first: Int, at now: Timestamp) {
    guard front == nil else { return }
    if form.isWriting { offerNext(afterWriting: form, savedAs: first, at: now) }
    if form.sort == .dispatch || form.sort == .receipt { offerNextOffice(after: form, at: now) }
  }

  /// The next addressee to whom it hasn't left, or the next office of which nobody has said that it has it.
  private func offerNextOffice(after form: Form, at now: Timestamp) {
    guard let bulletin = form.chosenBulletin(in: room), let matter = room.matters[bulletin.matter],
      matter.isOpen
    else { return }
    let addressees = room.content(of: bulletin.id)?.recipients ?? []
    let next =
      form.sort == .dispatch
      ? addressees.first { bulletin.delivery(to: $0) == nil }
      : bulletin.deliveries.first { $0.receiver == nil }?.recipient
    guard let next else { return }
    var told = message
    openBulletinForm(
      form.sort, BulletinPreset(bulletin: bulletin.id, recipient: next), of: matter, at: now)
    let office = LogWords(room: room, language: language).recipient(next)
    told?.next = language("接着是 \(office)，没办的先 Esc", "Next: \(office), Esc if not yet")
    message = told
  }

  private func offerNext(afterWriting form: Form, savedAs first: Int, at now: Timestamp) {
    let changed = room.bulletins.values.first { bulletin in
      bulletin.steps.contains { $0.entry == first } || bulletin.steps.last?.entry == first + 1
    }
    guard let bulletin = changed, bulletin.state == .draft, let matter = room.matters[bulletin.matter],
      let content = room.content(of: bulletin.id)
    else { return }
    var told = message
    let lacking = lacking(bulletin)
    guard !lacking.isEmpty else {
      openBulletinForm(.submit, BulletinPreset(bulletin: bulletin.id), of: matter, at: now)
      told?.next = language("再按 F8 送出", "F8 again submits it")
      message = told
      return
    }
    // What it lacks stands in front: the row may end before its title does.
    told?.text = language("已存 \(first)   还缺 \(lacking)", "Saved \(first)   still missing: \(lacking)")
    told?.isCorrectable = false
    remind(of: content, for: bulletin, matter: matter, at: now)
    if front != nil { told?.next = language("补上按 F8，先不补也按 F8", "fill it in and F8, or F8 leaves it") }
    message = told
  }

  /// The form by which the first of what `bulletin` lacks is put right; none where it has no item for it.
  private func remind(of content: BulletinContent, for bulletin: Bulletin, matter: Matter, at now: Timestamp)
  {
    let wanted =
      content.unexplained.compactMap { FieldName.why($0.figure) }
      + content.missing(for: bulletin.kind).compactMap(FieldName.says)
    let fields = catalogue.bulletinForm(
      .redraft, matter: matter, BulletinPreset(bulletin: bulletin.id), at: now)
    guard let item = wanted.first(where: { name in fields.contains { $0.name == name } }) else { return }
    openBulletinForm(.redraft, BulletinPreset(bulletin: bulletin.id), of: matter, at: now)
    guard let front else { return }
    forms[front].isReminder = true
    forms[front].select(item)
  }

  /// What keeps a draft from being signed, in words; empty when nothing does.
  private func lacking(_ bulletin: Bulletin) -> String {
    guard let content = room.content(of: bulletin.id) else { return "" }
    let names =
      content.missing(for: bulletin.kind).map { $0.name(in: language) }
      + content.unexplained.map { figure in
        let name = figure.figure.name(in: language)
        return language("\(name)为什么变", "why \(name) changed")
      }
    return names.joined(separator: language("、", ", "))
  }

  /// Leaves the form that came by itself and into which nothing was typed; false for any other.
  func leavesReminder() -> Bool {
    guard let form = frontForm, form.isReminder, form.isEmpty else { return false }
    let bulletin = form.chosenBulletin(in: room)
    dropIfEmpty()
    message = nil
    guard let bulletin else { return true }
    let (title, lacking) = (room.title(of: bulletin).name(in: language), lacking(bulletin))
    guard !lacking.isEmpty else { return true }
    message = Message(
      .hint,
      language(
        "\(title)是草稿，还缺 \(lacking)。补上才能送签，用“改稿”。",
        "\(title) is a draft and lacks: \(lacking). It can't be signed before; “Edit a report” puts it right."
      ))
    return true
  }
}
