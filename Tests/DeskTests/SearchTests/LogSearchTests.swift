import DutyModel
import Foundation
import JournalFile
import TestSupport
import Testing

@testable import Desk

/// The whole log looked through in slices.
@Suite struct LogSearchTests {
  /// A station whose last segment is read in several pieces, with one note that says `便桥` in each.
  private func station() throws -> TestStation {
    let station = try TestStation()
    let (desk, _) = try station.deskOnDuty()
    let long = String(repeating: "水位每刻钟看一次，", count: 500)
    for number in 0..<60 {
      try desk.note((number % 20 == 0 ? "便桥\(number) " : "") + long)
    }
    try desk.saveHead()
    return station
  }

  private func search(_ station: TestStation) throws -> LogSearch {
    try LogSearch(
      try #require(SearchQuery("便桥")), in: station.folder, zone: .china, language: .chinese)
  }

  @Test func aSearchInSlicesFindsWhatOneInOneGoFinds() throws {
    let station = try station()
    #expect(try station.lastSegment().count > 600_000)
    let whole = try search(station)
    whole.work { false }
    let sliced = try search(station)
    var turns = 0
    while !sliced.isFinished {
      sliced.work { true }
      turns += 1
    }
    #expect(whole.hits.count == 3 && sliced.hits == whole.hits)
    #expect(whole.hits.map(\.sequence) == whole.hits.map(\.sequence).sorted(by: >))
    #expect(turns > 3 && sliced.entriesRead == whole.entriesRead && sliced.damagedPages == 0)
    let hit = whole.hits[1]
    #expect(whole.context(of: hit, lines: 2).map(\.sequence) == Array(hit.sequence - 2...hit.sequence + 2))
  }

  @Test func whatStandsBeforeDamageIsFoundAndTheDamageIsTold() throws {
    let station = try station()
    let names = try station.names(in: station.folder.journal + "/segments")
    let path = station.folder.journal + "/segments/" + (try #require(names.last))
    var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    let place = try #require(bytes.range(of: Data("便桥20".utf8)))
    bytes[place.lowerBound] ^= 1
    try bytes.write(to: URL(fileURLWithPath: path))
    let search = try search(station)
    search.work { false }
    #expect(search.hits.count == 1 && search.damagedPages == 1 && search.isFinished)
  }
}
