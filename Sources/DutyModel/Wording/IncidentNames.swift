extension Trend {
  /// How it goes on.
  package func name(in language: Language) -> String {
    switch self {
    case .rising: language("加重", "getting worse")
    case .steady: language("平稳", "steady")
    case .falling: language("减轻", "getting better")
    case .unclear: language("不清楚", "unclear")
    }
  }
}

extension ToldBody {
  /// Whom the caller has told.
  package func name(in language: Language) -> String {
    switch self {
    case .police: language("公安", "police")
    case .fire: language("消防", "fire service")
    case .ambulance: language("急救", "ambulance")
    case .trafficPolice: language("交警", "traffic police")
    case .county: language("县里", "the county")
    case .department: language("主管部门", "the line department")
    case .village: language("村里", "the village")
    }
  }
}

extension VerificationResult {
  /// What came of checking.
  package func name(in language: Language) -> String {
    switch self {
    case .confirmed: language("属实", "true")
    case .partly: language("部分属实", "partly true")
    case .untrue: language("不属实", "not true")
    case .notReached: language("未联系上", "not reached")
    }
  }
}

extension IncidentField {
  /// What of an incident was put right.
  package func name(in language: Language) -> String {
    switch self {
    case .kind: language("事由", "kind")
    case .relatedKinds: language("次生衍生", "related kinds")
    case .level: language("级别", "level")
    case .place: language("地点", "place")
    case .occurred: language("事发时间", "time of occurrence")
    case .sensitivity: language("敏感", "sensitivity")
    case .title: language("标题", "title")
    }
  }
}

extension IncidentCategory {
  /// The category as the law calls it.
  package func name(in language: Language) -> String {
    switch self {
    case .natural: language("自然灾害", "natural disaster")
    case .accident: language("事故灾难", "accident")
    case .publicHealth: language("公共卫生", "public health")
    case .social: language("社会安全", "social security")
    }
  }
}

extension ReportElement {
  /// The element as the form calls it (报告要素).
  package func name(in language: Language) -> String {
    switch self {
    case .receivedAt: language("接报时间", "received at")
    case .source: language("信息来源", "source")
    case .occurredAt: language("事发时间", "occurred at")
    case .place: language("事发地点", "place")
    case .unitProfile: language("单位概况", "unit profile")
    case .cause: language("起因性质", "cause")
    case .course: language("基本过程", "course")
    case .casualties: language("伤亡人数", "casualties")
    case .loss: language("初步损失", "loss")
    case .scope: language("影响范围", "scope")
    case .trend: language("发展趋势", "trend")
    case .leadersOnScene: language("领导到位", "leaders on scene")
    case .actionsTaken: language("已采取措施", "actions taken")
    case .nextSteps: language("下一步", "next steps")
    case .requests: language("需要支援", "requests")
    case .sceneContact: language("现场负责人", "contact on scene")
    case .alreadyTold: language("已通知", "already told")
    case .publicInformation: language("舆情发布", "public information")
    case .reporter: language("报告单位", "reporter")
    }
  }
}

extension ReportElement {
  /// The element as a report of this `kind` calls it: a final one tells how it was handled, not what is being done.
  package func name(in language: Language, for kind: BulletinKind) -> String {
    switch (kind, self) {
    case (.final, .actionsTaken): language("处置经过", "how it was handled")
    case (.final, .nextSteps): language("善后和下一步", "aftermath and next steps")
    default: name(in: language)
    }
  }
}

extension SameMatterCandidate.Reason {
  /// Why something is offered as the same matter.
  package func name(in language: Language) -> String {
    switch self {
    case .sameCaller: language("同一号码", "same caller")
    case .sameVillageAndKind: language("同村同类", "same village and kind")
    case .sameVillage: language("同一村", "same village")
    case .sameKind: language("同一类", "same kind")
    }
  }
}

extension FigureInUse.Standing {
  /// On what a figure in use stands.
  package func name(in language: Language) -> String {
    switch self {
    case .chosen: language("领导定", "leader's choice")
    case .verified: language("已核", "verified")
    case .reported: language("据报", "as reported")
    }
  }
}

extension FigureInUse {
  /// `被困5 领导定，原7 石桥村 周某` / `trapped 5 leader's choice, was 7 石桥村 周某`
  package func words(in language: Language) -> String {
    let name = line.figure.figure.name(in: language) + language("", " ")
    var text = "\(name)\(line.figure.value) \(standing.name(in: language))"
    if let formerValue {
      text += language("，原", ", was ") + "\(formerValue)" + (formerSource.map { " " + $0 } ?? "")
    }
    if let newer { text += language("，另有新数", ", newer: ") + "\(newer.figure.value)" }
    return text
  }
}

extension Certainty {
  /// How sure a figure is.
  package func name(in language: Language) -> String {
    switch self {
    case .reported: language("据报", "as reported")
    case .estimated: language("估计", "estimated")
    case .verified: language("已核", "verified")
    }
  }
}
