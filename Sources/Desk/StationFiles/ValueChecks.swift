/// What an id may look like: it stands in file names, in clock ids between slashes and in messages.
func isIdentifier(_ text: String) -> Bool {
  (1...64).contains(text.utf8.count)
    && text.utf8.allSatisfy { byte in
      (byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z")) || isDigit(byte)
        || [UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "-")].contains(byte)
    }
}

/// Nil when `text` is a number that somebody can dial: digits, blanks, `+` and `-`, 3 to 20 characters.
func phoneProblem(_ text: String) -> StationFault.Problem? {
  if isRounded(text) { return .roundedPhone(found: text) }
  let bytes = Array(text.utf8)
  let signs = [UInt8(ascii: " "), UInt8(ascii: "+"), UInt8(ascii: "-")]
  guard (3...20).contains(bytes.count), bytes.allSatisfy({ isDigit($0) || signs.contains($0) }),
    bytes.count(where: isDigit) >= 3
  else { return .badPhone(found: text) }
  return nil
}

/// `1.38E+10`: a spreadsheet took the number for a quantity and kept three digits of it.
private func isRounded(_ text: String) -> Bool {
  let parts = text.uppercased().split(separator: "E", omittingEmptySubsequences: false)
  guard parts.count == 2, let digits = parts.first?.utf8, let exponent = parts.last?.utf8 else {
    return false
  }
  let power = exponent.first == UInt8(ascii: "+") ? exponent.dropFirst() : exponent[...]
  return !digits.isEmpty && digits.allSatisfy { isDigit($0) || $0 == UInt8(ascii: ".") } && !power.isEmpty
    && power.allSatisfy(isDigit)
}

func isDigit(_ byte: UInt8) -> Bool {
  byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
}
