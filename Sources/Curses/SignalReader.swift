internal import CNcurses
import Glibc

/// Reads a session's signals where there is no curses screen: a slip of Ctrl-C or Ctrl-Z doesn't end or stop a
/// console on duty, and an order to end is taken in good order.
package struct SignalReader: ~Copyable {
  /// Readable when a signal waits.
  package let descriptor: Int32

  /// Blocks the signals until the reader goes.
  package init() throws(TerminalError) {
    descriptor = cn_open_signals()
    guard descriptor >= 0 else { throw .noDescriptor(errno: errno) }
    cn_block_signals()
  }

  deinit {
    close(descriptor)
    cn_unblock_signals()
  }

  /// The signals that came, without those that only a screen cares about.
  package func take() -> [Signal] {
    var taken: [Signal] = []
    while true {
      switch cn_next_signal(descriptor) {
      case 0: return taken
      case SIGTERM: taken.append(.terminate)
      case SIGHUP: taken.append(.hangUp)
      case SIGINT: taken.append(.interrupt)
      case SIGTSTP: taken.append(.suspend)
      default: continue
      }
    }
  }
}
