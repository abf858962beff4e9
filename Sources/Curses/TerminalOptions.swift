/// What a session may be told about its terminal. The defaults are those of a console.
package struct TerminalOptions: Sendable {
  /// The terminal type; nil takes `$TERM`.
  package var type: String?
  /// Whether colour may be used at all; the caller honours `NO_COLOR`.
  package var allowsColor = true
  /// Where keys come from; nil is standard input, which then must be a terminal.
  package var input: Int32?
  /// Where the screen goes; nil is standard output, which then must be a terminal.
  package var output: Int32?
  /// The size to use where the kernel knows none; nil takes what the terminal type says.
  package var fallbackSize: Size?
  /// Whether stray messages on descriptor 2 wait in memory for the end of the session; nil captures
  /// them where descriptor 2 is a terminal, so a redirected log stays a log.
  package var capturesErrors: Bool?
  /// How long a paste may pause before it is taken for unfinished. Slow lines stall for seconds, and
  /// what came after the end would press keys.
  package var pasteSilence: Duration = .seconds(3)

  package init() {}
}

/// Why a session can't start.
package enum TerminalError: Error, Equatable, CustomStringConvertible {
  /// The input or output is a file or a pipe.
  case notATerminal(descriptor: Int32)
  /// `$TERM` isn't set.
  case noType
  /// The terminal library knows no such type, or the type can't address its screen.
  case unusableType(String)
  /// ncurses keeps one screen, and it is in use.
  case alreadyOpen
  /// The kernel refused a descriptor.
  case noDescriptor(errno: Int32)

  package var description: String {
    switch self {
    case .notATerminal(let descriptor):
      "descriptor \(descriptor) is not a terminal; start this in a terminal window, not in a pipe"
    case .noType:
      "TERM is not set; try: TERM=xterm-256color, or TERM=linux on the machine's own console"
    case .unusableType(let type):
      "the terminal type \(type) is unknown here or can't address its screen; "
        + "try: TERM=xterm-256color, or TERM=linux on the machine's own console"
    case .alreadyOpen:
      "a terminal session is already open in this process"
    case .noDescriptor(let errno):
      "no descriptor to read signals from (errno \(errno))"
    }
  }
}

/// A signal that the session's owner has to act on.
package enum Signal: Hashable, Sendable {
  /// TERM: leave in order.
  case terminate
  /// HUP: the terminal is gone.
  case hangUp
  /// INT sent by another process; Ctrl-C is a key.
  case interrupt
  /// TSTP sent by another process; Ctrl-Z is a key. Nothing stops unless the owner stops it.
  case suspend
}
