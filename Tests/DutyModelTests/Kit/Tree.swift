import DutyModel

/// A record as values in memory: what a file would hold, without any format.
indirect enum Tree: Equatable {
  case text(String)
  case integer(Int)
  case flag(Bool)
  case instant(Timestamp)
  case list([Tree])
  case record([String: Tree])
}

struct TreeWriter: FieldVisitor {
  private(set) var fields: [String: Tree] = [:]
  /// In the order in which they were shown; one that was shown twice stands twice.
  private(set) var names: [String] = []

  private mutating func put(_ name: String, _ tree: Tree?) {
    names.append(name)
    fields[name] = tree
  }

  private func tree<Value: FieldValue>(_ value: Value) throws(FieldFault) -> Tree {
    var writer = ValueWriter()
    var copy = value
    try copy.accept(&writer)
    return writer.tree!
  }

  mutating func field<Value: FieldValue>(_ name: String, _ value: inout Value) throws(FieldFault) {
    put(name, try tree(value))
  }

  mutating func field<Value: FieldValue>(_ name: String, _ value: inout Value?) throws(FieldFault) {
    var written: Tree?
    if let value { written = try tree(value) }
    put(name, written)
  }

  mutating func field<Value: FieldValue>(_ name: String, list: inout [Value]) throws(FieldFault) {
    var trees: [Tree] = []
    for value in list { trees.append(try tree(value)) }
    put(name, trees.isEmpty ? nil : .list(trees))
  }
}

private struct ValueWriter: ValueVisitor {
  var tree: Tree?

  mutating func text(_ value: inout String) throws(FieldFault) { tree = .text(value) }
  mutating func integer(_ value: inout Int) throws(FieldFault) { tree = .integer(value) }
  mutating func flag(_ value: inout Bool) throws(FieldFault) { tree = .flag(value) }
  mutating func instant(_ value: inout Timestamp) throws(FieldFault) { tree = .instant(value) }
  mutating func code<C: Code>(_ value: inout C) throws(FieldFault) { tree = .text(value.rawValue) }

  mutating func record<R: FieldRecord>(_ value: inout R) throws(FieldFault) {
    var writer = TreeWriter()
    try value.visit(&writer)
    tree = .record(writer.fields)
  }
}

struct TreeReader: FieldVisitor {
  let fields: [String: Tree]
  private(set) var names: [String] = []

  init(_ fields: [String: Tree]) {
    self.fields = fields
  }

  private func value<Value: FieldValue>(_ tree: Tree, _ name: String) throws(FieldFault) -> Value {
    var reader = ValueReader(tree: tree)
    var value = Value()
    do { try value.accept(&reader) } catch { throw error.inside(name) }
    return value
  }

  mutating func field<Value: FieldValue>(_ name: String, _ value: inout Value) throws(FieldFault) {
    names.append(name)
    guard let tree = fields[name] else { throw FieldFault(.missing, at: [name]) }
    value = try self.value(tree, name)
  }

  mutating func field<Value: FieldValue>(_ name: String, _ value: inout Value?) throws(FieldFault) {
    names.append(name)
    if let tree = fields[name] { value = try self.value(tree, name) } else { value = nil }
  }

  mutating func field<Value: FieldValue>(_ name: String, list: inout [Value]) throws(FieldFault) {
    names.append(name)
    list = []
    guard case .list(let trees)? = fields[name] else { return }
    for tree in trees { list.append(try value(tree, name)) }
  }
}

private struct ValueReader: ValueVisitor {
  let tree: Tree

  private func wrong(_ expected: FieldType) -> FieldFault {
    FieldFault(.wrongType(expected: expected, found: "\(tree)"), at: [])
  }

  func text(_ value: inout String) throws(FieldFault) {
    guard case .text(let text) = tree else { throw wrong(.text) }
    value = text
  }

  func integer(_ value: inout Int) throws(FieldFault) {
    guard case .integer(let integer) = tree else { throw wrong(.integer) }
    value = integer
  }

  func flag(_ value: inout Bool) throws(FieldFault) {
    guard case .flag(let flag) = tree else { throw wrong(.boolean) }
    value = flag
  }

  func instant(_ value: inout Timestamp) throws(FieldFault) {
    guard case .instant(let instant) = tree else { throw wrong(.time) }
    value = instant
  }

  func code<C: Code>(_ value: inout C) throws(FieldFault) {
    guard case .text(let text) = tree, let code = C(rawValue: text) else { throw wrong(.code) }
    value = code
  }

  func record<R: FieldRecord>(_ value: inout R) throws(FieldFault) {
    guard case .record(let fields) = tree else { throw wrong(.record) }
    var reader = TreeReader(fields)
    value = try R(reading: &reader)
  }
}
