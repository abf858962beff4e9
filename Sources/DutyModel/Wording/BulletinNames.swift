// The names of what bulletins are, how they are signed and numbered.

extension BulletinKind {
  /// Which report of the chain it is.
  package func name(in language: Language) -> String { sort.name(in: language) }
}

extension BulletinState {
  /// How far it has come, in a word.
  package func name(in language: Language) -> String {
    switch self {
    case .draft: language("拟稿", "being written")
    case .checking: language("核稿", "being checked")
    case .awaitingSignature: language("待签", "awaiting signature")
    case .signed: language("已签未报", "signed, not sent")
    case .sent: language("已报出", "sent")
    case .acknowledged: language("已签收", "acknowledged")
    case .void: language("作废", "void")
    }
  }
}

extension BulletinStepKind {
  /// What was done with it.
  package func name(in language: Language) -> String {
    switch self {
    case .drafted: language("拟稿", "drafted")
    case .edited: language("改稿", "edited")
    case .sentForChecking: language("送核", "sent for checking")
    case .checked: language("核稿", "checked")
    case .sentForSignature: language("送签", "sent for signature")
    case .recalled: language("收回", "recalled")
    case .returned: language("退回", "sent back")
    case .signed: language("签发", "signed")
    case .counterSigned: language("补签", "countersigned")
    case .sent: language("报出", "sent")
    case .acknowledged: language("签收", "acknowledged")
    case .voided: language("作废", "voided")
    }
  }
}

extension SignOffKind {
  /// How it was signed, told apart in every list and print.
  package func name(in language: Language) -> String {
    switch self {
    case .key: language("本人签", "own key")
    case .authority: language("授权签", "by authority")
    case .paper: language("纸签", "on paper")
    }
  }
}

extension WordMeans {
  /// By what means a leader gave his word.
  package func name(in language: Language) -> String {
    switch self {
    case .phone: language("电话", "phone")
    case .wechat: language("微信", "WeChat")
    case .sms: language("短信", "text message")
    case .inPerson: language("当面口头", "in person")
    case .radio: language("对讲", "radio")
    }
  }
}

extension PhoneAuthority {
  /// Under whose authority a report was phoned.
  package func name(in language: Language) -> String {
    switch self {
    case .leaderTold: language("领导已知", "leader knew")
    case .word: language("领导授权", "leader's word")
    case .standing: language("常设授权", "standing order")
    }
  }
}

extension VoidCause {
  /// Why it is void.
  package func name(in language: Language) -> String {
    switch self {
    case .dropped: language("不用了", "dropped")
    case .matterClosed: language("随件办结", "its matter was closed")
    }
  }
}

extension NumberForm {
  /// How bulletins are numbered.
  package func name(in language: Language) -> String {
    switch self {
    case .issue: language("期号", "issue number")
    case .serial: language("编号", "serial number")
    case .none: language("不编号", "no number")
    }
  }
}

extension BulletinNumber {
  /// `〔2026〕第38期`, `青情报〔2026〕38号`; Chinese on paper, whatever the screen speaks.
  package var text: String {
    switch form {
    case .issue: "〔\(year)〕第\(value)期"
    case .serial: "\(prefix ?? "")〔\(year)〕\(value)号"
    case .none: ""
    }
  }

  /// `第38期` / `no. 38`, for rows and lines.
  package func shortText(in language: Language) -> String {
    language(form == .issue ? "第\(value)期" : "\(value)号文", "no. \(value)")
  }
}

extension BulletinTitle {
  /// `续报二` / `follow-up 2`.
  package func shortName(in language: Language) -> String {
    switch kind {
    case .first: language("首报", "first report")
    case .followUp: language("续报\(chineseNumber(round))", "follow-up \(round)")
    case .final:
      language(
        round == 1 ? "终报" : "终报\(chineseNumber(round))", round == 1 ? "final report" : "final report \(round)"
      )
    case .correction:
      language(
        round == 1 ? "更正" : "更正\(chineseNumber(round))", round == 1 ? "correction" : "correction \(round)")
    }
  }

  /// `3号续报二` / `#3 follow-up 2`; without the number once the room has forgotten the matter.
  package func name(in language: Language) -> String {
    number == 0
      ? shortName(in: language)
      : numbered(number, in: language) + language("", " ") + shortName(in: language)
  }
}
