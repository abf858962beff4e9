// What people type with the input method on arrives in full width: `７Ｑ４Ｍ`, `ｐａｓｓ　ｗｏｒｄ`.

extension Unicode.Scalar {
  /// The plain sign for a full-width one; every other as it is.
  var inHalfWidth: Unicode.Scalar {
    switch value {
    case 0xFF01...0xFF5E: Unicode.Scalar(value - 0xFF01 + 0x21) ?? self
    case 0x3000: " "
    default: self
    }
  }
}
