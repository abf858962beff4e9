import Foundation
import Testing

@testable import Desk

@Suite struct ThemeTests {
  @Test(arguments: EmbeddedThemes.names)
  func embeddedThemeIsTheFileByteForByte(name: String) throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let file = try Data(contentsOf: root.appendingPathComponent("themes/\(name).toml"))
    let embedded = try #require(EmbeddedThemes.text(of: name))
    #expect(Data(embedded.utf8) == file)
  }

  @Test(arguments: EmbeddedThemes.names)
  func builtInThemeKnowsEveryMeaning(name: String) {
    let (theme, faults) = ThemeFile.load(name)
    #expect(faults == [])
    #expect(theme.name == name)
    #expect(Set(theme.styles.keys) == Set(ThemeFile.meanings))
  }

  @Test func themesFolderHoldsNoOther() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let files = try FileManager.default.contentsOfDirectory(
      atPath: root.appendingPathComponent("themes").path)
    #expect(Set(files) == Set(EmbeddedThemes.names.map { $0 + ".toml" }))
  }

  @Test(arguments: [("night", 4.5, 3.0), ("day", 4.5, 3.0), ("high-contrast", 7.0, 7.0)])
  func everyPairCanBeRead(name: String, least: Double, leastDim: Double) throws {
    let theme = ThemeFile.load(name).theme
    for meaning in ThemeFile.meanings {
      let look = theme.look(meaning, colors: 256)
      #expect(!look.dim && !look.reverse)
      let ratio = Self.contrast(try #require(look.foreground), try #require(look.background))
      let wanted = ["dim", "done"].contains(meaning) ? leastDim : least
      #expect(ratio >= wanted, "\(name) \(meaning): \(ratio)")
    }
  }

  /// Eight colours have no certain RGB: both usual palettes must do, and bold must do bright and not.
  @Test(arguments: [("night", 4.5), ("day", 4.5), ("high-contrast", 7.0)])
  func everyPairOfTheEightColoursCanBeRead(name: String, least: Double) throws {
    let theme = ThemeFile.load(name).theme
    for meaning in ThemeFile.meanings {
      let look = theme.look(meaning, colors: 8)
      let (front, back) = (try #require(look.foreground), try #require(look.background))
      var fronts = [
        (EightColours.xterm[front], EightColours.xterm), (EightColours.vga[front], EightColours.vga),
      ]
      if look.bold {
        // The text console always brightens bold, xterm when it's told to.
        fronts[1].0 = EightColours.vgaBright[front]
        fronts.append((EightColours.xtermBright[front], EightColours.xterm))
      }
      for (colour, palette) in fronts where !look.dim {
        let ratio = Contrast.ratio(colour, palette[back])
        #expect(ratio >= least, "\(name) \(meaning): \(ratio)")
      }
      // Dim halves the colour; the text console shows its own grey there, which no theme can choose.
      if look.dim {
        let half = EightColours.xterm[front].map { $0 / 2 }
        #expect(Contrast.ratio(half, EightColours.xterm[back]) >= 3, "\(name) \(meaning)")
      }
    }
  }

  @Test func blackOfTheEightColoursIsNeverBold() {
    for name in EmbeddedThemes.names {
      let theme = ThemeFile.load(name).theme
      for meaning in ThemeFile.meanings {
        let look = theme.look(meaning, colors: 8)
        #expect(!(look.foreground == 0 && look.bold), "\(name) \(meaning)")
      }
    }
    #expect(ThemeFile.load("day").theme.look("title", colors: 0).bold)
  }

  @Test func contrastOfBlackAndWhiteIsTwentyOne() {
    #expect(abs(Self.contrast(16, 231) - 21) < 0.01)
    #expect(abs(Self.contrast(244, 244) - 1) < 0.01)
    #expect(abs(Contrast.ratio([0, 0, 0], [255, 255, 255]) - 21) < 0.01)
  }

  @Test(arguments: EmbeddedThemes.names)
  func whatMustBeSeenDiffersFromNormalWithoutColour(name: String) {
    let styles = ThemeFile.load(name).theme.styles
    for meaning in [
      "selected", "overdue", "dueSoon", "oneLine", "oneLineOverdue", "banner", "notSaved", "exercise",
    ] {
      let style = styles[meaning] ?? ThemeStyle()
      #expect(style.bold || style.reverse || style.underline, "\(name) \(meaning)")
    }
  }

  @Test func formFollowsTheTerminal() {
    let theme = ThemeFile.load("night").theme
    #expect(theme.look("oneLine", colors: 256) == ThemeLook(foreground: 234, background: 252))
    #expect(theme.look("oneLine", colors: 8) == ThemeLook(foreground: 0, background: 7))
    #expect(theme.look("oneLine", colors: 0) == ThemeLook(reverse: true))
    // No colour of its own among eight: dim, on the colours of normal text.
    #expect(theme.look("dim", colors: 8) == ThemeLook(foreground: 7, background: 0, dim: true))
    #expect(theme.look("overdue", colors: 256) == ThemeLook(foreground: 210, background: 234, bold: true))
    #expect(ThemeFile.load("mono").theme.look("overdue", colors: 256) == ThemeLook(bold: true))
  }

  @Test(arguments: EmbeddedThemes.names)
  func noPairOfTheEightColoursIsOneColour(name: String) {
    let theme = ThemeFile.load(name).theme
    for meaning in ThemeFile.meanings {
      let look = theme.look(meaning, colors: 8)
      #expect(look.foreground == nil || look.foreground != look.background, "\(name) \(meaning)")
    }
  }

  @Test func brokenThemeFallsBackToNightAndSaysWhy() throws {
    let path = FileManager.default.temporaryDirectory.path + "/theme-\(UUID().uuidString).toml"
    defer { try? FileManager.default.removeItem(atPath: path) }
    let text = try #require(EmbeddedThemes.text(of: "mono"))
    try text.replacing(
      "[style.overdue]\nbold = true", with: "[style.overdue]\nforeground256 = 9\nblod = true"
    )
    .write(toFile: path, atomically: true, encoding: .utf8)
    let (theme, faults) = ThemeFile.load(path)
    #expect(theme.name == "night")
    #expect(
      faults.map { $0.message(in: .english) } == [
        "\(path), line 19, style.overdue.foreground256: expected a whole number from 16 to 255, found 9.",
        "\(path), line 20, style.overdue.blod: there is no entry of this name; the nearest is bold.",
      ])
  }

  @Test func unknownNameFallsBackToNight() {
    let (theme, faults) = ThemeFile.load("nihgt")
    #expect(theme.name == "night")
    #expect(faults.map(\.problem) == [.unknownTheme(found: "nihgt", nearest: "night")])
  }

  @Test func aWrongNameOnTheCommandLineIsNotBlamedOnTheStationsFile() {
    let fault = ThemeFile.load("nihgt", isOption: true).faults.first
    #expect(fault?.message(in: .english).hasPrefix("--theme") == true)
  }

  private static func contrast(_ one: Int, _ other: Int) -> Double {
    Contrast.ratio(Contrast.palette256(one), Contrast.palette256(other))
  }
}
