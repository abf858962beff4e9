import DutyModel

/// An official warning in the form in which it comes by chat: `县气象台2026年7月14日19时50分发布暴雨橙色预警信号：…`.
package struct PastedWarning: Equatable, Sendable {
  package enum Act: Equatable, Sendable {
    /// 发布, 继续发布
    case issued
    /// 变更, 升级: the colour is the one from now on.
    case changed
    /// 解除
    case lifted
  }

  package var act: Act
  /// 县气象台, or several offices as they stand there.
  package var issuer: String
  package var issued: Timestamp
  /// 暴雨
  package var hazard: String
  package var colour: WarningColour
  /// The whole text.
  package var text: String

  /// Nil for any text that isn't in this form: an office, a time, a verb, a hazard and a colour.
  package init?(_ text: String, now: Timestamp, zone: ZoneTable) {
    self.text = text.trimmed
    let plain = text.filter { !$0.isWhitespace }
    guard plain.count <= Self.longestText, let (office, time, behind) = Self.head(plain, now: now, zone: zone)
    else { return nil }
    let sentence = behind.prefix { !"。；;".contains($0) }
    guard let verb = Self.verbs.first(where: { sentence.contains($0.word) }),
      let named = Self.lastWarning(in: String(sentence))
    else { return nil }
    (issuer, issued, act) = (office, time, verb.act)
    (hazard, colour) = named
  }

  private static let longestText = 2_000

  /// The strongest word first: `升级发布` is a change, `解除` what is over.
  private static let verbs: [(word: String, act: Act)] = [
    ("解除", .lifted), ("变更", .changed), ("升级", .changed), ("降级", .changed), ("发布", .issued),
    ("启动", .issued),
  ]

  private static let offices = ["气象台", "气象局", "水利局", "水务局", "自然资源局", "自然资源和规划局", "应急管理局"]

  private static func head(_ text: String, now: Timestamp, zone: ZoneTable) -> (String, Timestamp, Substring)?
  {
    var reader = SignReader(text)
    while !reader.isAtEnd {
      let start = reader.place
      if let time = PastedTime.read(&reader, now: now, zone: zone) {
        let before = String(text.prefix(start))
        guard let office = offices.first(where: before.contains) else { return nil }
        return (name(of: before, office), time, text.dropFirst(reader.place))
      }
      reader.step()
      if reader.place > 80 { return nil }
    }
    return nil
  }

  /// What stands before the time, without a headline in brackets.
  private static func name(of text: String, _ office: String) -> String {
    let last = text.split(whereSeparator: { "】]：:。！!".contains($0) }).last.map(String.init) ?? text
    let name = last.contains(office) ? last : office
    return String(name.drop { "【[".contains($0) })
  }

  /// `暴雨橙色预警`: of several the last, which is what holds from now on.
  private static func lastWarning(in sentence: String) -> (String, WarningColour)? {
    let colours: [(word: String, colour: WarningColour)] = [
      ("红色预警", .red), ("橙色预警", .orange), ("黄色预警", .yellow), ("蓝色预警", .blue),
    ]
    var found: (place: String.Index, hazard: String, colour: WarningColour)?
    for (word, colour) in colours {
      guard let range = sentence.ranges(of: word).last else { continue }
      let before = sentence[..<range.lowerBound]
      let starts = ["发布", "变更为", "升级为", "降级为", "解除", "启动", "为", "将", "的"]
        .compactMap { before.ranges(of: $0).last?.upperBound }
      let hazard = String(before[(starts.max() ?? before.startIndex)...].suffix(12))
      if found.map({ $0.place < range.lowerBound }) ?? true { found = (range.lowerBound, hazard, colour) }
    }
    guard let found, !found.hazard.isEmpty else { return nil }
    return (found.hazard, found.colour)
  }
}
