import Glibc
import Testing

@testable import Curses

private let types = ["xterm-256color", "screen", "tmux-256color", "linux", "vt100"]

/// What terminals in use send, whatever they call themselves.
private let sequences: [(String, Key)] =
  zip("pqrstuvwxy", "0123456789").map { ("\u{1B}O\($0)", .character($1)) }
  + zip("jklmnoX", "*+,-./=").map { ("\u{1B}O\($0)", .character($1)) }
  + [
    ("\u{1B}OM", .enter), ("\u{1B}[Z", .backTab), ("\u{1B}[2~", .insert), ("\u{1B}[3~", .delete),
    ("\u{1B}[5~", .pageUp), ("\u{1B}[6~", .pageDown), ("\u{1B}[1~", .home), ("\u{1B}[7~", .home),
    ("\u{1B}[H", .home), ("\u{1B}OH", .home), ("\u{1B}[4~", .end), ("\u{1B}[8~", .end), ("\u{1B}[F", .end),
    ("\u{1B}OF", .end), ("\u{1B}[A", .up), ("\u{1B}[B", .down), ("\u{1B}[C", .right), ("\u{1B}[D", .left),
    ("\u{1B}OA", .up), ("\u{1B}OB", .down), ("\u{1B}OC", .right), ("\u{1B}OD", .left),
    ("\u{1B}[11~", .function(1)), ("\u{1B}[12~", .function(2)), ("\u{1B}[13~", .function(3)),
    ("\u{1B}[14~", .function(4)), ("\u{1B}[15~", .function(5)), ("\u{1B}[17~", .function(6)),
    ("\u{1B}[18~", .function(7)), ("\u{1B}[19~", .function(8)), ("\u{1B}[20~", .function(9)),
    ("\u{1B}[21~", .function(10)), ("\u{1B}[[A", .function(1)), ("\u{1B}[[B", .function(2)),
    ("\u{1B}[[C", .function(3)), ("\u{1B}[[D", .function(4)), ("\u{1B}[[E", .function(5)),
    ("\u{1B}OP", .function(1)), ("\u{1B}OQ", .function(2)), ("\u{1B}OR", .function(3)),
    ("\u{1B}OS", .function(4)),
  ]

extension Sessions {
  @Suite struct Keys {
    @Test(arguments: types) func everySequenceIsTheSameKeyWhateverTheType(type: String) throws {
      let line = try PseudoTerminal()
      try withTerminal(line.options(type)) { terminal in
        for (bytes, key) in sequences {
          line.type(bytes + "|")
          #expect(terminal.keys(until: .character("|")) == [key], "\(bytes.dropFirst())")
        }
        line.type(sequences.map(\.0).joined() + "|")
        #expect(terminal.keys(until: .character("|")) == sequences.map(\.1))
      }
    }

    @Test(arguments: types) func unknownSequencesVanishWhole(type: String) throws {
      let line = try PseudoTerminal()
      try withTerminal(line.options(type)) { terminal in
        for bytes in [
          "\u{1B}[1;5A", "\u{1B}[99~", "\u{1B}[I", "\u{1B}[[Z", "\u{1B}[24;80R", "\u{1B}[?1;2c", "\u{1B}O5~",
        ] {
          line.type(bytes + "|")
          #expect(terminal.keys(until: .character("|")) == [.unknown], "\(bytes.dropFirst())")
        }
      }
    }

    @Test func escapeIsAKeyBesideSequences() throws {
      let line = try PseudoTerminal()
      try withTerminal(line.options()) { terminal in
        line.type("\u{1B}")
        #expect(terminal.keys(until: .escape) == [])
        line.type("\u{1B}\u{1B}[A\u{1B}x\u{1B}石|")
        #expect(
          terminal.keys(until: .character("|"))
            == [.escape, .up, .escape, .character("x"), .escape, .character("石")])
        line.type("\u{1B}[")
        #expect(terminal.keys(until: .character("[")) == [.escape])
      }
    }

    @Test func brokenTextYieldsOnlyWhatIsThere() throws {
      let line = try PseudoTerminal()
      try withTerminal(line.options()) { terminal in
        line.type([0xFF, 0xE4, 0xB8] + Array("1\u{1B}[A".utf8) + [0xF0, 0x9F] + Array("\u{1B}OP石|".utf8))
        #expect(
          terminal.keys(until: .character("|"))
            == [.character("1"), .up, .function(1), .character("石")])
      }
    }

    @Test func characterInPiecesIsOneKey() throws {
      let line = try PseudoTerminal()
      try withTerminal(line.options()) { terminal in
        for byte in "石\u{20BB7}".utf8 {
          line.type([byte])
          var entry = pollfd(fd: terminal.inputDescriptor, events: Int16(POLLIN), revents: 0)
          _ = poll(&entry, 1, 10_000)
          if let key = terminal.nextKey() {
            #expect(key == .character("石") || key == .character("\u{20BB7}"))
          }
        }
        line.type("|")
        #expect(terminal.keys(until: .character("|")) == [])
      }
    }

    @Test(arguments: types) func pasteIsOneKey(type: String) throws {
      let line = try PseudoTerminal()
      try withTerminal(line.options(type)) { terminal in
        #expect(line.output().contains("\u{1B}[?2004h"))
        line.type("a\u{1B}[200~石桥村\r1\u{1B}[A\u{1B}OP\u{1B}[201~\r|")
        #expect(
          terminal.keys(until: .character("|"))
            == [.character("a"), .paste("石桥村\n1\u{1B}[A\u{1B}OP"), .enter])
      }
    }

    @Test func unfinishedPasteEndsInSilence() throws {
      let line = try PseudoTerminal()
      var options = line.options()
      options.pasteSilence = .zero
      try withTerminal(options) { terminal in
        line.type("\u{1B}[200~abc")
        var keys = terminal.keys(until: .cutPaste("abc"))
        line.type("|")
        keys += terminal.keys(until: .character("|"))
        #expect(keys == [])
      }
    }

    @Test func unfinishedPasteWaitsForItsEnd() throws {
      let line = try PseudoTerminal()
      var options = line.options()
      options.pasteSilence = .seconds(1000)
      try withTerminal(options) { terminal in
        line.type("\u{1B}[200~ab\r")
        line.type("c\u{1B}[20")
        line.type("1~|")
        #expect(terminal.keys(until: .character("|")) == [.paste("ab\nc")])
      }
    }

    @Test(arguments: ["", "\u{1B}", "\u{1B}[", "\u{1B}[2", "\u{1B}[20", "\u{1B}[201"])
    func whatLooksLikeTheEndOfAPasteIsText(likeness: String) throws {
      let line = try PseudoTerminal()
      var options = line.options()
      options.pasteSilence = .seconds(1000)
      try withTerminal(options) { terminal in
        for text in ["more than the mark is long", "\u{1B}", "\u{1B}[20", "\u{1B}\u{1B}[20~", "石桥村"] {
          line.type("\u{1B}[200~abc" + likeness)
          #expect(terminal.keyOfWhatWasTyped() == nil)
          line.type(text)
          #expect(terminal.keyOfWhatWasTyped() == nil)
          line.type("\u{1B}[201~|")
          #expect(
            terminal.keys(until: .character("|")) == [.paste("abc" + likeness + text)],
            "\(likeness.dropFirst()) \(text.unicodeScalars)")
        }
      }
    }

    @Test(arguments: 0...6) func endOfAPasteInTwoPiecesIsItsEnd(split: Int) throws {
      let line = try PseudoTerminal()
      var options = line.options()
      options.pasteSilence = .seconds(1000)
      try withTerminal(options) { terminal in
        let end = Array("\u{1B}[201~".utf8)
        line.type(Array("\u{1B}[200~abc".utf8) + end[..<split])
        var keys = [terminal.keyOfWhatWasTyped()].compactMap(\.self)
        line.type(end[split...] + Array("\u{1B}[A|".utf8))
        keys += terminal.keys(until: .character("|"))
        #expect(keys == [.paste("abc"), .up])
      }
    }

    @Test(arguments: ["\u{1B}", "\u{1B}[20", "\u{1B}[201"])
    func halfAnEndMarkBeforeTheSilenceIsKept(half: String) throws {
      let line = try PseudoTerminal()
      var options = line.options()
      options.pasteSilence = .zero
      try withTerminal(options) { terminal in
        line.type("\u{1B}[200~abc" + half)
        var keys = terminal.keys(until: .cutPaste("abc" + half))
        line.type("|")
        keys += terminal.keys(until: .character("|"))
        #expect(keys == [])
      }
    }

    /// Behind a pasted end mark nothing of the paste is a key, whatever stands there; what is typed after the true end is.
    @Test(arguments: ["", "1\u{1B}[19~", "\u{1B}[200~", "2\u{1B}[200~3\u{1B}[201~4"])
    func aPasteThatHoldsItsOwnEndMarkIsOneKey(rest: String) throws {
      let line = try PseudoTerminal()
      try withTerminal(line.options()) { terminal in
        line.type("\u{1B}[200~abc\u{1B}[201~\(rest)\u{1B}[201~\u{1B}OP石|")
        #expect(
          terminal.keys(until: .character("|")) == [.paste("abc" + rest), .function(1), .character("石")])
      }
    }

    @Test func megabytePasteIsOneKey() throws {
      let line = try PseudoTerminal()
      try withTerminal(line.options()) { terminal in
        let text = String(repeating: "石桥村 3组\n", count: PasteCollector.limit / 16)
        var rest = Array("\u{1B}[200~\(text)\u{1B}[201~|".utf8)[...]
        var keys: [Key] = []
        while true {
          if !rest.isEmpty {
            let count = rest.withUnsafeBytes { write(line.master, $0.baseAddress, min($0.count, 2048)) }
            if count > 0 { rest.removeFirst(count) }
          }
          while let key = terminal.nextKey() { keys.append(key) }
          if keys.last == .character("|") { break }
          var entries = [
            pollfd(fd: terminal.inputDescriptor, events: Int16(POLLIN), revents: 0),
            pollfd(fd: line.master, events: Int16(rest.isEmpty ? 0 : POLLOUT), revents: 0),
          ]
          guard poll(&entries, 2, 10_000) > 0 else { break }
        }
        // Not compared as a whole: a difference would print a megabyte.
        #expect(keys.count == 2)
        #expect((keys.first == .paste(text)) as Bool)
      }
    }
  }
}
