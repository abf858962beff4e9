import DutyModel
import Paperwork

extension DutyRoom {
  /// `bulletins`, the outgoing reports of open matters with what each waits for, and `counter_signatures`, the words
  /// that leaders gave and haven't made good, also on matters that are closed.
  func writeBulletins(to writer: inout FieldsWriter, at now: Timestamp) {
    let own = openMatters.flatMap { bulletins(of: $0.id) }.filter { $0.state != .void }
    writer.list("bulletins", own) { writer, bulletin in write(bulletin, to: &writer, at: now) }
    writer.list("counter_signatures", owedCounterSignatures) { writer, bulletin in
      writer.member("bulletin", bulletin.id)
      writer.member("matter", bulletin.matter)
      writer.member("kind", bulletin.kind)
      writer.member("round", bulletin.round)
      if let signer = bulletin.signed?.signer { writer.member("signer", signer) }
      if let said = bulletin.signed?.at { writer.member("said", said) }
      if let due = counterSignatureDue(bulletin) { writer.member("due", due) }
    }
  }

  /// The members of one bulletin.
  func write(_ bulletin: Bulletin, to writer: inout FieldsWriter, at now: Timestamp) {
    writer.member("bulletin", bulletin.id)
    writer.member("matter", bulletin.matter)
    writer.member("number", matters[bulletin.matter]?.number ?? 0)
    writer.member("kind", bulletin.kind)
    writer.member("round", bulletin.round)
    if let corrects = bulletin.corrects { writer.member("corrects", corrects) }
    writer.member("state", bulletin.state)
    writer.member("draft", bulletin.draft)
    if let content = content(of: bulletin.id) {
      writer.member("title", content.title)
      write("missing", content.missing(for: bulletin.kind), to: &writer)
      write("reminders", content.reminders(for: bulletin.kind), to: &writer)
    }
    if let code = bulletin.code { writer.member("code", code) }
    if let pages = bulletin.pages { writer.member("pages", pages) }
    if let number = bulletin.number {
      writer.member("issue", number.text)
    }
    if let duty = bulletinDuty(of: bulletin.id, at: now) {
      writer.member("next", duty.act)
      if let person = duty.person { writer.member("waits_for", person) }
      if let since = duty.since { writer.member("since", since) }
    }
    if bulletin.state == .awaitingSignature {
      let plan = signingPlan(for: bulletin, at: now)
      write("signers", plan.signers, to: &writer)
      write("instead", plan.instead, to: &writer)
      if let from = plan.insteadFrom { writer.member("instead_from", from) }
    }
    if let signed = bulletin.signed { writer.member("signed", signed) }
    if let signed = bulletin.counterSigned { writer.member("counter_signed", signed) }
    writer.list("deliveries", bulletin.deliveries) { $0.members(of: $1) }
    let outdated = outdatedBulletins(of: bulletin.matter).filter { $0.bulletin == bulletin.id }
    if !outdated.isEmpty {
      writer.list("outdated", outdated) { writer, figure in
        writer.member("figure", figure.figure)
        if let told = figure.told { writer.member("told", told) }
        if let now = figure.now { writer.member("now", now) }
      }
    }
  }

  private func write(_ name: String, _ values: [some FieldValue], to writer: inout FieldsWriter) {
    writer.json.name(name)
    writer.json.beginArray()
    for value in values { writer.value(value) }
    writer.json.endArray()
  }
}

extension BulletinArchive {
  /// `dutyroom bulletin list --json`: one object, the bulletins of `ids` in their order.
  package func listJSON(_ ids: [BulletinID], zone: ZoneTable) -> [UInt8] {
    var writer = FieldsWriter(zone: zone)
    writer.json.beginObject()
    writer.list("bulletins", ids.compactMap { items[$0] }) { writer, item in write(item, to: &writer) }
    writer.json.endObject()
    return writer.json.bytes
  }

  /// `dutyroom bulletin show --json`: the same of one, with its text.
  package func showJSON(_ id: BulletinID, zone: ZoneTable) -> [UInt8]? {
    guard let item = items[id] else { return nil }
    var writer = FieldsWriter(zone: zone)
    writer.json.beginObject()
    write(item, to: &writer)
    if let document = item.document {
      writer.member("letter", document.text.letter)
      writer.member("canonical", String(decoding: document.bytes, as: UTF8.self))
      writer.member("sha256", document.sha256)
    }
    writer.json.endObject()
    return writer.json.bytes
  }

  private func write(_ item: Item, to writer: inout FieldsWriter) {
    writer.members(of: item.bulletin)
    writer.member("matter_title", item.matter)
    guard let document = item.document else { return }
    writer.member("title", document.text.title)
    writer.member("code", document.code.text)
    if let number = document.text.number { writer.member("issue", number) }
  }
}
