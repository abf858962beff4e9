import ArgumentParser
import Glibc
import JournalFile

/// What is measured, a row a letter.
enum Row: String, CaseIterable, ExpressibleByArgument {
  case a, b, c, d, e, f, g, h, i
}

/// Measures, as ratios within one run: `swift run -c release dutyroom-bench`.
@main
struct Bench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dutyroom-bench",
    abstract: "Measures speed and memory, as ratios within one run; exit 1 when a limit isn't reached.")

  @Option(help: "Only this row; may be given again.")
  var row: [Row] = []

  @Flag(help: "One JSON document instead of the table; fractions in thousandths.")
  var json = false

  @Flag(help: "Fewer rounds and less data: for trying out, not for judging.")
  var quick = false

  @Option(help: "Where to write; its file system is what is measured.")
  var folder = "."

  @Flag(help: .private)
  var asChild = false

  func run() throws {
    if asChild {
      guard let row = row.first else { throw ValidationError("which row?") }
      try print(String(decoding: measure(row).json, as: UTF8.self))
      return
    }
    var reports: [RowReport] = []
    for row in row.isEmpty ? Row.allCases : row {
      progress("row \(row.rawValue) …")
      reports.append(try inChild(row))
    }
    print(json ? document(reports) : table(reports))
    if reports.contains(where: { $0.findings.contains { $0.isReached == false } }) { throw ExitCode(1) }
  }

  private func measure(_ row: Row) throws -> RowReport {
    let folder = try BenchFolder(in: folder)
    var report =
      switch row {
      case .a: try AppendRow(folder: folder, rounds: quick ? 200 : 2_000).run()
      case .b: try EncodingRow(folder: folder, rounds: quick ? 10 : 60).run()
      case .c: try FoldRow(folder: folder, rounds: quick ? 3 : 15, entries: quick ? 5_000 : 30_000).run()
      case .d: try StartRow(folder: folder, rounds: quick ? 5 : 20, segments: quick ? 1_000 : 10_950).run()
      case .e: try InboxRow(folder: folder, files: quick ? 3_000 : 10_000).run()
      case .f: try FrameRow(folder: folder, rounds: quick ? 50 : 500).run()
      case .g: try TickRow(folder: folder, seconds: quick ? 8 : 40).run()
      case .h: try KeyRow(folder: folder, rounds: quick ? 50 : 500).run()
      case .i: try SizeRow(folder: folder, rounds: quick ? 5 : 20).run()
      }
    for index in report.findings.indices where report.findings[index].peakKiB == 0 {
      report.findings[index].peakKiB = peakMemory()
    }
    return report
  }

  /// Each row in a process of its own, so that its peak of memory is its own.
  private func inChild(_ row: Row) throws -> RowReport {
    var words = ["--as-child", "--row", row.rawValue, "--folder", folder]
    if quick { words.append("--quick") }
    let child = try Child(try ownPath(), words)
    let said = child.output()
    guard child.wait() == 0, let report = RowReport(try JSONDocument(said).root) else {
      return RowReport(row: row.rawValue, remark: "could not be measured, see above")
    }
    return report
  }
}
