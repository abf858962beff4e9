/// A text without anything around it, to be copied into a chat: each paragraph is one line, however long.
package struct CleanText: Equatable, Sendable {
  package var lines: [String]

  package init(_ lines: [String]) { self.lines = lines }

  /// With a line break at its end.
  package var text: String { lines.joined(separator: "\n") + "\n" }
}
