import Curses
import DutyModel
import Foundation
import Testing

@testable import Console

/// Expected screens: one text file each under `Golden/`, as a person reads them. `UPDATE_GOLDEN=1 swift test`
/// writes them anew; then the diff is read by a person before it is committed.
enum Golden {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Golden")

  /// Compares the rows with the file `name.txt`; the last line of the file says where the cursor stands.
  static func expect(
    _ surface: Surface, is name: String, at place: SourceLocation = #_sourceLocation
  ) throws {
    for row in surface.lines {
      #expect(columns(of: row) <= surface.columns, "\(row)", sourceLocation: place)
    }
    let cursor = surface.cursor.map { "\($0.row),\($0.column)" } ?? "none"
    let text = surface.lines.joined(separator: "\n") + "\n@ cursor \(cursor)\n"
    let file = folder.appendingPathComponent(name + ".txt")
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
      return
    }
    let expected = try String(contentsOf: file, encoding: .utf8)
    guard text != expected else { return }
    let pairs = zip(
      text.split(separator: "\n", omittingEmptySubsequences: false),
      expected.split(separator: "\n", omittingEmptySubsequences: false)
    ).enumerated()
    let different = pairs.filter { $0.element.0 != $0.element.1 }.map {
      "row \($0.offset)\n  is     \($0.element.0)\n  should \($0.element.1)"
    }
    Issue.record(
      "\(name) looks different:\n\(different.joined(separator: "\n"))", sourceLocation: place)
  }
}

/// The three sizes that every main screen must do.
enum ScreenSize: String, CaseIterable {
  case wide = "120x40"
  case usual = "80x24"
  case small = "40x12"

  var size: Size {
    switch self {
    case .wide: Size(columns: 120, rows: 40)
    case .usual: Size(columns: 80, rows: 24)
    case .small: Size(columns: 40, rows: 12)
    }
  }
}
