/// Time left or passed as rows show it: `3:52` under ten minutes, whole minutes above, `过2:08` when past.
package func timeLeft(until due: Timestamp, at now: Timestamp, in language: Language) -> String {
  // A clock is on time to the very due instant, so what is left is rounded up and what has passed, too.
  let milliseconds = due.milliseconds - now.milliseconds
  let seconds = (abs(milliseconds) + 999) / 1_000
  let amount: String
  switch seconds {
  case ..<600: amount = "\(seconds / 60):\(twoDigits(seconds % 60))"
  case ..<36_000: amount = minutes(seconds / 60, in: language)
  // From ten hours on nobody counts the minutes, and the column of a row is full.
  default: amount = "\(seconds / 3_600)" + language("时", "h")
  }
  guard milliseconds < 0 else { return amount }
  switch language {
  case .chinese: return "过" + amount
  case .english: return "+" + amount
  }
}

/// `11分`, `2时05分` / `11min`, `2h05`.
package func minutes(_ minutes: Int, in language: Language) -> String {
  switch language {
  case .chinese: minutes < 60 ? "\(minutes)分" : "\(minutes / 60)时\(twoDigits(minutes % 60))分"
  case .english: minutes < 60 ? "\(minutes)min" : "\(minutes / 60)h\(twoDigits(minutes % 60))"
  }
}

/// Digits of a phone number in groups to read aloud: mobile 3-4-4; others as they are written.
package func grouped(phone: String) -> String {
  let digits = phone.filter { $0.isASCII && $0.isNumber }
  guard digits.count == 11, digits.first == "1" else { return phone }
  return "\(digits.prefix(3)) \(digits.dropFirst(3).prefix(4)) \(digits.dropFirst(7))"
}

/// `150` as `1.5`, without needless noughts.
func hundredths(_ value: Int) -> String {
  let whole = "\(value / 100)"
  switch value % 100 {
  case 0: return whole
  case let rest where rest % 10 == 0: return whole + ".\(rest / 10)"
  case let rest: return whole + "." + twoDigits(rest)
  }
}
