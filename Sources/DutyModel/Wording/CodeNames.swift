// The names of codes on screens and papers. Exhaustive on purpose: the compiler finds a missing one.

extension IncidentKind {
  /// The short name of the kind (事由), at most four characters in Chinese.
  package func name(in language: Language) -> String {
    switch language {
    case .chinese:
      switch self {
      case .flashFlood: "山洪"
      case .typhoon: "台风"
      case .geoHazard: "滑坡"
      case .forestFire: "山火"
      case .earthquake: "地震"
      case .snowIce: "冰雪"
      case .severeWeather: "风雹"
      case .bioHazard: "疫病虫害"
      case .buildingFire: "火灾"
      case .gasLeak: "燃气"
      case .hazchem: "危化品"
      case .mineAccident: "矿山"
      case .tailingsPond: "尾矿库"
      case .roadTraffic: "车祸"
      case .reservoirDanger: "水库堤防"
      case .collapse: "坍塌"
      case .environment: "污染"
      case .lifelineOutage: "停水停电"
      case .drowningMissing: "溺水失踪"
      case .epidemic: "疫情"
      case .foodPoisoning: "食物中毒"
      case .massGathering: "聚集"
      case .publicSecurity: "治安"
      case .schoolIncident: "涉校"
      case .publicOpinion: "舆情"
      }
    case .english:
      switch self {
      case .flashFlood: "flash flood"
      case .typhoon: "typhoon"
      case .geoHazard: "landslide"
      case .forestFire: "forest fire"
      case .earthquake: "earthquake"
      case .snowIce: "snow/ice"
      case .severeWeather: "storm"
      case .bioHazard: "bio hazard"
      case .buildingFire: "fire"
      case .gasLeak: "gas leak"
      case .hazchem: "hazchem"
      case .mineAccident: "mine"
      case .tailingsPond: "tailings"
      case .roadTraffic: "road crash"
      case .reservoirDanger: "reservoir"
      case .collapse: "collapse"
      case .environment: "pollution"
      case .lifelineOutage: "outage"
      case .drowningMissing: "drowned/missing"
      case .epidemic: "epidemic"
      case .foodPoisoning: "food poisoning"
      case .massGathering: "gathering"
      case .publicSecurity: "security"
      case .schoolIncident: "school"
      case .publicOpinion: "public opinion"
      }
    }
  }
}

extension IncidentLevel {
  /// The level as people say it.
  package func name(in language: Language) -> String {
    switch language {
    case .chinese:
      switch self {
      case .unknown: "未定级"
      case .extraordinary: "特别重大"
      case .serious: "重大"
      case .major: "较大"
      case .ordinary: "一般"
      case .minor: "苗头"
      }
    case .english:
      switch self {
      case .unknown: "not graded"
      case .extraordinary: "Level I"
      case .serious: "Level II"
      case .major: "Level III"
      case .ordinary: "Level IV"
      case .minor: "minor"
      }
    }
  }
}

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
      }
    }
  }
}

extension Figure {
  /// The name of a figure.
  package func name(in language: Language) -> String {
    switch language {
    case .chinese:
      switch self {
      case .dead: "死亡"
      case .missing: "失联"
      case .seriouslyInjured: "重伤"
      case .injured: "受伤"
      case .trapped: "被困"
      case .atRisk: "受威胁"
      case .toMove: "应转"
      case .moved: "已转"
      }
    case .english:
      switch self {
      case .dead: "dead"
      case .missing: "missing"
      case .seriouslyInjured: "badly injured"
      case .injured: "injured"
      case .trapped: "trapped"
      case .atRisk: "at risk"
      case .toMove: "to move"
      case .moved: "moved"
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
      }
    }
  }
}

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

extension Post {
  /// The name of a post.
  package func name(in language: Language) -> String {
    switch language {
    case .chinese:
      switch self {
      case .dutyOfficer: "值班员"
      case .dutyLeader: "带班领导"
      case .townshipHead: "镇长"
      case .partySecretary: "书记"
      case .reserve: "备勤"
      case .trainer: "教员"
      }
    case .english:
      switch self {
      case .dutyOfficer: "duty officer"
      case .dutyLeader: "leader on duty"
      case .townshipHead: "township head"
      case .partySecretary: "party secretary"
      case .reserve: "reserve"
      case .trainer: "trainer"
      }
    }
  }
}

extension Role {
  /// The name of a role.
  package func name(in language: Language) -> String {
    switch language {
    case .chinese:
      switch self {
      case .officer: "值班员"
      case .leader: "带班领导"
      case .trainer: "教员"
      case .inbox: "收件箱"
      case .program: "程序"
      }
    case .english:
      switch self {
      case .officer: "duty officer"
      case .leader: "leader on duty"
      case .trainer: "trainer"
      case .inbox: "inbox"
      case .program: "program"
      }
    }
  }
}

extension Urgency {
  /// The state word of a row: first of all signs, before any colour.
  package func word(in language: Language) -> String {
    switch language {
    case .chinese:
      switch self {
      case .running: "待办"
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

extension WhereaboutsPlace {
  /// The name of a place, as one says it of a leader.
  package func name(in language: Language) -> String {
    switch language {
    case .chinese:
      switch self {
      case .office: "镇里"
      case .home: "家里"
      case .scene: "现场"
      case .road: "路上"
      case .elsewhere: "别处"
      }
    case .english:
      switch self {
      case .office: "at the office"
      case .home: "at home"
      case .scene: "on the scene"
      case .road: "on the road"
      case .elsewhere: "elsewhere"
      }
    }
  }
}

extension Whereabouts {
  /// `石桥村口` where that is known, else `现场`.
  package func name(in language: Language) -> String {
    guard let text, !text.allSatisfy(\.isWhitespace) else { return place.name(in: language) }
    return text
  }
}
