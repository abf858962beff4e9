internal import CSystem
import Testing

extension ProgramTests {
  @Suite struct HiddenText {
    /// Everything that could move a cursor, turn a line around or not be seen at all.
    static let hidden: [UInt32] = [
      0x00, 0x07, 0x08, 0x09, 0x0A, 0x0D, 0x1B, 0x7F, 0x80, 0x9B, 0xAD, 0x61C, 0x200B, 0x200E, 0x2028, 0x202E,
      0x2066, 0x2069, 0xFEFF, 0xFFF9, 0xE0041,
    ]

    private static func escaped(_ scalar: UInt32) -> String {
      String(Unicode.Scalar(scalar)!).utf16.map { unit in
        let digits = String(unit, radix: 16)
        return #"\u"# + String(repeating: "0", count: 4 - digits.count) + digits
      }.joined()
    }

    @Test func hiddenCharactersAreStoredAsEscapesAndComeBack() throws {
      let station = try TestStation()
      let agent = try station.agent()
      let raw = String(
        String.UnicodeScalarView(Self.hidden.filter { $0 >= 0x20 }.map { Unicode.Scalar($0)! }))
      let spelt = Self.hidden.map(Self.escaped).joined()
      try agent.submit(#"{"id":"raw","command":"note.add","data":{"text":"a\#(raw)b"}}"#)
      try agent.submit(#"{"id":"spelt","command":"note.add","data":{"text":"a\#(spelt)b"}}"#)
      let notes = try station.records().filter { $0.type == "note.added/1" }
      let all = String(String.UnicodeScalarView(Self.hidden.map { Unicode.Scalar($0)! }))
      #expect(notes.map { $0.data?["text"]?.string } == ["a\(raw)b", "a\(all)b"])
      #expect(try station.verify() == 0)
      // Nothing that `cat` would obey lies in the file, and nothing is printed raw.
      for text in [
        try text(of: station.file("journal/segments/\(names(in: station.file("journal/segments"))[0])")),
        try station.run("journal", "show").output, try station.run("journal", "show", "--json").output,
        try station.run("status", "--json").output,
      ] {
        let bad = text.unicodeScalars.filter { $0 != "\n" && cs_is_hidden($0.value) }
        #expect(bad.isEmpty, "\(bad.map { String($0.value, radix: 16) })")
      }
    }

    @Test func hiddenCharactersInAPlaceReachNoScreen() throws {
      let station = try TestStation()
      let agent = try station.agent()
      try agent.submit(
        #"{"id":"r","command":"report.receive","data":{"kind":"flash_flood","place":"石\u001b[2J桥\u202e村"}}"#)
      let console = try station.console()
      let rows = try console.wait(for: "在办 1", "山洪", "F5来电")
      let bad = rows.joined().unicodeScalars.filter { cs_is_hidden($0.value) }
      #expect(bad.isEmpty && rows.contains { $0.contains("石") && $0.contains("桥") })
      let status = try station.run("status").output
      #expect(!status.unicodeScalars.contains { $0 != "\n" && cs_is_hidden($0.value) })
    }
  }
}
