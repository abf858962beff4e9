import ArgumentParser
import Desk
import DutyModel

// What is wrong with a command line, in the language of the station it is about. The argument parser speaks English
// only: its sentences are recognised by the words between the quoted values and said anew.

/// The language for messages about a command line that wasn't understood: `--lang`, else the station's.
func usageLanguage(_ arguments: [String] = CommandLine.arguments) -> Language {
  if let language = optionValue("--lang", in: arguments).flatMap(ScreenLanguage.init)?.language {
    return language
  }
  let path = optionValue("--station", in: arguments) ?? environment("DUTYROOM_STATION") ?? "."
  return Station(folder: StationFolder(path: absolute(path)), language: nil).language
}

/// A fault of our own commands' options.
func usageFault(_ chinese: String, _ english: String) -> ValidationError {
  ValidationError(usageLanguage()(chinese, english))
}

/// The parser's whole message in `language`; a sentence that isn't known stands as it is.
func usageMessage(_ text: String, in language: Language) -> String {
  guard language == .chinese else { return text }
  return text.split(separator: "\n", omittingEmptySubsequences: false).map { chinese(line: $0) }
    .joined(separator: "\n")
}

private func chinese(line: Substring) -> String {
  if let rest = line.rest(behind: "Error: ") { return "写法不对：" + (chinese(sentence: rest) ?? String(rest)) }
  if let rest = line.rest(behind: "Usage: ") { return "用法：" + rest }
  if let rest = line.rest(behind: "Help:  ") { return "说明：" + rest }
  if let rest = line.rest(behind: "  See '"), let end = rest.firstIndex(of: "'") {
    return "  详细的看：" + rest[..<end]
  }
  return String(line)
}

private func chinese(sentence: Substring) -> String? {
  let parts = sentence.split(separator: "'", omittingEmptySubsequences: false).map(String.init)
  let values = parts.indices.filter { $0 % 2 == 1 }.map { parts[$0] }
  let words = parts.indices.filter { $0 % 2 == 0 }.map { parts[$0] }
  guard let first = values.first, let last = values.last else {
    return sentence == "Missing required subcommand." ? "后面要写子命令。" : nil
  }
  switch words.joined(separator: "#") {
  case "Unknown option #": return "没有“\(first)”这个选项。"
  case "Unknown option #. Did you mean #?": return "没有“\(first)”这个选项。是不是 \(last)？"
  case "Missing value for #": return "\(first) 后面要写内容。"
  case "The option # does not take any value, but # was specified.":
    return "\(first) 后面不用写内容，却写了“\(last)”。"
  case "Unexpected argument #": return "多写了“\(first)”。"
  case "Missing expected argument #": return "缺 \(first)。"
  case "The value # is invalid for #": return "\(last) 不能写“\(first)”。"
  case let form where form.hasPrefix("The value # is invalid for #. Please provide one of "):
    return "\(values[1]) 不能写“\(first)”，可以写：\(values.dropFirst(2).joined(separator: "、"))。"
  case let form where form.contains(" unexpected arguments: #"):
    return "多写了：\(values.joined(separator: "、"))。"
  case let form where form.hasPrefix("Value to be set with "): return "\(first) 和 \(last) 只能写一个。"
  default: return nil
  }
}

extension Substring {
  fileprivate func rest(behind prefix: String) -> Substring? {
    hasPrefix(prefix) ? dropFirst(prefix.count) : nil
  }
}
