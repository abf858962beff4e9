/// The languages that the console speaks. Official documents are Chinese whatever it speaks.
package enum Language: String, Code {
  case chinese = "zh"
  case english = "en"
}

/// A text that a station file gives in both languages.
package struct LocalText: FieldRecord {
  package var chinese = ""
  package var english = ""

  package init() {}

  package init(_ chinese: String, _ english: String) {
    self.chinese = chinese
    self.english = english
  }

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try fields.field("zh", &chinese)
    try fields.field("en", &english)
  }

  /// The text in `language`, or the other one when it's missing.
  package func callAsFunction(_ language: Language) -> String {
    switch language {
    case .chinese: chinese.isEmpty ? english : chinese
    case .english: english.isEmpty ? chinese : english
    }
  }
}

/// How something came in or went out.
package enum Channel: String, Code {
  case phone
  case message
  case radio
  case satellitePhone = "satellite_phone"
  case fax
  case mail
  case visit
  case file
}

/// What a ring turned out to be; chosen after picking up.
package enum ReportCategory: String, Code {
  /// 险情事故: something happened or is about to.
  case incident
  /// 点名查岗: a check of the room from above.
  case spotCheck = "spot_check"
  /// 上级交办: notice, verification, instruction, reminder.
  case order
  /// 普通来电: a question or a request for help.
  case ordinary
  /// 上级叫应: we are called and must read back.
  case calledOut = "called_out"
  /// 有新情况: news about an open matter.
  case news
  /// 打错无声: wrong number or silence.
  case wrongNumber = "wrong_number"
}

/// The sub-types of the four categories of the national overall emergency plan (2025) that a township meets.
package enum IncidentKind: String, Code {
  case flashFlood = "flash_flood"
  case typhoon
  case geoHazard = "geo_hazard"
  case forestFire = "forest_fire"
  case earthquake
  case snowIce = "snow_ice"
  case severeWeather = "severe_weather"
  case bioHazard = "bio_hazard"
  case buildingFire = "building_fire"
  case gasLeak = "gas_leak"
  case hazchem
  case mineAccident = "mine_accident"
  case tailingsPond = "tailings_pond"
  case roadTraffic = "road_traffic"
  case reservoirDanger = "reservoir_danger"
  case collapse
  case environment
  case lifelineOutage = "lifeline_outage"
  case drowningMissing = "drowning_missing"
  case epidemic
  case foodPoisoning = "food_poisoning"
  case massGathering = "mass_gathering"
  case publicSecurity = "public_security"
  case schoolIncident = "school_incident"
  case publicOpinion = "public_opinion"
}

/// The level of an incident. Only natural disasters, accidents and public-health events are graded by
/// law (Emergency Response Law of the PRC, 2024 revision, Art. 3); the others stay `unknown`.
package enum IncidentLevel: String, Code {
  case unknown
  case extraordinary
  case serious
  case major
  case ordinary
  /// 苗头: below the ordinary level, still in scope.
  case minor
}

/// Why an incident is reported whatever its level (敏感).
package enum Sensitivity: String, Code {
  case time
  case place
  case people
  case nature
  case mayEscalate = "may_escalate"
}

/// How far an incident has come; the next report on it is due by this.
package enum Phase: String, Code {
  /// 险情发展
  case danger
  /// 平稳
  case stable
  /// 处置结束
  case ended
}

/// A number in an incident's ledger of figures.
package enum Figure: String, Code {
  case dead
  case missing
  case seriouslyInjured = "seriously_injured"
  case injured
  case trapped
  case atRisk = "at_risk"
  case toMove = "to_move"
  case moved
}

/// How sure a figure is.
package enum Certainty: String, Code {
  case reported
  case estimated
  case verified
}

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

/// What an open matter is.
package enum MatterSort: String, Code {
  /// 突发事件
  case incident
  /// 待办
  case errand
}

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

/// How an outgoing call ended.
package enum CallOutcome: String, Code {
  case answered
  case noAnswer = "no_answer"
  case busy
  case unreachable
  case cutOff = "cut_off"
}

/// What an outgoing call was for, as far as clocks need to know.
package enum CallPurpose: String, Code {
  /// The first word on it, or any other.
  case report
  /// 电话续报
  case followUp = "follow_up"
  /// 电话更正
  case correction
  /// 灾情数据
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

/// Which report of an incident's chain left the room.
package enum BulletinSort: String, Code {
  case first
  case followUp = "follow_up"
  case final
  case correction
  /// 灾情数据
  case figures
}

/// Why a matter is over.
package enum MatterOutcome: String, Code {
  /// 办结: dealt with.
  case handled
  /// 误报: a false alarm, checked.
  case falseAlarm = "false_alarm"
  /// 不属实: not true, checked.
  case untrue
  /// 并案: it is the same as another matter, which goes on.
  case merged
}

/// A post that a person may hold.
package enum Post: String, Code {
  case dutyOfficer = "duty_officer"
  case dutyLeader = "duty_leader"
  case townshipHead = "township_head"
  case partySecretary = "party_secretary"
  case reserve
  case trainer
}

/// The three tracks of the roster, each with its own change times.
package enum RosterTrack: String, Code {
  case leader
  case officer
  case reserve
}

extension Language {
  /// The one of two sentences that this language speaks: both must be written, so none can be missing.
  package func callAsFunction(_ chinese: String, _ english: String) -> String {
    switch self {
    case .chinese: chinese
    case .english: english
    }
  }
}
