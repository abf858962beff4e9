import Glibc
import JournalFile
import Testing

extension ProgramTests {
  /// `journal export`, and the checker as another machine runs it.
  @Suite struct JournalExporting {
    let station: TestStation

    init() throws { station = try TestStation() }

    private func check(_ folder: String, _ arguments: String...) throws -> Outcome {
      try Child(
        "/usr/bin/python3", [folder + "/check.py"] + arguments, environment: Program.environment(station.home)
      ).outcome(of: [])
    }

    @Test(arguments: [
      ("zh", "导出好了：", "纸面核对码  ", "清单 SHA-256  "),
      ("en", "Exported: ", "Paper anchor  ", "Manifest SHA-256  "),
    ])
    func anExportSaysWhatToWriteOnPaper(language: String, done: String, anchor: String, hash: String) throws {
      let out = station.home.file("out")
      let exported = try station.run("journal", "export", out, "--lang", language)
      #expect(exported.code == 0 && exported.errors.isEmpty && exported.output.hasPrefix(done), "\(exported)")
      let paper = try #require(exported.lines.first { $0.hasPrefix(anchor) }?.dropFirst(anchor.count))
      let checked = try check(out, "--anchor", String(paper))
      #expect(checked.code == 0 && checked.errors.isEmpty, "\(checked)")
      let manifest = try #require(exported.lines.first { $0.hasPrefix(hash) }?.dropFirst(hash.count))
      #expect(try text(of: out + "/manifest.json.sha256").hasPrefix(manifest))
    }

    @Test func anExportMayBeSentElsewhereAndCheckedFromThere() throws {
      let out = station.home.file("out")
      #expect(try station.run("journal", "export", out).code == 0)
      let moved = try station.home.make("elsewhere") + "/copy"
      #expect(rename(out, moved) == 0 && rename(station.path, station.path + ".gone") == 0)
      #expect(try check(moved).code == 0)
    }

    @Test(arguments: [("zh", "照原样导出"), ("en", "exported as it is")])
    func aDamagedJournalIsExportedWithThree(language: String, words: String) throws {
      let segment = station.file("journal/segments/000000000001.jsonl")
      var content = try bytes(of: segment)
      content[900] ^= 1
      try write(content, to: segment)
      let out = station.home.file("out")
      let exported = try station.run("journal", "export", out, "--lang", language)
      #expect(exported.code == 3 && exported.output.contains(words), "\(exported)")
      #expect(try check(out).code == 20)
      #expect(try bytes(of: out + "/journal/segments/000000000001.jsonl") == content)
    }

    @Test(arguments: [("zh", "换一个新文件夹名"), ("en", "Name a new folder")])
    func aUsedFolderIsRefusedWithTwo(language: String, words: String) throws {
      let refused = try station.run("journal", "export", station.file("drafts/.."), "--lang", language)
      #expect(refused.code == 2 && refused.errors.contains(words) && refused.output.isEmpty, "\(refused)")
    }

    @Test func besideAWorkingSeatEveryExportIsWhole() throws {
      let agent = try station.agent()
      var exports = 0
      for round in 0..<12 {
        for index in 0..<20 { agent.send(note("\(round)-\(index)", "第\(round)轮第\(index)条")) }
        let out = station.home.file("out\(round)")
        let exported = try station.run("journal", "export", out, "--json")
        #expect(exported.code == 0, "\(exported)")
        let checked = try check(out)
        #expect(checked.code == 0, "\(checked)")
        exports += 1
        for _ in 0..<20 { #expect(try agent.answer().isOK) }
      }
      #expect(try agent.leave() == 0 && exports == 12)
    }

    /// The kernel ends the program in the middle of a file, ever later.
    @Test(arguments: [1, 20, 60])
    func anExportThatWasKilledLeavesNothingInTheWay(blocks: Int) throws {
      let out = station.home.file("out")
      let script =
        "ulimit -c 0; ulimit -f \(blocks); exec '\(Program.path)' journal export '\(out)' --station '\(station.path)'"
      let stopped = try Child("/bin/sh", ["-c", script], environment: Program.environment(station.home))
        .outcome(of: [])
      #expect(stopped.code != 0 && !exists(out), "\(stopped)")
      let again = try station.run("journal", "export", out)
      #expect(again.code == 0 && !exists(out + ".new"), "\(again)")
      #expect(try check(out).code == 0)
    }

    @Test(
      .enabled(if: geteuid() == 0, "only root can mount a small disk"),
      arguments: [("zh", "那里满了"), ("en", "That disk is full")])
    func aFullDiskIsNamedAndLeftAsItWas(language: String, words: String) throws {
      let disk = try station.home.make("stick")
      let mount = try Child(
        "/bin/mount", ["-t", "tmpfs", "-o", "size=64k", "tmpfs", disk],
        environment: Program.environment(station.home)
      ).outcome(of: [])
      // A container may forbid it to root as well.
      guard mount.code == 0 else { return }
      defer { umount(disk) }
      let exported = try station.run("journal", "export", disk + "/out", "--lang", language)
      #expect(exported.code == 5 && exported.errors.contains(words) && exported.output.isEmpty, "\(exported)")
      #expect(try names(in: disk) == [])
    }
  }
}
