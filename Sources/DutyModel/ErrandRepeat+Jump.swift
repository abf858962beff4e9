// Where a repeat stands after a long time without anybody: counted, not gone through due by due.

extension ErrandRepeat {
  /// A due instant behind `due`, or itself, with the number of rounds in between, such that at least `kept` further
  /// ones come up to the first that hasn't passed at `now` (or up to the last of all).
  func jump(after due: Timestamp, to now: Timestamp, keeping kept: Int, zone: ZoneTable) -> (
    from: Timestamp, rounds: Int
  ) {
    let end = until.map { min($0, now) } ?? now
    // Every set hour is a due instant: the steps in between never pass one over.
    let places = [due] + hours(from: due, to: max(due, end), zone: zone).filter { due < $0 && $0 <= end }
    let rounds = zip(places, places.dropFirst()).map { steps(from: $0, to: $1) }
    var left = stepsWithoutHours(from: places[places.count - 1], to: end)
    var place = places.count - 1
    while left < kept, place > 0 {
      place -= 1
      left += rounds[place]
    }
    let passed = rounds.prefix(place).reduce(0, +)
    // From there on only even steps can be jumped, up to the next set hour.
    guard let every, left > kept else { return (places[place], passed) }
    let room = place < rounds.count ? rounds[place] - 1 : left
    let skipped = min(room, left - kept)
    return (places[place].adding(minutes: skipped * every), passed + skipped)
  }

  /// How many rounds there are from one due instant to the next set hour, that one included.
  private func steps(from first: Timestamp, to hour: Timestamp) -> Int {
    guard let every else { return 1 }
    let length = every * 60_000
    return max(1, (hour.milliseconds - first.milliseconds + length - 1) / length)
  }

  /// How many rounds fall due behind `first` and no later than `end`, where no set hour comes in between.
  private func stepsWithoutHours(from first: Timestamp, to end: Timestamp) -> Int {
    guard let every, end > first else { return 0 }
    return (end.milliseconds - first.milliseconds) / (every * 60_000)
  }
}
