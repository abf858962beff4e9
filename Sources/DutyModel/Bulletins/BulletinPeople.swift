// How many people, as the text of a report says it.

extension BulletinFigure {
  /// `被困5人`, `无被困人员`, `被困人数正在核实`: as the body has it.
  package var spoken: String {
    guard let value else { return "\(figure.paperName)人数\(ElementWords.pending)" }
    if value > 0 { return "\(figure.paperName)\(value)人" }
    // What a caller says is none isn't sure yet; where the number changed, somebody says why.
    let none = standing == .reported && former == nil ? "暂无" : "无"
    return switch figure {
    case .dead: none + "人员死亡"
    case .missing, .seriouslyInjured, .injured, .trapped, .atRisk: none + figure.paperName + "人员"
    case .toMove: "无需转移人员"
    case .moved: "尚未转移人员"
    }
  }

  /// The same with what the report before told and why it isn't that: `被困5人（前报7人，石桥村核实）`.
  var told: String {
    guard let former else { return spoken }
    let why = isBlank(explanation) ? "" : "，\(explanation ?? "")"
    return "\(spoken)（前报\(former)人\(why)）"
  }
}

extension BulletinContent {
  /// The figures in use, and what whoever writes the report says of people besides.
  ///
  /// - Parameter asking: says that who was hurt is being checked where no figure tells it.
  func people(asking: Bool = false) -> String {
    let harm: [Figure] = [.dead, .seriouslyInjured, .injured]
    let isHarmKnown = figures.contains { harm.contains($0.figure) } || casualtyWords != nil
    return people(figures, casualtyWords ?? (asking && !isHarmKnown ? Self.harmPending : nil))
  }

  /// What of it the report before didn't tell.
  func people(since before: BulletinContent?) -> String {
    let changed = BulletinDifference(from: before, to: self).figures.map(\.figure)
    let news = figures.filter { changed.contains($0.figure) }
    let words = casualtyWords == before?.casualtyWords ? nil : casualtyWords
    guard news.isEmpty, words == nil, !figures.isEmpty else { return people(news, words) }
    return figures.map(\.figure.sameName).unique.joined(separator: "、") + "人数与前报一致"
  }

  private static let harmPending = "人员伤亡情况" + ElementWords.pending

  private func people(_ figures: [BulletinFigure], _ words: String?) -> String {
    let hurt = figures.filter { [.dead, .injured].contains($0.figure) && $0.value == 0 && $0.former == nil }
    // 无人员死亡、无受伤人员 is said in one.
    let isNobodyHurt = hurt.count == 2 && hurt[0].standing == hurt[1].standing
    let parts = figures.compactMap { figure -> String? in
      guard isNobodyHurt, hurt.contains(figure) else { return figure.told }
      return figure.figure == .dead ? (figure.standing == .reported ? "暂无" : "无") + "人员伤亡" : nil
    }
    if parts.isEmpty { return words.map { $0 == Self.harmPending ? $0 : "人员伤亡情况：\($0)" } ?? Self.harmPending }
    return parts.joined(separator: "、") + (words.map { "，" + $0 } ?? "")
  }

  /// What was given by hand; what comes from the figures stands there as figures.
  private var casualtyWords: String? { givenWords(of: .casualties) }
}

extension Figure {
  /// The figure as a document calls it: rows on the screen have no room for 已转移.
  fileprivate var paperName: String {
    switch self {
    case .toMove: "应转移"
    case .moved: "已转移"
    case .dead, .missing, .seriouslyInjured, .injured, .trapped, .atRisk: name(in: .chinese)
    }
  }

  /// As it is called where it is the same as before: 伤亡 for dead and injured.
  fileprivate var sameName: String {
    switch self {
    case .dead, .seriouslyInjured, .injured: "伤亡"
    case .missing, .trapped, .atRisk, .toMove, .moved: paperName
    }
  }
}
