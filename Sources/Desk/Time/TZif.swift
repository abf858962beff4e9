/// A compiled time zone file (RFC 8536) as far as a ``ZoneTable`` needs it: the 64-bit data block and the
/// rule that goes on after its last transition.
struct TZif: Equatable {
  /// From `second` (since 1970) on, local time is UTC plus `offsetSeconds`.
  struct Transition: Equatable {
    var second: Int
    var offsetSeconds: Int
  }

  /// What holds before the first transition.
  var firstOffsetSeconds: Int
  var transitions: [Transition]
  /// A rule in the notation of the POSIX variable TZ; empty when there is none.
  var footer: String

  enum Fault: Error, Equatable {
    case notTZif
    /// Version 1 has 32-bit times only.
    case tooOld
    case cutShort
    case badNumber
  }

  init(_ bytes: [UInt8]) throws(Fault) {
    var reader = Reader(bytes: bytes[...])
    let first = try reader.header()
    guard first.version >= UInt8(ascii: "2") else { throw .tooOld }
    try reader.skip(first.blockLength(timeSize: 4))
    let counts = try reader.header()

    var seconds: [Int] = []
    for _ in 0..<counts.times { seconds.append(try reader.number(8)) }
    guard zip(seconds, seconds.dropFirst()).allSatisfy(<) else { throw .badNumber }
    let kinds = try reader.take(counts.times).map(Int.init)
    var offsets: [Int] = []
    for _ in 0..<counts.types {
      offsets.append(try reader.number(4))
      try reader.skip(2)
    }
    // A day is the most that any zone has ever been away from UTC.
    guard let firstOffset = offsets.first, offsets.allSatisfy({ abs($0) <= 86_400 }),
      kinds.allSatisfy({ $0 < offsets.count })
    else { throw .badNumber }
    try reader.skip(counts.characters + counts.leaps * 12 + counts.standardFlags + counts.universalFlags)

    firstOffsetSeconds = firstOffset
    transitions = zip(seconds, kinds).map { Transition(second: $0, offsetSeconds: offsets[$1]) }
    footer = try reader.footer()
  }
}

private struct Counts {
  var version: UInt8
  var universalFlags: Int
  var standardFlags: Int
  var leaps: Int
  var times: Int
  var types: Int
  var characters: Int

  func blockLength(timeSize: Int) -> Int {
    times * (timeSize + 1) + types * 6 + characters + leaps * (timeSize + 4) + standardFlags
      + universalFlags
  }
}

private struct Reader {
  var bytes: ArraySlice<UInt8>

  mutating func take(_ count: Int) throws(TZif.Fault) -> ArraySlice<UInt8> {
    guard count <= bytes.count else { throw .cutShort }
    defer { bytes = bytes.dropFirst(count) }
    return bytes.prefix(count)
  }

  mutating func skip(_ count: Int) throws(TZif.Fault) {
    _ = try take(count)
  }

  /// A signed number in network byte order.
  mutating func number(_ size: Int) throws(TZif.Fault) -> Int {
    let raw = try take(size).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    let unused = UInt64.bitWidth - size * 8
    return Int(Int64(bitPattern: raw << unused) >> unused)
  }

  mutating func header() throws(TZif.Fault) -> Counts {
    guard bytes.starts(with: Array("TZif".utf8)) else { throw .notTZif }
    try skip(4)
    let version = try take(1).first!
    try skip(15)
    var numbers: [Int] = []
    for _ in 0..<6 { numbers.append(try number(4)) }
    // Far above any zone, far below what could overflow a sum.
    guard numbers.allSatisfy({ (0...100_000).contains($0) }) else { throw .badNumber }
    return Counts(
      version: version, universalFlags: numbers[0], standardFlags: numbers[1], leaps: numbers[2],
      times: numbers[3], types: numbers[4], characters: numbers[5])
  }

  mutating func footer() throws(TZif.Fault) -> String {
    guard bytes.first == UInt8(ascii: "\n") else { throw .cutShort }
    let rest = bytes.dropFirst()
    guard let end = rest.firstIndex(of: UInt8(ascii: "\n")) else { throw .cutShort }
    return String(decoding: rest[..<end], as: UTF8.self)
  }
}
