/// A promise in people's own words: `李家湾停电 20:40回`, `20：40前回电`. What stands before 回 or `call back` is returned as a
/// time field reads it, `2040`; nil when the words promise nothing by the clock.
func promisedTime(in text: String) -> String? {
  let plain = plainDigits(text)
  for word in ["回", "call back", "call-back"] {
    guard let place = plain.range(of: word) else { continue }
    var before = Substring(plain[..<place.lowerBound])
    while let last = before.last, last == " " || "前左右点分".contains(last) { before.removeLast() }
    let digits = before.reversed().prefix { ($0.isASCII && $0.isNumber) || $0 == ":" }
    let clock = String(digits.reversed())
    let parts = clock.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, (1...2).contains(parts[0].count), parts[1].count == 2, let hour = Int(parts[0]),
      hour < 24,
      let minute = Int(parts[1]), minute < 60
    else { continue }
    return clock.filter { $0 != ":" }
  }
  return nil
}

extension String {
  fileprivate func range(of word: String) -> Range<Index>? { firstRange(of: word) }
}
