import DutyModel

/// A sheet to fill in by hand when the power is gone. Its items are those of the screen, so that it can be entered
/// later line by line.
package enum BlankForm: String, CaseIterable, Sendable {
  case log
  case call
  case callout
  case handover

  package func paper(station: String, language: Language) -> Paper {
    func title(_ chinese: String, _ english: String) -> String {
      (station.isEmpty ? "" : station + " ") + language(chinese, english)
    }
    func columns(_ items: [(String, String, Int)]) -> [Paper.Table.Column] {
      items.map { .init(language($0.0, $0.1), $0.2) }
    }
    let date = language(
      "____年__月__日  班次 ________  带班领导 __________  值班员 __________",
      "Date ________  Shift ________  Leader __________  On duty __________")
    switch self {
    case .log:
      return Paper(
        title: title("值班日志", "Duty log"), heading: [date],
        blocks: [
          .table(
            .init(
              columns([
                ("时间", "Time", 6), ("来电单位", "Unit", 12), ("姓名", "Name", 8), ("电话", "Phone", 14),
                ("内容", "What was said", 24), ("处理", "What was done", 22), ("领导意见", "Leader", 8),
                ("值班员", "Officer", 7),
              ]), blankRows: 12))
        ], isLandscape: true)
    case .call:
      return Paper(
        title: title("来电单", "Call sheet"), heading: [date],
        blocks: [
          .table(
            .init(
              columns([("问", "Ask", 26), ("答", "Answer", 48)]),
              rows: Self.callItems.map { [language($0.0, $0.1), ""] }))
        ],
        footer: [
          language("没有问到的写“正在核实”，十分钟内回电。", "What isn't known: “being checked”; call back within ten minutes.")
        ])
    case .callout:
      return Paper(
        title: title("叫应单", "Call-out sheet"),
        heading: [
          date,
          language(
            "预警 __________  发布 __:__  首轮限 __:__", "Warning __________  issued __:__  first round by __:__"),
        ],
        blocks: [
          .table(
            .init(
              columns([
                ("号", "No.", 4), ("姓名", "Name", 12), ("职务", "Post", 12), ("电话", "Phone", 14),
                ("时间", "Time", 8), ("结果", "Result", 10), ("复述", "Read back", 10),
              ]), blankRows: 22))
        ],
        footer: [
          language(
            "结果：1接通 2无人接 3占线 4关机 5错号 6断线", "Result: 1 answered 2 no answer 3 busy 4 off 5 wrong 6 cut off")
        ])
    case .handover:
      return Paper(
        title: title("交接班单", "Handover sheet"), heading: [date],
        blocks: [
          .table(
            .init(
              columns([
                ("号", "No.", 4), ("在办的事", "Open matter", 30), ("下一步、时限", "Next step, due", 22),
                ("接下", "Taken", 6), ("说明", "Remark", 10),
              ]), blankRows: 16))
        ],
        footer: [
          language(
            "交班人 ____________  接班人 ____________  时间 __:__",
            "Handed over ____________  Taken ____________  at __:__")
        ])
    }
  }

  /// In the order in which a caller is asked.
  private static let callItems = [
    ("接报时间、值班员", "Received at, officer"), ("原话", "The caller's words"),
    ("在哪个村、几组、什么旁边", "Village, group, next to what"), ("来电号码", "The caller's number"),
    ("姓名、单位", "Name, unit"), ("出了什么事", "What kind"), ("被困几人", "Trapped"), ("伤几人、亡几人", "Injured, dead"),
    ("失联几人", "Missing"), ("什么时候开始的", "Since when"), ("在变大还是变小", "Growing or easing"),
    ("村里已做了什么", "What is being done"), ("现场谁管事、电话", "Who is in charge there, phone"),
    ("还报过谁", "Who else was told"),
    ("复述一遍，对吗", "Read back, right?"), ("报了谁、几点、谁接的", "Reported to whom, when, who took it"),
  ]
}
