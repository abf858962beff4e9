extension VerifyingKey {
  /// The key as other programs read it (RFC 8410): a file with this text checks a signature by hand with
  /// `openssl pkeyutl -verify -pubin -inkey key.pem -rawin -in statement -sigfile signature`.
  package var pem: String {
    // The algorithm's name in DER (id-Ed25519, 1.3.101.112), then a bit string of 32 bytes.
    let header: [UInt8] = [0x30, 0x2A, 0x30, 0x05, 0x06, 0x03, 0x2B, 0x65, 0x70, 0x03, 0x21, 0x00]
    return "-----BEGIN PUBLIC KEY-----\n\(base64(header + bytes))\n-----END PUBLIC KEY-----\n"
  }
}

/// RFC 4648, without line breaks: a public key fills less than a line.
private func base64(_ bytes: [UInt8]) -> String {
  let signs = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
  return stride(from: 0, to: bytes.count, by: 3).reduce(into: "") { text, place in
    let three = bytes[place..<min(place + 3, bytes.count)]
    let bits = three.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - three.count))
    for digit in 0..<4 {
      text.append(digit <= three.count ? signs[bits >> (18 - 6 * digit) & 63] : "=")
    }
  }
}
