import Curses
import DutyModel
import TestSupport
import Testing

@testable import Console

/// No row moves under a finger: what comes meanwhile is counted.
@Suite struct NewsTests {
  private let console: TestConsole

  init() throws {
    console = try TestConsole()
    try console.takeShift()
    for place in ["一村", "二村", "三村"] {
      try console.receive(place)
      console.clock.pass(minutes: 1)
    }
  }

  private func places() -> [String] {
    console.rows().drop { !$0.hasPrefix("在办") }.compactMap { row in
      row.firstRange(of: /[一二三四]村/).map { String(row[$0]) }
    }
    .reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  /// 一村 owes no call any more and would go down the list.
  private func settleFirst() throws {
    var call = CallMade()
    call.matter = "EV-20260714-01"
    call.recipient = "duty_leader"
    call.receiver = "林远山"
    try console.submit(.recordCall(call))
    try console.callCounty("EV-20260714-01")
    try console.verify("EV-20260714-01")
  }

  @Test func aNewMatterIsCountedAndTakenByTheNextMovement() throws {
    console.press(.down)
    _ = console.rows()
    try console.receive("四村")
    #expect(console.rows().contains { $0.hasPrefix("在办 4") && $0.contains("新 1") })
    #expect(!console.rows().contains { $0.contains("四村") && $0.contains("山洪") && $0.contains("未到") })
    console.press(.down)
    #expect(!console.rows().contains { $0.contains("新 1") })
    #expect(console.rows().contains { $0.contains("四村") && $0.contains("未到") })
  }

  @Test func rowsKeepTheirPlacesUntilTheNextMovement() throws {
    console.press(.down)
    _ = console.rows()
    try settleFirst()
    #expect(places().prefix(3) == ["一村", "二村", "三村"])
    #expect(console.rows().contains { $0.contains("顺序变了") })
    console.press(.home)
    #expect(places().first == "二村")
    #expect(!console.rows().contains { $0.contains("顺序变了") })
  }

  @Test func whatNobodyTouchesFollowsTheNews() throws {
    try settleFirst()
    #expect(places().first == "二村")
    console.press(.down)
    _ = console.rows()
    try console.receive("四村")
    // The finger is gone.
    console.clock.pass(minutes: 2)
    #expect(console.rows().contains { $0.contains("四村") && $0.contains("未到") })
  }

  @Test func newLinesOfTheLogAreCountedToo() throws {
    console.press(.tab, .up, .up)
    _ = console.rows()
    try console.submit(.addNote(NoteAdded(text: "一")))
    try console.submit(.addNote(NoteAdded(text: "二")))
    #expect(console.rows().contains { $0.contains("日志   新的在下   新 2") })
    console.press(.end)
    #expect(!console.rows().contains { $0.contains("新 2") })
  }

  @Test func whoNeverChoseIsNotLeftOnAClosedMatter() throws {
    var closed = CloseMatter()
    closed.matter = "EV-20260714-01"
    closed.outcome = .falseAlarm
    closed.text = "看错"
    closed.verifiedBy = "周某"
    try console.submit(.closeMatter(closed))
    #expect(console.desktop.queue.selected == "EV-20260714-02")
  }
}
