import DutyModel

/// How one meaning looks in all forms of a theme; ``ThemeFile/look(_:colors:)`` picks the one to paint.
package struct ThemeStyle: Equatable, Sendable {
  /// 16 to 255: the colours below are whatever the terminal's owner made them, so nobody could promise a
  /// contrast. Nil takes the colour of `normal`.
  package var foreground256: Int?
  package var background256: Int?
  /// 0 to 7, the eight colours of every colour terminal.
  package var foreground8: Int?
  package var background8: Int?
  package var bold = false
  package var dim = false
  package var reverse = false
  package var underline = false

  package init() {}
}

/// How one meaning looks on a terminal with so many colours.
package struct ThemeLook: Equatable, Sendable {
  /// Palette colours; nil on a terminal without colour and in a theme without.
  package var foreground: Int?
  package var background: Int?
  package var bold = false
  package var dim = false
  package var reverse = false
  package var underline = false
}

/// Colours by meaning.
package struct ThemeFile: Equatable, Sendable {
  package var name: String
  /// By meaning; a theme that could be read has all of ``meanings``.
  package var styles: [String: ThemeStyle]

  /// What the console paints.
  package static let meanings = [
    "normal", "dim", "title", "selected", "overdue", "dueSoon", "running", "done", "oneLine",
    "oneLineOverdue", "banner", "notSaved", "key", "exercise", "signed",
  ]

  /// The built-in theme of this name, or the file when `nameOrPath` has a slash in it. With faults the night
  /// theme stands in: a console without colours of its choice is still a console. `isOption` where the command line
  /// named it: then station.toml isn't to blame.
  package static func load(_ nameOrPath: String, isOption: Bool = false) -> (
    theme: ThemeFile, faults: [StationFault]
  ) {
    if nameOrPath.contains("/") {
      let problem: StationFault.Problem
      do {
        let (theme, faults) = read(
          try readFile(at: nameOrPath, limitBytes: 1 << 16, followingLinks: true), file: nameOrPath)
        return (theme ?? builtIn("night"), faults)
      } catch {
        switch error.problem {
        case .missing: problem = .fileMissing
        case .notAFile: problem = .notAFile
        case .tooLarge: problem = .tooLarge(limitBytes: 1 << 16)
        case .system(let number, _): problem = .unreadable(errno: number)
        }
      }
      return (builtIn("night"), [StationFault(file: nameOrPath, problem: problem)])
    }
    if EmbeddedThemes.names.contains(nameOrPath) { return (builtIn(nameOrPath), []) }
    let near = nearest(to: nameOrPath, in: EmbeddedThemes.names)
    let fault = StationFault(
      file: isOption ? "--theme" : StationFile.station.fileName,
      place: isOption ? nil : .key("theme", line: nil),
      problem: .unknownTheme(found: nameOrPath, nearest: near))
    return (builtIn("night"), [fault])
  }

  /// What to paint for `meaning` on a terminal with `colors` colours: the 256-colour form, the 8-colour form
  /// or attributes alone. Where a form states no colour, that of `normal` holds. `dim` and `reverse` are what a
  /// style has in place of colours: they give way to any that its form states, or they would undo them.
  /// Black stays black: many terminals with eight colours paint bold black grey, which is hard to read on white.
  package func look(_ meaning: String, colors: Int) -> ThemeLook {
    let style = styles[meaning] ?? ThemeStyle()
    let own = Self.pair(style, colors)
    let normal = Self.pair(styles["normal"] ?? ThemeStyle(), colors)
    let isColoured = own.0 != nil || own.1 != nil
    let foreground = own.0 ?? normal.0
    return ThemeLook(
      foreground: foreground, background: own.1 ?? normal.1, bold: style.bold && foreground != 0,
      dim: style.dim && !isColoured, reverse: style.reverse && !isColoured, underline: style.underline)
  }

  private static func pair(_ style: ThemeStyle, _ colors: Int) -> (Int?, Int?) {
    switch colors {
    case 256...: (style.foreground256, style.background256)
    case 8...: (style.foreground8, style.background8)
    default: (nil, nil)
    }
  }

  /// Reads a theme; nil when there is any fault.
  package static func read(_ bytes: [UInt8], file: String) -> (theme: ThemeFile?, faults: [StationFault]) {
    let (top, log) = TOMLReader.top(bytes, file: file)
    guard var top else { return (nil, log.faults) }
    var theme = ThemeFile(name: top.text("name") ?? "", styles: [:])
    if var styles = top.table("style") {
      for meaning in meanings {
        guard var table = styles.table(meaning) else { continue }
        theme.styles[meaning] = ThemeStyle(&table)
        table.finish()
      }
      styles.finish()
    }
    top.finish()
    return (log.faults.isEmpty ? theme : nil, log.faults)
  }

  private static func builtIn(_ name: String) -> ThemeFile {
    guard let text = EmbeddedThemes.text(of: name), let theme = read(Array(text.utf8), file: name).theme
    else { preconditionFailure("the built-in theme \(name) can't be read") }
    return theme
  }
}

extension ThemeStyle {
  init(_ table: inout TOMLReader) {
    foreground256 = table.optionalInteger("foreground256", in: 16...255)
    background256 = table.optionalInteger("background256", in: 16...255)
    foreground8 = table.optionalInteger("foreground8", in: 0...7)
    background8 = table.optionalInteger("background8", in: 0...7)
    bold = table.optionalFlag("bold") ?? false
    dim = table.optionalFlag("dim") ?? false
    reverse = table.optionalFlag("reverse") ?? false
    underline = table.optionalFlag("underline") ?? false
  }
}
