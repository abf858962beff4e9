import ArgumentParser
import Desk
import DutyModel

/// `dutyroom help`: a subject in one page, a command's options, or everything as a manual page.
struct HelpCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "help",
    abstract: wording("说明：按题目，或按命令。", "Help on a topic or a command."),
    discussion: wording(
      """
      dutyroom help            列出题目
      dutyroom help keys       一个题目
      dutyroom help journal show    一个命令的写法
      dutyroom help --man      整本说明，可存成 dutyroom.1
      """,
      """
      dutyroom help            the topics
      dutyroom help keys       one topic
      dutyroom help journal show    how a command is written
      dutyroom help --man      everything as a manual page, to be kept as dutyroom.1
      """))

  @Argument(
    help: ArgumentHelp(wording("题目或命令。", "A topic or a command."), valueName: "topic"),
    completion: .list(HelpTopic.allCases.map(\.rawValue)))
  var words: [String] = []
  @Flag(help: wording("打出整本手册页（man 格式）。", "Print the manual page (man format)."))
  var man = false
  @Option(help: wording("语言：zh 或 en。", "The language: zh or en."))
  var lang: ScreenLanguage?

  func run() throws {
    if man {
      try output(ManualPage(language: helpLanguage).text)
      return
    }
    guard let first = words.first else {
      try output(HelpTopic.list(in: helpLanguage))
      return
    }
    if words.count == 1, let topic = HelpTopic(named: first) {
      try output(topic.text(in: helpLanguage))
      return
    }
    guard let command = Self.command(words) else {
      throw usageFault(
        "没有“\(words.joined(separator: " "))”这个题目或命令。dutyroom help 列出题目。",
        "There is no topic or command “\(words.joined(separator: " "))”. dutyroom help lists the topics.")
    }
    throw CleanExit.helpRequest(command)
  }

  /// The command that these words name.
  private static func command(_ words: [String]) -> (any ParsableCommand.Type)? {
    var found: any ParsableCommand.Type = DutyRoomProgram.self
    for word in words {
      guard let next = found.configuration.subcommands.first(where: { $0._commandName == word }) else {
        return nil
      }
      found = next
    }
    return found
  }
}
