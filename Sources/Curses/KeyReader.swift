internal import CNcurses
import Glibc

/// Makes keys of what ncurses and the descriptor below it deliver. Never blocks longer than the
/// Escape delay.
struct KeyReader {
  /// A pad of its own: reading from a window would first paint that window.
  private let pad: UnsafeMutablePointer<WINDOW>?
  private let input: Int32
  private let pasteSilence: Duration
  private var decoder = ByteDecoder()
  private var paste: (collector: PasteCollector, lastByte: ContinuousClock.Instant)?
  /// A code read ahead while telling Escape from a sequence.
  private var held: Int32?
  /// Bytes that were read past ncurses and still are to be keys.
  private var early: ArraySlice<UInt8> = []
  private(set) var isLost = false

  init(input: Int32, pasteSilence: Duration) {
    pad = newpad(1, 1)
    keypad(pad, true)
    nodelay(pad, true)
    self.input = input
    self.pasteSilence = pasteSilence
  }

  /// Frees the pad; the reader is not used any more.
  func close() { delwin(pad) }

  /// Gives back bytes that something else read from the descriptor.
  mutating func giveBack(_ bytes: [UInt8]) { early += bytes }

  /// The next key; nil when nothing waits.
  mutating func next() -> Key? {
    if paste != nil { return continuePaste() }
    while true {
      let code = nextCode()
      switch code {
      case ERR: return noticeLoss()
      case 0x1B:
        decoder.forget()
        return afterEscape()
      case 0...0xFF:
        if let key = decoder.key(for: UInt8(code)) { return key }
      case KeyTable.pasteStart:
        decoder.forget()
        paste = (PasteCollector(), .now)
        return continuePaste()
      case KEY_MOUSE:
        decoder.forget()
        var (row, column): (Int32, Int32) = (0, 0)
        if cn_take_press(&row, &column) { return .press(row: Int(row), column: Int(column)) }
      default:
        decoder.forget()
        return Key(code: code)
      }
    }
  }

  /// A byte, a key's code, or ERR.
  private mutating func nextCode() -> Int32 {
    if let code = held {
      held = nil
      return code
    }
    guard !early.isEmpty else { return wgetch(pad) }
    for (bytes, code) in KeyTable.sequences where early.starts(with: bytes.utf8) {
      early.removeFirst(bytes.utf8.count)
      return code
    }
    return Int32(early.removeFirst())
  }

  /// An end of file and a terminal that hung up look like "no key" to ncurses; poll would then
  /// report the descriptor ready for ever.
  private mutating func noticeLoss() -> Key? {
    guard !isLost else { return nil }
    let events = waitForInput(milliseconds: 0)
    if events & Int16(POLLHUP | POLLERR | POLLNVAL) == 0 {
      guard events & Int16(POLLIN) != 0 else { return nil }
      // Readable, and yet no key: either it came this moment or it is the end of a file.
      let code = wgetch(pad)
      if code != ERR {
        held = code
        return next()
      }
    }
    isLost = true
    return .lost
  }

  /// Escape alone, or a sequence that nobody knows. The latter must vanish as a whole: its digits
  /// would choose things.
  private mutating func afterEscape() -> Key {
    let introducer = nextCode()
    guard introducer == 0x5B || introducer == 0x4F else {
      if introducer != ERR { held = introducer }
      return .escape
    }
    var code = nextCodeOfSequence()
    if code == ERR {
      held = introducer
      return .escape
    }
    // The Linux console's function keys have a second bracket.
    if introducer == 0x5B, code == 0x5B { code = nextCodeOfSequence() }
    while (0x20...0x3F).contains(code) { code = nextCodeOfSequence() }
    if code != ERR, !(0x40...0x7E).contains(code) { held = code }
    return .unknown
  }

  private mutating func nextCodeOfSequence() -> Int32 {
    let code = nextCode()
    if code != ERR { return code }
    return waitForInput(milliseconds: get_escdelay()) == 0 ? ERR : nextCode()
  }

  private mutating func continuePaste() -> Key? {
    guard var (collector, lastByte) = paste else { return nil }
    // The bytes have one owner while they grow.
    paste = nil
    // How much is wanted grows again when the beginning of an end mark turns out to be text.
    var buffer = [UInt8](repeating: 0, count: PasteCollector.mostWanted)
    while let count = readPastCurses(into: &buffer, atMost: collector.wanted) {
      guard count > 0 else {
        if lastByte.duration(to: .now) >= pasteSilence { break }
        paste = (collector, lastByte)
        return nil
      }
      lastByte = .now
      guard collector.take(buffer[..<count]) else { continue }
      if let rest = restOfPaste() { collector.add(rest) }
      return collector.key(isFinished: true)
    }
    return collector.key(isFinished: false)
  }

  /// What stands between an end mark and a later one that came in the same breath. A pasted text may hold an end mark of
  /// its own, and not every terminal takes it out: what follows it would press keys. Whoever types waits longer. Nil
  /// when that was the only end.
  private mutating func restOfPaste() -> ArraySlice<UInt8>? {
    var bytes = Array(early)
    early = []
    var buffer = [UInt8](repeating: 0, count: 4_096)
    while bytes.count < PasteCollector.limit, waitForInput(milliseconds: get_escdelay()) & Int16(POLLIN) != 0
    {
      let count = read(input, &buffer, buffer.count)
      guard count > 0 else { break }
      bytes += buffer[..<count]
    }
    let mark = Array(Escapes.pasteEnd.utf8)
    let place = bytes.indices.reversed().first { bytes[$0...].starts(with: mark) }
    guard let place else {
      early = bytes[...]
      return nil
    }
    early = bytes[(place + mark.count)...]
    return bytes[..<place]
  }

  /// Bytes that ncurses doesn't see: 0 when there are none now, nil when there never will be.
  private mutating func readPastCurses(into buffer: inout [UInt8], atMost wanted: Int) -> Int? {
    let limit = min(wanted, buffer.count)
    if !early.isEmpty {
      let part = early.prefix(limit)
      buffer.replaceSubrange(..<part.count, with: part)
      early.removeFirst(part.count)
      return part.count
    }
    guard waitForInput(milliseconds: 0) != 0 else { return 0 }
    let count = read(input, &buffer, limit)
    if count < 0, errno == EAGAIN || errno == EINTR { return 0 }
    return count > 0 ? count : nil
  }

  private func waitForInput(milliseconds: Int32) -> Int16 {
    var entry = pollfd(fd: input, events: Int16(POLLIN), revents: 0)
    return poll(&entry, 1, milliseconds) > 0 ? entry.revents : 0
  }
}
