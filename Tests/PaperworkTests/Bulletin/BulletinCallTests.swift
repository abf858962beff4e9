import Testing

@testable import Paperwork

@Suite struct BulletinCallTests {
  @Test func theBulletinIsReadOutWithItsCodeSignBySign() {
    let script = phoneScript(BulletinKit.followUp, code: "7Q4M", officer: "吴晓")
    #expect(
      script == """
        我是青禾镇人民政府值班室值班员吴晓，电话报告。特急，续报一。
        一、题目：关于石桥村山洪险情的续报一。
        二、情况：\(BulletinKit.followUp.body.joined())
        三、文稿：〔2026〕第38期，2026年7月14日22时03分，校验7，Q，4，M。
        四、请您复述人数，并告诉我您的姓名。

        """)
    #expect(spokenSeconds(of: script) <= 120)
  }

  @Test func aDrillIsSaidFirst() {
    let script = phoneScript(BulletinKit.long(paragraphs: 1, drillMark: "演练"), code: "7Q4M", officer: nil)
    #expect(script.hasPrefix("我是青禾镇人民政府值班室值班员，电话报告。注意，这是演练。"))
    #expect(script.contains("另有附件2件。"))
  }

  @Test func nothingIsReadOutForLongerThanTwoMinutes() {
    for paragraphs in [1, 2, 9, 40] {
      let script = phoneScript(BulletinKit.long(paragraphs: paragraphs), code: "7Q4M", officer: "吴晓")
      #expect(spokenSeconds(of: script) <= 120 && script.contains("截至22时"))
      #expect(script.contains("其余见文稿。") == (paragraphs > 2), "\(paragraphs)")
    }
    let odd = String(repeating: "水1", count: 4_000)
    let bulletin = BulletinText(
      title: odd, addressees: odd, body: [odd], figures: [odd], unit: odd, date: odd)
    #expect(spokenSeconds(of: phoneScript(bulletin, code: "7Q4M", officer: odd)) <= 120)
  }
}
