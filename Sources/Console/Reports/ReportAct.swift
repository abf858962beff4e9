import DutyModel

/// What can be done with a report from its page; the digit is its key.
enum ReportAct: Int, CaseIterable {
  /// 本人签
  case ownKey = 1
  /// 授权签
  case word
  /// 纸签
  case paper
  case sendBack
  case edit
  case clean
  case compare
  /// What comes next in its chain: submit, check, send, acknowledge.
  case next
  case recall

  var digit: Character { Character("\(rawValue)") }
}

extension Bulletin {
  /// Those that mean something by now. A missing one's place stays empty, so that a digit never comes to mean another.
  var acts: Set<ReportAct> {
    var acts: Set<ReportAct> = [.clean, .compare]
    switch state {
    case .draft: acts.formUnion([.edit, .next])
    case .checking: acts.formUnion([.edit, .next, .sendBack, .recall])
    case .awaitingSignature: acts.formUnion([.ownKey, .word, .paper, .sendBack, .edit, .recall])
    case .signed, .sent: acts.insert(.next)
    case .acknowledged, .void: break
    }
    if owesCounterSignature { acts.formUnion([.ownKey, .paper]) }
    return acts
  }

  /// The command behind ``ReportAct/next``; nil where nothing comes.
  var nextAct: Command.Name? {
    switch state {
    case .draft: .submitBulletin
    case .checking: .checkBulletin
    case .signed: .sendBulletin
    case .sent: deliveries.contains { $0.receiver == nil } ? .acknowledgeBulletin : .sendBulletin
    case .awaitingSignature, .acknowledged, .void: nil
    }
  }
}

extension ReportAct {
  /// Its name, and what it wants or does.
  func words(for bulletin: Bulletin) -> (name: LocalText, hint: LocalText) {
    switch self {
    case .ownKey:
      (
        bulletin.owesCounterSignature ? LocalText("本人补签", "Make good") : LocalText("本人签", "Own key"),
        LocalText("输口令 F8", "passphrase, F8")
      )
    case .word: (LocalText("授权签", "By word"), LocalText("电话 微信 短信", "phone, WeChat, SMS"))
    case .paper:
      (
        bulletin.owesCounterSignature ? LocalText("纸上补签", "On paper") : LocalText("纸签", "On paper"),
        LocalText("印出手签后登记", "once signed by hand")
      )
    case .sendBack: (LocalText("退回", "Send back"), LocalText("写明理由", "say why"))
    case .edit:
      (
        LocalText("改稿", "Edit"),
        bulletin.state == .awaitingSignature
          ? LocalText("收回来改，改完重看", "takes it back, read anew") : LocalText("改成下一稿", "makes the next draft")
      )
    case .clean: (LocalText("净文本", "Clean text"), LocalText("整页只剩正文，便于拷进微信", "the text alone, to copy"))
    case .compare: (LocalText("对照", "Compare"), LocalText("逐字看删了增了什么", "word by word"))
    case .next: (nextName(bulletin), nextHint(bulletin))
    case .recall: (LocalText("收回", "Recall"), LocalText("还没签，先拿回来", "take it back unsigned"))
    }
  }

  /// Its name where a row holds five of them.
  func briefName(for bulletin: Bulletin) -> LocalText {
    switch self {
    case .ownKey: LocalText("本人", "key")
    case .word: LocalText("授权", "word")
    case .paper: LocalText("纸签", "paper")
    case .sendBack: LocalText("退回", "back")
    case .edit: LocalText("改稿", "edit")
    case .clean: LocalText("净文", "clean")
    case .compare: LocalText("对照", "diff")
    case .next: nextName(bulletin)
    case .recall: LocalText("收回", "recall")
    }
  }

  private func nextName(_ bulletin: Bulletin) -> LocalText {
    switch bulletin.nextAct {
    case .submitBulletin: LocalText("送核送签", "Submit")
    case .checkBulletin: LocalText("核过", "Checked")
    case .acknowledgeBulletin: LocalText("签收", "Received")
    default: LocalText("报出", "Send")
    }
  }

  private func nextHint(_ bulletin: Bulletin) -> LocalText {
    switch bulletin.nextAct {
    case .submitBulletin: LocalText("两人值班先核稿", "checked first by the other")
    case .checkBulletin: LocalText("送领导签", "goes to the leader")
    case .acknowledgeBulletin: LocalText("对方谁收的", "who has it there")
    default: LocalText("登记报给谁、怎么报的", "to whom, by what")
    }
  }
}
