/// A title in as few lines as it needs, of about equal length and rather broken behind a stop than within a name
/// (GB/T 9704: whole words, lines of a balanced shape).
func titleLines(of text: String, width: Int) -> [String] {
  let fewest = gridLines(of: text, width: width)
  // One line has nothing to choose; more than six are no title, and choosing would take long.
  guard (2...6).contains(fewest.count) else { return fewest }
  let chunks = gridChunks(of: text)
  let widths = chunks.map { gridWidth(of: $0) }
  let even = widths.reduce(0, +) / fewest.count
  // cost[line][end]: the best way to fill so many lines with the chunks before `end`.
  var cost: [[Int?]] = [[0] + Array(repeating: nil, count: chunks.count)]
  var begin: [[Int]] = []
  for _ in fewest {
    var ends: [Int?] = Array(repeating: nil, count: chunks.count + 1)
    var begins = Array(repeating: 0, count: chunks.count + 1)
    for start in chunks.indices {
      guard let before = cost[cost.count - 1][start] else { continue }
      var used = 0
      for end in chunks.indices[start...] {
        used += widths[end]
        if used > width { break }
        let isGood = end == chunks.count - 1 || goodEnds.contains { chunks[end].hasSuffix($0) }
        let sum = before + (used - even) * (used - even) + (isGood ? 0 : tornWord)
        if ends[end + 1].map({ sum < $0 }) ?? true {
          ends[end + 1] = sum
          begins[end + 1] = start
        }
      }
    }
    cost.append(ends)
    begin.append(begins)
  }
  guard cost[fewest.count][chunks.count] != nil else { return fewest }
  var lines: [String] = []
  var end = chunks.count
  for begins in begin.reversed() {
    lines.insert(chunks[begins[end]..<end].joined(), at: 0)
    end = begins[end]
  }
  return lines
}

private let goodEnds = ["、", "，", "：", "；", "》", "”", "）", "的", "及", "和"]

/// As bad as a line ten half columns off the even length.
private let tornWord = 100
