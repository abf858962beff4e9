import Curses
import Desk
import DutyModel
import Foundation
import TestSupport
import Testing

@testable import Console

/// Unsaved forms over a restart, and leaving with some.
@Suite struct UnsavedDraftTests {
  /// A console that is killed with one unsaved note, and the drafts it left.
  private func killed(_ body: (TestConsole) throws -> Void = { _ in }) throws -> TestConsole {
    let console = try TestConsole()
    try console.takeShift()
    console.press(.f8)
    console.type("要紧的")
    console.diskIsFull = true
    console.press(.f8)
    try body(console)
    console.drafts.save()
    console.diskIsFull = false
    return console
  }

  @Test(arguments: [
    (#"{"form":"note","fields":[{"name":"text","text":"桥断\n了"},{"name":"time","te"#, "桥断\n了"),
    (#"{"form":"note","fields":[{"name":"text","text":"水漫"#, "水漫"), ("", ""),
  ])
  func aDraftThatCannotBeReadIsNamedWithWhatCan(bytes: String, words: String) throws {
    let console = try TestConsole()
    let path = console.folder.drafts + "/A-3.json"
    try bytes.write(toFile: path, atomically: false, encoding: .utf8)
    let again = try TestConsole(restarting: console)
    let text = try #require(again.desktop.forms.first?[.text])
    #expect(again.desktop.forms.count == 1 && text.contains("A-3.json"))
    #expect(words.isEmpty || text.contains(words))
    // Its words are safe; it isn't offered twice, and its bytes are kept.
    #expect(try again.draftFiles.contains("A-3.json.unread"))
    #expect(try TestConsole(restarting: again).desktop.forms.count == 1)
  }

  @Test func itemsOfAnotherVersionStayInTheDraft() throws {
    let console = try TestConsole()
    console.press(.f8)
    console.type("桥断")
    console.drafts.save()
    let name = try #require(try console.draftFiles.first)
    let path = console.folder.drafts + "/" + name
    let text = try String(contentsOfFile: path, encoding: .utf8)
      .replacingOccurrences(of: #""fields":["#, with: #""fields":[{"name":"drone","text":"无人机"},"#)
    try text.write(toFile: path, atomically: false, encoding: .utf8)
    let again = try TestConsole(restarting: console)
    again.press(.f4)
    again.type("了")
    again.drafts.save()
    #expect(try String(contentsOfFile: path, encoding: .utf8).contains("无人机"))
  }

  @Test func anUnsavedFormIsSavedAtTheNextStartUnderItsKeyAndStamps() throws {
    let first = try killed()
    let pressed = first.now
    first.clock.pass(minutes: 60)
    let second = try TestConsole(restarting: first)
    #expect(second.desktop.unsavedCount == 1)
    second.pass(seconds: 0)
    #expect(second.desktop.unsavedCount == 0 && second.desktop.forms.isEmpty)
    let entry = try #require(try Recording(folder: first.folder, zone: .china).entries.last)
    #expect(entry.at == pressed && entry.entered == pressed)
    #expect(try second.draftFiles.isEmpty)
  }

  @Test func whatWasStoredBeforeTheCrashIsNotOfferedAndItsDraftGoes() throws {
    let first = try killed()
    first.saver.retry()
    #expect(first.desktop.forms.isEmpty)
    let second = try TestConsole(restarting: first)
    #expect(second.desktop.forms.isEmpty)
    #expect(try second.draftFiles.isEmpty)
  }

  @Test func anEditBeforeTheCrashWaitsForF8() throws {
    let first = try killed { $0.type("改") }
    let second = try TestConsole(restarting: first)
    second.pass(seconds: 60)
    #expect(second.desktop.unsavedCount == 1)
    second.press(.f4)
    #expect(second.desktop.frontForm?[.text] == "要紧的改")
    second.press(.f8)
    #expect(second.desktop.unsavedCount == 0)
  }

  @Test func anEditOfWhatWasStoredComesBackUnderANewKey() throws {
    let first = try killed()
    let key = first.desktop.forms[0].key
    first.drafts.save()
    first.disk.fail(["publish"], with: EIO)
    first.saver.retry()
    first.type("改")
    first.drafts.save()
    first.disk.heal()
    let second = try TestConsole(restarting: first)
    let form = try #require(second.desktop.forms.first)
    #expect(form.key != key && form[.text] == "要紧的改")
    second.pass(seconds: 60)
    #expect(second.desktop.unsavedCount == 1)
  }

  @Test func whatWasLeftLongAgoWaitsForF8() throws {
    let first = try killed()
    first.clock.pass(minutes: 13 * 60)
    let second = try TestConsole(restarting: first)
    second.pass(seconds: 60)
    #expect(second.desktop.unsavedCount == 1)
  }

  @Test func draftsThatCannotBeWrittenAreSaidToBeInMemory() throws {
    let console = try TestConsole()
    try FileManager.default.removeItem(atPath: console.folder.drafts)
    console.press(.f8)
    console.type("要紧的")
    console.drafts.save()
    #expect(console.desktop.troubleLine?.contains("只在内存") == true)
    try FileManager.default.createDirectory(
      atPath: console.folder.drafts, withIntermediateDirectories: false)
    console.drafts.save()
    #expect(console.desktop.troubleLine == nil)
  }

  @Test func quittingNamesWhatIsNotSavedAndStaysByDefault() throws {
    let console = try killed { _ in }
    console.press(.f1)
    console.type("退出")
    console.press(.enter)
    #expect(console.desktop.frontForm?.sort == .quit)
    #expect(console.rows().contains { $0.contains("记一笔") && $0.contains("要紧的") })
    console.press(.f8)
    #expect(!console.hasQuit && console.desktop.unsavedCount == 1)
    console.press(.f1)
    console.type("退出")
    console.press(.enter, .character("2"), .f8)
    #expect(console.hasQuit)
    let ending = Ending(console.desktop)
    #expect(ending.exitCode == 5)
    #expect(ending.notSaved.contains { $0.contains("20:31  记一笔  记事 要紧的") })
    #expect(ending.notSaved.last?.contains("再开本程序") == true)
  }

  @Test func leavingWithADraftThatIsOnlyInMemoryIsNotZero() throws {
    let console = try TestConsole()
    try FileManager.default.removeItem(atPath: console.folder.drafts)
    console.press(.f8)
    console.type("还没写完")
    console.drafts.save()
    let ending = Ending(console.desktop)
    #expect(ending.exitCode == 5 && ending.notSaved.contains { $0.contains("还没写完") })
    #expect(ending.notSaved.last?.contains("现在就抄") == true)
  }

  @Test func leavingWithNothingUnsavedIsZero() throws {
    let console = try TestConsole()
    console.press(.f8)
    console.type("还没写完")
    console.drafts.save()
    #expect(Ending(console.desktop).exitCode == 0)
  }
}
