import DutyModel
import Testing

@testable import Console

@Suite struct FormFieldTests {
  private func field(_ sort: FormField.Sort) -> FormField {
    FormField(.text, LocalText("项", "Item"), ask: LocalText("问", "Ask"), sort)
  }

  private let two: FormField.Sort = .choice([
    .init("yes", LocalText("已复述", "read back")),
    .init("no", LocalText("没复述", "not read back")),
  ])

  @Test func aDigitChoosesAndShowsTheName() {
    var field = field(two)
    field.expectTaken("2")
    #expect(field.text == "no" && field.shown(in: .chinese) == "没复述")
    field.expectTaken("１")
    #expect(field.text == "yes" && field.shown(in: .english) == "read back")
    #expect(field.help(in: .chinese) == ["1 已复述", "2 没复述"])
  }

  @Test(arguments: ["0", "3", "xyz", "水", "", " ", "\u{3000}", "-1", "12", "-9223372036854775808"])
  func anythingElseChoosesNothing(typed: String) {
    var field = field(two)
    field.expectRefused(typed)
    #expect(field.isEmpty)
  }

  @Test func typingFindsAChoiceByItsName() {
    var field = field(two)
    field.expectTaken("没")
    #expect(field.text == "no")
    field.expectTaken("复")
    #expect(field.text == "no")
    field.erase()
    for letter in ["n", "o", "t", " ", "R"] { field.expectTaken(letter) }
    #expect(field.text == "no")
    field.erase()
    field.expectTaken("已")
    #expect(field.text == "yes")
  }

  private func kind(_ typed: String, _ language: Language) -> FormField {
    var field = field(
      .choice(IncidentKind.allCases.map { .init($0, IncidentKind.name(in:)) }))
    for letter in typed { _ = field.type(String(letter), in: language) }
    return field
  }

  @Test(arguments: [
    ("sh", IncidentKind.flashFlood), ("tf", .typhoon), ("台风", .typhoon), ("洪", .flashFlood),
  ])
  func lettersAreTheFirstOnesOfThePinyin(typed: String, kind: IncidentKind) {
    #expect(self.kind(typed, .chinese).text == kind.rawValue)
  }

  @Test(arguments: ["hpq", "taifeng", "xian", "台疯", "山洪台风"])
  func whatFitsNothingChoosesNothingAndIsKept(typed: String) {
    let field = kind(typed, .chinese)
    #expect(field.isEmpty && field.stray == typed)
  }

  @Test func theOtherLanguagesNamesFitOnlyFromTheirBeginning() {
    #expect(kind("typh", .chinese).text == IncidentKind.typhoon.rawValue)
    #expect(kind("phoon", .chinese).isEmpty)
    #expect(kind("flood", .english).text == IncidentKind.flashFlood.rawValue)
    #expect(kind("山洪", .english).text == IncidentKind.flashFlood.rawValue)
  }

  @Test func backspaceTakesBackWhatFitsNothing() {
    var field = kind("山水", .chinese)
    #expect(field.isEmpty && field.stray == "山水")
    field.erase()
    field.erase()
    _ = field.type("台", in: .chinese)
    #expect(field.text == IncidentKind.typhoon.rawValue && field.stray.isEmpty)
  }

  @Test func aListWithSettledDigitsIsNumberedByThemAlone() {
    let field = field(
      .choice([
        .init("party", LocalText("周某", "Zhou"), digit: "0"),
        .init("county", LocalText("县", "county"), digit: "1"),
        .init("other", LocalText("别处", "other")),
      ]))
    #expect(field.numbered(in: .chinese).map(\.number) == ["0", "1", nil])
  }

  @Test func withoutChoicesNoDigitChooses() {
    var field = field(.choice([]))
    field.expectRefused("1")
    #expect(field.help(in: .english) == [])
  }

  @Test func backspaceEmptiesAChoice() {
    var field = field(two)
    _ = field.type("1")
    field.erase()
    #expect(field.isEmpty)
  }

  @Test func aNumberTakesFullWidthDigitsAndLosesNothing() {
    var field = field(.digits)
    field.expectTaken("１３８-0000 转8")
    #expect(field.text == "138-0000 转8")
    field.expectTaken("水")
    #expect(field.text == "138-0000 转8水")
    #expect(!field.isReadable)
    field.erase()
    #expect(field.text == "138-0000 转8")
  }

  @Test func aTimeTakesYesterday() {
    var field = field(.time)
    field.expectTaken("昨２０：３１")
    #expect(field.text == "昨20:31")
  }

  @Test func aTextTakesEverything() {
    var field = field(.text)
    field.expectTaken("１、水")
    #expect(field.text == "１、水")
  }
}

extension FormField {
  fileprivate mutating func expectTaken(_ typed: String, at place: SourceLocation = #_sourceLocation) {
    let isTaken = type(typed)
    #expect(isTaken, sourceLocation: place)
  }

  fileprivate mutating func expectRefused(_ typed: String, at place: SourceLocation = #_sourceLocation) {
    let isTaken = type(typed)
    #expect(!isTaken, sourceLocation: place)
  }
}
