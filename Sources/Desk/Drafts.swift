import DutyModel
import JournalFile

/// What is being typed at a seat, kept on disk so that nothing half written is ever lost.
package struct Draft: FieldRecord {
  package struct Field: FieldRecord {
    package var name = ""
    package var text = ""
    /// Characters before the caret; nil when it stands at the end.
    package var caret: Int?
    /// What a typed time meant when it was typed.
    package var instant: Timestamp?

    package init() {}

    package init(name: String, text: String, caret: Int? = nil) {
      self.name = name
      self.text = text
      self.caret = caret
    }

    package mutating func visit<V: FieldVisitor>(_ fields: inout V) throws(FieldFault) {
      try fields.field("name", &name)
      try fields.field("text", &text)
      try fields.field("caret", &caret)
      try fields.field("instant", &instant)
    }
  }

  /// Which form it is: `ring`, `call`, `note`.
  package var form = ""
  /// When the form was opened, the stamp that the entry will carry.
  package var started = Timestamp()
  /// When F8 was first pressed: the time of an act whose saving failed.
  package var pressed: Timestamp?
  /// When F8 was pressed on exactly this; nil once it has been changed, for then a person has to press it anew.
  package var entered: Timestamp?
  /// Who pressed it.
  package var by: PersonID?
  /// The matter that the form is about, whatever its number is by then.
  package var matter: MatterID?
  /// The matter that it was opened for, where a number was typed to confirm it.
  package var about: MatterID?
  /// The entry that it takes the place of.
  package var replaces: Int?
  /// The item with the caret.
  package var at: String?
  /// The person at the keys, for whoever looks on from another seat.
  package var person: PersonID?
  /// The command key it will be submitted under, so that a crash between saving and tidying stores it once.
  package var key = ""
  package var fields: [Field] = []

  package init() {}

  package mutating func visit<V: FieldVisitor>(_ visitor: inout V) throws(FieldFault) {
    try visitor.field("form", &form)
    try visitor.field("started", &started)
    try visitor.field("pressed", &pressed)
    try visitor.field("entered", &entered)
    try visitor.field("by", &by)
    try visitor.field("matter", &matter)
    try visitor.field("about", &about)
    try visitor.field("replaces", &replaces)
    try visitor.field("at", &at)
    try visitor.field("person", &person)
    try visitor.field("key", &key)
    try visitor.field("fields", list: &fields)
  }

  package subscript(name: String) -> String {
    fields.first { $0.name == name }?.text ?? ""
  }
}

/// The drafts folder: one small file for each form that a seat has open. A draft is the file's first line; what
/// stands behind it is room.
package struct Drafts {
  let folder: StationFolder
  let zone: ZoneTable

  package init(folder: StationFolder, zone: ZoneTable) {
    self.folder = folder
    self.zone = zone
  }

  /// Longer drafts can't become an entry anyway.
  static let largestBytes = 256 * 1_024

  private func path(seat: String, number: Int) -> String {
    "\(folder.drafts)/\(seat)-\(number).json"
  }

  /// Saves the draft in place `number` of a seat; durable when this returns, and on a full disk too as long as the
  /// seat has room that was taken before.
  package func save(_ draft: Draft, seat: String, number: Int) throws(FileFault) {
    try DraftRoom(folder: folder.drafts, seat: seat).replace(
      path(seat: seat, number: number), with: FieldsWriter.object(draft, zone: zone) + [0x0A])
  }

  /// Takes room on the disk for what will be typed at a seat, where it isn't taken yet.
  package func takeRoom(seat: String) throws(FileFault) {
    try DraftRoom(folder: folder.drafts, seat: seat).take()
  }

  /// Forgets a draft that was saved as an entry or put away.
  package func remove(seat: String, number: Int) throws(FileFault) {
    try removeFile(at: path(seat: seat, number: number))
  }

  /// The numbers that are taken among a seat's drafts, also by files that can't be read.
  package func numbers(of seat: String) -> Set<Int> {
    Set(
      fileNames(in: folder.drafts).compactMap { name in
        guard name.hasPrefix(seat + "-"), name.hasSuffix(".json") else { return nil }
        return Int(name.dropFirst(seat.count + 1).dropLast(5))
      })
  }

  /// Every draft of `seat`, and of seats that nobody holds; the first of a crash's leftovers.
  /// Files that can't be read are left alone and not listed.
  package func offered(to seat: String) -> [(seat: String, number: Int, draft: Draft)] {
    var found: [(seat: String, number: Int, draft: Draft)] = []
    for name in fileNames(in: folder.drafts) {
      guard name.hasSuffix(".json") else { continue }
      let parts = name.dropLast(5).split(separator: "-")
      guard parts.count >= 2, let number = Int(parts[parts.count - 1]) else { continue }
      let owner = parts.dropLast().joined(separator: "-")
      guard Seat.isValid(owner), owner == seat || isFree(owner), let draft = read("\(folder.drafts)/\(name)")
      else { continue }
      found.append((owner, number, draft))
    }
    return found.sorted { $0.draft.started < $1.draft.started }
  }

  /// The names of files that ``offered(to:)`` would list if they could be read.
  func unreadable(to seat: String) -> [String] {
    fileNames(in: folder.drafts).filter { name in
      guard name.hasSuffix(".json"), !name.hasPrefix(".") else { return false }
      let owner = name.dropLast(5).split(separator: "-").dropLast().joined(separator: "-")
      return Seat.isValid(owner) && (owner == seat || isFree(owner))
        && read("\(folder.drafts)/\(name)") == nil
    }
  }

  /// What is being typed at other seats that somebody sits at, the oldest first; files that can't be read are left
  /// out.
  package func elsewhere(than seat: String) -> [(seat: String, draft: Draft)] {
    var found: [(seat: String, draft: Draft)] = []
    for name in fileNames(in: folder.drafts) where name.hasSuffix(".json") && !name.hasPrefix(".") {
      let owner = name.dropLast(5).split(separator: "-").dropLast().joined(separator: "-")
      guard owner != seat, Seat.isValid(owner), !isFree(owner), let draft = read("\(folder.drafts)/\(name)")
      else {
        continue
      }
      found.append((owner, draft))
    }
    return found.sorted { $0.draft.started < $1.draft.started }
  }

  private func isFree(_ seat: String) -> Bool {
    do { return try Seat.isFree(seat, in: folder) } catch { return false }
  }

  private func read(_ path: String) -> Draft? {
    do {
      let bytes = try readFile(at: path, limitBytes: Drafts.largestBytes).prefix { $0 != 0x0A }
      return try FieldsReader.read(try JSONDocument(Array(bytes)).root, unknown: .passedOver) {
        (reader) throws(FieldFault) in try Draft(reading: &reader)
      }
    } catch {
      return nil
    }
  }
}
