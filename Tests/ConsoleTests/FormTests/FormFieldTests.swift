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
    field.expectTaken("已")
    #expect(field.text == "yes")
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

  @Test func aNumberTakesFullWidthDigitsAndDropsTheRest() {
    var field = field(.digits)
    field.expectTaken("１３８-0000 转8")
    #expect(field.text == "138-0000 8")
    field.expectRefused("水")
    #expect(field.text == "138-0000 8")
    field.erase()
    #expect(field.text == "138-0000 ")
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
