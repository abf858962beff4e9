/// Clocks in the order in which they are due, kept up as they come and go: a stormy night has tens of thousands,
/// and the first of them is asked for at every turn.
struct ClockOrder: Equatable, Sendable {
  /// Where a clock stands: earlier due first; at equal minutes life before paper (who on the spot needs us,
  /// then who must know, then paper), the decisive before the others, then by id.
  struct Place: Hashable, Comparable, Sendable {
    let due: Timestamp
    private let rank: Int
    let clock: ClockID

    init(_ clock: Clock) {
      due = clock.due
      rank = clock.plan.kind.rank * 2 + (clock.plan.decisive ? 0 : 1)
      self.clock = clock.id
    }

    static func < (left: Place, right: Place) -> Bool {
      if left.due != right.due { return left.due < right.due }
      return left.rank == right.rank ? left.clock < right.clock : left.rank < right.rank
    }
  }

  private(set) var places: [Place] = []

  mutating func insert(_ clock: Clock) {
    let place = Place(clock)
    let index = index(of: place)
    if index == places.count || places[index] != place { places.insert(place, at: index) }
  }

  mutating func remove(_ clock: Clock) {
    let place = Place(clock)
    let index = index(of: place)
    if index < places.count, places[index] == place { places.remove(at: index) }
  }

  /// Where `place` is, or belongs.
  private func index(of place: Place) -> Int {
    var range = places.startIndex..<places.endIndex
    while !range.isEmpty {
      let middle = range.lowerBound + range.count / 2
      range = places[middle] < place ? middle + 1..<range.upperBound : range.lowerBound..<middle
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
    case .followUp, .errand: 3
    case .writtenReport, .finalReport, .supplement, .disasterFigures: 4
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
