import ArgumentParser
import Desk
import DutyModel
import Glibc

/// Where a passphrase comes from: a person at the terminal, or a file where there is none.
struct PassphraseOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      wording(
        "口令从文件读，一行一个；- 是标准输入。只给脚本用：谁看到这个文件，谁就能签名，用完就删。",
        "Read passphrases from a file, one a line; - is standard input. For scripts only: whoever sees the file can sign. Delete it afterwards."
      ), valueName: "file"))
  var passphraseFile: String?

  /// As many lines as are needed, from the file; nil when a person is to be asked.
  func lines(_ count: Int, in language: Language) throws -> [String]? {
    guard let passphraseFile else { return nil }
    let bytes = try bytes(of: passphraseFile, language)
    let lines = String(decoding: bytes, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false
    )
    .map { $0.hasSuffix("\r") ? String($0.dropLast()) : String($0) }
    guard lines.count >= count, lines.prefix(count).allSatisfy({ !$0.isEmpty }) else {
      say(
        language(
          "\(passphraseFile) 里要有 \(count) 行口令。",
          "\(passphraseFile) must hold \(count) lines with passphrases."))
      throw ExitCode(2)
    }
    return Array(lines.prefix(count))
  }

  private func bytes(of path: String, _ language: Language) throws -> [UInt8] {
    let isInput = path == "-"
    let descriptor = isInput ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      say("\(path): \(String(cString: strerror(errno)))")
      throw ExitCode(2)
    }
    defer { if !isInput { close(descriptor) } }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 4_096)
    while bytes.count < 65_536 {
      let count = read(descriptor, &chunk, chunk.count)
      if count < 0 && errno == EINTR { continue }
      if count <= 0 { break }
      bytes += chunk[..<count]
    }
    return bytes
  }
}

/// Asks at the terminal, without showing what is typed. Leaves with 2 where there is none, with 1 when it is given up
/// (Ctrl-C, Ctrl-D).
func askPassphrase(_ question: String, in language: Language) throws -> String {
  guard isatty(STDIN_FILENO) == 1 else {
    say(
      language(
        "口令要在终端里输。脚本里用 --passphrase-file。",
        "A passphrase is typed at a terminal. In a script use --passphrase-file."))
    throw ExitCode(2)
  }
  var before = termios()
  guard tcgetattr(STDIN_FILENO, &before) == 0 else { throw cannotHide(language) }
  var silent = before
  // Signals too: a Ctrl-C must give the terminal back as it was.
  silent.c_lflag &= ~tcflag_t(ECHO | ICANON | ISIG)
  defer { tcsetattr(STDIN_FILENO, TCSAFLUSH, &before) }
  // It says yes when any one of the changes was made: what counts is that nothing is shown.
  var now = termios()
  guard tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent) == 0, tcgetattr(STDIN_FILENO, &now) == 0,
    now.c_lflag & tcflag_t(ECHO | ICANON | ISIG) == 0
  else { throw cannotHide(language) }
  prompt(question + language("（不显示）：", " (not shown): "))
  defer { prompt("\n") }
  var typed: [UInt8] = []
  while true {
    var byte: UInt8 = 0
    let count = read(STDIN_FILENO, &byte, 1)
    if count < 0 && errno == EINTR { continue }
    guard count == 1, byte != 0x03, byte != 0x04 else { throw ExitCode(1) }
    switch byte {
    case 0x0A, 0x0D: return String(decoding: typed, as: UTF8.self)
    case 0x15: typed = []
    case 0x08, 0x7F:
      // A sign of several bytes goes as a whole.
      while let last = typed.popLast(), last & 0xC0 == 0x80 {}
    default: if typed.count < 4_096 { typed.append(byte) }
    }
  }
}

/// Leaves with 2: on this terminal a passphrase would be seen.
private func cannotHide(_ language: Language) -> ExitCode {
  say(
    language(
      "这个终端关不掉显示，口令会被看到，所以没有问。换一个终端，或用 --passphrase-file。",
      "This terminal would show the passphrase, so it wasn't asked for. Use another one, or --passphrase-file."
    ))
  return ExitCode(2)
}

/// A new passphrase, typed twice.
func askNewPassphrase(in language: Language) throws -> String {
  let one = try askPassphrase(
    language("新口令，至少8个字母数字或3个汉字", "New passphrase, at least 8 letters or digits"), in: language)
  let two = try askPassphrase(language("再输一遍", "Once more"), in: language)
  guard one == two else {
    say(language("两遍不一样，什么都没改。再来一次。", "They differ; nothing was changed. Start again."))
    throw ExitCode(1)
  }
  return one
}

private func prompt(_ text: String) {
  let bytes = Array(text.utf8)
  _ = bytes.withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
}

/// Runs `body`; why a key isn't open becomes one sentence and exit code 1.
func orLeaveLocked<R>(_ language: Language, _ body: () throws -> R) throws -> R {
  try orLeave(language) {
    do {
      return try body()
    } catch let fault as UnlockFault {
      say(fault.message(in: language))
      throw ExitCode(1)
    }
  }
}
