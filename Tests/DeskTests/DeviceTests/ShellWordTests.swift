import Desk
import Testing

@Suite struct ShellWordTests {
  @Test(arguments: [
    ("/tmp/proof", "/tmp/proof"), ("/tmp/证据", "/tmp/证据"), ("/tmp/a b", "'/tmp/a b'"),
    ("/tmp/it's $HOME", #"'/tmp/it'\''s $HOME'"#), ("/tmp/a;rm", "'/tmp/a;rm'"), ("", "''"),
  ])
  func aPathIsOneWordForAShell(path: String, word: String) {
    #expect(shellWord(path) == word)
  }
}
