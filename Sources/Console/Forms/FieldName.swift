import DutyModel

/// What a field of a form is for; also its name in a draft.
enum FieldName: String {
  // What a caller says.
  case text
  case place
  case group
  case landmark
  case phone
  case name
  case unit
  case kind
  case trapped
  case injured
  case dead
  case missing
  case occurred
  case trend
  case doing
  case sceneName = "scene_name"
  case scenePhone = "scene_phone"
  case told
  case same
  case category
  case minors
  // A message: when it was sent, and what is in force by it.
  case sent
  case hazard
  // What was done about it.
  case matter
  case recipient
  case village
  case outcome
  case receiver
  case readBack = "read_back"
  case whereabouts
  case spot
  case channel
  case figure
  case value
  case reason
  case time
  case verifiedBy = "verified_by"
  case takenBy = "taken_by"
  case result
  case entry
  // Errands, checks and call-outs.
  case source
  case due
  case rings
  case colour
  case issued
  case readBackBy = "read_back_by"
  case promised
  case reading1, reading2, reading3, reading4, reading5, reading6
  // Clocks and cards.
  case clock
  case next
  case until
  case cause
  case phase
  case level
  case levelBasis = "level_basis"
  case sensitivity
  case title
  case confirmedBy = "confirmed_by"
  case card
  case step
  case state
  // Reports and people.
  case report
  case into
  case unjoined
  case disposal
  // Files and figures.
  case file
  case line
  case means
  case owner
  case person
  case leader
  case joining
  case leaving
  case second
  case taker
  case leave
  // Reports to the county, by the names that their records have.
  case bulletin
  case reportKind = "report_kind"
  case corrects
  case body
  case addressees
  case urgency
  case signer
  case said
  case code
  case pages
  case proof
  case unchecked
  case attachments
  case whyDead = "why.dead"
  case whyMissing = "why.missing"
  case whySeriouslyInjured = "why.seriously_injured"
  case whyInjured = "why.injured"
  case whyTrapped = "why.trapped"
  case whyAtRisk = "why.at_risk"
  case saysReceivedAt = "says.received_at"
  case saysSource = "says.source"
  case saysOccurredAt = "says.occurred_at"
  case saysPlace = "says.place"
  case saysUnitProfile = "says.unit_profile"
  case saysCause = "says.cause"
  case saysCourse = "says.course"
  case saysCasualties = "says.casualties"
  case saysLoss = "says.loss"
  case saysScope = "says.scope"
  case saysTrend = "says.trend"
  case saysLeadersOnScene = "says.leaders_on_scene"
  case saysActionsTaken = "says.actions_taken"
  case saysNextSteps = "says.next_steps"
  case saysRequests = "says.requests"
  case saysSceneContact = "says.scene_contact"
  case saysAlreadyTold = "says.already_told"
  case saysPublicInformation = "says.public_information"
  case saysReporter = "says.reporter"

  /// The figures that an errand asks for, in its order.
  static let readings: [FieldName] = [.reading1, .reading2, .reading3, .reading4, .reading5, .reading6]

  /// Why this figure isn't what was reported before; nil for those that nobody has to explain.
  static func why(_ figure: Figure) -> FieldName? { FieldName(rawValue: "why.\(figure.rawValue)") }

  /// What a report says of this element; nil for one that this version has no item for.
  static func says(_ element: ReportElement) -> FieldName? {
    FieldName(rawValue: "says.\(element.rawValue)")
  }

  /// The element that this item tells; nil for all others.
  var element: ReportElement? {
    rawValue.hasPrefix("says.") ? ReportElement(rawValue: String(rawValue.dropFirst("says.".count))) : nil
  }

  /// The figure whose change this item explains; nil for all others.
  var explained: Figure? {
    rawValue.hasPrefix("why.") ? Figure(rawValue: String(rawValue.dropFirst("why.".count))) : nil
  }
}
