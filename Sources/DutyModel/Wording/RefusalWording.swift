// Refusals in words an officer can act on: why not, and what helps.

extension Refusal {
  package func message(in language: Language) -> String {
    switch language {
    case .chinese: chinese
    case .english: english
    }
  }

  private var chinese: String {
    switch self {
    case .notAllowed(let role, let command):
      "\(role.name(in: .chinese))不能做这件事（\(command.rawValue)）。能做的是：\(allowed(command, in: .chinese))。"
    case .unknownPerson(let person): "名单里没有“\(person)”。请用 people.toml 里的 id，或先把人加进去。"
    case .timeAhead: "时间比现在晚两分钟以上。请核对时和分；昨天的写 d2350。"
    case .textTooLong(let field, let bytes, let limit):
      "“\(field)”太长：\(bytes) 字节，最多 \(limit)。请分成几条记。"
    case .emptyReport: "这条来报什么都没有。记一句原话、一个号码或一个地点就能存；打错无声按 0。"
    case .emptyNote: "空的不能存。写一个字也行。"
    case .figureOutOfRange(let figure, let value):
      "\(figure.name(in: .chinese)) \(value) 不对：要在 0 到 \(DutyRoom.largestFigure) 之间。不清楚就空着。"
    case .unknownMatter(let matter): "没有“\(matter)”这件事。在办里的长编号像 EV-20260714-01。"
    case .matterIsClosed(let number): "\(number)号已经办结。有新情况请另记一条来报。"
    case .unknownRecipient(let recipient, let known):
      "不认识对象“\(recipient)”。认识的有：\(known.map(\.rawValue).joined(separator: "、"))。"
    case .actOwed(let number, let act, _, let name):
      "\(number)号还欠\(act.act(in: .chinese))\(name(.chinese))，不能办结。先办了再结；查明不实的，按误报或不属实结。"
    case .outcomeNeedsText: "办结要写一句结果。"
    case .outcomeNeedsVerification: "按误报、不属实办结，要写明是谁核实的。"
    case .unknownCard(let card, let known):
      known.isEmpty
        ? "没有启用的处置卡。请把卡放进 cards 文件夹，用 dutyroom check 检查。"
        : "没有“\(card)”这张卡。有的是：\(known.map(\.rawValue).joined(separator: "、"))。"
    case .cardIsRunning(let number, let title):
      "\(number)号已经在用“\(title(.chinese))”卡。接着勾就是，不用再开。"
    case .cardNotStarted(let number, let card, let running):
      running.isEmpty
        ? "\(number)号还没有开“\(card)”卡。先开卡，再勾步骤。"
        : "\(number)号没有开“\(card)”卡。开着的是：\(running.map(\.rawValue).joined(separator: "、"))。"
    case .unknownCardStep(let step, let title, let count):
      "“\(title(.chinese))”卡没有第 \(step) 步，共 \(count) 步。"
    case .cardStepIsDone(let step, let entry):
      "第 \(step) 步已经办了，见日志第 \(entry) 条。勾错了就划掉那一条。"
    case .cardStepIsNotApplicable(let step):
      "第 \(step) 步已经记作不适用。又适用了，办完直接勾已办。"
    case .cardStepFollowsClock(let step, let act, isMet: false):
      "第 \(step) 步跟着\(act.act(in: .chinese))的时限走，不能在卡上勾。照实登记\(act.act(in: .chinese))，它自己就算办了。"
    case .cardStepFollowsClock(let step, let act, isMet: true):
      "第 \(step) 步已随\(act.act(in: .chinese))办了，不用在卡上勾。"
    case .notApplicableNeedsReason: "记不适用要写一句理由。"
    case .correctionOwed(let number, let offices):
      "\(number)号已经电话报过。先打电话更正，再办结。要打的：\(offices.map { $0(.chinese) }.joined(separator: "、"))。"
    case .unknownClock(let clock): "没有“\(clock)”这只时限钟。编号像 EV-20260714-01/written_report/county_gov。"
    case .clockIsNotOwed(let number, let kind):
      "\(number)号的\(kind.act(in: .chinese))已经不欠，或者不归我们办。请看这件事还欠什么。"
    case .firstReportStands(let number, let kind, let name):
      "\(number)号\(kind.act(in: .chinese))\(name(.chinese))不能不办。打通了就停表；查明不实的，按误报或不属实办结。"
    case .releaseNeedsName: "写明是谁说的不再要求：上级写答复人姓名，本镇写哪位领导。"
    case .releaseNeedsReason: "领导定不再报的，要写理由。"
    case .claimNeedsPerson: "写明谁认领。"
    case .claimNeedsNextAct: "写明认领后先做什么，一句就行。"
    case .claimTooEarly: "离时限还早，不用认领。将到或超时的才认领。"
    case .claimTimeOutOfRange:
      "认领到几点，要在现在以后、\(DutyRoom.longestClaimMinutes / 60) 小时以内。到时没办完可以再认领。"
    case .notAnIncident(let number): "\(number)号不是突发事件，没有这一项。请看是不是写错了号。"
    case .unknownEntry(let entry, let last): "没有第 \(entry) 条，日志到第 \(last) 条。"
    case .entryIsStruck(let entry): "第 \(entry) 条已经划掉了。"
    case .strikeNeedsReason: "划掉要写理由。原来的字还在日志里。"
    case .notAnAct(let entry, let act?): "第 \(entry) 条是跟着第 \(act) 条来的。要划请划第 \(act) 条。"
    case .notAnAct(let entry, nil):
      "第 \(entry) 条不能划掉：能划的是来电、去电、报文、数字、口径、核实、办结、到位、处置卡、答复、催办、查岗、认领、不再要求和记事。来报并错了请拆出来，别的可以另记一条说明。"
    case .reportOpenedMatter(let number): "这条来报立了 \(number)号。请把 \(number)号按误报或不属实办结。"
    case .noOfficer: "没有值班员。请写明谁值班，或先在 roster.csv 里排上。"
    case .noShift: "现在没有人在班，没有可交的班。"
    case .leavingNeedsTaker(let open): "还有 \(open) 件在办。写明谁接，或写明理由。"
    case .notOnShift(let person, let officers):
      "“\(person)”不在班上。在班的是：\(officers.map(\.rawValue).joined(separator: "、"))。"
    case .lastOfficer: "班上不能没有值班员。写明谁来接，或整班交班。"
    case .whereaboutsNeedText: "在别处要写明在哪。写个地名就行。"
    case .errandNeedsWhat:
      "写一句要办什么，才能立待办。"
    case .dueNotAhead:
      "办结时间要在收到之后、400天以内。请核对日期和时分。"
    case .minutesOutOfRange(let minutes):
      "\(minutes) 分钟不对：要在 1 到 \(DutyRoom.longestErrandMinutes) 之间。"
    case .pagesOutOfRange(let pages):
      "\(pages) 页不对：要在 1 到 9999 之间。不清楚就空着。"
    case .transferNeedsUnit:
      "转办要写明转给哪个单位。"
    case .notAnHour(let text):
      "“\(text)”不是钟点。写成 08:00 这样。"
    case .repeatOutOfRange(let minutes):
      "隔 \(minutes) 分钟一报不对：要在 5 分钟到 7 天之间。"
    case .repeatNeedsTimes:
      "定时报要写明隔多少分钟，或哪几个钟点。"
    case .repeatTooLong:
      "一天最多 24 个钟点、20 项。请分成几件待办。"
    case .repeatEndsBeforeItBegins:
      "截止时间在第一次之前，一次也报不到。请核对截止时间。"
    case .notAnErrand(let number):
      "\(number)号是突发事件，不是待办。报县请按 F6 去电或记报文。"
    case .answerIsEmpty:
      "写一句答复了什么，或填要报的数。"
    case .answerNeedsReceiver(let number, let name):
      "\(number)号答复\(name(.chinese))，要写明谁接的。请问一声贵姓。"
    case .noSuchRound(let round, let number, let open):
      "\(number)号现在不欠第 \(round) 次。\(open.isEmpty ? "一次也不欠。" : "还欠第 \(open.map(String.init).joined(separator: "、")) 次。")"
    case .transferNeedsAnswer(let number):
      "\(number)号是转办，还没有答复。先记答复，或写明谁接去了，再办结。"
    case .entryOpenedErrand(let number):
      "这一条立了 \(number)号待办。记错了，请把 \(number)号按不属实办结，写明谁核实的。"
    case .ringsOutOfRange(let rings):
      "\(rings) 声不对：几声接起写 1 到 9。没听清就空着。"
    case .onlyInExercise: "实况值班室不能调时间。演练请用 dutyroom demo。"
    case .speedOutOfRange: "快慢要在 0.01 到 600 倍之间。"
    case .idReused(let key): "编号“\(key)”已经用在另一条上。新的一条请换新编号。"
    case .cannotBeWritten: "这一条太长，或编号不合规，写不进日志。请分成几条，编号用短的。"
    case .unknownReport(let report): "没有“\(report)”这条来报。来报编号像 RP-20260714-01。"
    case .nothingToRevise: "没写改什么。写明事由、级别、地点、时间、敏感、标题里的一样。"
    case .timeTooOld(_, let days): "时间在 \(days) 天以前。请核对年份；真是那么久的事，时间写在原话里。"
    case .seenBeforeSent: "看到消息的时间早于发出的时间。请核对两个时间。"
    case .lossOutOfRange(let loss): "损失 \(loss) 万元不对：要在 0 到 \(DutyRoom.largestLossWan) 之间。不清楚就空着。"
    case .groupOutOfRange(let group): "没有 \(group) 组：要在 0 到 \(DutyRoom.largestGroup) 之间。不清楚就空着。"
    case .verificationNeedsName: "核实要写向谁核实的，姓名或单位都行。没联系上请选未联系上。"
    case .reportIsUnjoined(let report): "“\(report)”没有并在哪件事上，不用拆。"
    case .reportIsTheFirst(let number): "这条来报立了 \(number)号，不能移走。整件并过去请用并案；不实的按误报或不属实办结。"
    case .mergeWithItself(let number): "\(number)号不能并进自己。请写明并进哪一件。"
    case .mergeNamesBoth(let number): "并案要写明并进哪一件。请用并案，不用办结 \(number)号。"
    case .mergeStands(let number, let into):
      "\(number)号已并入\(into.map { "\($0)号" } ?? "另一件")，不能这样重开。并错了，请把那条来报拆出来，它会自立一件。"
    case .choiceNeedsLeader: "用哪个数字由带班领导定。领导口头定的，请写明是谁、怎么说的。"
    case .wordOfNoLeader(let name): "\(name(.chinese))不是领导。请写明是哪位领导定的。"
    case .noSuchFigure(let entry, let number): "\(number)号的数字里没有第 \(entry) 条。请从这件事的数字里选。"
    }
  }

  private var english: String {
    switch self {
    case .notAllowed(let role, let command):
      "The \(role.name(in: .english)) may not do this (\(command.rawValue)). Allowed: \(allowed(command, in: .english))."
    case .unknownPerson(let person):
      "Nobody is called “\(person)” in the people list. Use an id of people.toml, or add the person there first."
    case .timeAhead:
      "The time is more than two minutes ahead. Check hour and minute; yesterday is d2350."
    case .textTooLong(let field, let bytes, let limit):
      "“\(field)” is too long: \(bytes) bytes, at most \(limit). Write it as several entries."
    case .emptyReport:
      "There is nothing in this report. A word, a number or a place is enough to save it; 0 is a wrong number."
    case .emptyNote: "An empty note can't be saved. One word is enough."
    case .figureOutOfRange(let figure, let value):
      "\(figure.name(in: .english)) \(value) can't be right: 0 to \(DutyRoom.largestFigure). Leave it empty if unknown."
    case .unknownMatter(let matter):
      "There is no matter “\(matter)”. The open ones have long ids like EV-20260714-01."
    case .matterIsClosed(let number): "Matter \(number) is closed. Record news as a report of its own."
    case .unknownRecipient(let recipient, let known):
      "Unknown recipient “\(recipient)”. Known: \(known.map(\.rawValue).joined(separator: ", "))."
    case .actOwed(let number, let act, _, let name):
      "Matter \(number) still owes: \(act.act(in: .english)) \(name(.english)). Do it first; or close it as a false alarm or not true."
    case .outcomeNeedsText: "Closing needs a sentence on what came of it."
    case .outcomeNeedsVerification: "Closing as a false alarm or not true needs the name of whoever checked."
    case .unknownCard(let card, let known):
      known.isEmpty
        ? "No response cards are adopted. Put cards into the folder cards and run dutyroom check."
        : "There is no card “\(card)”. There are: \(known.map(\.rawValue).joined(separator: ", "))."
    case .cardIsRunning(let number, let title):
      "Matter \(number) uses the card “\(title(.english))” already. Go on ticking it."
    case .cardNotStarted(let number, let card, let running):
      running.isEmpty
        ? "The card “\(card)” isn't in use for matter \(number). Start it first, then tick its steps."
        : "Matter \(number) doesn't use “\(card)”. In use: \(running.map(\.rawValue).joined(separator: ", "))."
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
      "“\(person)” isn't on this shift. On it are: \(officers.map(\.rawValue).joined(separator: ", "))."
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
      "Matter \(number) is an incident, no errand. Report on it with F6 or as a bulletin."
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
    case .mergeNamesBoth(let number):
      "Merging names the matter that goes on. Use merge instead of closing matter \(number)."
    case .mergeStands(let number, let into):
      "Matter \(number) went into \(into.map { "matter \($0)" } ?? "another") and isn't reopened like this. Detach the report that is wrong; it opens its own matter."
    case .choiceNeedsLeader:
      "Which figure is in use is the leader's choice. For his spoken word, say who said it and by what means."
    case .wordOfNoLeader(let name): "\(name(.english)) is no leader. Name the leader who chose it."
    case .noSuchFigure(let entry, let number):
      "Entry \(entry) is no figure of matter \(number). Choose one of that matter's figures."
    }
  }

  /// Who may do it, from the one table.
  private func allowed(_ command: Command.Name, in language: Language) -> String {
    Role.allCases.filter { may($0, command) }.map { $0.name(in: language) }
      .joined(separator: language("、", ", "))
  }
}
