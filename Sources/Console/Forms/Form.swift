import Desk
import DutyModel

/// Something being filled in. It can be put away and taken up again, and it is on disk before the next key.
struct Form: Equatable {
  enum Sort: String {
    case ring
    case call
    case bulletin
    case note
    case figure
    case close
    case strike
    case take
    case leave
    case quit
  }

  let sort: Sort
  /// When it was opened: the time that a ring's entry will carry.
  let started: Timestamp
  /// The key its command will have, made now so that a retry is stored once.
  private(set) var key: String
  /// What the ring turned out to be; nil until a digit says so. For rings only.
  var category: ReportCategory?
  /// True once F8 has asked what kind of ring it is: the next F8 saves it in any case.
  var isCategoryAsked = false
  /// The matter it is about. Its number may mean another one by the time it is saved.
  private(set) var matter: MatterID?
  /// When F8 was first pressed: the time of an act whose saving failed.
  var pressed: Timestamp?
  /// Set from F8 until it's in the journal.
  var unsaved: Unsaved?
  var fields: [FormField]
  /// What was filled in when it was opened, by item; as long as nothing else is there, nothing is lost.
  private let given: [FieldName: String]
  private(set) var selected = 0
  /// Where its draft lies among the drafts of this seat.
  let number: Int

  init(_ sort: Sort, fields: [FormField], matter: MatterID?, started: Timestamp, key: String, number: Int) {
    self.sort = sort
    self.fields = fields
    self.matter = matter
    self.started = started
    self.key = key
    self.number = number
    given = Dictionary(uniqueKeysWithValues: fields.map { ($0.name, $0.text) })
  }

  /// Nothing worth keeping has been typed. What F8 was pressed on is kept, however little it says.
  var isEmpty: Bool {
    unsaved?.intent == nil && fields.allSatisfy { $0.isEmpty || $0.text == given[$0.name] }
  }

  /// A ring whose kind hasn't been chosen and of which nothing has been written down yet.
  var isUndecided: Bool { sort == .ring && category == nil && fields.allSatisfy(\.isEmpty) }

  subscript(name: FieldName) -> String? {
    guard let field = fields.first(where: { $0.name == name }), !field.isEmpty else { return nil }
    return field.text
  }

  var current: FormField? { fields.indices.contains(selected) ? fields[selected] : nil }

  /// Changes the current item. A number that is typed is bound to the matter that has it now.
  mutating func edit(in room: DutyRoom, _ change: (inout FormField) -> Void) {
    guard fields.indices.contains(selected) else { return }
    let before = fields[selected].text
    change(&fields[selected])
    if fields[selected].text != before { noteChange() }
    if fields[selected].name == .matter {
      matter = Int(fields[selected].text).flatMap(room.matter(numbered:))?.id
    }
  }

  mutating func move(by step: Int) {
    guard !fields.isEmpty else { return }
    selected = (selected + step + fields.count) % fields.count
  }

  /// Enter: the next item that is missing, else simply the next.
  mutating func advance() {
    let order = Array(fields.indices.dropFirst(selected + 1)) + Array(fields.indices.prefix(selected))
    if let missing = order.first(where: { fields[$0].isEmpty }) { selected = missing } else { move(by: 1) }
  }

  mutating func select(_ name: FieldName) {
    if let index = fields.firstIndex(where: { $0.name == name }) { selected = index }
  }

  /// Its first try was stored after all, and it has been changed since: it goes on as a command of its own.
  mutating func renew(key: String) {
    self.key = key
  }

  /// The form asks for other items once it is known what rang; what was typed stays.
  mutating func choose(_ category: ReportCategory, fields new: [FormField]) {
    self.category = category
    noteChange()
    let old = fields
    fields = new.map { field in
      var field = field
      if let typed = old.first(where: { $0.name == field.name }) { field.editor = typed.editor }
      return field
    }
    selected = 0
  }

  var draft: Draft {
    var draft = Draft()
    draft.form = sort.rawValue + (category.map { ".\($0.rawValue)" } ?? "")
    draft.started = started
    draft.pressed = pressed
    draft.entered = unsaved?.intent?.entered
    draft.by = unsaved?.intent?.by.person
    draft.matter = matter
    draft.key = key
    draft.fields = fields.filter { !$0.isEmpty }.map { Draft.Field(name: $0.name.rawValue, text: $0.text) }
    return draft
  }

  /// Puts back what a draft holds.
  mutating func restore(_ draft: Draft) {
    for index in fields.indices { fields[index].editor = LineEditor(draft[fields[index].name.rawValue]) }
    matter = draft.matter
    pressed = draft.pressed
  }
}
