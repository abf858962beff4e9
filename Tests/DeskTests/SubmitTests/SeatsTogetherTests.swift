import DutyModel
import Testing

@testable import Desk

@Suite struct SeatsTogetherTests {
  @Test func eachBusGetsEveryEntryOnceInOrderAndGroupsWhole() throws {
    let station = try TestStation()
    let (b, atB) = try station.desk("B")
    let (a, atA) = try station.deskOnDuty("A")
    try a.submit(.receiveReport(.flood()))
    try b.note("B一")
    try b.submit(.receiveReport(.flood("李家湾村")))
    try a.note("A一")
    try a.note("A二")
    try b.follow()
    try a.follow()
    for listener in [atA, atB] {
      #expect(listener.sequences == Array(1...a.head.sequence))
      for group in listener.groups { #expect(group.map(\.sequence) == Array(group[0].group)) }
    }
    #expect(atA.entries == atB.entries)
    #expect(a.room == b.room)
  }

  @Test func twoDesksNeverGiveTheSameIDOrNumber() throws {
    let station = try TestStation()
    let (a, _) = try station.deskOnDuty("A")
    let (b, _) = try station.desk("B")
    // B hasn't followed: it decides under the lock on what A wrote.
    try a.submit(.receiveReport(.flood("石桥村")))
    try b.submit(.receiveReport(.flood("李家湾村")))
    try a.submit(.receiveReport(.flood("高坪村")))
    try b.follow()
    #expect(b.room.openMatters.map(\.id) == ["EV-20260714-01", "EV-20260714-02", "EV-20260714-03"])
    #expect(b.room.openMatters.map(\.number) == [1, 2, 3])
    #expect(b.room.openMatters.map(\.incident?.place) == ["石桥村", "李家湾村", "高坪村"])
  }

  @Test func aMatterClosedElsewhereIsRefusedHere() throws {
    let station = try TestStation()
    let (a, _) = try station.deskOnDuty("A")
    let (b, _) = try station.desk("B")
    try a.submit(.receiveReport(.flood()))
    try b.follow()
    var closed = CloseMatter()
    closed.matter = "EV-20260714-01"
    closed.outcome = .falseAlarm
    closed.text = "看错"
    closed.verifiedBy = "周某"
    try b.submit(.closeMatter(closed))
    #expect(throws: Refusal.matterIsClosed(number: 1)) { try a.submit(.closeMatter(closed)) }
  }

  @Test func aDeskThatOpensLaterKnowsTheSame() throws {
    let station = try TestStation()
    let (a, atA) = try station.deskOnDuty("A")
    try a.submit(.receiveReport(.flood(trapped: 3)))
    let (b, atB) = try station.desk("B")
    #expect(a.room == b.room)
    // Only the segment that opened with the shift, for it opens alone.
    #expect(atA.entries.suffix(atB.entries.count) == atB.entries[...])
    #expect(atB.types.first == "segment.opened/1")
  }

  @Test func followDeliversNothingTwice() throws {
    let station = try TestStation()
    let (a, atA) = try station.desk("A")
    let (b, _) = try station.desk("B")
    try b.note("一")
    try a.follow()
    try a.follow()
    #expect(atA.notes == ["一"])
    #expect(atA.entries.last?.seat == "B")
  }

  @Test func theDescriptorTellsOfAnotherSeat() throws {
    let station = try TestStation()
    let (a, atA) = try station.desk("A")
    let (b, _) = try station.desk("B")
    _ = try a.changeDescriptor()
    try b.note("一")
    a.drainChanges()
    try a.follow()
    #expect(atA.notes == ["一"])
  }

  @Test func headEvidenceFollowsWhenSaved() throws {
    let station = try TestStation()
    let (desk, _) = try station.desk()
    try desk.note("一")
    #expect(desk.isHeadBehind)
    try desk.saveHead()
    #expect(!desk.isHeadBehind)
  }
}
