internal import CTOML
import Glibc

/// What a TOML file says, as values of our own. TOMLKit's Swift side never gives back what it was handed: each look at
/// a key leaves a copy behind, and the parsed tree stays for good. A console that runs for months and takes up every
/// edit must not grow with them, so the tree is read once through the parser's C face and freed on the spot.
indirect enum TOMLTree: Equatable {
  case text(String)
  case integer(Int)
  case decimal
  case flag(Bool)
  case date
  case time
  case dateAndTime
  case list([TOMLTree])
  case table([String: TOMLTree])

  /// Why a text is no TOML: the parser's own words, with line and column, both from 1.
  struct SyntaxFault: Error, Equatable {
    var line: Int
    var column: Int
    var parserSays: String
  }

  /// Parses a whole file, which must not contain a NUL: the parser would take it for the end.
  static func parse(_ text: String) throws(SyntaxFault) -> [String: TOMLTree] {
    let fault = UnsafeMutablePointer<CTOMLParseError>.allocate(capacity: 1)
    defer { fault.deallocate() }
    guard let table = text.withCString({ tableCreateFromString($0, fault) }) else {
      let words = fault.pointee.description
      defer { free(UnsafeMutablePointer(mutating: words)) }
      let begin = fault.pointee.source.begin
      throw SyntaxFault(
        line: Int(begin.line), column: Int(begin.column), parserSays: String(cString: words))
    }
    // The parser has no call that frees the table itself: some hundred bytes a file stay behind.
    defer { tableClear(table) }
    return content(of: table)
  }

  var kind: StationFault.ValueKind {
    switch self {
    case .text: .text
    case .integer: .integer
    case .decimal: .decimal
    case .flag: .flag
    case .date: .date
    case .time: .time
    case .dateAndTime: .dateAndTime
    case .list: .list
    case .table: .table
    }
  }

  private static func content(of table: OpaquePointer) -> [String: TOMLTree] {
    let keys = tableGetKeys(table)
    defer { free(UnsafeMutableRawPointer(mutating: keys)) }
    var content: [String: TOMLTree] = [:]
    for index in 0..<Int(tableSize(table)) {
      let key = keys[index]
      defer { free(UnsafeMutablePointer(mutating: key)) }
      if let node = tableGetNode(table, key) { content[String(cString: key)] = TOMLTree(node) }
    }
    return content
  }

  private init(_ node: OpaquePointer) {
    if let table = nodeAsTable(node) {
      self = .table(Self.content(of: table))
    } else if let list = nodeAsArray(node) {
      self = .list((0..<arraySize(list)).map { TOMLTree(arrayGetNode(list, Int64($0))) })
    } else if let text = Self.taken(nodeAsString(node), { String(cString: $0) }) {
      self = .text(text)
    } else if let integer = Self.taken(nodeAsInt(node), { Int($0.pointee) }) {
      self = .integer(integer)
    } else if let flag = Self.taken(nodeAsBool(node), { $0.pointee }) {
      self = .flag(flag)
    } else if Self.taken(nodeAsDouble(node), { _ in true }) != nil {
      self = .decimal
    } else if Self.taken(nodeAsDate(node), { _ in true }) != nil {
      self = .date
    } else if Self.taken(nodeAsTime(node), { _ in true }) != nil {
      self = .time
    } else {
      self = .dateAndTime
    }
  }

  /// What `body` makes of a copy that the parser handed out, which is freed.
  private static func taken<Value, Result>(
    _ copy: UnsafePointer<Value>?, _ body: (UnsafePointer<Value>) -> Result
  ) -> Result? {
    guard let copy else { return nil }
    defer { free(UnsafeMutablePointer(mutating: copy)) }
    return body(copy)
  }
}
