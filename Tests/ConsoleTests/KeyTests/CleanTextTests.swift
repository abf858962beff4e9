import Curses
import Desk
import DutyModel
import Foundation
import TestSupport
import Testing

@testable import Console

/// Ctrl-Y: only the text of what is in front.
@Suite struct CleanTextTests {
  private let console: TestConsole

  init() throws {
    console = try TestConsole()
    try console.takeShift()
    try console.receive("石桥村三组", text: "水漫便桥")
  }

  private func clean() -> [String] {
    console.press(.control("y"))
    return console.clean?.lines ?? []
  }

  @Test func aLongTextIsShownInPagesOfWholeLines() {
    let lines = (1...30).map { "第\($0)行" } + [String(repeating: "水", count: 100), "完"]
    let pages = CleanText(lines).pages(columns: 80, rows: 20)
    #expect(pages.flatMap { $0 } == lines)
    #expect(pages.map(\.count) == [20, 12])
    // A hundred wide signs take three rows.
    #expect(CleanText(lines).pages(columns: 80, rows: 12).map(\.count) == [12, 12, 8])
    #expect(CleanText([]).pages(columns: 80, rows: 20).isEmpty)
  }

  @Test func theSelectedMatterWithWhatIsOwed() {
    let lines = clean()
    #expect(lines.first == "1号 石桥村三组 山洪")
    #expect(lines.contains("20:31 来电 石桥村三组 水漫便桥"))
    #expect(lines.contains { $0.hasPrefix("20:46前 电话报 县政府总值班室") })
  }

  @Test func theRosterAsASentenceForTheGroup() throws {
    console.press(.backTab)
    let lines = clean()
    #expect(lines.count == 1)
    let line = try #require(lines.first)
    #expect(line.hasPrefix("青禾镇值班室 7月14日今晚带班林远山 138 0000 1001；值班吴晓 139"))
    #expect(line.contains("、赵敏") && line.hasSuffix("。"))
  }

  @Test func theSelectedEntryElseTheWholeLog() {
    console.press(.tab)
    #expect(clean().count > 1)
    console.press(.up)
    #expect(clean().count == 1)
  }

  @Test func aFormWithWhatIsToBeSaid() {
    console.press(.f5, .character("2"))
    let lines = clean()
    #expect(lines.contains { $0.contains("带班领导林远山") })
    console.press(.escape, .f8)
    console.type("桥上有人")
    #expect(clean() == ["记事：桥上有人"])
  }

  @Test func theFileLiesInOutForNobodyElse() throws {
    let path = try console.folder.writeClean("带班林远山\n", seat: "A")
    #expect(path.hasSuffix("/out/clean-A.txt"))
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(mode == 0o600)
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "带班林远山\n")
  }

  @Test(arguments: [
    ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foobar", "Zm9vYmFy"), ("水", "5rC0"),
  ])
  func theClipboardGetsBase64(text: String, expected: String) {
    #expect(Clipboard.base64(Array(text.utf8)) == expected)
  }

  @Test func aTextTooLongForTheClipboardIsLeftOut() {
    #expect(Clipboard.sequence(String(repeating: "水", count: 30_000)) == nil)
    #expect(Clipboard.sequence("水")?.hasPrefix("\u{1B}]52;c;") == true)
  }
}
