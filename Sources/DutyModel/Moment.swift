/// When a command happened and when it was entered.
package struct Moment: Equatable, Sendable {
  /// A typed time further ahead than this is refused, further back it is marked late (补记).
  /// The limit is the journal design's own; no rule of law sets one.
  package static let toleranceMinutes = 2

  package enum Source: Equatable, Sendable {
    /// A person or a script wrote the time.
    case typed
    /// The program took it, for instance when F5 was pressed: never refused, never late.
    case taken
  }

  package var at: Timestamp
  package var entered: Timestamp
  package var source: Source
  /// The stamp lay ahead of the clock and was taken back to when it was entered.
  package var wasAhead: Bool

  package init(at: Timestamp, entered: Timestamp, source: Source, wasAhead: Bool = false) {
    self.at = at
    self.entered = entered
    self.source = source
    self.wasAhead = wasAhead
  }

  /// Now, by the program's own clock.
  package init(now: Timestamp) {
    self.init(at: now, entered: now, source: .taken)
  }

  /// A typed time further back than this, ten years, is a slip: every clock would be overdue that counts from it, and
  /// what comes again would have fallen due without end.
  package static let oldestDays = 3_650

  package var isTooFarBack: Bool {
    source == .typed && at < entered.adding(minutes: -Moment.oldestDays * 24 * 60)
  }

  package var isTooFarAhead: Bool {
    source == .typed && at > entered.adding(minutes: Moment.toleranceMinutes)
  }

  package var mark: EntryMark? {
    switch source {
    case .typed: at.adding(minutes: Moment.toleranceMinutes) < entered ? .late : nil
    // The stamp lies ahead only when the wall clock was set back after it was taken.
    case .taken: wasAhead || at > entered ? .stepped : nil
    }
  }
}
