// What is signed must be what is read: no sign in it may be invisible, turn the reading direction or steer a device.

/// People's text as one line of a document: every sign that can't be seen becomes a dot, odd blanks plain ones.
func cleanLine(_ text: String) -> String {
  trimmed(String(String.UnicodeScalarView(text.unicodeScalars.map(visible))))
}

/// People's text as paragraphs of a document, each cleaned like a line; empty ones are left out.
func cleanParagraphs(_ text: String) -> [String] {
  var paragraphs: [String.UnicodeScalarView] = [.init()]
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\u{A}", "\u{B}", "\u{C}", "\u{D}", "\u{85}", "\u{2028}", "\u{2029}": paragraphs.append(.init())
    default: paragraphs[paragraphs.count - 1].append(scalar)
    }
  }
  return paragraphs.map { cleanLine(String($0)) }.filter { !$0.isEmpty }
}

private func visible(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
  switch scalar {
  case "\u{9}"..."\u{D}", "\u{85}", "\u{2028}", "\u{2029}": return " "
  case "\u{3000}": return scalar
  default: break
  }
  switch scalar.properties.generalCategory {
  case .spaceSeparator: return " "
  case .control, .format, .surrogate, .privateUse, .unassigned: return hidden
  default: return scalar.properties.isDefaultIgnorableCodePoint || scalar == "\u{2800}" ? hidden : scalar
  }
}

/// Stands where a sign was that nobody could have seen.
private let hidden: Unicode.Scalar = "\u{B7}"

/// Without the blanks at both ends, full width or half: documents indent by themselves.
private func trimmed(_ text: String) -> String {
  let scalars = text.unicodeScalars
  guard let first = scalars.firstIndex(where: { !isBlank($0) }),
    let last = scalars.lastIndex(where: { !isBlank($0) })
  else { return "" }
  return String(scalars[first...last])
}

private func isBlank(_ scalar: Unicode.Scalar) -> Bool { scalar == " " || scalar == "\u{3000}" }
