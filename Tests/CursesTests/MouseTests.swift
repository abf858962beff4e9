import Testing

@testable import Curses

extension Sessions {
  @Suite struct Mouse {
    @Test(arguments: ["xterm-256color", "tmux-256color"])
    func aPressArrivesOnlyAfterTheMouseWasAskedFor(type: String) throws {
      let line = try PseudoTerminal()
      try withTerminal(line.options(type)) { terminal in
        #expect(!line.output().contains("\u{1B}[?1000h"))
        let isThere = terminal.setMouse(true)
        #expect(isThere)
        #expect(line.output().contains("1000h"))
        let press = type == "xterm-256color" ? "\u{1B}[<0;31;8M\u{1B}[<0;31;8m" : "\u{1B}[M ?(\u{1B}[M#?("
        line.type(press + "|")
        #expect(terminal.keys(until: .character("|")) == [.press(row: 7, column: 30)])
      }
      // Whoever gets the terminal next drags text again.
      #expect(line.output().contains("1000l"))
    }

    @Test func theWheelAndOtherButtonsAreNoPress() throws {
      let line = try PseudoTerminal()
      try withTerminal(line.options()) { terminal in
        _ = terminal.setMouse(true)
        line.type("\u{1B}[<64;31;8M\u{1B}[<2;31;8M\u{1B}[<2;31;8m|")
        #expect(terminal.keys(until: .character("|")) == [])
        _ = line.output()
        _ = terminal.setMouse(false)
        #expect(line.output().contains("1000l"))
      }
    }

    @Test func aDyingProcessTurnsTheMouseOff() {
      #expect(Escapes.rescue.contains("\u{1B}[?1006l\u{1B}[?1000l"))
    }
  }
}
