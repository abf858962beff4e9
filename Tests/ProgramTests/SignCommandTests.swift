import Glibc
import Testing

extension ProgramTests {
  /// `dutyroom sign` and its options.
  @Suite struct SignCommand {
    let chain: ReportChain
    let id: String
    private static let passphrase = Array("qinghe-night-1\n".utf8)

    init() throws {
      chain = try ReportChain()
      id = try chain.draft("first")
      try chain.submit(id)
    }

    private var station: TestStation { chain.station }

    private func isSigned() throws -> Bool {
      try station.records().contains { $0.type == "bulletin.signed/1" }
    }

    private func signByKey(_ more: [String] = []) throws -> Outcome {
      try Program.run(
        ["sign", id, "--key", "--passphrase-file", "-", "--station", station.path] + more, in: station.home,
        input: Self.passphrase)
    }

    private func makeKey() throws {
      let made = try Program.run(
        ["key", "new", "lin.yuanshan", "--passphrase-file", "-", "--station", station.path], in: station.home,
        input: Self.passphrase)
      try #require(made.code == 0, "\(made)")
    }

    @Test(arguments: [
      ["--key", "--words", "同意"], ["--key", "--means", "phone"], ["--key", "--phone", "13800000002"],
      ["--key", "--said", "2026-07-14T22:05:00+08:00"], ["--key", "--pages", "1"],
      ["--pages", "1", "--means", "phone"], ["--pages", "1", "--said", "2026-07-14T22:05:00+08:00"],
      ["--pages", "1", "--words", "同意"], ["--words", "同意", "--passphrase-file", "-"],
    ])
    func whatASignatureOfThatKindCannotHoldIsRefused(options: [String]) throws {
      let outcome = try Program.run(["sign", id, "--station", station.path] + options, in: station.home)
      #expect(
        outcome.code == 2 && outcome.errors.contains(options.last { $0.hasPrefix("--") } ?? ""), "\(outcome)")
      #expect(try !isSigned())
    }

    /// Who wasn't shown the text says by its code which one he read.
    @Test func withoutATerminalASignatureByKeyNeedsTheCode() throws {
      try makeKey()
      let blind = try signByKey()
      #expect(blind.code == 2 && blind.errors.contains("--code"), "\(blind)")
      #expect(try !isSigned())
      let other = try signByKey(["--code", "2222"])
      #expect(other.code == 1, "\(other)")
      #expect(try !isSigned())
      let signed = try signByKey(["--code", chain.code(of: id)])
      #expect(signed.code == 0 && signed.lines.first?.contains("已签") == true, "\(signed)")
    }

    @Test func aProofThatIsNotThereKeepsNothingFromBeingSignedLater() throws {
      let words = ["--words", "同意 \(try chain.code(of: id))", "--means", "wechat"]
      let missing = try Program.run(
        ["sign", id, "--proof", "nowhere.png", "--station", station.path] + words, in: station.home)
      #expect(missing.code != 0 && missing.errors.contains("没有签"), "\(missing)")
      #expect(try !isSigned())
    }

    @Test(.enabled(if: Strace.works, Strace.remedy))
    func aProofThatCannotBeAttachedTakesNothingFromTheSignature() throws {
      let proof = station.home.file("截图 1.png")
      try write(Array("png".utf8), to: proof)
      let words = ["--words", "同意 \(try chain.code(of: id))", "--means", "wechat", "--by", "wu.xiao"]
      let signed = try Strace.run(
        ["sign", id, "--proof", proof] + words, station,
        Injection(.everything, "openat:error=EIO:when=2"), on: [proof])
      #expect(signed.code == 5 && signed.lines.first?.hasPrefix("已签") == true, "\(signed)")
      #expect(signed.errors.contains("证明材料没附上") && signed.errors.contains("'\(proof)'"), "\(signed)")
      #expect(try chain.documents().count { $0.contains("_已签") } == 6)
      let entry = try #require(try station.records().last { $0.type == "bulletin.signed/1" }).sequence
      // As it said.
      let attached = try station.run("attach", "--entry", "\(entry)", proof)
      #expect(attached.code == 0, "\(attached)")
      #expect(try station.verify() == 0)
    }

    @Test func whoRecordsTheWordAlsoAttachesItsProof() throws {
      let proof = station.home.file("截图.png")
      try write(Array("png".utf8), to: proof)
      let signed = try station.run(
        "sign", id, "--words", "同意 \(chain.code(of: id))", "--means", "wechat", "--by", "wu.xiao", "--proof",
        proof)
      #expect(signed.code == 0, "\(signed)")
      let attached = try #require(try station.records().last { $0.type == "file.attached/1" })
      #expect(attached.body["by"]?["person"]?.string == "wu.xiao")
    }

    @Test func aPaperThatSomebodyFilledInIsKeptAndSaid() throws {
      try chain.signOnPaper(id)
      let paper = try #require(try chain.documents().first { $0.hasSuffix("_已签.txt") })
      try write(Array("改过".utf8), to: station.file("out/" + paper))
      let exported = try station.run("bulletin", "export", id, "--text", "--out")
      #expect(exported.code == 0 && exported.lines.first?.hasSuffix("_已签_2.txt") == true, "\(exported)")
      #expect(exported.errors.contains("有人改过"), "\(exported)")
      #expect(try text(of: station.file("out/" + paper)) == "改过")
    }
  }
}
