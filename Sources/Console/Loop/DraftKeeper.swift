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

  init(desk: Desk, desktop: Desktop, seat: String) {
    drafts = Drafts(folder: desk.folder, zone: desk.zone)
    self.desktop = desktop
    self.seat = seat
  }

  /// What a crash left here goes on under its number; what other seats left is copied first, removed then.
  func takeUp(at now: Timestamp) {
    desktop.keepFree(drafts.numbers(of: seat))
    let offered = drafts.offered(to: seat)
    // Own ones first: no copy may get a number that one of them has.
    for offer in offered.filter({ $0.seat == seat }) + offered.filter({ $0.seat != seat }) {
      let isOwn = offer.seat == seat
      switch desktop.restore(offer.draft, number: isOwn ? offer.number : nil, at: now) {
      case .held where isOwn: saved[offer.number] = offer.draft
      case .held: if let number = desktop.forms.last?.number { copied[number] = (offer.seat, offer.number) }
      // Left lying it would be offered again when its key is long forgotten.
      case .stored:
        attempt { () throws(FileFault) in try drafts.remove(seat: offer.seat, number: offer.number) }
      case .unknown: break
      }
    }
    save()
    desktop.tellRestored()
  }

  /// What is typed is on disk before the next key is waited for; what can't be is said to be in memory only.
  func save() {
    var current: [Int: Draft] = [:]
    // A ring's stamp is worth keeping by itself, and other seats see that somebody is on the phone.
    for form in desktop.forms where (!form.isEmpty || form.sort == .ring) && form.sort != .quit {
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
    desktop.draftTrouble = failure
    desktop.draftsOnDisk = Set(current.keys.filter { saved[$0] == current[$0] })
    desktop.draftsInMemory = Set(current.keys.filter { saved[$0] != current[$0] })
  }

  /// What others have on the phone at this moment.
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
