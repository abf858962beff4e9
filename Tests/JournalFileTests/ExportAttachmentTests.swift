import Glibc
import Testing

@testable import JournalFile

/// An export takes along the files that its entries carry, and finds those that are gone or another one.
@Suite struct ExportAttachmentTests {
  private static let photo = Array("picture of the bridge".utf8)
  private static let voice = Array("voice".utf8)

  private static func attached(_ content: [UInt8], name: String) -> NewRecord {
    var data = JSONWriter()
    data.beginObject()
    data.name("entry")
    data.integer(1)
    data.name("name")
    data.string(name)
    data.name("sha256")
    data.string(Digest(of: content).hex)
    data.name("bytes")
    data.integer(content.count)
    data.endObject()
    return NewRecord(
      at: Room.time, entered: Room.time, by: Room.actor, type: "file.attached/1", data: data.bytes)
  }

  /// A journal with two attached files; `voice` is attached twice, and a third file belongs to no entry.
  private func room() throws -> Room {
    let room = try Room()
    let journal = try room.open()
    for (key, content, name) in [
      ("A/1", Self.photo, "桥.jpg"), ("A/2", Self.voice, "a.amr"), ("A/3", Self.voice, "b.amr"),
    ] {
      _ = try journal.append { _ in
        Group(key: key, digest: "0123456789abcdef", records: [Self.attached(content, name: name)])
      }
    }
    mkdir(room.root + "/attachments", 0o700)
    for content in [Self.photo, Self.voice, Array("left by a crash".utf8)] {
      try Room.write(content, to: room.root + "/attachments/" + Digest(of: content).hex)
    }
    return room
  }

  private func place(_ room: Room, _ content: [UInt8], in folder: String = "") -> String {
    room.root + folder + "/attachments/" + Digest(of: content).hex
  }

  private func export(_ room: Room) throws -> JournalExport {
    try JournalExport.write(
      journal: room.path, attachments: room.root + "/attachments", to: room.root + "/out",
      origin: ExportTests.origin, surroundings: room.surroundings())
  }

  @Test func theFilesOfTheEntriesGoAlongAndNoOthers() throws {
    let room = try room()
    let export = try export(room)
    #expect(export.exitCode == 0 && export.attachments.copied == 2)
    let names = [Self.photo, Self.voice].map { Digest(of: $0).hex }.sorted()
    #expect(try Room.names(room.root + "/out/attachments") == names)
    #expect(try Room.read(place(room, Self.photo, in: "/out")) == Self.photo)
    #expect(Room.mode(place(room, Self.photo, in: "/out")) == 0o600)
    #expect(try Python.check(room.root + "/out").code == 0)
    let manifest = String(decoding: try Room.read(room.root + "/out/manifest.json"), as: UTF8.self)
    #expect(names.allSatisfy { manifest.contains("attachments/\($0)") })
  }

  @Test func aFileThatIsGoneIsFoundByBoth() throws {
    let room = try room()
    unlink(place(room, Self.photo))
    let export = try export(room)
    #expect(export.exitCode == 20 && export.attachments.missing == [Digest(of: Self.photo).hex])
    let checked = try Python.check(room.root + "/out")
    #expect(checked.code == 20 && checked.output.contains("the file of this entry is missing"))
  }

  @Test func aFileThatIsAnotherOneIsFoundByBoth() throws {
    let room = try room()
    try Room.write(Array("another".utf8), to: place(room, Self.voice))
    let export = try export(room)
    #expect(export.exitCode == 20 && export.attachments.changed == [Digest(of: Self.voice).hex])
    let checked = try Python.check(room.root + "/out")
    #expect(checked.code == 20 && checked.output.contains("not the one that was attached"))
  }

  @Test func aLinkIsNoFile() throws {
    let room = try room()
    let path = place(room, Self.photo)
    unlink(path)
    symlink("/etc/passwd", path)
    #expect(try export(room).attachments.missing == [Digest(of: Self.photo).hex])
  }

  @Test func whatHappensToTheExportLaterIsFound() throws {
    let room = try room()
    _ = try export(room)
    try Room.write(Array("another".utf8), to: place(room, Self.photo, in: "/out"))
    #expect(try Python.check(room.root + "/out").code == 20)
    unlink(place(room, Self.photo, in: "/out"))
    #expect(try Python.check(room.root + "/out").code == 20)
  }

  @Test func withoutAnAttachedFileThereIsNoFolder() throws {
    let room = try JournalFiles.nights()
    let export = try export(room)
    #expect(export.exitCode == 0 && export.attachments == ExportedAttachments())
    #expect(try !Room.names(room.root + "/out").contains("attachments"))
  }
}
