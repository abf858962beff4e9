import Desk
import DutyModel

// From the page of a report to the form by which something is done with it.
extension Desktop {
  /// Opens the form of an act about the report that is read; the page stands again when that is saved or put away.
  func openReport(_ act: ReportAct, of bulletin: Bulletin, at now: Timestamp) {
    guard let sort = act.form(for: bulletin) else { return }
    openBulletinForm(
      sort, BulletinPreset(bulletin: bulletin.id), of: room.matters[bulletin.matter], at: now)
  }

  /// The reports of the matter in front; without any there, what waits for a signature.
  func readBulletins(at now: Timestamp) {
    let matter = opened == nil ? selectedMatter : openedMatter
    if let matter, !room.bulletins(of: matter.id).isEmpty {
      showReports(of: matter.id, at: now)
    } else if !room.awaitingSignature.isEmpty {
      showWaiting(at: now)
    } else {
      message = Message(.hint, language("这件还没有报告。F1 拟报告。", "No report yet: F1, Write a report."))
    }
  }

  /// Shows a report that somebody named. A leader goes on to the next from there.
  func readBulletin(_ bulletin: BulletinID, at now: Timestamp) {
    dropIfEmpty()
    read(bulletin, from: leaderAtKeys == nil ? nil : ReportList(.waiting), at: now)
  }

  /// What somebody changed or submitted himself he needn't be shown.
  func takeOwnChange(behind command: Command) {
    let changed: BulletinID
    switch command {
    case .bulletin(.edit(let edit)): changed = edit.bulletin
    case .bulletin(.submit(let submitted)): changed = submitted.bulletin
    default: return
    }
    guard var reading, reading.bulletin == changed, let bulletin = room.bulletins[changed] else { return }
    reading.take(bulletin)
    self.reading = reading
  }
}

extension ReportAct {
  /// The form by which it is done; nil for what the page does by itself.
  func form(for bulletin: Bulletin) -> FormSort? {
    switch self {
    case .word: .wordSign
    case .paper: bulletin.owesCounterSignature ? .counterSign : .paperSign
    case .sendBack: .sendBack
    case .edit: .redraft
    case .recall: .recall
    case .next:
      switch bulletin.nextAct {
      case .submitBulletin: .submit
      case .checkBulletin: .check
      case .acknowledgeBulletin: .receipt
      case .some: .dispatch
      case nil: nil
      }
    case .ownKey, .clean, .compare: nil
    }
  }
}
