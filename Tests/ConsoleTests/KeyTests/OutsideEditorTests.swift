import Foundation
import Testing

@testable import Console

@Suite struct OutsideEditorTests {
  private let folder: String

  init() throws {
    folder = FileManager.default.temporaryDirectory.path + "/editor-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  private func editor(_ variables: [String: String]) -> OutsideEditor {
    OutsideEditor(folder: folder, seat: "A", environment: variables)
  }

  private func leftovers() throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: folder) }

  @Test func whatItSavedComesBackAndNothingIsLeftBehind() throws {
    let found = editor(["EDITOR": "printf '改过\\n' >>"]).edit("原话\n") { false }
    #expect(found == .success("原话\n改过\n"))
    #expect(try leftovers().isEmpty)
  }

  @Test func visualComesBeforeEditor() {
    let found = editor(["EDITOR": "false", "VISUAL": "true"]).edit("一") { false }
    #expect(found == .success("一"))
  }

  @Test(arguments: [[:], ["EDITOR": " "]])
  func withoutAChoiceItRefusesWithTheWayOut(variables: [String: String]) {
    #expect(editor(variables).edit("一") { false } == .failure(.notChosen))
    #expect(OutsideEditor.Fault.notChosen.message(.chinese).contains("EDITOR"))
  }

  @Test func anEditorThatFailedChangesNothing() throws {
    #expect(editor(["EDITOR": "sh -c 'exit 3' #"]).edit("一") { false } == .failure(.ended(code: 3)))
    #expect(editor(["EDITOR": "/no/such/program"]).edit("一") { false } == .failure(.ended(code: 127)))
    #expect(try leftovers().isEmpty)
  }

  @Test func aTextBeyondEveryFieldIsNotTaken() {
    let found = editor(["EDITOR": "head -c 400000 /dev/zero >"]).edit("一") { false }
    #expect(found == .failure(.tooLong))
  }

  @Test func aConsoleThatMustLeaveAsksItToEnd() {
    var turns = 0
    let found = editor(["EDITOR": "sleep 60 #"]).edit("一") {
      turns += 1
      return turns == 2
    }
    #expect(found == .failure(.interrupted))
  }

  @Test func whatWasSavedBeforeTheConsoleHadToLeaveIsTaken() throws {
    var turns = 0
    let found = editor(["EDITOR": "sh -c 'printf 改过 > \"$0\"; sleep 60'"]).edit("一") {
      turns += 1
      return turns > 2
    }
    #expect(found == .success("改过"))
    #expect(try leftovers().isEmpty)
  }

  @Test func anEditorThatWillNotEndDoesNotKeepTheConsole() {
    let found = editor(["EDITOR": "sh -c 'trap \"\" TERM HUP; while :; do sleep 1; done' #"]).edit("一") {
      true
    }
    #expect(found == .failure(.interrupted))
  }

  @Test func aPipeInThePlaceOfTheFileIsRefused() {
    let found = editor(["EDITOR": "sh -c 'rm \"$0\"; mkfifo \"$0\"'"]).edit("一") { false }
    guard case .failure(.file) = found else {
      Issue.record("taken: \(found)")
      return
    }
  }

  @Test func whatAnEditorLeftBehindLiesHeldAtTheNextStart() throws {
    let console = try TestConsole()
    let editor = OutsideEditor(folder: console.folder.drafts, seat: "A", environment: [:])
    try "桥断了\n".write(toFile: console.folder.drafts + "/.A-edit.txt", atomically: false, encoding: .utf8)
    console.drafts.takeUpEdited(editor, at: console.now)
    #expect(console.desktop.forms.map { $0[.text] } == ["桥断了\n"])
    #expect(editor.leftover() == nil)
    // What a form has already is no second one.
    try "桥断了\n".write(toFile: console.folder.drafts + "/.A-edit.txt", atomically: false, encoding: .utf8)
    console.drafts.takeUpEdited(editor, at: console.now)
    #expect(console.desktop.forms.count == 1 && editor.leftover() == nil)
  }

  @Test func anEditorThatStopsItselfGoesOn() {
    let found = editor(["EDITOR": "sh -c 'kill -STOP 0; exit 0' #"]).edit("一") { false }
    #expect(found == .success("一"))
  }
}
