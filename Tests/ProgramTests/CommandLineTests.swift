import Foundation
import Glibc
import JournalFile
import Testing

extension ProgramTests {
  @Suite struct CommandLine {
    let home: TemporaryFolder

    init() throws { home = try TemporaryFolder() }

    private func run(_ arguments: String..., environment: [String: String] = [:]) throws -> Outcome {
      try Program.run(arguments, in: home, environment: environment)
    }

    @Test(arguments: [("zh", "建好了：", "日志完好：1 段"), ("en", "Made: ", "The journal is sound: 1 segments")])
    func aNewStationIsWholeAndSound(language: String, made: String, sound: String) throws {
      let path = home.file("station")
      let outcome = try run("init", path, "--lang", language)
      #expect(outcome.code == 0 && outcome.output.hasPrefix(made) && outcome.errors.isEmpty, "\(outcome)")
      #expect(try run("check", "--station", path).code == 0)
      #expect(try run("status", "--station", path).code == 0)
      let verified = try run("journal", "verify", "--deep", "--station", path)
      #expect(verified.code == 0 && verified.output.hasPrefix(sound), "\(verified)")
    }

    @Test(arguments: [("zh", "里已有值班室"), ("en", "already holds a station")])
    func aStationIsNeverMadeTwice(language: String, refusal: String) throws {
      let path = home.file("station")
      #expect(try run("init", path, "--lang", language).code == 0)
      let before = try text(of: path + "/people.toml")
      let again = try run("init", path, "--lang", language)
      #expect(again.code == 2 && again.errors.contains(refusal) && again.output.isEmpty, "\(again)")
      #expect(try text(of: path + "/people.toml") == before)
    }

    @Test func nobodyElseMayReadAStation() throws {
      let path = home.file("station")
      #expect(try run("init", path).code == 0)
      var rest = [path]
      while let next = rest.popLast() {
        var status = stat()
        try #require(lstat(next, &status) == 0)
        #expect(status.st_mode & 0o077 == 0, "\(next)")
        if status.st_mode & S_IFMT == S_IFDIR { rest += try names(in: next).map { next + "/" + $0 } }
      }
    }

    @Test(
      arguments: [
        (["status"], 2), (["agent"], 2), (["report", "--text", "x"], 2), (["journal", "verify"], 30),
        (["journal", "show"], 2), (["replay"], 2), ([], 2), (["check"], 2),
      ] as [([String], Int32)])
    func aFolderWithoutAStationIsNamedAndLeftAlone(arguments: [String], code: Int32) throws {
      let empty = try home.make("empty")
      let outcome = try Program.run(arguments + ["--station", empty, "--lang", "en"], in: home)
      #expect(outcome.code == code, "\(outcome)")
      #expect((outcome.output + outcome.errors).contains(arguments == ["check"] ? "station.toml" : empty))
      #expect(try names(in: empty) == [])
    }

    @Test(arguments: [
      ["frobnicate"], ["report", "--trapped", "many"], ["init"], ["demo", "--speed", "601"],
      ["agent", "--client", "a/b"], ["status", "--lang", "fr"],
    ])
    func misusedCommandsLeaveWithTwo(arguments: [String]) throws {
      let outcome = try Program.run(arguments, in: home)
      #expect(outcome.code == 2 && outcome.output.isEmpty && !outcome.errors.isEmpty, "\(outcome)")
    }

    /// A Chinese station is told in Chinese what is wrong with a command, whoever found it.
    @Test(arguments: [
      (["status", "--frob"], "没有“--frob”这个选项"), (["report", "--trapped", "many"], "不能写“many”"),
      (["report", "--text"], "--text <text> 后面要写内容"), (["status", "x"], "多写了“x”"),
      (["status", "--statoin", "y"], "--station"), (["journal", "repair", "--consent"], "同意要写明是谁"),
      (["journal", "show", "--all", "--shift", "x"], "只能写一个"), (["agent", "--client", "a/b"], "不能有 /"),
      (["journal", "export"], "缺 <directory>"),
    ])
    func aChineseStationHearsOfMisuseInChinese(arguments: [String], words: String) throws {
      let path = home.file("station")
      #expect(try run("init", path, "--lang", "zh").code == 0)
      let outcome = try Program.run(
        arguments, in: home, environment: ["DUTYROOM_STATION": path])
      #expect(outcome.code == 2 && outcome.errors.contains(words), "\(outcome)")
      #expect(outcome.errors.hasPrefix("写法不对：") && !outcome.errors.contains("Usage"), "\(outcome)")
      let english = try Program.run(
        arguments + ["--lang", "en"], in: home, environment: ["DUTYROOM_STATION": path])
      #expect(english.errors.hasPrefix("Error: ") || english.errors.contains("--lang"), "\(english)")
    }

    @Test(arguments: [("zh", "虚构"), ("en", "invented")])
    func checkHintsAtInventedPeopleWithoutAFault(language: String, word: String) throws {
      let path = home.file("station")
      #expect(try run("init", path, "--lang", language).code == 0)
      let outcome = try run("check", "--station", path)
      #expect(outcome.code == 0 && outcome.output.contains(word), "\(outcome)")
    }

    @Test func starterFileIsPrintedAsInitWritesIt() throws {
      let path = home.file("station")
      #expect(try run("init", path, "--lang", "zh").code == 0)
      for name in ["policy.toml", "cards/generic.toml", "registers/contacts.csv"] {
        let outcome = try run("init", "--print", name, "--lang", "zh")
        #expect(outcome.code == 0 && outcome.errors.isEmpty)
        // Bytes: reading as text would drop the mark before a table.
        let written = try Data(contentsOf: URL(fileURLWithPath: "\(path)/\(name)"))
        #expect(Data(outcome.output.utf8) == written, "\(name)")
      }
      let unknown = try run("init", "--print", "rules.toml", "--lang", "en")
      #expect(unknown.code == 2 && unknown.errors.contains("policy.toml"), "\(unknown)")
      #expect(try run("init").code == 2)
      #expect(try run("init", home.file("other"), "--print", "policy.toml").code == 2)
      #expect(!FileManager.default.fileExists(atPath: home.file("other")))
    }

    @Test func checkSaysHowToSeeTheStarterFile() throws {
      let path = home.file("station")
      #expect(try run("init", path, "--lang", "zh").code == 0)
      let file = URL(fileURLWithPath: path + "/policy.toml")
      let text = try String(contentsOf: file, encoding: .utf8)
      try Data(text.replacing("kinds = [\"earthquake\"]\n", with: "", maxReplacements: 1).utf8).write(
        to: file)
      let outcome = try run("check", "--station", path)
      #expect(outcome.code == 1 && outcome.output.contains("phone-earthquake（第180行）"), "\(outcome)")
      #expect(outcome.output.contains("dutyroom init --print policy.toml --lang zh"), "\(outcome)")
    }

    @Test func helpOfTheJournalsCommandsIsSetInWholeLines() throws {
      for command in ["show", "export", "repair"] {
        let help = try run("journal", command, "--help").output
        let text = help.split(separator: "\n").prefix { !$0.hasPrefix("USAGE") }.map(String.init)
        // A line that ends early was broken twice: only the last of a paragraph may.
        for (line, next) in zip(text, text.dropFirst()) where !next.hasPrefix("Exit") && !line.isEmpty {
          let word = next.split(separator: " ").first.map { $0.count } ?? 0
          #expect(line.count + 1 + word > 70 || line.hasPrefix("OVERVIEW"), "\(command): \(line)")
        }
      }
    }

    @Test func helpAndVersionAreNoErrors() throws {
      #expect(try run("--version").code == 0)
      let help = try run("--help")
      #expect(help.code == 0 && help.output.contains("dutyroom demo"))
    }

    @Test(arguments: [["--station", "."], ["demo"]])
    func screensNeedATerminal(arguments: [String]) throws {
      let station = try TestStation()
      let arguments = arguments.map { $0 == "." ? station.path : $0 }
      let outcome = try Program.run(arguments, in: home)
      #expect(outcome.code == 2 && outcome.errors.contains("terminal"), "\(outcome)")
      #expect(try names(in: home.path) == [])
    }

    @Test(arguments: [
      (["LC_ALL": "zh_CN.UTF-8"], "建好了"), (["LC_ALL": "", "LANG": "zh_CN.UTF-8"], "建好了"),
      (["LC_ALL": "de_DE.UTF-8"], "Made"),
    ])
    func theLocaleChoosesTheLanguage(environment: [String: String], begin: String) throws {
      let outcome = try run("init", home.file("station"), environment: environment)
      #expect(outcome.output.hasPrefix(begin), "\(outcome)")
      #expect(try run("status", "--station", home.file("station"), "--lang", "en").output.contains("nobody"))
    }

    @Test func theEnvironmentNamesTheStation() throws {
      let station = try TestStation(language: "en")
      let outcome = try run("status", environment: ["DUTYROOM_STATION": station.path])
      #expect(outcome.code == 0 && outcome.output.contains("Open 0"), "\(outcome)")
    }

    @Test func aBinaryCopiedAloneMakesAStation() throws {
      let copy = try home.make("elsewhere") + "/dutyroom"
      try write(try bytes(of: Program.path), to: copy, mode: 0o700)
      for arguments in [["init", home.file("station")], ["check", "--station", home.file("station")]] {
        let outcome = try Child(copy, arguments, environment: Program.environment(home)).outcome(of: [])
        #expect(outcome.code == 0, "\(outcome)")
      }
    }

    @Test(arguments: [
      ("zh", "错  station.toml", "注意"), ("en", "error  station.toml, line 3", "note"),
    ])
    func checkNamesFilePlaceAndRemedy(language: String, fault: String, note: String) throws {
      let station = try TestStation(language: language)
      let roster = "track,start,end,person\r\n"
      try write(Array(roster.utf8), to: station.file("roster.csv"))
      let remarks = try run("check", "--station", station.path, "--lang", language)
      #expect(remarks.code == 1 && remarks.output.hasPrefix(note), "\(remarks)")
      try write(Array("code = \"a\"\n\nname = = 1\n".utf8), to: station.file("station.toml"))
      let faults = try run("check", "--station", station.path, "--lang", language)
      #expect(faults.code == 2 && faults.output.hasPrefix(fault), "\(faults)")
      #expect(faults.lines.count >= 2 && faults.lines[1].hasPrefix("    "))
    }
  }
}
