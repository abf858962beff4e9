import DutyModel

/// How often each key stands in a policy, said in its head as `counts = { rules = 90, kinds = 60, … }`. A rule with
/// one line less is as valid as the whole one and covers something else; only the count tells that a line is lost.
struct PolicyCounts: Equatable {
  /// Keys that a rule may do without; the others are missed when they are gone.
  static let optionalKeys = [
    "kinds", "levels", "sensitivity", "phases", "people", "standing", "whose", "decisive", "from",
    "warn_before_minutes",
  ]

  /// By key, with `head` for the keys of the head and `rules` for the rules. Empty when nothing was said.
  private(set) var numbers: [String: Int] = [:]

  /// The other tables, each with the names of its two numbers: how many there are, and how many lines they have.
  static let otherTables = [
    ("errand", "errand_tables", "errand_lines"), ("level", "level_tables", "level_lines"),
    ("scope", "scope_tables", "scope_lines"),
  ]

  private static let names =
    ["head", "rules"] + optionalKeys + otherTables.flatMap { [$0.1, $0.2] }

  init(reading top: inout TOMLReader) {
    guard var table = top.optionalTable("counts") else { return }
    for name in Self.names { numbers[name] = table.optionalInteger(name, in: 0...100_000) }
    table.finish()
  }

  /// Counts what is there.
  init(head: inout TOMLReader, rules: [TOMLReader]) {
    // A rule on signing without its line has other signers, not another limit; it isn't counted.
    let tables = ["rule", "signing"] + Self.otherTables.map(\.0)
    numbers["head"] = head.keys.count { !tables.contains($0) }
    for (table, count, lines) in Self.otherTables {
      let found = head.optionalTables(table)
      numbers[count] = found.count
      numbers[lines] = found.reduce(0) { $0 + $1.keys.count }
    }
    numbers["rules"] = rules.count
    for key in Self.optionalKeys { numbers[key] = rules.count { $0.keys.contains(key) } }
  }

  /// Counts the lines of rules that are about to be written below a head of so many keys, and of the other tables,
  /// which are written already.
  init(headKeys: Int, rules: [DeadlineRule], others: String) {
    numbers["head"] = headKeys
    let lines = others.split(separator: "\n").filter { !$0.hasPrefix("#") }
    for (table, count, keys) in Self.otherTables {
      numbers[count] = lines.count { $0 == "[[\(table)]]" }
      var isInside = false
      for line in lines {
        if line.hasPrefix("[[") {
          isInside = line == "[[\(table)]]"
        } else if isInside {
          numbers[keys, default: 0] += 1
        }
      }
    }
    numbers["rules"] = rules.count
    for key in Self.optionalKeys {
      numbers[key] = rules.count { $0.optionalLines.contains { $0.key == key } }
    }
  }

  /// As it stands in a file; what doesn't occur is left out.
  var text: String {
    let pairs = Self.names.compactMap { name in
      numbers[name].flatMap { $0 == 0 ? nil : "\(name) = \($0)" }
    }
    return "{ " + pairs.joined(separator: ", ") + " }"
  }

  /// Adds to the log what is there more or less often than `said`.
  func compare(with said: PolicyCounts, in top: TOMLReader, rules: [(rule: DeadlineRule, table: TOMLReader)])
  {
    guard !said.numbers.isEmpty else {
      // The line itself is one more key of the head.
      var whole = self
      whole.numbers["head", default: 0] += 1
      top.fault(.countsMissing(text: whole.text), at: "counts")
      return
    }
    // A rule that is gone takes its lines along: they are no losses of their own.
    let isRuleGone = numbers["rules", default: 0] < said.numbers["rules", default: 0]
    for name in Self.names where numbers[name, default: 0] != said.numbers[name, default: 0] {
      let (stated, found) = (said.numbers[name, default: 0], numbers[name, default: 0])
      let isLost = found < stated && (name == "rules" || !isRuleGone)
      let suspects = isLost ? LostLines(of: name, rules) : .none
      top.fault(
        .linesDiffer(key: name, said: stated, found: found, suspects: suspects), at: "counts")
    }
  }
}
