import DutyModel
import TestSupport

extension SampleEvents {
  private static let id: KeyID = "0a1b2c3d4e5f6071"
  private static let next: KeyID = "9f86d081884c7d65"
  private static let head = "00aa11bb22cc33dd44ee55ff66778899" + "00aa11bb22cc33dd44ee55ff66778899"

  private static func made<R: FieldRecord>(_ change: (inout R) -> Void) -> R {
    var record = R()
    change(&record)
    return record
  }

  private static let signature = String(repeating: "0f", count: 64)
  private static let enrolled: KeyEnrolled = made {
    ($0.key, $0.person, $0.created) = (id, "lin.yuanshan", night("20:00:00"))
    ($0.publicHalf, $0.possession) = (String(repeating: "0a", count: 32), signature)
  }

  /// One of each act on keys, and what a segment carries of one.
  static let keys: [Event] =
    [
      .keys(.enrolled(enrolled)),
      .keys(
        .rotated(
          made {
            ($0.former, $0.key, $0.person, $0.created) = (id, next, "lin.yuanshan", night("21:00:00"))
            ($0.publicHalf, $0.possession) = (String(repeating: "1b", count: 32), signature)
            $0.signature = String(repeating: "1e", count: 64)
          })),
      .keys(.revoked(KeyRevoked(next, reason: "本子丢了"))),
      .keys(.failed(made { ($0.key, $0.person, $0.count) = (id, "lin.yuanshan", 3) })),
      .keys(.reset(made { ($0.key, $0.person) = (id, "lin.yuanshan") })),
      .keys(
        .signed(
          made {
            ($0.bulletin, $0.matter, $0.draft) = ("BL-20260714-02", "EV-20260714-01", 2)
            ($0.person, $0.key, $0.role) = ("lin.yuanshan", id, .counterSigner)
            ($0.text, $0.number) = (["dutyroom-bulletin 1", "p: 人已全部转移。"], "〔2026〕第38期")
            ($0.head, $0.time) = (head, "2026-07-14T22:05:00.000+08:00")
            $0.signature = signature
          })),
      .keys(
        .checkpoint(
          made {
            ($0.key, $0.occasion, $0.sequence, $0.head) = (id, .handover, 811, head)
            ($0.role, $0.time) = (.leader, "2026-07-14T22:05:00.000+08:00")
            $0.signature = signature
          })),
      .carried(.key(EnrolledKey(enrolled, entry: 9))),
      .carried(
        .key(
          made {
            $0 = EnrolledKey(enrolled, entry: 9)
            $0.tries.failed(at: night("20:30:00"))
            $0.end = made {
              ($0.entry, $0.at, $0.cause) = (12, night("21:00:00"), .revoked)
              ($0.reason, $0.by, $0.successor) = ("本子丢了", "gao.xiang", next)
            }
          })),
    ]
}
