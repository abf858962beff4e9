/// A time of the day as people write it: `931`, `2031`, `20:31`, `20.31`, `20 31`, `20点5分`, `八点半`.
enum WrittenClock {
  /// Nil for what isn't one time of the day; `20:5` is one that isn't finished.
  static func read(_ text: String) -> (hour: Int, minute: Int)? {
    let text = withDigits(text)
    if text.contains("点") || text.contains("时") { return spoken(text) }
    let parts = text.split(maxSplits: 1) { ":. ".contains($0) }.map(String.init)
    switch parts.count {
    case 1:
      guard (3...4).contains(text.utf8.count), let value = digits(text) else { return nil }
      return valid(value / 100, value % 100)
    case 2:
      guard (1...2).contains(parts[0].utf8.count), parts[1].utf8.count == 2 else { return nil }
      return valid(digits(parts[0]), digits(parts[1]))
    default: return nil
    }
  }

  private static func spoken(_ text: String) -> (hour: Int, minute: Int)? {
    let parts = text.split(maxSplits: 1, omittingEmptySubsequences: false) { $0 == "点" || $0 == "时" }
    guard parts.count == 2, (1...2).contains(parts[0].utf8.count) else { return nil }
    let hour = digits(String(parts[0]))
    switch parts[1] {
    case "", "整", "钟": return valid(hour, 0)
    case "半": return valid(hour, 30)
    case "1刻": return valid(hour, 15)
    case "3刻": return valid(hour, 45)
    default:
      let isWhole = parts[1].hasSuffix("分")
      let minute = String(isWhole ? parts[1].dropLast() : parts[1])
      guard (1...2).contains(minute.utf8.count) else { return nil }
      return valid(hour, digits(minute))
    }
  }

  /// Chinese numerals as digits: each run is one number, or 二〇三一 place by place.
  private static func withDigits(_ text: String) -> String {
    var result = ""
    var run = ""
    func flush() {
      let places = run.compactMap(ChineseNumber.digit)
      if places.count == run.count, run.count > 1 {
        result += places.map(String.init).joined()
      } else {
        result += ChineseNumber.value(run).map(String.init) ?? run
      }
      run = ""
    }
    for character in text {
      if ChineseNumber.isPart(character) {
        run.append(character)
      } else {
        flush()
        result.append(character)
      }
    }
    flush()
    return result
  }

  private static func digits(_ text: String) -> Int? {
    text.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(text) : nil
  }

  private static func valid(_ hour: Int?, _ minute: Int?) -> (hour: Int, minute: Int)? {
    guard let hour, let minute, hour < 24, minute < 60 else { return nil }
    return (hour, minute)
  }
}
