/// Why something can't be done with a bulletin.
package enum BulletinRefusal: Equatable, Sendable {
  case unknown(BulletinID)
  /// Another one of its kind is still being written or waits.
  case inHand(BulletinTitle, BulletinState)
  /// The first report has left; what follows is a follow-up.
  case firstIsSent(number: Int)
  /// A correction names a report that has left.
  case correctsNothing(BulletinID?)
  case empty
  /// It isn't in a state for this; `wanted` is what was tried.
  case notNow(BulletinTitle, BulletinState, Command.Name)
  /// Somebody took it back or wrote the next draft since.
  case draftMovedOn(BulletinTitle, given: Int, now: Int, by: LocalText?, at: Timestamp?)
  case codeMissing
  /// What was typed is another code; `older` is the draft to which it belongs.
  case codeDiffers(typed: String, older: Int?)
  /// These must be known before it can be signed.
  case elementsMissing([ReportElement], BulletinKind)
  /// A casualty figure isn't what was reported before, and nobody says why.
  case figureUnexplained(Figure, from: Int, to: Int?)
  /// Other figures are in use by now.
  case figuresMovedOn([Figure])
  /// A text that somebody wrote himself still tells the number that was in use before.
  case textTellsOldFigure(Figure, from: Int, to: Int?)
  /// Whoever wrote it can't be the one who checks it.
  case checkedByWriter
  case returnNeedsReason
  case notASigner(LocalText, allowed: [LocalText])
  /// Who signs instead may do so from then on.
  case standInTooEarly(LocalText, from: Timestamp)
  case signerMissing
  /// 授权签 needs the leader's own words and by what means he gave them.
  case wordMissing
  /// The code that his words hold is that of another text: an older draft, or another report.
  case wordNamesAnother(code: String, BulletinTitle, draft: Int)
  /// His words say no.
  case wordDeclines(String)
  /// The leader's word is older than the text.
  case wordBeforeText(said: Timestamp, written: Timestamp)
  case signatureMissing
  case pagesDiffer(given: Int?, printed: Int)
  case counterSignatureNotOwed(BulletinTitle)
  /// Only whoever gave his word can make it good, by key or on paper.
  case counterSignedByAnother(LocalText)
  case receiverMissing(LocalText)
  case notSentTo(LocalText)
  case acknowledgedAlready(LocalText, receiver: String)
  case voidNeedsReason
  case draftOfAnotherMatter(number: Int)
  /// The county has it on paper, so it must hear the end on paper, or say that it needn't.
  case finalReportOwed(number: Int)
  /// Signed and not sent: it leaves or is void.
  case signedIsUnsent(number: Int, BulletinTitle)
  case numberNotAhead(next: Int)
  case stationHasNoNumbers
  /// A file that goes along has no name, no hash or too long a name, or there are more than so many.
  case filesUnusable(limit: Int)

  /// A stable word for machines.
  package var code: String {
    switch self {
    case .unknown: "unknown_bulletin"
    case .inHand: "bulletin_in_hand"
    case .firstIsSent: "first_report_is_sent"
    case .correctsNothing: "corrects_nothing"
    case .empty: "empty_bulletin"
    case .notNow: "bulletin_not_now"
    case .draftMovedOn: "draft_moved_on"
    case .codeMissing: "code_missing"
    case .codeDiffers: "code_differs"
    case .elementsMissing: "elements_missing"
    case .figureUnexplained: "figure_unexplained"
    case .figuresMovedOn: "figures_moved_on"
    case .textTellsOldFigure: "text_tells_old_figure"
    case .checkedByWriter: "checked_by_writer"
    case .returnNeedsReason: "return_needs_reason"
    case .notASigner: "not_a_signer"
    case .standInTooEarly: "stand_in_too_early"
    case .signerMissing: "signer_missing"
    case .wordMissing: "word_missing"
    case .wordDeclines: "word_declines"
    case .wordNamesAnother: "word_names_another"
    case .wordBeforeText: "word_before_text"
    case .signatureMissing: "signature_missing"
    case .pagesDiffer: "pages_differ"
    case .counterSignatureNotOwed: "counter_signature_not_owed"
    case .counterSignedByAnother: "counter_signed_by_another"
    case .receiverMissing: "receiver_missing"
    case .notSentTo: "not_sent_to"
    case .acknowledgedAlready: "acknowledged_already"
    case .voidNeedsReason: "void_needs_reason"
    case .draftOfAnotherMatter: "draft_of_another_matter"
    case .finalReportOwed: "final_report_owed"
    case .signedIsUnsent: "signed_is_unsent"
    case .numberNotAhead: "number_not_ahead"
    case .stationHasNoNumbers: "station_has_no_numbers"
    case .filesUnusable: "files_unusable"
    }
  }
}

/// What people call a bulletin: its matter's small number, its kind and its number in the row (3号续报二).
package struct BulletinTitle: Equatable, Sendable {
  package var number: Int
  package var kind: BulletinKind
  package var round: Int

  package init(number: Int, kind: BulletinKind, round: Int) {
    self.number = number
    self.kind = kind
    self.round = round
  }
}
