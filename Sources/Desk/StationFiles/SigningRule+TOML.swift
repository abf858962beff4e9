import DutyModel

extension DeadlinePolicy {
  /// Reads the tables `[[signing]]`, and within which minutes a word is made good and a paper acknowledged; a policy may
  /// leave all of them to the defaults.
  mutating func readSigning(_ top: inout TOMLReader) {
    counterSignMinutes =
      top.optionalInteger("counter_sign_minutes", in: DeadlineRule.ownMinutes) ?? counterSignMinutes
    acknowledgeMinutes =
      top.optionalInteger("acknowledge_minutes", in: DeadlineRule.firstWordMinutes) ?? acknowledgeMinutes
    for var table in top.optionalTables("signing") {
      var rule = SigningRule()
      rule.levels = table.codes("levels")
      rule.signers = table.leaders("signers")
      if rule.signers.isEmpty { table.fault(.missingKey, at: "signers") }
      rule.instead = table.leaders("instead")
      rule.afterMinutes = table.optionalInteger("after_minutes", in: 0...240) ?? rule.afterMinutes
      rule.basis = table.optionalLocalText("basis") ?? rule.basis
      table.finish()
      signing.append(rule)
    }
  }
}

extension TOMLReader {
  /// Posts of leaders: nobody else signs.
  fileprivate mutating func leaders(_ key: String) -> [Post] {
    let posts: [Post] = codes(key)
    let allowed: [Post] = [.dutyLeader, .townshipHead, .partySecretary]
    for post in posts where !allowed.contains(post) {
      fault(.unknownWord(found: post.rawValue, nearest: nil, allowed: allowed.map(\.rawValue)), at: key)
    }
    return posts
  }
}
