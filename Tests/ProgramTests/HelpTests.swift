import Testing

extension ProgramTests {
  @Suite struct Help {
    let home: TemporaryFolder

    init() throws { home = try TemporaryFolder() }

    private func run(_ arguments: String...) throws -> Outcome { try Program.run(arguments, in: home) }

    @Test(arguments: ["zh", "en"])
    func everyListedTopicHasAPageInTheLanguage(language: String) throws {
      let list = try run("help", "--lang", language)
      let topics = list.lines.filter { $0.hasPrefix("  ") }.compactMap {
        $0.split(separator: " ").first.map(String.init)
      }
      #expect(topics.count >= 8, "\(list)")
      var pages: Set<String> = []
      for topic in topics {
        let page = try run("help", topic, "--lang", language)
        #expect(page.code == 0 && page.lines.count > 5, "\(topic) \(page)")
        #expect(page.output.unicodeScalars.contains { $0.value > 0x4E00 } == (language == "zh"), "\(topic)")
        pages.insert(page.output)
      }
      #expect(pages.count == topics.count)
    }

    @Test(arguments: [("zh", "子命令："), ("en", "SUBCOMMANDS:")])
    func helpListsTheCommandsInEitherLanguage(language: String, heading: String) throws {
      for arguments in [["--help", "--lang", language], ["--lang", language, "--help"]] {
        let help = try Program.run(arguments, in: home)
        #expect(help.code == 0 && help.output.contains(heading), "\(help)")
        #expect(help.output.contains("keycard") && help.output.contains("journal"))
      }
    }

    @Test(arguments: ["zh", "en"])
    func keysThatDoNothingYetAreNotPrinted(language: String) throws {
      #expect(try !run("help", "keys", "--lang", language).output.contains("F7"))
    }

    @Test func aTopicIsFoundByItsChineseTitle() throws {
      #expect(try run("help", "按键", "--lang", "zh").output == run("help", "keys", "--lang", "zh").output)
    }

    @Test func aCommandIsExplainedLikeItsOwnHelp() throws {
      #expect(try run("help", "journal", "show").output == run("journal", "show", "--help").output)
      let chinese = try run("journal", "show", "--lang", "zh", "--help")
      #expect(chinese.output.contains("写法：") && chinese.output.contains("整本日志"), "\(chinese)")
      #expect(try run("help", "nothing").code == 2)
    }

    @Test(arguments: ["zh", "en"])
    func theManualPageHoldsEveryCommandAndTopic(language: String) throws {
      let page = try run("help", "--man", "--lang", language).output
      #expect(page.hasPrefix(".TH DUTYROOM 1\n"))
      for name in ["demo", "init", "check", "report", "agent", "journal print", "keycard", "doctor", "help"] {
        #expect(page.contains(".SS dutyroom \(name)\n"), "\(name)")
      }
      #expect(page.contains("\\-\\-station"))
      // A line that begins with a dot and no macro name would vanish.
      let macros = Set(
        page.split(separator: "\n").filter { $0.hasPrefix(".") }.compactMap { $0.split(separator: " ").first }
      )
      #expect(
        macros.isSubset(of: [".TH", ".SH", ".SS", ".TP", ".B", ".PP", ".nf", ".fi", ".sp", ".br"]),
        "\(macros)")
    }

    @Test(arguments: [("bash", "complete "), ("zsh", "#compdef dutyroom"), ("fish", "complete -c")])
    func completionsAreMadeFromTheDefinitions(shell: String, mark: String) throws {
      let script = try run("--generate-completion-script", shell)
      #expect(script.code == 0 && script.output.contains(mark), "\(script.output.prefix(300))")
      for word in ["journal", "keycard", "handover", "linear"] {
        #expect(script.output.contains(word), "\(word)")
      }
    }
  }
}
