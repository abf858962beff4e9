import Desk
import DutyModel

/// F8 was pressed on a form, and what it says isn't in the journal.
struct Unsaved: Equatable {
  /// The very command of that F8, under its key and with its stamps: tried again by itself, and stored once even
  /// when an earlier try was stored after all. Nil once a person has to press F8 anew.
  var intent: Intent?
  /// Why it isn't tried by itself.
  var reason: LocalText?
  /// The journal has failed to take it at least once; only then anybody hears of it.
  var hasFailed = false
  /// The shift in which it was pressed.
  var shift: Shift?

  /// A restored draft waits for F8 when it was left longer ago: nobody remembers it, nor does the list of stored
  /// keys for ever.
  static let longestAbsenceMinutes = 12 * 60

  static func held(_ reason: LocalText?) -> Unsaved {
    Unsaved(intent: nil, reason: reason, hasFailed: true)
  }

  static let changed = LocalText("改过了，按 F8 再存。", "Changed since: F8 saves it.")
  static let otherShift = LocalText("当班的人变了，看清再按 F8。", "The shift has changed: look, then F8.")
  static let old = LocalText("搁久了，看清再按 F8。", "Left long ago: look, then F8.")
  static let storedBefore = LocalText(
    "上一次其实已存。改过的要另存一条就再按 F8。", "The first try was stored after all. F8 again stores the changed one as well.")
}

extension Form {
  /// F8: the command to submit. It is the same as long as nothing was changed, so that a retry of what may have
  /// been stored is known as one; after a change only the key and the time of the first F8 stay.
  mutating func press(
    in room: DutyRoom, at now: Timestamp, by actor: (Command) -> Actor
  ) throws(FormProblem) -> Intent {
    if let intent = unsaved?.intent { return intent }
    try placeStrayWords()
    var intent = try intent(room: room, now: now)
    intent.by = actor(intent.command)
    intent.entered = now
    pressed = pressed ?? now
    unsaved = Unsaved(
      intent: intent, hasFailed: unsaved?.hasFailed ?? false, shift: room.shift)
    return intent
  }

  /// Whoever changes what wasn't saved decides anew when it's ready.
  mutating func noteChange() {
    if let unsaved, unsaved.intent != nil { self.unsaved = unsaved.hasFailed ? .held(Unsaved.changed) : nil }
  }

  /// Somebody else may have taken or left the shift meanwhile: that isn't undone by itself.
  func isOvertaken(in room: DutyRoom) -> Bool {
    changesShift && unsaved?.shift != room.shift
  }

  private var changesShift: Bool { sort == .take || sort == .leave || sort == .shift }

  /// Puts F8's state back from a draft. False when its command was stored after all.
  mutating func takeUp(_ draft: Draft, in room: DutyRoom, at now: Timestamp, newKey: () -> String) -> Bool {
    let intent = intent(of: draft, in: room)
    if let stored = room.storedCommand(draft.key) {
      if let intent, stored.digest == intent.digest(zone: room.zone) { return false }
      renew(key: newKey())
      unsaved = .held(Unsaved.storedBefore)
    } else if let entered = draft.entered, let intent {
      let isOld = changesShift || entered.adding(minutes: Unsaved.longestAbsenceMinutes) < now
      unsaved = isOld ? .held(Unsaved.old) : Unsaved(intent: intent, hasFailed: true, shift: room.shift)
    } else if draft.pressed != nil {
      unsaved = .held(Unsaved.changed)
    }
    return true
  }

  private func intent(of draft: Draft, in room: DutyRoom) -> Intent? {
    do throws(FormProblem) {
      var intent = try intent(room: room, now: draft.entered ?? draft.started)
      intent.entered = draft.entered
      intent.by =
        draft.by.map { Actor(person: $0, role: room.role(of: $0), assurance: .asserted) } ?? intent.by
      return intent
    } catch {
      // Its matter is unknown by now, for instance: the person at the keys will be told at F8.
      return nil
    }
  }
}

extension Intent {
  var submission: Submission {
    Submission(command, by: by, occasion: occasion, key: key, entered: entered)
  }

  fileprivate func digest(zone: ZoneTable) -> String { submission.digest(zone: zone) }
}
