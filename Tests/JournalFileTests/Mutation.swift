@testable import JournalFile

/// A sequence of numbers that is the same in every run.
struct Seeded: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}

/// Ways in which the files of a journal come to harm.
enum Mutation: CaseIterable {
  case flip, flipStation, cut, zero, removeLine, swapLines, repeatLine, removeSegment, copySegment, forge
  case garbage, garbageLine, nextGroup, unfinishedGroup, laterGroup, noHead, olderHead, newerHead, otherHead
  case hollow, failedAttempt, longLine, rehashed

  /// Does it, and says what it did.
  func apply(to files: inout JournalFiles, _ random: inout Seeded) -> String {
    let segments = files.files.keys.filter { $0.hasPrefix("segments/") }.sorted()
    guard let name = segments.randomElement(using: &random), !files[name].isEmpty else { return "nothing" }
    let last = segments[segments.count - 1]
    let at = Int.random(in: 0..<files[name].count, using: &random)
    var lines = files.lines(name)
    let line = lines.isEmpty ? 0 : Int.random(in: 0..<lines.count, using: &random)
    let end = files.lines(last).last.flatMap { Frame.decode($0[...]) }
    let (next, hash) = ((end?.sequence ?? 0) + 1, end?.hash ?? .zero)
    switch self {
    case .flip: files[name][at] ^= 1 << UInt8.random(in: 0..<8, using: &random)
    case .flipStation:
      let place = Int.random(in: 0..<max(1, files["station.json"].count), using: &random)
      if files["station.json"].indices.contains(place) { files["station.json"][place] ^= 1 }
    case .cut: files[name].removeLast(files[name].count - at)
    case .zero:
      let range = at..<min(files[name].count, at + Int.random(in: 1...1_500, using: &random))
      files[name].replaceSubrange(range, with: repeatElement(0, count: range.count))
    case .removeLine: if !lines.isEmpty { lines.remove(at: line) }
    case .swapLines: if lines.count > 1 { lines.swapAt(line, (line + 1) % lines.count) }
    case .repeatLine: if !lines.isEmpty { lines.insert(lines[line], at: line) }
    case .removeSegment: files.files[name] = nil
    case .copySegment: files["segments/\(SegmentName(first: next + at % 3))"] = files[name]
    case .forge:
      let sequence = Int.random(in: 1...20, using: &random)
      lines.insert(JournalFiles.record(sequence, sequence...sequence, previous: hash), at: line)
    case .garbage: files[last] += [0x7B, 0x22, UInt8(at % 256)]
    case .garbageLine: files[last] += Array("{\"b\":{}}\n".utf8)
    case .nextGroup: files[last] += JournalFiles.record(next, next...next, previous: hash)
    case .unfinishedGroup: files[last] += JournalFiles.record(next, next...(next + 2), previous: hash)
    case .laterGroup: files[last] += JournalFiles.record(next + 1, (next + 1)...(next + 1), previous: hash)
    case .noHead: files.setHead(nil)
    case .olderHead:
      let record = lines.isEmpty ? nil : Frame.decode(lines[line][...])
      files.setHead(
        record.map {
          HeadSlot(segment: SegmentName(first: 11), sequence: $0.sequence, hash: $0.hash)
        })
    case .newerHead: files.setHead(HeadSlot(segment: SegmentName(first: 11), sequence: next + 2, hash: hash))
    case .otherHead: files.setHead(HeadSlot(segment: SegmentName(first: 11), sequence: next - 1, hash: .zero))
    case .hollow: files["segments/\(SegmentName(first: next))"] = Array(files[name].prefix(40))
    case .failedAttempt: files["segments/000000000006-2.jsonl"] = files["segments/000000000006.jsonl"]
    case .longLine: files[name].insert(contentsOf: Array(repeating: 0x41, count: 70_000), at: at)
    case .rehashed:
      if !lines.isEmpty, let record = Frame.decode(lines[line][...]) {
        lines[line] = JournalFiles.record(
          record.sequence, record.groupFirst...record.groupLast, previous: record.previous, key: record.key)
      }
    }
    switch self {
    case .removeLine, .swapLines, .repeatLine, .forge, .rehashed: files.setLines(lines, of: name)
    default: break
    }
    return "\(self) \(name) at \(at) line \(line)"
  }
}
