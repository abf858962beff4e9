import Testing

@testable import Curses

@Suite struct SurfaceTests {
  init() { setUpLocale() }

  private func surface(_ columns: Int, _ rows: Int = 1) -> Surface {
    Surface(Size(columns: columns, rows: rows))
  }

  @Test func textStandsWhereItWasPut() {
    var surface = surface(12, 3)
    let used = surface.text("3号 山洪", row: 1, column: 2)
    #expect(used == 8)
    #expect(surface.lines == ["", "  3号 山洪", ""])
  }

  @Test(arguments: [
    (4, "村村"), (3, "村"), (2, "村"), (1, ""), (0, ""),
  ]) func wideCharacterNeverStandsHalfOverTheEdge(columns: Int, line: String) {
    var surface = surface(columns)
    surface.text("村村村", row: 0, column: 0)
    #expect(surface.line(0) == line)
  }

  @Test func widthCutsAtAWholeCharacter() {
    var surface = surface(20)
    #expect(surface.text("a石桥村", row: 0, column: 1, width: 4) == 3)
    #expect(surface.line(0) == " a石")
  }

  @Test func nothingIsWrittenBehindACharacterThatDoesNotFit() {
    var surface = surface(3)
    surface.text("石桥a", row: 0, column: 0)
    #expect(surface.line(0) == "石")
  }

  @Test(arguments: [
    (0, "x 桥村"), (1, " x桥村"), (2, "石x 村"), (3, "石 x村"), (5, "石桥 x"),
  ]) func overwritingHalfOfAWideCharacterBlanksTheOther(column: Int, line: String) {
    var surface = surface(6)
    surface.text("石桥村", row: 0, column: 0)
    surface.text("x", row: 0, column: column)
    #expect(surface.line(0) == line)
  }

  @Test func wideCharacterOverTwoHalvesBlanksBothOthers() {
    var surface = surface(6)
    surface.text("石桥村", row: 0, column: 0)
    surface.text("中", row: 0, column: 1)
    #expect(surface.line(0) == " 中 村")
  }

  @Test func aSurfaceLaidOverHalvesOfWideCharactersBlanksTheOthers() {
    var surface = surface(6)
    surface.text("石桥村", row: 0, column: 0)
    var laid = Surface(Size(columns: 2, rows: 1))
    laid.text("中", row: 0, column: 0)
    surface.lay(laid, row: 0, column: 1)
    #expect(surface.line(0) == " 中 村")
    // Half over the edge it isn't shown.
    surface.lay(laid, row: 0, column: 5)
    #expect(surface.line(0) == " 中 村")
  }

  @Test func aFillOverHalvesOfWideCharactersBlanksTheOthers() {
    var surface = surface(6)
    surface.text("石桥村", row: 0, column: 0)
    surface.fill(row: 0, column: 1, width: 2, with: "-")
    #expect(surface.line(0) == " -- 村")
  }

  @Test func aCellKeepsItsMarksAndItsLook() {
    var surface = surface(3)
    let style = Style(foreground: .palette(196), background: .ansi(7), bold: true, underline: true)
    surface.text("a\u{301}\u{302}b", row: 0, column: 0, style: style)
    #expect(surface.line(0) == "a\u{301}\u{302}b")
    #expect(surface.style(row: 0, column: 0) == style)
    #expect(style.foreground == .palette(196) && style.background == .ansi(7))
    #expect(style.bold && style.underline && !style.dim && !style.reverse)
  }

  @Test func placesOutsideAreIgnored() {
    var surface = surface(4, 2)
    surface.text("abcdef", row: -1, column: 0)
    surface.text("abcdef", row: 2, column: 0)
    surface.text("abcdef", row: 0, column: 4)
    surface.text("abcdef", row: 0, column: 0, width: -3)
    surface.fill(row: 0, column: 5, width: 2, with: "x")
    #expect(surface.lines == ["", ""])
    surface.text("村bcdef", row: 1, column: -1)
    #expect(surface.line(1) == " bcd")
    #expect(surface.style(row: 9, column: 9) == .plain)
    #expect(surface.line(9) == "")
  }

  @Test func emptySurfaceTakesAnything() {
    var surface = surface(-1, -5)
    #expect(surface.text("a", row: 0, column: 0) == 0)
    surface.fill(row: 0, column: 0, width: .max, height: .max)
    #expect(surface.lines == [])
  }

  @Test func fillIsClippedAndKeepsWideCharactersWhole() {
    var surface = surface(5, 3)
    surface.fill(row: 1, column: -2, width: .max, height: .max, with: "村")
    #expect(surface.lines == ["", "村村", "村村"])
    surface.fill(row: 2, column: 1, width: 1, with: "-")
    #expect(surface.line(2) == " -村")
  }

  @Test func restyleTakesBothHalvesOfAWideCharacter() {
    var surface = surface(6)
    surface.text("a石b", row: 0, column: 0)
    surface.restyle(row: 0, column: 2, width: 1) { $0.reverse = true }
    #expect(
      (0..<6).map { surface.style(row: 0, column: $0).reverse } == [false, true, true, false, false, false])
    #expect(surface.line(0) == "a石b")
  }

  @Test func laterTextBringsItsOwnStyle() {
    var surface = surface(4)
    surface.fill(row: 0, column: 0, width: 4, style: Style(bold: true))
    surface.text("b", row: 0, column: 1, style: Style(foreground: .ansi(1)))
    #expect(surface.style(row: 0, column: 0) == Style(bold: true))
    #expect(surface.style(row: 0, column: 1) == Style(foreground: .ansi(1)))
  }

  @Test func hostileTextStaysInItsRow() {
    var surface = surface(10, 2)
    surface.text("a\u{1B}[2J\nb\u{0}\u{202E}", row: 0, column: 0)
    #expect(surface.lines == ["a·[2J b··", ""])
  }

  @Test func surfacesWithTheSameCellsAreEqual() {
    var one = surface(4)
    var other = surface(4)
    one.text("村", row: 0, column: 0)
    #expect(one != other)
    other.text("村", row: 0, column: 0)
    #expect(one == other)
    other.cursor = (0, 1)
    #expect(one != other)
  }
}
