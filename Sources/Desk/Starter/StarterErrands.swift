import DutyModel

/// The `[[errand]]` part of a new station's `policy.toml`: limits for papers, questions from above and call-outs.
enum StarterErrands {
  private struct Limit {
    var id: String
    var source: ErrandSource
    var colour: WarningColour?
    var minutes: Int
    var every: Int?
    var leansOn: LocalText?
  }

  private static let limits = [
    Limit(
      id: "paper", source: .paper, minutes: 60,
      leansOn: LocalText(
        "长子县应急管理局2025年值班规定（一般文件1小时）",
        "Changzi county emergency bureau's 2025 duty rules (other papers within 1 h)")),
    Limit(id: "verification", source: .verification, minutes: 30),
    Limit(id: "called-red", source: .calledOut, colour: .red, minutes: 15, every: 30),
    Limit(id: "called-orange", source: .calledOut, colour: .orange, minutes: 30, every: 60),
    Limit(id: "called-yellow", source: .calledOut, colour: .yellow, minutes: 60),
    Limit(id: "called-unknown", source: .calledOut, minutes: 30),
  ]

  static func text(_ language: Language) -> String {
    let comment =
      switch language {
      case .chinese:
        """

        # ---- 来文、核查、上级叫应
        #
        # 每段 [[errand]] 一条：
        #   source   paper 来文  verification 核实  called_out 上级叫应
        #   colour   叫应的预警颜色 red orange yellow blue；不写管没说颜色的
        #   minutes  几分钟内送到、答复、第一次反馈
        #   every    以后每隔几分钟再反馈一次；不写就只一次


        """
      case .english:
        """

        # ---- Papers, questions from above, call-outs
        #
        # Each [[errand]] is one rule:
        #   source   paper, verification or called_out
        #   colour   red orange yellow blue of the warning; left out, for calls that named none
        #   minutes  until it is passed on, answered, or the first feedback
        #   every    feedback again so often; left out, once


        """
      }
    return comment + limits.map(rule).joined(separator: "\n")
  }

  private static func rule(_ limit: Limit) -> String {
    var lines = ["[[errand]]", "id = \"\(limit.id)\"", "source = \"\(limit.source.rawValue)\""]
    if let colour = limit.colour { lines.append("colour = \"\(colour.rawValue)\"") }
    lines.append("minutes = \(limit.minutes)")
    if let every = limit.every { lines.append("every = \(every)") }
    let chinese = limit.leansOn.map { "；参照" + $0.chinese } ?? ""
    let english = limit.leansOn.map { "; looks to " + $0.english } ?? ""
    lines.append(
      "basis = { zh = \"本县未定，默认建议值\(chinese)\", en = \"default proposal\(english)\" }")
    return lines.joined(separator: "\n") + "\n"
  }
}
