import DutyModel

/// The very bytes that a leader signs, and the same as lines.
struct SignedText {
  let bytes: [UInt8]
  /// Without the line feeds; each line has one behind it.
  let lines: [String]

  init(bytes: [UInt8]) {
    self.bytes = bytes
    lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  init(lines: [String]) {
    self.lines = lines
    bytes = lines.flatMap { Array($0.utf8) + [0x0A] }
  }
}

extension Desk {
  /// What the code of the draft as it stands was made of.
  /// - Throws: `Refusal` when its words aren't here, or are others by now.
  func signedText(of bulletin: Bulletin) throws(Refusal) -> SignedText {
    guard let document = BulletinDocument(bulletin.id, in: room) else {
      throw .keys(.textNotHere(room.title(of: bulletin)))
    }
    guard document.code.text == bulletin.code else { throw .keys(.textMovedOn(room.title(of: bulletin))) }
    return SignedText(bytes: document.bytes)
  }
}
