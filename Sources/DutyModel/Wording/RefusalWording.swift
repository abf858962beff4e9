// Refusals in words an officer can act on: why not, and what helps.

extension Refusal {
  /// The sentence for `reader`; `room` lends names to the ids in it.
  package func message(
    in language: Language, for reader: RefusalReader = .console, knowing room: DutyRoom? = nil
  ) -> String {
    let words = RefusalWords(language: language, reader: reader, room: room)
    return switch language {
    case .chinese: chinese(words)
    case .english: english(words)
    }
  }

  private func chinese(_ words: RefusalWords) -> String {
    switch self {
    case .notAllowed(let role, let command):
      "\(role.name(in: .chinese))不能做这件事（\(words.command(command))）。能做的是：\(words.allowed(command))。"
    case .unknownPerson(let person): "名单里没有“\(person)”。请用 people.toml 里的 id，或先把人加进去。"
    case .timeAhead:
      "时间比现在晚两分钟以上。"
        + words.help(
          console: "请核对时和分；昨天的写 d2350。", machine: "请核对日期、时、分和时区；写成 2026-07-14T20:31:00+08:00 这样。")
    case .textTooLong(let field, let bytes, let limit):
      "“\(field)”太长：\(bytes) 字节，最多 \(limit)。请分成几条记。"
    case .emptyReport:
      "这条来报什么都没有。记一句原话、一个号码或一个地点就能存；"
        + words.help(console: "打错无声按 0。", machine: "打错无声的，category 写 wrong_number。")
    case .emptyNote: "空的不能存。写一个字也行。"
    case .figureOutOfRange(let figure, let value):
      "\(figure.name(in: .chinese)) \(value) 不对：要在 0 到 \(DutyRoom.largestFigure) 之间。不清楚就空着。"
    case .unknownMatter(let matter): "没有“\(matter)”这件事。在办里的长编号像 EV-20260714-01。"
    case .matterIsClosed(let number): "\(number)号已经办结。有新情况请另记一条来报。"
    case .unknownRecipient(let recipient, let known):
      "不认识对象“\(recipient)”。认识的有：\(words.recipients(known))。"
    case .actOwed(let number, let act, _, let name):
      "\(number)号还欠\(act.act(in: .chinese))\(name(.chinese))，不能办结。先办了再结；查明不实的，按误报或不属实结。"
    case .officesNotPhoned(let number, let offices):
      "\(number)号还没电话报：\(offices.map { $0(.chinese) }.joined(separator: "、"))，不能办结。打电话报了再结；不用再报的，记“不再要求”，写明谁说的或领导的理由。"
    case .outcomeNeedsText: "办结要写一句结果。"
    case .outcomeNeedsVerification: "按误报、不属实办结，要写明是谁核实的。"
    case .unknownCard(let card, let known):
      known.isEmpty
        ? "没有启用的处置卡。请把卡放进 cards 文件夹，用 dutyroom check 检查。"
        : "没有“\(card)”这张卡。有的是：\(words.cards(known))。"
    case .cardIsRunning(let number, let title):
      "\(number)号已经在用“\(title(.chinese))”卡。接着勾就是，不用再开。"
    case .cardNotStarted(let number, let card, let running):
      running.isEmpty
        ? "\(number)号还没有开“\(words.card(card))”卡。先开卡，再勾步骤。"
        : "\(number)号没有开“\(words.card(card))”卡。开着的是：\(words.cards(running))。"
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
    case .fileNotStored(let name): "附件“\(name)”没有收进来，不能写上。先挂附件，再写。"
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
      "“\(words.person(person))”不在班上。在班的是：\(words.people(officers))。"
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
      "\(number)号是突发事件，不是待办。"
        + words.help(console: "报县请按 F6 去电或记报文。", machine: "报县请用 call.record 或 bulletin.record。")
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
    case .mergeStands(let number, let into):
      "\(number)号已并入\(into.map { "\($0)号" } ?? "另一件")，不能这样重开。并错了，请把那条来报拆出来，它会自立一件。"
    case .choiceNeedsLeader: "用哪个数字由带班领导定。领导口头定的，请写明是谁、怎么说的。"
    case .wordOfNoLeader(let name): "\(name(.chinese))不是领导。请写明是哪位领导定的。"
    case .noSuchFigure(let entry, let number): "\(number)号的数字里没有第 \(entry) 条。请从这件事的数字里选。"
    case .reportIsJoined(let number): "这条来报已经在 \(number)号里了，不用再收。并错了，打开 \(number)号再拆开。"
    case .settlingNeedsReason: "放下一条收件，无关、不属实的要写一句理由。"
    case .bulletin(let refusal): refusal.chinese(words)
    case .keys(let refusal): refusal.chinese
    }
  }
}
