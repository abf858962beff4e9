import DutyModel
import JournalFile

extension DutyRoom {
  /// The object that the query `state` and `status --json` answer with: who is on, what is open, and every
  /// open clock with its due instant.
  package func stateJSON(at now: Timestamp) -> [UInt8] {
    var writer = FieldsWriter(zone: zone)
    writer.json.beginObject()
    writeState(to: &writer, at: now)
    writer.json.endObject()
    return writer.json.bytes
  }

  /// The members of that object, for a caller that has begun one.
  func writeState(to writer: inout FieldsWriter, at now: Timestamp) {
    writer.member("seq", sequence)
    writer.member("time", now)
    writer.member("purpose", purpose)
    writer.member("station", settings.station.code)
    if let shift { writer.member("shift", shift) }
    writer.member("manned", shift != nil)
    if let leader = leaderOnDuty(at: now) { writer.member("leader", leader) }
    writer.list("contacts", latestContactNotes) { $0.members(of: $1) }
    let matters = openMatters
    writer.list("matters", matters) { writer, matter in
      writer.member("id", matter.id)
      writer.member("number", matter.number)
      writer.member("sort", matter.sort)
      if let place = matter.incident?.place { writer.member("place", place) }
      if let errand = matter.errand {
        writer.member("source", errand.source)
        writer.member("what", errand.what)
        if let related = errand.related { writer.member("related", related) }
      }
      if let owner = matter.owner { writer.member("owner", owner) }
      writer.member("opened", matter.opened)
      let next = clocks(of: matter.id).first(where: \.isOpen)
      if let next { writer.member("next_due", next.due) }
    }
    let incidents = matters.compactMap { matter in matter.incident.map { (matter, $0) } }
    writer.list("incidents", incidents) { writer, item in
      let (matter, incident) = item
      writer.member("id", matter.id)
      writer.member("number", matter.number)
      if let kind = incident.kind { writer.member("kind", kind) }
      writer.member("level", incident.level)
      writer.member("state", "open")
      if let occurred = incident.occurred { writer.member("occurred", occurred) }
      writer.member("phase", incident.phase)
      writer.list("figures", figures(of: matter.id)) { writer, line in
        writer.member("entry", line.entry)
        writer.members(of: line.figure)
      }
      writeKnowledge(of: matter.id, incident, to: &writer)
    }
    writeErrands(to: &writer)
    let known = reports.values.sorted { $0.entry < $1.entry }
    let unjoined = Set(unjoinedReports.map(\.id))
    writer.list("reports", known) { writer, report in
      writer.member("id", report.id)
      writer.member("entry", report.entry)
      writer.member("at", report.at)
      if let matter = report.matter { writer.member("matter", matter) }
      writer.member("category", report.received.content.category)
      if let text = report.received.content.text { writer.member("text", text) }
      if unjoined.contains(report.id) { writeCandidates(for: report, to: &writer) }
    }
    let openAndMet = matters.flatMap { clocks(of: $0.id) }
    writer.list("clocks", openAndMet) { writer, clock in
      writer.member("id", clock.id)
      writer.member("matter", clock.plan.matter)
      writer.member("number", self.matters[clock.plan.matter]?.number ?? 0)
      writer.member("kind", clock.plan.kind)
      writer.member("recipient", clock.plan.recipient)
      if let party = clock.plan.party { writer.member("party", party) }
      writer.member("decisive", clock.plan.decisive)
      writer.member("standing", clock.plan.standing)
      if let whose = clock.plan.whose { writer.member("whose", whose) }
      writer.member("round", clock.plan.round)
      writer.member("from", clock.plan.from)
      writer.member("start", clock.plan.start)
      writer.member("due", clock.due)
      writer.member("state", clock.state(at: now))
      writer.member("minutes", clock.plan.minutes)
      writer.member("rule", clock.plan.rule)
      if let metBy = clock.metBy { writer.member("met_by", metBy) }
      if let metAt = clock.metAt { writer.member("met_at", metAt) }
      if let missedAt = clock.missedAt { writer.member("missed_at", missedAt) }
      if let phoned = clock.phoned { writer.member("phoned", phoned) }
      if let claim = clock.claim(at: now) { writer.member("claim", claim) }
      if let release = clock.release { writer.member("release", release) }
      if let last = clock.former.last { writer.member("former_due", last.due) }
      if !clock.former.isEmpty {
        writer.list("former", clock.former) { writer, limit in writer.members(of: limit) }
      }
    }
    writeCards(to: &writer)
    writeBulletins(to: &writer, at: now)
  }
}

extension FieldsWriter {
  /// A member of the object that is open.
  mutating func member(_ name: String, _ value: some FieldValue) {
    json.name(name)
    self.value(value)
  }

  /// All fields of a record as members of the object that is open.
  mutating func members(of record: some FieldRecord) {
    var copy = record
    do { try copy.visit(&self) } catch { preconditionFailure("a writer finds no faults") }
  }

  /// A list of objects, written also when it is empty.
  mutating func list<Item>(_ name: String, _ items: [Item], _ write: (inout FieldsWriter, Item) -> Void) {
    json.name(name)
    json.beginArray()
    for item in items {
      json.beginObject()
      write(&self, item)
      json.endObject()
    }
    json.endArray()
  }
}
