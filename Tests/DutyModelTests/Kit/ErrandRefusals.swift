import DutyModel

/// What the officer reads when a rule about errands says no.
enum ErrandRefusals {
  static let table: [(Refusal, String, String)] = [
    (.errandNeedsWhat, "写一句要办什么，才能立待办。", "Say in a sentence what is to be done."),
    (
      .dueNotAhead, "办结时间要在收到之后、400天以内。请核对日期和时分。",
      "The due time must lie after it came in and within 400 days. Check the date and the hour."
    ),
    (
      .minutesOutOfRange(0), "0 分钟不对：要在 1 到 576000 之间。",
      "0 minutes can't be right: 1 to 576000."
    ),
    (
      .pagesOutOfRange(0), "0 页不对：要在 1 到 9999 之间。不清楚就空着。",
      "0 pages can't be right: 1 to 9999. Leave it empty if unknown."
    ),
    (.transferNeedsUnit, "转办要写明转给哪个单位。", "Say which unit it is passed on to."),
    (.notAnHour("25"), "“25”不是钟点。写成 08:00 这样。", "“25” is no hour. Write it like 08:00."),
    (
      .repeatOutOfRange(minutes: 1), "隔 1 分钟一报不对：要在 5 分钟到 7 天之间。",
      "Every 1 minutes can't be right: 5 minutes to 7 days."
    ),
    (
      .repeatNeedsTimes, "定时报要写明隔多少分钟，或哪几个钟点。", "Say every how many minutes, or at which hours."
    ),
    (
      .repeatTooLong, "一天最多 24 个钟点、20 项。请分成几件待办。",
      "At most 24 hours of the day and 20 readings. Make several errands of it."
    ),
    (
      .repeatEndsBeforeItBegins, "截止时间在第一次之前，一次也报不到。请核对截止时间。",
      "It ends before it first falls due. Check until when it holds."
    ),
    (
      .notAnErrand(number: 3), "3号是突发事件，不是待办。报县请按 F6 去电或记报文。",
      "Matter 3 is an incident, no errand. Report on it with F6 or as a bulletin."
    ),
    (.answerIsEmpty, "写一句答复了什么，或填要报的数。", "Say what was answered, or give the readings."),
    (
      .answerNeedsReceiver(number: 3, name: LocalText("县应急局", "emergency bureau")),
      "3号答复县应急局，要写明谁接的。请问一声贵姓。",
      "For matter 3 say who took the answer at the emergency bureau. Ask for a name."
    ),
    (
      .noSuchRound(7, number: 3, open: [2, 3]), "3号现在不欠第 7 次。还欠第 2、3 次。",
      "Matter 3 doesn't owe answer 7 now. Owed: 2, 3."
    ),
    (
      .noSuchRound(1, number: 3, open: []), "3号现在不欠第 1 次。一次也不欠。",
      "Matter 3 doesn't owe answer 1 now. None is owed."
    ),
    (
      .transferNeedsAnswer(number: 3), "3号是转办，还没有答复。先记答复，或写明谁接去了，再办结。",
      "Matter 3 was passed on and has no answer. Record the answer, or say who took it over."
    ),
    (
      .entryOpenedErrand(number: 3), "这一条立了 3号待办。记错了，请把 3号按不属实办结，写明谁核实的。",
      "This entry opened errand 3. If it is wrong, close 3 as not true and say who checked."
    ),
    (
      .ringsOutOfRange(10), "10 声不对：几声接起写 1 到 9。没听清就空着。",
      "10 rings can't be right: 1 to 9. Leave it empty if nobody counted."
    ),
  ]
}
