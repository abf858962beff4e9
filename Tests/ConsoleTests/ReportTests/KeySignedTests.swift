import Curses
import Desk
import DutyModel
import TestSupport
import Testing

@testable import Console

/// A leader's F8 at the desk, on a disk that fails.
@Suite struct KeySignedTests {
  private let console: TestConsole
  private let id: BulletinID
  private let passphrase = "qinghe-2026-night"

  init() throws {
    console = try TestConsole()
    try console.receiveFlood()
    id = try console.draft(.first, text: TestConsole.firstText)
    try console.hand(in: id)
    console.desk.keyCost = .init(n: 16, r: 1, p: 1)
    try console.desk.makeKey(
      for: "lin.yuanshan", passphrase: passphrase,
      by: Actor(person: "lin.yuanshan", role: .leader, assurance: .asserted))
    console.sitLeader()
    console.press(.character("1"))
  }

  private func sign() throws {
    console.type(passphrase)
    console.press(.f8)
    console.saver.sign(try #require(console.signing))
  }

  private var isSigned: Bool { console.desk.room.bulletins[id]?.signed != nil }

  /// `publish`: durable, and not told to anybody. `fdatasync`: nobody knows.
  @Test(arguments: [["publish"], ["fdatasync"], ["write"]])
  func afterAFailureASecondTryIsTheSameSignature(calls: [String]) throws {
    console.disk.fail(Set(calls))
    try sign()
    let message = try #require(console.desktop.message?.text)
    #expect(message.contains("没签成") && message.contains("只签一次") && !message.contains("没存"), "\(message)")
    #expect(console.desktop.trouble != nil && !isSigned)
    console.disk.heal()
    console.clock.pass(seconds: 5)
    try sign()
    #expect(isSigned && console.desktop.trouble == nil, "\(console.desktop.message?.text ?? "")")
    try console.desk.follow()
    let signed = try SignatureCheck(folder: console.folder.journal)
    #expect(signed.signatures == 1 && signed.findings.isEmpty)
  }
}
