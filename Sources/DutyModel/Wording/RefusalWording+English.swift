// The English half of the refusals, in the order of the Chinese one.

extension Refusal {
  func english(_ words: RefusalWords) -> String {
    switch self {
    case .notAllowed(let role, let command):
      "The \(role.name(in: .english)) may not do this (\(words.command(command))). Allowed: \(words.allowed(command))."
    case .unknownPerson(let person):
      "Nobody is called “\(person)” in the people list. Use an id of people.toml, or add the person there first."
    case .timeAhead:
      "The time is more than two minutes ahead. "
        + words.help(
          console: "Check hour and minute; yesterday is d2350.",
          machine: "Check date, hour, minute and offset; write it like 2026-07-14T20:31:00+08:00.")
    case .textTooLong(let field, let bytes, let limit):
      "“\(field)” is too long: \(bytes) bytes, at most \(limit). Write it as several entries."
    case .emptyReport:
      "There is nothing in this report. A word, a number or a place is enough to save it; "
        + words.help(
          console: "0 is a wrong number.", machine: "for a wrong number give category wrong_number.")
    case .emptyNote: "An empty note can't be saved. One word is enough."
    case .figureOutOfRange(let figure, let value):
      "\(figure.name(in: .english)) \(value) can't be right: 0 to \(DutyRoom.largestFigure). Leave it empty if unknown."
    case .unknownMatter(let matter):
      "There is no matter “\(matter)”. The open ones have long ids like EV-20260714-01."
    case .matterIsClosed(let number): "Matter \(number) is closed. Record news as a report of its own."
    case .unknownRecipient(let recipient, let known):
      "Unknown recipient “\(recipient)”. Known: \(words.recipients(known))."
    case .actOwed(let number, let act, _, let name):
      "Matter \(number) still owes: \(act.act(in: .english)) \(name(.english)). Do it first; or close it as a false alarm or not true."
    case .officesNotPhoned(let number, let offices):
      "Matter \(number) wasn't phoned yet to: \(offices.map { $0(.english) }.joined(separator: ", ")). Phone it, then close; or release it: who said it isn't wanted, or the leader's reason."
    case .outcomeNeedsText: "Closing needs a sentence on what came of it."
    case .outcomeNeedsVerification: "Closing as a false alarm or not true needs the name of whoever checked."
    case .unknownCard(let card, let known):
      known.isEmpty
        ? "No response cards are adopted. Put cards into the folder cards and run dutyroom check."
        : "There is no card “\(card)”. There are: \(words.cards(known))."
    case .cardIsRunning(let number, let title):
      "Matter \(number) uses the card “\(title(.english))” already. Go on ticking it."
    case .cardNotStarted(let number, let card, let running):
      running.isEmpty
        ? "The card “\(words.card(card))” isn't in use for matter \(number). Start it first, then tick its steps."
        : "Matter \(number) doesn't use “\(words.card(card))”. In use: \(words.cards(running))."
    case .unknownCardStep(let step, let title, let count):
      "The card “\(title(.english))” has no step \(step), only 1 to \(count)."
    case .cardStepIsDone(let step, let entry):
      "Step \(step) is done already, see entry \(entry). If that was a slip, strike the entry."
    case .cardStepIsNotApplicable(let step):
      "Step \(step) is marked as not applicable already. If it does apply, do it and tick it as done."
    case .cardStepFollowsClock(let step, let act, isMet: false):
      "Step \(step) can't be ticked: it waits for “\(act.act(in: .english))”. Record that act and the step is done."
    case .cardStepFollowsClock(let step, let act, isMet: true):
      "Step \(step) is done by “\(act.act(in: .english))” and needs no tick."
    case .notApplicableNeedsReason: "Say in a sentence why the step doesn't apply."
    case .correctionOwed(let number, let offices):
      "Matter \(number) was reported by phone. Correct it by phone first, then close it. To call: \(offices.map { $0(.english) }.joined(separator: ", "))."
    case .unknownClock(let clock):
      "There is no clock “\(clock)”. Their ids look like EV-20260714-01/written_report/county_gov."
    case .clockIsNotOwed(let number, let kind):
      "“\(kind.act(in: .english))” of matter \(number) is not owed any more, or isn't ours. See what the matter still owes."
    case .firstReportStands(let number, let kind, let name):
      "Matter \(number): \(kind.act(in: .english)) \(name(.english)) can't be dropped. A call stops it; what proves untrue is closed as a false alarm or not true."
    case .releaseNeedsName:
      "Say who wants it no more: the person at the county who answered, or which of our leaders."
    case .releaseNeedsReason: "When our leader drops it, a reason is needed."
    case .claimNeedsPerson: "Say who claims it."
    case .claimNeedsNextAct: "Say what comes next; a few words are enough."
    case .claimTooEarly: "There is time enough: only what is overdue or soon due is claimed."
    case .fileNotStored(let name):
      "The file “\(name)” was never taken in, so nothing can name it. Attach it first with dutyroom attach, or F1."
    case .claimTimeOutOfRange:
      "A claim ends later than now and within \(DutyRoom.longestClaimMinutes / 60) hours. It can be renewed."
    case .notAnIncident(let number):
      "Matter \(number) is no incident and has no such thing. See whether the number is right."
    case .unknownEntry(let entry, let last): "There is no entry \(entry); the log ends at \(last)."
    case .entryIsStruck(let entry): "Entry \(entry) is struck already."
    case .strikeNeedsReason: "Striking needs a reason. The entry stays in the journal."
    case .notAnAct(let entry, let act?): "Entry \(entry) follows from entry \(act). Strike \(act) instead."
    case .notAnAct(let entry, nil):
      "Entry \(entry) can't be struck: only reports, calls, bulletins, figures, the figure in use, verifications, closings, whereabouts, cards, answers, reminders, spot checks, claims, releases and notes can. Detach a report that was joined wrongly; otherwise add a note that explains."
    case .reportOpenedMatter(let number):
      "This report opened matter \(number). Close that as a false alarm or not true instead."
    case .noOfficer: "No officer is named. Say who is on duty, or enter the roster in roster.csv first."
    case .noShift: "Nobody is on duty, so there is no shift to leave."
    case .leavingNeedsTaker(let open): "Still open: \(open). Name who takes them, or give a reason."
    case .notOnShift(let person, let officers):
      "“\(words.person(person))” isn't on this shift. On it are: \(words.people(officers))."
    case .lastOfficer:
      "A shift can't be without an officer. Name who joins, or leave the whole shift."
    case .whereaboutsNeedText: "Elsewhere needs a word on where. The name of a place is enough."
    case .errandNeedsWhat:
      "Say in a sentence what is to be done."
    case .dueNotAhead:
      "The due time must lie after it came in and within 400 days. Check the date and the hour."
    case .minutesOutOfRange(let minutes):
      "\(minutes) minutes can't be right: 1 to \(DutyRoom.longestErrandMinutes)."
    case .pagesOutOfRange(let pages):
      "\(pages) pages can't be right: 1 to 9999. Leave it empty if unknown."
    case .transferNeedsUnit:
      "Say which unit it is passed on to."
    case .notAnHour(let text):
      "“\(text)” is no hour. Write it like 08:00."
    case .repeatOutOfRange(let minutes):
      "Every \(minutes) minutes can't be right: 5 minutes to 7 days."
    case .repeatNeedsTimes:
      "Say every how many minutes, or at which hours."
    case .repeatTooLong:
      "At most 24 hours of the day and 20 readings. Make several errands of it."
    case .repeatEndsBeforeItBegins:
      "It ends before it first falls due. Check until when it holds."
    case .notAnErrand(let number):
      "Matter \(number) is an incident, no errand. Report on it "
        + words.help(console: "with F6 or as a bulletin.", machine: "with call.record or bulletin.record.")
    case .answerIsEmpty:
      "Say what was answered, or give the readings."
    case .answerNeedsReceiver(let number, let name):
      "For matter \(number) say who took the answer at the \(name(.english)). Ask for a name."
    case .noSuchRound(let round, let number, let open):
      "Matter \(number) doesn't owe answer \(round) now. \(open.isEmpty ? "None is owed." : "Owed: \(open.map(String.init).joined(separator: ", ")).")"
    case .transferNeedsAnswer(let number):
      "Matter \(number) was passed on and has no answer. Record the answer, or say who took it over."
    case .entryOpenedErrand(let number):
      "This entry opened errand \(number). If it is wrong, close \(number) as not true and say who checked."
    case .ringsOutOfRange(let rings):
      "\(rings) rings can't be right: 1 to 9. Leave it empty if nobody counted."
    case .onlyInExercise: "A live duty room can't set its time. Use dutyroom demo for an exercise."
    case .speedOutOfRange: "The speed must be between 0.01 and 600 times."
    case .idReused(let key): "The id “\(key)” was used for another command. Give a new command a new id."
    case .cannotBeWritten:
      "No line of the journal can hold this: it is too long or its id is odd. Write several, with short ids."
    case .unknownReport(let report):
      "There is no report “\(report)”. Reports have ids like RP-20260714-01."
    case .nothingToRevise:
      "Nothing is named. Give one of kind, level, place, time, sensitivity or title."
    case .timeTooOld(_, let days):
      "The time lies more than \(days) days back. Check the year; if it is that old, write the time into the words."
    case .seenBeforeSent: "The message was seen before it was sent. Check both times."
    case .lossOutOfRange(let loss):
      "A loss of \(loss) (10,000 yuan) can't be right: 0 to \(DutyRoom.largestLossWan). Leave it empty if unknown."
    case .groupOutOfRange(let group):
      "There is no group \(group): 0 to \(DutyRoom.largestGroup). Leave it empty if unknown."
    case .verificationNeedsName:
      "Say who was asked, by name or unit. If nobody was reached, record it as not reached."
    case .reportIsUnjoined(let report): "“\(report)” hangs on no matter, so there is nothing to take apart."
    case .reportIsTheFirst(let number):
      "This report opened matter \(number) and stays with it. Merge the whole matter, or close it as not true."
    case .mergeWithItself(let number): "Matter \(number) can't be merged into itself. Name the other one."
    case .mergeStands(let number, let into):
      "Matter \(number) went into \(into.map { "matter \($0)" } ?? "another") and isn't reopened like this. Detach the report that is wrong; it opens its own matter."
    case .choiceNeedsLeader:
      "Which figure is in use is the leader's choice. For his spoken word, say who said it and by what means."
    case .wordOfNoLeader(let name): "\(name(.english)) is no leader. Name the leader who chose it."
    case .noSuchFigure(let entry, let number):
      "Entry \(entry) is no figure of matter \(number). Choose one of that matter's figures."
    case .reportIsJoined(let number):
      "This report belongs to matter \(number) already. If that is wrong, open matter \(number) and detach it."
    case .settlingNeedsReason: "Putting it down as none of ours or not true needs a reason."
    case .bulletin(let refusal): refusal.english(words)
    case .keys(let refusal): refusal.english
    }
  }
}
