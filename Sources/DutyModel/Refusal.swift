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
  /// Offices besides the decisive one still wait for the first word by phone.
  case officesNotPhoned(number: Int, offices: [LocalText])
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
  /// 误报 and 不属实 are told to those who had been told by phone; the decisive office first.
  case correctionOwed(number: Int, offices: [LocalText])
  case unknownClock(ClockID)
  /// Met, released, closed, or a limit that isn't ours.
  case clockIsNotOwed(number: Int, ClockKind)
  /// A first report by phone can't be released.
  case firstReportStands(number: Int, ClockKind, name: LocalText)
  case releaseNeedsName
  case releaseNeedsReason
  case claimNeedsPerson
  case claimNeedsNextAct
  /// Only what is overdue or soon due can be claimed.
  case claimTooEarly
  case claimTimeOutOfRange
  /// A file that is named doesn't lie in `attachments/`.
  case fileNotStored(name: String)
  /// Phases are of incidents.
  case notAnIncident(number: Int)
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
  case errandNeedsWhat
  case dueNotAhead
  case minutesOutOfRange(Int)
  case pagesOutOfRange(Int)
  case transferNeedsUnit
  case notAnHour(String)
  case repeatOutOfRange(minutes: Int)
  case repeatNeedsTimes
  case repeatTooLong
  case repeatEndsBeforeItBegins
  case notAnErrand(number: Int)
  case answerIsEmpty
  case answerNeedsReceiver(number: Int, name: LocalText)
  /// `open` are the rounds that are owed.
  case noSuchRound(Int, number: Int, open: [Int])
  /// 转办 ends with the answer, or with whoever took it over.
  case transferNeedsAnswer(number: Int)
  /// The entry opened an errand: close that instead.
  case entryOpenedErrand(number: Int)
  case ringsOutOfRange(Int)
  case onlyInExercise
  case speedOutOfRange(percent: Int)
  /// The same client used this command id for another command.
  case idReused(String)
  /// No line of the journal can hold it: too long once it is written, or not text.
  case cannotBeWritten
  case unknownReport(ReportID)
  case nothingToRevise
  /// So far back that the year must be a slip.
  case timeTooOld(Timestamp, days: Int)
  case seenBeforeSent
  case lossOutOfRange(Int)
  case groupOutOfRange(Int)
  case verificationNeedsName
  case reportIsUnjoined(ReportID)
  /// The report that opened a matter stays with it: the whole matter can be merged.
  case reportIsTheFirst(number: Int)
  case mergeWithItself(number: Int)
  /// A merge is taken apart report by report.
  case mergeStands(number: Int, into: Int?)
  case choiceNeedsLeader
  case wordOfNoLeader(name: LocalText)
  case noSuchFigure(entry: Int, number: Int)
  /// Only what hangs on nothing is taken from 收件.
  case reportIsJoined(number: Int)
  /// 无关 and 不属实 need a reason.
  case settlingNeedsReason
  case bulletin(BulletinRefusal)
  case keys(KeyRefusal)

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
    case .officesNotPhoned: "offices_not_phoned"
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
    case .correctionOwed: "correction_owed"
    case .unknownClock: "unknown_clock"
    case .clockIsNotOwed: "clock_not_owed"
    case .firstReportStands: "first_report_stands"
    case .releaseNeedsName: "release_needs_name"
    case .releaseNeedsReason: "release_needs_reason"
    case .claimNeedsPerson: "claim_needs_person"
    case .claimNeedsNextAct: "claim_needs_next_act"
    case .claimTooEarly: "claim_too_early"
    case .claimTimeOutOfRange: "claim_time_out_of_range"
    case .fileNotStored: "file_not_stored"
    case .notAnIncident: "not_an_incident"
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
    case .errandNeedsWhat: "errand_needs_what"
    case .dueNotAhead: "due_not_ahead"
    case .minutesOutOfRange: "minutes_out_of_range"
    case .pagesOutOfRange: "pages_out_of_range"
    case .transferNeedsUnit: "transfer_needs_unit"
    case .notAnHour: "not_an_hour"
    case .repeatOutOfRange: "repeat_out_of_range"
    case .repeatNeedsTimes: "repeat_needs_times"
    case .repeatTooLong: "repeat_too_long"
    case .repeatEndsBeforeItBegins: "repeat_ends_before_it_begins"
    case .notAnErrand: "not_an_errand"
    case .answerIsEmpty: "answer_is_empty"
    case .answerNeedsReceiver: "answer_needs_receiver"
    case .noSuchRound: "no_such_round"
    case .transferNeedsAnswer: "transfer_needs_answer"
    case .entryOpenedErrand: "entry_opened_errand"
    case .ringsOutOfRange: "rings_out_of_range"
    case .onlyInExercise: "only_in_exercise"
    case .speedOutOfRange: "speed_out_of_range"
    case .idReused: "id_reused"
    case .cannotBeWritten: "cannot_be_written"
    case .unknownReport: "unknown_report"
    case .nothingToRevise: "nothing_to_revise"
    case .timeTooOld: "time_too_old"
    case .seenBeforeSent: "seen_before_sent"
    case .lossOutOfRange: "loss_out_of_range"
    case .groupOutOfRange: "group_out_of_range"
    case .verificationNeedsName: "verification_needs_name"
    case .reportIsUnjoined: "report_unjoined"
    case .reportIsTheFirst: "report_is_the_first"
    case .mergeWithItself: "merge_with_itself"
    case .mergeStands: "merge_stands"
    case .choiceNeedsLeader: "choice_needs_leader"
    case .wordOfNoLeader: "word_of_no_leader"
    case .noSuchFigure: "no_such_figure"
    case .reportIsJoined: "report_joined"
    case .settlingNeedsReason: "settling_needs_reason"
    case .bulletin(let refusal): refusal.code
    case .keys(let refusal): refusal.code
    }
  }
}
