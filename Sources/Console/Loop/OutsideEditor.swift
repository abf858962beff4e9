import Desk
import DutyModel
import Glibc

/// The editor that somebody chose for himself (`$VISUAL`, else `$EDITOR`), lent the terminal for one text.
struct OutsideEditor {
  enum Fault: Error, Equatable {
    /// Neither `$VISUAL` nor `$EDITOR` is set.
    case notChosen
    case cannotStart(errno: Int32)
    /// It ended with this code: what it wrote isn't taken.
    case ended(code: Int32)
    /// The file that it was to write on.
    case file(path: String, errno: Int32)
    case tooLong
    /// The console had to leave meanwhile.
    case interrupted
  }

  let folder: String
  let seat: String
  var environment: [String: String] = OutsideEditor.environment

  /// More than any field takes; what is longer is no text of ours.
  static let longestBytes = 256 * 1_024
  /// How often what goes on behind the editor is looked after.
  static let lookMilliseconds: Int32 = 200
  /// How many looks an editor has to end once it was asked to.
  static let patienceLooks = 15

  private var path: String { "\(folder)/.\(seat)-edit.txt" }

  private static var environment: [String: String] {
    var found: [String: String] = [:]
    for name in ["VISUAL", "EDITOR"] { if let value = getenv(name) { found[name] = String(cString: value) } }
    return found
  }

  /// Has `text` edited and returns what was saved. `meanwhile` runs several times a second; true means that the console
  /// must leave, and the editor is asked to end.
  func edit(_ text: String, meanwhile: () -> Bool) -> Result<String, Fault> {
    let chosen = ["VISUAL", "EDITOR"].compactMap { environment[$0] }.first { !$0.allSatisfy(\.isWhitespace) }
    guard let chosen else { return .failure(.notChosen) }
    removeLeftover()
    defer { removeLeftover() }
    do throws(Fault) {
      try write(text)
      do throws(Fault) {
        let code = try run(chosen, meanwhile)
        guard code == 0 else { return .failure(.ended(code: code)) }
      } catch .interrupted {
        // Whoever sat there saved it and believes that we have it.
        let saved = try read()
        if saved == text { throw .interrupted }
        return .success(saved)
      }
      return .success(try read())
    } catch {
      return .failure(error)
    }
  }

  /// What an editor had saved when the console was cut off; nil when there is nothing, or nothing that can be read.
  func leftover() -> String? {
    do throws(Fault) { return try read() } catch { return nil }
  }

  func removeLeftover() {
    unlink(path)
    // What several editors leave beside the file.
    unlink(path + "~")
  }

  private func write(_ text: String) throws(Fault) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw .file(path: path, errno: errno) }
    defer { close(descriptor) }
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { throw .file(path: path, errno: errno) }
      bytes = bytes.dropFirst(count)
    }
  }

  private func read() throws(Fault) -> String {
    // A pipe in its place would keep whoever opens it waiting.
    let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw .file(path: path, errno: errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw .file(path: path, errno: EINVAL)
    }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 16_384)
    while true {
      let count = Glibc.read(descriptor, &buffer, buffer.count)
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else { throw .file(path: path, errno: errno) }
      if count == 0 { return String(decoding: bytes, as: UTF8.self) }
      bytes += buffer[..<count]
      guard bytes.count <= Self.longestBytes else { throw .tooLong }
    }
  }

  /// The shell splits what was chosen into words, as everywhere; the path is handed over, never written into it.
  private func run(_ chosen: String, _ meanwhile: () -> Bool) throws(Fault) -> Int32 {
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // The console holds signals back; an editor wants them as usual.
    var none = sigset_t()
    sigemptyset(&none)
    var all = sigset_t()
    sigfillset(&all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    // A group of its own: what stops, continues or ends it reaches everything that it started, and not us.
    posix_spawnattr_setpgroup(&attributes, 0)
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETPGROUP))
    let words = ["sh", "-c", chosen + " \"$1\"", "sh", path]
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var child = pid_t()
    let failure = posix_spawn(&child, "/bin/sh", nil, &attributes, &arguments, environ)
    guard failure == 0 else { throw .cannotStart(errno: failure) }
    Self.lendTerminal(to: child)
    defer { Self.lendTerminal(to: getpgrp()) }
    return try wait(for: child, meanwhile)
  }

  /// Makes a group the one that the terminal's keys go to; where there is no terminal nothing has to be lent.
  private static func lendTerminal(to group: pid_t) {
    guard isatty(STDIN_FILENO) == 1 else { return }
    // Whoever isn't in front would be stopped for asking.
    var output = sigset_t()
    var former = sigset_t()
    sigemptyset(&output)
    sigaddset(&output, SIGTTOU)
    pthread_sigmask(SIG_BLOCK, &output, &former)
    tcsetpgrp(STDIN_FILENO, group)
    pthread_sigmask(SIG_SETMASK, &former, nil)
  }

  private func wait(for child: pid_t, _ meanwhile: () -> Bool) throws(Fault) -> Int32 {
    var isLeaving = false
    var looks = 0
    while true {
      var status: Int32 = 0
      let found = waitpid(child, &status, WNOHANG | WUNTRACED)
      if found < 0 && errno != EINTR { throw .cannotStart(errno: errno) }
      if found == child {
        let isStopped = status & 0xFF == 0x7F
        guard isStopped else {
          if isLeaving { throw .interrupted }
          let signal = status & 0x7F
          return signal == 0 ? status >> 8 & 0xFF : 128 + signal
        }
        // A stopped editor would keep the terminal from everybody.
        kill(-child, SIGCONT)
      }
      if !isLeaving && meanwhile() {
        isLeaving = true
        kill(-child, SIGHUP)
        kill(-child, SIGTERM)
      } else if isLeaving {
        looks += 1
        // It asks something back that nobody will answer.
        if looks == Self.patienceLooks { kill(-child, SIGKILL) }
      }
      poll(nil, 0, Self.lookMilliseconds)
    }
  }

  /// The bell while the screen is the editor's.
  static func ring() {
    var bell: UInt8 = 7
    // A terminal that takes no bell has nothing to be told about it.
    _ = Glibc.write(STDOUT_FILENO, &bell, 1)
  }
}

extension OutsideEditor.Fault {
  func message(_ language: Language) -> String {
    switch self {
    case .notChosen:
      language(
        "没有指定外部编辑器：先设 EDITOR，如 EDITOR=nano。F2 用本机的长文编辑。",
        "No editor is chosen: set EDITOR, such as EDITOR=nano. F2 opens the built-in one.")
    case .cannotStart(let errno):
      language(
        "外部编辑器打不开（\(errno)）。原来的字没动，F2 接着写。",
        "The editor can't be started (\(errno)). The text is as it was; F2 goes on.")
    case .ended(let code):
      language("外部编辑器没存就退了（\(code)）。原来的字没动。", "The editor left with code \(code). The text is as it was.")
    case .file(_, let errno):
      language(
        "外部编辑器用的文件读写不了（\(errno)）。原来的字没动。",
        "The editor's file can't be used (\(errno)). The text is as it was.")
    case .tooLong: language("改出来的太长，没收下。原来的字没动。", "What it wrote is too long. The text is as it was.")
    case .interrupted: language("要退出，外部编辑器里的没收下。", "Leaving: what the editor had isn't taken.")
    }
  }
}
