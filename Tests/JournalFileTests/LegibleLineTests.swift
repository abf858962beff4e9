import Testing

@testable import JournalFile

@Suite struct LegibleLineTests {
  @Test func linesBehindDamageAreToldApart() throws {
    let room = try Room()
    let journal = try room.open()
    for text in ["one", "two", "three"] { _ = try journal.append { _ in Room.group("A/\(text)", text) } }
    var bytes = try Room.read(room.segment(1))
    let two = try #require(bytes.indices.first { bytes[$0...].starts(with: Array("\"text\":\"two".utf8)) })
    bytes[two + 8] = UInt8(ascii: "T")
    bytes += Array("garbage\n{\"b\":".utf8)
    try Room.write(bytes, to: room.segment(1))
    let reading = try JournalArchive(folder: room.path, surroundings: room.surroundings(boot: "boot-2"))
    let damage = try reading.read(SegmentName(first: 1)).damage
    let lines = LegibleLine.lines(of: damage)
    try #require(lines.count == 4)
    guard case .changed(let changed) = lines[0], case .whole(let whole) = lines[1],
      case .bytes(let garbage) = lines[2], case .bytes(let torn) = lines[3]
    else {
      Issue.record("\(lines)")
      return
    }
    #expect(changed.sequence == 3 && changed.note == "Two" && whole.note == "three")
    #expect(garbage.elementsEqual("garbage\n".utf8) && torn.elementsEqual("{\"b\":".utf8))
    #expect(LegibleLine.lines(of: []).isEmpty)
  }
}
