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
