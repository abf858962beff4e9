// The frame of a line. Fields stand in one order only, so a line has one spelling and reading it is a
// walk along known words; the hash is over the raw bytes of the value of "b".

/// Writes and reads the frame of one line.
enum Frame {
  static let hashPrefix: StaticString = "duty-j1\0"
  /// `,"h":"`, 64 digits, `"}` and the newline.
  private static let tailBytes = 6 + 64 + 2 + 1
  private static let headBytes = 5
  /// More than all that stands around the texts: words, three numbers, two hashes.
  private static let fixedBytes = 512

  /// Appends the line of `record` as number `sequence` of `group`, newline included. Returns its hash.
  static func append(
    _ record: NewRecord, sequence: Int, group: ClosedRange<Int>, previous: Digest, key: String,
    keyDigest: String?, seat: String, to bytes: inout [UInt8]
  ) -> Digest {
    let texts =
      LinePen.room(for: key) + LinePen.room(for: keyDigest ?? "") + LinePen.room(for: record.at)
      + LinePen.room(for: record.entered) + LinePen.room(for: record.mark ?? "")
      + LinePen.room(for: seat) + LinePen.room(for: record.type)
    var hash = Digest.zero
    bytes.append(addingCapacity: fixedBytes + texts + record.by.count + record.data.count) { span in
      span.withUnsafeMutableBufferPointer { memory, count in
        var pen = LinePen(memory)
        pen.write("{\"b\":{\"v\":1,\"seq\":")
        pen.integer(sequence)
        pen.write(",\"g\":")
        pen.integer(group.lowerBound)
        pen.write(",\"z\":")
        pen.integer(group.upperBound)
        pen.write(",\"p\":\"")
        pen.hex(previous)
        pen.write("\",\"cmd\":\"")
        pen.text(key)
        if let keyDigest {
          pen.write("\",\"ck\":\"")
          pen.text(keyDigest)
        }
        pen.write("\",\"at\":\"")
        pen.text(record.at)
        pen.write("\",\"entered\":\"")
        pen.text(record.entered)
        if let mark = record.mark {
          pen.write("\",\"mark\":\"")
          pen.text(mark)
        }
        pen.write("\",\"seat\":\"")
        pen.text(seat)
        pen.write("\",\"by\":")
        pen.write(record.by)
        pen.write(",\"type\":\"")
        pen.text(record.type)
        pen.write("\",\"data\":")
        pen.write(record.data)
        pen.write("}")
        hash = Digest(hashing: pen.written(from: headBytes), after: hashPrefix)
        pen.write(",\"h\":\"")
        pen.hex(hash)
        pen.write("\"}\n")
        count = pen.count
      }
    }
    return hash
  }

  /// The same of a line that only people are to see, whose hash may be wrong.
  static func decode(_ line: ArraySlice<UInt8>, checksHash: Bool) -> Record? {
    line.withUnsafeBufferPointer { bytes in decode(bytes, line, checksHash: checksHash) }
  }

  /// The record in `line` (newline included); nil when the frame or the hash is not right.
  static func decode(_ line: ArraySlice<UInt8>) -> Record? { decode(line, checksHash: true) }

  private static func decode(
    _ bytes: UnsafeBufferPointer<UInt8>, _ line: ArraySlice<UInt8>, checksHash: Bool
  ) -> Record? {
    guard bytes.count > headBytes + tailBytes, bytes.count <= JournalLimits.lineBytes else { return nil }
    let bodyEnd = bytes.count - tailBytes
    var cursor = FrameCursor(bytes, end: bodyEnd)
    var spans = FrameSpans()
    guard cursor.take("{\"b\":{\"v\":1,\"seq\":"), let sequence = cursor.integer(),
      cursor.take(",\"g\":"), let first = cursor.integer(),
      cursor.take(",\"z\":"), let last = cursor.integer(),
      1 <= first, first <= sequence, sequence <= last,
      cursor.take(",\"p\":\""), let previous = cursor.digest(),
      cursor.take("\",\"cmd\":\""), let key = cursor.text()
    else { return nil }
    spans.key = key
    if cursor.take(",\"ck\":\"") {
      guard let digest = cursor.text() else { return nil }
      spans.keyDigest = digest
    }
    guard cursor.take(",\"at\":\""), let at = cursor.text(),
      cursor.take(",\"entered\":\""), let entered = cursor.text()
    else { return nil }
    if cursor.take(",\"mark\":\"") {
      guard let mark = cursor.text() else { return nil }
      spans.mark = mark
    }
    guard cursor.take(",\"seat\":\""), let seat = cursor.text(),
      cursor.take(",\"by\":"), let by = cursor.object(),
      cursor.take(",\"type\":\""), let type = cursor.text(),
      cursor.take(",\"data\":"), let data = cursor.object(),
      cursor.take("}"), cursor.at == bodyEnd
    else { return nil }
    (spans.at, spans.entered, spans.seat, spans.by, spans.type, spans.data) = (
      at, entered, seat, by, type, data
    )
    var tail = FrameCursor(bytes, end: bytes.count)
    tail.at = bodyEnd
    guard tail.take(",\"h\":\""), let hash = tail.digest(), tail.take("\"}\n"),
      !checksHash
        || Digest(
          hashing: UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: bytes[headBytes..<bodyEnd])),
          after: hashPrefix) == hash
    else { return nil }
    return Record(
      sequence: sequence, groupFirst: first, groupLast: last, previous: previous, hash: hash, line: line,
      spans: spans)
  }
}

/// Walks along a line; every step either takes exactly what is expected or leaves the place as it was.
struct FrameCursor {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let end: Int
  var at = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>, end: Int) {
    self.bytes = bytes
    self.end = end
  }

  mutating func take(_ word: StaticString) -> Bool {
    let count = word.utf8CodeUnitCount
    guard at + count <= end else { return false }
    for offset in 0..<count where bytes[at + offset] != word.utf8Start[offset] { return false }
    at += count
    return true
  }

  /// Digits without a leading zero, at most 18 of them.
  mutating func integer() -> Int? {
    var value = 0
    let start = at
    while at < end, bytes[at] >= UInt8(ascii: "0"), bytes[at] <= UInt8(ascii: "9"), at - start < 18 {
      value = value * 10 + Int(bytes[at] - UInt8(ascii: "0"))
      at += 1
    }
    guard at > start, at == start + 1 || bytes[start] != UInt8(ascii: "0") else { return nil }
    return value
  }

  mutating func digest() -> Digest? {
    guard at + 64 <= end, let digest = Digest(digits: UnsafeBufferPointer(rebasing: bytes[at..<at + 64]))
    else { return nil }
    at += 64
    return digest
  }

  /// The content of a string whose opening quote was taken; takes the closing quote too.
  mutating func text() -> Range<Int32>? {
    let start = at
    guard skipString() else { return nil }
    return Int32(start)..<Int32(at - 1)
  }

  /// A balanced object; what stands in it is for the strict reader to judge.
  mutating func object() -> Range<Int32>? {
    let start = at
    guard at < end, bytes[at] == UInt8(ascii: "{") else { return nil }
    var depth = 0
    while at < end {
      let byte = bytes[at]
      at += 1
      switch byte {
      case UInt8(ascii: "\""):
        guard skipString() else { return nil }
      case UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "}"):
        depth -= 1
        if depth == 0 { return Int32(start)..<Int32(at) }
      default: break
      }
    }
    return nil
  }

  private mutating func skipString() -> Bool {
    while at < end {
      switch bytes[at] {
      case UInt8(ascii: "\""):
        at += 1
        return true
      case UInt8(ascii: "\\"):
        // An escape this short of the end can't be whole.
        guard at + 2 <= end else { return false }
        at += 2
      default: at += 1
      }
    }
    return false
  }
}
