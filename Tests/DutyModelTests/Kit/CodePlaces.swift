import DutyModel

/// Where a record holds a code, and which words it may be there: so that a text can be tried with every one of them.
struct CodePlaces: FieldVisitor, ValueVisitor {
  struct Place {
    /// Names of fields from the outside in; a number for a place in a list.
    var path: [String]
    var words: [String]
  }

  private(set) var places: [Place] = []
  private var path: [String] = []

  private mutating func inside<Value: FieldValue>(_ name: String, _ value: inout Value) throws(FieldFault) {
    path.append(name)
    try value.accept(&self)
    path.removeLast()
  }

  mutating func field<Value: FieldValue>(_ name: String, _ value: inout Value) throws(FieldFault) {
    try inside(name, &value)
  }

  mutating func field<Value: FieldValue>(_ name: String, _ value: inout Value?) throws(FieldFault) {
    guard var present = value else { return }
    try inside(name, &present)
  }

  mutating func field<Value: FieldValue>(_ name: String, list: inout [Value]) throws(FieldFault) {
    path.append(name)
    for index in list.indices { try inside("\(index)", &list[index]) }
    path.removeLast()
  }

  mutating func text(_ value: inout String) throws(FieldFault) {}
  mutating func integer(_ value: inout Int) throws(FieldFault) {}
  mutating func flag(_ value: inout Bool) throws(FieldFault) {}
  mutating func instant(_ value: inout Timestamp) throws(FieldFault) {}

  mutating func code<C: Code>(_ value: inout C) throws(FieldFault) {
    places.append(Place(path: path, words: C.allCases.map(\.rawValue)))
  }

  mutating func record<R: FieldRecord>(_ value: inout R) throws(FieldFault) { try value.visit(&self) }
}

extension Tree {
  /// This tree with `text` at the end of `path`.
  func setting(_ text: String, at path: ArraySlice<String>) -> Tree {
    guard let name = path.first else { return .text(text) }
    switch self {
    case .record(var fields):
      fields[name] = fields[name]?.setting(text, at: path.dropFirst())
      return .record(fields)
    case .list(var items):
      guard let index = Int(name) else { return self }
      items[index] = items[index].setting(text, at: path.dropFirst())
      return .list(items)
    case .text, .integer, .flag, .instant: return self
    }
  }
}

extension Event {
  /// This event once for every word that any of its codes may be.
  var withEveryCode: [Event] {
    get throws {
      var finder = CodePlaces()
      try write(to: &finder)
      var writer = TreeWriter()
      try write(to: &writer)
      let whole = Tree.record(writer.fields)
      return try finder.places.flatMap { place in
        try place.words.compactMap { word in
          guard case .record(let fields) = whole.setting(word, at: place.path[...]) else { return nil }
          var reader = TreeReader(fields)
          return try Event(type: type, reading: &reader)
        }
      }
    }
  }
}
