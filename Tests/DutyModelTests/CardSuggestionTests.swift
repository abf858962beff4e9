import DutyModel
import Testing

/// Which card fits an incident, and why.
@Suite struct CardSuggestionTests {
  static let settings: Settings = {
    var settings = Settings()
    var fire = Card.general
    (fire.id, fire.kinds) = ("fire", [.buildingFire, .gasLeak])
    var gas = Card.general
    (gas.id, gas.kinds) = ("gas", [.gasLeak])
    settings.cards = [fire, .flood, gas, .general]
    return settings
  }()

  @Test(
    arguments: [
      (.flashFlood, [], [("flood", .kind(.flashFlood))]),
      (.gasLeak, [], [("fire", .kind(.gasLeak)), ("gas", .kind(.gasLeak))]),
      (
        .flashFlood, [.gasLeak, .flashFlood],
        [("flood", .kind(.flashFlood)), ("fire", .related(.gasLeak)), ("gas", .related(.gasLeak))]
      ),
      (.collapse, [], [("general", .noCardOfItsOwn(.collapse))]),
      (.collapse, [.typhoon], [("general", .noCardOfItsOwn(.collapse)), ("flood", .related(.typhoon))]),
      (.flashFlood, [.collapse], [("flood", .kind(.flashFlood))]),
      (nil, [], [("general", .kindUnknown)]),
    ] as [(IncidentKind?, [IncidentKind], [(String, CardSuggestion.Reason)])])
  func cardsAreSuggestedWithTheirReason(
    kind: IncidentKind?, related: [IncidentKind], expected: [(String, CardSuggestion.Reason)]
  ) {
    let found = Self.settings.suggestedCards(for: kind, related: related)
    #expect(found.map(\.card.id.rawValue) == expected.map(\.0))
    #expect(found.map(\.reason) == expected.map(\.1))
  }

  @Test func withoutCardsNothingIsSuggested() {
    #expect(Settings().suggestedCards(for: .flashFlood).isEmpty)
    #expect(Settings().suggestedCards(for: nil).isEmpty)
  }

  @Test func aCardInUseIsNotSuggestedAgain() throws {
    var (night, matter) = try CardTests.night()
    #expect(night.room.suggestedCards(for: matter).map(\.card.id) == ["flood"])
    try night.submit(.card("flood", for: matter))
    #expect(night.room.suggestedCards(for: matter).isEmpty)
    let other = try night.open(ReportContent(text: "有声音"))
    #expect(night.room.suggestedCards(for: other).map(\.reason) == [.kindUnknown])
    try night.submit(.close(other))
    #expect(night.room.suggestedCards(for: other).isEmpty)
  }

  @Test(
    arguments: [
      (.kind(.flashFlood), "事由是山洪", "it is for: flash flood"),
      (.related(.gasLeak), "牵连到燃气", "related: gas leak"),
      (.noCardOfItsOwn(.collapse), "坍塌没有专门的卡", "no card of its own for: collapse"),
      (.kindUnknown, "事由还不清楚", "nobody knows yet what it is"),
    ] as [(CardSuggestion.Reason, String, String)])
  func aReasonIsASentence(reason: CardSuggestion.Reason, chinese: String, english: String) {
    #expect(reason.sentence(in: .chinese) == chinese)
    #expect(reason.sentence(in: .english) == english)
  }

  @Test(
    arguments: [
      (.minutes(20), "20分钟内", "within 20 min"), (.clock(.phoneReport), "电话报时限", "Phone by its clock"),
      (.every(minutes: 60), "每小时", "every hour"),
      (.moment(LocalText("解除后", "once lifted")), "解除后", "once lifted"),
    ] as [(CardDue, String, String)])
  func aDueIsSaidInWords(due: CardDue, chinese: String, english: String) {
    #expect(due.words(in: .chinese) == chinese)
    #expect(due.words(in: .english) == english)
  }
}
