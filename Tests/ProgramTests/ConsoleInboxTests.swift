import Glibc
import Testing

extension ProgramTests {
  /// What came in and what is pasted, in a terminal.
  @Suite struct ConsoleInbox {
    let station: TestStation

    init() throws { station = try TestStation() }

    @Test func aPastedMessageIsADraftAndThenLiesInTheInbox() throws {
      let console = try station.console()
      try console.wait(for: "无人值班")
      // Lines, digits and a q: as keys they would open, run and leave things.
      try console.paste("张三 20:27\n石桥村水漫便桥了\n1\n0\nq\n")
      try console.wait(for: "来消息", "张三", "石桥村水漫便桥了", "草稿已存")
      try console.press("7", "F8")
      try console.wait(for: "收件 1")
      let reports = try station.records().filter { $0.type == "report.received/1" }
      #expect(reports.count == 1)
      #expect(reports.first?.data?["channel"]?.string == "message")
      #expect(reports.first?.data?["sent"]?.string?.contains("T20:27:00.000+08:00") == true)
      #expect(reports.first?.data?["seen"]?.string != nil)
      try console.press("BTab")
      try console.wait(for: "没收下的", "张三", "数字并入几号")
      try console.press("Space")
      try console.wait(for: "收件怎么办", "当险情登记")
      try console.press("F8")
      try console.wait(for: "在办 1")
      #expect(try station.records().contains { $0.type == "incident.opened/1" })
    }

    @Test func aFileInTheInboxIsNoCommandAndGoesWithAnEntry() throws {
      let console = try station.console()
      try console.wait(for: "无人值班")
      try console.press("F8")
      try console.type("桥面照片")
      try console.press("F8")
      try console.wait(for: "已存", "桥面照片")
      try write(Array("picture".utf8), to: station.file("inbox/.new"))
      #expect(rename(station.file("inbox/.new"), station.file("inbox/bridge.jpg")) == 0)
      try console.press("F1")
      try console.type("附照片")
      try console.press("Enter")
      try console.wait(for: "附照片文件", "bridge.jpg 7B")
      try console.press("F8")
      try console.wait(for: "[附1]", "bridge.jpg 7B")
      #expect(try names(in: station.file("inbox/refused")).isEmpty)
      #expect(try names(in: station.file("attachments")).count == 1)
    }

    @Test func cleanTextStandsAloneAndAnyKeyGoesBack() throws {
      let console = try station.console()
      try console.wait(for: "无人值班")
      try console.press("F8")
      try console.type("带班领导已到岗")
      try console.press("C-y")
      try console.wait("the text alone") { $0.contains("带班领导已到岗") && !$0.contains("F8存") }
      let rows = try console.rows().filter { !$0.isEmpty }
      #expect(rows.first == "记事：带班领导已到岗" && rows.count == 2)
      try console.press("x")
      try console.wait(for: "F8存", "带班领导已到岗")
      #expect(try text(of: station.file("out/clean-A.txt")) == "记事：带班领导已到岗\n")
      try console.press("F8")
      _ = try eventually("the note") { try station.notes == ["带班领导已到岗"] ? () : nil }
    }
  }
}
