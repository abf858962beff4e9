import Desk
import DutyModel

/// The reports that were sent back and that nobody has taken up since, kept up as entries come: looking for them among
/// all reports, at every frame, would take longer than the frame.
struct ReturnedReports {
  private(set) var ids: Set<BulletinID> = []

  /// `room` has folded the group.
  mutating func take(_ group: [Entry], in room: DutyRoom) {
    for entry in group {
      switch entry.event {
      case .bulletin(.returned(let returned)): ids.insert(returned.bulletin)
      case .segmentOpened, .carried:
        ids = Set(room.bulletins.values.lazy.filter { $0.returned != nil }.map(\.id))
        return
      default: break
      }
    }
    ids = ids.filter { room.bulletins[$0]?.returned != nil }
  }
}

extension Bulletin {
  /// Who sent it back and why, as long as nobody has done anything with it since.
  var returned: BulletinStep? {
    guard state == .draft, let last = steps.last, last.kind == .returned else { return nil }
    return last
  }
}

extension LogWords {
  /// `林远山22:05退回：起因写清楚`
  func returned(_ step: BulletinStep, besides now: Timestamp) -> String {
    let (who, at) = (person(step.person), moment(step.at, besides: now))
    let why = step.text ?? ""
    return language("\(who)\(at)退回：\(why)", "\(who) sent it back at \(at): \(why)")
  }
}
