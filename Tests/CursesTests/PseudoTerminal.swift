import Glibc
import Testing

@testable import Curses

/// A pseudo-terminal whose far end the test plays: it types and reads the screen's bytes.
final class PseudoTerminal {
  let master: Int32
  let slave: Int32
  /// The near end, for another process to open.
  let path: String

  init(columns: Int = 80, rows: Int = 24) throws {
    master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    // posix_openpt and its kin are hidden from Swift by a feature macro; these two are TIOCSPTLCK
    // and TIOCGPTN.
    var unlocked: Int32 = 0
    var number: Int32 = 0
    try #require(ioctl(master, 0x4004_5431, &unlocked) == 0 && ioctl(master, 0x8004_5430, &number) == 0)
    path = "/dev/pts/\(number)"
    slave = open(path, O_RDWR | O_NOCTTY | O_CLOEXEC)
    try #require(slave >= 0)
    _ = fcntl(master, F_SETFL, O_NONBLOCK)
    resize(columns: columns, rows: rows)
  }

  deinit {
    close(master)
    close(slave)
  }

  func resize(columns: Int, rows: Int) {
    var size = winsize()
    size.ws_col = UInt16(columns)
    size.ws_row = UInt16(rows)
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)
  }

  /// Options for a session on the near end.
  func options(_ type: String = "xterm-256color") -> TerminalOptions {
    var options = TerminalOptions()
    options.type = type
    options.input = slave
    options.output = slave
    options.capturesErrors = false
    return options
  }

  func type(_ text: String) { type(Array(text.utf8)) }

  func type(_ bytes: [UInt8]) {
    #expect(write(master, bytes, bytes.count) == bytes.count)
  }

  /// Everything the session has written until now.
  func output() -> String {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65536)
    while true {
      let count = read(master, &buffer, buffer.count)
      guard count > 0 else { return String(decoding: bytes, as: UTF8.self) }
      bytes += buffer[..<count]
    }
  }

  /// Hangs the line up.
  func hangUp() { _ = dup2(open("/dev/null", O_RDWR | O_CLOEXEC), master) }

  var modes: termios {
    var modes = termios()
    tcgetattr(slave, &modes)
    return modes
  }
}

extension Terminal {
  /// The first key of what was typed last, once it has arrived; nil when it was read and makes none yet.
  func keyOfWhatWasTyped() -> Key? {
    var entry = pollfd(fd: inputDescriptor, events: Int16(POLLIN), revents: 0)
    #expect(poll(&entry, 1, 10_000) == 1)
    return nextKey()
  }

  /// Keys up to and without `stop`; fails after ten seconds of silence, or when input is announced
  /// over and over without a key, instead of waiting for ever.
  func keys(until stop: Key) -> [Key] {
    var keys: [Key] = []
    for _ in 0..<10_000 {
      while let key = nextKey() {
        if key == stop { return keys }
        keys.append(key)
      }
      var entry = pollfd(fd: inputDescriptor, events: Int16(POLLIN), revents: 0)
      guard poll(&entry, 1, 10_000) > 0 else {
        Issue.record("no \(stop) after \(keys)")
        return keys
      }
    }
    Issue.record("input without keys after \(keys)")
    return keys
  }
}

extension termios {
  var flags: [tcflag_t] { [c_iflag, c_oflag, c_cflag, c_lflag] }
  var isRaw: Bool { c_lflag & tcflag_t(ECHO | ICANON | ISIG) == 0 }
}
