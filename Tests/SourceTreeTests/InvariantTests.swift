import Foundation
import Testing

/// The table of what the journal promises names tests; each of them exists.
@Suite struct InvariantTests {
  @Test func everyTestThatAnInvariantNamesExists() throws {
    let table = try String(
      contentsOfFile: ImportTests.root + "/Sources/Desk/Documentation.docc/Invariants.md", encoding: .utf8)
    let rows = table.split(separator: "\n").filter { $0.hasPrefix("| ") }.dropFirst()
    #expect(rows.count > 15)
    let tests = try Self.tests()
    for row in rows {
      let names = row.split(separator: "`").filter { $0.hasSuffix("()") }.map { $0.dropLast(2) }
      #expect(!names.isEmpty, "\(row)")
      for name in names { #expect(tests.contains(String(name)), "\(name)") }
    }
  }

  /// The names of all functions in the tests.
  private static func tests() throws -> Set<String> {
    let folder = ImportTests.root + "/Tests"
    let files = try FileManager.default.subpathsOfDirectory(atPath: folder).filter { $0.hasSuffix(".swift") }
    return try files.reduce(into: []) { names, file in
      let text = try String(contentsOfFile: folder + "/" + file, encoding: .utf8)
      for part in text.components(separatedBy: "func ").dropFirst() {
        names.insert(String(part.prefix { $0.isLetter || $0.isNumber }))
      }
    }
  }
}
