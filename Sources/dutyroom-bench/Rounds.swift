import Glibc

/// The sides of a comparison, measured in turns: what the machine does besides hits all of them alike.
struct Rounds {
  /// Seconds, or any other measure: for each side one number a round.
  private(set) var sides: [[Double]]

  var count: Int { sides[0].count }

  /// Runs all `sides` once for warming up and then `count` times, every other round backwards.
  init(_ count: Int, _ sides: [() throws -> Double]) throws {
    self.sides = Array(repeating: [], count: sides.count)
    for side in sides { _ = try side() }
    for round in 0..<count {
      for index in round % 2 == 0 ? Array(sides.indices) : sides.indices.reversed() {
        self.sides[index].append(try sides[index]())
      }
    }
  }

  /// The middle of what `side` took.
  func median(_ side: Int) -> Double { sides[side].median }

  /// What each round says of `left` against `right`.
  func ratios(_ left: Int, to right: Int) -> [Double] {
    zip(sides[left], sides[right]).map { $0 / $1 }
  }
}

extension [Double] {
  /// 0 for none.
  var median: Double { quantile(0.5) }

  /// Distance of the quartiles, as a part of the median.
  var spread: Double { median == 0 ? 0 : (quantile(0.75) - quantile(0.25)) / median }

  /// The value below which this part of all lies.
  func quantile(_ part: Double) -> Double {
    guard !isEmpty else { return 0 }
    let sorted = sorted()
    return sorted[Int((Double(count - 1) * part).rounded())]
  }
}

/// Seconds that `body` takes.
func seconds(_ body: () throws -> Void) rethrows -> Double {
  let start = now()
  try body()
  return now() - start
}

/// Seconds that the processor works for `body`: what else runs on the machine takes no part.
func processorSeconds(_ body: () throws -> Void) rethrows -> Double {
  let start = read(CLOCK_PROCESS_CPUTIME_ID)
  try body()
  return read(CLOCK_PROCESS_CPUTIME_ID) - start
}

/// Seconds of a clock, by default of one that nobody sets.
func now(_ clock: clockid_t = CLOCK_MONOTONIC) -> Double { read(clock) }

private func read(_ clock: clockid_t) -> Double {
  var time = timespec()
  clock_gettime(clock, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

/// The most that a process has had resident so far, in KiB; 0 when it's gone.
func peakMemory(of process: pid_t = getpid()) -> Int {
  guard let file = fopen("/proc/\(process)/status", "r") else { return 0 }
  defer { fclose(file) }
  var line = [CChar](repeating: 0, count: 256)
  while fgets(&line, Int32(line.count), file) != nil {
    let words = String(decoding: line.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
      .split(whereSeparator: \.isWhitespace)
    if words.first == "VmHWM:", words.count > 1 { return Int(words[1]) ?? 0 }
  }
  return 0
}

/// What goes on, for whoever waits.
func progress(_ text: String) {
  let bytes = Array((text + "\n").utf8)
  _ = write(STDERR_FILENO, bytes, bytes.count)
}
