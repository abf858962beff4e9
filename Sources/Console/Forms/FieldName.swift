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

  /// The figures that an errand asks for, in its order.
  static let readings: [FieldName] = [.reading1, .reading2, .reading3, .reading4, .reading5, .reading6]
}
