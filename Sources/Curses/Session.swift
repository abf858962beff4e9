internal import CNcurses
import Glibc
import Synchronization

/// The state behind a terminal. One session exists at a time: ncurses keeps one screen.
final class Session {
  let input: Int32
  let output: Int32
  let signals: Int32
  let colorCount: Int
  private let options: TerminalOptions
  private let screen: OpaquePointer
  private var reader: KeyReader
  private var painter: Painter

  /// Enters curses mode. Everything that was changed is undone when this throws.
  init(_ options: TerminalOptions) throws(TerminalError) {
    setUpLocale()
    self.options = options
    input = options.input ?? STDIN_FILENO
    output = options.output ?? STDOUT_FILENO
    let type = try Self.terminalType(options)
    for (chosen, descriptor) in [(options.input, input), (options.output, output)]
    where chosen == nil && isatty(descriptor) == 0 {
      throw .notATerminal(descriptor: descriptor)
    }
    guard
      Self.isOpen.withLock({ isOpen in
        defer { isOpen = true }
        return !isOpen
      })
    else { throw .alreadyOpen }

    signals = cn_open_signals()
    guard signals >= 0 else {
      let code = errno
      Self.isOpen.withLock { $0 = false }
      throw .noDescriptor(errno: code)
    }
    cn_block_signals()
    cn_arm_rescue(input, output, Self.capturesErrors(options))
    guard let screen = cn_open_screen(type, input, output) else {
      Self.release(signals)
      throw .unusableType(type)
    }
    self.screen = screen
    reader = KeyReader(input: input, pasteSilence: options.pasteSilence)
    cn_open_stall_watch()
    colorCount = Self.setUpColor(allowed: options.allowsColor)
    painter = Painter(colorCount: colorCount)
    setUpModes()
    adoptWindowSize()
    enter()
  }

  deinit {
    leave()
    reader.close()
    cn_close_screen(screen)
    cn_close_stall_watch()
    Self.release(signals)
  }

  private static let isOpen = Mutex(false)

  private static func release(_ signals: Int32) {
    cn_disarm_rescue()
    close(signals)
    cn_unblock_signals()
    isOpen.withLock { $0 = false }
  }
}

// What a session can do for its terminal.
extension Session {
  var size: Size {
    Size(columns: Int(getmaxx(cn_stdscr())), rows: Int(getmaxy(cn_stdscr())))
  }

  var canBeep: Bool { cn_has_bell() }

  func setMouse(_ on: Bool) -> Bool { cn_set_mouse(on) }

  func show(_ surface: Surface) {
    output { painter.show(surface) }
  }

  func beep() {
    output { CNcurses.beep() }
  }

  func flash() {
    output { CNcurses.flash() }
  }

  /// Writes to the terminal. Where it takes nothing for long, what waits is thrown away and the next screen is painted
  /// whole: a dead line must not hold up the clocks.
  private func output(_ body: () -> Void) {
    cn_begin_output(output)
    body()
    if cn_end_output() { redrawAll() }
  }

  func redrawAll() {
    painter.forget()
    cn_repaint_all()
  }

  func nextKey() -> Key? {
    let key = reader.next()
    // ncurses has moved the contents of its windows about.
    if key == .resized { redrawAll() }
    return key
  }

  /// What waits for the owner. A new window size and a continue after a stop are dealt with here.
  func takeSignals() -> [Signal] {
    var taken: [Signal] = []
    while true {
      switch cn_next_signal(signals) {
      case 0: return taken
      case SIGWINCH: resize()
      case SIGCONT:
        leave()
        enter()
        resize()
      case SIGTERM: taken.append(.terminate)
      case SIGHUP: taken.append(.hangUp)
      case SIGINT: taken.append(.interrupt)
      case SIGTSTP: taken.append(.suspend)
      default: continue
      }
    }
  }

  func suspended<R, E: Error>(_ body: () throws(E) -> R) throws(E) -> R {
    leave()
    cn_disarm_rescue()
    defer {
      cn_arm_rescue(input, output, Self.capturesErrors(options))
      enter()
      resize()
    }
    return try body()
  }

  /// Has the width of an ambiguous sign told by the terminal; what was typed meanwhile stays.
  func measureAmbiguousWidth(timeoutMilliseconds: Int) -> Int? {
    guard isatty(input) == 1, isatty(output) == 1 else { return nil }
    var probe = WidthProbe()
    write(WidthProbe.question, to: output)
    let deadline = ContinuousClock.now + .milliseconds(timeoutMilliseconds)
    var buffer = [UInt8](repeating: 0, count: 256)
    while probe.width == nil {
      let left = ContinuousClock.now.duration(to: deadline) / .milliseconds(1)
      var entry = pollfd(fd: input, events: Int16(POLLIN), revents: 0)
      guard left > 0, poll(&entry, 1, Int32(left.rounded(.up))) > 0 else { break }
      let count = read(input, &buffer, buffer.count)
      guard count > 0 else { break }
      probe.take(buffer[..<count])
    }
    write(WidthProbe.eraser, to: output)
    redrawAll()
    reader.giveBack(probe.typed)
    return probe.width
  }
}

// Entering and leaving.
extension Session {
  private static func capturesErrors(_ options: TerminalOptions) -> Bool {
    options.capturesErrors ?? (isatty(STDERR_FILENO) == 1)
  }

  private static func terminalType(_ options: TerminalOptions) throws(TerminalError) -> String {
    if let type = options.type { return type }
    guard let value = getenv("TERM"), value.pointee != 0 else { throw .noType }
    return String(cString: value)
  }

  /// The number of colours to use. Beyond 256 a number means red, green and blue, not the palette.
  private static func setUpColor(allowed: Bool) -> Int {
    guard allowed, has_colors(), start_color() == OK else { return 0 }
    use_default_colors()
    let count = Int(cn_colors())
    return count > 256 ? 8 : count
  }

  private func setUpModes() {
    // Not cbreak: Ctrl-C and Ctrl-Z are keys, a slip must not end or stop the console.
    raw()
    noecho()
    nonl()
    keypad(cn_stdscr(), true)
    KeyTable.define()
    if getenv("ESCDELAY") == nil { set_escdelay(25) }
  }

  private func adoptWindowSize() {
    guard let known = Self.windowSize(output) ?? options.fallbackSize else { return }
    // Not resizeterm: at the start nobody needs to be told.
    resize_term(Int32(known.rows), Int32(known.columns))
  }

  private func resize() {
    guard let known = Self.windowSize(output) else { return }
    // Queues KEY_RESIZE, the one notice of a new size.
    resizeterm(Int32(known.rows), Int32(known.columns))
  }

  private func enter() {
    redrawAll()
    output {
      wnoutrefresh(cn_stdscr())
      doupdate()
      write(Escapes.enter, to: output)
    }
  }

  private func leave() {
    output {
      write(Escapes.leave, to: output)
      endwin()
    }
  }

  private static func windowSize(_ descriptor: Int32) -> Size? {
    var columns: Int32 = 0
    var rows: Int32 = 0
    guard cn_window_size(descriptor, &columns, &rows) else { return nil }
    return Size(columns: Int(columns), rows: Int(rows))
  }
}

/// Writes a text past ncurses, whose own output is flushed by then. A failure means that the
/// terminal is gone, which the keys tell.
private func write(_ text: String, to descriptor: Int32) {
  var rest = Array(text.utf8)[...]
  while !rest.isEmpty {
    let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
    if count < 0, errno == EINTR { continue }
    guard count > 0 else { return }
    rest.removeFirst(count)
  }
}
