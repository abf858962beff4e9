import Curses
import DutyModel
import ModelTestSupport
import Testing

@testable import Console

/// Expected screens: one text file each under `Golden/`, as a person reads them. `UPDATE_GOLDEN=1 swift test`
/// writes them anew; then the diff is read by a person before it is committed.
enum Golden {
  /// Compares the rows with the file `name.txt`; the last line of the file says where the cursor stands.
  static func expect(
    _ surface: Surface, is name: String, at place: SourceLocation = #_sourceLocation
  ) throws {
    for row in surface.lines {
      #expect(columns(of: row) <= surface.columns, "\(row)", sourceLocation: place)
    }
    let cursor = surface.cursor.map { "\($0.row),\($0.column)" } ?? "none"
    let text = surface.lines.joined(separator: "\n") + "\n@ cursor \(cursor)\n"
    let differences = try GoldenFile(name + ".txt").differences(from: text)
    guard !differences.isEmpty else { return }
    Issue.record("\(name) looks different:\n\(differences.joined(separator: "\n"))", sourceLocation: place)
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
