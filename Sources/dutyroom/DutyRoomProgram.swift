import ArgumentParser
import Curses
import Glibc

/// The command line. Without a subcommand it is the console.
@main
struct DutyRoomProgram: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dutyroom",
    abstract: "The duty room of a township: reports, time limits, log. 乡镇应急值班室。",
    discussion: """
      Try it:        dutyroom demo          (--lang zh for Chinese)
      Set it up:     dutyroom init DIR      then: dutyroom --station DIR
      Exit codes:    0 fine, 1 found something, 2 usage or configuration, 3 integrity, 4 locked, 5 disk
      """,
    version: "dutyroom 0.1",
    subcommands: [
      ConsoleCommand.self, Demo.self, Init.self, Check.self, Report.self, Status.self, AgentCommand.self,
      JournalCommand.self, Replay.self, Doctor.self,
    ],
    defaultSubcommand: ConsoleCommand.self)

  static func main() {
    // A reader that went away is an error to report, not a death.
    signal(SIGPIPE, SIG_IGN)
    // Likewise a file that may grow no further: what isn't saved stays in its form.
    signal(SIGXFSZ, SIG_IGN)
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
        print(text)
        Glibc.exit(0)
      }
      say(usageMessage(text, in: usageLanguage()))
      Glibc.exit(2)
    }
  }
}

/// Messages go to stderr, data to stdout. They may hold words of files and options, so they are cleaned.
func say(_ text: String) {
  let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { cleaned(String($0)) }
  let bytes = Array((lines.joined(separator: "\n") + "\n").utf8)
  _ = bytes.withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
}
