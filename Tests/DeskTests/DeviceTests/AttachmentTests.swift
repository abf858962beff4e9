import DutyModel
import Foundation
import Testing

@testable import Desk

@Suite struct AttachmentTests {
  private let station: TestStation
  private let desk: Desk
  private let officer = Actor(person: "wu.xiao", role: .officer, assurance: .asserted)

  init() throws {
    station = try TestStation()
    desk = try station.deskOnDuty().0
  }

  private func arrive(_ name: String, _ bytes: Data) throws -> String {
    let path = station.folder.inbox + "/" + name
    try bytes.write(to: URL(fileURLWithPath: path))
    return path
  }

  @Test func aFileIsKeptUnderItsHashAndItsEntryVouchesForIt() throws {
    let path = try arrive("便桥.jpg", Data("picture".utf8))
    let entry = desk.room.sequence
    let acknowledgement = try desk.attach(path, to: entry, matter: nil, by: officer)
    #expect(acknowledgement.lines.map(\.type) == ["file.attached/1"])
    #expect(try station.names(in: station.folder.attachments).count == 1)
    // The same photo again lies there once and is told of twice.
    try desk.attach(path, to: entry, matter: nil, by: officer)
    #expect(try station.names(in: station.folder.attachments).count == 1)
    #expect(FileManager.default.fileExists(atPath: path))
  }

  @Test func aSpoiltCopyIsWrittenAnewAndToldOf() throws {
    let path = try arrive("便桥.jpg", Data("picture".utf8))
    try desk.attach(path, to: desk.room.sequence, matter: nil, by: officer)
    let stored = station.folder.attachments + "/" + (try station.names(in: station.folder.attachments)[0])
    func check() throws -> [AttachmentCheck.Finding.Problem] {
      let carried = try CarryCheck(folder: station.folder.journal, zone: .china)
      return AttachmentCheck(carried.attached, in: station.folder).findings.map(\.problem)
    }
    #expect(try check() == [])
    // The size says nothing.
    try Data("pictuRe".utf8).write(to: URL(fileURLWithPath: stored))
    #expect(try check() == [.altered])
    try FileManager.default.removeItem(atPath: stored)
    #expect(try check() == [.missing])
    try Data("pictuRe".utf8).write(to: URL(fileURLWithPath: stored))
    _ = try Attachments(station.folder).store(path)
    #expect(try check() == [])
  }

  @Test func anEntryThatDoesntExistIsRefused() throws {
    let path = try arrive("a.jpg", Data("x".utf8))
    #expect(throws: Refusal.unknownEntry(9_999, last: desk.room.sequence)) {
      try desk.attach(path, to: 9_999, matter: nil, by: officer)
    }
  }

  @Test func whatIsMissingTooLargeOrNoFileSaysWhy() throws {
    let attachments = Attachments(station.folder)
    #expect(throws: FileFault.self) { try attachments.store(station.folder.inbox + "/none.jpg") }
    #expect(throws: FileFault.self) { try attachments.store(station.folder.inbox) }
    let large = try arrive("film.mp4", Data())
    #expect(truncate(large, off_t(Attachments.limitBytes + 1)) == 0)
    do {
      _ = try attachments.store(large)
      #expect(Bool(false), "too large a file was taken")
    } catch {
      #expect(error.problem == .tooLarge(limitBytes: Attachments.limitBytes))
    }
    #expect(try station.names(in: station.folder.attachments) == [])
  }

  @Test func aNameThatWouldSteerATerminalIsCleaned() throws {
    let path = try arrive("a\u{1B}[2J\u{202E}gpj.exe", Data("x".utf8))
    #expect(try Attachments(station.folder).store(path).name == "a[2Jgpj.exe")
  }
}
