import DutyModel

/// Which form it is: what F8 makes of it. Its raw value stands in drafts.
enum FormSort: String, CaseIterable {
  case ring, call, bulletin, note, figure, close, strike, take, leave, quit
  case verify, answer, remind, errand
  case claim, release, assign, phase, revise
  case card, step
  case join, detach, merge
  case shift, locate
  case sift, choose, attach
  case compose, redraft, submit, check, recall, sendBack, wordSign, paperSign, dispatch, receipt
  case counterSign, voidBulletin, exempt, skipNumbers

  /// What can't be made good by typing on: it is confirmed by typing the number of its matter.
  var isDanger: Bool {
    switch self {
    case .close, .release, .detach, .merge, .wordSign, .paperSign, .counterSign, .voidBulletin, .exempt: true
    case .ring, .call, .bulletin, .note, .figure, .strike, .take, .leave, .quit, .verify, .answer, .remind,
      .errand, .claim, .assign, .phase, .revise, .card, .step, .join, .shift, .locate, .sift,
      .choose, .attach, .compose, .redraft, .submit, .check, .recall, .sendBack, .dispatch, .receipt,
      .skipNumbers:
      false
    }
  }

  /// It is about one matter that has to be chosen before.
  var needsMatter: Bool {
    switch self {
    case .close, .release, .detach, .merge, .verify, .answer, .remind, .claim, .assign, .phase, .revise,
      .card,
      .step, .bulletin, .figure, .choose, .compose, .redraft, .submit, .check, .recall, .sendBack, .wordSign,
      .paperSign, .dispatch, .voidBulletin, .exempt:
      true
    case .ring, .call, .note, .strike, .take, .leave, .quit, .errand, .join, .shift, .locate, .sift, .attach,
      .receipt, .counterSign, .skipNumbers:
      false
    }
  }

  func title(in language: Language) -> String {
    switch self {
    case .ring: language("来电", "Ring")
    case .call: language("去电", "Call")
    case .bulletin: language("书面报出", "Report sent")
    case .note: language("记一笔", "Note")
    case .figure: language("更新数字", "Figure")
    case .close: language("办结", "Close")
    case .strike: language("划掉一条", "Strike an entry")
    case .take: language("接班", "Take the shift")
    case .leave: language("交班离岗", "Leave the shift")
    case .quit: language("退出", "Quit")
    case .verify: language("核实", "Verify")
    case .answer: language("待办回复", "Answer an errand")
    case .remind: language("催办", "Remind")
    case .errand: language("记待办", "New errand")
    case .claim: language("认领", "Claim")
    case .release: language("不再要求", "No longer required")
    case .assign: language("改由谁办", "Change the owner")
    case .phase: language("险情变化", "How it develops")
    case .revise: language("改事件要素", "Correct details")
    case .card: language("用处置卡", "Take out a card")
    case .step: language("处置卡步骤", "Card step")
    case .join: language("并入一件", "Join a report")
    case .detach: language("分开并错的", "Detach a report")
    case .merge: language("两件并成一件", "Merge two matters")
    case .shift: language("班中换人", "Change who is on")
    case .locate: language("领导在哪", "Where a leader is")
    case .sift: language("收件怎么办", "What to do with it")
    case .choose: language("定用哪个数", "Choose the figure in use")
    case .attach: language("附照片文件", "Attach a file")
    case .compose: language("拟稿", "Write a report")
    case .redraft: language("改稿", "Edit a report")
    case .submit: language("送核送签", "Submit a report")
    case .check: language("核稿", "Check a report")
    case .recall: language("收回稿子", "Take a report back")
    case .sendBack: language("退回稿子", "Send a report back")
    case .wordSign: language("授权签", "Signed by word")
    case .paperSign: language("纸签", "Signed on paper")
    case .dispatch: language("报出", "Record: sent")
    case .receipt: language("签收", "Receipt")
    case .counterSign: language("补签", "Countersign")
    case .voidBulletin: language("作废稿子", "Void a report")
    case .exempt: language("终报不再要求", "No final report")
    case .skipNumbers: language("跳号", "Skip numbers")
    }
  }

  /// It is about one report to the county, which is chosen in it.
  var isAboutBulletin: Bool {
    switch self {
    case .redraft, .submit, .check, .recall, .sendBack, .wordSign, .paperSign, .dispatch, .receipt,
      .counterSign, .voidBulletin:
      true
    case .ring, .call, .bulletin, .note, .figure, .close, .strike, .take, .leave, .quit, .verify, .answer,
      .remind, .errand, .claim, .release, .assign, .phase, .revise, .card, .step, .join, .detach, .merge,
      .shift, .locate, .sift, .choose, .attach, .compose, .exempt, .skipNumbers:
      false
    }
  }

  /// The next step of `bulletin` may be this one.
  func takes(_ bulletin: Bulletin) -> Bool {
    switch self {
    case .redraft: bulletin.state.isEditable
    case .submit: bulletin.state == .draft
    case .check: bulletin.state == .checking
    case .recall, .sendBack: bulletin.state == .checking || bulletin.state == .awaitingSignature
    case .wordSign, .paperSign: bulletin.state == .awaitingSignature
    case .dispatch: bulletin.state == .signed || bulletin.state.hasLeft
    case .receipt: bulletin.state != .void && bulletin.deliveries.contains { $0.receiver == nil }
    case .counterSign: bulletin.owesCounterSignature
    case .voidBulletin: bulletin.state.isInHand
    case .ring, .call, .bulletin, .note, .figure, .close, .strike, .take, .leave, .quit, .verify, .answer,
      .remind, .errand, .claim, .release, .assign, .phase, .revise, .card, .step, .join, .detach, .merge,
      .shift, .locate, .sift, .choose, .attach, .compose, .exempt, .skipNumbers:
      false
    }
  }
}
