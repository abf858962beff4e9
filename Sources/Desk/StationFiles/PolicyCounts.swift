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

  private static let names = ["head", "rules"] + optionalKeys

  init(reading top: inout TOMLReader) {
    guard var table = top.optionalTable("counts") else { return }
    for name in Self.names { numbers[name] = table.optionalInteger(name, in: 0...100_000) }
    table.finish()
  }

  /// Counts what is there.
  init(head: TOMLReader, rules: [TOMLReader]) {
    numbers["head"] = head.keys.count { !["rule", "level", "scope"].contains($0) }
    numbers["rules"] = rules.count
    for key in Self.optionalKeys { numbers[key] = rules.count { $0.has(key) } }
  }

  /// Counts the lines of rules that are about to be written below a head of so many keys.
  init(headKeys: Int, rules: [DeadlineRule]) {
    numbers["head"] = headKeys
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
  func compare(with said: PolicyCounts, in top: TOMLReader) {
    // A file that can't be read has other faults first.
    if top.log.hasErrors { return }
    guard !said.numbers.isEmpty else {
      // The line itself is one more key of the head.
      var whole = self
      whole.numbers["head", default: 0] += 1
      top.fault(.countsMissing(text: whole.text), at: "counts")
      return
    }
    for name in Self.names where numbers[name, default: 0] != said.numbers[name, default: 0] {
      top.fault(
        .linesDiffer(key: name, said: said.numbers[name, default: 0], found: numbers[name, default: 0]),
        at: "counts")
    }
  }
}
