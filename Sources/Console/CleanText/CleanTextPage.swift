import Curses
import Glibc

/// The terminal with nothing but a text on it, unwrapped, so that dragging copies clean lines. Any key goes on to the
/// next page and from the last one back; Esc goes back at once.
struct CleanTextPage {
  /// How often what goes on behind the page is looked after.
  private static let lookMilliseconds: Int32 = 200
  /// A key that is several bytes comes within this time.
  private static let keyMilliseconds: Int32 = 30

  let text: CleanText
  let input: Int32
  let output: Int32
  /// What a terminal that allows it puts into the clipboard; nil where station.toml doesn't ask for it.
  var clipboard: String?

  /// Shows it until a key is pressed, the terminal is gone or `meanwhile` says that the console must leave.
  func show(hint: String, meanwhile: () -> Bool) {
    var former = termios()
    let isTerminal = tcgetattr(input, &former) == 0
    if isTerminal {
      var plain = former
      plain.c_lflag &= ~tcflag_t(ICANON | ECHO | ISIG)
      tcsetattr(input, TCSANOW, &plain)
    }
    defer { if isTerminal { tcsetattr(input, TCSANOW, &former) } }
    put(clipboard ?? "")
    let pages = self.pages
    for (number, page) in pages.enumerated() {
      // Only the text: what stood on the terminal before would be dragged along.
      let place = pages.count > 1 ? " \(number + 1)/\(pages.count)" : ""
      let body = page.map(cleaned).joined(separator: "\r\n")
      put("\u{1B}[H\u{1B}[2J" + body + "\r\n\r\n" + hint + place)
      guard waitForKey(meanwhile) else { break }
    }
    put("\u{1B}[H\u{1B}[2J")
  }

  private var pages: [[String]] {
    var size = winsize()
    guard ioctl(output, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0, size.ws_row > Self.hintRows else {
      return [text.lines]
    }
    return text.pages(columns: Int(size.ws_col), rows: Int(size.ws_row) - Self.hintRows)
  }

  /// An empty row, the hint, which may be wrapped, and the cursor behind it.
  private static let hintRows = 4

  /// False when nothing more is to be shown: Esc, the console must leave, or the terminal is gone.
  private func waitForKey(_ meanwhile: () -> Bool) -> Bool {
    while true {
      if meanwhile() { return false }
      guard isReadable(within: Self.lookMilliseconds) else { continue }
      var buffer = [UInt8](repeating: 0, count: 256)
      // Its end is the terminal's: the loop will hear of it.
      let count = read(input, &buffer, buffer.count)
      guard count > 0 else { return false }
      let isEscape = count == 1 && buffer[0] == 0x1B && !isReadable(within: Self.keyMilliseconds)
      while isReadable(within: Self.keyMilliseconds), read(input, &buffer, buffer.count) > 0 {}
      return !isEscape
    }
  }

  private func isReadable(within milliseconds: Int32) -> Bool {
    var entry = pollfd(fd: input, events: Int16(POLLIN), revents: 0)
    return poll(&entry, 1, milliseconds) > 0
  }

  private func put(_ text: String) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(output, $0.baseAddress, $0.count) }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }
}
