import DutyModel

/// The posts to which a clock can be owed.
private let leaderPosts: [Post] = [.dutyLeader, .townshipHead, .partySecretary]

/// Adds to `log` whom a policy names without their being there, and who is there without being named.
func checkReferences(
  _ policy: DeadlinePolicy, rules: [TOMLReader], offices: [Office], people: [Person], log: FaultLog
) {
  let known = offices.map(\.id.rawValue) + leaderPosts.map(\.rawValue)
  for (rule, table) in zip(policy.rules, rules) {
    for (index, recipient) in rule.recipients.enumerated() {
      let path = "\(table.path).recipients[\(index + 1)]"
      if let post = leaderPosts.first(where: { $0.rawValue == recipient.rawValue }) {
        if !people.contains(where: { $0.posts.contains(post) }) { log.add(.postNobodyHolds(post), key: path) }
      } else if !known.contains(recipient.rawValue), !rule.mayName(recipient) {
        let near = nearest(to: recipient.rawValue, in: known)
        log.add(.unknownRecipient(found: recipient.rawValue, nearest: near), key: path)
      }
    }
  }

  let told = policy.rules.filter { $0.clock == .tellLeader }.flatMap(\.recipients)
  for post in leaderPosts where people.contains(where: { $0.posts.contains(post) }) {
    if !told.isEmpty, !told.contains(where: { $0.rawValue == post.rawValue }) { log.add(.neverTold(post)) }
  }
}

extension DeadlineRule {
  /// Whom a rule may name besides offices and posts: the village there or all of them, and anybody where the limit
  /// isn't ours.
  fileprivate func mayName(_ recipient: RecipientID) -> Bool {
    [.village, .villages].contains(recipient) && clock == .verify || recipient == .party && standing == .bound
  }
}
