import Testing

@testable import Paperwork

@Suite struct BulletinLayoutTests {
  private func rows(_ bulletin: BulletinText) -> [String] {
    BulletinLayout(bulletin, code: "7Q4M").pages.flatMap { $0 }.map(\.row)
  }

  @Test func theFollowUpStandsOnOnePage() {
    let rule = String(repeating: "-", count: 56)
    #expect(
      BulletinLayout(BulletinKit.followUp, code: "7Q4M").text == """
        特急　续报一
        　　　　　　　　　　　　值班信息
        　　　　　　　　　　 〔2026〕第38期
        \(rule)
        　　　　　　　 关于石桥村山洪险情的续报一

        县政府总值班室、县应急管理局、县防汛抗旱指挥部：
        　　截至22时，石桥村三组应转移11户34人已全部转移至石桥小
        学，无人员伤亡，无失联。20时31分至22时降雨94毫米，水位21
        时40分起回落0.4米。县供电公司21时50分到场抢修，照明车1台
        到位。
        　　便桥基础冲刷情况正在核实。
        　　下一步：夜间每半小时巡查一次，未经研判不返回；请求增
        派桥梁检测人员。
        　　现场负责人：林远山，138****1001。

        　　　　　　　　　　　　　 青禾镇人民政府值班室
        　　　　　　　　　　　　　　　 2026年7月14日22时03分
        \(rule)
        拟稿：吴晓（22:03）　核稿：赵敏（22:04）
        签发：林远山（22:05 微信授权）
        联系电话：822 0110　校验：7Q4M

        　　　　　　　　　　　　　　　　　　　　　　　 — 1 —

        """
    )
  }

  @Test func noPageIsLongerThanTwentyTwoLinesAndNoLineThanTwentyEightColumns() {
    for paragraphs in 1...24 {
      let layout = BulletinLayout(BulletinKit.long(paragraphs: paragraphs), code: "7Q4M")
      for page in layout.pages {
        #expect(page.count <= 22 && page.first?.style != .blank && page.last?.style != .blank)
        for line in page { #expect(gridWidth(of: line.row) <= 56, "\(line.row)") }
      }
    }
  }

  @Test func theSignatureNeverStandsWithoutTextAbove() throws {
    for paragraphs in 1...40 {
      let body = Array(repeating: "正在转移。", count: paragraphs)
      let bulletin = BulletinText(title: "续报", addressees: "县", body: body, unit: "青禾镇", date: "7月14日")
      let page = try #require(
        BulletinLayout(bulletin, code: "7Q4M").pages.first { $0.contains { $0.style == .signature } })
      #expect(page.count { $0.style == .signature } == 2)
      #expect(page.count { $0.style == .body } >= min(2, paragraphs), "\(paragraphs)")
      #expect(page.contains { $0.text.hasSuffix("校验：7Q4M") }, "\(paragraphs)")
    }
  }

  /// What the leader counts before he signs is what is printed when he has.
  @Test func signingTakesNoOtherPage() {
    let pen: [BulletinText.Hand] = [.init("拟稿", "吴晓", note: "20:31"), .init("签发", "＿＿＿＿＿")]
    let signed: [BulletinText.Hand] = [
      .init("拟稿", "吴晓", note: "7月15日22:50"), .init("核稿", "赵敏", note: "7月15日22:52"),
      .init("签发", "林远山", note: "7月15日22:56 代签 本人签 密钥尾号8fd7"),
    ]
    for lines in 1...60 {
      let body = Array(repeating: "正在转移。", count: lines)
      let text = BulletinText(
        masthead: "值班信息", title: "续报", addressees: "县", body: body, unit: "青禾镇", date: "7月14日",
        phone: "822 0110",
        hands: pen)
      let before = BulletinLayout(text, code: "7Q4M").pages.count
      for number in [nil, "〔2026〕第38期"] {
        let after = BulletinLayout(text.signed(number: number, hands: signed), code: "7Q4M").pages
        #expect(after.count == before, "\(lines)")
      }
    }
  }

  @Test func aNameIsNotTornFromWhatItDid() {
    let hands: [BulletinText.Hand] = [
      .init("拟稿", "欧阳小晓", note: "20:31"), .init("核稿", "＿＿＿＿"), .init("签发", "＿＿＿＿＿"),
    ]
    let text = BulletinText(title: "续报", addressees: "县", body: ["水退。"], unit: "u", date: "d", hands: hands)
    #expect(rows(text).contains("签发：＿＿＿＿＿"))
  }

  @Test func aPageMayEndWithinAParagraphSoThatItsLastLineStandsAboveTheSignature() {
    let pages = BulletinLayout(BulletinKit.pageEndsEarly, code: "7Q4M").pages
    #expect(pages.count == 2 && pages[0].count < 22)
    #expect(pages[1].prefix(2).allSatisfy { $0.style == .body && !$0.beginsParagraph })
  }

  @Test func theDateBeginsTwoColumnsRightOfTheUnitAndTheLongerEndsTwoBeforeTheEdge() {
    func ends(_ unit: String, _ date: String) -> [(Int, Int)] {
      BulletinLayout(
        BulletinText(title: "t", addressees: "a", body: ["b"], unit: unit, date: date), code: "7Q4M"
      )
      .pages[0].filter { $0.style == .signature }.map { ($0.indent, $0.indent + gridWidth(of: $0.text)) }
    }
    let longUnit = ends("青禾镇人民政府应急值班室办公室", "7月14日")
    #expect(longUnit[0].1 == 52 && longUnit[1].0 == longUnit[0].0 + 4)
    let longDate = ends("青禾镇", "2026年7月14日22时03分")
    #expect(longDate[1].1 == 52 && longDate[1].0 == longDate[0].0 + 4)
  }

  @Test func aLongTitleIsBrokenBehindStopsIntoLinesOfLikeLength() {
    let layout = BulletinLayout(BulletinKit.long(paragraphs: 1), code: "7Q4M")
    #expect(
      layout.pages[0].filter { $0.style == .title }.map(\.text) == [
        "关于青禾镇石桥村、李家湾村、", "高坪村三村同时发生山洪险情及", "道路、电力、通信中断情况的续报二",
      ])
    for length in 1...200 {
      let rows = titleLines(of: String(repeating: "险", count: length), width: 40)
      #expect(rows.map(\.count).reduce(0, +) == length && rows.count == (length + 19) / 20, "\(length)")
      #expect(rows.allSatisfy { $0.count <= 20 })
    }
  }

  @Test func attachmentsStandUnderEachOtherBeforeTheSignature() {
    let rows = rows(BulletinKit.long(paragraphs: 1))
    #expect(rows.contains("　　附件：1. 桥面照片.jpg（412 KB）"))
    #expect(rows.contains { $0.hasPrefix("　　　　　2. 石桥村三组安置花名册") })
    #expect(rows.contains { $0.hasSuffix("2.4 MB）") })
  }

  @Test func anExerciseIsMarkedOnEveryPage() {
    let layout = BulletinLayout(BulletinKit.long(paragraphs: 20, drillMark: "演练"), code: "7Q4M")
    #expect(layout.pages.count > 3)
    #expect(layout.pages.indices.allSatisfy { layout.footer(ofPage: $0).contains("演练") })
    #expect(layout.pages[0][0].text == "演练　演练　演练")
    let pages = layout.text.split(separator: "\u{C}")
    #expect(pages.count == layout.pages.count && pages.allSatisfy { $0.contains("演练　— ") })
  }

  @Test(arguments: [String(repeating: "水", count: 5_461), String(repeating: "x", count: 16_384), "", "，"])
  func aBodyOfAnySizeIsLaidOut(body: String) {
    let bulletin = BulletinText(title: body, addressees: body, body: [body], unit: body, date: body)
    let layout = BulletinLayout(bulletin, code: "7Q4M")
    #expect(!layout.pages.isEmpty && layout.pages.allSatisfy { $0.count <= 22 })
    #expect(layout.pages.flatMap { $0 }.contains { $0.text.contains("7Q4M") })
  }
}
