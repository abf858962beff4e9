import DutyModel

/// Puts into `out/` what this seat has submitted or what was signed here: the text that is sent to the leader, then the
/// documents that leave. The seat that did it writes them, so that two don't write the same file.
///
/// It writes when it is asked to, never while entries are being delivered. Listening from the start on it hears the
/// segment's entries again, so what a killed run left unwritten is written by the next one.
package final class BulletinPapers: Subscriber {
  private let desk: Desk
  private var waiting: [BulletinID] = []

  /// Begins to listen to what `desk` delivers.
  package init(desk: Desk) {
    self.desk = desk
    desk.bus.subscribe(self)
  }

  package func receive(_ group: [Entry]) {
    for entry in group where entry.seat == desk.seat {
      guard case .bulletin(let act) = entry.event else { continue }
      switch act {
      case .submitted(let record): add(record.bulletin)
      case .signed(let record): add(record.bulletin)
      case .counterSigned(let record): add(record.bulletin)
      case .drafted, .edited, .checked, .recalled, .returned, .numbered, .dispatched, .acknowledged, .voided,
        .phoned, .numbersSkipped, .finalExempted:
        break
      }
    }
  }

  private func add(_ id: BulletinID) {
    if !waiting.contains(id) { waiting.append(id) }
  }

  /// Writes what waits. Returns where it lies, and the fault that kept the rest from being written; that is tried
  /// again only by hand (`dutyroom bulletin export`), for the entries are what counts. A paper that somebody has changed
  /// since is left as it is: every start hears the segment again.
  package func write() -> (places: [PaperPlace], fault: FileFault?) {
    let ids = waiting
    waiting = []
    let printing = Printing(folder: desk.folder, devices: desk.devices)
    var written: [PaperPlace] = []
    for id in ids {
      guard let document = BulletinDocument(id, in: desk.room) else { continue }
      let forms: [BulletinForm] =
        document.standing == nil ? [.text, .html, .word, .quick, .phone, .plain] : [.text, .html, .plain]
      do {
        written += try printing.write(document, as: forms, leavesChanged: true)
      } catch {
        return (written, error)
      }
    }
    return (written, nil)
  }
}
