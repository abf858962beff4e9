import Curses
import DutyModel
import Foundation
import TestSupport
import Testing

@testable import Console

/// The picture of the main screen in README.md is what the program draws; `UPDATE_GOLDEN=1 swift test` draws it anew.
@Suite struct ReadmePictureTests {
  private static let file = URL(
    fileURLWithPath: String(#filePath.prefix(upTo: #filePath.range(of: "/Tests/")!.lowerBound))
      + "/README.md")

  @Test(arguments: Language.allCases)
  func thePictureIsWhatTheProgramDraws(language: Language) throws {
    let demo = try DemoDesk(language)
    try demo.play(to: night("20:30:20"))
    try demo.press(.control("o"), .character("1"))
    demo.desktop.message = nil
    let rows = demo.desktop.draw(Size(columns: 80, rows: 24), at: demo.now).lines
    let picture = "```text\n" + rows.joined(separator: "\n") + "\n```\n"
    let readme = try String(contentsOf: Self.file, encoding: .utf8)
    let begin = try #require(readme.range(of: "<!-- screen \(language.rawValue) -->\n\n"))
    let end = try #require(
      readme.range(of: "\n<!-- end -->", range: begin.upperBound..<readme.endIndex))
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
      let renewed = readme.replacingCharacters(in: begin.upperBound..<end.lowerBound, with: picture)
      return try Data(renewed.utf8).write(to: Self.file)
    }
    #expect(String(readme[begin.upperBound..<end.lowerBound]) == picture)
  }
}
