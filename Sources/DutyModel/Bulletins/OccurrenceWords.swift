/// When it happened, as a document says it. A time of day that somebody typed has its day put before it, and 许 behind
/// it, since nobody looked at a clock: `2020`, `20:20` and `20时20分左右` are `7月14日20时20分许`. Other words stay as they are.
///
/// - Parameter received: when it was reported, which is never before it happened.
func occurrence(_ words: String, received: CivilTime?) -> String {
  guard let received, let typed = TypedTime(words) else { return words }
  let isDayBefore = (typed.hour, typed.minute ?? 0) > (received.hour, received.minute)
  let day = isDayBefore ? CivilDate(daysSinceEpoch: received.date.daysSinceEpoch - 1) : received.date
  return "\(day.month)月\(day.day)日\(typed.hour)时\(typed.minute.map { twoDigits($0) + "分" } ?? "")许"
}

/// A time of day and nothing else: `2020`, `20:20`, `20时20分`, `约20点半`, `20时许`.
private struct TypedTime {
  var hour = 0
  var minute: Int?

  init?(_ words: String) {
    var rest = words.filter { !$0.isWhitespace }[...]
    for word in ["大约", "约"] where rest.hasPrefix(word) { rest = rest.dropFirst(word.count) }
    for word in ["许", "左右", "前后"] where rest.hasSuffix(word) { rest = rest.dropLast(word.count) }
    // As times are typed everywhere else.
    if rest.count == 4, rest.allSatisfy({ $0.isASCII && $0.isNumber }), let typed = Int(rest) {
      guard typed / 100 < 24, typed % 100 < 60 else { return nil }
      (hour, minute) = (typed / 100, typed % 100)
      return
    }
    guard let hour = Self.number(&rest), hour < 24, let sign = rest.popFirst(), ":：时点".contains(sign) else {
      return nil
    }
    self.hour = hour
    if rest == "半" {
      minute = 30
    } else if let minute = Self.number(&rest) {
      guard minute < 60, rest.isEmpty || rest == "分" else { return nil }
      self.minute = minute
    } else if ":：".contains(sign) || !(rest.isEmpty || rest == "整") {
      return nil
    }
  }

  /// Takes a number of one or two digits off the front.
  private static func number(_ rest: inout Substring) -> Int? {
    let digits = rest.prefix { $0.isASCII && $0.isNumber }
    guard (1...2).contains(digits.count) else { return nil }
    rest = rest.dropFirst(digits.count)
    return Int(digits)
  }
}
