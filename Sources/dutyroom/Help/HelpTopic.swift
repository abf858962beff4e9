import DutyModel

/// What help can be asked for besides commands.
enum HelpTopic: String, CaseIterable {
  case keys
  case times
  case clocks
  case linear
  case journal
  case station
  case handover
  case reports
  case forms
  case machine
  case printing
  case looks

  /// By its word or its Chinese title.
  init?(named name: String) {
    let wanted = name.lowercased()
    guard
      let topic = Self.allCases.first(where: {
        $0.rawValue == wanted || $0.title(in: .chinese) == name
          || $0.title(in: .english).lowercased() == wanted
      })
    else { return nil }
    self = topic
  }

  func title(in language: Language) -> String {
    switch self {
    case .keys: language("按键", "Keys")
    case .times: language("时间怎么写", "Writing times")
    case .clocks: language("时限", "Time limits")
    case .forms: language("报告的单子", "Forms of a report")
    case .linear: language("逐行方式", "Line by line")
    case .journal: language("日志", "The log")
    case .station: language("值班室的文件", "Station files")
    case .handover: language("交接班和离席", "Handing over the seat")
    case .reports: language("报告和签发", "Reports and signing")
    case .machine: language("机器接口和收件", "Machines and the inbox")
    case .printing: language("打印", "Printing")
    case .looks: language("配色和终端", "Colours and terminals")
    }
  }

  /// The page with its heading.
  func text(in language: Language) -> String {
    title(in: language) + "\n\n" + body(in: language)
  }

  func body(in language: Language) -> String {
    switch self {
    case .keys: TopicTexts.keys(language)
    case .times: TopicTexts.times(language)
    case .clocks: TopicTexts.clocks(language)
    case .forms: TopicTexts.reportForms(language)
    case .linear: TopicTexts.linear(language)
    case .journal: TopicTexts.journal(language)
    case .station: TopicTexts.station(language)
    case .handover: TopicTexts.handover(language)
    case .reports: TopicTexts.reports(language)
    case .machine: TopicTexts.machine(language)
    case .printing: TopicTexts.printing(language)
    case .looks: TopicTexts.looks(language)
    }
  }

  /// All topics, one a line, and where commands are explained.
  static func list(in language: Language) -> String {
    let width = allCases.map(\.rawValue.count).max() ?? 0
    let rows = allCases.map { topic in
      "  " + topic.rawValue + String(repeating: " ", count: width - topic.rawValue.count + 2)
        + topic.title(in: language)
    }
    return language("题目，用 dutyroom help 题目 看：", "Topics, read with dutyroom help TOPIC:") + "\n\n"
      + rows.joined(separator: "\n") + "\n\n"
      + language(
        "命令：dutyroom --help；一个命令的写法：dutyroom help journal show。\n整本手册：dutyroom help --man > dutyroom.1",
        "Commands: dutyroom --help; one of them: dutyroom help journal show.\nThe manual page: dutyroom help --man > dutyroom.1"
      )
  }
}
