/// What opens a sealed key: the same whether the input method was on or off.
///
/// The bytes stay in memory for as long as the value lives; Swift gives no promise to wipe them.
package struct Passphrase: Equatable, Sendable {
  /// Eight Latin signs, or three Chinese ones.
  package static let leastBytes = 8
  package static let mostBytes = 1_024

  let bytes: [UInt8]

  /// - Throws: ``KeyFault/passphraseTooShort``, ``KeyFault/passphraseTooLong``.
  package init(typed text: String) throws(KeyFault) {
    let folded = String(String.UnicodeScalarView(text.unicodeScalars.map(\.inHalfWidth)))
    bytes = Array(folded.utf8)
    if bytes.count < Self.leastBytes { throw .passphraseTooShort }
    if bytes.count > Self.mostBytes { throw .passphraseTooLong }
  }
}
