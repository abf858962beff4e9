import Curses
import Desk
import Glibc

/// Shows a replay until somebody leaves it.
package func runReplay(
  _ recording: Recording, look: Look, on terminal: borrowing Terminal, clock: any WallClock = SystemClock()
) {
  let screen = ReplayScreen(recording, look: look)
  var last = clock.elapsedMilliseconds()
  while true {
    terminal.show(screen.draw(terminal.size))
    var polled = [terminal.inputDescriptor, terminal.signalDescriptor].map {
      pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
    }
    poll(&polled, nfds_t(polled.count), screen.player.isPlaying ? 100 : -1)
    for signal in terminal.takeSignals() where signal.endsProgram { return }
    while let key = terminal.nextKey() {
      if key == .control("l") || key == .resized { terminal.redrawAll() }
      if screen.handle(key) { return }
    }
    let now = clock.elapsedMilliseconds()
    screen.advance(milliseconds: now - last)
    last = now
  }
}
