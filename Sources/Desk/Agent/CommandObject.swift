import DutyModel
import JournalFile

/// A command as a machine writes it: a line for the agent, a file in the inbox.
struct CommandObject {
  var id: String
  var command: Command
  var by: Actor
  var occasion: Submission.Occasion

  static let longestID = 100

  /// Reads `{"id":…,"command":…,"by":…,"at":…,"data":{…}}`; anything else in it is a fault.
  /// `defaultID` stands in where no id is given.
  init(_ node: JSONNode, room: DutyRoom, defaultID: String?) throws(FieldFault) {
    var head = Head()
    head = try FieldsReader.read(node.without(["by", "data"]), unknown: .refused) {
      (reader) throws(FieldFault) in try Head(reading: &reader)
    }
    guard let id = head.id ?? defaultID else { throw FieldFault(.missing, at: ["id"]) }
    guard !id.isEmpty else { throw FieldFault(.missing, at: ["id"]) }
    guard id.count <= CommandObject.longestID else {
      throw FieldFault(.tooLong(bytes: id.utf8.count, limit: CommandObject.longestID), at: ["id"])
    }
    self.id = id
    let name = head.command
    command = try CommandObject.inside("data") { () throws(FieldFault) in
      try FieldsReader.read(node["data"] ?? JSONNode.emptyObject, unknown: .refused) {
        (reader) throws(FieldFault) in try Command(name, reading: &reader)
      }
    }
    by = try CommandObject.actor(node["by"], room: room)
    occasion = head.at.map(Submission.Occasion.typed) ?? .now
  }

  private struct Head: FieldRecord {
    var id: String?
    var command = Command.Name.addNote
    var at: Timestamp?

    mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
      try fields.field("id", &id)
      try fields.field("command", &command)
      try fields.field("at", &at)
    }
  }

  /// A person's id, or nothing: saving never waits for a name. The role follows from the person's posts, and
  /// nobody can assert more than a name here.
  private static func actor(_ node: JSONNode?, room: DutyRoom) throws(FieldFault) -> Actor {
    guard let node, node.kind != .null else { return Actor(role: .officer) }
    guard let person = node.string.map(PersonID.init(rawValue:)) else {
      throw FieldFault(.wrongType(expected: .text, found: "{…}"), at: ["by"])
    }
    return Actor(person: person, role: room.role(of: person), assurance: .asserted)
  }

  private static func inside<R>(_ name: String, _ body: () throws(FieldFault) -> R) throws(FieldFault) -> R {
    do { return try body() } catch { throw error.inside(name) }
  }
}

extension JSONNode {
  /// `{}`
  static var emptyObject: JSONNode {
    do { return try JSONDocument(Array("{}".utf8)).root } catch { preconditionFailure("{} is JSON") }
  }

  /// This object less some of its members.
  func without(_ names: [String]) throws(FieldFault) -> JSONNode {
    guard kind == .object else { throw FieldFault(.wrongType(expected: .record, found: foundText), at: []) }
    var writer = JSONWriter()
    writer.beginObject()
    for member in members where !names.contains(member.name) {
      writer.name(member.name)
      writer.raw(member.value.bytes)
    }
    writer.endObject()
    do { return try JSONDocument(writer.bytes).root } catch { preconditionFailure("parts of JSON are JSON") }
  }
}
