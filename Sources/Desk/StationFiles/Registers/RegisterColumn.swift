import DutyModel

/// A column of a register: the headings under which people keep it.
struct RegisterColumn: Equatable, Sendable {
  let chinese: String
  let english: String
  let others: [String]
  let isRequired: Bool
  /// More than one column may hold it: 手机 and 座机.
  let isRepeatable: Bool

  init(
    _ chinese: String, _ english: String, also others: [String] = [], isRequired: Bool = false,
    isRepeatable: Bool = false
  ) {
    (self.chinese, self.english, self.others) = (chinese, english, others)
    (self.isRequired, self.isRepeatable) = (isRequired, isRepeatable)
  }

  func matches(_ key: String) -> Bool {
    ([chinese, english] + others).contains { Self.key($0) == key }
  }

  /// A heading as it is compared: without blanks, case and what stands in brackets (`电话（手机）`).
  static func key(_ heading: String) -> String {
    let plain = halfWidth(heading).lowercased()
    let open = plain.firstIndex(of: "(") ?? plain.endIndex
    let bare = open == plain.startIndex ? plain[...] : plain[..<open]
    return bare.filter { !$0.isWhitespace && $0 != "_" && $0 != "*" && $0 != ":" }
  }
}
