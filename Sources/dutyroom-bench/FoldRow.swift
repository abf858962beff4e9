import Desk
import DutyModel
import JournalFile

/// (c) How fast a night is read back: the bytes of a segment to whole groups, checked by hash and chain, and
/// those to a folded room. A start, a replay and `verify --deep` take this way.
struct FoldRow {
  let folder: BenchFolder
  let rounds: Int
  let entries: Int

  func run() throws -> RowReport {
    let station = try folder.makeStation("fold", surroundings: .unsynced())
    var night = Night(desk: try Desk(folder: station, seat: "A", zone: .china, surroundings: .unsynced()))
    progress("  writing \(entries) entries")
    try night.fill(to: entries)
    let archive = try JournalArchive(folder: station.journal)
    let name = try archive.segments()[0]
    var records = try archive.read(name).records
    var sequence = 0
    func checkSeconds() throws -> Double { try processorSeconds { records = try archive.read(name).records } }
    func foldSeconds() -> Double {
      processorSeconds {
        var room = DutyRoom(purpose: .live, zone: .china)
        var reader = EntryReader()
        for record in records { room.apply(reader.entry(record)) }
        sequence = room.sequence
      }
    }
    let measured = try Rounds(rounds, [{ try checkSeconds() + foldSeconds() }, checkSeconds, foldSeconds])
    guard sequence == night.desk.head.sequence else { throw BenchFailure.other("not all was folded") }
    func finding(_ side: Int, _ name: String, _ limit: Finding.Limit?) -> Finding {
      let rates = measured.sides[side].map { Double(records.count) / $0 }
      let each = (1e9 / rates.median).rounded() / 1_000
      return Finding(
        row: "c", name: name, figure: "\(each) us an entry", value: rates.median.rounded(), unit: "/s",
        limit: limit, rounds: measured.count, spread: rates.spread)
    }
    return RowReport(
      row: "c",
      findings: [
        finding(0, "segment bytes to folded room, entries", .atLeast(150_000)),
        finding(1, "  of which bytes to checked groups", nil),
        finding(2, "  of which groups to folded room", nil),
      ])
  }
}
