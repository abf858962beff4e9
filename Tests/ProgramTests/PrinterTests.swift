import Glibc
import Testing

extension ProgramTests {
  /// Printers that fail and hang, at the console and at the command line.
  @Suite struct Printers {
    let station: TestStation

    init() throws { station = try TestStation() }

    /// The print command; `seconds` is how long it may take.
    private func printWith(_ words: [String], seconds: Int) throws {
      let list = words.map { "\"\($0)\"" }.joined(separator: ", ")
      let settings = station.file("station.toml")
      let print = "\n[print]\ncommand = [\(list)]\nseconds = \(seconds)\n"
      try write(Array((try text(of: settings) + print).utf8), to: settings)
    }

    /// Takes the paper and doesn't end before the file `jammed` is gone.
    private func jam(seconds: Int) throws {
      try write([], to: station.home.file("jammed"))
      let loop = "while [ -e \(station.home.file("jammed")) ]; do sleep 0.1; done"
      try printWith(["sh", "-c", loop], seconds: seconds)
    }

    @Test func ctrlPSaysWhyItIsNotPrinted() throws {
      try printWith(["sh", "-c", "echo no paper >&2; exit 3"], seconds: 30)
      let console = try station.console(120, 40)
      try console.wait(for: "F9")
      try console.press("C-p")
      try console.wait(for: "没打成：退出码 3：no paper", "/out/log-")
    }

    @Test func aPrinterThatHangsKeepsNobodyFromWriting() throws {
      try jam(seconds: 600)
      let console = try station.console(120, 40)
      try console.wait(for: "F9")
      try console.press("C-p")
      try console.wait(for: "正在打印", "/out/log-")
      try console.press("C-p")
      try console.wait(for: "上一份还在打")
      try console.press("F8")
      try console.wait(for: "记一笔")
      try console.type("打印机卡了")
      try console.press("F8")
      _ = try eventually("the note") { try station.notes == ["打印机卡了"] ? () : nil }
      try #require(unlink(station.home.file("jammed")) == 0)
      try console.wait(for: "已送去打印")
    }

    @Test func aPrinterThatHangsTooLongIsStoppedAndTold() throws {
      try jam(seconds: 1)
      let console = try station.console(120, 40)
      try console.wait(for: "F9")
      try console.press("C-p")
      try console.wait(for: "没打成：1秒没做完，已停掉", "/out/log-")
    }

    @Test func anExportWhosePrinterHangsTellsWhereThePaperLies() throws {
      let chain = try ReportChain(station)
      let id = try chain.draft("first")
      try jam(seconds: 1)
      let hung = try station.run("bulletin", "export", id, "--print")
      #expect(hung.code == 1 && hung.errors.contains("没打成：1秒没做完，已停掉"), "\(hung)")
      #expect(try hung.lines.first.map { try !bytes(of: $0).isEmpty } == true)
    }
  }
}
