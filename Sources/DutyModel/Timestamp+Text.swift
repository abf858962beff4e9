extension Timestamp {
  /// Reads RFC 3339: date, `T` or a blank, time, optional fraction, `Z` or an offset.
  /// Nil for anything else, for days that don't exist, for leap seconds and for the years 1 and 9999.
  package init?(rfc3339 text: some StringProtocol) {
    let read = text.utf8.withContiguousStorageIfAvailable { Timestamp(rfc3339: $0) }
    guard let instant = read ?? Array(text.utf8).withUnsafeBufferPointer({ Timestamp(rfc3339: $0) }) else {
      return nil
    }
    self = instant
  }

  /// The same from UTF-8: every entry of a journal holds two of them and more.
  package init?(rfc3339 text: UnsafeBufferPointer<UInt8>) {
    var reader = DigitReader(text)
    guard let year = reader.number(4), reader.take("-"), let month = reader.number(2), reader.take("-"),
      let day = reader.number(2), reader.take("T") || reader.take("t") || reader.take(" "),
      let hour = reader.number(2), reader.take(":"), let minute = reader.number(2), reader.take(":"),
      let second = reader.number(2)
    else { return nil }
    // A year at either end could be written with another number of digits in another zone, and not be read again.
    guard (2...9_998).contains(year) else { return nil }
    let date = CivilDate(year: year, month: month, day: day)
    guard date.exists, hour < 24, minute < 60, second < 60 else { return nil }
    var millisecond = 0
    if reader.take(".") {
      guard let fraction = reader.thousandths() else { return nil }
      millisecond = fraction
    }
    guard let offset = reader.offsetSeconds(), reader.isAtEnd else { return nil }
    self.init(
      milliseconds: date.daysSinceEpoch * 86_400_000 + hour * 3_600_000 + minute * 60_000 + second * 1_000
        + millisecond - offset * 1_000)
  }
}

/// Walks along the bytes of a time.
private struct DigitReader {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var at = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  var isAtEnd: Bool { at == bytes.count }

  private var digit: Int? {
    guard at < bytes.count, bytes[at] >= 0x30, bytes[at] <= 0x39 else { return nil }
    return Int(bytes[at] - 0x30)
  }

  /// Exactly so many digits.
  mutating func number(_ digits: Int) -> Int? {
    var value = 0
    for _ in 0..<digits {
      guard let digit else { return nil }
      value = value * 10 + digit
      at += 1
    }
    return value
  }

  mutating func take(_ sign: Unicode.Scalar) -> Bool {
    guard at < bytes.count, UInt32(bytes[at]) == sign.value else { return false }
    at += 1
    return true
  }

  /// One to nine digits behind the point; those past the third are passed over.
  mutating func thousandths() -> Int? {
    let start = at
    var value = 0
    while let digit {
      if at - start < 3 { value = value * 10 + digit }
      at += 1
    }
    let count = at - start
    guard (1...9).contains(count) else { return nil }
    return value * (count == 1 ? 100 : count == 2 ? 10 : 1)
  }

  /// `Z`, or hours and minutes with a sign.
  mutating func offsetSeconds() -> Int? {
    if take("Z") || take("z") { return 0 }
    let isAhead = take("+")
    guard isAhead || take("-"), let hours = number(2), take(":"), let minutes = number(2), hours < 24,
      minutes < 60
    else { return nil }
    return (hours * 60 + minutes) * 60 * (isAhead ? 1 : -1)
  }
}
