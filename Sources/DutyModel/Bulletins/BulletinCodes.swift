/// Which report of an incident's chain a bulletin is.
package enum BulletinKind: String, Code {
  /// 首报
  case first
  /// 续报: what changed since the report before.
  case followUp = "follow_up"
  /// 终报
  case final
  /// 更正: puts right a report that has left; nothing sent is ever edited.
  case correction

  /// The sort under which clocks know it.
  package var sort: BulletinSort {
    switch self {
    case .first: .first
    case .followUp: .followUp
    case .final: .final
    case .correction: .correction
    }
  }
}

/// How far a bulletin has come.
package enum BulletinState: String, Code {
  /// 拟稿
  case draft
  /// 核稿: the other officer reads it.
  case checking
  /// 待签发: it lies with the leader.
  case awaitingSignature = "awaiting_signature"
  /// 已签发
  case signed
  /// 已报出: it left for at least one office.
  case sent
  /// 已签收: every office it went to has named who took it.
  case acknowledged
  /// 作废
  case void

  /// True while its text may still change: nothing signed is ever edited.
  package var isEditable: Bool {
    switch self {
    case .draft, .checking, .awaitingSignature: true
    case .signed, .sent, .acknowledged, .void: false
    }
  }

  /// True while somebody here still has to do something before it leaves.
  package var isInHand: Bool { isEditable || self == .signed }

  /// True once it has left the room.
  package var hasLeft: Bool { self == .sent || self == .acknowledged }
}

/// What was done with a bulletin, for the list of who and when.
package enum BulletinStepKind: String, Code {
  case drafted
  case edited
  /// 送核
  case sentForChecking = "sent_for_checking"
  /// 核过
  case checked
  /// 送签
  case sentForSignature = "sent_for_signature"
  /// 收回
  case recalled
  /// 退回
  case returned
  case signed
  /// 补签
  case counterSigned = "counter_signed"
  case sent
  case acknowledged
  case voided
}

/// How a leader signs; equal in the chain and told apart in every list and print.
package enum SignOffKind: String, Code {
  /// 本人签: by his own key.
  case key
  /// 授权签: his word by phone, WeChat, SMS or in person; a counter-signature is owed.
  case authority
  /// 纸签: printed and signed by hand.
  case paper
}

/// By what means a leader gave his word.
package enum WordMeans: String, Code {
  case phone
  case wechat
  case sms
  /// 当面口头
  case inPerson = "in_person"
  case radio
}

/// Under whose authority something was reported by phone, which nobody signs.
package enum PhoneAuthority: String, Code {
  /// 已告知领导: a leader knew of the incident by then.
  case leaderTold = "leader_told"
  /// 领导授权: a leader said so for this call.
  case word
  /// 常设授权: nobody could be reached; the station's standing order lets the room phone at once.
  case standing
}

/// Why a bulletin or its number is void.
package enum VoidCause: String, Code {
  /// Somebody dropped it and says why.
  case dropped
  /// Its matter was closed before it left.
  case matterClosed = "matter_closed"
}

/// How a station numbers its bulletins.
package enum NumberForm: String, Code {
  /// 〔2026〕第38期
  case issue
  /// 青情报〔2026〕38号
  case serial
  /// No number: 关于…的情况报告.
  case none
}
