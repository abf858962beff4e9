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
  /// 值班系统: the county's own program for duty rooms.
  case dutySystem = "duty_system"
  /// 政务专网
  case governmentNetwork = "government_network"
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

/// Why nothing comes of a report that hangs on no matter.
package enum ReportSettlement: String, Code {
  /// 知道了: read, and nothing has to be done.
  case ordinary
  /// 无关: not for this room.
  case irrelevant
  /// 不属实
  case untrue
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

/// Which report of an incident's chain left the room.
package enum BulletinSort: String, Code {
  case first
  case followUp = "follow_up"
  case final
  case correction
  /// 灾情数据
  case figures
}
