internal import Crypto

// A key file is eight lines of text. Its last says the hash of those before it, so that a bit that flipped on the
// disk is told from a wrong passphrase and costs nobody a try. It proves nothing against people: the seal does.
extension SealedKey {
  /// The file's bytes; one key has one spelling.
  package var file: [UInt8] {
    let text = openLines + Array("sealed \(hexadecimal(sealed))\n".utf8)
    return text + Array("check \(Self.check(of: text))\n".utf8)
  }

  /// Longer files are refused unread.
  package static let fileLimitBytes = 2_048

  /// What a file says.
  ///
  /// - Throws: ``KeyFault/notAKeyFile(line:)``, ``KeyFault/truncated``, ``KeyFault/damaged``,
  ///   ``KeyFault/unknownVersion(_:)``.
  package init(file bytes: [UInt8]) throws(KeyFault) {
    let start = Array("dutyroom-key ".utf8)
    guard bytes.starts(with: start) else {
      throw start.starts(with: bytes) && !bytes.isEmpty ? .truncated : .notAKeyFile(line: 1)
    }
    guard bytes.count <= Self.fileLimitBytes else { throw .notAKeyFile(line: 1) }
    guard let text = String(validating: bytes, as: UTF8.self) else { throw .damaged }
    // By scalars: a line feed that is part of a bigger character would be no line feed.
    let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map {
      String($0)
    }
    let version = lines[0].dropFirst(start.count)
    if version != "1" {
      // Half of a first line is no version; a whole one of another program may be anything behind it.
      if lines.count == 1 { throw .truncated }
      throw version.utf8.count <= 20 ? .unknownVersion(String(version)) : .notAKeyFile(line: 1)
    }
    guard lines.count == 9, lines[8].isEmpty else {
      throw lines.count < 9 ? .truncated : .notAKeyFile(line: 9)
    }
    let above = lines[..<7].reduce(into: [UInt8]()) { $0 += Array($1.utf8) + [0x0A] }
    guard lines[7] == "check \(Self.check(of: above))" else { throw .damaged }
    try self.init(lines: lines)
    // What reads the same may still be spelled otherwise: `n=0131072`.
    guard file == bytes else { throw .damaged }
  }

  /// Everything but the seal and the check.
  var openLines: [UInt8] {
    Array(
      """
      dutyroom-key 1
      person \(person)
      created \(created)
      public \(hexadecimal(publicBytes))
      scrypt n=\(cost.n) r=\(cost.r) p=\(cost.p) salt=\(hexadecimal(salt))
      chachapoly nonce=\(hexadecimal(nonce))

      """.utf8)
  }

  private init(lines: [String]) throws(KeyFault) {
    func words(_ line: Int, _ name: String, _ count: Int) throws(KeyFault) -> [Substring] {
      let words = lines[line - 1].split(separator: " ", omittingEmptySubsequences: false)
      guard words.count == count + 1, words[0] == name else { throw .notAKeyFile(line: line) }
      return Array(words.dropFirst())
    }
    func value(_ word: Substring, _ name: String, _ line: Int) throws(KeyFault) -> Substring {
      guard word.hasPrefix(name + "=") else { throw .notAKeyFile(line: line) }
      return word.dropFirst(name.count + 1)
    }
    func number(_ word: Substring, _ name: String) throws(KeyFault) -> Int {
      guard let number = Int(try value(word, name, 5)) else { throw .notAKeyFile(line: 5) }
      return number
    }
    func octets(_ word: Substring, _ count: Int, _ line: Int) throws(KeyFault) -> [UInt8] {
      guard let octets = bytes(hexadecimal: word), octets.count == count else {
        throw .notAKeyFile(line: line)
      }
      return octets
    }
    let person = String(try words(2, "person", 1)[0])
    let created = String(try words(3, "created", 1)[0])
    if !Self.isLabel(person) { throw .notAKeyFile(line: 2) }
    if !Self.isLabel(created) { throw .notAKeyFile(line: 3) }
    let scrypt = try words(5, "scrypt", 4)
    self.init(
      person: person, created: created, publicBytes: try octets(try words(4, "public", 1)[0], 32, 4),
      cost: ScryptCost(
        n: try number(scrypt[0], "n"), r: try number(scrypt[1], "r"), p: try number(scrypt[2], "p")),
      salt: try octets(try value(scrypt[3], "salt", 5), Self.saltBytes, 5),
      nonce: try octets(try value(try words(6, "chachapoly", 1)[0], "nonce", 6), Self.nonceBytes, 6),
      sealed: try octets(try words(7, "sealed", 1)[0], Self.sealedBytes, 7))
  }

  private static func check(of bytes: [UInt8]) -> String { hexadecimal(SHA256.hash(data: bytes).prefix(8)) }
}
