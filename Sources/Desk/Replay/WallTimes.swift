import DutyModel

/// The time on the wall when each of these entries was told; the same for all of a group.
///
/// An exercise's journal begins by the machine's clock: its header, and whatever comes before the exercise's
/// clock is set. All of that belongs to the instant at which the exercise begins, or the replay of an evening
/// that was rehearsed in November would never come to July.
func wallTimes(of entries: [Entry]) -> [Timestamp] {
  // The journal stamps its header by the machine's clock in every segment; what is carried has the room's.
  var times: [Timestamp] = []
  for entry in entries {
    let lastOfGroup = entries[min(times.count + entry.group.upperBound - entry.sequence, entries.count - 1)]
    times.append(lastOfGroup.entered)
  }
  for (index, entry) in entries.enumerated() {
    switch entry.event {
    case .carried(.exerciseClock): return times
    case .exerciseClockSet(let clock):
      return Array(repeating: clock.origin, count: index + 1) + times.dropFirst(index + 1)
    default: continue
    }
  }
  return times
}
