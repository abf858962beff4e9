import DutyModel
import Keys

/// A leader's key while it is open in this process.
package struct UnlockedKey: Sendable {
  package let person: PersonID
  package let id: KeyID
  let key: SigningKey

  /// 128 digits; nil when the machine can't sign.
  func signature(over statement: Statement) -> String? {
    do throws(KeyFault) { return Hex.text(try key.sign(statement)) } catch { return nil }
  }
}

extension EnrolledKey {
  /// Nil when its public half is none.
  var verifyingKey: VerifyingKey? {
    guard let bytes = Hex.bytes(publicHalf) else { return nil }
    do throws(KeyFault) { return try VerifyingKey(bytes: bytes) } catch { return nil }
  }

  /// True when `signature` (128 digits) was made by this key over exactly `statement`; that says nothing on whether the
  /// key counted.
  func verifies(_ signature: String, of statement: Statement) -> Bool {
    guard let bytes = Hex.bytes(signature) else { return false }
    return verifyingKey?.verifies(bytes, of: statement) ?? false
  }
}

/// Whether somebody can sign by key now.
package enum KeyStanding: Equatable, Sendable {
  /// He has no key: he signs by authority or on paper.
  case none
  /// So many wrong tries are left before the lock.
  case ready(left: Int)
  /// After a wrong try, from that instant on.
  case wait(until: Timestamp)
  case locked
}

/// Why a key isn't open.
package enum UnlockFault: Error, Equatable, Sendable {
  case noKey(LocalText)
  /// After a wrong try: not before that instant.
  case wait(until: Timestamp, seconds: Int)
  case locked(LocalText)
  /// Somebody else is trying a passphrase at this station.
  case busy
  /// A wrong passphrase, recorded as such. So many tries are left, the next in so many seconds.
  case wrong(left: Int, seconds: Int)
  case file(KeyFileFault)
  /// It can't be the passphrase: too short or too long; it counts as no try.
  case passphrase(KeyFault)
}

extension UnlockFault {
  /// What is wrong, and what to do next.
  package func message(in language: Language) -> String {
    switch self {
    case .noKey(let person):
      language(
        "\(person(.chinese))没有密钥。改用授权签或纸签；要做一把：dutyroom key new。",
        "\(person(.english)) has no key. Sign by authority or on paper; to make one: dutyroom key new.")
    case .wait(_, let seconds):
      language("刚才输错了，\(seconds) 秒后再试。", "After a wrong passphrase: try again in \(seconds) s.")
    case .busy:
      language(
        "另一个终端正在输口令，等几秒再试。", "Another terminal is trying a passphrase: wait a few seconds, then try again.")
    case .locked(let person): Refusal.keys(.locked(person)).message(in: language)
    case .wrong(left: 0, _):
      language(
        "口令不对，已输错十次，锁住了。请另一位领导用 dutyroom key reset 解锁；急件先用授权签或纸签。",
        "Wrong passphrase, the tenth: the key is locked. Another leader unlocks it with dutyroom key reset; meanwhile sign by authority or on paper."
      )
    case .wrong(let left, let seconds):
      language(
        "口令不对，还能试 \(left) 次，\(seconds) 秒后再试。",
        "Wrong passphrase. \(left) tries left, the next in \(seconds) s.")
    case .file(let fault): fault.message(in: language)
    case .passphrase(let fault): fault.message(in: language)
    }
  }
}
