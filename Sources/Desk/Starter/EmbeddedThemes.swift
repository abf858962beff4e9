/// The themes that come with the program, so that a binary copied alone has them. A test holds them equal to
/// the files in `themes/`.
package enum EmbeddedThemes {
  package static let names = ["night", "day", "high-contrast", "mono"]
}
