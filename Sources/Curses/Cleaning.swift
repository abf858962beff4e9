internal import CSystem

/// Shown for a control or another hidden character, so that nothing hides in a row.
private let hiddenSign = "\u{B7}"
/// Shown for a sign that most duty-room terminals draw wrongly or not at all.
private let unshownSign = "\u{25A1}"
/// ncurses keeps a base and four marks in a cell; more would be dropped unevenly.
private let marksPerCell = 4

/// True for a control, a mark of direction or another character that nobody sees.
package func isHidden(_ scalar: Unicode.Scalar) -> Bool { cs_is_hidden(scalar.value) }

/// Text that can stand on a terminal without moving, hiding or reordering anything.
///
/// A newline or a tab becomes one blank. Hidden characters become `·`, except variation selectors
/// behind a visible character, which only choose a glyph and are left out. Emoji, other symbols
/// outside the BMP and characters unknown to the C library become `□`, one for each cluster.
/// Ideographs outside the BMP stay: they are in people's names. A cell carries at most four marks.
/// Cleaning twice changes nothing.
package func cleaned(_ text: String) -> String {
  if isClean(text) { return text }
  var result = ""
  result.reserveCapacity(text.utf8.count)
  var marks = marksPerCell
  for character in text {
    if character == "\n" || character == "\r\n" || character == "\t" {
      result.append(" ")
      marks = 0
    } else if character.unicodeScalars.contains(where: isSymbolOutsideBMP) {
      result.append(unshownSign)
      marks = marksPerCell
    } else {
      appendScalars(of: character, to: &result, marks: &marks)
    }
  }
  return result
}

/// True for visible ASCII: a column for each byte.
func isPlain(_ text: String) -> Bool { text.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F } }

/// True when cleaning would change nothing, for what nearly all text is made of: signs that stand for themselves,
/// whatever stands beside them. False says nothing. Taking a text apart into characters costs ten times as much.
private func isClean(_ text: String) -> Bool {
  text.unicodeScalars.allSatisfy { scalar in
    switch scalar.value {
    case 0x20..<0x7F: true
    // Chinese punctuation, ideographs, full-width forms of ASCII; a terminal that doesn't know one of them has no
    // width for it.
    case 0x3000...0x3020, 0x4E00...0x9FFF, 0xFF01...0xFF5E: width(of: scalar) > 0
    default: false
    }
  }
}

/// `marks` counts the marks that the last cell carries; it is full where no mark may stand,
/// such as at the start of a text, where a mark would change the cell before it.
private func appendScalars(of character: Character, to result: inout String, marks: inout Int) {
  var isFirst = true
  for scalar in character.unicodeScalars {
    defer { isFirst = false }
    if cs_is_hidden(scalar.value) {
      if !isFirst, scalar.properties.isVariationSelector { continue }
      result.append(hiddenSign)
      marks = marksPerCell
      continue
    }
    switch width(of: scalar) {
    case 0:
      guard marks < marksPerCell else {
        if isFirst, result.isEmpty { result.append(hiddenSign) }
        continue
      }
      result.unicodeScalars.append(scalar)
      marks += 1
    case 1...:
      result.unicodeScalars.append(scalar)
      marks = 0
    default:
      result.append(unshownSign)
      marks = marksPerCell
    }
  }
}

private func isSymbolOutsideBMP(_ scalar: Unicode.Scalar) -> Bool {
  guard scalar.value > 0xFFFF else { return false }
  if scalar.properties.isEmojiPresentation { return true }
  switch scalar.properties.generalCategory {
  case .otherSymbol, .mathSymbol, .currencySymbol, .modifierSymbol, .privateUse: return true
  default: return false
  }
}
