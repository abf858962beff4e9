import Foundation
import Testing

/// A code that people may come to read has its name beside it; one that is for machines alone stands here.
@Suite struct EveryCodeHasANameTests {
  /// Language is chosen, not shown; a command has a title and a summary, a file of the station its file's name;
  /// what closing and releasing take is named where their entries are.
  private static let forMachines: Set = ["ClosingOutcome", "Language", "Name", "ReleaseWord", "StationFile"]

  @Test func everyCodeOfTheModelIsNamedInBothLanguages() throws {
    let folder = ImportTests.root + "/Sources/DutyModel"
    let sources = try FileManager.default.subpathsOfDirectory(atPath: folder).filter {
      $0.hasSuffix(".swift")
    }
    .map { try String(contentsOfFile: folder + "/" + $0, encoding: .utf8) }
    let codes = Set(sources.flatMap(Self.codes(in:)))
    let named = Set(sources.flatMap(Self.namedTypes(in:)))
    #expect(codes.count > 30 && codes.contains("ClockKind"))
    #expect(codes.subtracting(named).subtracting(Self.forMachines) == [])
    #expect(Self.forMachines.isSubset(of: codes))
  }

  /// `enum ClockKind: String, Code`
  private static func codes(in source: String) -> [String] {
    source.split(separator: "\n").compactMap { line in
      guard let head = line.range(of: ": String, Code"), let word = line.range(of: "enum ") else {
        return nil
      }
      return String(line[word.upperBound..<head.lowerBound])
    }
  }

  /// The types of which a part says something in a language that it is given.
  private static func namedTypes(in source: String) -> [String] {
    source.components(separatedBy: "\n}\n").compactMap { part in
      guard part.contains("in language: Language) -> String") else { return nil }
      let heads = part.split(separator: "\n").filter { $0.hasSuffix("{") && !$0.hasPrefix(" ") }
      let words = heads.first?.split { !$0.isLetter && $0 != "." } ?? []
      guard let keyword = words.firstIndex(where: { ["extension", "enum"].contains($0) }) else { return nil }
      return words[keyword + 1].split(separator: ".").last.map(String.init)
    }
  }
}
