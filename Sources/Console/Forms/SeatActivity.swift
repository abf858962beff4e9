import Desk
import DutyModel

/// What somebody has on the phone at another seat, as far as his draft says: `B机 赵敏 来电 石桥村 20:31`.
package struct SeatActivity: Equatable, Sendable {
  package var seat: String
  package var person: PersonID?
  package var sort: String
  package var started: Timestamp
  /// Where, or whom he calls.
  package var subject: String

  /// Nil for a draft that is no call.
  package init?(seat: String, draft: Draft, room: DutyRoom) {
    guard let sort = draft.form.split(separator: ".").first.flatMap({ FormSort(rawValue: String($0)) }),
      sort == .ring || sort == .call
    else { return nil }
    self.seat = seat
    person = draft.person
    self.sort = sort.rawValue
    started = draft.started
    let place = draft[FieldName.place.rawValue]
    let recipient = draft[FieldName.recipient.rawValue]
    if sort == .call, !recipient.isEmpty {
      subject = room.name(of: RecipientID(rawValue: recipient)).chinese
    } else {
      subject = room.settings.registers.village(place)?.name ?? place
    }
  }

  package func words(room: DutyRoom, in language: Language) -> String {
    let sort =
      FormSort(rawValue: self.sort) == .call ? language("去电中", "calling") : language("来电中", "on the phone")
    let who = person.flatMap(room.settings.person)?.name(in: language)
    let clock = room.zone.civil(started).clock
    return [language("\(seat)机", "Seat \(seat)"), who, sort, subject.isEmpty ? nil : subject, clock]
      .compactMap { $0 }
      .joined(separator: " ")
  }
}
