import DutyModel
import Testing

@testable import Desk

/// What the cards of a new station say.
@Suite struct StarterCardTests {
  @Test func everyKindHasACardAndOneIsForTheRest() {
    var settings = Settings()
    settings.cards = StarterCards.all
    #expect(StarterCards.all.count == 19)
    for kind in IncidentKind.allCases { #expect(settings.suggestedCards(for: kind).count == 1, "\(kind)") }
    #expect(settings.suggestedCards(for: nil).map(\.card.id) == ["generic"])
    #expect(settings.suggestedCards(for: .epidemic).map(\.card.id) == ["food_poisoning"])
  }

  @Test(arguments: StarterCards.all)
  func bothReportsHangOnTheCountysClocks(card: Card) {
    let all: [ClockKind] = card.steps.compactMap { if case .clock(let kind) = $0.due { kind } else { nil } }
    let clocks = all.filter { $0 != .tellLeader }
    let expected: [ClockKind] =
      switch card.id {
      // A warning: the written report belongs to the incidents that come of it.
      case "typhoon": [.phoneReport]
      case "generic": [.phoneReport, .writtenReport, .followUp, .finalReport]
      default: [.phoneReport, .writtenReport]
      }
    #expect(clocks == expected)
  }

  @Test(arguments: StarterCards.all)
  func tellingTheLeaderHangsOnItsClock(card: Card) {
    let telling = card.steps.filter { $0.text.chinese == "报带班领导" }
    #expect(telling.allSatisfy { $0.due == .clock(.tellLeader) })
  }

  @Test(arguments: StarterCards.all)
  func everyStepSpeaksBothLanguagesAndNamesWhoDoesIt(card: Card) {
    #expect((12...14).contains(card.steps.count))
    for text in card.steps.map(\.text) + card.donts + card.sources.map(\.text) + [card.title, card.triggers] {
      #expect(text.chinese.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) })
      #expect(text.english.unicodeScalars.allSatisfy(\.isASCII) && !text.english.isEmpty)
      // They are written between double quotes.
      #expect(!(text.chinese + text.english).contains { $0 == "\"" || $0 == "\\" })
    }
    #expect(card.steps.allSatisfy { !$0.posts.isEmpty })
  }

  @Test(arguments: StarterCards.all)
  func everyCardSaysWhatIsOnlyProposedAndThatItNeedsAReview(card: Card) {
    #expect(card.sources.last?.text == CardSource.others.text)
    #expect(card.sources.last?.steps == [])
    for language in Language.allCases {
      let text = StarterCards.text(card, language)
      #expect(
        text.hasPrefix(
          language == .chinese
            ? "# 应急处置卡。这是样本：使用前须经本地有关部门审定"
            : "# A response card. It is a sample: local departments must review it"))
    }
    // Papers, never the site where somebody found them.
    for source in card.sources {
      #expect(!source.text.chinese.contains("http") && !source.text.english.contains("www"))
    }
  }

  @Test func leaningStepsAreThoseWithAPaper() {
    #expect(
      StarterCards.flashFlood.steps.filter(StarterCards.flashFlood.leansOnSource).map(\.n) == [3, 5, 7])
    #expect(
      StarterCards.forestFire.steps.filter(StarterCards.forestFire.leansOnSource).map(\.n)
        == [2, 7, 10, 12, 13])
    #expect(
      StarterCards.schoolIncident.steps.filter(StarterCards.schoolIncident.leansOnSource).isEmpty)
  }
}
