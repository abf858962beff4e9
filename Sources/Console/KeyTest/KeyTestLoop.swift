import Curses
import Desk
import Glibc

/// Runs the key test until every key was asked for or somebody ends it.
package func runKeyTest(look: Look, on terminal: borrowing Terminal) -> KeyFacts {
  var screen = KeyTestScreen(look: look)
  while true {
    terminal.show(screen.draw(terminal.size))
    var polled = [terminal.inputDescriptor, terminal.signalDescriptor].map {
      pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
    }
    poll(&polled, nfds_t(polled.count), -1)
    for signal in terminal.takeSignals() where signal.endsProgram { return screen.facts }
    while let key = terminal.nextKey() {
      switch screen.handle(key) {
      case .goOn: if key == .resized { terminal.redrawAll() }
      case .ringBell: terminal.beep()
      case .finished: return screen.facts
      }
    }
  }
}
