import Foundation

/// A text that was read by a person and must stay as it is. `UPDATE_GOLDEN=1 swift test` writes it anew; then the
/// diff is read before it is committed.
package struct GoldenFile {
  private let file: URL

  /// `name` in the folder `Golden` of the test target whose source `source` is.
  package init(_ name: String, of source: String = #filePath) {
    let parts = source.split(separator: "/", omittingEmptySubsequences: false)
    let target = parts.firstIndex(of: "Tests").map { $0 + 2 } ?? parts.count - 1
    file = URL(fileURLWithPath: parts[..<target].joined(separator: "/") + "/Golden/" + name)
  }

  /// The rows in which `text` differs, each as it is and as it should be; empty when it is as it was.
  package func differences(from text: String) throws -> [String] {
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
      return []
    }
    let expected = try String(contentsOf: file, encoding: .utf8)
    if text == expected { return [] }
    let (rows, wanted) = (Self.rows(text), Self.rows(expected))
    return (0..<max(rows.count, wanted.count)).compactMap { index in
      let row = index < rows.count ? rows[index] : "(no row)"
      let should = index < wanted.count ? wanted[index] : "(no row)"
      return row == should ? nil : "row \(index)\n  is     \(row)\n  should \(should)"
    }
  }

  private static func rows(_ text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }
}
