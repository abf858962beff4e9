internal import CNcurses
import Glibc

/// A terminal in curses mode, lent for the time of one `withTerminal`. For one thread.
///
/// Wait with `poll` on `inputDescriptor` and `signalDescriptor`; when either is ready, call
/// `takeSignals`, then `nextKey` until it gives nil.
package struct Terminal: ~Copyable {
  private let session: Session

  fileprivate init(_ session: Session) { self.session = session }

  /// The size to draw for. It changes only between a `Key.resized` and the next.
  package var size: Size { session.size }

  /// How many colours can be shown: 0, 8, 16, 88 or 256.
  package var colorCount: Int { session.colorCount }

  /// Readable when keys wait, or when the terminal is gone.
  package var inputDescriptor: Int32 { session.input }

  /// A key waits to be read.
  package var hasInput: Bool {
    var entry = pollfd(fd: session.input, events: Int16(POLLIN), revents: 0)
    return poll(&entry, 1, 0) > 0
  }

  /// Readable when a signal waits.
  package var signalDescriptor: Int32 { session.signals }

  /// Shows a surface: what changed since the last one, in one update, the cursor last.
  /// A surface of another size is cut off or leaves the rest blank.
  package func show(_ surface: Surface) { session.show(surface) }

  /// Makes the next `show` paint every cell, for a screen that something else wrote on.
  package func redrawAll() { session.redrawAll() }

  /// The next key; nil when none waits. Waits at most the Escape delay (25 ms, or `$ESCDELAY`).
  /// `lost` comes once.
  package func nextKey() -> Key? { session.nextKey() }

  /// The signals that came. A new window size is not among them: it follows as `Key.resized`, and
  /// so does a continue after a stop, with the terminal's modes set again.
  package func takeSignals() -> [Signal] { session.takeSignals() }

  /// Gives the terminal back while something else uses it, such as an editor, then takes it again and
  /// has everything repainted; a `Key.resized` follows.
  package func suspended<R, E: Error>(_ body: () throws(E) -> R) throws(E) -> R {
    try session.suspended(body)
  }

  /// Has presses of the mouse's left button arrive as keys, or no longer; false when there is no mouse. While it is on,
  /// text is dragged with Shift held in most terminals.
  package func setMouse(_ on: Bool) -> Bool { session.setMouse(on) }

  /// How many columns this terminal takes for a sign of ambiguous width such as `─`: 1 or 2, or nil
  /// when it doesn't say. Ask once, before any key is read; keys typed meanwhile aren't lost.
  package func measureAmbiguousWidth(timeoutMilliseconds: Int = 300) -> Int? {
    session.measureAmbiguousWidth(timeoutMilliseconds: timeoutMilliseconds)
  }

  /// False when the terminal's description has no bell.
  package var canBeep: Bool { session.canBeep }

  /// Sounds the terminal's bell.
  package func beep() { session.beep() }

  /// Flashes the screen, or sounds the bell where it can't.
  package func flash() { session.flash() }
}

/// Enters curses mode, runs the body and restores the terminal on every way out.
///
/// One at a time. Call it on the thread that reads keys, and before other threads start:
/// WINCH, TERM, HUP, INT, TSTP and CONT are blocked here and read through a descriptor. A child process
/// inherits the block unless it is spawned with an empty signal mask.
/// A process that dies inside restores the terminal too, and says its last words on it.
package func withTerminal<R>(
  _ options: TerminalOptions = TerminalOptions(), _ body: (borrowing Terminal) throws -> R
) throws -> R {
  let session = try Session(options)
  return try withExtendedLifetime(session) { try body(Terminal(session)) }
}

/// Blocks the signals that a terminal reads through its descriptor. For a program that starts
/// threads before `withTerminal`, which ends the block.
package func blockTerminalSignals() { cn_block_signals() }
