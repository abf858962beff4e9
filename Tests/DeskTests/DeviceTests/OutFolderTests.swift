import Foundation
import Testing

@testable import Desk

/// Papers in `out/` beside those that people have changed.
@Suite struct OutFolderTests {
  private let station: TestStation
  private let out: OutFolder

  init() throws {
    station = try TestStation()
    out = OutFolder(station.folder)
  }

  private var path: String { station.folder.documents + "/log.txt" }
  private var second: String { station.folder.documents + "/log_2.txt" }

  private func put(_ text: String, leavesChanged: Bool = false) throws -> PaperPlace {
    try out.put(Array(text.utf8), as: "log.txt", leavesChanged: leavesChanged)
  }

  @Test func ourOwnPaperGivesWayToTheNext() throws {
    #expect(try put("one") == PaperPlace(path: path))
    #expect(try put("two") == PaperPlace(path: path))
    #expect(try station.text(path) == "two" && !FileManager.default.fileExists(atPath: second))
  }

  @Test func aChangedPaperIsKeptAndOursLiesBesideIt() throws {
    _ = try put("one")
    try station.write("one, signed by hand", to: path)
    #expect(try put("two") == PaperPlace(path: second, changed: path))
    // Printed by hand it is what the program says, changed or not.
    #expect(try put("one").path == second)
    #expect(try put("three").path == second)
    #expect(try station.text(path) == "one, signed by hand" && station.text(second) == "three")
  }

  @Test func aChangedPaperStandsForOursUntilOursSaysSomethingNew() throws {
    _ = try put("one")
    try station.write("one, with a line more", to: path)
    #expect(try put("one", leavesChanged: true) == PaperPlace(path: path))
    #expect(!FileManager.default.fileExists(atPath: second))
    #expect(try put("two", leavesChanged: true) == PaperPlace(path: second, changed: path))
    #expect(try station.text(path) == "one, with a line more")
  }

  @Test func aPaperOfWhichNothingIsKnownIsSomebodys() throws {
    try FileManager.default.createDirectory(
      atPath: station.folder.documents, withIntermediateDirectories: true)
    try station.write("whose", to: path)
    #expect(try put("one").path == second)
    #expect(try station.text(path) == "whose")
    // What says the same is ours from then on.
    try station.write("one", to: path)
    #expect(try put("one").path == path && put("two").path == path)
  }

  @Test func whatCannotBeReadIsLeftWhereItIs() throws {
    let manager = FileManager.default
    _ = try put("one")
    try manager.removeItem(atPath: path)
    try manager.createSymbolicLink(atPath: path, withDestinationPath: station.folder.path + "/people.toml")
    #expect(try put("two").path == second)
    #expect(try manager.destinationOfSymbolicLink(atPath: path) == station.folder.path + "/people.toml")
  }
}
