/// One journal record as rules and panes see it. Its order is `sequence`, never a time.
package struct Entry: Equatable, Sendable {
  package var sequence: Int
  /// First and last sequence of the group: the entries of one command.
  package var group: ClosedRange<Int>
  /// When it happened.
  package var at: Timestamp
  /// When it was typed.
  package var entered: Timestamp
  package var mark: EntryMark?
  package var seat: String
  package var by: Actor
  package var command: CommandKey
  package var event: Event

  package init(
    sequence: Int, group: ClosedRange<Int>, at: Timestamp, entered: Timestamp, mark: EntryMark? = nil,
    seat: String, by: Actor, command: CommandKey, event: Event
  ) {
    self.sequence = sequence
    self.group = group
    self.at = at
    self.entered = entered
    self.mark = mark
    self.seat = seat
    self.by = by
    self.command = command
    self.event = event
  }
}

/// What is particular about an entry's time.
package enum EntryMark: String, Code {
  /// 补: a typed time more than two minutes before it was entered.
  case late
  /// The program's own stamp, taken before the wall clock was set.
  case stepped
}

/// Who sent a command and under which id, made before the first try; a retry is stored once.
package struct CommandKey: Hashable, Sendable {
  /// `client/id`, 1 to 128 characters.
  package var text: String
  /// A digest of the command, 16 hexadecimal digits; nil in records that have none.
  package var digest: String?

  package init(text: String, digest: String? = nil) {
    self.text = text
    self.digest = digest
  }
}

/// Anything that is a fold over the journal: the room itself, a pane's rows.
package protocol Projection {
  /// Takes in the next entry. Dumb on purpose: it never refuses.
  mutating func apply(_ entry: Entry)
}
