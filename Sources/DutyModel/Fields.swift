// How records are read and written without knowing the format: a record shows its fields, by name and
// in order, to a visitor. One visitor writes JSON, one reads it strictly, one lists the fields for
// `query commands`. So a field is named once, and a format can't drift from its reader.

/// Something with named fields: an event's data, a command's arguments, a part of either.
package protocol FieldRecord: FieldValue, Equatable, Sendable {
  init()
  /// Shows every field once, in the order in which they are written.
  mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault)
}

extension FieldRecord {
  /// A record as a reader finds it.
  package init<V: FieldVisitor>(reading fields: inout V) throws(FieldFault) {
    self.init()
    try visit(&fields)
  }

  /// Shows the fields to a writer, which changes none.
  package func write<V: FieldVisitor>(to fields: inout V) throws(FieldFault) {
    var copy = self
    try copy.visit(&fields)
  }
}

/// Goes over the fields of a record.
package protocol FieldVisitor {
  /// A field that must be there.
  mutating func field<Value: FieldValue>(_ name: String, _ value: inout Value) throws(FieldFault)
  /// A field that may be left out.
  mutating func field<Value: FieldValue>(_ name: String, _ value: inout Value?) throws(FieldFault)
  /// A list, left out when it is empty.
  mutating func field<Value: FieldValue>(_ name: String, list: inout [Value]) throws(FieldFault)
}

extension FieldVisitor {
  /// A flag, left out when it is false.
  package mutating func field(_ name: String, flag: inout Bool) throws(FieldFault) {
    try field(name, &flag, unless: false)
  }

  /// A field that is left out while it has its usual value.
  package mutating func field<Value: FieldValue & Equatable>(
    _ name: String, _ value: inout Value, unless usual: Value
  ) throws(FieldFault) {
    var written: Value? = value == usual ? nil : value
    try field(name, &written)
    value = written ?? usual
  }
}

/// What a field can hold.
package protocol FieldValue {
  init()
  mutating func accept<V: ValueVisitor>(_ visitor: inout V) throws(FieldFault)
}

/// Goes over one value.
package protocol ValueVisitor {
  mutating func text(_ value: inout String) throws(FieldFault)
  mutating func integer(_ value: inout Int) throws(FieldFault)
  mutating func flag(_ value: inout Bool) throws(FieldFault)
  mutating func instant(_ value: inout Timestamp) throws(FieldFault)
  mutating func code<C: Code>(_ value: inout C) throws(FieldFault)
  mutating func record<R: FieldRecord>(_ value: inout R) throws(FieldFault)
}

/// One of a fixed list of words; the first is what a field holds before it is read.
package protocol Code: FieldValue, RawRepresentable<String>, CaseIterable, Hashable, Sendable {}

extension Code {
  package init() {
    self = Self.allCases.first!
  }

  package mutating func accept<V: ValueVisitor>(_ visitor: inout V) throws(FieldFault) {
    try visitor.code(&self)
  }
}

/// A name that stands for one thing: `EV-20260714-03`, `wu.xiao`.
package protocol Identifier: FieldValue, RawRepresentable<String>, Hashable, Comparable, Sendable,
  CustomStringConvertible, ExpressibleByStringLiteral
{
  init(rawValue: String)
}

extension Identifier {
  package init() {
    self.init(rawValue: "")
  }

  package init(stringLiteral value: String) {
    self.init(rawValue: value)
  }

  package mutating func accept<V: ValueVisitor>(_ visitor: inout V) throws(FieldFault) {
    var text = rawValue
    try visitor.text(&text)
    self = Self(rawValue: text)
  }

  package static func < (left: Self, right: Self) -> Bool {
    left.rawValue < right.rawValue
  }

  package var description: String { rawValue }
}

extension FieldRecord {
  package mutating func accept<V: ValueVisitor>(_ visitor: inout V) throws(FieldFault) {
    try visitor.record(&self)
  }
}

extension String: FieldValue {
  package mutating func accept<V: ValueVisitor>(_ visitor: inout V) throws(FieldFault) {
    try visitor.text(&self)
  }
}

extension Int: FieldValue {
  package mutating func accept<V: ValueVisitor>(_ visitor: inout V) throws(FieldFault) {
    try visitor.integer(&self)
  }
}

extension Bool: FieldValue {
  package mutating func accept<V: ValueVisitor>(_ visitor: inout V) throws(FieldFault) {
    try visitor.flag(&self)
  }
}

extension Timestamp: FieldValue {
  package mutating func accept<V: ValueVisitor>(_ visitor: inout V) throws(FieldFault) {
    try visitor.instant(&self)
  }
}

/// Why a record can't be read; the path leads to the place.
package struct FieldFault: Error, Equatable, Sendable {
  package enum Problem: Equatable, Sendable {
    case missing
    case unknownField(nearest: String?)
    case wrongType(expected: FieldType, found: String)
    case unknownCode(found: String, nearest: String?)
    case badTime(found: String)
    case tooLong(bytes: Int, limit: Int)
  }

  /// From the outside in: `["data", "source", "phone"]`; list places as `[3]`.
  package var path: [String]
  package var problem: Problem

  package init(_ problem: Problem, at path: [String]) {
    self.problem = problem
    self.path = path
  }

  /// The path as people read it: `data.officers[1]`.
  package var place: String {
    path.joined(separator: ".").replacing(".[", with: "[")
  }

  package func inside(_ name: String) -> FieldFault {
    FieldFault(problem, at: [name] + path)
  }
}

/// What kind of value a field wants, for messages and for `query commands`.
package enum FieldType: String, Sendable {
  case text
  case integer
  case boolean
  case time
  case code
  case record
  case list
}

/// The closest word of a list, for "did you mean"; nil when none is near.
package func nearest(to word: String, in words: some Sequence<String>) -> String? {
  let best = words.map { ($0, editDistance(word, $0)) }.min { $0.1 < $1.1 }
  guard let best, best.1 <= max(2, word.count / 3), best.1 < max(word.count, best.0.count) else { return nil }
  return best.0
}

/// Letters to insert, drop or replace to make one word of the other; both are cut at 64 letters.
private func editDistance(_ left: String, _ right: String) -> Int {
  let left = Array(left.prefix(64))
  let right = Array(right.prefix(64))
  var row = Array(0...right.count)
  for (i, letter) in left.enumerated() {
    var diagonal = row[0]
    row[0] = i + 1
    for (j, other) in right.enumerated() {
      let replaced = diagonal + (letter == other ? 0 : 1)
      diagonal = row[j + 1]
      row[j + 1] = min(replaced, row[j] + 1, diagonal + 1)
    }
  }
  return row[right.count]
}
