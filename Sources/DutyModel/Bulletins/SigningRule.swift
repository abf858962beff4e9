/// Who signs the reports of which incidents, and who instead after how many minutes; data of the station.
package struct SigningRule: FieldRecord {
  /// Empty means every level.
  package var levels: [IncidentLevel] = []
  package var signers: [Post] = []
  /// Who signs instead (代签) once the text has lain `afterMinutes` with the signers.
  package var instead: [Post] = []
  package var afterMinutes = 10
  package var basis = LocalText()

  package init() {}

  package init(
    _ levels: [IncidentLevel] = [], by signers: [Post], instead: [Post] = [], after minutes: Int = 10,
    basis: LocalText = LocalText()
  ) {
    self.levels = levels
    self.signers = signers
    self.instead = instead
    afterMinutes = minutes
    self.basis = basis
  }

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try fields.field("levels", list: &levels)
    try fields.field("signers", list: &signers)
    try fields.field("instead", list: &instead)
    try fields.field("after_minutes", &afterMinutes, unless: 10)
    try fields.field("basis", &basis)
  }

  /// What holds while the policy says nothing. No rule of law names the signers of a township; it is a proposal.
  package static let proposed = [
    SigningRule(
      [.extraordinary, .serious, .major], by: [.townshipHead, .partySecretary, .dutyLeader],
      basis: LocalText(
        "建议：较大以上由党政主要领导或带班领导签发", "proposal: the heads or the leader on duty sign from major on")),
    SigningRule(
      by: [.dutyLeader], instead: [.townshipHead, .partySecretary],
      basis: LocalText(
        "建议：带班领导签发，10分钟未签由党政主要领导代签", "proposal: the leader on duty signs, the heads after 10 minutes")),
  ]
}

extension DeadlinePolicy {
  /// The first rule for `level`.
  package func signingRule(for level: IncidentLevel) -> SigningRule {
    (signing.isEmpty ? SigningRule.proposed : signing).first {
      $0.levels.isEmpty || $0.levels.contains(level)
    } ?? SigningRule(by: [.dutyLeader])
  }
}

/// Who may sign a bulletin, and from when on who instead.
package struct SigningPlan: Equatable, Sendable {
  package var signers: [PersonID]
  package var instead: [PersonID]
  /// From then on those of `instead` may sign; nil while it doesn't lie with the leader.
  package var insteadFrom: Timestamp?
  package var basis: LocalText
}

extension DutyRoom {
  /// Who signs `bulletin` at `instant`. Where nobody holds the posts that sign first, the others sign at once; where
  /// nobody holds any of them, every leader does: no report waits for a post that nobody has.
  package func signingPlan(for bulletin: Bulletin, at instant: Timestamp) -> SigningPlan {
    let rule = settings.policy.signingRule(for: matters[bulletin.matter]?.incident?.level ?? .unknown)
    func holders(_ posts: [Post]) -> [PersonID] {
      posts.compactMap { leader(RecipientID(rawValue: $0.rawValue), at: instant) }.unique
    }
    let first = holders(rule.signers)
    var instead = holders(rule.instead).filter { !first.contains($0) }
    if first.isEmpty, instead.isEmpty { instead = settings.people.filter(\.isLeader).map(\.id) }
    let from = bulletin.waitingSince.map {
      first.isEmpty ? $0 : $0.adding(minutes: max(0, rule.afterMinutes))
    }
    return SigningPlan(signers: first, instead: instead, insteadFrom: from, basis: rule.basis)
  }

  /// Whom to look for now: the first signer, from ``SigningPlan/insteadFrom`` on the first one instead.
  package func signerWanted(for bulletin: Bulletin, at instant: Timestamp) -> PersonID? {
    let plan = signingPlan(for: bulletin, at: instant)
    let isLate = plan.insteadFrom.map { instant >= $0 } ?? false
    return isLate ? plan.instead.first ?? plan.signers.first : plan.signers.first ?? plan.instead.first
  }
}
