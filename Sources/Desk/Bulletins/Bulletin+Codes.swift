import DutyModel
import Keys

extension Bulletin {
  /// The code, of this draft or of one before, that stands by itself in what somebody answered; the latest of several.
  package func code(namedIn answer: String) -> String? {
    codes.last { ShortCode(stored: $0.code)?.isNamed(in: answer) == true }?.code
  }
}
