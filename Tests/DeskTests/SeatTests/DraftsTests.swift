import DutyModel
import TestSupport
import Testing

@testable import Desk

@Suite struct DraftsTests {
  private func draft(_ text: String, started: Timestamp = night("20:31:00")) -> Draft {
    var draft = Draft()
    draft.form = "ring.incident"
    draft.started = started
    draft.key = "A/7"
    draft.fields = [Draft.Field(name: "text", text: text), Draft.Field(name: "phone", text: "138")]
    return draft
  }

  @Test func aDraftComesBackAsItWasSaved() throws {
    let station = try TestStation()
    let drafts = Drafts(folder: station.folder, zone: .china)
    let saved = draft("水漫过\"便桥\u{1}")
    try drafts.save(draft("旧的"), seat: "A", number: 1)
    try drafts.save(saved, seat: "A", number: 1)
    let offered = drafts.offered(to: "A")
    #expect(offered.map(\.draft) == [saved])
    #expect(offered.map(\.number) == [1])
    #expect(saved["phone"] == "138" && saved["place"] == "")
    #expect(try station.names(in: station.folder.drafts).filter { !$0.hasPrefix(".") } == ["A-1.json"])
  }

  @Test func draftsOfAFreeSeatAreOfferedToAnyone() throws {
    let station = try TestStation()
    let drafts = Drafts(folder: station.folder, zone: .china)
    try drafts.save(draft("A的"), seat: "A", number: 2)
    try drafts.save(draft("早的", started: night("20:12:00")), seat: "north-1", number: 1)
    let offered = drafts.offered(to: "B")
    #expect(offered.map { $0.draft["text"] } == ["早的", "A的"])
    #expect(offered.map(\.seat) == ["north-1", "A"])
  }

  @Test func draftsOfAHeldSeatStayItsOwn() throws {
    let station = try TestStation()
    let drafts = Drafts(folder: station.folder, zone: .china)
    try drafts.save(draft("A的"), seat: "A", number: 1)
    do {
      let seat = try Seat.take("A", in: station.folder)
      #expect(drafts.offered(to: "B").isEmpty)
      #expect(drafts.offered(to: "A").count == 1)
      withExtendedLifetime(seat) {}
    }
    #expect(drafts.offered(to: "B").count == 1)
  }

  @Test(
    arguments: [
      "", "{", "[]", #"{"form":"ring"}"#, #"{"form":"ring","started":"gestern","key":"A/1"}"#,
      #"{"form":"ring","started":"2026-07-14T20:31:00+08:00","key":"A/1","fields":[{"name":1}]}"#,
    ])
  func aDamagedFileIsLeftAloneAndNotOffered(text: String) throws {
    let station = try TestStation()
    let drafts = Drafts(folder: station.folder, zone: .china)
    try station.write(text, to: station.folder.drafts + "/A-1.json")
    try drafts.save(draft("好的"), seat: "A", number: 2)
    #expect(drafts.offered(to: "A").map(\.number) == [2])
    #expect(try station.text(station.folder.drafts + "/A-1.json") == text)
  }

  @Test(arguments: ["A.json", "A-x.json", "notes.txt", "-1.json", "A-1.json.new", "北-1.json"])
  func aFileOfAnotherNameIsNoDraft(name: String) throws {
    let station = try TestStation()
    let drafts = Drafts(folder: station.folder, zone: .china)
    try drafts.save(draft("好的"), seat: "A", number: 2)
    try station.write(
      try station.text(station.folder.drafts + "/A-2.json"), to: station.folder.drafts + "/" + name)
    #expect(drafts.offered(to: "A").count == 1)
  }

  @Test func aDraftPutAwayIsGone() throws {
    let station = try TestStation()
    let drafts = Drafts(folder: station.folder, zone: .china)
    try drafts.save(draft("一"), seat: "A", number: 1)
    try drafts.remove(seat: "A", number: 1)
    try drafts.remove(seat: "A", number: 1)
    #expect(drafts.offered(to: "A").isEmpty)
  }

  @Test func aFolderThatIsGoneIsNamed() throws {
    let drafts = Drafts(folder: StationFolder(path: "/nowhere"), zone: .china)
    #expect(throws: FileFault.self) { try drafts.save(draft("一"), seat: "A", number: 1) }
    #expect(drafts.offered(to: "A").isEmpty)
  }
}
