/// What a clock wants done.
package enum ClockKind: String, Code {
  /// 告知领导: a leader knows.
  case tellLeader = "tell_leader"
  /// 电话报: the county has it by phone.
  case phoneReport = "phone_report"
  /// 书面首报: the first written report has left.
  case writtenReport = "written_report"
  /// 核实: somebody on the spot has confirmed or denied it.
  case verify
  /// 续报: the next report on how it goes on, by phone or in writing.
  case followUp = "follow_up"
  /// 终报: the closing report.
  case finalReport = "final_report"
  /// 补报: changed casualty figures are still to be reported so long.
  case supplement
  /// 灾情数据: the numbers of a natural disaster, on the form of the statistics.
  case disasterFigures = "disaster_figures"
  /// 电话更正: what was reported turned out untrue, and the county hears so.
  case correction
  /// 回电: we said that we would call back.
  case callBack = "call_back"
  /// 待办: an errand is done and its answer given.
  case errand
  /// 反馈: we were called out and report what we did.
  case feedback
  /// 签收: somebody at the office says by name that the paper arrived.
  case acknowledge
  /// 补签: a leader makes a word good that he gave by phone or message.
  case counterSign = "counter_sign"
}

/// On what a limit stands, and so whether it competes for the one line.
package enum ClockStanding: String, Code {
  /// 规定: a rule of the policy.
  case rule
  /// 约定: something that we said we would do.
  case promise
  /// An outer limit of somebody above us, shown and never ours to miss.
  case bound
  /// A window that stays open until then; it closes silently.
  case window
}

/// The instant from which a limit counts, as the rule says.
package enum ClockOrigin: String, Code {
  /// We took the call; for a message, when it was seen.
  case received
  case occurred
  /// Somebody on the spot confirmed it.
  case verified
  /// The message was sent, whenever it was read.
  case sent
  case seen
  /// The last report to the recipient was made.
  case lastReport = "last_report"
  /// 处置结束: the phase "ended" began.
  case ended
  /// Casualty figures changed after a report.
  case figures
}

/// Why a clock is no longer owed.
package enum ReleaseCause: String, Code {
  /// The county said that it doesn't want it any more, and who said so.
  case county
  /// Our leader, with his reason.
  case leader
  /// The incident turned out to be something else, or the act that had started it was struck.
  case rules
}
