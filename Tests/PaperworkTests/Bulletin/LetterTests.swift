import DutyModel
import Testing

@testable import Paperwork

/// A bulletin as its entry keeps it, and what stands below it.
@Suite struct LetterTests {
  static let bare = BulletinText(title: "t", addressees: "a", body: ["b"], unit: "u", date: "d")

  @Test(arguments: PrintedFormsTests.letters + [bare])
  func anEntryMakesTheSameBytesAgain(text: BulletinText) {
    let again = BulletinText(text.letter)
    #expect(again.canonical == text.canonical && again.letter == text.letter)
    // What came later is no part of it.
    #expect(again.number == nil && again.hands.isEmpty)
  }

  @Test func whatIsNotSignedSaysSoOnEveryPageOfEveryForm() {
    let text = BulletinKit.long(paragraphs: 9, drillMark: "演练")
    let layout = BulletinLayout(text, code: "7Q4M", standing: "送签稿")
    let footers = layout.pages.indices.map { layout.footer(ofPage: $0) }
    #expect(footers.count > 1 && footers.allSatisfy { $0.hasPrefix("演练　送签稿　— ") })
    for footer in footers {
      #expect(layout.text.contains(footer) && layout.html.contains("<footer>\(footer)</footer>"))
    }
    #expect(BulletinLayout(text, code: "7Q4M").word != layout.word)
    #expect(String(decoding: layout.word, as: UTF8.self).contains("演练　送签稿　— "))
    #expect(text.plain(code: "7Q4M", standing: "送签稿").hasPrefix("【送签稿】【演练】【加急】\n"))
    let quick = QuickReport(text, code: "7Q4M", standing: "送签稿").text
    #expect(quick.hasPrefix("【送签稿】【演练】") && signs(quick) <= QuickReport.mostSigns)
    // It is no part of what is signed.
    #expect(layout.pages == BulletinLayout(text, code: "7Q4M").pages)
  }

  /// What a shorter form adds stands in the text: nobody signed the others.
  @Test func onlyFiguresThatTheTextTellsGoIntoTheLetter() {
    var content = BulletinContent()
    content.text = "截至22时，被困5人、暂无受伤人员。"
    content.figures = [BulletinFigure(.injured, 0), BulletinFigure(.trapped, 5), BulletinFigure(.moved, 34)]
    let text = BulletinText(Bulletin(), content, settings: Settings(), purpose: .live, zone: .china)
    #expect(text.figures == ["暂无受伤人员", "被困5人"])
  }

  /// A pen finds its place on what goes to the leader; on what he signed stands how.
  @Test func handsTellWhoDidWhatAndHow() throws {
    var bulletin = Bulletin()
    bulletin.state = .awaitingSignature
    bulletin.steps = [Self.step(.drafted, "wu.xiao", "20:47"), Self.step(.checked, "zhao.min", "20:54")]
    #expect(
      Self.hands(bulletin) == [
        .init("拟稿", "wu.xiao", note: "20:47"), .init("核稿", "zhao.min", note: "20:54"),
        .init("签发", "＿＿＿＿＿"),
      ])
    bulletin.state = .signed
    for (kind, words) in [
      (SignOffKind.authority, "微信授权"), (.paper, "纸签2页"), (.key, "本人签 密钥尾号8fd7"),
    ] {
      var signOff = SignOff()
      (signOff.kind, signOff.signer, signOff.at) = (kind, "gao.xiang", Self.at("21:00"))
      (signOff.means, signOff.pages, signOff.key) = (.wechat, 2, "a58aedd8f3488fd7")
      bulletin.signed = signOff
      #expect(Self.hands(bulletin).last == .init("签发", "gao.xiang", note: "21:00 \(words)"))
      signOff.standsIn = true
      bulletin.signed = signOff
      #expect(Self.hands(bulletin).last?.note == "21:00 代签 \(words)")
    }
    var later = try #require(bulletin.signed)
    (later.kind, later.standsIn, later.at) = (.paper, false, Self.at("08:02", day: 15))
    bulletin.counterSigned = later
    #expect(Self.hands(bulletin).last == .init("补签", "gao.xiang", note: "7月15日08:02 纸签2页"))
  }

  private static func hands(_ bulletin: Bulletin) -> [BulletinText.Hand] {
    BulletinText.hands(of: bulletin, settings: Settings(), zone: .china)
  }

  private static func step(_ kind: BulletinStepKind, _ person: PersonID, _ clock: String) -> BulletinStep {
    var step = BulletinStep()
    (step.kind, step.person, step.at) = (kind, person, at(clock))
    return step
  }

  private static func at(_ clock: String, day: Int = 14) -> Timestamp {
    Timestamp(rfc3339: "2026-07-\(day)T\(clock):00+08:00")!
  }
}
