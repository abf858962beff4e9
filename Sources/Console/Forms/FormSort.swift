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

  /// What can't be made good by typing on: it is confirmed by typing the number of its matter.
  var isDanger: Bool {
    switch self {
    case .close, .release, .detach, .merge: true
    case .ring, .call, .bulletin, .note, .figure, .strike, .take, .leave, .quit, .verify, .answer, .remind,
      .errand, .claim, .assign, .phase, .revise, .card, .step, .join, .shift, .locate, .sift,
      .choose, .attach:
      false
    }
  }

  /// It is about one matter that has to be chosen before.
  var needsMatter: Bool {
    switch self {
    case .close, .release, .detach, .merge, .verify, .answer, .remind, .claim, .assign, .phase, .revise,
      .card,
      .step, .bulletin, .figure, .choose:
      true
    case .ring, .call, .note, .strike, .take, .leave, .quit, .errand, .join, .shift, .locate, .sift, .attach:
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
    }
  }
}
