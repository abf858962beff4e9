import Desk
import DutyModel

/// Keeps on disk what is being typed, and takes up what a crash left there.
final class DraftKeeper {
  private let drafts: Drafts
  private let desktop: Desktop
  private let seat: String
  /// What is known to lie on disk, by number.
  private var saved: [Int: Draft] = [:]
  /// By our number, a dead seat's draft that goes once ours is safe.
  private var copied: [Int: (seat: String, number: Int)] = [:]
  /// What others are told of the report that is read here; nil while none is.
  private var presence: Draft?
  /// Its number among the drafts of a seat: no form has it.
  static let presenceNumber = 0
  /// By the number of the note that holds their words, drafts that can't be read.
  private var lost: [Int: LostDraft] = [:]

  init(desk: Desk, desktop: Desktop, seat: String) {
    drafts = Drafts(folder: desk.folder, zone: desk.zone)
    self.desktop = desktop
    self.seat = seat
  }

  /// What a crash left here goes on under its number; what other seats left is copied first, removed then.
  func takeUp(at now: Timestamp) {
    desktop.keepFree(drafts.numbers(of: seat))
    let offered = drafts.offered(to: seat)
    var unknown: [String] = []
    // Own ones first: no copy may get a number that one of them has.
    for offer in offered.filter({ $0.seat == seat }) + offered.filter({ $0.seat != seat }) {
      let isOwn = offer.seat == seat
      switch desktop.restore(offer.draft, number: isOwn ? offer.number : nil, at: now) {
      case .held where isOwn: saved[offer.number] = offer.draft
      case .held: if let number = desktop.forms.last?.number { copied[number] = (offer.seat, offer.number) }
      // Left lying it would be offered again when its key is long forgotten.
      case .stored:
        attempt { () throws(FileFault) in try drafts.remove(seat: offer.seat, number: offer.number) }
      case .unknown: unknown.append("\(offer.seat)-\(offer.number).json")
      }
    }
    takeUpLost(at: now)
    save()
    setAsideLost()
    desktop.tellRestored()
    if !unknown.isEmpty {
      let names = unknown.joined(separator: " ")
      desktop.message = .init(
        .refused,
        desktop.language(
          "草稿 \(names) 这个版本打不开，原样留着，用写它的版本打开。",
          "The drafts \(names) are of another version; they stay, open them with that one."))
    }
  }

  /// A draft that can't be read isn't passed over: what can be made out lies held as a note, and the file is named.
  private func takeUpLost(at now: Timestamp) {
    for draft in drafts.lost(to: seat) {
      let number = desktop.hold(
        desktop.language(
          "草稿 \(draft.name) 读不全，认得出的：\n\(draft.words)",
          "The draft \(draft.name) can't be read in full. What can:\n\(draft.words)"), at: now)
      lost[number] = draft
    }
  }

  /// Not before its words are on disk.
  private func setAsideLost() {
    for (number, draft) in lost where saved[number] != nil {
      let fault = attempt { () throws(FileFault) in try drafts.setAside(draft) }
      if fault == nil { lost[number] = nil }
    }
  }

  /// What an editor outside had saved when an earlier run was cut off lies held as a note, unless its form has it.
  func takeUpEdited(_ editor: OutsideEditor, at now: Timestamp) {
    guard let text = editor.leftover() else { return }
    let body = text.trimmingBlanks
    let isKnown = desktop.forms.contains { form in form.fields.contains { $0.text.trimmingBlanks == body } }
    if !body.isEmpty && !isKnown {
      let number = desktop.hold(text, at: now)
      save()
      guard saved[number] != nil else { return }
      desktop.tellRestored()
    }
    editor.removeLeftover()
  }

  /// What is typed is on disk before the next key is waited for; what can't be is said to be in memory only.
  func save() {
    var current: [Int: Draft] = [:]
    // A ring's stamp is worth keeping by itself, and other seats see that somebody is on the phone.
    for form in desktop.formsToKeep where (!form.isEmpty || form.sort == .ring) && form.sort != .quit {
      var draft = form.draft
      draft.person = desktop.personAtKeys
      current[form.number] = draft
    }
    var failure: Failure?
    for (number, draft) in current where saved[number] != draft {
      let fault = attempt { () throws(FileFault) in try drafts.save(draft, seat: seat, number: number) }
      if let fault { failure = fault } else { saved[number] = draft }
    }
    for number in saved.keys where current[number] == nil {
      let fault = attempt { () throws(FileFault) in try drafts.remove(seat: seat, number: number) }
      if fault == nil { saved[number] = nil }
    }
    for (number, other) in copied where current[number] == nil || saved[number] != nil {
      let fault = attempt { () throws(FileFault) in try drafts.remove(seat: other.seat, number: other.number)
      }
      if fault == nil { copied[number] = nil }
    }
    showPresence()
    desktop.draftTrouble = failure
    desktop.draftsOnDisk = Set(current.keys.filter { saved[$0] == current[$0] })
    desktop.draftsInMemory = Set(current.keys.filter { saved[$0] != current[$0] })
  }

  /// Tells the other seats what is read here. It is no word of anybody: where it can't be written nothing is lost.
  private func showPresence() {
    let shown = desktop.reading.map { SeatActivity.draft(of: $0, by: desktop.personAtKeys) }
    guard shown != presence else { return }
    let fault = attempt { () throws(FileFault) in
      if let shown {
        try drafts.save(shown, seat: seat, number: Self.presenceNumber)
      } else {
        try drafts.remove(seat: seat, number: Self.presenceNumber)
      }
    }
    if fault == nil { presence = shown }
  }

  /// What others have on the phone or before their eyes at this moment.
  func lookElsewhere() {
    let found = drafts.elsewhere(than: seat).compactMap {
      SeatActivity(seat: $0.seat, draft: $0.draft, room: desktop.room)
    }
    if desktop.elsewhere != found { desktop.elsewhere = found }
  }

  /// Takes the room that drafts will need, now and then. Room that can't be had is no news as long as nothing needed
  /// it: the disk itself is looked at elsewhere.
  func takeRoom() {
    attempt { () throws(FileFault) in try drafts.takeRoom(seat: seat) }
  }

  @discardableResult
  private func attempt(_ body: () throws(FileFault) -> Void) -> Failure? {
    do throws(FileFault) {
      try body()
      return nil
    } catch {
      return Failure(error)
    }
  }
}
