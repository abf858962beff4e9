import DutyModel

/// Something that can be done here and now.
enum Action: String, CaseIterable {
  case ring, call, note, doOneLine, held, dropForm, takeShift, leaveShift, recordFigure, recordBulletin
  case closeMatter, strikeEntry
  case find, tickStep, dropStep, correctLast, wholeList
  case verify, answer, remind, errand, claim, release, assign, phase, revise, card, step
  case join, detach, merge, shift, locate
  case choosePerson, nextPane, redraw, mouse, quit

  /// The form that it opens about the selected matter.
  var form: FormSort? {
    switch self {
    case .verify, .answer, .remind, .errand, .claim, .release, .assign, .phase, .revise, .card, .step, .join,
      .detach,
      .merge, .shift, .locate:
      FormSort(rawValue: rawValue)
    case .ring, .call, .note, .doOneLine, .held, .dropForm, .takeShift, .leaveShift, .recordFigure,
      .recordBulletin, .closeMatter, .strikeEntry, .choosePerson, .nextPane, .redraw, .quit, .find, .tickStep,
      .dropStep, .correctLast, .wholeList, .mouse:
      nil
    }
  }

  func name(in language: Language) -> String {
    switch self {
    case .ring: language("来电", "Ring: the phone rings")
    case .call: language("去电", "Call somebody")
    case .note: language("记一笔", "Write a note")
    case .doOneLine: language("办现在这件", "Do the one line")
    case .held: language("回到挂着的", "Back to what is held")
    case .dropForm: language("丢掉手上这份", "Throw away this form")
    case .recordFigure: language("更新数字", "Record a figure")
    case .takeShift: language("接班", "Take the shift")
    case .leaveShift: language("交班离岗", "Leave the shift")
    case .closeMatter: language("办结一件", "Close a matter")
    case .recordBulletin: language("登记书面报出", "Record a written report as sent")
    case .strikeEntry: language("划掉日志一条", "Strike an entry of the log")
    case .find: language("查找", "Find in the log")
    case .tickStep: language("这一步已办", "Tick this step")
    case .dropStep: language("这一步不用办", "This step doesn't apply")
    case .correctLast: language("改刚存的一条", "Correct what was just saved")
    case .wholeList: language("看全部在办", "All that is open")
    case .verify, .answer, .remind, .errand, .claim, .release, .assign, .phase, .revise, .card, .step, .join,
      .detach,
      .merge, .shift, .locate:
      form?.title(in: language) ?? ""
    case .choosePerson: language("换登记人", "Change who types")
    case .nextPane: language("换栏", "Next pane")
    case .redraw: language("重画", "Redraw the screen")
    case .mouse: language("开关鼠标", "Mouse on or off")
    case .quit: language("退出", "Quit")
    }
  }

  func key(in language: Language) -> String {
    switch self {
    case .ring: "F5"
    case .call: "F6"
    case .note: "F8"
    case .doOneLine: "F9"
    case .held: "F4"
    case .find: "F3"
    case .tickStep: language("空格", "Space")
    case .dropStep: "-"
    case .correctLast: language("退格", "Backspace")
    case .wholeList: "0"
    case .choosePerson: "Ctrl-O"
    case .nextPane: "Tab"
    case .redraw: "Ctrl-L"
    case .revise: "F2"
    case .dropForm, .takeShift, .leaveShift, .recordFigure, .closeMatter, .recordBulletin, .strikeEntry,
      .verify, .answer, .remind, .errand, .claim, .release, .assign, .phase, .card, .step, .join, .detach,
      .merge,
      .shift, .locate, .mouse, .quit:
      ""
    }
  }
}
