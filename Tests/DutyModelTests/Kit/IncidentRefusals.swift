import DutyModel

/// What an officer reads when a rule about incidents and reports says no.
enum IncidentRefusals {
  static let table: [(Refusal, String, String)] = [
    (
      .unknownReport("RP-20260714-09"), "没有“RP-20260714-09”这条来报。来报编号像 RP-20260714-01。",
      "There is no report “RP-20260714-09”. Reports have ids like RP-20260714-01."
    ),
    (
      .nothingToRevise, "没写改什么。写明事由、级别、地点、时间、敏感、标题里的一样。",
      "Nothing is named. Give one of kind, level, place, time, sensitivity or title."
    ),
    (
      .timeTooOld(time("20:30"), days: 180),
      "时间在 180 天以前。请核对年份；真是那么久的事，时间写在原话里。",
      "The time lies more than 180 days back. Check the year; if it is that old, write the time into the words."
    ),
    (
      .seenBeforeSent, "看到消息的时间早于发出的时间。请核对两个时间。",
      "The message was seen before it was sent. Check both times."
    ),
    (
      .lossOutOfRange(-1), "损失 -1 万元不对：要在 0 到 9999999 之间。不清楚就空着。",
      "A loss of -1 (10,000 yuan) can't be right: 0 to 9999999. Leave it empty if unknown."
    ),
    (
      .groupOutOfRange(1_000), "没有 1000 组：要在 0 到 999 之间。不清楚就空着。",
      "There is no group 1000: 0 to 999. Leave it empty if unknown."
    ),
    (
      .verificationNeedsName, "核实要写向谁核实的，姓名或单位都行。没联系上请选未联系上。",
      "Say who was asked, by name or unit. If nobody was reached, record it as not reached."
    ),
    (
      .reportIsUnjoined("RP-20260714-09"), "“RP-20260714-09”没有并在哪件事上，不用拆。",
      "“RP-20260714-09” hangs on no matter, so there is nothing to take apart."
    ),
    (
      .reportIsTheFirst(number: 3),
      "这条来报立了 3号，不能移走。整件并过去请用并案；不实的按误报或不属实办结。",
      "This report opened matter 3 and stays with it. Merge the whole matter, or close it as not true."
    ),
    (
      .reportIsJoined(number: 3), "这条来报已经在 3号里了，不用再收。并错了，打开 3号再拆开。",
      "This report belongs to matter 3 already. If that is wrong, open matter 3 and detach it."
    ),
    (
      .settlingNeedsReason, "放下一条收件，无关、不属实的要写一句理由。",
      "Putting it down as none of ours or not true needs a reason."
    ),
    (
      .mergeWithItself(number: 3), "3号不能并进自己。请写明并进哪一件。",
      "Matter 3 can't be merged into itself. Name the other one."
    ),
    (
      .officesNotPhoned(
        number: 3, offices: [LocalText("县防指", "Flood HQ"), LocalText("县应急局", "emergency bureau")]),
      "3号还没电话报：县防指、县应急局，不能办结。打电话报了再结；不用再报的，记“不再要求”，写明谁说的或领导的理由。",
      "Matter 3 wasn't phoned yet to: Flood HQ, emergency bureau. Phone it, then close; or release it: who said it isn't wanted, or the leader's reason."
    ),
    (
      .mergeStands(number: 3, into: 5),
      "3号已并入5号，不能这样重开。并错了，请把那条来报拆出来，它会自立一件。",
      "Matter 3 went into matter 5 and isn't reopened like this. Detach the report that is wrong; it opens its own matter."
    ),
    (
      .mergeStands(number: 3, into: nil),
      "3号已并入另一件，不能这样重开。并错了，请把那条来报拆出来，它会自立一件。",
      "Matter 3 went into another and isn't reopened like this. Detach the report that is wrong; it opens its own matter."
    ),
    (
      .choiceNeedsLeader, "用哪个数字由带班领导定。领导口头定的，请写明是谁、怎么说的。",
      "Which figure is in use is the leader's choice. For his spoken word, say who said it and by what means."
    ),
    (
      .wordOfNoLeader(name: LocalText("吴晓", "Wu Xiao")), "吴晓不是领导。请写明是哪位领导定的。",
      "Wu Xiao is no leader. Name the leader who chose it."
    ),
    (
      .noSuchFigure(entry: 9, number: 3), "3号的数字里没有第 9 条。请从这件事的数字里选。",
      "Entry 9 is no figure of matter 3. Choose one of that matter's figures."
    ),
  ]
}
