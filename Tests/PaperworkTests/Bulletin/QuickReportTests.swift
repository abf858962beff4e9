import Testing

@testable import Paperwork

@Suite struct QuickReportTests {
  private func bulletin(_ body: [String], figures: [String] = [], title: String = "关于石桥村山洪险情的续报一")
    -> BulletinText
  {
    BulletinText(
      title: title, addressees: "县政府总值班室", body: body, figures: figures, unit: "青禾镇人民政府值班室",
      date: "2026年7月14日22时03分")
  }

  @Test func aShortReportIsWhole() {
    let quick = QuickReport(bulletin(["截至22时，34人已转移，无伤亡。", "便桥情况正在核实。"]), code: "7Q4M")
    #expect(
      quick.text
        == "关于石桥村山洪险情的续报一：截至22时，34人已转移，无伤亡。便桥情况正在核实。青禾镇人民政府值班室2026年7月14日22时03分，校验7Q4M")
    #expect(quick.isWhole && quick.figuresLeftOut == [])
  }

  @Test func aLongReportKeepsWhoIsHurtAndSaysThatThereIsMore() {
    let quick = QuickReport(BulletinKit.followUp, code: "7Q4M")
    #expect(quick.text.unicodeScalars.count <= 200 && !quick.isWhole && quick.text.contains("（余见全文）"))
    for part in ["【特急】【续报一】", "11户34人已全部转移", "无人员伤亡，无失联。", "〔2026〕第38期，校验7Q4M"] {
      #expect(quick.text.contains(part), "\(part)")
    }
    #expect(quick.figuresLeftOut == [])
  }

  @Test func figuresInUseAreSaidWhenTheirSentenceHasNoRoom() {
    let long = String(repeating: "情况复杂", count: 60) + "，死亡1人。"
    let quick = QuickReport(bulletin([long], figures: ["死亡1人", "失联2人"]), code: "7Q4M")
    #expect(quick.text.contains("：死亡1人，失联2人。（余见全文）青禾镇"))
  }

  @Test func figuresThatNoTwoHundredSignsHoldAreNamed() {
    let figures = (1...40).map { "第\($0)村失联\($0)人" }
    let quick = QuickReport(bulletin(["正在核实。"], figures: figures), code: "7Q4M")
    #expect(quick.text.unicodeScalars.count <= 200 && !quick.figuresLeftOut.isEmpty)
    for figure in figures {
      #expect(quick.text.contains(figure) != quick.figuresLeftOut.contains(figure), "\(figure)")
    }
  }

  @Test func aFigureIsNotTakenForTheEndOfALongerOne() {
    let quick = QuickReport(bulletin(["失联134人，死亡12人。"], figures: ["34人", "死亡1"]), code: "7Q4M")
    #expect(quick.text.contains("：34人，死亡1。失联134人，死亡12人。"))
  }

  @Test func aHeadingGoesWithItsTextAndLeavesItsNumber() {
    let cause = "四、原因。" + String(repeating: "上游暴雨持续", count: 30) + "。"
    let body = ["一、基本情况。石桥村发生山洪。无人员伤亡。", cause, "五、善后和下一步。发放补助。", "一、巡查。", "二、值守。"]
    let quick = QuickReport(bulletin(body), code: "7Q4M")
    #expect(quick.text.contains("：基本情况：石桥村发生山洪。无人员伤亡。善后和下一步：发放补助。"))
    #expect(!quick.text.contains("原因") && !quick.isWhole && !quick.text.contains("五、"))
    let whole = QuickReport(bulletin(["一、处置经过。撤离。", "二、原因", "上游暴雨。"]), code: "7Q4M")
    #expect(whole.isWhole && whole.text.contains("：处置经过：撤离。原因：上游暴雨。青禾镇"))
    // What tells a number is no heading, nor is a point of a list.
    let list = QuickReport(bulletin(["一、死亡一人。还在搜救。", "二、封路。", "三、停电。"]), code: "7Q4M")
    #expect(list.text.contains("：一、死亡一人。还在搜救。二、封路。三、停电。"))
  }

  @Test func aFigureIsNotTornFromItsUnit() {
    #expect(clipped("水位回落94.5毫米左右", to: 10) == "水位回落…")
    #expect(clipped("水位回落94.5毫米左右", to: 9) == "水位回落…")
    #expect(clipped("水位回落94.5毫米左右", to: 11) == "水位回落94.5毫米…")
    #expect(clipped("失联三十四人的情况", to: 5) == "失联…" && clipped("失联", to: 2) == "失联")
  }

  /// Whatever the lengths: two hundred signs at most, the code at the end, and every figure of the paragraph is one
  /// of the letter, with its unit.
  @Test func noFigureIsEverCut() {
    for length in 0..<240 {
      let title = String(repeating: "关", count: length) + "降雨94.5毫米、失联1234人的情况"
      let body = [String(repeating: "转", count: length) + "移1234人，水位回落0.45米。失联567人；" + "其余正在核实"]
      let quick = QuickReport(bulletin(body, figures: ["失联567人"], title: title), code: "7Q4M")
      #expect(quick.text.unicodeScalars.count <= 200 && quick.text.hasSuffix("校验7Q4M"), "\(length)")
      for run in quick.text.split(whereSeparator: { !"0123456789.".contains($0) }).map(String.init) {
        #expect(
          ["94.5", "1234", "0.45", "567", "2026", "7", "14", "22", "03", "4"].contains(run),
          "\(length) \(run)")
      }
      #expect(!quick.text.contains("1234…") && !quick.text.contains("94.5…"))
    }
  }

  @Test func sixteenKilobytesOfOneSignFit() {
    for sign in ["水", "1", "。", "\u{301}"] {
      let text = String(repeating: sign, count: 16_384 / sign.utf8.count)
      let quick = QuickReport(bulletin([text], title: text), code: "7Q4M")
      #expect(quick.text.unicodeScalars.count <= 200 && quick.text.hasSuffix("7Q4M"))
    }
  }
}
