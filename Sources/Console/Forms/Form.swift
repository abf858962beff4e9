import Desk
import DutyModel

/// Something being filled in. It can be put away and taken up again, and it is on disk within a second.
struct Form: Equatable {
  enum Sort: String {
    case ring, call, bulletin, note, figure, close, strike, leave, quit
  }

  let sort: Sort
  /// When it was opened: the time its entry will carry.
  let started: Timestamp
  /// The key its command will have, made now so that a retry is stored once.
  private(set) var key: String
  /// What the ring turned out to be; nil until a digit says so. For rings only.
  var category: ReportCategory?
  /// The clock it was opened for, if it was: its act is what the form records.
  var clock: ClockID?
  var fields: [FormField]
  /// What was filled in when it was opened, by item; as long as nothing else is there, nothing is lost.
  private let given: [FieldName: String]
  private(set) var selected = 0
  /// Where its draft lies among the drafts of this seat.
  let number: Int

  init(
    _ sort: Sort, fields: [FormField], started: Timestamp, key: String, number: Int, clock: ClockID? = nil
  ) {
    self.sort = sort
    self.fields = fields
    given = Dictionary(uniqueKeysWithValues: fields.map { ($0.name, $0.text) })
    self.started = started
    self.key = key
    self.number = number
    self.clock = clock
  }

  /// Nothing worth keeping has been typed.
  var isEmpty: Bool {
    fields.allSatisfy { $0.isEmpty || $0.text == given[$0.name] }
  }

  /// A ring whose kind hasn't been chosen and of which nothing has been written down yet.
  var isUndecided: Bool { sort == .ring && category == nil && fields.allSatisfy(\.isEmpty) }

  subscript(name: FieldName) -> String? {
    guard let field = fields.first(where: { $0.name == name }), !field.isEmpty else { return nil }
    return field.text
  }

  var current: FormField? { fields.indices.contains(selected) ? fields[selected] : nil }

  mutating func edit(_ change: (inout FormField) -> Void) {
    if fields.indices.contains(selected) { change(&fields[selected]) }
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
    draft.key = key
    draft.fields = fields.filter { !$0.isEmpty }.map { Draft.Field(name: $0.name.rawValue, text: $0.text) }
    if let clock { draft.fields.append(Draft.Field(name: "clock", text: clock.rawValue)) }
    return draft
  }

  /// Puts back what a draft holds.
  mutating func restore(_ draft: Draft) {
    for index in fields.indices { fields[index].editor = LineEditor(draft[fields[index].name.rawValue]) }
    let clock = draft["clock"]
    if !clock.isEmpty { self.clock = ClockID(rawValue: clock) }
  }
}
