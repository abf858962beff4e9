import Glibc
import Testing

extension ProgramTests {
  /// The look at the journal's past behind the first screen.
  @Suite struct Past {
    let station: TestStation
    private let segments: [String]

    init() throws {
      station = try TestStation()
      // Each take-over begins a segment.
      let agent = try station.agent()
      for (turn, officer) in ["wu.xiao", "zhao.min", "wu.xiao"].enumerated() {
        try agent.submit(
          #"{"id":"t\#(turn)","command":"shift.take","by":"\#(officer)","data":{"officers":["\#(officer)"]}}"#
        )
        try agent.submit(note("n\(turn)", "水位正常"))
      }
      #expect(try agent.leave() == 0)
      segments = try names(in: station.file("journal/segments"))
    }

    private var mark: [UInt8]? {
      access(station.file("journal/verified"), F_OK) == 0
        ? try? bytes(of: station.file("journal/verified")) : nil
    }

    /// A journal whose past is whole says so once, and writes it down.
    @Test(arguments: [("zh", "旧日志完好"), ("en", "the old log is sound")])
    func aSoundPastIsShownOnceAndWrittenDown(language: String, verdict: String) throws {
      let console = try station.console(80, 24, "--lang", language)
      try console.wait(for: verdict, "F9")
      #expect(mark?.isEmpty == false)
      try console.press("Tab")
      try console.wait("no verdict") { !$0.contains(verdict) }
      try leave(console, language)
      let before = mark
      try console.restart(["--station", station.path, "--lang", language])
      try console.wait(for: "F9", "F1")
      try leave(console, language)
      #expect(mark == before, "once a day is enough")
    }

    @Test(arguments: ["zh", "en"])
    func aDamagedPastIsAnAlarmAndTonightIsSaved(language: String) throws {
      let path = station.file("journal/segments/" + segments[1])
      var content = try bytes(of: path)
      content[content.count / 2] ^= 0x01
      try write(content, to: path)
      let alarm = language == "zh" ? "旧日志坏了：" : "Old log damaged:"
      let saved = language == "zh" ? "已存" : "Saved"
      let console = try station.console(80, 24, "--lang", language)
      try console.wait(for: alarm, "dutyroom journal verify", "F9")
      try console.press("F8")
      try console.type("今晚照常记")
      try console.press("F8")
      try console.wait(for: saved, "今晚照常记", alarm)
      #expect(try station.run("journal", "verify").code == 20)
      try leave(console, language)
      // The next start knows it at once, and looks again: mended, the alarm goes.
      content[content.count / 2] ^= 0x01
      try write(content, to: path)
      try console.restart(["--station", station.path, "--lang", language])
      try console.wait(for: language == "zh" ? "旧日志完好" : "the old log is sound")
      try console.wait("no alarm") { !$0.contains(alarm) }
      try leave(console, language)
      #expect(try station.verify() == 0)
    }

    @Test func aKillInTheMiddleLeavesNothingBad() throws {
      for _ in 1...3 {
        let console = try station.console()
        try console.wait(for: "F9")
        kill(try console.program, SIGKILL)
        #expect(try console.waitForEnd() == 137)
        #expect(try station.verify() == 0)
      }
      let console = try station.console()
      try console.wait("the mark") { _ in mark != nil }
      try leave(console, "zh")
      #expect(try station.verify() == 0)
    }

    @Test func verifyAndShowWriteNoMark() throws {
      #expect(try station.verify() == 0)
      #expect(try station.run("journal", "show").code == 0)
      #expect(mark == nil)
    }

    @Test func deepVerifySaysThatNothingCarriedDiffers() throws {
      let text = try station.run("journal", "verify", "--deep", "--lang", "zh")
      #expect(text.code == 0 && text.output.contains("段头核对 3 段，无出入"), "\(text)")
      #expect(text.errors.isEmpty, "no progress in a pipe")
      let json = try station.run("journal", "verify", "--deep", "--json")
      #expect(
        json.output.contains(#""carried_compared":3,"carried_uncertain":0"#) && json.code == 0, "\(json)")
      let plain = try station.run("journal", "verify", "--json")
      #expect(!plain.output.contains("carried"), "\(plain)")
    }

    private func leave(_ console: TmuxScreen, _ language: String) throws {
      try console.press("F1")
      try console.wait(for: "Enter", "Esc")
      try console.type(language == "zh" ? "退出" : "quit")
      try console.press("Enter")
      #expect(try console.waitForEnd() == 0)
    }
  }
}
