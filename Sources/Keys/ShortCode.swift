internal import Crypto

/// The code (校验) that travels with a text: four signs of its hash, to be read aloud and typed back.
///
/// It shows that two people have the same draft before them. Of 456,976 codes a changed text meets the old one by
/// chance once in as many; among a hundred drafts of one night some two share a code once in about ninety nights.
/// Somebody who may choose both texts finds such a pair in seconds, so the code proves nothing against forgery:
/// the hash in the entry and the signature do.
package struct ShortCode: Hashable, Sendable {
  /// 26 signs: of those that look alike on paper (0 O, 1 I L, 2 Z, 5 S, 6 G, 8 B, U V) at most one.
  package static let signs = Array("23456789ACDEFHJKMNPQRTVWXY")
  package static let length = 4
  /// How many codes there are.
  package static let count = 456_976

  package let text: String

  /// A code that was stored. Nil when it is none.
  package init?(stored text: String) {
    guard text.count == Self.length, text.allSatisfy(Self.signs.contains) else { return nil }
    self.text = text
  }

  /// The code of exactly these bytes.
  package init(of bytes: [UInt8]) {
    var rest = SHA256.hash(data: bytes).prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    var text = ""
    for _ in 0..<Self.length {
      let (quotient, sign) = rest.quotientAndRemainder(dividingBy: UInt64(Self.signs.count))
      text.append(Self.signs[Int(sign)])
      rest = quotient
    }
    self.text = text
  }

  /// True when this is what was typed: full width or half, capital or small, blanks and hyphens between, and a sign
  /// that looks like one of ours (Z for 2, S for 5, G for 6, B for 8, U for V).
  package func matches(typed: String) -> Bool { Self.pieces(of: typed).joined() == text }

  /// True when the code stands by itself in what somebody answered: `同意 7q4m。`, not within `17Q4M2`.
  package func isNamed(in answer: String) -> Bool {
    let pieces = Self.pieces(of: answer)
    return pieces.indices.contains { start in
      var joined = ""
      for piece in pieces[start...].prefix(Self.length) {
        joined += piece
        if joined == text { return true }
      }
      return false
    }
  }

  /// The runs of Latin letters and digits in `typed`, each sign as it stands in a code.
  private static func pieces(of typed: String) -> [String] {
    typed.unicodeScalars.map(\.inHalfWidth).split { !isLetterOrDigit($0) }.map { run in
      run.reduce(into: "") { $0.append(sign(meantBy: Character($1).uppercased())) }
    }
  }

  private static func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII && (scalar.properties.isAlphabetic || (0x30...0x39).contains(scalar.value))
  }

  private static func sign(meantBy typed: String) -> String {
    switch typed {
    case "Z": "2"
    case "S": "5"
    case "G": "6"
    case "B": "8"
    case "U": "V"
    default: typed
    }
  }
}
