import DutyModel

/// The very draft that somebody chose, so that nobody acts on a text that he hasn't seen: `BL-20260714-02#3`.
struct ChosenDraft: Equatable {
  var bulletin: BulletinID
  var draft: Int

  init(_ bulletin: Bulletin) {
    (self.bulletin, draft) = (bulletin.id, bulletin.draft)
  }

  /// Nil for a text that names no draft.
  init?(_ text: String) {
    let parts = text.split(separator: "#")
    guard parts.count == 2, let draft = Int(parts[1]) else { return nil }
    bulletin = BulletinID(rawValue: String(parts[0]))
    self.draft = draft
  }

  /// What stands in the item of a form.
  var text: String { "\(bulletin)#\(draft)" }
}

extension Form {
  /// The draft that is chosen; nil while none is.
  var chosenDraft: ChosenDraft? { self[.bulletin].flatMap(ChosenDraft.init) }

  /// The report that is chosen, as the room knows it by now.
  func chosenBulletin(in room: DutyRoom) -> Bulletin? { chosenDraft.flatMap { room.bulletins[$0.bulletin] } }
}
