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

extension RosterTrack {
  /// The track as the roster calls it.
  package func name(in language: Language) -> String {
    switch self {
    case .leader: language("带班", "leader")
    case .officer: language("值班", "officers")
    case .reserve: language("备勤", "reserve")
    }
  }
}
