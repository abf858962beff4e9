import DutyModel
import Testing

/// What the log says of bulletins, whether the room still knows them or not.
@Suite struct BulletinLineTests {
  @Test func theNightOfABulletinReadsInTheLog() throws {
    var (night, matter) = try Night.withFlood()
    let begun = night.last
    let id = try night.draft(matter, .first)
    try night.submit(.bulletin(.submit(SubmitBulletin(id))))
    night.pass(minutes: 10)
    try night.submit(.bulletin(.sign(.word(id, by: .he))))
    try night.submit(.bulletin(.send(SendBulletin(id, to: .county))))
    try night.submit(.bulletin(.acknowledge(AcknowledgeBulletin(id, by: "孙某", at: .county))))
    try night.submit(.bulletin(.counterSign(.paper(id, by: .he))))
    try night.submit(.bulletin(.phone(PhoneReport(matter, to: .bureau, .report))))
    func lines(_ language: Language) -> [String] {
      night.entries.filter { $0.sequence > begun }.compactMap { entry in
        night.room.logLine(for: entry, in: language).map { "\($0.word) \($0.text)" }
      }
    }
    #expect(
      lines(.chinese) == [
        "拟稿 1号首报 关于石桥村三组山洪情况的报告", "送签 1号首报 第1稿 校验7Q4M",
        "签发 1号首报 授权签 何青 代签 微信 138 0000 0004 同意 7Q4M 校验7Q4M", "编号 1号首报 第1期",
        "报出 1号首报 第1期 县政府总值班室 传真", "签收 1号首报 县政府总值班室 孙某 电话", "补签 1号首报 纸签 何青 代签 1页 校验7Q4M",
        "报县 1号 县应急局 孙某 电话报 常设授权",
      ])
    #expect(
      lines(.english).prefix(5) == [
        "Drafted #1 first report 关于石桥村三组山洪情况的报告", "To sign #1 first report draft 1 code 7Q4M",
        "Signed #1 first report by authority 何青 standing in WeChat 138 0000 0004 同意 7Q4M code 7Q4M",
        "Number #1 first report no. 1", "Sent #1 first report no. 1 County duty room fax",
      ])
  }

  @Test func anExemptionSaysWhoseWordItIs() throws {
    let line = try #require(
      try LogLineTests.line(
        .bulletin(.finalExempted(FinalExempted(matter: Sample.matter, cause: .county, name: "孙某"))), .chinese)
    )
    #expect(line == LogLine(word: "不再要求", text: "1号 终报 上级答复不再要求 孙某"))
  }

  @Test func aForgottenBulletinIsNamedByItsId() throws {
    let line = try LogLineTests.line(.bulletin(Sample.bulletinActs[3]), .chinese)
    #expect(line == LogLine(word: "核稿", text: "1号 BL-20260714-01 数字对过"))
  }
}
