import CNcurses
import Glibc
import Testing

@testable import Curses

/// Everything that opens a session: there is one at a time in a process.
@Suite(.serialized) enum Sessions {}

extension Sessions {
  /// Real ncurses without a terminal.
  @Suite struct Screen {
    private func withScreen(
      type: String = "xterm-256color", size: Size? = nil, colour: Bool = true,
      _ body: (borrowing Terminal) throws -> Void
    ) throws {
      let null = open("/dev/null", O_RDWR | O_CLOEXEC)
      defer { close(null) }
      var options = TerminalOptions()
      options.type = type
      options.input = null
      options.output = null
      options.fallbackSize = size
      options.allowsColor = colour
      options.capturesErrors = false
      try withTerminal(options, body)
    }

    /// What ncurses holds in a row.
    private func row(_ row: Int, columns: Int) -> String {
      // Counted in scalars, of which a cell holds at most five.
      var text = [wchar_t](repeating: 0, count: 5 * columns + 1)
      mvwinnwstr(cn_stdscr(), Int32(row), 0, &text, Int32(text.count - 1))
      return String(
        String.UnicodeScalarView(
          text.prefix { $0 != 0 }.compactMap { Unicode.Scalar(UInt32(bitPattern: $0)) }))
    }

    @Test func surfacesArriveOnTheScreen() throws {
      try withScreen(size: Size(columns: 12, rows: 3)) { terminal in
        #expect(terminal.size == Size(columns: 12, rows: 3))
        var surface = Surface(terminal.size)
        surface.text("石桥村e\u{301}\u{20BB7}", row: 0, column: 0)
        terminal.show(surface)
        #expect(row(0, columns: 12).hasPrefix("石桥村e\u{301}\u{20BB7}"))
        surface.text("x", row: 0, column: 1)
        terminal.show(surface)
        #expect(row(0, columns: 12).hasPrefix(" x桥村e\u{301}"))
      }
    }

    @Test func everyChangeLeavesTheScreenEqualToTheSurface() throws {
      try withScreen(size: Size(columns: 9, rows: 2)) { terminal in
        var random = SystemRandomNumberGenerator()
        var surface = Surface(terminal.size)
        for _ in 0..<500 {
          let text = ["石", "a", " ", "桥村", "bc", "e\u{301}", "─"].randomElement(using: &random)!
          let style = Style(bold: Bool.random(using: &random))
          surface.text(text, row: .random(in: 0...1), column: .random(in: 0..<9), style: style)
          terminal.show(surface)
          for line in 0...1 {
            let shown = row(line, columns: 9)
            #expect(shown == padded(surface.line(line), to: 9))
          }
        }
      }
    }

    @Test func lastCellOfTheLastRowIsDrawn() throws {
      try withScreen(size: Size(columns: 4, rows: 2)) { terminal in
        var surface = Surface(terminal.size)
        surface.fill(row: 0, column: 0, width: 4, height: 2, with: "x")
        terminal.show(surface)
        #expect(row(0, columns: 4) == "xxxx" && row(1, columns: 4) == "xxxx")
        surface.fill(row: 0, column: 0, width: 4, height: 2, with: "石")
        terminal.show(surface)
        #expect(row(1, columns: 4) == "石石")
        surface.text("e\u{301}", row: 1, column: 3)
        terminal.show(surface)
        #expect(row(1, columns: 4) == "石 e\u{301}")
      }
    }

    @Test func surfacesOfAnotherSizeDoNoHarm() throws {
      try withScreen(size: Size(columns: 4, rows: 2)) { terminal in
        for (columns, rows) in [(0, 0), (1, 1), (5, 3), (200, 100), (3, 1)] {
          var surface = Surface(Size(columns: columns, rows: rows))
          surface.fill(row: 0, column: 0, width: .max, height: .max, with: "石")
          surface.cursor = (rows, columns)
          terminal.show(surface)
        }
        #expect(row(0, columns: 4) == "石  " && row(1, columns: 4) == "    ")
      }
    }

    @Test func stylesReachTheCells() throws {
      try withScreen(size: Size(columns: 8, rows: 1)) { terminal in
        #expect(terminal.colorCount == 256)
        var surface = Surface(terminal.size)
        let styles = [
          Style.plain, Style(bold: true), Style(reverse: true), Style(underline: true), Style(dim: true),
          Style(foreground: .palette(208)), Style(foreground: .ansi(1), background: .ansi(15), bold: true),
        ]
        for (column, style) in styles.enumerated() { surface.text("x", row: 0, column: column, style: style) }
        terminal.show(surface)
        let looks = styles.indices.map { column in
          let look = mvwinch(cn_stdscr(), 0, Int32(column))
          return [cn_bold, cn_reverse, cn_underline, cn_dim].map { look & chtype($0) != 0 }
        }
        #expect(
          looks == styles.map { [$0.bold, $0.reverse, $0.underline, $0.dim] })
      }
    }

    @Test func moreColourPairsThanAShortHoldsDoNoHarm() throws {
      try withScreen(size: Size(columns: 256, rows: 1)) { terminal in
        var surface = Surface(terminal.size)
        for background in 0..<256 {
          for column in 0..<256 {
            let style = Style(foreground: .palette(column), background: .palette(background))
            surface.text("x", row: 0, column: column, style: style)
          }
          terminal.show(surface)
        }
        #expect(row(0, columns: 256) == String(repeating: "x", count: 256))
      }
    }

    @Test(arguments: [("xterm-256color", 256), ("linux", 8), ("screen", 8), ("vt100", 0)])
    func coloursAreThoseOfTheType(type: String, count: Int) throws {
      try withScreen(type: type) { terminal in
        #expect(terminal.colorCount == count)
        var surface = Surface(terminal.size)
        surface.text("x", row: 0, column: 0, style: Style(foreground: .palette(208), background: .ansi(12)))
        surface.text("y", row: 0, column: 1, style: Style(foreground: .ansi(99), background: .palette(-4)))
        terminal.show(surface)
        #expect(row(0, columns: 2).hasPrefix("xy "))
      }
      try withScreen(type: type, colour: false) { #expect($0.colorCount == 0) }
    }

    @Test(arguments: ["no-such-terminal", ""]) func unusableTypeIsAnErrorThatSaysWhatHelps(type: String)
      throws
    {
      let error = #expect(throws: TerminalError.self) { try withScreen(type: type) { _ in } }
      #expect(error == .unusableType(type))
      #expect(String(describing: error).contains("TERM=xterm-256color"))
      try withScreen { #expect($0.colorCount == 256) }
    }

    @Test func pipesAreNoTerminals() throws {
      var options = TerminalOptions()
      options.type = "xterm"
      guard isatty(STDIN_FILENO) == 0 else { return }
      #expect(throws: TerminalError.notATerminal(descriptor: 0)) { try withTerminal(options) { _ in } }
    }

    @Test func secondSessionIsRefused() throws {
      try withScreen { _ in
        #expect(throws: TerminalError.alreadyOpen) { try withScreen { _ in } }
      }
      try withScreen { #expect($0.nextKey() == .lost) }
    }

    @Test func sizesFromTheEnvironmentAreNotBelieved() throws {
      setenv("COLUMNS", "-1", 1)
      setenv("LINES", "99999999999", 1)
      defer {
        unsetenv("COLUMNS")
        unsetenv("LINES")
      }
      try withScreen { #expect($0.size == Size(columns: 80, rows: 24)) }
    }

    @Test func endOfInputIsSaidOnce() throws {
      try withScreen { terminal in
        #expect(terminal.nextKey() == .lost)
        #expect(terminal.nextKey() == nil)
      }
    }
  }
}
