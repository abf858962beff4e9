import Desk
import DutyModel
import TestSupport
import Testing

@testable import Console

@Suite struct SeatActivityTests {
  @Test func othersSeeWhoIsOnThePhoneWithWhat() throws {
    let console = try TestConsole()
    try console.takeShift()
    let seat = try Seat.take("B", in: console.folder)
    var draft = Draft()
    draft.form = "ring.incident"
    draft.started = night("20:30:00")
    draft.person = "zhao.min"
    draft.fields = [.init(name: "place", text: "05")]
    try Drafts(folder: console.folder, zone: .china).save(draft, seat: "B", number: 1)
    console.drafts.lookElsewhere()
    #expect(
      console.desktop.elsewhere.map { $0.words(room: console.desktop.room, in: .chinese) }
        == ["B机 赵敏 来电中 石桥村 20:30"])
    console.press(.f5)
    #expect(console.rows().contains { $0.contains("B机 赵敏 来电中 石桥村 20:30") })
    try withExtendedLifetime(seat) {
      try Drafts(folder: console.folder, zone: .china).remove(seat: "B", number: 1)
      console.drafts.lookElsewhere()
    }
    #expect(console.desktop.elsewhere.isEmpty)
  }

  @Test func theRosterShowsWhoIsOnThePhoneWithWhat() throws {
    let console = try TestConsole()
    try console.takeShift()
    try console.receive("李家湾村")
    let seat = try Seat.take("B", in: console.folder)
    var draft = Draft()
    draft.form = "ring.incident"
    draft.started = night("20:30:00")
    draft.person = "zhao.min"
    draft.fields = [.init(name: "place", text: "05")]
    try Drafts(folder: console.folder, zone: .china).save(draft, seat: "B", number: 1)
    console.drafts.lookElsewhere()
    console.press(.f6, .character("1"), .escape)
    let rows = withExtendedLifetime(seat) { console.rows(120, 40) }
    // What he has on the phone stands behind his name, or below it.
    func shows(_ name: String, _ words: String) -> Bool {
      zip(rows, rows.dropFirst()).contains { $0.contains(name) && ($0 + $1).contains(words) }
    }
    #expect(shows("赵敏", "B机 来电中 石桥村") && shows("吴晓", "A机 电话中 带班"), "\(rows)")
  }

  @Test func aNoteAtAnotherSeatIsNobodysBusiness() {
    var draft = Draft()
    draft.form = "note"
    #expect(SeatActivity(seat: "B", draft: draft, room: DutyRoom(purpose: .live, zone: .china)) == nil)
  }
}
