import Testing

extension ProgramTests {
  /// Commands that were stopped, or that meet what others wrote meanwhile.
  @Suite struct StoppedHalfway {
    let home: TemporaryFolder

    init() throws { home = try TemporaryFolder() }

    /// The shell limits the size of files (in blocks of 512 bytes), so the kernel ends the program in the middle of
    /// its work, ever later.
    @Test(arguments: [1, 8, 30, 60])
    func anInitThatWasKilledLeavesNothingInTheWay(blocks: Int) throws {
      let path = home.file("station")
      let script = "ulimit -c 0; ulimit -f \(blocks); exec '\(Program.path)' init '\(path)'"
      let stopped = try Child("/bin/sh", ["-c", script], environment: Program.environment(home)).outcome(
        of: [])
      #expect(stopped.code != 0, "\(stopped)")
      let again = try Program.run(["init", path], in: home)
      #expect(again.code == 0, "\(again)")
      #expect(try Program.run(["report", "--station", path, "--text", "水"], in: home).code == 0)
      #expect(try Program.run(["journal", "verify", "--station", path], in: home).code == 0)
    }

    /// The program adopts an edited file under a key of its own, which must not be one that a caller may choose.
    @Test func reportsWithIDsGoOnAfterAStationFileWasEdited() throws {
      let station = try TestStation()
      for id in ["1", "2"] {
        let people = station.file("people.toml")
        try append("# \(id)\n", to: people)
        let report = try station.run("report", "--text", "第\(id)件", "--id", id)
        #expect(report.code == 0, "\(report)")
      }
      #expect(try station.records().filter { $0.type == "report.received/1" }.count == 2)
      #expect(try station.records().filter { $0.type == "people.adopted/1" }.count == 3)
    }

    private func append(_ text: String, to path: String) throws {
      let child = try Child(
        "/bin/sh", ["-c", "printf '%s' '\(text)' >> '\(path)'"], environment: Program.environment(home))
      #expect(try child.outcome(of: []).code == 0)
    }
  }
}
