import Desk
import DutyModel

/// What somebody has on the phone or before his eyes at another seat, as far as his draft says: `B机 赵敏 来电 石桥村
/// 20:31`, `B机 林远山 在看 3号续报一 第3稿`.
package struct SeatActivity: Equatable, Sendable {
  package var seat: String
  package var person: PersonID?
  package var sort: String
  package var started: Timestamp
  /// Where, or whom he calls.
  package var subject: String
  /// The report that he reads, where he is not on the phone.
  package var reading: Reading?

  /// A report on the screen of a seat.
  package struct Reading: Equatable, Sendable {
    package var bulletin: BulletinID
    package var draft: Int
  }

  /// Under this name a seat's drafts folder tells what is read there.
  static let readingForm = "reading"

  /// Nil for a draft that is no call and no report.
  package init?(seat: String, draft: Draft, room: DutyRoom) {
    let form = draft.form.split(separator: ".").first.map(String.init) ?? ""
    self.seat = seat
    person = draft.person
    sort = form
    started = draft.started
    if form == Self.readingForm {
      guard let bulletin = room.bulletins[BulletinID(rawValue: draft["bulletin"])],
        let number = Int(draft["draft"])
      else { return nil }
      reading = Reading(bulletin: bulletin.id, draft: number)
      subject = room.title(of: bulletin).name(in: .chinese)
      return
    }
    // A message that is being written down isn't on the phone.
    guard let sort = FormSort(rawValue: form), sort == .ring || sort == .call,
      draft[FieldName.channel.rawValue].isEmpty
    else { return nil }
    let place = draft[FieldName.place.rawValue]
    let recipient = draft[FieldName.recipient.rawValue]
    if sort == .call, !recipient.isEmpty {
      subject = room.name(of: RecipientID(rawValue: recipient)).chinese
    } else {
      subject = room.settings.registers.village(place)?.name ?? place
    }
  }

  /// What a seat writes into its drafts folder while a report is read there.
  static func draft(of page: ReadingPage, by person: PersonID?) -> Draft {
    var draft = Draft()
    draft.form = readingForm
    draft.started = page.opened
    draft.person = person
    draft.fields = [
      Draft.Field(name: "bulletin", text: page.bulletin.rawValue),
      Draft.Field(name: "draft", text: "\(page.draft)"),
    ]
    return draft
  }

  /// `B机 林远山 在看第3稿`
  func glance(room: DutyRoom, in language: Language) -> String {
    let who = person.flatMap(room.settings.person)?.name(in: language)
    let draft = reading.map { language("在看第\($0.draft)稿", "reads draft \($0.draft)") }
    return [language("\(seat)机", "seat \(seat)"), who, draft].compactMap { $0 }.joined(separator: " ")
  }

  /// `在看 3号续报一 第3稿`
  private func reads(room: DutyRoom, in language: Language) -> String? {
    guard let reading, let bulletin = room.bulletins[reading.bulletin] else { return nil }
    let title = room.title(of: bulletin).name(in: language)
    return language("在看 \(title) 第\(reading.draft)稿", "reads \(title), draft \(reading.draft)")
  }

  /// `B机 来电中 石桥村`, `B机 电话中 县应急局`, `B机 在看 3号续报一 第3稿`
  package func brief(room: DutyRoom, in language: Language) -> String {
    if let reads = reads(room: room, in: language) {
      return language("\(seat)机", "seat \(seat)") + " " + reads
    }
    let sort =
      FormSort(rawValue: self.sort) == .call
      ? language("电话中", "on the phone") : language("来电中", "taking a call")
    return [language("\(seat)机", "seat \(seat)"), sort, subject].filter { !$0.isEmpty }.joined(separator: " ")
  }

  package func words(room: DutyRoom, in language: Language) -> String {
    if let reads = reads(room: room, in: language) {
      let who = person.flatMap(room.settings.person)?.name(in: language)
      return [language("\(seat)机", "Seat \(seat)"), who, reads].compactMap { $0 }.joined(separator: " ")
    }
    let sort =
      FormSort(rawValue: self.sort) == .call ? language("去电中", "calling") : language("来电中", "on the phone")
    let who = person.flatMap(room.settings.person)?.name(in: language)
    let clock = room.zone.civil(started).clock
    return [language("\(seat)机", "Seat \(seat)"), who, sort, subject.isEmpty ? nil : subject, clock]
      .compactMap { $0 }
      .joined(separator: " ")
  }
}
