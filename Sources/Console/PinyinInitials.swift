import Glibc

/// The first letters of a Chinese text's syllables: `来电` as `ld`, so that three keys without an input method find
/// it. Other letters and digits stay, everything else is left out.
///
/// GB 2312 lists its common characters by sound, so where the letters begin in that list is all that has to be known.
/// Characters outside of it have none here. Empty where the machine can't convert.
func pinyinInitials(_ text: String) -> String {
  guard text.unicodeScalars.contains(where: { $0.value >= 0x4E00 }) else { return plainLetters(text) }
  guard let converter = iconv_open("GB2312", "UTF-8"), converter != iconv_t(bitPattern: -1) else { return "" }
  defer { iconv_close(converter) }
  return text.reduce(into: "") { initials, character in
    if let other = otherSounds[character] {
      initials += other
    } else if let code = gbCode(of: character, by: converter) {
      initials += letter(of: code)
    } else {
      initials += plainLetters(String(character))
    }
  }
}

private func plainLetters(_ text: String) -> String {
  text.lowercased().filter { $0.isASCII && ($0.isLetter || $0.isNumber) }
}

/// Characters that sound in our words as the list doesn't have them.
private let otherSounds: [Character: String] = ["重": "c", "长": "z", "调": "d", "还": "h"]

/// Where each letter begins among the common characters.
private let beginnings: [(code: Int, letter: String)] = [
  (0xB0A1, "a"), (0xB0C5, "b"), (0xB2C1, "c"), (0xB4EE, "d"), (0xB6EA, "e"), (0xB7A2, "f"), (0xB8C1, "g"),
  (0xB9FE, "h"), (0xBBF7, "j"), (0xBFA6, "k"), (0xC0AC, "l"), (0xC2E8, "m"), (0xC4C3, "n"), (0xC5B6, "o"),
  (0xC5BE, "p"), (0xC6DA, "q"), (0xC8BB, "r"), (0xC8F6, "s"), (0xCBFA, "t"), (0xCDDA, "w"), (0xCEF4, "x"),
  (0xD1B9, "y"), (0xD4D1, "z"),
]

/// Behind it stand the rare characters, by radical.
private let endOfCommon = 0xD7F9

private func letter(of code: Int) -> String {
  guard code <= endOfCommon else { return "" }
  return beginnings.last { $0.code <= code }?.letter ?? ""
}

/// Two bytes as one number; nil for what isn't in the list.
private func gbCode(of character: Character, by converter: iconv_t) -> Int? {
  var input = Array(String(character).utf8)
  var output = [UInt8](repeating: 0, count: 8)
  let count = input.count
  let used: Int? = input.withUnsafeMutableBytes { input in
    output.withUnsafeMutableBytes { output in
      var from = input.baseAddress?.assumingMemoryBound(to: CChar.self)
      var to = output.baseAddress?.assumingMemoryBound(to: CChar.self)
      var (fromLeft, toLeft) = (count, output.count)
      let result = iconv(converter, &from, &fromLeft, &to, &toLeft)
      return result == Int(bitPattern: UInt.max) || fromLeft > 0 ? nil : output.count - toLeft
    }
  }
  return used == 2 ? Int(output[0]) << 8 | Int(output[1]) : nil
}
