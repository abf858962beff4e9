import Glibc
import Testing

extension ProgramTests {
  /// What `--generate-completion-script` prints, loaded in a real shell.
  @Suite struct Completions {
    let home: TemporaryFolder

    init() throws { home = try TemporaryFolder() }

    private func script(for shell: String) throws -> String {
      let printed = try Program.run(["--generate-completion-script", shell], in: home)
      #expect(printed.code == 0 && printed.errors.isEmpty, "\(printed)")
      let path = home.file("completion.\(shell)")
      try write(Array(printed.output.utf8), to: path)
      return path
    }

    /// What bash offers for the last of `words`, as it does behind the Tab key.
    private func bash(_ words: [String]) throws -> [String] {
      let line = words.joined(separator: " ")
      let program = """
        source "$0"
        COMP_WORDS=("$@") COMP_CWORD=$(($# - 1)) COMP_LINE="$*" COMP_POINT=${#COMP_LINE}
        $(complete -p dutyroom | sed 's/.*-F \\([^ ]*\\).*/\\1/') dutyroom "${!#}" ""
        printf '%s\\n' "${COMPREPLY[@]}"
        """
      let outcome = try Child(
        "/bin/bash", ["--norc", "-c", program, try script(for: "bash")] + words,
        environment: Program.environment(home)
      ).outcome(of: [])
      try #require(outcome.code == 0 && outcome.errors.isEmpty, "\(line): \(outcome)")
      return outcome.lines
    }

    @Test(
      arguments: [
        (["dutyroom", "de"], ["demo"]), (["dutyroom", "journal", "ver"], ["verify"]),
        (["dutyroom", "demo", "--sp"], ["--speed"]), (["dutyroom", "xyz"], []),
      ])
    func bashCompletesSubcommandsAndOptions(words: [String], offered: [String]) throws {
      #expect(try bash(words) == offered)
    }

    @Test(
      .enabled(if: exists("/usr/bin/zsh") || exists("/usr/bin/fish"), "neither zsh nor fish is installed"))
    func otherShellsReadTheirsWithoutAnError() throws {
      for shell in ["zsh", "fish"] where exists("/usr/bin/\(shell)") {
        let outcome = try Child(
          "/usr/bin/\(shell)", ["-n", try script(for: shell)], environment: Program.environment(home)
        ).outcome(of: [])
        #expect(outcome.code == 0 && outcome.errors.isEmpty, "\(shell): \(outcome)")
      }
    }
  }
}
