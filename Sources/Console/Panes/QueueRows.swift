import DutyModel

/// One row of 在办: a matter with the next thing that is owed on it.
struct QueueRow: Equatable {
  var matter: Matter
  /// The most urgent open clock, whoever it is owed to; nil when nothing is owed any more or the matter is closed.
  var clock: Clock?
  /// How many duties are owed besides.
  var others = 0
  /// How many answers an errand has.
  var answers = 0

  /// An errand without any time limit that nobody has answered, or that holds until it is lifted.
  var isStillToDo: Bool {
    guard let errand = matter.errand, matter.isOpen, clock == nil else { return false }
    return errand.source == .standing || errand.due == nil && answers == 0
  }
}

extension DutyRoom {
  /// The row of one matter as it stands at `now`.
  func queueRow(of id: MatterID, at now: Timestamp) -> QueueRow? {
    guard let matter = matters[id] else { return nil }
    guard matter.isOpen else { return QueueRow(matter: matter) }
    let clock = mostUrgentClock(of: id, at: now)
    let owed = clockIDs(of: id).count {
      $0 != clock?.id && clocks[$0].map { $0.isOpen && $0.plan.standing.isOwed } ?? false
    }
    return QueueRow(matter: matter, clock: clock, others: owed, answers: answers(of: id).count)
  }

  /// Where a matter stands doesn't hang on the time of day: by the nearest clock that anybody is owed.
  fileprivate func queuePlace(of id: MatterID) -> QueueOrder.Place? {
    guard let matter = matters[id] else { return nil }
    let nearest =
      matter.isOpen
      ? clockIDs(of: id).lazy.compactMap { clocks[$0] }.filter(\.isOpen).map(\.due).min() : nil
    return QueueOrder.Place(matter, nearest: nearest)
  }
}

/// The order of 在办: open matters by their nearest clock, then those that owe nothing, then what was closed in
/// this segment. Kept up matter by matter, for on a bad night there are thousands.
struct QueueOrder {
  fileprivate struct Place: Comparable {
    /// 0 owes something, 1 owes nothing, 2 is closed.
    var rank: Int
    var instant: Timestamp
    var number: Int
    var matter: MatterID

    init(_ matter: Matter, nearest: Timestamp?) {
      self.matter = matter.id
      number = matter.number
      instant = nearest ?? matter.closedAt ?? matter.opened
      rank = !matter.isOpen ? 2 : nearest == nil ? 1 : 0
    }

    static func < (left: Place, right: Place) -> Bool {
      if left.rank != right.rank { return left.rank < right.rank }
      switch left.rank {
      case 0: return (left.instant, left.number) < (right.instant, right.number)
      case 1: return (left.number, left.matter) < (right.number, right.matter)
      // What was closed last stands first.
      default: return (left.instant, left.matter) > (right.instant, right.matter)
      }
    }
  }

  private var places: [Place] = []
  private var placeOf: [MatterID: Place] = [:]
  /// How many are not closed.
  private(set) var openCount = 0

  init() {}

  init(_ room: DutyRoom) {
    for id in room.matters.keys {
      guard let place = room.queuePlace(of: id) else { continue }
      places.append(place)
      placeOf[id] = place
      if place.rank < 2 { openCount += 1 }
    }
    places.sort()
  }

  var count: Int { places.count }
  var first: MatterID? { places.first?.matter }
  /// All of them, in this order.
  var matters: [MatterID] { places.map(\.matter) }

  subscript(index: Int) -> MatterID { places[index].matter }

  func contains(_ matter: MatterID) -> Bool { placeOf[matter] != nil }

  /// The row of `matter`; nil when it has none.
  func index(of matter: MatterID?) -> Int? {
    matter.flatMap { placeOf[$0] }.map(index(of:))
  }

  /// Puts a matter where it belongs by now.
  mutating func update(_ matter: MatterID, in room: DutyRoom) {
    if let former = placeOf.removeValue(forKey: matter) {
      places.remove(at: index(of: former))
      if former.rank < 2 { openCount -= 1 }
    }
    guard let place = room.queuePlace(of: matter) else { return }
    places.insert(place, at: index(of: place))
    placeOf[matter] = place
    if place.rank < 2 { openCount += 1 }
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
