import ArgumentParser
import Curses
import Glibc

/// The command line. Without a subcommand it is the console.
@main
struct DutyRoomProgram: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dutyroom",
    abstract: wording(
      "乡镇（街道）应急值班室：接报、时限、日志。", "The duty room of a township: reports, time limits, log."),
    discussion: wording(
      """
      先看看：  dutyroom demo
      建站：    dutyroom init DIR    然后：dutyroom --station DIR
      说明：    dutyroom help TOPIC  （keys、clocks、journal、linear 等，dutyroom help 列出全部）
      退出码：  0 正常，1 查出事，2 用法或配置，3 日志完整性，4 被别的机占着，5 硬盘
      """,
      """
      Try it:        dutyroom demo          (--lang zh for Chinese)
      Set it up:     dutyroom init DIR      then: dutyroom --station DIR
      Read on:       dutyroom help TOPIC    (keys, clocks, journal, linear …; dutyroom help lists them)
      Exit codes:    0 fine, 1 found something, 2 usage or configuration, 3 integrity, 4 locked, 5 disk
      """),
    version: "dutyroom 0.1",
    subcommands: [
      ConsoleCommand.self, Demo.self, Init.self, Check.self, Report.self, Status.self, AgentCommand.self,
      BulletinCommandLine.self, SignCommand.self, JournalCommand.self, Replay.self, Doctor.self, Attach.self,
      KeyCardCommand.self, FormsCommand.self, KeysCommand.self,
      HelpCommand.self,
    ],
    defaultSubcommand: ConsoleCommand.self)

  static func main() {
    // A reader that went away is an error to report, not a death.
    signal(SIGPIPE, SIG_IGN)
    // Likewise a file that may grow no further: what isn't saved stays in its form.
    signal(SIGXFSZ, SIG_IGN)
    if asksForHelpAlone(Array(CommandLine.arguments.dropFirst())) {
      print(helpText(helpMessage(), in: helpLanguage))
      Glibc.exit(0)
    }
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch let code as ExitCode {
      Glibc.exit(code.rawValue)
    } catch {
      // Usage errors are 2, as written in design and help.
      let code = exitCode(for: error).rawValue
      let text = fullMessage(for: error)
      if code == 0 {
        print(helpText(text, in: helpLanguage))
        Glibc.exit(0)
      }
      say(usageMessage(text, in: usageLanguage()))
      Glibc.exit(2)
    }
  }
}

/// `--help` with nothing but a language. The parser would take `--lang` for an option of the console, which is what the
/// program does without a command, and leave the commands out.
func asksForHelpAlone(_ arguments: [String]) -> Bool {
  var rest = arguments.filter { !$0.hasPrefix("--lang=") }
  if let option = rest.firstIndex(of: "--lang") { rest.removeSubrange(option..<min(option + 2, rest.count)) }
  return rest == ["--help"] || rest == ["-h"]
}

/// Messages go to stderr, data to stdout. They may hold words of files and options, so they are cleaned.
func say(_ text: String) {
  let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { cleaned(String($0)) }
  let bytes = Array((lines.joined(separator: "\n") + "\n").utf8)
  _ = bytes.withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
}
