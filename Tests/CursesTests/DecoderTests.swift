import Testing

@testable import Curses

@Suite struct DecoderTests {
  private func keys(_ bytes: [UInt8]) -> [Key] {
    var decoder = ByteDecoder()
    return bytes.compactMap { decoder.key(for: $0) }
  }

  @Test(arguments: [
    ("石", [Key.character("石")]),
    ("a\u{20BB7}", [.character("a"), .character("\u{20BB7}")]),
    ("e\u{301}", [.character("e"), .character("\u{301}")]),
    ("\r\n\t\u{8}\u{7F}", [.enter, .enter, .tab, .backspace, .backspace]),
    ("\u{3}\u{1A}\u{C}", [.control("c"), .control("z"), .control("l")]),
    ("\u{0}\u{1C}\u{9B}\u{202E}", [.unknown, .unknown, .unknown, .unknown]),
    ("\u{1B}", [.escape]),
  ]) func textAndControlsBecomeKeys(text: String, expected: [Key]) {
    #expect(keys(Array(text.utf8)) == expected)
  }

  @Test(
    arguments: [
      [0xFF], [0xC0, 0xAF], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xF8, 0x88],
      [0x80], [0xE4], [0xE4, 0xB8], [0xF0, 0x9F, 0x98], [0xE4, 0xFF, 0xB8],
    ] as [[UInt8]]) func brokenBytesVanishAndTheNextKeyIsWhole(bytes: [UInt8])
  {
    #expect(keys(bytes + Array("1石".utf8)) == [.character("1"), .character("石")])
    #expect(keys(bytes + Array("石".utf8)) == [.character("石")])
  }

  @Test func everyScalarComesBackAsItself() {
    var decoder = ByteDecoder()
    for value in stride(from: UInt32(0xA0), through: 0x10FFFF, by: 7) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let last = String(scalar).utf8.map { decoder.key(for: $0) }.last
      #expect(last == .character(Character(scalar)) || last == .unknown)
    }
  }
}

@Suite struct PasteTests {
  private func paste(_ bytes: [UInt8], step: Int = .max) -> (key: Key, taken: Int) {
    var collector = PasteCollector()
    var taken = 0
    while taken < bytes.count {
      let part = bytes[taken..<min(bytes.count, taken + min(step, collector.wanted))]
      taken += part.count
      if collector.take(part) { return (collector.key(isFinished: true), taken) }
    }
    return (collector.key(isFinished: false), taken)
  }

  @Test(arguments: [1, 2, 3, 6]) func endMarkIsFoundInPiecesAndNothingBeyondIsRead(step: Int) {
    let text = "石桥村\u{1B}[201\u{1B}\u{1B}[20x\u{1B}"
    let bytes = Array((text + "\u{1B}[201~").utf8)
    let result = paste(bytes + Array("\r1".utf8), step: step)
    #expect(result.key == .paste(text))
    #expect(result.taken == bytes.count)
  }

  @Test func linesEndWithOneNewline() {
    #expect(paste(Array("a\r\nb\rc\n\nd\u{1B}[201~".utf8)).key == .paste("a\nb\nc\n\nd"))
  }

  @Test func brokenBytesAreLeftOut() {
    #expect(paste([0x61, 0xFF, 0xE4, 0xB8, 0x62] + Array("\u{1B}[201~".utf8)).key == .paste("ab"))
  }

  @Test func aPasteOfTheLimitIsWholeAndOneByteMoreIsCut() {
    let full = [UInt8](repeating: 0x78, count: PasteCollector.limit)
    let end = Array("\u{1B}[201~".utf8)
    #expect(paste(full + end).key == .paste(String(repeating: "x", count: full.count)))
    #expect(paste(full + [0x79] + end).key == .cutPaste(String(repeating: "x", count: full.count)))
  }

  @Test func cuttingNeverLeavesHalfACharacter() {
    let bytes = Array(String(repeating: "石", count: PasteCollector.limit / 3 + 1).utf8)
    let result = paste(bytes + Array("\u{1B}[201~".utf8)).key
    #expect(result == .cutPaste(String(repeating: "石", count: PasteCollector.limit / 3)))
  }

  @Test func unfinishedPasteSaysSo() {
    #expect(paste(Array("abc".utf8)).key == .cutPaste("abc"))
  }
}

@Suite struct WidthProbeTests {
  @Test(arguments: [(1, "─"), (2, "-"), (nil, "─")] as [(Int?, Character)])
  func rulesAreHyphensWhereLinesAreWide(width: Int?, sign: Character) {
    #expect(RuleSign(ambiguousWidth: width).rawValue == sign)
  }

  @Test(
    arguments: [
      ("\u{1B}[2;2R", 1, ""), ("\u{1B}[2;3R", 2, ""), ("ab\u{1B}[2;3R\u{1B}[A", 2, "ab\u{1B}[A"),
      ("\u{1B}[1;2R", nil, "\u{1B}[1;2R"), ("\u{1B}[2;9R", nil, "\u{1B}[2;9R"), ("x", nil, "x"),
    ] as [(String, Int?, String)]) func answerIsTakenOutOfWhatWasTyped(
      text: String, width: Int?, rest: String
    )
  {
    var probe = WidthProbe()
    for byte in text.utf8 { probe.take([byte]) }
    #expect(probe.width == width)
    #expect(probe.typed == Array(rest.utf8))
  }
}
