/// Clocks in the order in which they are due, kept up as they come and go: a stormy night has tens of thousands,
/// and the first of them is asked for at every turn.
struct ClockOrder: Equatable, Sendable {
  /// Where a clock stands: earlier due first; at equal minutes life before paper (who on the spot needs us,
  /// then who must know, then paper), the decisive before the others, then by id.
  struct Place: Hashable, Comparable, Sendable {
    /// When it's due, or when it does whatever else it is ordered by.
    let due: Timestamp
    private let rank: Int
    let clock: ClockID

    init(_ clock: Clock, at instant: Timestamp? = nil) {
      due = instant ?? clock.due
      rank = clock.plan.kind.rank * 2 + (clock.plan.decisive ? 0 : 1)
      self.clock = clock.id
    }

    static func < (left: Place, right: Place) -> Bool {
      if left.due != right.due { return left.due < right.due }
      return left.rank == right.rank ? left.clock < right.clock : left.rank < right.rank
    }
  }

  /// The order cut into short runs, none of them empty: in one array every change would move all that is due later.
  private var runs: [[Place]] = []
  private static let longestRun = 256

  var places: FlattenSequence<[[Place]]> { runs.joined() }

  /// Puts it where it's due, or where `instant` is; ``remove(_:at:)`` must be told the same.
  mutating func insert(_ clock: Clock, at instant: Timestamp? = nil) {
    let place = Place(clock, at: instant)
    guard !runs.isEmpty else {
      runs = [[place]]
      return
    }
    let run = min(self.run(of: place), runs.count - 1)
    let index = Self.firstIndex(in: runs[run]) { !($0 < place) }
    if index < runs[run].count, runs[run][index] == place { return }
    runs[run].insert(place, at: index)
    if runs[run].count > Self.longestRun {
      let half = Self.longestRun / 2
      runs.insert(Array(runs[run][half...]), at: run + 1)
      runs[run].removeSubrange(half...)
    }
  }

  mutating func remove(_ clock: Clock, at instant: Timestamp? = nil) {
    let place = Place(clock, at: instant)
    let run = self.run(of: place)
    guard run < runs.count else { return }
    let index = Self.firstIndex(in: runs[run]) { !($0 < place) }
    guard runs[run][index] == place else { return }
    runs[run].remove(at: index)
    if runs[run].isEmpty { runs.remove(at: run) }
  }

  /// However the order is cut.
  static func == (left: ClockOrder, right: ClockOrder) -> Bool { left.places.elementsEqual(right.places) }

  /// The first run that doesn't end before `place`; behind the last when all do.
  private func run(of place: Place) -> Int {
    Self.firstIndex(in: runs) { !($0[$0.count - 1] < place) }
  }

  /// The first of those for which `isBehind` holds, when none before one does; the count when there is none.
  private static func firstIndex<Element>(in sorted: [Element], _ isBehind: (Element) -> Bool) -> Int {
    var range = sorted.startIndex..<sorted.endIndex
    while !range.isEmpty {
      let middle = range.lowerBound + range.count / 2
      range = isBehind(sorted[middle]) ? range.lowerBound..<middle : middle + 1..<range.upperBound
    }
    return range.lowerBound
  }
}

extension ClockKind {
  /// Life before paper.
  fileprivate var rank: Int {
    switch self {
    case .verify, .callBack: 0
    case .tellLeader: 1
    case .phoneReport, .correction, .feedback: 2
    case .followUp, .errand, .acknowledge: 3
    case .writtenReport, .finalReport, .supplement, .disasterFigures, .counterSign: 4
    }
  }
}

/// The small numbers that no new matter may get.
struct TakenNumbers: Equatable, Sendable {
  private var taken: Set<Int> = []
  /// The smallest free one.
  private(set) var next = 1

  mutating func insert(_ number: Int) {
    taken.insert(number)
    while taken.contains(next) { next += 1 }
  }
}
