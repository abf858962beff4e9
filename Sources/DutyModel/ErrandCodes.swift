/// Where an errand comes from.
package enum ErrandSource: String, Code {
  /// 上级交办: ordered from above.
  case order
  /// 批示: a leader's instruction.
  case instruction
  /// 转办: passed on to whoever is competent.
  case transfer
  /// 来文: a paper to be passed on or answered.
  case paper
  /// 回电: a call that we promised.
  case callBack = "call_back"
  /// 定时报: figures owed at set hours.
  case figures
  /// 核实: the county saw it first and asks.
  case verification
  /// 上级叫应: we were called out and owe feedback.
  case calledOut = "called_out"
  /// 常设要求: holds until somebody lifts it; nothing falls due by itself.
  case standing
}

/// The colour of an official warning, the gravest first.
package enum WarningColour: String, Code {
  case red
  case orange
  case yellow
  case blue
}

/// How urgent an incoming paper says it is.
package enum PaperUrgency: String, Code {
  /// 特急
  case extraUrgent = "extra_urgent"
  /// 加急
  case urgent
  /// 平件
  case plain
}

/// What a check of the room found.
package enum SpotCheckResult: String, Code {
  /// 在岗
  case onPost = "on_post"
  /// 在岗未及时接听
  case answeredLate = "answered_late"
  /// 替岗未报备
  case substituteNotFiled = "substitute_not_filed"
  /// 脱岗
  case leftPost = "left_post"
  /// 漏岗、空岗
  case emptyPost = "empty_post"
  /// 无法联系
  case notReached = "not_reached"
}

extension ErrandSource {
  /// What an errand's clock wants done.
  var clockKind: ClockKind {
    switch self {
    case .callBack: .callBack
    case .calledOut: .feedback
    case .order, .instruction, .transfer, .paper, .figures, .verification, .standing: .errand
    }
  }
}
