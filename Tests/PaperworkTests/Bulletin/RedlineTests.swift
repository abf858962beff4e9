import Testing

@testable import Paperwork

@Suite struct RedlineTests {
  private func text(_ old: [String], _ new: [String]) -> String { Redline(from: old, to: new).text() }

  @Test func aChangedFigureIsChangedAsAWhole() {
    #expect(text(["已转移7人，无伤亡。"], ["已转移37人，无伤亡。"]) == "已转移【删7】【增37】人，无伤亡。\n")
    #expect(text(["转移十一户。"], ["转移十二户。"]) == "转移【删十一】【增十二】户。\n")
    #expect(text(["降雨62.5毫米。"], ["降雨62.8毫米。"]) == "降雨【删62.5】【增62.8】毫米。\n")
  }

  @Test func clausesThatCameAndWentAreMarkedWhole() {
    #expect(text(["无伤亡，无失联。"], ["无伤亡，水位回落，无失联。"]) == "无伤亡，【增水位回落，】无失联。\n")
    #expect(text(["无伤亡，原因正在核实，无失联。"], ["无伤亡，无失联。"]) == "无伤亡，【删原因正在核实，】无失联。\n")
  }

  @Test func aRewrittenClauseIsNotShownAsCrumbs() {
    #expect(text(["溪水漫过便桥。"], ["三组停电二十一户。"]) == "【删溪水漫过便桥。】【增三组停电二十一户。】\n")
  }

  @Test func paragraphsThatCameAndWentAreSeen() {
    #expect(text(["一。"], ["一。", "二。"]) == "一。\n【增二。¶】")
    #expect(text(["一二三四，", "五六七八。"], ["一二三四，五六七八。"]).contains("【删¶】"))
  }

  @Test func theSameTextIsNoChange() {
    let same = Redline(from: BulletinKit.followUp.body, to: BulletinKit.followUp.body)
    #expect(same.isEmpty && same.places == 0)
    #expect(Redline(from: [], to: []).isEmpty)
    #expect(Redline(from: ["转移7人，伤1人。"], to: ["转移8人，伤2人。"]).places == 2)
    #expect(Redline(from: ["转移7人。"], to: ["转移8人。"]).places == 1)
  }

  /// Taking the kept and the removed gives the old text, the kept and the added the new one, whatever they are.
  @Test func bothVersionsComeBackFromARedline() {
    let parts = ["转移7人，", "转移34人，", "无伤亡。", "水", "，", "\n", "x", "1.5", "三十", "e\u{301}"]
    var state: UInt64 = 42
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    for _ in 0..<300 {
      let (old, new) = (0..<2).reduce(into: ([String](), [String]())) { pair, side in
        let text = cleanParagraphs((0..<next(14)).map { _ in parts[next(parts.count)] }.joined())
        if side == 0 { pair.0 = text } else { pair.1 = text }
      }
      let pieces = Redline(from: old, to: new).pieces
      #expect(pieces.filter { $0.change != .added }.map(\.text).joined() == old.map { $0 + "\n" }.joined())
      #expect(pieces.filter { $0.change != .removed }.map(\.text).joined() == new.map { $0 + "\n" }.joined())
    }
  }

  @Test func belowAHundredColumnsItIsOneColumnFromThereTwo() throws {
    let redline = Redline(from: ["已转移7人，无伤亡。", "正在核实。"], to: ["已转移34人，无伤亡。", "正在核实。"])
    let narrow = redline.rows(columns: 80)
    #expect(narrow.map { $0.left.map(\.text).joined() } == ["已转移【删7】【增34】人，无伤亡。", "正在核实。"])
    #expect(narrow.allSatisfy { $0.right.isEmpty })
    #expect(narrow[0].left.map(\.change) == [.kept, .removed, .added, .kept])
    let wide = redline.rows(columns: 100)
    #expect(wide[0].left.map(\.text).joined() == "已转移【删7】人，无伤亡。")
    #expect(wide[0].right.map(\.text).joined() == "已转移【增34】人，无伤亡。")
    #expect(wide[1].left == wide[1].right && redline.rows(columns: 99)[0].right.isEmpty)
    #expect(
      redline.rows(columns: 80, language: .english)[0].left.map(\.text).joined() == "已转移[-7-][+34+]人，无伤亡。")
  }

  @Test func rowsFitTheScreenAndLoseNothing() {
    let old = BulletinKit.long(paragraphs: 2).body
    let new = old.map { $0.replacing("34人", with: "35人") } + ["\u{301}新，\u{301}的"]
    let redline = Redline(from: old, to: new)
    for columns in [20, 41, 80, 100, 133] {
      let rows = redline.rows(columns: columns)
      for row in rows {
        let widths = [row.left, row.right].map { gridWidth(of: $0.map(\.text).joined()) }
        #expect(columns < 100 ? widths[0] <= columns : widths.reduce(4, +) <= columns, "\(columns)")
      }
      let shown = BulletinKit.withoutBlanks(rows.flatMap { $0.left }.map(\.text).joined())
      if columns < 100 { #expect(shown == BulletinKit.withoutBlanks(redline.text())) }
    }
  }

  @Test func sixteenKilobytesThatShareNothingAreShown() {
    let old = [String(repeating: "水漫桥面，", count: 1_092)]
    let new = [String(repeating: "x1", count: 8_192)]
    let redline = Redline(from: old, to: new)
    #expect(redline.places >= 1 && !redline.rows(columns: 80).isEmpty)
  }
}
