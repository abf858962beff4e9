import Desk
import DutyModel
import Glibc

/// (a) What it costs to have an entry on disk before it is called saved: the way that a pane's command goes,
/// against nothing but the write and the sync, and against a database that promises as much.
struct AppendRow {
  let folder: BenchFolder
  /// One append of every side in each, so that all see the same disk.
  let rounds: Int

  func run() throws -> RowReport {
    let station = try folder.makeStation("append")
    let night = Night(desk: try Desk(folder: station, seat: "A", zone: .china))
    let lines = try SegmentTail(folder: station.journal + "/segments")
    let bare = try BareFile(path: folder.path + "/bare")
    var sides: [() throws -> Double] = [
      {
        let taken = try seconds { try night.note("溪水涨到便桥面，三组在转移，路口已派人看守，对讲机二频道联系") }
        try lines.readOn()
        return taken
      },
      { try seconds { try bare.append(lines.last) } },
    ]
    let database = try Database(path: folder.path + "/bench.sqlite")
    if let database {
      sides.append {
        try seconds { try database.insert(lines.last) }
      }
    }
    let measured = try Rounds(rounds, sides)
    var report = RowReport(row: "a", findings: [finding(measured, 1, "a bare write+fdatasync", .atMost(1.3))])
    if database != nil {
      report.findings.append(finding(measured, 2, "SQLite, WAL, synchronous=FULL", .atMost(1)))
    } else {
      report.remark = "no SQLite here (libsqlite3.so.0)"
    }
    return report
  }

  private func finding(_ measured: Rounds, _ other: Int, _ name: String, _ limit: Finding.Limit) -> Finding {
    // Of the middle ones: single syncs take now half, now ten times as long.
    let value = measured.median(0) / measured.median(other)
    return Finding(
      row: "a", name: "durable append / \(name)",
      figure: "\(microseconds(measured.median(0))) / \(microseconds(measured.median(other)))",
      value: value, unit: "x", limit: limit, rounds: measured.count, spread: measured.sides[0].spread)
  }
}

/// The bytes that the journal got since they were last looked at, so that the others write the same.
private final class SegmentTail {
  private let descriptor: Int32
  private var offset: Int
  private(set) var last: [UInt8] = []

  init(folder: String) throws {
    // A station that was made just now has one segment.
    let path = folder + "/000000000001.jsonl"
    descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw BenchFailure.system("open", path) }
    offset = Int(lseek(descriptor, 0, SEEK_END))
  }

  deinit { close(descriptor) }

  func readOn() throws {
    var bytes = [UInt8](repeating: 0, count: Int(lseek(descriptor, 0, SEEK_END)) - offset)
    let size = bytes.count
    guard pread(descriptor, &bytes, size, offset) == size else {
      throw BenchFailure.system("pread", "segment")
    }
    offset += size
    last = bytes
  }
}

/// Write and sync, and nothing else.
private final class BareFile {
  private let descriptor: Int32

  init(path: String) throws {
    descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_APPEND | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw BenchFailure.system("open", path) }
  }

  deinit { close(descriptor) }

  func append(_ line: [UInt8]) throws {
    guard write(descriptor, line, line.count) == line.count, fdatasync(descriptor) == 0 else {
      throw BenchFailure.system("fdatasync", "bare")
    }
  }
}
