import DutyModel

// What the room knows about what is being typed: who has this number, which village that is, what may be the same.
extension Form {
  /// The kinds of ring that are about something which may be open already.
  private var looksForSame: Bool {
    sort == .ring && (category == .incident || category == nil)
  }

  /// Looks up again what hangs on the items, where that has changed.
  mutating func refresh(in room: DutyRoom) {
    guard looksForSame else {
      offered = []
      return
    }
    let query = sameQuery(in: room)
    let lookup = Lookup(query: query, sequence: room.sequence)
    guard lookup != offeredFor else { return }
    offeredFor = lookup
    let shown = offered.indices.contains(offer) ? offered[offer].subject : nil
    let isAnything = query.village != nil || query.place != nil || query.kind != nil || query.phone != nil
    offered = isAnything ? room.sameMatterCandidates(for: query) : []
    // What stands under the finger stays there when news comes.
    offer = shown.flatMap { subject in offered.firstIndex { $0.subject == subject } } ?? 0
  }

  private func sameQuery(in room: DutyRoom) -> SameMatterQuery {
    // Nobody has asked the place of a message yet: a village that its words name will do.
    let village =
      self[.place].flatMap(room.settings.registers.village)
      ?? (isMessage && self[.place] == nil
        ? self[.text].flatMap(room.settings.registers.villageNamed(in:)) : nil)
    return SameMatterQuery(
      village: village?.name, place: self[.place], kind: self[.kind].flatMap(IncidentKind.init(rawValue:)),
      phone: self[.phone], at: started)
  }

  /// What is offered as the same matter just now.
  var candidate: SameMatterCandidate? {
    offered.indices.contains(offer) ? offered[offer] : nil
  }

  /// `9` and `0` while 像同一件 is selected; false for any other key.
  mutating func answerSame(_ digit: Character, in room: DutyRoom) -> Bool {
    guard current?.name == .same, digit == "9" || digit == "0" else { return false }
    let value: String
    switch candidate?.subject {
    case .matter(let id) where digit == "9": value = id.rawValue
    case .report(let id) where digit == "9": value = id.rawValue
    default: value = "no"
    }
    edit(in: room) { $0.editor.replace(with: value) }
    return true
  }

  /// The number is known: name and unit fill themselves, unless several people have it.
  mutating func fillCaller(in room: DutyRoom) {
    guard sort == .ring, let phone = self[.phone] else { return }
    let callers = room.settings.callers(of: phone)
    guard callers.count == 1, let caller = callers.first else { return }
    fill(.name, with: caller.name.chinese)
    // Registers in Latin letters need the blanks that Chinese ones do without, and the village's name in them.
    let known = [caller.group, caller.unit, caller.post].compactMap { $0 }
    let isLatin = known.contains { $0.first.map { $0.isASCII && $0.isLetter } ?? false }
    let village = caller.village?.name(in: isLatin ? .english : .chinese)
    let hasBlanks = known.contains { $0.first?.isASCII == true }
    let unit = ([village].compactMap { $0 } + known).joined(separator: hasBlanks ? " " : "")
    if !unit.isEmpty { fill(.unit, with: unit) }
  }

  /// Who may be calling, as far as the adopted files know.
  func callers(in room: DutyRoom, _ language: Language) -> String? {
    guard sort == .ring, let phone = self[.phone], phone.count >= 5 else { return nil }
    let names = room.settings.callers(of: phone).prefix(3).map { $0.label(in: language) }
    return names.isEmpty ? nil : names.joined(separator: " / ")
  }

  /// Items that mean nothing as long as the others say what they say.
  func isHidden(_ name: FieldName) -> Bool {
    switch name {
    case .same: offered.isEmpty && self[.same] == nil
    case .whereabouts where sort == .call, .spot where sort == .call:
      !(self[.recipient].map { RecipientID(rawValue: $0).isLeader } ?? false) || !isAnswered
    case .village: self[.recipient] != CallTarget.village
    case .corrects: self[.reportKind] != BulletinKind.correction.rawValue
    case .due where sort == .sift: self[.disposal] != Disposal.errand.rawValue
    case .receiver where sort == .call, .readBack where sort == .call:
      !isAnswered && self[.receiver] == nil
    default: false
    }
  }

  /// Not known yet counts as answered: the receiver's name may be all that is written down.
  private var isAnswered: Bool { self[.outcome].map { $0 == CallOutcome.answered.rawValue } ?? true }

  /// Enter doesn't stop there: the group of a place that is no village.
  func isPassedOver(_ name: FieldName, in room: DutyRoom) -> Bool {
    if fields.first(where: { $0.name == name })?.isPassedOver == true { return true }
    guard sort == .ring, name == .group || name == .landmark else { return false }
    return self[.place].map { room.settings.registers.village($0) == nil } ?? false
  }
}
