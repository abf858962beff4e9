import DutyModel
import JournalFile
import Paperwork

/// What was submitted to be signed: a signature doesn't cover the names of report, matter and draft beside it, but the
/// entry of the submission, which lies before its head, has them.
///
/// Only of one journal: behind a repair a report may go on from a submission that can't be read.
struct SubmittedTexts {
  static let type = "bulletin.submitted/1"

  private var latest: [BulletinID: (matter: MatterID, draft: Int, text: Digest?)] = [:]

  mutating func take(_ submitted: BulletinSubmitted) {
    let text = submitted.letter.map { Digest(of: BulletinText($0).canonical) }
    latest[submitted.bulletin] = (submitted.matter, submitted.draft, text)
  }

  /// False when another text, draft or matter lay with the leader under the name of this report.
  func agree(with made: SignatureMade) -> Bool {
    guard let submitted = latest[made.bulletin] else { return true }
    return submitted.matter == made.matter && submitted.draft == made.draft
      && submitted.text.map { $0 == Digest(of: SignedText(lines: made.text).bytes) } ?? true
  }
}
