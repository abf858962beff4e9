import Testing

@testable import Paperwork

@Suite struct GridLinesTests {
  @Test func aLineHoldsTwentyEightSignsAndDigitsCountHalf() {
    #expect(gridLines(of: String(repeating: "水", count: 57), width: 56).map(\.count) == [28, 28, 1])
    #expect(gridWidth(of: "应转移11户34人，“全部”——1.5℃") == 2 * 12 + 2 + 2 + 3 + 2 - 2 + 2)
  }

  /// The paragraph of the sign-off screen, with its two columns of indent.
  @Test func theFollowUpBreaksAsOnTheScreen() {
    #expect(
      gridLines(of: BulletinKit.followUp.body[0], width: 56, first: 52) == [
        "截至22时，石桥村三组应转移11户34人已全部转移至石桥小",
        "学，无人员伤亡，无失联。20时31分至22时降雨94毫米，水位21",
        "时40分起回落0.4米。县供电公司21时50分到场抢修，照明车1台",
        "到位。",
      ])
  }

  @Test func punctuationNeverBeginsALine() {
    for start in 0..<30 {
      let text = String(repeating: "水", count: start) + "漫桥（三组）进水，“人没事”。正在转移；好！……完——了"
      for line in gridLines(of: text, width: 20) {
        #expect(!"，。、；：？！）》”…".contains(line.first!), "\(start) \(line)")
        #expect(!"（《“".contains(line.last!), "\(start) \(line)")
        #expect(gridWidth(of: line) <= 20)
        #expect(!line.hasPrefix("—了"), "\(line)")
      }
    }
  }

  @Test func figuresAndLatinWordsStayWhole() {
    for start in 0..<12 {
      let text = String(repeating: "水", count: start) + "降雨1,234.5毫米，电话138****1001，GB/T 9704，１２３人"
      let lines = gridLines(of: text, width: 24)
      for figure in ["1,234.5", "138****1001", "GB/T", "9704", "１２３"] {
        #expect(lines.count { $0.contains(figure) } == 1, "\(start) \(figure)")
      }
    }
  }

  @Test func nothingButBlanksAtEdgesIsLost() {
    let texts = [
      BulletinKit.followUp.body.joined(), String(repeating: "，", count: 300),
      String(repeating: "x", count: 300),
      String(repeating: "（", count: 99), "a b  c　d", String(repeating: "ab ", count: 90), "",
      "e\u{301}" + String(repeating: "\u{301}", count: 500) + "人",
      "水" + String(repeating: "」", count: 40) + "水",
    ]
    for text in texts {
      for width in [2, 4, 20, 56] {
        let lines = gridLines(of: text, width: width)
        let shown = Array(BulletinKit.withoutBlanks(lines.joined()).utf8)
        #expect(shown == Array(BulletinKit.withoutBlanks(text).utf8), "\(text.prefix(9)) \(width)")
        for line in lines { #expect(gridWidth(of: line) <= width || line.count == 1) }
      }
    }
  }

  @Test func sixteenKilobytesOfAnythingAreBroken() {
    for sign in ["水", "x", "，", " ", "（", "\u{301}", "“"] {
      let text = String(repeating: sign, count: 16_384 / sign.utf8.count)
      for line in gridLines(of: text, width: 56, first: 52) { #expect(gridWidth(of: line) <= 56) }
    }
  }
}
