import Testing

@testable import JournalFile

@Suite struct FrameTests {
  /// Written down by hand and hashed with another program.
  private let body =
    #"{"v":1,"seq":812,"g":811,"z":813,"p":"abababababababababababababababababababababababababababababababab","#
    + #""cmd":"A/7f3c","ck":"0123456789abcdef","at":"2026-07-14T20:31:00.000+08:00","#
    + #""entered":"2026-07-14T20:31:05.000+08:00","seat":"A","#
    + #""by":{"person":"wu.xiao","role":"officer","assurance":"asserted"},"type":"note.added/1","#
    + #""data":{"text":"石桥村 \"漫水\"\u000a\u202e\udb40\udc01"}}"#
  private let hash = "ba3b54ca69ee8a68ccde70e6828a6c38d526be432e19b211a0e39e2c69951113"

  private var golden: String { "{\"b\":\(body),\"h\":\"\(hash)\"}\n" }

  private func encoded() throws -> (line: [UInt8], hash: Digest) {
    var data = JSONWriter()
    data.beginObject()
    data.name("text")
    data.string("石桥村 \"漫水\"\n\u{202E}\u{E0001}")
    data.endObject()
    let record = NewRecord(
      at: "2026-07-14T20:31:00.000+08:00", entered: "2026-07-14T20:31:05.000+08:00",
      by: Array(#"{"person":"wu.xiao","role":"officer","assurance":"asserted"}"#.utf8), type: "note.added/1",
      data: data.bytes)
    var line: [UInt8] = []
    let hash = Frame.append(
      record, sequence: 812, group: 811...813,
      previous: try #require(Digest(String(repeating: "ab", count: 32))),
      key: "A/7f3c", keyDigest: "0123456789abcdef", seat: "A", to: &line)
    return (line, hash)
  }

  @Test func aLineIsExactlyTheseBytes() throws {
    let (line, hash) = try encoded()
    #expect(String(decoding: line, as: UTF8.self) == golden)
    #expect(hash.hex == self.hash)
  }

  @Test func theGoldenLineIsRead() throws {
    let record = try #require(Frame.decode(Array(golden.utf8)[...]))
    #expect((record.sequence, record.groupFirst, record.groupLast) == (812, 811, 813))
    #expect(record.hash.hex == hash)
    #expect(record.note == "石桥村 \"漫水\"\n\u{202E}\u{E0001}")
  }

  @Test func everyOtherByteIsNoticed() throws {
    let line = try encoded().line
    for index in line.indices {
      for pattern in [0x01, 0x20, 0x80, 0xFF] as [UInt8] {
        var changed = line
        changed[index] ^= pattern
        #expect(Frame.decode(changed[...]) == nil, "byte \(index) ^ \(pattern)")
      }
    }
  }

  @Test func everyShorterLineIsNoticed() throws {
    let line = try encoded().line
    for length in line.indices { #expect(Frame.decode(line[..<length]) == nil) }
  }

  /// A right hash doesn't make a frame: each of these bodies is hashed properly.
  @Test(arguments: [
    ("\"v\":1", "\"v\":2"), ("\"seq\":812", "\"seq\":0812"), ("\"seq\":812", "\"seq\":814"),
    ("\"seq\":812", "\"seq\":810"), ("\"g\":811", "\"g\":0"), ("\"seq\":812", "\"seq\":-812"),
    ("\"g\":811", "\"g\": 811"), ("abababab", "ABABABAB"), ("\"seat\":\"A\"", "\"seat\":null"),
    ("\"data\":{", "\"data\":["), ("\"type\"", "\"kind\""), ("\"v\":1,", "\"v\":1,\"x\":1,"),
    ("\"z\":813", "\"z\":8138138138138138138138"),
  ])
  func aWrongFrameIsNoticed(_ old: String, _ new: String) throws {
    let range = try #require(body.firstRange(of: old))
    let changed = Array(body.replacingCharacters(in: range, with: new).utf8)
    let hash = changed.withUnsafeBytes { Digest(hashing: $0, after: Frame.hashPrefix) }
    let line = Array("{\"b\":".utf8) + changed + Array(",\"h\":\"\(hash.hex)\"}\n".utf8)
    #expect(Frame.decode(line[...]) == nil)
  }
}

extension String {
  fileprivate func replacingCharacters(in range: Range<String.Index>, with new: String) -> String {
    String(self[..<range.lowerBound]) + new + String(self[range.upperBound...])
  }

  fileprivate func firstRange(of text: String) -> Range<String.Index>? {
    indices.lazy.filter { self[$0...].hasPrefix(text) }.first.map { $0..<index($0, offsetBy: text.count) }
  }
}
