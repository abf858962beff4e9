import Glibc
import Testing

extension ProgramTests {
  @Suite struct InboxFiles {
    let station: TestStation
    let agent: AgentClient

    init() throws {
      station = try TestStation()
      agent = try station.agent()
    }

    private static func report(_ text: String, id: String? = nil) -> [UInt8] {
      let id = id.map { #""id":"\#($0)","# } ?? ""
      return Array(
        #"{\#(id)"command":"report.receive","data":{"category":"ordinary","text":\#(quoted(text))}}"#.utf8)
    }

    /// Written beside, renamed in: as a mail gate or a script does it.
    private func put(_ bytes: [UInt8], as name: [UInt8]) throws {
      let beside = station.home.file("arriving")
      try write(bytes, to: beside)
      let target = Array((station.file("inbox") + "/").utf8) + name + [0]
      #expect(rename(beside, target.map { CChar(bitPattern: $0) }) == 0)
    }

    private func put(_ bytes: [UInt8], as name: String) throws { try put(bytes, as: Array(name.utf8)) }

    private func filed(_ folder: String) throws -> [String] { try names(in: station.file("inbox/" + folder)) }

    /// Waits until nothing lies in the inbox but its own folders.
    private func waitUntilEmpty() throws {
      _ = try eventually("an empty inbox") {
        try names(in: station.file("inbox")) == ["claimed", "refused", "taken"] && filed("claimed") == []
          ? () : nil
      }
    }

    private func texts() throws -> [String] {
      try station.records().filter { $0.type == "report.received/1" }.compactMap { $0.data?["text"]?.string }
    }

    @Test func aFileIsTakenOnceAndKept() throws {
      for name in ["a.json", "报告 1.json", "no-ending", "-rf", "b\u{1B}[2J\n.json"] {
        try put(Self.report("来自 \(name.count)"), as: name)
      }
      try waitUntilEmpty()
      #expect(try texts().count == 5)
      let taken = try filed("taken")
      #expect(taken.count == 5 && taken.contains { $0.hasPrefix("a.json-") })
      #expect(taken.joined().utf8.allSatisfy { (0x21...0x7E).contains($0) })
      let entry = try #require(try station.records().last { $0.type == "report.received/1" })
      #expect(entry.body["by"]?["role"]?.string == "inbox" && entry.command?.hasPrefix("inbox/") == true)
      #expect(try station.verify() == 0)
    }

    @Test func twoFilesWithOneIdAreOneReport() throws {
      try put(Self.report("同一件", id: "sms-1"), as: "a.json")
      try waitUntilEmpty()
      try put(Self.report("同一件", id: "sms-1"), as: "b.json")
      try waitUntilEmpty()
      try put(Self.report("另一件", id: "sms-1"), as: "c.json")
      try waitUntilEmpty()
      #expect(try texts() == ["同一件"])
      #expect(try filed("taken").count == 2)
      #expect(try filed("refused").contains { $0.hasPrefix("c.json-") })
    }

    @Test(arguments: [
      ("not json", "JSON"), ("", "JSON"), (#"{"command":"note.add","data":{"text":"a"}}"#, "note.add"),
      (#"{"command":"report.receive","data":{"txt":"a"}}"#, "text"),
      (#"{"command":"report.receive","data":{}}"#, "什么都没有"),
      (#"{"command":"report.receive","by":{"role":"program"},"data":{"text":"a"}}"#, "by"),
      (#"{"command":"report.receive","data":{"text":"a","matter":"EV-1"}}"#, "EV-1"),
    ])
    func aBadFileIsRefusedWithItsReason(content: String, reason: String) throws {
      try put(Array(content.utf8), as: "bad.json")
      try waitUntilEmpty()
      let refused = try filed("refused")
      #expect(refused.count == 2 && refused.allSatisfy { $0.hasPrefix("bad.json-") })
      let note = try #require(refused.first { $0.hasSuffix(".reason.txt") })
      let words = try text(of: station.file("inbox/refused/" + note))
      #expect(words.contains(reason) && words.hasSuffix("\n"), "\(words)")
      let kept = try #require(refused.first { !$0.hasSuffix(".txt") })
      #expect(try text(of: station.file("inbox/refused/" + kept)) == content)
      #expect(try texts() == [])
    }

    @Test func linksPipesAndHugeFilesHarmNobody() throws {
      let inbox = station.file("inbox")
      try #require(symlink("/etc/passwd", inbox + "/link.json") == 0)
      try #require(symlink("nowhere", inbox + "/dangling.json") == 0)
      try #require(mkfifo(inbox + "/pipe.json", 0o600) == 0)
      try put(Array(repeating: 0x20, count: 1 << 20), as: "huge.json")
      try put(Self.report("真的"), as: "real.json")
      try waitUntilEmpty()
      #expect(try texts() == ["真的"])
      let refused = try filed("refused")
      for name in ["link", "dangling", "pipe", "huge"] {
        #expect(refused.filter { $0.hasPrefix("\(name).json-") }.count == 2, "\(refused)")
      }
      let words = try refused.filter { $0.hasSuffix(".reason.txt") }.map {
        try text(of: station.file("inbox/refused/" + $0))
      }
      #expect(!words.joined().contains("root:"))
      try agent.submit(note("n", "还在"))
      #expect(try station.verify() == 0)
    }

    @Test func aNameThatIsNoTextIsTaken() throws {
      try put(Self.report("名字不是文字"), as: [0xFF, 0xFE, 0x2E, 0x6A])
      try waitUntilEmpty()
      #expect(try texts() == ["名字不是文字"])
      #expect(try filed("taken").count == 1)
    }

    @Test func unfinishedFilesAndFoldersStay() throws {
      for name in ["x.tmp", "x.part", ".hidden"] { try put(Self.report(name), as: name) }
      try #require(mkdir(station.file("inbox/folder"), 0o700) == 0)
      try put(Self.report("完整"), as: "whole.json")
      _ = try eventually("the whole file") { try filed("taken").count == 1 ? () : nil }
      #expect(try texts() == ["完整"])
      #expect(exists(station.file("inbox/x.tmp")) && exists(station.file("inbox/folder")))
    }

    @Test func ofManySeatsOneTakesEachFile() throws {
      let others = [try station.agent(), try station.agent()]
      for number in 1...60 { try put(Self.report("第\(number)件"), as: "r\(number).json") }
      try waitUntilEmpty()
      let texts = try texts()
      #expect(texts.count == 60 && Set(texts).count == 60)
      #expect(try filed("taken").count == 60 && filed("refused").isEmpty)
      for agent in others { #expect(try agent.leave() == 0) }
      #expect(try station.verify() == 0)
    }
  }
}
