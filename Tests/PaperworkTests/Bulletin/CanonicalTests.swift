import Testing

@testable import Paperwork

@Suite struct CanonicalTests {
  private func text(_ bulletin: BulletinText) -> String {
    String(decoding: bulletin.canonical, as: UTF8.self)
  }

  /// These bytes are hashed and signed: no later version may change them.
  @Test func theCanonicalTextIsTheOneThatWasSigned() {
    let bulletin = BulletinText(
      masthead: "值班信息", drillMark: "演练", grades: ["特急"], title: "续报一", addressees: "县政府总值班室",
      body: ["无伤亡。", "正在核实。"], figures: ["已转移34人"],
      attachments: [.init(name: "桥 1.jpg", bytes: 9, sha256: "AB12"), .init(name: "b", bytes: 0)],
      unit: "青禾镇", date: "2026年7月14日", phone: "822 0110", number: "〔2026〕第38期",
      hands: [.init("拟稿", "吴晓")])
    #expect(
      text(bulletin) == """
        dutyroom-bulletin 1
        masthead: 值班信息
        drill: 演练
        grade: 特急
        title: 续报一
        to: 县政府总值班室
        p: 无伤亡。
        p: 正在核实。
        figure: 已转移34人
        attachment: 9 ab12 桥 1.jpg
        attachment: 0 - b
        unit: 青禾镇
        date: 2026年7月14日
        phone: 822 0110

        """)
  }

  @Test func signingChangesNothingOfWhatIsSigned() {
    let bulletin = BulletinKit.followUp
    let signed = bulletin.signed(number: "〔2026〕第39期", hands: [.init("签发", "高翔")])
    #expect(signed.canonical == bulletin.canonical)
    #expect(signed.number == "〔2026〕第39期" && signed.hands.map(\.name) == ["高翔"])
  }

  /// A text that looks like a part of the canonical form stays text of its part.
  @Test func noTextCanPassForAnotherPart() {
    func bulletin(_ body: [String], unit: String = "青禾镇") -> BulletinText {
      BulletinText(title: "t", addressees: "a", body: body, unit: unit, date: "d")
    }
    let forged = bulletin(["无伤亡。\nunit: 县政府\ndate: 今天"])
    #expect(text(forged).contains("p: 无伤亡。\np: unit: 县政府\np: date: 今天\nunit: 青禾镇\n"))
    let texts = [
      bulletin(["a", "b"]), bulletin(["ab"]), bulletin(["a\nb", "c"]), bulletin(["a"], unit: "b"),
      bulletin([]),
    ]
    #expect(Set(texts.map(\.canonical)).count == texts.count)
  }

  @Test func everyFieldIsCovered() {
    let whole = BulletinKit.long(paragraphs: 1).canonical
    func changed(_ change: (inout String, inout [String]) -> Void) -> [UInt8] {
      var (title, body) = ("t", ["b"])
      change(&title, &body)
      return BulletinText(title: title, addressees: "a", body: body, unit: "u", date: "d").canonical
    }
    #expect(changed { title, _ in title = "t1" } != changed { _, _ in })
    #expect(changed { _, body in body.append("c") } != changed { _, _ in })
    #expect(BulletinKit.long(paragraphs: 1, drillMark: "演练").canonical != whole)
  }

  @Test func whatNobodyCouldSeeIsShownAsADot() {
    let odd =
      "7\u{202E}43\u{202C}人\u{200B}\u{FEFF}\u{1B}[2J\u{0}\u{E000}\u{FFFE}\u{115F}\u{3164}\u{FFA0}\u{2800}\u{E0041}\u{FFF9}"
    let bulletin = BulletinText(
      title: odd, addressees: odd, body: [odd], figures: [odd], attachments: [.init(name: odd, bytes: 1)],
      unit: odd,
      date: odd, phone: odd, number: odd, hands: [.init(odd, odd, note: odd)])
    let clean = "7·43·人···[2J·········"
    #expect(bulletin.title == clean && bulletin.body == [clean] && bulletin.number == clean)
    #expect(
      bulletin.attachments[0].name == clean && bulletin.hands[0].note == clean && bulletin.phone == clean)
    for form in [
      text(bulletin), BulletinLayout(bulletin, code: "7Q4M").html, bulletin.plain(code: "7Q4M"),
      QuickReport(bulletin, code: "7Q4M").text, phoneScript(bulletin, code: "7Q4M", officer: odd),
    ] {
      for scalar in form.unicodeScalars where scalar != "\n" {
        #expect(
          ![.control, .format, .privateUse, .unassigned, .lineSeparator].contains(
            scalar.properties.generalCategory),
          "\(scalar.escaped(asASCII: true))")
      }
    }
  }

  @Test func oddBlanksAndLineEndsBecomePlainOnes() {
    #expect(cleanLine(" \u{3000}a\u{A0}b\u{2003}c\td\u{3000}") == "a b c d")
    #expect(cleanParagraphs("一\r\n二\u{2028}三\u{85}\n\n　 \n四\u{B}五") == ["一", "二", "三", "四", "五"])
    #expect(cleanLine("一\n二") == "一 二" && cleanLine("") == "" && cleanParagraphs("") == [])
  }

  @Test func theCleanTextEndsWithTheCode() {
    let rows = BulletinKit.followUp.plain(code: "7Q4M").split(separator: "\n")
    #expect(rows.last == "校验 7Q4M" && rows[0] == "【特急】【续报一】" && rows[1] == "〔2026〕第38期")
    #expect(rows.contains("便桥基础冲刷情况正在核实。"))
  }
}
