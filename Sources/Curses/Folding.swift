/// A text, cleaned, whose signs of ambiguous width are replaced by signs that every terminal
/// draws equally wide. For text that stands left of other data in its row: there one wrong guess
/// shifts the rest of the row.
package func folded(_ text: String) -> String {
  let clean = cleaned(text)
  if clean.unicodeScalars.allSatisfy(\.keepsWidth) { return clean }
  var result = ""
  for scalar in clean.unicodeScalars {
    if scalar.keepsWidth {
      result.unicodeScalars.append(scalar)
    } else if let plain = plainForms[scalar] ?? numberedForm(of: scalar) {
      result.append(plain)
    } else {
      result.unicodeScalars.append(scalar)
    }
  }
  return result
}

extension Unicode.Scalar {
  /// ASCII and ideographs: as wide everywhere, and never folded.
  fileprivate var keepsWidth: Bool { isASCII || (0x4E00...0x9FFF).contains(value) }
}

private let plainForms: [Unicode.Scalar: String] = [
  "\u{201C}": "\"", "\u{201D}": "\"", "\u{2018}": "'", "\u{2019}": "'",
  "\u{2026}": "..", "\u{2025}": "..", "\u{B7}": ".", "\u{2027}": ".", "\u{2022}": "*",
  "\u{2014}": "-", "\u{2013}": "-", "\u{2015}": "-", "\u{2010}": "-", "\u{2500}": "-", "\u{2502}": "|",
  "\u{D7}": "x", "\u{F7}": "/", "\u{B1}": "+-", "\u{B0}": "o", "\u{2103}": "C", "\u{2109}": "F",
  "\u{2032}": "'", "\u{2033}": "\"", "\u{203B}": "*", "\u{2030}": "0/00", "\u{2116}": "No.", "\u{A7}": "S",
  "\u{2192}": ">", "\u{2190}": "<", "\u{2191}": "^", "\u{2193}": "v", "\u{2236}": ":", "\u{FF5E}": "~",
  "\u{2264}": "<=", "\u{2265}": ">=", "\u{2260}": "/=", "\u{2248}": "~", "\u{221A}": "v",
  "\u{25CB}": "o", "\u{25CF}": "*", "\u{25CE}": "o", "\u{25A0}": "#", "\u{25A1}": "?", "\u{25B2}": "^",
  "\u{25B3}": "^", "\u{25BC}": "v", "\u{25BD}": "v", "\u{25C6}": "*", "\u{25C7}": "*", "\u{2605}": "*",
  "\u{2606}": "*", "\u{26A0}": "!",
]

/// Circled and bracketed numbers and Roman numerals, which lists in official papers are full of.
private func numberedForm(of scalar: Unicode.Scalar) -> String? {
  let value = Int(scalar.value)
  switch value {
  case 0x2460...0x2473: return "(\(value - 0x245F))"
  case 0x2474...0x2487: return "(\(value - 0x2473))"
  case 0x2488...0x249B: return "\(value - 0x2487)."
  case 0x2776...0x277F: return "(\(value - 0x2775))"
  case 0x2160...0x216B: return romanNumerals[value - 0x2160]
  case 0x2170...0x217B: return romanNumerals[value - 0x2170].lowercased()
  default: return nil
  }
}

private let romanNumerals = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"]
