import DutyModel
import JournalFile

/// The manual page, made from the command definitions and the help topics.
struct ManualPage {
  let language: Language

  var text: String {
    let root = commandDefinitions()
    var page = Roff()
    page.raw(".TH DUTYROOM 1")
    page.section(language("名称", "NAME"))
    page.text("dutyroom \\- " + Roff.escaped(root.abstract), isEscaped: true)
    page.section(language("写法", "SYNOPSIS"))
    page.text("dutyroom [--station DIR] [--seat NAME] [--lang zh|en] [--theme NAME|FILE] [--linear]")
    page.raw(".br")
    page.text(language("dutyroom 命令 …", "dutyroom COMMAND …"))
    page.section(language("说明", "DESCRIPTION"))
    page.block(root.discussion)
    page.section(language("命令", "COMMANDS"))
    for command in root.subcommands { describe(command, path: "dutyroom", in: &page) }
    for topic in HelpTopic.allCases {
      page.section(topic.title(in: language))
      page.block(topic.body(in: language))
    }
    return page.text
  }

  private func describe(_ command: CommandDefinition, path: String, in page: inout Roff) {
    let name = "\(path) \(command.name)"
    page.raw(".SS \(Roff.escaped(name))")
    page.text(command.abstract)
    if !command.discussion.isEmpty { page.block(command.discussion) }
    for argument in command.arguments {
      page.raw(".TP\n.B \(Roff.escaped(argument.usage))")
      page.text(argument.help)
    }
    for child in command.subcommands { describe(child, path: name, in: &page) }
  }
}

/// Lines of troff with man macros.
struct Roff {
  private(set) var text = ""

  mutating func raw(_ line: String) { text += line + "\n" }

  mutating func section(_ title: String) { raw(".SH \(Self.escaped(title))") }

  mutating func text(_ line: String, isEscaped: Bool = false) {
    guard !line.isEmpty else { return }
    raw(isEscaped ? line : Self.escaped(line))
  }

  /// Text whose line breaks and blanks count.
  mutating func block(_ lines: String) {
    raw(".PP\n.nf")
    for line in lines.split(separator: "\n", omittingEmptySubsequences: false) {
      raw(line.isEmpty ? ".sp" : Self.escaped(String(line)))
    }
    raw(".fi")
  }

  /// Nothing in a text may be taken for a macro or an escape.
  static func escaped(_ text: String) -> String {
    let plain = text.replacing("\\", with: "\\e").replacing("-", with: "\\-").replacing("'", with: "\\(aq")
    return plain.hasPrefix(".") ? "\\&" + plain : plain
  }
}
