import DutyModel
import Foundation
import JournalFile
import Testing

@testable import Desk

/// The cards of a station as one: adopted whole, or not at all.
@Suite struct CardsFolderTests {
  private func messages(_ station: StationFixture, _ language: Language = .english) -> [String] {
    CardsFolder(path: station.folder.cards).read().faults.map { $0.message(in: language) }
  }

  private func path(_ name: String, _ folder: StationFolder) -> String { "\(folder.cards)/\(name).toml" }

  private func edit(_ name: String, _ folder: StationFolder, _ old: String, _ new: String) throws {
    let text = try String(contentsOfFile: path(name, folder), encoding: .utf8)
    #expect(text.contains(old))
    try Data(text.replacing(old, with: new).utf8).write(to: URL(fileURLWithPath: path(name, folder)))
  }

  @Test func aKindThatLosesItsCardIsNamedAndTheRestStands() throws {
    let station = try StationFixture()
    try FileManager.default.removeItem(atPath: path("typhoon", station.folder))
    let reading = station.read()
    #expect(reading.cards?.content.count == 18 && !reading.hasErrors)
    #expect(
      reading.faults.map { $0.message(in: .chinese) } == ["cards：这些事由应有专门的处置卡，没有：台风(typhoon)。"])
    #expect(
      reading.faults.map { $0.message(in: .english) } == [
        "cards: these kinds should have a card of their own, and have none: typhoon."
      ])
    #expect(reading.faults[0].remedy(in: .english).hasPrefix("if a card got lost"))
  }

  @Test func withoutTheGeneralCardSomeKindsHaveNone() throws {
    let station = try StationFixture()
    try FileManager.default.removeItem(atPath: path("generic", station.folder))
    #expect(
      messages(station) == [
        "cards: there is no general card (kinds = []), so these kinds have none at all: severe_weather, "
          + "bio_hazard, collapse, public_security, public_opinion."
      ])
    #expect(
      messages(station, .chinese)[0].hasPrefix("cards：没有通用卡（kinds = []），这些事由就一张卡也没有：风雹(severe_weather)、"))
  }

  @Test func oneBrokenCardHoldsAllBack() throws {
    let station = try StationFixture()
    try edit("gas_leak", station.folder, "n = 3\n", "n = 4\n")
    let reading = station.read()
    #expect(reading.cards == nil && reading.hashes[.cards] != nil)
    #expect(reading.faults.map(\.file) == ["cards/gas_leak.toml"])
    #expect(reading.policy != nil)
  }

  @Test func anIdOrAGeneralCardMayStandOnce() throws {
    let station = try StationFixture()
    try FileManager.default.copyItem(
      atPath: path("generic", station.folder), toPath: path("generic - 副本", station.folder))
    // The names come sorted by bytes, so the copy comes first.
    #expect(
      CardsFolder(path: station.folder.cards).read().faults.map(\.problem) == [
        .duplicate(found: "generic"), .secondGenericCard(first: "cards/generic - 副本.toml"),
      ]
        || CardsFolder(path: station.folder.cards).read().faults.map(\.problem) == [
          .duplicate(found: "generic")
        ])
    try FileManager.default.removeItem(atPath: path("generic - 副本", station.folder))
    try edit("typhoon", station.folder, "kinds = [\"typhoon\"]", "kinds = []")
    #expect(
      messages(station, .chinese).map { $0.replacing(/第\d+行/, with: "第N行") } == [
        "cards/typhoon.toml 第N行 kinds：kinds 空着的通用卡只能有一张，cards/generic.toml 已经是了。"
      ])
    #expect(
      messages(station).map { $0.replacing(/line \d+/, with: "line N") } == [
        "cards/typhoon.toml, line N, kinds: one card alone may have empty kinds (the general one), and "
          + "cards/generic.toml has them already."
      ])
  }

  @Test func aFolderWithoutCardsOrNoFolderIsSaid() throws {
    let station = try StationFixture()
    let cards = station.folder.cards
    try FileManager.default.removeItem(atPath: cards)
    #expect(messages(station, .chinese) == ["cards：这个文件夹里应有处置卡（*.toml），一张也没有。"])
    try FileManager.default.createDirectory(atPath: cards, withIntermediateDirectories: false)
    #expect(
      messages(station) == ["cards: there should be response cards (*.toml) in this folder, found none."])
    try FileManager.default.removeItem(atPath: cards)
    try Data().write(to: URL(fileURLWithPath: cards))
    #expect(messages(station, .chinese) == ["cards：应是文件夹，实为文件。"])
    #expect(messages(station) == ["cards: expected a folder, found a file."])
    #expect(station.read().cards == nil && station.read().hashes[.cards] == nil)
  }

  @Test func aCardMustFitALineOfTheJournal() throws {
    let station = try StationFixture()
    try Data(repeating: 0x23, count: CardsFolder.fileLimitBytes + 1)
      .write(to: URL(fileURLWithPath: path("typhoon", station.folder)))
    #expect(messages(station) == ["cards/typhoon.toml: the file should have at most 24 KB, and has more."])
    // The largest card that the reader takes, of signs that the journal must escape.
    var text = StarterCards.text(StarterCards.flashFlood, .chinese)
    let room = CardsFolder.fileLimitBytes - text.utf8.count
    text = text.replacing(
      "version = \"1\"", with: "version = '" + String(repeating: "\"", count: room) + "1'")
    try Data(text.utf8).write(to: URL(fileURLWithPath: path("flash_flood", station.folder)))
    let card = try #require(
      CardsFolder(path: station.folder.cards).read().cards.first { $0.id == "flash_flood" })
    #expect(
      FieldsWriter.object(
        Event.carried(.cards(Adopted(sha256: "", part: 1, parts: 1, items: [card]))), zone: .china
      ).count < 60 * 1_024)
  }

  @Test func theHashTellsNamesAndContents() throws {
    let station = try StationFixture()
    let folder = CardsFolder(path: station.folder.cards)
    let before = try #require(folder.read().sha256)
    #expect(folder.read().sha256 == before)
    try FileManager.default.moveItem(
      atPath: path("typhoon", station.folder), toPath: path("typhoon2", station.folder))
    let renamed = try #require(folder.read().sha256)
    #expect(renamed != before)
    try edit("typhoon2", station.folder, "version = \"1\"", "version = \"2\"")
    #expect(folder.read().sha256 != renamed)
  }

  @Test func everyEditIsNoticedAndABrokenOneKeepsWhatWasAdopted() throws {
    let station = try TestStation()
    let (desk, listener) = try station.desk()
    var watch = StationFilesWatch(station.folder)
    var faults: [StationFault] = []
    func look() throws -> Bool {
      var looked = false
      try watch.ifChanged {
        looked = true
        faults = try desk.adoptStationFiles()
      }
      return looked
    }
    #expect(try look())
    #expect(desk.room.settings.cards.count == 19)
    #expect(listener.types.filter { $0 == "cards.adopted/1" }.count == 19)
    #expect(try !look())

    try edit("typhoon", station.folder, "version = \"1\"", "version = \"22\"")
    #expect(try look())
    #expect(desk.room.settings.card("typhoon")?.version == "22")

    try edit("typhoon", station.folder, "version = \"22\"", "version = 333")
    #expect(try look())
    #expect(faults.map(\.file) == ["cards/typhoon.toml"])
    #expect(desk.room.settings.card("typhoon")?.version == "22")

    try FileManager.default.removeItem(atPath: path("typhoon", station.folder))
    #expect(try look())
    #expect(desk.room.settings.cards.count == 18 && desk.room.settings.card("typhoon") == nil)
  }

  @Test func aRunGoesOnWithItsCopyAndReplaysTheSame() throws {
    let station = try TestStation()
    let (desk, _) = try station.deskOnDuty()
    try desk.submit(.receiveReport(.flood()))
    let matter: MatterID = "EV-20260714-01"
    try desk.submit(.startCard(StartCard(matter: matter, card: "flash_flood")))
    let run = try #require(desk.room.cardRuns(of: matter).first)
    try FileManager.default.removeItem(atPath: path("flash_flood", station.folder))
    try desk.adoptStationFiles()
    #expect(desk.room.settings.card("flash_flood") == nil)
    try desk.submit(.setCardStep(SetCardStep(matter: matter, card: "flash_flood", step: 1)))
    try desk.openSegment()
    try desk.submit(
      .setCardStep(
        SetCardStep(matter: matter, card: "flash_flood", step: 8, state: .notApplicable, text: "没有桥")))
    let progress = try #require(desk.room.progress(of: run.id))
    #expect(progress.settled == 2 && progress.steps.count == 13 && progress.run.card == run.card)
    let (other, _) = try station.desk("B")
    #expect(other.room == desk.room)
  }
}
