import ArgumentParser
import Desk
import DutyModel

/// One of two wordings of a help text. Help is made before any command runs, so its language is found on its own.
func wording(_ chinese: String, _ english: String) -> String { helpLanguage(chinese, english) }

func wording(_ chinese: String, _ english: String) -> ArgumentHelp {
  ArgumentHelp(helpLanguage(chinese, english))
}

/// `--lang`, else what station.toml says, else the locale. Only the one line of station.toml is looked at: this runs
/// at every start.
let helpLanguage: Language = {
  if let language = optionValue("--lang").flatMap(ScreenLanguage.init)?.language { return language }
  let path = optionValue("--station") ?? environment("DUTYROOM_STATION") ?? "."
  return StationFolder(path: absolute(path)).writtenLanguage ?? localeLanguage()
}()

/// What stands behind an option on the command line, before anything is parsed.
func optionValue(_ option: String, in arguments: [String] = CommandLine.arguments) -> String? {
  if let index = arguments.firstIndex(of: option), index + 1 < arguments.count { return arguments[index + 1] }
  return arguments.first { $0.hasPrefix(option + "=") }.map { String($0.dropFirst(option.count + 1)) }
}

/// The parser's help with its headings in `language`; the texts in it are ours already.
func helpText(_ text: String, in language: Language) -> String {
  guard language == .chinese else { return text }
  return text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
    guard let found = headings.first(where: { line.hasPrefix($0.english) }) else {
      return String(line).replacing("Show help information.", with: "显示说明。")
        .replacing("Show the version.", with: "显示版本。")
        .replacing(" (default)", with: "（不写就是它）")
        .replacing("for detailed help.", with: "看详细说明。")
    }
    return found.chinese + line.dropFirst(found.english.count)
  }.joined(separator: "\n")
}

private let headings = [
  (english: "OVERVIEW:", chinese: "做什么："), (english: "USAGE:", chinese: "写法："),
  (english: "ARGUMENTS:", chinese: "要写的："), (english: "OPTIONS:", chinese: "可写的："),
  (english: "SUBCOMMANDS:", chinese: "子命令："), (english: "  See '", chinese: "  用 '"),
]
