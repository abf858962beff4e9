import Testing

@testable import Curses

@Suite struct CleaningTests {
  init() { setUpLocale() }

  @Test(arguments: [
    ("", ""),
    ("plain ASCII ~", "plain ASCII ~"),
    ("石桥村三组", "石桥村三组"),
    ("a\u{1B}[31mb", "a·[31mb"),
    ("a\u{0}b", "a·b"),
    ("a\nb\tc\r\nd", "a b c d"),
    ("a\rb", "a·b"),
    ("a\u{7F}b\u{9B}c\u{85}d", "a·b·c·d"),
    ("\u{202E}abc\u{2066}d\u{200F}", "·abc·d·"),
    ("a\u{200B}b\u{FEFF}c\u{AD}d\u{2028}e", "a·b·c·d·e"),
    ("\u{FFFE}", "·"),
    ("王\u{20BB7}田", "王\u{20BB7}田"),
    ("葛\u{E0100}城", "葛城"),
    ("⚠\u{FE0F}", "⚠"),
    ("\u{FE0F}x", "·x"),
    ("a\u{200D}b", "a·b"),
    ("😀", "□"),
    ("👨\u{200D}👩\u{200D}👧\u{200D}👦!", "□!"),
    ("👍🏽", "□"),
    ("🇨🇳", "□"),
    ("\u{2764}\u{FE0F}\u{200D}\u{1F525}", "□"),
    ("\u{F0000}", "□"),
    ("\u{0378}", "□"),
    ("e\u{301}", "e\u{301}"),
    ("\u{301}a", "·a"),
    ("\u{202E}\u{301}a", "·a"),
  ]) func hiddenSignsShowAndNothingElseChanges(text: String, expected: String) {
    let result = cleaned(text)
    #expect(Array(result.unicodeScalars) == Array(expected.unicodeScalars))
    #expect(cleaned(result).unicodeScalars.elementsEqual(result.unicodeScalars))
  }

  @Test func aThousandMarksBecomeFour() {
    let text = "e" + String(repeating: "\u{301}", count: 1000) + "f"
    #expect(cleaned(text).unicodeScalars.count == 1 + 4 + 1)
    #expect(columns(of: text) == 2)
  }

  @Test func noControlOrHiddenScalarSurvives() {
    for value in (0...0xFFFF as ClosedRange<UInt32>) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let isControl = scalar.properties.generalCategory == .control
      let isInvisible = scalar.properties.isDefaultIgnorableCodePoint || scalar.properties.isBidiControl
      guard isControl || isInvisible else { continue }
      #expect(
        !cleaned("a\(Character(scalar))b").unicodeScalars.contains(scalar), "U+\(String(value, radix: 16))")
    }
  }

  @Test(arguments: [
    ("“石桥村”", "\"石桥村\""),
    ("‘甲’…乙·丙—丁×戊", "'甲'..乙.丙-丁x戊"),
    ("38℃ ①②⑳", "38C (1)(2)(20)"),
    ("⑴Ⅱ级", "(1)II级"),
    ("a\u{202E}b😀", "a.b?"),
    ("，。：（）村", "，。：（）村"),
  ]) func ambiguousSignsAreFolded(text: String, expected: String) {
    #expect(folded(text) == expected)
  }

  @Test func nothingFoldedIsAmbiguous() {
    let signs = "“”‘’…·—×℃①⑳─│±°※→●○■□▲△◆★☆√≤≥Ⅰ"
    #expect(folded(signs).unicodeScalars.allSatisfy { $0.isASCII })
  }
}
