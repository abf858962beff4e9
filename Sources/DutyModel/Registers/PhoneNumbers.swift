/// `text` with full-width letters, digits and blanks as their ASCII counterparts.
package func halfWidth(_ text: String) -> String {
  // Nearly every cell has none.
  guard text.unicodeScalars.contains(where: { $0.value >= 0x3000 }) else { return text }
  var result = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    switch scalar.value {
    case 0xFF01...0xFF5E: result.append(Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar)
    case 0x3000: result.append(" ")
    default: result.append(scalar)
    }
  }
  return String(result)
}

/// The digits of a number as they are compared, without the country's own code. Empty for what has none.
package func dialKey(_ text: String) -> String {
  let plain = halfWidth(text)
  let digits = plain.filter { $0.isASCII && $0.isNumber }
  if plain.hasPrefix("+86") || digits.hasPrefix("861") && digits.count == 13 {
    return String(digits.dropFirst(2))
  }
  return digits.hasPrefix("0086") ? String(digits.dropFirst(4)) : digits
}

/// A landline's number behind its area code; nil for everything that has none.
func localPart(ofKey key: String) -> String? {
  guard key.hasPrefix("0"), (10...12).contains(key.utf8.count) else { return nil }
  let isThree = key.hasPrefix("010") || key.hasPrefix("02")
  return String(key.dropFirst(isThree ? 3 : 4))
}

/// Why nobody could have this number.
package enum PhoneFlaw: Equatable, Sendable {
  /// Begins like a mobile number and has not 11 digits.
  case mobileLength(digits: Int)
  /// An area code whose 0 a spreadsheet has dropped; with it the number would be this.
  case lostZero(suggested: String)
  case implausible
}

/// What is wrong with the digits of a Chinese number; nil when it can be dialled. A number with a foreign country
/// code isn't judged.
package func phoneFlaw(_ text: String) -> PhoneFlaw? {
  if halfWidth(text).hasPrefix("+"), !halfWidth(text).hasPrefix("+86") { return nil }
  let digits = dialKey(text)
  let count = digits.utf8.count
  switch digits.first {
  case "0":
    // 010 and 02x, or 03xx to 09xx, before seven or eight digits that begin with 2 to 9.
    guard let local = localPart(ofKey: digits), (7...8).contains(local.utf8.count), local.first != "1",
      digits.dropFirst().first != "0"
    else { return .implausible }
    return nil
  case _ where (3...6).contains(count):
    return nil
  case "1":
    if count == 11 { return ("3"..."9").contains(digits.dropFirst().first!) ? nil : .implausible }
    return (9...13).contains(count) ? .mobileLength(digits: count) : .implausible
  case _ where (7...8).contains(count):
    return nil
  case _ where count == 10 && (digits.hasPrefix("400") || digits.hasPrefix("800")):
    return nil
  default:
    return phoneFlaw("0" + digits) == nil ? .lostZero(suggested: "0" + digits) : .implausible
  }
}

/// Which row a number stands in, register by register.
struct PhoneIndex: Equatable, Sendable {
  private var places: [Register: [String: [Int]]] = [:]

  mutating func remove(_ register: Register) { places[register] = nil }

  mutating func add(_ records: [some RegisterRecord], of register: Register, from first: Int) {
    for (offset, record) in records.enumerated() {
      for phone in record.listedPhones {
        let key = dialKey(phone)
        if key.isEmpty { continue }
        insert(key, register, first + offset)
        // People of the same area see and give the number without its area code.
        if let local = localPart(ofKey: key) { insert("~" + local, register, first + offset) }
      }
    }
  }

  /// The rows of `register` with this number, in the order of the file. A number without its area code finds one
  /// that has it, and the other way round; two with different area codes are two numbers.
  func rows(_ number: String, in register: Register) -> [Int] {
    guard let rows = places[register] else { return [] }
    let key = dialKey(number)
    if key.isEmpty { return [] }
    let other = localPart(ofKey: key) ?? "~" + key
    return Set((rows[key] ?? []) + (rows[other] ?? [])).sorted()
  }

  private mutating func insert(_ key: String, _ register: Register, _ row: Int) {
    if places[register]?[key]?.last == row { return }
    places[register, default: [:]][key, default: []].append(row)
  }
}
