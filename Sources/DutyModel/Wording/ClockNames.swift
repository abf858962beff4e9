extension ClockKind {
  /// The act that a clock wants.
  package func act(in language: Language) -> String {
    switch language {
    case .chinese:
      switch self {
      case .tellLeader: "告知"
      case .phoneReport: "电话报"
      case .writtenReport: "书面首报"
      case .verify: "核实"
      case .followUp: "续报"
      case .finalReport: "终报"
      case .supplement: "补报"
      case .disasterFigures: "灾情数据"
      case .correction: "电话更正"
      case .callBack: "回电"
      case .errand: "答复"
      case .feedback: "反馈"
      case .acknowledge: "确认签收"
      case .counterSign: "补签"
      }
    case .english:
      switch self {
      case .tellLeader: "Tell"
      case .phoneReport: "Phone"
      case .writtenReport: "Written report to"
      case .verify: "Verify with"
      case .followUp: "Follow up to"
      case .finalReport: "Final report to"
      case .supplement: "Supplement to"
      case .disasterFigures: "Disaster figures to"
      case .correction: "Correct by phone"
      case .callBack: "Call back"
      case .errand: "Answer"
      case .feedback: "Feed back to"
      case .acknowledge: "Get a receipt from"
      case .counterSign: "Counter-signature of"
      }
    }
  }
}

extension ClockKind {
  /// ``act(in:)`` for a column too narrow for it, so that whom it is owed to stays in sight. Chinese needs none.
  package func briefAct(in language: Language) -> String {
    guard language == .english else { return act(in: language) }
    return switch self {
    case .writtenReport: "Write to"
    case .verify: "Verify"
    case .followUp: "Update"
    case .finalReport: "Final to"
    case .supplement: "Add for"
    case .disasterFigures: "Figures to"
    case .correction: "Correct at"
    case .feedback: "Feedback to"
    case .acknowledge: "Receipt of"
    case .counterSign: "Sign:"
    case .tellLeader, .phoneReport, .callBack, .errand: act(in: language)
    }
  }
}

extension Urgency {
  /// The state word of a row: first of all signs, before any colour.
  package func word(in language: Language) -> String {
    switch language {
    case .chinese:
      switch self {
      case .running: "未到"
      case .dueSoon, .pressing: "将到"
      case .overdue: "超时"
      }
    case .english:
      switch self {
      case .running: "open"
      case .dueSoon, .pressing: "soon"
      case .overdue: "over"
      }
    }
  }
}

extension Clock.State {
  /// The state of a clock in one word.
  package func name(in language: Language) -> String {
    switch language {
    case .chinese:
      switch self {
      case .running: "在走"
      case .overdue: "超时"
      case .met: "按时"
      case .metInTimeRecordedLate: "按时补记"
      case .metLate: "超时办"
      case .closedWithMatter: "随件办结"
      case .released: "不再要求"
      case .elapsed: "时间已过"
      }
    case .english:
      switch self {
      case .running: "running"
      case .overdue: "overdue"
      case .met: "met"
      case .metInTimeRecordedLate: "met in time, recorded late"
      case .metLate: "met overdue"
      case .closedWithMatter: "closed with its matter"
      case .released: "no longer owed"
      case .elapsed: "time is over"
      }
    }
  }
}

extension Sensitivity {
  /// What makes an incident sensitive.
  package func name(in language: Language) -> String {
    switch self {
    case .time: language("敏感时间", "sensitive time")
    case .place: language("敏感地点", "sensitive place")
    case .people: language("敏感人群", "sensitive people")
    case .nature: language("性质敏感", "sensitive nature")
    case .mayEscalate: language("可能升级", "may escalate")
    }
  }
}

extension Phase {
  /// How far an incident has come.
  package func name(in language: Language) -> String {
    switch self {
    case .danger: language("险情发展", "in danger")
    case .stable: language("平稳", "stable")
    case .ended: language("处置结束", "ended")
    }
  }
}

extension CallPurpose {
  /// What a call was for; nil for a report, which needs no word.
  package func name(in language: Language) -> String? {
    switch self {
    case .report: nil
    case .followUp: language("电话续报", "follow-up")
    case .correction: language("电话更正", "correction")
    case .figures: language("灾情数据", "disaster figures")
    }
  }
}

extension ReleaseCause {
  /// Who says that a clock is no longer owed.
  package func name(in language: Language) -> String {
    switch self {
    case .county: language("上级答复不再要求", "the county wants it no more")
    case .leader: language("领导定不再报", "our leader decided")
    case .rules: language("情况变了，不再要求", "no longer owed as it is now")
    }
  }
}

extension ClockStanding {
  /// On what a limit stands.
  package func name(in language: Language) -> String {
    switch self {
    case .rule: language("规定", "rule")
    case .promise: language("约定", "promise")
    case .bound: language("县局期限", "outer limit")
    case .window: language("补报期", "window")
    }
  }
}

extension ClockOrigin {
  /// From what a limit counts.
  package func name(in language: Language) -> String {
    switch self {
    case .received: language("接报", "when it came in")
    case .occurred: language("事发", "when it happened")
    case .verified: language("核实", "when it was verified")
    case .sent: language("消息发出", "when the message was sent")
    case .seen: language("看到消息", "when the message was seen")
    case .lastReport: language("上次报告", "the last report")
    case .ended: language("处置结束", "the end of the disposal")
    case .figures: language("数字变化", "the change of figures")
    }
  }
}
