import DutyModel
import Paperwork

// What is read to the county in a follow-up, and what of the papers the end of a matter waits for.
extension Desktop {
  /// The script of a call that tells only what changed since the last report that left; nil where the county waits for
  /// the first word or has nothing on paper.
  func followUp(
    _ form: Form, _ incident: Incident, of matter: Matter, officer: String?, at now: Timestamp
  ) -> Script? {
    guard let recipient = form[.recipient].map(RecipientID.init),
      room.nextPurpose(of: matter.id, to: recipient) == .followUp, let before = room.lastSent(of: matter.id)
    else { return nil }
    let inHand = room.bulletinInHand(of: matter.id).flatMap { room.content(of: $0.id) }
    guard let content = inHand ?? room.proposedContent(for: .followUp, of: matter.id, at: form.started) else {
      return nil
    }
    let due = room.clocks(of: matter.id).first {
      $0.isOpen && $0.plan.kind == .followUp && $0.plan.recipient == recipient
    }?.due
    return Script.toRead(
      followUpScript(
        incident, before: before, now: content, station: room.settings.station.name(.chinese),
        officer: officer, zone: room.zone, writtenDue: due))
  }

  /// What of the papers closing waits for, and what it makes void.
  func unfinishedPapers(of id: MatterID) -> [String] {
    let own = room.bulletins(of: id)
    func names(_ bulletins: [Bulletin]) -> String {
      bulletins.map { room.title(of: $0).shortName(in: language) }.joined(separator: language("、", ", "))
    }
    let unsent = own.filter { $0.state == .signed }
    let written = own.filter(\.state.isEditable)
    var lines: [String] = []
    if !unsent.isEmpty {
      lines.append(
        language(
          "签了没报出 \(names(unsent))：先报出，或作废", "Signed, not sent: \(names(unsent)). Send or void it first"))
    }
    if room.owesFinalReport(id) {
      lines.append(
        language("终报没报：拟终报，或记终报不再要求", "No final report yet: write it, or record that none is wanted"))
    }
    if !written.isEmpty {
      lines.append(language("没签的 \(names(written)) 随办结作废", "Unsigned, void with it: \(names(written))"))
    }
    return lines
  }
}
