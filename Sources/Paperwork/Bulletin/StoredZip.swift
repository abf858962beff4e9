/// A zip archive of a few small files, stored without compression: all that a .docx needs, and the same bytes for
/// the same content on every machine and day.
struct StoredZip {
  private var files: [UInt8] = []
  private var directory: [UInt8] = []
  private var count: UInt16 = 0

  /// `name` is ASCII; at most 65,535 files and 4 GiB, far beyond a letter.
  mutating func add(_ name: String, _ content: [UInt8]) {
    // Version 2.0, no flags, stored, 1980-01-01 00:00: the first instant that the format knows.
    let common =
      little(20, 2) + little(0, 2) + little(0, 2) + little(0, 2) + little(0x21, 2)
      + little(Int(crc32(content)), 4) + little(content.count, 4) + little(content.count, 4)
      + little(name.utf8.count, 2) + little(0, 2)
    directory += [0x50, 0x4B, 0x01, 0x02] + little(20, 2) + common
    directory += little(0, 2) + little(0, 2) + little(0, 2) + little(0, 4) + little(files.count, 4)
    directory += Array(name.utf8)
    files += [0x50, 0x4B, 0x03, 0x04] + common + Array(name.utf8) + content
    count += 1
  }

  /// The archive.
  var bytes: [UInt8] {
    files + directory + [0x50, 0x4B, 0x05, 0x06] + little(0, 4) + little(Int(count), 2)
      + little(Int(count), 2)
      + little(directory.count, 4) + little(files.count, 4) + little(0, 2)
  }
}

private func little(_ value: Int, _ count: Int) -> [UInt8] {
  (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
}

/// The checksum of the zip format (CRC-32, reflected polynomial EDB88320).
private func crc32(_ bytes: [UInt8]) -> UInt32 {
  ~bytes.reduce(~UInt32(0)) { sum, byte in
    (0..<8).reduce(sum ^ UInt32(byte)) { rest, _ in rest >> 1 ^ (rest & 1 == 1 ? 0xEDB8_8320 : 0) }
  }
}
