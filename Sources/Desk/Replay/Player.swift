import DutyModel

/// Plays a recording onto a bus: step by step, at a speed, or to a time. Going back is the caller's to start
/// anew with fresh subscribers, since a fold has no reverse.
package final class Player {
  package let recording: Recording
  package private(set) var bus = EventBus()
  /// How many entries have been delivered.
  package private(set) var position = 0
  /// The time on the replayed wall.
  package private(set) var time: Timestamp
  package var speed = 20
  package var isPlaying = false
  private let times: [Timestamp]

  package init(_ recording: Recording) {
    self.recording = recording
    times = wallTimes(of: recording.entries)
    time = times.first ?? Timestamp()
  }

  /// The time on the wall when the recording begins.
  package var start: Timestamp { times.first ?? Timestamp() }

  package var isAtEnd: Bool { position >= recording.entries.count }

  /// Delivers the next group and goes to its time. False at the end.
  @discardableResult
  package func step() -> Bool {
    guard let next = nextGroup else { return false }
    deliver(next)
    // A clock that was set back during the night doesn't take the wall back.
    time = max(time, times[position - 1])
    return true
  }

  /// Lets `milliseconds` of real time pass.
  package func advance(milliseconds: Int) {
    guard isPlaying else { return }
    seek(to: Timestamp(milliseconds: time.milliseconds + milliseconds * speed))
    if isAtEnd { isPlaying = false }
  }

  /// Goes forward to `target`, delivering everything entered by then.
  package func seek(to target: Timestamp) {
    while let next = nextGroup, times[position] <= target { deliver(next) }
    if target > time { time = target }
  }

  /// Starts anew: the caller subscribes fresh panes, then seeks.
  package func restart() {
    bus = EventBus()
    position = 0
    time = start
  }

  /// The time of the group before the last one delivered, to step back to.
  package var previousTarget: Int {
    guard position > 0 else { return 0 }
    let first = recording.entries[position - 1].group.lowerBound
    return recording.entries.firstIndex { $0.sequence == first } ?? 0
  }

  /// Delivers until `count` entries have been delivered.
  package func play(entries count: Int) {
    while position < count, step() {}
  }

  private var nextGroup: [Entry]? {
    guard !isAtEnd else { return nil }
    let first = recording.entries[position]
    return Array(recording.entries[position...].prefix { $0.group == first.group })
  }

  private func deliver(_ group: [Entry]) {
    position += group.count
    bus.deliver(group)
  }
}
