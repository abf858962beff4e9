import Glibc
import Testing

@testable import Curses

private struct Interrupted: Error {}

extension Sessions {
  @Suite struct Leaving {
    @Test func modesAndScreenComeBackAfterTheSession() throws {
      let line = try PseudoTerminal()
      let before = line.modes.flags
      try withTerminal(line.options()) { terminal in
        #expect(line.modes.isRaw)
        terminal.show(Surface(terminal.size))
        let entered = line.output()
        #expect(entered.contains("\u{1B}[?1049h"))
        // The number pad sends numbers: the last word on it is "normal".
        let normal = try #require(entered.ranges(of: "\u{1B}>").last)
        #expect(entered.ranges(of: "\u{1B}=").allSatisfy { $0.lowerBound < normal.lowerBound })
      }
      #expect(line.modes.flags == before)
      let left = line.output()
      #expect(left.contains(Escapes.leave) && left.contains("\u{1B}[?1049l") && left.contains("\u{1B}[?25h"))
    }

    @Test func readingKeysLeavesTheNumberPadAlone() throws {
      let line = try PseudoTerminal()
      try withTerminal(line.options()) { terminal in
        _ = line.output()
        line.type("|")
        _ = terminal.keys(until: .character("|"))
        terminal.show(Surface(terminal.size))
        #expect(!line.output().contains("\u{1B}="))
      }
    }

    @Test func modesComeBackAfterAThrownError() throws {
      let line = try PseudoTerminal()
      let before = line.modes.flags
      #expect(throws: Interrupted.self) {
        try withTerminal(line.options()) { _ in throw Interrupted() }
      }
      #expect(line.modes.flags == before)
      #expect(line.output().contains("\u{1B}[?1049l"))
    }

    @Test func suspendingGivesTheTerminalBackForAWhile() throws {
      let line = try PseudoTerminal()
      let before = line.modes.flags
      try withTerminal(line.options()) { terminal in
        var surface = Surface(terminal.size)
        surface.text("石桥村", row: 3, column: 4)
        terminal.show(surface)
        _ = line.output()
        let result = terminal.suspended {
          #expect(line.modes.flags == before)
          let left = line.output()
          #expect(left.contains(Escapes.leave) && left.contains("\u{1B}[?1049l"))
          return 7
        }
        #expect(result == 7)
        #expect(line.modes.isRaw)
        let entered = line.output()
        #expect(entered.contains("\u{1B}[?1049h") && entered.hasSuffix(Escapes.enter))
        #expect(terminal.nextKey() == .resized)
        terminal.show(surface)
        #expect(line.output().contains("石桥村"))
      }
      #expect(line.modes.flags == before)
    }

    @Test func strayMessagesWaitForTheEnd() throws {
      let line = try PseudoTerminal()
      let errors = try PseudoTerminal()
      let real = dup(2)
      defer {
        dup2(real, 2)
        close(real)
      }
      dup2(errors.slave, 2)
      var options = line.options()
      options.capturesErrors = nil
      try withTerminal(options) { _ in
        _ = write(2, "library says no\n", 16)
        #expect(errors.output() == "")
      }
      #expect(errors.output() == "library says no\r\n")
    }

    @Test func redirectedMessagesAreNotHeldBack() throws {
      let line = try PseudoTerminal()
      var ends: [Int32] = [0, 0]
      try #require(pipe(&ends) == 0)
      let real = dup(2)
      defer {
        dup2(real, 2)
        for end in ends + [real] { close(end) }
      }
      dup2(ends[1], 2)
      var options = line.options()
      options.capturesErrors = nil
      try withTerminal(options) { _ in
        _ = write(2, "x", 1)
        var byte: UInt8 = 0
        #expect(read(ends[0], &byte, 1) == 1 && byte == 0x78)
      }
    }

    @Test func trapGivesTheTerminalBackAndItsMessage() async throws {
      let line = try PseudoTerminal()
      let before = line.modes.flags
      await #expect(processExitsWith: .signal(SIGILL)) { [path = line.path as String] in
        try withForeignTerminal(path) { terminal in
          let none: [Int] = []
          _ = none[terminal.size.rows]
        }
      }
      #expect(line.modes.flags == before)
      let parts = line.output().split(separator: Escapes.rescue)
      #expect(parts.count == 2)
      #expect(parts.first?.contains("\u{1B}[?1049h") == true)
      #expect(parts.last?.contains("Fatal error") == true)
    }

    @Test(arguments: [SIGSEGV, SIGABRT, SIGBUS, SIGFPE]) func fatalSignalGivesTheTerminalBack(
      number: Int32
    ) async throws {
      let line = try PseudoTerminal()
      let before = line.modes.flags
      await #expect(processExitsWith: .signal(number)) {
        [path = line.path as String, number = number as Int32] in
        try withForeignTerminal(path) { _ in
          // Worker threads block this one; abort lifts the block.
          if number == SIGABRT { abort() }
          raise(number)
        }
      }
      #expect(line.modes.flags == before)
      #expect(line.output().contains(Escapes.rescue))
    }

    @Test func stackOverflowGivesTheTerminalBack() async throws {
      let line = try PseudoTerminal()
      let before = line.modes.flags
      await #expect(processExitsWith: .signal(SIGSEGV)) { [path = line.path as String] in
        try withForeignTerminal(path) { _ in print(depth(0)) }
      }
      #expect(line.modes.flags == before)
      #expect(line.output().contains(Escapes.rescue))
    }

    @Test func exitGivesTheTerminalBack() async throws {
      let line = try PseudoTerminal()
      let before = line.modes.flags
      await #expect(processExitsWith: .exitCode(7)) { [path = line.path as String] in
        try withForeignTerminal(path) { _ in exit(7) }
      }
      #expect(line.modes.flags == before)
      #expect(line.output().contains(Escapes.rescue))
    }
  }
}

/// A session of a child process on its parent's pseudo-terminal, standard error included.
private func withForeignTerminal(_ path: String, _ body: (borrowing Terminal) throws -> Void) throws {
  let slave = open(path, O_RDWR | O_NOCTTY)
  dup2(slave, STDERR_FILENO)
  var options = TerminalOptions()
  options.type = "xterm-256color"
  options.input = slave
  options.output = slave
  try withTerminal(options, body)
}

private func depth(_ level: Int) -> Int { level < .max ? depth(level + 1) + 1 : level }
