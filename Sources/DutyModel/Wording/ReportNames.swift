extension ReportCategory {
  /// What a ring turned out to be.
  package func name(in language: Language) -> String {
    switch language {
    case .chinese:
      switch self {
      case .incident: "险情事故"
      case .spotCheck: "点名查岗"
      case .order: "上级交办"
      case .ordinary: "普通来电"
      case .calledOut: "上级叫应"
      case .news: "新情况"
      case .wrongNumber: "打错无声"
      }
    case .english:
      switch self {
      case .incident: "Incident"
      case .spotCheck: "Spot check"
      case .order: "Order"
      case .ordinary: "Ordinary call"
      case .calledOut: "Called out"
      case .news: "News"
      case .wrongNumber: "Wrong number"
      }
    }
  }
}

extension Channel {
  /// How it came or went.
  package func name(in language: Language) -> String {
    switch language {
    case .chinese:
      switch self {
      case .phone: "电话"
      case .message: "微信短信"
      case .radio: "对讲"
      case .satellitePhone: "卫星电话"
      case .fax: "传真"
      case .mail: "邮件"
      case .visit: "来人"
      case .file: "文件"
      case .dutySystem: "值班系统"
      case .governmentNetwork: "政务专网"
      }
    case .english:
      switch self {
      case .phone: "phone"
      case .message: "message"
      case .radio: "radio"
      case .satellitePhone: "satellite phone"
      case .fax: "fax"
      case .mail: "mail"
      case .visit: "visit"
      case .file: "file"
      case .dutySystem: "duty system"
      case .governmentNetwork: "government network"
      }
    }
  }

  /// How a paper of ours left: who comes to us is a visitor, whom we send hands it over.
  package func sendingName(in language: Language) -> String {
    self == .visit ? language("专人送达", "by hand") : name(in: language)
  }
}

extension ReportSettlement {
  /// Why nothing comes of it.
  package func name(in language: Language) -> String {
    switch language {
    case .chinese:
      switch self {
      case .ordinary: "知道了"
      case .irrelevant: "无关"
      case .untrue: "不属实"
      }
    case .english:
      switch self {
      case .ordinary: "read"
      case .irrelevant: "none of ours"
      case .untrue: "not true"
      }
    }
  }
}

extension CallOutcome {
  /// How a call ended.
  package func name(in language: Language) -> String {
    switch language {
    case .chinese:
      switch self {
      case .answered: "接通"
      case .noAnswer: "无人接"
      case .busy: "占线"
      case .unreachable: "关机停机"
      case .cutOff: "断线"
      }
    case .english:
      switch self {
      case .answered: "answered"
      case .noAnswer: "no answer"
      case .busy: "busy"
      case .unreachable: "unreachable"
      case .cutOff: "cut off"
      }
    }
  }
}

extension BulletinSort {
  /// Which report it is.
  package func name(in language: Language) -> String {
    switch language {
    case .chinese:
      switch self {
      case .first: "首报"
      case .followUp: "续报"
      case .final: "终报"
      case .correction: "更正"
      case .figures: "灾情数据"
      }
    case .english:
      switch self {
      case .first: "First report"
      case .followUp: "Follow-up"
      case .final: "Final report"
      case .correction: "Correction"
      case .figures: "Disaster figures"
      }
    }
  }
}

extension MatterOutcome {
  /// Why a matter is over.
  package func name(in language: Language) -> String {
    switch language {
    case .chinese:
      switch self {
      case .handled: "办结"
      case .falseAlarm: "误报"
      case .untrue: "不属实"
      case .merged: "并案"
      }
    case .english:
      switch self {
      case .handled: "Handled"
      case .falseAlarm: "False alarm"
      case .untrue: "Not true"
      case .merged: "Merged"
      }
    }
  }
}
