/// What horizontal rules are made of.
package enum RuleSign: Character, Sendable {
  /// `─`, whose width is the terminal's choice.
  case line = "\u{2500}"
  /// `-`, one column everywhere.
  case hyphen = "-"

  /// The sign for a terminal that draws ambiguous signs over so many columns; nil when it didn't say.
  /// On a terminal that draws them wide a rule of lines would be twice as long as its row.
  package init(ambiguousWidth: Int?) {
    self = ambiguousWidth == 2 ? .hyphen : .line
  }
}
