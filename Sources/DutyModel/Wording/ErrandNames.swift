extension ErrandSource {
  /// The name of a source, as the queue shows it.
  package func name(in language: Language) -> String {
    switch language {
    case .chinese:
      switch self {
      case .order: "交办"
      case .instruction: "批示"
      case .transfer: "转办"
      case .paper: "来文"
      case .callBack: "回电"
      case .figures: "定时报"
      case .verification: "核实"
      case .calledOut: "叫应"
      case .standing: "常设"
      }
    case .english:
      switch self {
      case .order: "Order"
      case .instruction: "Instruction"
      case .transfer: "Transfer"
      case .paper: "Paper"
      case .callBack: "Call back"
      case .figures: "Figures"
      case .verification: "Verify"
      case .calledOut: "Called out"
      case .standing: "Standing"
      }
    }
  }
}

extension WarningColour {
  /// The colour with its sign, as people say it: 橙色.
  package func name(in language: Language) -> String {
    switch self {
    case .red: language("红色", "red")
    case .orange: language("橙色", "orange")
    case .yellow: language("黄色", "yellow")
    case .blue: language("蓝色", "blue")
    }
  }
}

extension PaperUrgency {
  /// How urgent a paper is.
  package func name(in language: Language) -> String {
    switch self {
    case .extraUrgent: language("特急", "extra urgent")
    case .urgent: language("加急", "urgent")
    case .plain: language("平件", "plain")
    }
  }
}

extension SpotCheckResult {
  /// What a check found.
  package func name(in language: Language) -> String {
    switch self {
    case .onPost: language("在岗", "on post")
    case .answeredLate: language("在岗未及时接听", "on post, answered late")
    case .substituteNotFiled: language("替岗未报备", "substitute not filed")
    case .leftPost: language("脱岗", "left post")
    case .emptyPost: language("空岗", "nobody on post")
    case .notReached: language("无法联系", "not reached")
    }
  }
}

extension ErrandSource {
  /// What is owed, in the words of the one line: `报 县防指`, `回电 李家湾村 刘某`.
  package func act(in language: Language) -> String {
    switch self {
    case .order, .instruction, .standing: language("答复", "Answer")
    case .transfer: language("催问", "Ask")
    case .paper: language("送", "Pass to")
    case .callBack: language("回电", "Call back")
    case .figures: language("报数", "Figures to")
    case .verification: language("核实答复", "Verify and answer")
    case .calledOut: language("反馈", "Feed back to")
    }
  }
}
