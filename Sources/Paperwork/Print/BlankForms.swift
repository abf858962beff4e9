import DutyModel

/// A sheet to fill in by hand when the power is gone. Its items are those of the screen, so that it can be entered
/// later line by line.
package enum BlankForm: String, CaseIterable, Sendable {
  case log
  case call
  case callout
  case handover
  case bulletin
  case signoff

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
    case .bulletin:
      return Paper(
        title: title("突发事件信息报告单", "Incident report"),
        heading: [
          date,
          language(
            "报别：首报 □  续报____ □  终报 □  更正 □    期号 ____________    特急 □  加急 □",
            "First □  Follow-up ____ □  Final □  Correction □    Number ____________    Urgent □"),
        ],
        blocks: [
          .table(
            .init(
              columns([("要素", "Item", 26), ("内容", "Content", 48)]),
              rows: Self.bulletinItems.map { [language($0.0, $0.1), ""] })),
          .lines([Self.hands(language)]),
        ],
        footer: [
          language(
            "没有核实的写“正在核实”，不空着，不估。报出的不改，有错另发更正。",
            "What isn't known: “being checked”, never blank, never guessed. Nothing sent is changed: send a correction."
          )
        ])
    case .signoff:
      return Paper(
        title: title("签发单（授权签、纸签）", "Sign-off sheet"),
        heading: [
          date,
          language(
            "事件 ____________________  报别 __________  第____稿  校验 ____  共____页",
            "Incident __________________  Report __________  Draft ____  Code ____  Pages ____"),
        ],
        blocks: [
          .table(
            .init(
              columns([("项目", "Item", 26), ("登记", "Entry", 48)]),
              rows: Self.signOffItems.map { [language($0.0, $0.1), ""] })),
          .lines([Self.hands(language)]),
        ],
        footer: [
          language(
            "念给领导听或发净文本，领导回话里要有四位校验。改一个字，校验就变，要重签。",
            "Read it out or send the clean text; his answer names the code. One sign changed: another code, sign anew."
          )
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

  private static func hands(_ language: Language) -> String {
    language(
      "拟稿 __________  核稿 __________  签发 __________  报出 __:__  收件人 __________",
      "Drafted ________  Checked ________  Signed ________  Sent __:__  Received by ________")
  }

  /// In the order of the report; the first seven are what a first report can't do without.
  private static let bulletinItems = [
    ("接报时间、来源、电话", "Received at, source, phone"), ("事发时间", "Happened at"), ("地点", "Place"),
    ("死亡、失联、受伤、被困", "Dead, missing, injured, trapped"), ("已采取的措施", "Done so far"),
    ("报告单位、报告人", "Unit, reported by"), ("主送", "To"), ("事由、起因、性质", "What kind, cause"),
    ("基本过程", "Course"), ("转移、安置人数", "Moved, sheltered"), ("损失、影响范围", "Losses, extent"),
    ("发展趋势", "Trend"), ("领导到位情况", "Leaders on the spot"), ("下一步、需要支援", "Next, support needed"),
    ("现场负责人、电话", "In charge there, phone"), ("已报过谁、几点", "Already told whom, when"),
  ]

  /// What counts as a leader's approval when he has no key at hand.
  private static let signOffItems = [
    ("签发人、职务", "Signed by, post"), ("方式：电话 微信 短信 当面 纸签", "By phone, message, in person, on paper"),
    ("领导原话", "His words"), ("回话里的校验", "Code in his answer"), ("时间", "Time"), ("号码", "Number"),
    ("凭据（截图、录音）", "Proof (picture, recording)"), ("登记人", "Entered by"), ("补签时间、签名", "Countersigned at, by"),
  ]
}
