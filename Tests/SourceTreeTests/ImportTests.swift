import Foundation
import Testing

/// The direction of the arrows between our modules, held over the sources themselves.
@Suite struct ImportTests {
  /// What comes with the toolchain and may be used wherever a system call is made; never in the rules.
  static let system: Set = ["Glibc", "Synchronization"]

  static let allowed: [String: Set<String>] = [
    "DutyModel": [],
    "Curses": system.union(["CNcurses", "CSystem"]),
    "JournalFile": system.union(["Crypto", "CSystem"]),
    "Keys": ["Crypto", "CryptoExtras"],
    "Paperwork": ["DutyModel"],
    "Desk": system.union(["DutyModel", "JournalFile", "Paperwork", "Keys", "CSystem", "CTOML"]),
    "Console": system.union(["Desk", "Paperwork", "DutyModel", "Curses"]),
    "dutyroom": system.union([
      "Console", "Curses", "Desk", "DutyModel", "JournalFile", "Paperwork", "Keys", "CSystem",
      "ArgumentParser",
    ]),
    "dutyroom-bench": system.union([
      "Console", "Curses", "Desk", "DutyModel", "JournalFile", "CSystem", "ArgumentParser", "Crypto",
    ]),
  ]

  @Test(arguments: allowed.keys.sorted())
  func aModuleImportsOnlyWhatItsArrowsAllow(module: String) throws {
    let imports = try Self.imports(of: module)
    #expect(imports.subtracting(Self.allowed[module]!) == [], "see the module list in the decision notes")
  }

  @Test func everySwiftModuleHasItsArrowsHere() throws {
    let folders = try FileManager.default.contentsOfDirectory(atPath: Self.root + "/Sources")
    let swift = try folders.filter { try !Self.files(of: $0).isEmpty }
    #expect(Set(swift) == Set(Self.allowed.keys))
  }

  @Test func onlyTheStationFilesReadTOML() throws {
    for file in try Self.files(of: "Desk") where try Self.imports(in: file).contains("CTOML") {
      #expect(file.contains("/StationFiles/"))
    }
  }

  static let root = String(#filePath.prefix(upTo: #filePath.range(of: "/Tests/")!.lowerBound))

  private static func files(of module: String) throws -> [String] {
    let folder = root + "/Sources/" + module
    return try FileManager.default.subpathsOfDirectory(atPath: folder)
      .filter { $0.hasSuffix(".swift") }.map { folder + "/" + $0 }
  }

  private static func imports(of module: String) throws -> Set<String> {
    try files(of: module).reduce(into: []) { $0.formUnion(try imports(in: $1)) }
  }

  private static func imports(in file: String) throws -> Set<String> {
    let words: Set = ["import", "internal", "package", "private", "public", "@preconcurrency", "@testable"]
    let lines = try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n")
    let imports = lines.filter { line in
      // An indented one is text that Swift doesn't read: a script in another language.
      let first = String(line.prefix { $0 != " " })
      return words.contains(first) && line.contains("import ")
    }
    return Set(
      imports.compactMap { $0.split(separator: " ").last?.split(separator: ".").first.map(String.init) })
  }
}
