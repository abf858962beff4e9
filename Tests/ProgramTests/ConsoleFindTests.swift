import Glibc
import Testing

extension ProgramTests {
  /// What finds things: the search, the list of acts, the page after a stop.
  @Suite struct ConsoleFind {
    let station: TestStation

    init() throws { station = try TestStation() }

    @Test func chineseTextInAListSearchesTheLogAndEnterShowsItsNeighbours() throws {
      let agent = try station.agent()
      try agent.submit(note("n1", "供电所孙某 822-0199 说在查"))
      try agent.submit(note("n2", "食堂已检查"))
      #expect(try agent.leave() == 0)
      let console = try station.console()
      try console.wait(for: "食堂已检查", "F3查找")
      try console.type("供电所")
      try console.wait(for: "输入法开着", "找到 1 条", "822-0199")
      try console.press("Enter")
      try console.wait(for: "那一班的日志", "食堂已检查")
      try console.press("Escape", "C-c")
      try console.type("8220199")
      try console.wait(for: "找 8220199", "供电所孙某")
      try console.press("Escape")
      try console.wait("the main screen") { $0.contains("在办") && !$0.contains("8220199") }
    }

    @Test func aKilledConsoleBeginsWithWhatWasHalfWritten() throws {
      let console = try station.console()
      try console.wait(for: "无人值班")
      try console.press("F8")
      try console.type("高坪村塌方")
      try console.wait(for: "高坪村塌方")
      kill(try console.program, SIGKILL)
      #expect(try console.waitForEnd() == 128 + SIGKILL)
      try console.restart(["--station", station.path])
      try console.wait(for: "停机后再开", "程序断了，机器没关", "1 接着写", "高坪村塌方", "0 先回主屏")
      try console.press("1", "F8")
      _ = try eventually("the note") { try station.notes == ["高坪村塌方"] ? () : nil }
      try console.wait(for: "停机后再开", "已存或已丢")
      try console.press("0")
      try console.wait(for: "在办 0")
    }

    @Test func pinyinInitialsFindAnActAndEnterRunsIt() throws {
      let console = try station.console()
      try console.wait(for: "F1能做什么")
      try console.press("F1")
      try console.type("jyb")
      try console.wait("one act") { $0.contains("> 记一笔") && !$0.contains("换登记人") }
      try console.press("Enter")
      try console.type("一")
      try console.press("F8")
      _ = try eventually("the note") { try station.notes == ["一"] ? () : nil }
    }
  }
}
