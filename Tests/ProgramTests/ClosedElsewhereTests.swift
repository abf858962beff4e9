import Glibc
import Testing

extension ProgramTests {
  /// A matter is open on this screen, and somebody at another seat closes it.
  @Suite struct ClosedElsewhere {
    let station: TestStation

    init() throws { station = try TestStation() }

    @Test func theViewSaysSoAndKeysOnItAreRefusedWithWhy() throws {
      let agent = try station.agent("--seat", "B")
      let opened = try agent.submit(flood("m"))
      #expect(opened.types.contains("incident.opened/1"))
      let console = try station.console()
      try console.wait(for: "在办 1", "F5来电")
      try console.press("1")
      try console.wait(for: "EV-", "被困7", "电话报")
      // A call about it is half written.
      try console.press("F6")
      try console.wait(for: "去电", "F8存")
      try console.type("刚说到一半")
      let matter = try #require(
        try station.records().last { $0.type == "incident.opened/1" }?.data?["matter"]?.string)
      try agent.submit(
        #"{"id":"c","command":"matter.close","by":"zhao.min","data":{"matter":\#(quoted(matter)),"#
          + #""outcome":"false_alarm","text":"看错了","verified_by":"周某"}}"#)
      try console.wait(for: "注意", "误报")
      try console.press("Escape")
      try console.wait(for: "1号 石桥村三组 山洪", "误报", "随件办结")
      // No clock of it runs any more, and nothing can be recorded about it.
      try console.press("Enter")
      try console.wait(for: "已经停了")
      #expect(try agent.leave() == 0)
    }
  }
}
