import DutyModel
import Testing

/// Texts that people type: how long, how empty, how near to a known word.
@Suite struct TextTests {
  static let limit = 16 * 1_024
  static func text(bytes: Int) -> String { String(repeating: "x", count: bytes) }

  @Test func textOf16KiBIsSavedAndOneByteMoreIsRefused() throws {
    let night = try Night.begun()
    #expect(night.refusal(.note(Self.text(bytes: Self.limit))) == nil)
    #expect(
      night.refusal(.note(Self.text(bytes: Self.limit + 1)))
        == .textTooLong(field: "text", bytes: Self.limit + 1, limit: Self.limit))
  }

  @Test func limitCountsBytesNotCharacters() throws {
    let night = try Night.begun()
    let chinese = String(repeating: "水", count: Self.limit / 3 + 1)
    #expect(
      night.refusal(.note(chinese))
        == .textTooLong(field: "text", bytes: chinese.utf8.count, limit: Self.limit))
  }

  @Test func longTextIsFoundWhereverItStands() throws {
    var night = try Night.begun()
    let matter = try night.open()
    let long = Self.text(bytes: Self.limit + 1)
    let fields: [(String, Command)] = [
      ("source.name", .report(ReportContent(source: Counterpart(name: long)))),
      ("place", .report(ReportContent(place: long))),
      ("matter", .report(.flood, joining: MatterID(rawValue: long))),
      ("receiver", .call(matter, to: .county, receiver: long)),
      ("text", .close(matter, .handled, long)),
      ("verified_by", .close(matter, .untrue, "无", verifiedBy: long)),
      ("reason", .strike(1, long)),
      ("reason", .leave(reason: long)),
      ("officers[1]", .take(.wu, PersonID(rawValue: long))),
    ]
    for (field, command) in fields {
      #expect(
        night.refusal(command)
          == .textTooLong(field: field, bytes: Self.limit + 1, limit: Self.limit))
    }
  }

  @Test(arguments: ["", " ", "\n\t", "\u{3000}"])
  func emptyNoteIsRefused(text: String) throws {
    #expect(try Night.begun().refusal(.note(text)) == .emptyNote)
  }

  @Test func noteBelongsToAnyMatterThatTheRoomKnows() throws {
    var night = try Night.begun()
    let matter = try night.open()
    try night.submit(.close(matter))
    #expect(
      try night.submit(.note("水退了", matter), by: Actor(person: .sun, role: .trainer))
        == [.noteAdded(NoteAdded(text: "水退了", matter: matter))])
    #expect(night.refusal(.note("雨", "EV-1")) == .unknownMatter("EV-1"))
  }

  @Test(
    arguments: [
      ("flash_flod", "flash_flood"), ("flsh_flood", "flash_flood"), ("typhon", "typhoon"), ("mine", nil),
      ("", nil), ("zzz", nil), ("hazchem", "hazchem"), ("earthquakes", "earthquake"),
    ] as [(String, String?)])
  func nearestWordIsSuggested(word: String, suggestion: String?) {
    #expect(nearest(to: word, in: IncidentKind.allCases.map(\.rawValue)) == suggestion)
  }

  @Test func nothingIsNearInAnEmptyList() {
    #expect(nearest(to: "typhoon", in: [String]()) == nil)
  }

  @Test func localTextFallsBackToTheOtherLanguage() {
    #expect(LocalText("县防指", "")(.english) == "县防指")
    #expect(LocalText("", "Flood HQ")(.chinese) == "Flood HQ")
    #expect(LocalText("县防指", "Flood HQ")(.english) == "Flood HQ")
    #expect(LocalText("县防指", "Flood HQ")(.chinese) == "县防指")
  }
}
