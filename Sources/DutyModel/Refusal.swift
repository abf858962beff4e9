/// The rule says no. Each case carries what the sentence to the officer needs (see `Wording/`).
package enum Refusal: Error, Equatable, Sendable {
  /// This role may not do that.
  case notAllowed(Role, Command.Name)
  case unknownPerson(PersonID)
  case timeAhead(Timestamp, now: Timestamp)
  case textTooLong(field: String, bytes: Int, limit: Int)
  case emptyReport
  case emptyNote
  case figureOutOfRange(Figure, Int)
  case unknownMatter(MatterID)
  case matterIsClosed(number: Int)
  case unknownRecipient(RecipientID, known: [RecipientID])
  /// The decisive act is still owed, so the matter can't be closed as dealt with.
  case actOwed(number: Int, ClockKind, RecipientID, name: LocalText)
  case outcomeNeedsText
  /// 误报 and 不属实 need the name of whoever checked.
  case outcomeNeedsVerification
  case unknownCard(CardID, known: [CardID])
  case cardIsRunning(number: Int, title: LocalText)
  case cardNotStarted(number: Int, CardID, running: [CardID])
  case unknownCardStep(Int, title: LocalText, count: Int)
  case cardStepIsDone(Int, entry: Int)
  case cardStepIsNotApplicable(Int)
  /// The step hangs on a clock of the matter: the act itself must be recorded.
  case cardStepFollowsClock(Int, ClockKind, isMet: Bool)
  case notApplicableNeedsReason
  case unknownEntry(Int, last: Int)
  case entryIsStruck(Int)
  case strikeNeedsReason
  /// The program's own entries can't be struck; `act` is the entry that can, if there is one.
  case notAnAct(Int, act: Int?)
  /// The report opened a matter: close that as 误报 or 不属实 instead.
  case reportOpenedMatter(number: Int)
  case noOfficer
  case noShift
  case leavingNeedsTaker(open: Int)
  /// One who leaves isn't on the shift.
  case notOnShift(PersonID, officers: [PersonID])
  /// Nobody would be left; the whole shift has to be left.
  case lastOfficer
  /// Elsewhere, and nobody says where.
  case whereaboutsNeedText
  case onlyInExercise
  case speedOutOfRange(percent: Int)
  /// The same client used this command id for another command.
  case idReused(String)
  /// No line of the journal can hold it: too long once it is written, or not text.
  case cannotBeWritten

  /// A stable word for machines.
  package var code: String {
    switch self {
    case .notAllowed: "not_allowed"
    case .unknownPerson: "unknown_person"
    case .timeAhead: "time_ahead"
    case .textTooLong: "text_too_long"
    case .emptyReport: "empty_report"
    case .emptyNote: "empty_note"
    case .figureOutOfRange: "figure_out_of_range"
    case .unknownMatter: "unknown_matter"
    case .matterIsClosed: "matter_closed"
    case .unknownRecipient: "unknown_recipient"
    case .actOwed: "act_owed"
    case .outcomeNeedsText: "outcome_needs_text"
    case .outcomeNeedsVerification: "outcome_needs_verification"
    case .unknownCard: "unknown_card"
    case .cardIsRunning: "card_running"
    case .cardNotStarted: "card_not_started"
    case .unknownCardStep: "unknown_card_step"
    case .cardStepIsDone: "card_step_done"
    case .cardStepIsNotApplicable: "card_step_not_applicable"
    case .cardStepFollowsClock: "card_step_follows_clock"
    case .notApplicableNeedsReason: "not_applicable_needs_reason"
    case .unknownEntry: "unknown_entry"
    case .entryIsStruck: "entry_struck"
    case .strikeNeedsReason: "strike_needs_reason"
    case .notAnAct: "not_an_act"
    case .reportOpenedMatter: "report_opened_matter"
    case .noOfficer: "no_officer"
    case .noShift: "no_shift"
    case .leavingNeedsTaker: "leaving_needs_taker"
    case .notOnShift: "not_on_shift"
    case .lastOfficer: "last_officer"
    case .whereaboutsNeedText: "whereabouts_need_text"
    case .onlyInExercise: "only_in_exercise"
    case .speedOutOfRange: "speed_out_of_range"
    case .idReused: "id_reused"
    case .cannotBeWritten: "cannot_be_written"
    }
  }
}
