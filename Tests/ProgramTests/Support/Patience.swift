import Glibc

/// What was waited for did not come.
struct Impatience: Error, CustomStringConvertible {
  var description: String
}

/// Far more than anything here takes on a slow, busy machine: only a test that fails waits so long.
let patience = Duration.seconds(30)

/// Looks again and again until `look` finds something.
func eventually<Found>(
  _ what: @autoclosure () -> String, within limit: Duration = patience, _ look: () throws -> Found?
) throws -> Found {
  let end = ContinuousClock.now + limit
  while true {
    if let found = try look() { return found }
    guard ContinuousClock.now < end else { throw Impatience(description: "waited in vain for \(what())") }
    pause(milliseconds: 10)
  }
}

/// The time between two looks.
func pause(milliseconds: Int32) {
  poll(nil, 0, milliseconds)
}

/// True when one of `descriptors` has something to read, or its other end is gone.
func waitForInput(_ descriptors: [Int32], milliseconds: Int32) -> Bool {
  var polled = descriptors.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
  return poll(&polled, nfds_t(polled.count), milliseconds) > 0
}

/// Random numbers that are the same in every run with the same seed.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
