/// What a report on an incident has to say (报告要素); what nobody knows yet reads 正在核实, is never left blank and
/// never guessed.
package enum ReportElement: String, Code {
  case receivedAt = "received_at"
  case source
  case occurredAt = "occurred_at"
  case place
  case unitProfile = "unit_profile"
  case cause
  case course
  case casualties
  case loss
  case scope
  case trend
  case leadersOnScene = "leaders_on_scene"
  case actionsTaken = "actions_taken"
  case nextSteps = "next_steps"
  case requests
  case sceneContact = "scene_contact"
  case alreadyTold = "already_told"
  case publicInformation = "public_information"
  case reporter

  /// What a first report should have. It is a proposal and blocks nothing: missing ones are asked for.
  package static let minimum: [ReportElement] = [
    .receivedAt, .source, .occurredAt, .place, .casualties, .actionsTaken, .reporter,
  ]

  /// Those of the minimum that only somebody outside can tell: for them we call back.
  package static let askedFor: [ReportElement] = [.source, .occurredAt, .place, .casualties, .actionsTaken]
}
