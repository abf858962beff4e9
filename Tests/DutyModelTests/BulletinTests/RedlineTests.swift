import DutyModel
import Testing

/// What was changed in a text, so that a reader sees it at a glance.
@Suite struct RedlineTests {
  private func text(_ pieces: [RedlinePiece], without kind: RedlinePiece.Kind) -> String {
    pieces.filter { $0.kind != kind }.map(\.text).joined()
  }

  @Test func aChangedWordIsMarkedWithinItsSentence() {
    let pieces = redline(from: "截至21时，被困7人。水位平。", to: "截至22时，被困7人。水位平。雨停。")
    #expect(
      pieces == [
        RedlinePiece(.same, "截至2"), RedlinePiece(.removed, "1"), RedlinePiece(.added, "2"),
        RedlinePiece(.same, "时，被困7人。"), RedlinePiece(.same, "水位平。"), RedlinePiece(.added, "雨停。"),
      ])
  }

  @Test func anotherSentenceIsMarkedWhole() {
    let pieces = redline(from: "水位平。", to: "人员已全部转移到石桥小学。")
    #expect(pieces == [RedlinePiece(.removed, "水位平。"), RedlinePiece(.added, "人员已全部转移到石桥小学。")])
  }

  @Test(arguments: [
    ("", ""), ("", "水。"), ("水。", ""), ("甲。乙。丙。", "丙。甲。乙"), ("一\n二\n三", "一\n三\n四"), ("同一句。", "同一句。"),
  ])
  func allPiecesTogetherAreBothTexts(before: String, now: String) {
    let pieces = redline(from: before, to: now)
    #expect(text(pieces, without: .added) == before)
    #expect(text(pieces, without: .removed) == now)
  }

  @Test func numbersInChinese() {
    #expect(
      [1, 9, 10, 11, 20, 21, 99, 100].map(chineseNumber) == ["一", "九", "十", "十一", "二十", "二十一", "九十九", "100"])
  }
}
