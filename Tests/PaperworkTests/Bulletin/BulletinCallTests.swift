import Testing

@testable import Paperwork

@Suite struct BulletinCallTests {
  @Test func theBulletinIsReadOutWithItsCodeSignBySign() {
    let script = phoneScript(BulletinKit.followUp, code: "7Q4M", officer: "吴晓")
    #expect(
      script == """
        我是青禾镇人民政府值班室值班员吴晓，电话报告突发事件。
        一、什么事：关于石桥村山洪险情的续报一，特急，续报一。
        二、情况：\(BulletinKit.followUp.body.joined().replacing("，138****1001。", with: "。"))
        三、书面稿：2026年第38期，2026年7月14日22时03分，校验码7，Q，4，M。
        四、请您复述一遍人数，并告诉我您的姓名。

        """)
    #expect(spokenSeconds(of: script) <= 120)
    // Whoever wrote it is the one to read it out.
    #expect(phoneScript(BulletinKit.followUp, code: "7Q4M", officer: nil) == script)
  }

  @Test func pointsHoldNoOtherPoints() {
    let bulletin = BulletinText(
      title: "关于石桥村山洪情况的终报", addressees: "县", body: ["一、基本情况。石桥村发生山洪。", "二、原因。上游暴雨。"], unit: "青禾镇",
      date: "7月15日")
    let script = phoneScript(bulletin, code: "7Q4M", officer: "吴晓")
    #expect(script.contains("\n二、情况：基本情况：石桥村发生山洪。原因：上游暴雨。\n三、书面稿："))
  }

  @Test(arguments: [
    ("值班室接报（信息来源：石桥村 周某 13800000000）：山洪", "值班室接报，信息来源：石桥村 周某：山洪"),
    ("被困5人（前报7人，石桥村核实）、已转移34人。", "被困5人，前报7人，石桥村核实、已转移34人。"), ("便桥（三组）中断", "便桥，三组，中断"),
    ("续报（十二）", "续报十二"), ("现场负责人：陈某，电话138 0000 0000。", "现场负责人：陈某。"), ("值班电话：822 0110；", "值班；"),
    ("青情报〔2026〕38号", "青情报2026年38号"), ("损失1800000元，转移1234人。", "损失1800000元，转移1234人。"),
    ("水位12 34 56米", "水位12 34 56米"), ("0594-8220110", ""),
  ]) func nothingIsReadOutThatOnlyEyesNeed(text: String, aloud: String) {
    #expect(readAloud(text) == aloud)
  }

  @Test func aDrillIsSaidFirst() {
    let script = phoneScript(BulletinKit.long(paragraphs: 1, drillMark: "演练"), code: "7Q4M", officer: nil)
    #expect(script.hasPrefix("我是青禾镇人民政府值班室值班员，电话报告突发事件。注意，这是演练。"))
    #expect(script.contains("另有附件2件。"))
  }

  @Test func nothingIsReadOutForLongerThanTwoMinutes() {
    for paragraphs in [1, 2, 9, 40] {
      let script = phoneScript(BulletinKit.long(paragraphs: paragraphs), code: "7Q4M", officer: "吴晓")
      #expect(spokenSeconds(of: script) <= 120 && script.contains("截至22时"))
      #expect(script.contains("其余见书面稿。") == (paragraphs > 2), "\(paragraphs)")
    }
    let odd = String(repeating: "水1", count: 4_000)
    let bulletin = BulletinText(
      title: odd, addressees: odd, body: [odd], figures: [odd], unit: odd, date: odd)
    #expect(spokenSeconds(of: phoneScript(bulletin, code: "7Q4M", officer: odd)) <= 120)
  }
}
