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
      sort == .ring || sort == .call,
      // A message that is being written down isn't on the phone.
      draft[FieldName.channel.rawValue].isEmpty
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

  /// `B机 来电中 石桥村`, `B机 电话中 县应急局`
  package func brief(room: DutyRoom, in language: Language) -> String {
    let sort =
      FormSort(rawValue: self.sort) == .call
      ? language("电话中", "on the phone") : language("来电中", "taking a call")
    return [language("\(seat)机", "seat \(seat)"), sort, subject].filter { !$0.isEmpty }.joined(separator: " ")
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
