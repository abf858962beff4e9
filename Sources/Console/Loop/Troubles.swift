import Desk

/// What the journal couldn't do, by what wanted it; each stands until the same works again.
struct Troubles {
  /// In the order of what the officer has to know first.
  enum Source: CaseIterable {
    case save, tick, follow, inbox, settings, mains, scenario, head
    /// The disk is full, though nothing has failed yet.
    case room
  }

  private var failures: [Source: Failure] = [:]

  subscript(source: Source) -> Failure? {
    get { failures[source] }
    set { failures[source] = newValue }
  }

  var first: Failure? { Source.allCases.lazy.compactMap { failures[$0] }.first }
}
