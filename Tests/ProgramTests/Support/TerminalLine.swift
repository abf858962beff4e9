import Glibc
import Testing

/// The program on a bare pseudo-terminal, every byte of which the test sees and which it can hang up.
final class TerminalLine {
  private var master: Int32
  private let slave: Int32
  let id: pid_t
  private(set) var code: Int32?
  /// Everything the program has written.
  private(set) var output: [UInt8] = []
  let modesBefore: termios

  init(
    _ arguments: [String], columns: Int = 80, rows: Int = 24, home: TemporaryFolder,
    program: String = Program.path, environment: [String: String] = [:]
  ) throws {
    master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    // posix_openpt and its kin are hidden from Swift by a feature macro: TIOCSPTLCK and TIOCGPTN.
    var unlocked: Int32 = 0
    var number: Int32 = 0
    try #require(ioctl(master, 0x4004_5431, &unlocked) == 0 && ioctl(master, 0x8004_5430, &number) == 0)
    var size = winsize()
    (size.ws_col, size.ws_row) = (UInt16(columns), UInt16(rows))
    try #require(ioctl(master, UInt(TIOCSWINSZ), &size) == 0)
    let path = "/dev/pts/\(number)"
    // Held, so that the modes can be looked at when the program is gone.
    slave = open(path, O_RDWR | O_NOCTTY | O_CLOEXEC)
    var modes = termios()
    try #require(slave >= 0 && tcgetattr(slave, &modes) == 0)
    modesBefore = modes
    id = try spawn(
      program, arguments, environment: Program.environment(home, environment),
      descriptors: [.path(path), .path(path), .path(path)], asSessionLeader: true)
  }

  deinit {
    if code == nil {
      kill(id, SIGKILL)
      var status: Int32 = 0
      waitpid(id, &status, 0)
    }
    hangUp()
    close(slave)
  }

  func type(_ text: String) throws {
    let bytes = Array(text.utf8)
    try #require(write(master, bytes, bytes.count) == bytes.count)
  }

  /// Types while the program runs, and takes what it writes meanwhile: neither waits for the other for ever.
  func pour(_ bytes: [UInt8]) throws {
    var rest = bytes[...]
    try eventually("room for \(bytes.count) bytes") {
      for _ in 0..<400 where !rest.isEmpty { try pourSome(&rest) }
      return rest.isEmpty ? () : nil
    }
  }

  /// Types it over and over until the program has ended; returns its code.
  func pourUntilEnd(_ bytes: [UInt8]) throws -> Int32 {
    var rest = bytes[...]
    return try eventually("the program's end") {
      for _ in 0..<50 where look() == nil {
        if rest.isEmpty { rest = bytes[...] }
        try pourSome(&rest)
      }
      return look()
    }
  }

  private func pourSome(_ rest: inout ArraySlice<UInt8>) throws {
    var entry = pollfd(fd: master, events: Int16(POLLIN | POLLOUT), revents: 0)
    guard poll(&entry, 1, 100) > 0 else { return }
    if entry.revents & Int16(POLLIN) != 0 { read(milliseconds: 0) }
    guard entry.revents & Int16(POLLOUT) != 0 else { return }
    let part = Array(rest.prefix(256))
    let count = write(master, part, part.count)
    if count > 0 { rest = rest.dropFirst(count) }
  }

  /// Forgets what the program has written so far.
  func forgetOutput() {
    read(milliseconds: 0)
    output = []
  }

  func signal(_ number: Int32) { kill(id, number) }

  /// The other end of the line is gone.
  func hangUp() {
    if master >= 0 { close(master) }
    master = -1
  }

  /// Waits until the program has written `text`.
  func wait(for text: String) throws {
    let wanted = Array(text.utf8)
    try eventually("\(text) on the line") {
      try #require(look() == nil, "the program has ended: \(String(decoding: output, as: UTF8.self))")
      read(milliseconds: 100)
      return output.contains(wanted) ? () : nil
    }
  }

  /// With `takesOutput` false nobody reads what the program writes.
  func waitForEnd(takesOutput: Bool = true) throws -> Int32 {
    try eventually("the program's end") {
      if takesOutput { read(milliseconds: 10) }
      guard let code = look() else { return nil }
      read(milliseconds: 0)
      return code
    }
  }

  var modes: termios {
    var modes = termios()
    tcgetattr(slave, &modes)
    return modes
  }

  private func read(milliseconds: Int32) {
    var wait = milliseconds
    while master >= 0, waitForInput([master], milliseconds: wait), let part = readPart(master) {
      output += part
      wait = 0
    }
  }

  private func look() -> Int32? {
    guard code == nil else { return code }
    var status: Int32 = 0
    guard waitpid(id, &status, WNOHANG) == id else { return nil }
    let signal = status & 0x7F
    code = signal == 0 ? (status >> 8) & 0xFF : -signal
    return code
  }
}

extension termios {
  var flags: [tcflag_t] { [c_iflag, c_oflag, c_cflag, c_lflag] }
}
