import Desk
import DutyModel

/// Something being filled in. It can be put away and taken up again, and it is on disk before the next key.
struct Form: Equatable {
  let sort: FormSort
  /// When it was opened: the time that a ring's entry will carry.
  let started: Timestamp
  /// The key its command will have, made now so that a retry is stored once.
  private(set) var key: String
  /// What the ring turned out to be; nil until a digit says so. For rings only.
  var category: ReportCategory?
  /// True once F8 has asked what kind of ring it is: the next F8 saves it in any case.
  var isCategoryAsked = false
  /// True once F8 has said that somebody else did it meanwhile: the next F8 records it as a further act.
  var isRepetitionAsked = false
  /// The matter it is about. Its number may mean another one by the time it is saved.
  private(set) var matter: MatterID?
  /// The matter that it was opened for: what is dangerous is confirmed by typing the number of this one.
  let about: MatterID?
  /// The entry that this one takes the place of; that one is struck once this is saved.
  var replaces: Int?
  /// When F8 was first pressed: the time of an act whose saving failed.
  var pressed: Timestamp?
  /// Set from F8 until it's in the journal.
  var unsaved: Unsaved?
  var fields: [FormField]
  /// What was filled in when it was opened, by item; as long as nothing else is there, nothing is lost.
  private let given: [FieldName: String]
  private(set) var selected = 0
  /// The caret went back to look at or put right what stands there: Enter then goes on in order, until it comes to
  /// what is still empty.
  private var isGoingBack = false
  /// A digit has just moved the caret on.
  var hasGoneOn = false
  /// Where Tab goes back to from the words.
  var back: FieldName?
  /// It came to the front by itself, for what the report that was just saved still lacks: F8 with nothing typed leaves.
  var isReminder = false
  /// F6: once it is saved, the call about it is opened.
  var thenCalls = false
  /// Items that the caret has left: empty ones read 正在核实.
  private(set) var visited: Set<FieldName> = []
  /// What a report may be about already, the likeliest first; see ``refresh(in:)``.
  var offered: [SameMatterCandidate] = []
  /// Which of them is shown.
  var offer = 0
  /// What they were looked up for.
  var offeredFor: Lookup?
  /// What its draft holds that this version has no item for; another one may.
  private(set) var foreign: [Draft.Field] = []
  /// Texts that were put in by themselves for as long as the caret stands in them, by item.
  var composed: [FieldName: String] = [:]
  /// Where its draft lies among the drafts of this seat.
  let number: Int

  /// Asked anew only when one of these changes.
  struct Lookup: Equatable {
    var query: SameMatterQuery
    var sequence: Int
  }

  init(
    _ sort: FormSort, fields: [FormField], matter: MatterID?, started: Timestamp, key: String, number: Int
  ) {
    self.sort = sort
    self.fields = fields
    self.matter = matter
    about = matter
    self.started = started
    self.key = key
    self.number = number
    given = Dictionary(uniqueKeysWithValues: fields.map { ($0.name, $0.text) })
  }

  /// Nothing worth keeping has been typed. What F8 was pressed on is kept, however little it says.
  var isEmpty: Bool {
    unsaved?.intent == nil
      && fields.allSatisfy {
        $0.stray.isEmpty && ($0.isEmpty || $0.text == given[$0.name] || $0.text == composed[$0.name])
      }
  }

  /// A ring whose kind hasn't been chosen and of which nothing has been written down yet.
  var isUndecided: Bool { sort == .ring && category == nil && fields.allSatisfy(\.isEmpty) }

  /// A ring that didn't ring: what somebody wrote, pasted here.
  var isMessage: Bool { sort == .ring && fields.contains { $0.name == .channel } }

  subscript(name: FieldName) -> String? {
    guard let field = fields.first(where: { $0.name == name }), !field.isEmpty else { return nil }
    return field.text
  }

  var current: FormField? { fields.indices.contains(selected) ? fields[selected] : nil }

  /// Changes the current item. A number that is typed is bound to the matter that has it now.
  mutating func edit(in room: DutyRoom, _ change: (inout FormField) -> Void) {
    guard fields.indices.contains(selected) else { return }
    let before = fields[selected]
    change(&fields[selected])
    guard fields[selected].text != before.text || fields[selected].stray != before.stray else { return }
    if fields[selected].text != before.text { fields[selected].instant = nil }
    noteChange()
    guard fields[selected].text != before.text else { return }
    if fields[selected].name == .matter {
      matter = NumberEntry.read(fields[selected].text).flatMap(room.matter(numbered:))?.id
    }
    refresh(in: room)
  }

  /// What was typed as a time means from now on what it means now.
  mutating func fixTimes(at now: Timestamp, zone: ZoneTable) {
    for index in fields.indices where fields[index].sort == .time && !fields[index].isEmpty {
      guard fields[index].instant == nil else { continue }
      switch TimeEntry.read(
        fields[index].text, now: isFromStart(fields[index].name) ? started : now, zone: zone)
      {
      case .instant(let instant), .ahead(let instant): fields[index].instant = instant
      case .unreadable: continue
      }
    }
  }

  /// A ring's times count from when it rang, also in a form that was put away for an hour.
  func isFromStart(_ name: FieldName) -> Bool { sort == .ring && (name == .occurred || name == .issued) }

  /// Fills in what is known by itself; what people typed stays.
  mutating func fill(_ name: FieldName, with text: String) {
    guard let index = fields.firstIndex(where: { $0.name == name }), fields[index].isEmpty else { return }
    fields[index].editor.replace(with: text)
    noteChange()
  }

  /// Tab and arrows: the next item that is shown.
  mutating func move(by step: Int, in room: DutyRoom) {
    leave(in: room)
    isGoingBack = step < 0
    for _ in fields {
      selected = (selected + step + fields.count) % fields.count
      if !isHidden(fields[selected].name) { return }
    }
  }

  /// Enter: the next item that is missing, else simply the next.
  mutating func advance(in room: DutyRoom) {
    if isGoingBack {
      move(by: 1, in: room)
      isGoingBack = current?.isEmpty == false
      return
    }
    leave(in: room)
    let order = Array(fields.indices.dropFirst(selected + 1)) + Array(fields.indices.prefix(selected))
    let missing = order.first { index in
      fields[index].isEmpty && !isHidden(fields[index].name) && !isPassedOver(fields[index].name, in: room)
    }
    if let missing { selected = missing } else { move(by: 1, in: room) }
  }

  /// Tab in a ring: to the caller's own words and back to where the caret was.
  mutating func select(_ name: FieldName) {
    isGoingBack = false
    if let index = fields.firstIndex(where: { $0.name == name }) { selected = index }
  }

  /// The beginning of a name that only one village has stands for it; what begins no village's name is a place.
  private mutating func completeVillage(in room: DutyRoom) {
    let registers = room.settings.registers
    let typed = fields[selected].text
    guard !fields[selected].isEmpty, registers.village(typed) == nil else { return }
    let villages = registers.villages(beginning: typed)
    guard villages.count == 1 else { return }
    fields[selected].editor.replace(with: villages[0].name)
    noteChange()
    refresh(in: room)
  }

  mutating func leave(in room: DutyRoom) {
    guard let current else { return }
    visited.insert(current.name)
    fields[selected].endSearch()
    if current.name == .phone { fillCaller(in: room) }
    if current.name == .said { takeCodeFromWords(in: room) }
    if current.name == .place || current.name == .village { completeVillage(in: room) }
  }

  /// Its first try was stored after all, and it has been changed since: it goes on as a command of its own.
  mutating func renew(key: String) {
    self.key = key
  }

  /// The form asks for other items once it is known what rang; what was typed stays.
  mutating func choose(_ category: ReportCategory, fields new: [FormField]) {
    self.category = category
    noteChange()
    ask(for: new)
    selected = 0
  }

  /// Other items in the place of these; what was typed stays where the new ones ask for it too.
  mutating func ask(for new: [FormField]) {
    let old = fields
    let name = current?.name
    fields = new.map { field in
      var field = field
      if let typed = old.first(where: { $0.name == field.name }) {
        if !typed.isEmpty {
          field.editor = typed.editor
          field.instant = typed.instant
        }
        field.restore(stray: typed.stray)
      }
      return field
    }
    if let name { select(name) }
    selected = min(selected, max(0, fields.count - 1))
  }

  /// Under which name a draft keeps what means nothing in its item.
  private static func strayName(_ name: FieldName) -> String { "stray." + name.rawValue }

  var draft: Draft {
    var draft = Draft()
    draft.form = sort.rawValue + (category.map { ".\($0.rawValue)" } ?? "")
    draft.started = started
    draft.pressed = pressed
    draft.entered = unsaved?.intent?.entered
    draft.by = unsaved?.intent?.by.person
    draft.matter = matter
    draft.about = about
    draft.replaces = replaces
    draft.key = key
    draft.at = current?.name.rawValue
    draft.fields = fields.filter { !$0.isEmpty }.map { field in
      let atEnd = field.editor.caret == field.editor.characters.count
      var kept = Draft.Field(
        name: field.name.rawValue, text: field.text, caret: atEnd ? nil : field.editor.caret)
      kept.instant = field.instant
      return kept
    }
    draft.fields += fields.filter { !$0.stray.isEmpty }.map {
      Draft.Field(name: Self.strayName($0.name), text: $0.stray)
    }
    draft.fields += foreign
    return draft
  }

  /// Puts back what a draft holds.
  mutating func restore(_ draft: Draft, in room: DutyRoom) {
    foreign = draft.fields.filter { FieldName(rawValue: $0.name) == nil && !$0.name.hasPrefix("stray.") }
    for index in fields.indices {
      fields[index].restore(stray: draft[Self.strayName(fields[index].name)])
      guard let kept = draft.fields.first(where: { $0.name == fields[index].name.rawValue }) else {
        fields[index].editor.clear()
        continue
      }
      fields[index].instant = kept.instant
      fields[index].editor = LineEditor(kept.text, keepsLines: fields[index].editor.keepsLines)
      if let caret = kept.caret { fields[index].editor.move(to: caret) }
    }
    if let name = draft.at.flatMap(FieldName.init(rawValue:)) { select(name) }
    matter = draft.matter
    pressed = draft.pressed
    replaces = draft.replaces
    refresh(in: room)
  }
}
