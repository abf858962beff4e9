import DutyModel

/// Which rules of a policy may have lost a line that `counts` misses. A number alone sends people through a hundred
/// rules by eye.
package enum LostLines: Equatable, Sendable {
  package struct Rule: Equatable, Sendable {
    package var id: String
    /// Where it stands in the file.
    package var line: Int?
  }

  case none
  /// Rules of the starter folder that aren't in the file.
  case gone([String])
  /// The starter folder's rules of these names have the line.
  case unlikeStarter([Rule])
  /// Most rules of the same clock have the line.
  case unlikeOthers([Rule])

  /// As many are named; of more only how many they are.
  static let shown = 5

  /// `key` is a key of ``PolicyCounts``, of which there are too few.
  init(of key: String, _ rules: [(rule: DeadlineRule, table: TOMLReader)]) {
    if key == "rules" {
      let known = Set(rules.map(\.rule.id))
      let gone = StarterRules.all.map(\.id).filter { !known.contains($0) }
      // Whoever wrote a policy of his own misses none of ours.
      self = gone.isEmpty || gone.count * 2 > StarterRules.all.count ? .none : .gone(gone.map(\.rawValue))
      return
    }
    guard PolicyCounts.optionalKeys.contains(key) else {
      self = .none
      return
    }
    let without = rules.filter { !$0.table.keys.contains(key) }
    let starters = Set(
      StarterRules.all.lazy.filter { rule in rule.optionalLines.contains { $0.key == key } }.map(\.id))
    let unlikeStarter = without.filter { starters.contains($0.rule.id) }
    if !unlikeStarter.isEmpty {
      self = .unlikeStarter(unlikeStarter.map { Self.rule($0.rule, $0.table) })
      return
    }
    let unlikeOthers = without.filter { rule, _ in
      let peers = rules.filter { $0.rule.clock == rule.clock && $0.rule.standing == rule.standing }
      return peers.count { $0.table.keys.contains(key) } * 2 > peers.count
    }
    self = unlikeOthers.isEmpty ? .none : .unlikeOthers(unlikeOthers.map { Self.rule($0.rule, $0.table) })
  }

  private static func rule(_ rule: DeadlineRule, _ table: TOMLReader) -> Rule {
    Rule(id: rule.id.rawValue, line: table.log.line(of: table.path))
  }

  /// What is said behind the numbers.
  func words(_ language: Language) -> String {
    switch self {
    case .none: ""
    case .gone(let ids):
      language("；样本里有、这里没有的规则：", "; rules of the starter folder that aren't here: ")
        + Self.list(ids, language)
    case .unlikeStarter(let rules):
      language("；样本里有这一行、这里没有的规则：", "; rules that have the line in the starter folder and not here: ")
        + Self.list(rules.map { $0.words(language) }, language)
    case .unlikeOthers(let rules):
      language("；同类规则多半有这一行，这里没有的：", "; most rules of the same clock have the line, these don't: ")
        + Self.list(rules.map { $0.words(language) }, language)
    }
  }

  private static func list(_ words: [String], _ language: Language) -> String {
    let list = words.prefix(shown).joined(separator: language("、", ", "))
    let more = words.count - shown
    return more > 0 ? list + language("，另有 \(more) 条", " and \(more) more") : list
  }
}

extension LostLines.Rule {
  fileprivate func words(_ language: Language) -> String {
    let name = cleaned(id)
    return line.map { language("\(name)（第\($0)行）", "\(name) (line \($0))") } ?? name
  }
}
