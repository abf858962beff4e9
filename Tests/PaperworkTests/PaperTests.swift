import DutyModel
import Foundation
import Testing

@testable import Paperwork

@Suite struct PaperTests {
  private func table(_ cells: [String]) -> Paper {
    Paper(title: "表", blocks: [.table(.init([.init("甲", 6), .init("乙", 10)], rows: [cells]))])
  }

  @Test func cellsWrapAndNothingIsCut() {
    let text = table(["一二三四五六七", "see 138 0000 0002 here"]).text
    for word in ["一二三", "四五六", "七", "138", "0000", "0002", "here"] { #expect(text.contains(word)) }
    for line in text.split(separator: "\n") { #expect(paperColumns(of: line) <= 76, "\(line)") }
  }

  @Test func columnsStandUnderEachOther() throws {
    let lines = table(["一二三四五", "x"]).text.split(separator: "\n").map(String.init)
    let head = try #require(lines.first { $0.hasPrefix("甲") })
    let row = try #require(lines.first { $0.hasSuffix("x") })
    let place = { (line: String, mark: String) in
      paperColumns(of: line[..<(line.range(of: mark)?.lowerBound ?? line.startIndex)])
    }
    #expect(place(head, "乙") == 7 && place(row, "x") == 7)
  }

  @Test func noRowBeginsWithAClosingSign() {
    for row in paperRows(of: "水漫过便桥，三组进水。人没事", width: 10) {
      #expect(!"，。".contains(row.first ?? "x"), "\(row)")
    }
  }

  @Test func aWordLongerThanARowIsBroken() {
    #expect(paperRows(of: "abcdefghij", width: 4) == ["abcd", "efgh", "ij"])
    #expect(paperRows(of: "", width: 4) == [""])
  }

  @Test func whatPeopleWroteSteersNoPrinterAndNoBrowser() {
    let odd = "<script>alert(1)</script>&\"\u{1B}[2J\u{202E}"
    let text = table([odd, ""]).text
    #expect(!text.contains("\u{1B}") && !text.contains("\u{202E}"))
    let html = table([odd, ""]).html
    #expect(html.contains("&lt;script&gt;") && !html.contains("<script>") && !html.contains("\u{1B}"))
    #expect(html.contains("size: A4 portrait"))
  }

  @Test(arguments: BlankForm.allCases, [Language.chinese, .english])
  func blankFormsFitTheirPage(form: BlankForm, language: Language) {
    let paper = form.paper(station: "青禾镇值班室", language: language)
    let lines = paper.text.split(separator: "\n", omittingEmptySubsequences: false)
    // Six lines an inch, 15 mm free above and below.
    #expect(lines.count <= (paper.isLandscape ? 46 : 70) + 24, "\(form) \(lines.count)")
    for line in lines { #expect(paperColumns(of: line) <= paper.textWidth, "\(line)") }
  }

  @Test(arguments: [Language.chinese, .english])
  func theKeyCardHasKeysNumbersAndVillages(language: Language) throws {
    var settings = Settings()
    settings.station.offices = [
      Office(id: "county_gov", name: LocalText("县政府总值班室", "County"), phone: "822 0110")
    ]
    var villages: [Village] = []
    for number in 1...25 {
      var village = Village()
      village.number = number
      village.name = "第\(number)村"
      village.latinName = "Village \(number)"
      village.groups = 3
      villages.append(village)
    }
    for part in Adopted.parts(of: villages, sha256: "x", each: 100) {
      settings.registers.adopt(.villages(part))
    }
    var leader = Person()
    leader.name = "林远山"
    leader.latinName = "Lin Yuanshan"
    leader.posts = [.dutyLeader]
    leader.phones = ["13800001001"]
    settings.people = [leader]
    let paper = keyCard(settings, language: language)
    let text = paper.text
    // Who leads tonight is not printed for all nights.
    #expect(text.contains(language("林远山 按排班带班", "Lin Yuanshan leads by the roster")))
    #expect(text.contains("F5") && text.contains("822 0110") && text.contains("05 ") && text.contains("25 "))
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    for line in lines { #expect(paperColumns(of: line) <= paper.textWidth, "\(line)") }
  }
}
