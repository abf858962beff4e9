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

/// How long a limit is, as people say it: `15分钟`, `1小时30分钟`, `24小时`, `7天` / `15 min`, `1 h 30 min`, `24 h`,
/// `7 days`.
package func duration(minutes: Int, in language: Language) -> String {
  switch minutes {
  case ..<60: language("\(minutes)分钟", "\(minutes) min")
  case let whole where whole % 1_440 == 0 && whole > 1_440:
    language("\(whole / 1_440)天", "\(whole / 1_440) days")
  case let whole where whole % 60 == 0: language("\(whole / 60)小时", "\(whole / 60) h")
  default: language("\(minutes / 60)小时\(minutes % 60)分钟", "\(minutes / 60) h \(minutes % 60) min")
  }
}

/// How often something falls due: `每30分钟`, `每小时`, `每天` / `every 30 min`, `every hour`, `every day`.
package func interval(minutes: Int, in language: Language) -> String {
  switch minutes {
  case 60: language("每小时", "every hour")
  case 1_440: language("每天", "every day")
  default:
    language(
      "每" + duration(minutes: minutes, in: .chinese), "every " + duration(minutes: minutes, in: .english))
  }
}

/// At which hours of the day: `每天08:00、20:00` / `daily at 08:00, 20:00`; all twenty-four of them are `每个整点`.
package func hours(_ hours: [String], in language: Language) -> String {
  let fullHours = Set((0..<24).map { twoDigits($0) + ":00" })
  if Set(hours) == fullHours { return language("每个整点", "on every full hour") }
  return language("每天", "daily at ") + hours.joined(separator: language("、", ", "))
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
