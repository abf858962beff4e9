import DutyModel
import Testing

@testable import Desk

@Suite struct FictionalPeopleTests {
  @Test(arguments: Language.allCases) func theStarterFoldersPeopleAreKnownAsInvented(language: Language)
    throws
  {
    let station = try TestStation(language: language)
    let all = readStation(station.folder, now: station.clock.now())
    #expect(all.fictionalPeople.count == all.people?.content.count)
    let path = station.folder.file(.people)
    let text = try station.text(path)
    // A real person with an invented number is still not to be reached; an own name and number are.
    try station.write(text.replacing("林远山", with: "某甲"), to: path)
    #expect(
      readStation(station.folder, now: station.clock.now()).fictionalPeople.count == all.fictionalPeople.count
    )
    try station.write(
      text.replacing("林远山", with: "某甲").replacing("138 0000 1001", with: "137 1111 2222"), to: path)
    let changed = readStation(station.folder, now: station.clock.now()).fictionalPeople
    #expect(changed.count == all.fictionalPeople.count - 1)
  }
}
