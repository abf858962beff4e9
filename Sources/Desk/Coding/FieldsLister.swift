import DutyModel

/// One field as `query commands` lists it.
struct FieldListing {
  var name: String
  var type: FieldType
  var isRequired: Bool
  var isList: Bool
  /// The unit of a number, the form of a time, what an id names.
  var form: LocalText?
  /// The words that a code may be.
  var words: [String] = []
  /// The fields of a record.
  var fields: [FieldListing] = []
}

/// Lists the fields of a record without reading or writing one.
struct FieldsLister: FieldVisitor, ValueVisitor {
  private(set) var fields: [FieldListing] = []
  private var found = FieldListing(name: "", type: .text, isRequired: false, isList: false)

  /// The fields of the command called `name`.
  static func fields(of name: Command.Name) -> [FieldListing] {
    var lister = FieldsLister()
    do { _ = try Command(name, reading: &lister) } catch { preconditionFailure("a lister finds no faults") }
    return lister.fields
  }

  private mutating func list<Value: FieldValue>(
    _ name: String, _ value: Value, isRequired: Bool, isList: Bool = false
  ) throws(FieldFault) {
    var copy = value
    var inner = FieldsLister()
    try copy.accept(&inner)
    var listing = inner.found
    listing.name = name
    listing.isRequired = isRequired
    listing.isList = isList
    listing.form = FieldForm.form(of: Value.self, named: name)
    fields.append(listing)
  }

  mutating func field<Value: FieldValue>(_ name: String, _ value: inout Value) throws(FieldFault) {
    try list(name, value, isRequired: true)
  }

  mutating func field<Value: FieldValue>(_ name: String, _ value: inout Value?) throws(FieldFault) {
    try list(name, Value(), isRequired: false)
  }

  mutating func field<Value: FieldValue>(_ name: String, list: inout [Value]) throws(FieldFault) {
    try self.list(name, Value(), isRequired: false, isList: true)
  }

  mutating func text(_ value: inout String) throws(FieldFault) { found.type = .text }
  mutating func integer(_ value: inout Int) throws(FieldFault) { found.type = .integer }
  mutating func flag(_ value: inout Bool) throws(FieldFault) { found.type = .boolean }
  mutating func instant(_ value: inout Timestamp) throws(FieldFault) { found.type = .time }

  mutating func code<C: Code>(_ value: inout C) throws(FieldFault) {
    found.type = .code
    found.words = C.allCases.map(\.rawValue)
  }

  mutating func record<R: FieldRecord>(_ value: inout R) throws(FieldFault) {
    var inner = FieldsLister()
    try value.visit(&inner)
    found.type = .record
    found.fields = inner.fields
  }
}
