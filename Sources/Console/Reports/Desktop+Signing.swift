import Curses
import Desk
import DutyModel

// 本人签: a leader signs what stands before his eyes with his passphrase.
extension Desktop {
  /// Who would sign by his key here: the leader at the keys, else the one who is looked for. He may stand behind an
  /// officer's chair.
  private func signer(of bulletin: Bulletin, at now: Timestamp) -> PersonID? {
    if bulletin.owesCounterSignature { return bulletin.signed?.signer }
    if let leader = leaderAtKeys { return leader }
    return room.signerWanted(for: bulletin, at: now)
  }

  /// `1`: asks for the passphrase, unless it is known by now that it would be in vain.
  func askForPassphrase(_ bulletin: Bulletin, at now: Timestamp) -> Response {
    if let moved = movedOn(bulletin, at: now) {
      message = Message(.refused, moved)
      return .handled
    }
    guard let signer = signer(of: bulletin, at: now) else {
      message = Message(
        .refused,
        language("名单里没有能签的领导。看 people.toml 和班表。", "No leader is known who may sign: see people.toml."))
      return .handled
    }
    if let obstacle = keyObstacle(of: signer, at: now) {
      message = Message(.refused, obstacle)
      return .handled
    }
    reading?.passphrase = PassphraseEntry(
      signer: signer, code: bulletin.code ?? "", key: newKey(), at: now)
    message = nil
    return .handled
  }

  func handlePassphrase(_ key: Key, at now: Timestamp) -> Response {
    guard reading?.passphrase != nil else { return .ignored }
    message = nil
    stopOvertakenPassphrase(at: now)
    switch key {
    case .escape: reading?.passphrase = nil
    case .enter where reading?.passphrase?.stopped != nil: endStoppedPassphrase()
    case .character(let sign): reading?.passphrase?.type(String(sign), at: now)
    case .paste(let text): reading?.passphrase?.type(text, at: now)
    case .backspace: reading?.passphrase?.erase(at: now)
    case .enter:
      message = Message(
        .hint, language("Enter 不签。按 F8 签，Esc 不签。", "Enter doesn't sign. F8 signs, Esc doesn't."))
    case .up: scrollBehindPassphrase(by: -1)
    case .down: scrollBehindPassphrase(by: 1)
    case .pageUp: scrollBehindPassphrase(by: -10)
    case .pageDown: scrollBehindPassphrase(by: 10)
    default: return .ignored
    }
    return .handled
  }

  /// The text can still be looked through.
  private func scrollBehindPassphrase(by rows: Int) { reading?.scroll(by: rows) }

  /// The line goes, and what it said stands once more.
  private func endStoppedPassphrase() {
    guard let why = reading?.passphrase?.stopped else { return }
    reading?.passphrase = nil
    message = Message(.refused, why)
  }

  /// F8 with a passphrase: it goes to the desk, and nothing of it stays here.
  func signByKey(at now: Timestamp) -> Response {
    stopOvertakenPassphrase(at: now)
    if reading?.passphrase?.stopped != nil {
      endStoppedPassphrase()
      return .handled
    }
    guard let reading, let entry = reading.passphrase, let bulletin = room.bulletins[reading.bulletin] else {
      return .ignored
    }
    if entry.isEmpty {
      message = Message(.hint, language("先打口令，再按 F8。", "Type the passphrase, then F8."))
      return .handled
    }
    self.reading?.passphrase?.clear()
    let by =
      personAtKeys.map { Actor(person: $0, role: roleAtKeys, assurance: .asserted) }
      ?? Actor(person: entry.signer, role: .leader, assurance: .asserted)
    return .signByKey(
      KeySigning(
        bulletin: bulletin.id, draft: reading.draft, code: entry.code,
        isCounterSignature: bulletin.owesCounterSignature,
        signer: entry.signer, passphrase: entry.text, key: entry.key, by: by))
  }

  /// A passphrase never lies behind something else, nor on the screen of somebody who left.
  func dropStalePassphrase(at now: Timestamp) {
    guard let entry = reading?.passphrase else { return }
    guard front == nil, list == nil else {
      reading?.passphrase = nil
      return
    }
    if entry.isStale(at: now) {
      reading?.passphrase = nil
      message = Message(
        .hint, entry.stopped ?? language("等得久了，口令没留。", "Nobody typed: the passphrase was dropped."))
    }
  }

  /// Why this leader can't sign by his key now, with the way out; nil when he can try.
  func keyObstacle(of signer: PersonID, at now: Timestamp) -> String? {
    let name = LogWords(room: room, language: language).person(signer)
    guard let key = room.validKey(of: signer) else {
      return language(
        "\(name)还没有密钥。用 2 授权签或 3 纸签；要办密钥：dutyroom key new。",
        "\(name) has no key. Use 2 by word or 3 on paper; to get one: dutyroom key new.")
    }
    switch key.tries.verdict(at: now) {
    case .open: return nil
    case .wait(let until):
      let clock = room.zone.civil(until).clockWithSeconds
      return language(
        "口令试错了，\(clock) 再试。急就用 2 授权签或 3 纸签。", "Wrong before: try again at \(clock), or use 2 or 3.")
    case .locked:
      return language(
        "\(name)的密钥锁了：口令错了太多次。请另一位领导解锁（dutyroom key reset），急就用 2 授权签或 3 纸签。",
        "The key of \(name) is locked after too many wrong tries: another leader resets it (dutyroom key reset); or use 2 or 3."
      )
    }
  }

  /// How many tries are left, once one was wrong.
  private func triesLeft(of signer: PersonID, at now: Timestamp) -> String {
    guard let key = room.validKey(of: signer), case .open(let left) = key.tries.verdict(at: now),
      key.tries.failures > 0
    else { return "" }
    return language("还可试\(left)次", "\(left) tries left")
  }

  /// `林远山的口令 *****   还可试9次   F8签  Esc不签`
  func passphrasePrompt(_ entry: PassphraseEntry, at now: Timestamp) -> (label: String, after: String) {
    let name = LogWords(room: room, language: language).person(entry.signer)
    return (
      language(" \(name)的口令 ", " Passphrase of \(name) "), triesLeft(of: entry.signer, at: now)
    )
  }

  /// The desk couldn't sign: the page stays, the passphrase is gone.
  package func notSigned(_ reason: String) {
    reading?.passphrase?.clear()
    message = Message(.refused, reason)
  }
}
