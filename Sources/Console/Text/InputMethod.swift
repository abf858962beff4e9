import Curses

/// What a Chinese input method makes of keys, turned back; applied outside text fields only.
///
/// Letters never arrive while it composes, but punctuation and digits come in their full-width forms.
func withoutInputMethod(_ key: Key) -> Key {
  guard case .character(let character) = key else { return key }
  switch character {
  case "、", "／": return .character("/")
  case "。", "．", "·": return .character(".")
  case "，": return .character(",")
  case "；": return .character(";")
  case "：": return .character(":")
  case "？": return .character("?")
  case "【", "「": return .character("[")
  case "】", "」": return .character("]")
  case "《": return .character("<")
  case "》": return .character(">")
  case "—", "－": return .character("-")
  case "×", "＊": return .character("*")
  case "\u{3000}": return .character(" ")
  default: break
  }
  // The full-width block mirrors ASCII from ! to ~.
  guard let scalar = character.unicodeScalars.first, character.unicodeScalars.count == 1,
    (0xFF01...0xFF5E).contains(scalar.value), let plain = Unicode.Scalar(scalar.value - 0xFEE0)
  else { return key }
  return .character(Character(plain))
}

/// Digits that were typed full-width or as 一二三, as number and time fields take them.
func plainDigits(_ text: String) -> String {
  String(
    text.map { character -> Character in
      if let value = Array("零一二三四五六七八九").firstIndex(of: character) { return Character("\(value)") }
      if character == "两" { return "2" }
      guard case .character(let plain) = withoutInputMethod(.character(character)) else { return character }
      return plain
    })
}
