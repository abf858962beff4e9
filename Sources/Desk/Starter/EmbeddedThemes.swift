/// The themes that come with the program, so that a binary copied alone has them. A test holds them equal to
/// the files in `themes/`.
package enum EmbeddedThemes {
  package static let names = ["night", "day", "high-contrast", "mono"]

  /// The text of a theme; nil for a name that isn't built in.
  package static func text(of name: String) -> String? {
    switch name {
    case "night": night
    case "day": day
    case "high-contrast": highContrast
    case "mono": mono
    default: nil
    }
  }
}
