// The content of the station's files, as the journal holds it.

/// Content of a station file that comes as a list and may need several lines of the journal:
/// part 1 replaces what was adopted before, the following parts add to it.
package struct Adopted<Item: FieldValue & Equatable & Sendable>: FieldRecord {
  /// SHA-256 of the file, hexadecimal.
  package var sha256 = ""
  package var part = 1
  package var parts = 1
  package var items: [Item] = []

  package init() {}

  package init(sha256: String, part: Int, parts: Int, items: [Item]) {
    self.sha256 = sha256
    self.part = part
    self.parts = parts
    self.items = items
  }

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try fields.field("sha256", &sha256)
    try fields.field("part", &part, unless: 1)
    try fields.field("parts", &parts, unless: 1)
    try fields.field("items", list: &items)
  }

  /// Splits a list so that each part stays far below the journal's 64 KiB a line.
  package static func parts(of items: [Item], sha256: String, each size: Int) -> [Adopted<Item>] {
    let count = max(1, (items.count + size - 1) / size)
    return (0..<count).map { index in
      let slice = items.dropFirst(index * size).prefix(size)
      return Adopted(sha256: sha256, part: index + 1, parts: count, items: Array(slice))
    }
  }
}

/// `station.adopted/1`
package struct StationAdopted: FieldRecord {
  package var sha256 = ""
  package var station = StationProfile()

  package init() {}

  package init(sha256: String, station: StationProfile) {
    self.sha256 = sha256
    self.station = station
  }

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try fields.field("sha256", &sha256)
    try fields.field("station", &station)
  }
}

/// `policy.adopted/1`: like ``Adopted``, with the policy's head repeated in each part.
package struct PolicyAdopted: FieldRecord {
  package var sha256 = ""
  package var part = 1
  package var parts = 1
  package var policy = DeadlinePolicy()

  package init() {}

  package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
    try fields.field("sha256", &sha256)
    try fields.field("part", &part, unless: 1)
    try fields.field("parts", &parts, unless: 1)
    try fields.field("policy", &policy)
  }

  package static func parts(of policy: DeadlinePolicy, sha256: String, each size: Int) -> [PolicyAdopted] {
    // Levels and scope come behind the rules in parts of their own, so that no line grows with the others.
    var heads: [DeadlinePolicy] = []
    var head = policy
    (head.rules, head.levels, head.scope) = ([], [], [])
    for slice in Adopted.parts(of: policy.rules, sha256: sha256, each: size) {
      head.rules = slice.items
      heads.append(head)
    }
    head.rules = []
    for slice in Adopted.parts(of: policy.levels, sha256: sha256, each: size) where !slice.items.isEmpty {
      head.levels = slice.items
      heads.append(head)
    }
    head.levels = []
    for slice in Adopted.parts(of: policy.scope, sha256: sha256, each: size) where !slice.items.isEmpty {
      head.scope = slice.items
      heads.append(head)
    }
    return heads.enumerated().map { index, head in
      var adopted = PolicyAdopted()
      adopted.sha256 = sha256
      adopted.part = index + 1
      adopted.parts = heads.count
      adopted.policy = head
      return adopted
    }
  }
}
