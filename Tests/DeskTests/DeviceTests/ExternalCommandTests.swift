import DutyModel
import Foundation
import Testing

@testable import Desk

@Suite struct ExternalCommandTests {
  private let folder = FileManager.default.temporaryDirectory.path + "/command-\(UUID().uuidString)"

  init() throws { try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true) }

  @Test func aWordIsAWordWhateverSignsItHas() throws {
    let odd = "a b; touch \(folder)/evil $(touch \(folder)/evil) '`|&"
    let outcome = try ExternalCommand(["touch", "\(folder)/" + odd.replacingOccurrences(of: "/", with: ":")])
      .wait()
    #expect(outcome == .succeeded)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder)
    #expect(names == [odd.replacingOccurrences(of: "/", with: ":")])
  }

  @Test func aFailureSaysItsCodeAndWords() throws {
    let outcome = try ExternalCommand(["sh", "-c", "echo no paper >&2; exit 3"]).wait()
    #expect(outcome == .failed(code: 3, said: "no paper"))
    #expect(outcome.failure(in: .chinese) == "退出码 3：no paper")
  }

  @Test func whatTakesTooLongIsEndedWithAllItStarted() throws {
    let command = try ExternalCommand(["sh", "-c", "sleep 60 & sleep 60"], limitMilliseconds: 50)
    #expect(command.wait() == .tookTooLong(seconds: 0))
  }

  @Test func aSignalIsTold() throws {
    #expect(try ExternalCommand(["sh", "-c", "kill -9 $$"]).wait() == .killed(signal: 9))
  }

  @Test func aProgramThatIsntThereIsNamed() {
    #expect(throws: ExternalCommandFault.notFound("no-such-program")) {
      try ExternalCommand(["no-such-program"])
    }
    #expect(throws: ExternalCommandFault.empty) { try ExternalCommand([]) }
  }

  @Test func muchOutputNeitherBlocksNorFills() throws {
    let outcome = try ExternalCommand(["sh", "-c", "yes x | head -c 300000 >&2; exit 1"]).wait()
    guard case .failed(1, let said) = outcome else { return #expect(Bool(false), "\(outcome)") }
    #expect(said.utf8.count <= 700)
  }
}
