import Glibc
import Testing

extension ProgramTests {
  /// The plug is pulled at the calls by which a key is replaced and a report signed.
  @Suite struct KilledSigning {
    private static let old = Array("qinghe-night-1\n".utf8)
    private static let new = Array("qinghe-night-2\n".utf8)

    /// 林远山 has a key.
    private static let keyed = Result {
      let station = try TestStation()
      let made = try run("key", "new", "lin.yuanshan", input: old, on: station)
      try #require(made.code == 0, "\(made)")
      return station
    }

    /// And a first report lies with him.
    private static let waiting = Result {
      let chain = try ReportChain(try TestStation(copying: keyed.get()))
      let id = try chain.draft("first")
      try chain.submit(id)
      let (code, pages) = (try chain.code(of: id), try chain.pages(of: id))
      try #require(try chain.agent.leave() == 0)
      return (station: chain.station, id: id, code: code, pages: pages)
    }

    private static func run(
      _ words: String..., input: [UInt8], on station: TestStation
    ) throws -> Outcome {
      try Program.run(
        words + ["--passphrase-file", "-", "--station", station.path], in: station.home, input: input)
    }

    /// The new file is written, named, its temporary name goes; the entry is begun, written, made durable; the old
    /// file goes.
    static let rotation = [
      "write:signal=KILL:when=1", "link:signal=KILL:when=1", "unlink:signal=KILL:when=1",
      "pwrite64:signal=KILL:when=6", "fdatasync:signal=KILL:when=3", "unlink:signal=KILL:when=2",
    ].map { Injection(.everything, $0) }

    @Test(.enabled(if: Strace.works, Strace.remedy), arguments: rotation)
    func aRotationKilledAtAnyCallLeavesOneKeyThatSigns(_ injection: Injection) throws {
      let station = try TestStation(copying: Self.keyed.get())
      let words = ["key", "rotate", "lin.yuanshan", "--passphrase-file", "-"]
      let killed = try Strace.run(words, station, injection, input: Self.old + Self.new)
      #expect(killed.code == -SIGKILL, "\(killed)")
      #expect([0, 10].contains(try station.run("journal", "verify").code))
      // The entries say which one counts, and its file is there.
      let isRotated = try station.records().contains { $0.type == "key.rotated/1" }
      let signed = try Self.run(
        "key", "checkpoint", "lin.yuanshan", input: isRotated ? Self.new : Self.old, on: station)
      #expect(signed.code == 0, "\(signed)")
      let list = try station.run("key", "list", "--json").output
      #expect(list.matches(of: /"state":"valid"/).count == 1, "\(list)")
      #expect(try station.verify() == 0)
    }

    /// The entries, their evidence, the papers, the word to whoever waits.
    static let signing =
      (4...8).map { "pwrite64:signal=KILL:when=\($0)" } + (2...4).map { "fdatasync:signal=KILL:when=\($0)" }
      + ["write:signal=KILL:when=1", "rename:signal=KILL:when=1", "rename:signal=KILL:when=5"]

    @Test(.enabled(if: Strace.works, Strace.remedy), arguments: signing.map { Injection(.everything, $0) })
    func aSigningKilledAtAnyCallIsWholeOrNothingAndDoneAgain(_ injection: Injection) throws {
      let (template, id, code, pages) = try Self.waiting.get()
      let station = try TestStation(copying: template)
      try sign(["--pages", "\(pages)", "--code", code], id, station, injection)
    }

    @Test(
      .enabled(if: Strace.works, Strace.remedy),
      arguments: ["pwrite64:signal=KILL:when=6", "fdatasync:signal=KILL:when=2", "rename:signal=KILL:when=1"])
    func aSigningByKeyKilledAtItsCallsIsWholeOrNothing(rule: String) throws {
      let (template, id, code, _) = try Self.waiting.get()
      let station = try TestStation(copying: template)
      try sign(
        ["--key", "--code", code, "--passphrase-file", "-"], id, station, Injection(.everything, rule),
        input: Self.old)
    }

    private func sign(
      _ words: [String], _ id: String, _ station: TestStation, _ injection: Injection, input: [UInt8] = []
    ) throws {
      let killed = try Strace.run(["sign", id] + words, station, injection, input: input)
      #expect(killed.code == -SIGKILL, "\(killed)")
      #expect([0, 10].contains(try station.run("journal", "verify").code))
      let wasSigned = try station.records().contains { $0.type == "bulletin.signed/1" }
      let again = try Program.run(
        ["sign", id] + words + ["--station", station.path], in: station.home, input: input)
      #expect(again.code == (wasSigned ? 1 : 0), "\(again)")
      #expect(again.errors.contains("bulletin export \(id)") == wasSigned, "\(again)")
      let types = try station.records().map(\.type)
      for type in ["bulletin.signed/1", "bulletin.numbered/1"] {
        #expect(types.count { $0 == type } == 1, "\(type)")
      }
      #expect(types.count { $0 == "signature.made/1" } == (input.isEmpty ? 0 : 1))
      // The papers are there, or are made when somebody asks for them.
      #expect(try station.run("bulletin", "export", id).code == 0)
      let papers = try names(in: station.file("out")).filter { $0.contains("_已签") }
      #expect(papers.count == 7 && papers.allSatisfy { !$0.contains("_2.") }, "\(papers)")
      #expect(try station.verify() == 0)
    }
  }
}
