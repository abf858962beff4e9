import Glibc
import JournalFile
import TestSupport
import Testing

extension ProgramTests {
  /// `dutyroom key …`, and signatures as another program checks them.
  @Suite struct Keys {
    let station: TestStation

    init() throws { station = try TestStation() }

    static let old = Array("qinghe-night-1\n".utf8)
    static let both = Array("qinghe-night-1\nqinghe-night-2\n".utf8)

    private func key(_ arguments: String..., input: [UInt8]) throws -> Outcome {
      try Program.run(
        ["key"] + arguments + ["--passphrase-file", "-", "--station", station.path], in: station.home,
        input: input)
    }

    private func make() throws {
      let made = try key("new", "lin.yuanshan", input: Self.old)
      try #require(made.code == 0 && made.output.contains("林远山的密钥"), "\(made)")
    }

    /// The entry of a checkpoint by 林远山.
    private func checkpoint() throws -> Int {
      let signed = try key("checkpoint", "lin.yuanshan", input: Self.old)
      try #require(signed.code == 0, "\(signed)")
      let line = try #require(try station.records().last { $0.type == "checkpoint.signed/1" })
      return line.sequence
    }

    private func openssl(_ folder: String) throws -> Outcome {
      try Child(
        "/usr/bin/openssl",
        [
          "pkeyutl", "-verify", "-pubin", "-inkey", folder + "/key.pem", "-rawin", "-in",
          folder + "/statement",
          "-sigfile", folder + "/signature",
        ], environment: Program.environment(station.home)
      ).outcome(of: [])
    }

    @Test(arguments: [("zh", "没有也行"), ("en", "nobody needs one")])
    func aStationWithoutAnyKeySaysThatItNeedsNone(language: String, words: String) throws {
      let list = try station.run("key", "list", "--lang", language)
      #expect(list.code == 0 && list.output.contains(words), "\(list)")
      #expect(try station.run("key", "list", "--json").output.contains(#"{"keys":[]}"#))
    }

    @Test func aKeyIsMadeListedReplacedAndRevoked() throws {
      try make()
      #expect(try station.run("key", "list").output.contains("有效"))
      let again = try key("new", "lin.yuanshan", input: Self.old)
      #expect(again.code == 1 && again.errors.contains("dutyroom key rotate"), "\(again)")
      let rotated = try key("rotate", "lin.yuanshan", input: Self.both)
      #expect(rotated.code == 0 && rotated.output.contains("换成密钥"), "\(rotated)")
      #expect(try names(in: station.file("keys")).count == 1)
      let revoked = try station.run(
        "key", "revoke", "lin.yuanshan", "--reason", "本子丢了", "--by", "wu.xiao")
      #expect(revoked.code == 0 && revoked.output.contains("dutyroom key new lin.yuanshan"), "\(revoked)")
      let list = try station.run("key", "list", "--json").output
      #expect(list.contains(#""state":"rotated""#) && list.contains(#""state":"revoked""#), "\(list)")
      let types = try station.records().map(\.type).filter { $0.hasPrefix("key.") }
      #expect(types == ["key.enrolled/1", "key.rotated/1", "key.revoked/1"])
    }

    @Test func aWrongPassphraseSaysWhatIsLeftAndAnotherLeaderResetsIt() throws {
      try make()
      let wrong = try key("checkpoint", "lin.yuanshan", input: Array("not this one\n".utf8))
      #expect(wrong.code == 1 && wrong.errors.contains("还能试 9 次"), "\(wrong)")
      let own = try station.run("key", "reset", "lin.yuanshan", "--by", "lin.yuanshan")
      #expect(own.code == 1 && own.errors.contains("不能给自己解锁"), "\(own)")
      let officer = try station.run("key", "reset", "lin.yuanshan", "--by", "wu.xiao")
      #expect(officer.code == 1 && officer.errors.contains("不是领导"), "\(officer)")
      #expect(try station.run("key", "reset", "lin.yuanshan", "--by", "gao.xiang").code == 0)
      #expect(try checkpoint() > 0)
    }

    @Test func whoIsNoLeaderOrUnknownGetsNone() throws {
      let officer = try key("new", "wu.xiao", input: Self.old)
      #expect(officer.code == 1 && officer.errors.contains("不是领导"), "\(officer)")
      let unknown = try key("new", "li.si", input: Self.old)
      #expect(unknown.code == 2 && unknown.errors.contains("lin.yuanshan"), "\(unknown)")
      let short = try key("new", "lin.yuanshan", input: Array("short\n".utf8))
      #expect(short.code == 1 && short.errors.contains("口令太短"), "\(short)")
      #expect(try names(in: station.file("keys")).isEmpty)
    }

    @Test func withoutATerminalAPassphraseComesFromAFileOnly() throws {
      let asked = try station.run("key", "new", "lin.yuanshan")
      #expect(asked.code == 2 && asked.errors.contains("--passphrase-file"), "\(asked)")
    }

    @Test func aPassphraseIsTypedTwiceAndNeverShown() throws {
      let screen = try TmuxScreen(
        ["key", "new", "lin.yuanshan", "--station", station.path], columns: 100, rows: 24, home: station.home)
      try screen.wait(for: "不显示")
      try screen.type("qinghe-night-1")
      try screen.press("Enter")
      try screen.wait(for: "再输一遍")
      try screen.type("qinghe-night-1")
      try screen.press("Enter")
      let rows = try screen.wait(for: "林远山的密钥")
      #expect(!rows.contains { $0.contains("qinghe-night") }, "\(rows)")
    }

    @Test(.enabled(if: access("/usr/bin/openssl", X_OK) == 0, "openssl isn't installed"))
    func opensslChecksASignatureByHand() throws {
      try make()
      let entry = try checkpoint()
      let folder = station.home.file("proof")
      let proof = try station.run("key", "proof", "\(entry)", folder)
      #expect(proof.code == 0 && proof.output.contains("openssl pkeyutl -verify"), "\(proof)")
      let right = try openssl(folder)
      #expect(right.code == 0, "\(right)")
      // One changed byte, and it says no.
      var statement = try bytes(of: folder + "/statement")
      statement[statement.count - 1] ^= 1
      try write(statement, to: folder + "/statement")
      #expect(try openssl(folder).code != 0)
      #expect(try station.run("key", "proof", "1", folder).code == 2)
    }

    @Test(.enabled(if: access("/usr/bin/openssl", X_OK) == 0, "openssl isn't installed"))
    func theLineOfAProofRunsWhateverItsFolderIsCalled() throws {
      try make()
      let entry = try checkpoint()
      let folder = station.home.file("it's a proof; $HOME")
      let proof = try station.run("key", "proof", "\(entry)", folder)
      let line = try #require(proof.lines.first)
      let checked = try Child("/bin/sh", ["-c", line], environment: Program.environment(station.home))
        .outcome(of: [])
      #expect(checked.code == 0, "\(line)\n\(checked)")
      // Again it is the same, and another one is never written over it.
      #expect(try station.run("key", "proof", "\(entry)", folder).code == 0)
      let other = try station.run("key", "proof", "\(checkpoint())", folder)
      #expect(other.code != 0 && other.errors.contains("没有覆盖"), "\(other)")
      #expect(
        try Child("/bin/sh", ["-c", line], environment: Program.environment(station.home)).outcome(of: [])
          .code == 0)
    }

    /// The seventh call on terminals is the one that turns the showing off.
    @Test(.enabled(if: Strace.works, Strace.remedy))
    func aTerminalThatWouldShowThePassphraseIsNotAsked() throws {
      let line = try Strace.line(
        ["key", "new", "lin.yuanshan"], station, Injection(.everything, "ioctl:error=EIO:when=7+"))
      #expect(try line.waitForEnd() == 2)
      let said = String(decoding: line.output, as: UTF8.self)
      #expect(said.contains("关不掉显示") && !said.contains("不显示）"), "\(said)")
    }

    @Test func aRewrittenLogIsFoundByItsSignaturesWith22() throws {
      try make()
      let entry = try checkpoint()
      let sound = try station.run("journal", "verify")
      #expect(sound.code == 0 && sound.output.contains("检查点 1 个，都对"), "\(sound)")
      let adopted = try #require(try station.records().first { $0.type == "station.adopted/1" }).sequence
      try rewriteJournal(station.file("journal")) { sequence, body in
        sequence == adopted ? body.replacing("青禾", with: "青河") : nil
      }
      let found = try station.run("journal", "verify")
      #expect(found.code == 22 && found.output.contains("第 \(entry) 条"), "\(found)")
      let json = try station.run("journal", "verify", "--json")
      #expect(json.code == 22 && json.output.contains(#""problem":"other_place""#), "\(json)")
    }

    @Test func anExportIsCheckedWithItsSignaturesElsewhere() throws {
      try make()
      let entry = try checkpoint()
      func export(_ name: String, _ code: Int32) throws -> Outcome {
        let out = station.home.file(name)
        let exported = try station.run("journal", "export", out)
        #expect(exported.code == code, "\(exported)")
        return try Child(
          "/usr/bin/python3", [out + "/check.py"], environment: Program.environment(station.home)
        ).outcome(of: [])
      }
      let checked = try export("out", 0)
      #expect(checked.code == 0 && checked.output.contains("密钥签名和检查点 1 个"), "\(checked)")
      #expect(try names(in: station.home.file("out/keys")).count == 1)
      #expect(try names(in: station.home.file("out/signatures")).count == 2)
      try rewriteJournal(station.file("journal")) { sequence, body in
        sequence == entry - 1
          ? body.replacing("\"person\":\"lin.yuanshan\"", with: "\"person\":\"gao.xiang\"") : nil
      }
      let found = try export("out2", 3)
      #expect(found.code == 22 && found.output.contains("第\(entry)条"), "\(found)")
    }

    /// What enrolled the key can't be read any more: its file may be the only one there is.
    @Test func inADamagedLogNoKeyIsCalledUnneededAndNoReportUnknown() throws {
      try make()
      for text in ["水漫过便桥", "雨还在下"] {
        #expect(try station.run("report", "--category", "ordinary", "--text", text).code == 0)
      }
      let segment = station.file("journal/segments/000000000001.jsonl")
      var content = try bytes(of: segment)
      let mark = try #require(content.firstRange(of: Array(#""type":"key.enrolled/1","data":{""#.utf8)))
      content[mark.upperBound] ^= 0x01
      try write(content, to: segment)
      let list = try station.run("key", "list")
      #expect(list.code == 3 && list.errors.contains("日志有坏处"), "\(list)")
      #expect(list.output.contains("不能断定") && !list.output.contains("删掉"), "\(list)")
      let json = try station.run("key", "list", "--json")
      #expect(json.code == 3 && json.output.contains(#""state":"unknown""#), "\(json)")
      for name in ["BL-20260714-01", "1"] {
        let show = try station.run("bulletin", "show", name)
        #expect(show.code == 3 && show.errors.contains("日志有坏处"), "\(show)")
        let sign = try station.run("sign", name, "--pages", "1", "--code", "7Q4M")
        #expect(sign.code == 3 && sign.errors.contains("日志有损坏"), "\(sign)")
      }
    }
  }
}
