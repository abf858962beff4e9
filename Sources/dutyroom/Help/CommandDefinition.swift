import JournalFile

/// A command as the argument parser knows it.
struct CommandDefinition {
  var name = ""
  var abstract = ""
  var discussion = ""
  var arguments: [Argument] = []
  var subcommands: [CommandDefinition] = []

  struct Argument {
    /// `--lang <lang>` or `<dir>`.
    var usage: String
    var help: String
  }

  fileprivate init(_ node: JSONNode) {
    name = node["commandName"]?.string ?? ""
    abstract = node["abstract"]?.string ?? ""
    discussion = node["discussion"]?.string ?? ""
    arguments = (node["arguments"]?.elements ?? []).filter(\.isShown).map(Argument.init)
    // The parser's own help command comes behind ours.
    var names: Set<String> = []
    subcommands = (node["subcommands"]?.elements ?? []).filter(\.isShown).map(CommandDefinition.init)
      .filter { names.insert($0.name).inserted }
  }
}

extension CommandDefinition.Argument {
  fileprivate init(_ node: JSONNode) {
    let value = node["valueName"]?.string ?? ""
    let names = (node["names"]?.elements ?? []).compactMap { name -> String? in
      guard let text = name["name"]?.string else { return nil }
      return (name["kind"]?.string == "long" ? "--" : "-") + text
    }
    switch node["kind"]?.string {
    case "flag": usage = names.joined(separator: ", ")
    case "option": usage = names.joined(separator: ", ") + " <\(value)>"
    default: usage = "<\(value)>"
    }
    help = node["abstract"]?.string ?? ""
  }
}

extension JSONNode {
  /// What help shows; hidden definitions say so.
  fileprivate var isShown: Bool { self["shouldDisplay"]?.boolean ?? true }
}

/// The definitions of the whole program.
func commandDefinitions() -> CommandDefinition {
  do {
    let root = try JSONDocument(Array(DutyRoomProgram._dumpHelp().utf8), maximumDepth: 32).root
    return CommandDefinition(root["command"] ?? root)
  } catch {
    preconditionFailure("the argument parser describes itself in JSON")
  }
}
