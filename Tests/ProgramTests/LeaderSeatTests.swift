import Glibc
import Testing

extension ProgramTests {
  /// A leader at a terminal of his own, while the officer's seat looks on.
  @Suite struct LeaderSeat {
    let chain: ReportChain
    let id: String

    init() throws {
      chain = try ReportChain()
      id = try chain.draft("first", #""text":"便桥被溪水漫过，7人困在屋内。""#)
    }

    private var station: TestStation { chain.station }

    /// The first report before the leader's eyes.
    private func leader() throws -> TmuxScreen {
      try chain.submit(id)
      let leader = try station.console(80, 24, "--as", "leader", "--seat", "L")
      try leader.wait(for: "便桥被溪水漫过", "签的就是上面这些字", "校验 \(chain.code(of: id))")
      return leader
    }

    /// Fills in the form of a signature on paper: code, pages, the matter's number, F8.
    private func signOnPaper(_ console: TmuxScreen, isOpen: Bool = false) throws {
      if !isOpen { try console.press("3") }
      try console.wait(for: "纸签", "页数")
      try console.type(chain.code(of: id))
      try pressEnter(console, leaving: "校验")
      try console.type("\(chain.pages(of: id))")
      try pressEnter(console, leaving: "页数")
      while case let item = try selected(console), item != "件号" { try pressEnter(console, leaving: item) }
      try console.type("1")
      try console.press("F8")
    }

    /// The item with the caret.
    private func selected(_ console: TmuxScreen) throws -> String {
      let row = try console.rows().first { $0.hasPrefix(">") } ?? ""
      return row.dropFirst().split(separator: " ").first.map(String.init) ?? ""
    }

    /// Goes on once the caret has left the item.
    private func pressEnter(_ console: TmuxScreen, leaving item: String) throws {
      try console.press("Enter")
      _ = try eventually("the item behind \(item)") { try selected(console) == item ? nil : () }
    }

    private func signed(at console: TmuxScreen) throws -> Line {
      func entry() -> Line? { try? station.records().last { $0.type == "bulletin.signed/1" } }
      try console.wait("the signature") { _ in entry() != nil }
      return try #require(entry())
    }

    @Test func theLeaderSignsOnPaperAtHisTerminalWhileTheOfficerLooksOn() throws {
      let officer = try station.console(120, 40, "--seat", "C")
      let leader = try station.console(80, 24, "--as", "leader", "--seat", "L")
      try leader.wait(for: "没有等您签的", "1号首报 拟稿")
      try chain.submit(id)
      try leader.wait(for: "待签   林远山   1份")
      try leader.press("Enter")
      try leader.wait(for: "便桥被溪水漫过", "签的就是上面这些字")
      // The officer sees who has it before his eyes.
      try officer.wait(for: "在看 1号首报 第1稿")
      try leader.press("Enter")
      try leader.wait(for: "Enter 在这里不起作用")
      try signOnPaper(leader)
      let signed = try signed(at: leader)
      #expect(signed.data?["sign_off"]?["kind"]?.string == "paper")
      #expect(signed.data?["sign_off"]?["signer"]?.string == "lin.yuanshan")
      #expect(signed.body["by"]?["role"]?.string == "leader")
      try leader.wait(for: "没有等您签的")
      try officer.wait(for: "签发")
      #expect(try station.verify() == 0)
    }

    @Test func hisKeySignsWhatStandsBeforeHimAndItsPassphraseIsNowhere() throws {
      let made = try Program.run(
        ["key", "new", "lin.yuanshan", "--passphrase-file", "-", "--station", station.path],
        in: station.home, input: Array("qinghe-night-1\n".utf8))
      try #require(made.code == 0, "\(made)")
      let leader = try leader()
      try leader.press("1")
      try leader.wait(for: "林远山的口令")
      try leader.type("qinghe-night-7")
      try leader.wait(for: "林远山的口令 **************")
      try leader.press("Enter")
      try leader.wait(for: "Enter 不签")
      try leader.press("F8")
      try leader.wait(for: "口令不对，还能试 9 次")
      // A second must pass before the next try; whoever is faster is told so.
      for _ in 0..<20 where try !station.records().contains(where: { $0.type == "bulletin.signed/1" }) {
        if try !leader.rows().contains(where: { $0.contains("口令不对") || $0.contains("秒后再试") }) { continue }
        try leader.type("qinghe-night-1")
        try leader.wait(for: "林远山的口令 **************")
        try leader.press("F8")
        try leader.wait("an answer") { $0.contains("秒后再试") || $0.contains("没有等您签的") }
      }
      let signed = try signed(at: leader)
      #expect(signed.data?["sign_off"]?["kind"]?.string == "key")
      #expect(signed.body["by"]?["assurance"]?.string == "key")
      try leader.wait(for: "没有等您签的", "已存")
      #expect(try station.verify() == 0)
      for name in try names(in: station.file("journal/segments")) {
        #expect(try !text(of: station.file("journal/segments/\(name)")).contains("qinghe-night-1"))
      }
    }

    @Test func lineByLineItIsReadOutAndSignedOnPaper() throws {
      try chain.submit(id)
      let code = try chain.code(of: id)
      let lines = ["再说", "1", "3", code, "\(try chain.pages(of: id))", "", "", "1", ".存"]
      let outcome = try Program.run(
        ["--linear", "--as", "leader", "--seat", "L", "--station", station.path, "--lang", "zh"],
        in: station.home, input: Array((lines.joined(separator: "\n") + "\n").utf8))
      #expect(outcome.output.contains("便桥被溪水漫过，7人困在屋内") && outcome.output.contains(code), "\(outcome)")
      #expect(outcome.output.contains("口令打出来会留在屏上"), "\(outcome)")
      let signed = try station.records().last { $0.type == "bulletin.signed/1" }
      #expect(signed?.data?["sign_off"]?["kind"]?.string == "paper", "\(outcome)")
    }

    @Test func ofTwoLeadersAtOnceTheSecondIsToldThatItIsSigned() throws {
      let leader = try leader()
      try leader.press("3")
      try leader.wait(for: "纸签", "页数")
      try chain.signOnPaper(id)
      try signOnPaper(leader, isOpen: true)
      try leader.wait("that it is signed") {
        $0.contains("已签未报，这一项用不上") || $0.contains("签了，不用再签")
      }
      #expect(try station.records().count { $0.type == "bulletin.signed/1" } == 1)
      #expect(try station.records().count { $0.type == "bulletin.numbered/1" } == 1)
    }

    @Test func aRecallAndAChangeAreToldToTheLeaderWhoReads() throws {
      let leader = try leader()
      try chain.act("bulletin.recall", #""bulletin":"\#(id)","draft":1"#)
      try leader.wait(for: "吴晓", "收回。现在不能签")
      try chain.act(
        "bulletin.edit", #""bulletin":"\#(id)","draft":1,"text":"便桥被溪水漫过，6人困在屋内。""#)
      try leader.wait(for: "第1稿到第2稿：改了1处", "【删7】【增6】", "看过改动按 0")
      try leader.press("0")
      try leader.wait(for: "6人困在屋内", "第2稿")
      // What the county is told must be what was read: nothing of the old draft can be signed.
      #expect(try station.records().allSatisfy { $0.type != "bulletin.signed/1" })
    }

    @Test func whoWasCutOffWhileReadingLeavesNothingBehind() throws {
      let leader = try leader()
      _ = try eventually("who reads") { try station.drafts() == ["L-0.json"] ? () : nil }
      kill(try leader.program, SIGKILL)
      #expect(try leader.waitForEnd() == 128 + SIGKILL)
      // Nobody reads at a seat that nobody holds.
      let officer = try station.console(120, 40, "--seat", "C")
      try officer.wait(for: "石桥村三组")
      try #expect(!officer.rows().contains { $0.contains("在看") })
      try leader.restart(["--station", station.path, "--as", "leader", "--seat", "L"])
      try leader.wait(for: "签的就是上面这些字")
      #expect(try station.verify() == 0)
    }
  }
}
