/// What an incoming report says: the part that a caller gives and an officer types. Everything may be left out;
/// what nobody knows yet is asked for later.
package struct ReportContent: FieldRecord {
  package var category = ReportCategory.incident
  package var channel = Channel.phone
  package var source: Counterpart?
  package var kind: IncidentKind?
  package var level: IncidentLevel?
  package var place: String?
  /// The village by its number on the key card, or by name.
  package var village: String?
  /// 组
  package var group: Int?
  /// What stands beside it: 便桥旁.
  package var landmark: String?
  package var occurred: Timestamp?
  /// 原话: the caller's own words.
  package var text: String?
  package var figures: ReportedFigures?
  package var cause: String?
  package var trend: Trend?
  package var actionsTaken: String?
  package var requests: String?
  /// Who is in charge on the spot.
  package var sceneContact: Counterpart?
  package var alreadyTold: [ToldBody] = []
  /// True when children are among those concerned; nil when nobody asked.
  package var minors: Bool?
  /// What kind of enterprise, school or house it is.
  package var unitProfile: String?
  package var loss: String?
  /// Direct loss in 万元, ten thousands of yuan.
  package var lossWan: Int?
  package var scope: String?
  /// When a message was sent; `at` of its entry is when it came to us.
  package var sent: Timestamp?
  /// When a message was read.
  package var seen: Timestamp?

  package init() {}

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try fields.field("category", &category, unless: .incident)
    try fields.field("channel", &channel, unless: .phone)
    try fields.field("source", &source)
    try fields.field("kind", &kind)
    try fields.field("level", &level)
    try fields.field("place", &place)
    try fields.field("village", &village)
    try fields.field("group", &group)
    try fields.field("landmark", &landmark)
    try fields.field("occurred", &occurred)
    try fields.field("text", &text)
    try fields.field("figures", &figures)
    try fields.field("cause", &cause)
    try fields.field("trend", &trend)
    try fields.field("actions_taken", &actionsTaken)
    try fields.field("requests", &requests)
    try fields.field("scene_contact", &sceneContact)
    try fields.field("already_told", list: &alreadyTold)
    try fields.field("minors", &minors)
    try fields.field("unit_profile", &unitProfile)
    try fields.field("loss", &loss)
    try fields.field("loss_wan", &lossWan)
    try fields.field("scope", &scope)
    try fields.field("sent", &sent)
    try fields.field("seen", &seen)
  }

  /// True when there is nothing in it that anybody could act on.
  package var isEmpty: Bool {
    let words = [
      text, place, village, landmark, cause, actionsTaken, requests, unitProfile, loss, scope, source?.name,
      source?.unit, source?.phone, sceneContact?.name, sceneContact?.phone,
    ]
    let isAnythingChosen =
      kind != nil || lossWan != nil || occurred != nil || trend != nil || minors != nil
      || !alreadyTold.isEmpty
    return !isAnythingChosen && (figures?.values.isEmpty ?? true) && words.allSatisfy(isBlank)
  }

  /// Where it is, in one text: as it was typed, or put together from village, group and landmark.
  package var placeText: String? {
    if !isBlank(place) { return place }
    let parts = [
      village.map { isNumber($0) ? $0 + "号村" : $0 }, group.map { "\($0)组" }, landmark,
    ]
    let text = parts.compactMap { $0 }.filter { !isBlank($0) }.joined()
    return text.isEmpty ? nil : text
  }
}

/// Nothing, or nothing but blanks.
func isBlank(_ text: String?) -> Bool {
  text?.allSatisfy(\.isWhitespace) ?? true
}

private func isNumber(_ text: String) -> Bool {
  !text.isEmpty && text.allSatisfy { $0.isASCII && $0.isNumber }
}
