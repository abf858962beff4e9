import Desk
import DutyModel
import Glibc
import JournalFile

/// (b) What a line costs beyond its hash: frame, hash and chain of a night's entries, against one pass of the
/// same SHA-256 over the same bytes.
struct EncodingRow {
  let folder: BenchFolder
  let rounds: Int
  let entries = 4_000

  func run() throws -> RowReport {
    let station = try folder.makeStation("encoding", surroundings: .unsynced())
    var night = Night(desk: try Desk(folder: station, seat: "A", zone: .china, surroundings: .unsynced()))
    try night.fill(to: entries)
    let archive = try JournalArchive(folder: station.journal)
    let records = try archive.segments().flatMap { try archive.read($0).records }
    let commands = records.map { record in
      Group(
        key: record.key, digest: record.keyDigest ?? "0123456789abcdef",
        records: [
          NewRecord(
            at: record.at, entered: record.entered, mark: record.mark, by: Array(record.by),
            type: record.type, data: Array(record.data))
        ])
    }
    var bytes: [UInt8] = []
    var hashed = 0
    let measured = try Rounds(
      rounds,
      [
        {
          processorSeconds {
            var chain = LineChain(seat: "A")
            for command in commands { chain.append(command) }
            bytes = chain.bytes
          }
        },
        { processorSeconds { hashed &+= Digest(of: bytes).hashValue } },
        { processorSeconds { for line in records { hashed &+= Digest(of: line.line).hashValue } } },
      ])
    // Throughput of the one as a part of the other's: times the other way round.
    let ratios = measured.ratios(1, to: 0)
    let size = Double(bytes.count)
    return RowReport(
      row: "b",
      findings: [
        Finding(
          row: "b", name: "frame+hash+chain / one SHA-256 pass, throughput",
          figure: "\(megabytes(size / measured.median(0))) / \(megabytes(size / measured.median(1)))",
          value: ratios.median, unit: "x", limit: .atLeast(0.6), rounds: measured.count,
          spread: ratios.spread),
        Finding(
          row: "b", name: "  a hash for each line / one pass: what is left for the frame",
          figure: "\(megabytes(size / measured.median(2))), \(bytes.count / records.count) bytes a line",
          value: measured.ratios(1, to: 2).median, unit: "x", limit: nil, rounds: measured.count,
          spread: measured.ratios(1, to: 2).spread),
      ])
  }
}

/// `412 us`
func microseconds(_ seconds: Double) -> String { "\(Int((seconds * 1e6).rounded())) us" }

/// `1840 MB/s`
func megabytes(_ bytesPerSecond: Double) -> String { "\(Int((bytesPerSecond / 1e6).rounded())) MB/s" }
