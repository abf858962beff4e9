import Glibc
import Testing

@testable import Curses

extension Sessions {
  @Suite struct Signals {
    @Test func newWindowSizeIsOneKey() throws {
      let line = try PseudoTerminal(columns: 80, rows: 24)
      try withTerminal(line.options()) { terminal in
        #expect(terminal.size == Size(columns: 80, rows: 24))
        #expect(terminal.nextKey() == nil)
        line.resize(columns: 120, rows: 40)
        pthread_kill(pthread_self(), SIGWINCH)
        #expect(terminal.takeSignals() == [])
        #expect(terminal.nextKey() == .resized)
        #expect(terminal.nextKey() == nil)
        #expect(terminal.size == Size(columns: 120, rows: 40))
        line.resize(columns: 1, rows: 1)
        pthread_kill(pthread_self(), SIGWINCH)
        #expect(terminal.takeSignals() == [])
        #expect(terminal.nextKey() == .resized)
        terminal.show(Surface(terminal.size))
        #expect(terminal.size == Size(columns: 1, rows: 1))
      }
    }

    @Test func signalsAreReadAndDoNotKill() throws {
      let line = try PseudoTerminal()
      try withTerminal(line.options()) { terminal in
        for (number, signal) in [
          (SIGTERM, Signal.terminate), (SIGHUP, .hangUp), (SIGINT, .interrupt), (SIGTSTP, .suspend),
        ] {
          pthread_kill(pthread_self(), number)
          var entry = pollfd(fd: terminal.signalDescriptor, events: Int16(POLLIN), revents: 0)
          #expect(poll(&entry, 1, 10_000) == 1)
          #expect(terminal.takeSignals() == [signal])
          #expect(terminal.takeSignals() == [])
        }
      }
    }

    @Test func continuingSetsTheModesAgainAndRepaints() throws {
      let line = try PseudoTerminal()
      try withTerminal(line.options()) { terminal in
        var surface = Surface(terminal.size)
        surface.text("石桥村", row: 2, column: 2)
        terminal.show(surface)
        _ = line.output()
        var modes = line.modes
        modes.c_lflag |= tcflag_t(ECHO | ICANON | ISIG)
        tcsetattr(line.master, TCSANOW, &modes)
        pthread_kill(pthread_self(), SIGCONT)
        #expect(terminal.takeSignals() == [])
        #expect(line.modes.isRaw)
        #expect(terminal.nextKey() == .resized)
        terminal.show(surface)
        let output = line.output()
        #expect(output.contains(Escapes.enter) && output.contains("石桥村"))
      }
    }

    /// A full frame is more than a line takes that nobody reads. What it can't take is thrown away, an order to end is seen,
    /// and once it takes something again the screen comes whole.
    @Test(.timeLimit(.minutes(2))) func aTerminalThatTakesNothingHoldsUpNobody() throws {
      let line = try PseudoTerminal(columns: 200, rows: 60)
      try withTerminal(line.options()) { terminal in
        pthread_kill(pthread_self(), SIGTERM)
        var surface = Surface(terminal.size)
        for frame in 0..<3 {
          for row in 0..<60 {
            for column in 0..<200 {
              let style = Style(bold: (row + column + frame).isMultiple(of: 2))
              surface.text("\((frame + column) % 10)", row: row, column: column, style: style)
            }
          }
          terminal.show(surface)
        }
        #expect(terminal.takeSignals() == [.terminate])
        _ = line.output()
        surface.fill(row: 0, column: 0, width: 200, height: 60)
        surface.text("石桥村", row: 2, column: 2)
        terminal.show(surface)
        #expect(line.output().contains("石桥村"))
      }
    }

    @Test func terminalThatHangsUpIsLost() throws {
      let line = try PseudoTerminal()
      try withTerminal(line.options()) { terminal in
        line.type("x")
        #expect(terminal.keys(until: .character("x")) == [])
        line.hangUp()
        #expect(terminal.keys(until: .lost) == [])
        #expect(terminal.nextKey() == nil)
        terminal.show(Surface(terminal.size))
      }
    }
  }

  @Suite struct Probing {
    @Test(arguments: [("\u{1B}[2;2R", 1), ("\u{1B}[2;3R", 2)])
    func terminalTellsTheWidthAndTypingIsKept(answer: String, width: Int) throws {
      let line = try PseudoTerminal()
      try withTerminal(line.options()) { terminal in
        _ = line.output()
        line.type("1石\u{1B}[A" + answer + "\u{1B}[200~a\rb\u{1B}[201~2|")
        #expect(terminal.measureAmbiguousWidth(timeoutMilliseconds: 10_000) == width)
        let output = line.output()
        #expect(output.contains("─\u{1B}[6n") && output.contains(WidthProbe.eraser))
        #expect(
          terminal.keys(until: .character("|"))
            == [.character("1"), .character("石"), .up, .paste("a\nb"), .character("2")])
      }
    }

    @Test func silentTerminalGivesNoWidth() throws {
      let line = try PseudoTerminal()
      try withTerminal(line.options()) { terminal in
        line.type("|")
        #expect(terminal.measureAmbiguousWidth(timeoutMilliseconds: 1) == nil)
        #expect(terminal.keys(until: .character("|")) == [])
        // An answer that comes late is no key that does anything.
        line.type("\u{1B}[2;3R|")
        #expect(terminal.keys(until: .character("|")) == [.unknown])
      }
    }
  }
}
