import Desk
import DutyModel
import Paperwork

struct SeamTries {
  enum Verdict {
    case open(left: Int)
    case wait(until: Timestamp)
    case locked
  }
  var failures = 0
  func verdict(at now: Timestamp) -> Verdict { .open(left: 10) }
}
struct SeamKey { var tries = SeamTries() }
extension DutyRoom {
  func validKey(of person: PersonID) -> SeamKey? { nil }
}

extension Desk {
  func sign(_ signing: KeySigning) throws -> (Command, Acknowledgement) {
    throw Refusal.bulletin(.signatureMissing)
  }
}
