import Curses
import DutyModel

/// A report of the opened matter as a row: which, how far, since when, and what comes next.
struct BulletinRow {
  let view: RoomView
  let look: Look
  let bulletin: Bulletin

  private var room: DutyRoom { view.room }
  private var language: Language { look.language }
  private var words: LogWords { LogWords(room: room, language: language) }

  func draw(on surface: inout Surface, row: Int, at now: Timestamp) {
    let style = look.theme[meaning(at: now)]
    let (name, state) = (language(9, 16), language(9, 18))
    let title = room.title(of: bulletin).shortName(in: language)
    surface.text(abridged(title, to: name - 1), row: row, column: 1, style: style)
    surface.text(
      abridged(bulletin.state.name(in: language), to: state - 1), row: row, column: 1 + name, style: style)
    let since = bulletin.steps.last.map { dueText($0.at, at: now, zone: room.zone) } ?? ""
    surface.text(since, row: row, column: 1 + name + state, width: 5, style: style)
    let start = 1 + name + state + 6
    surface.text(
      abridged(folded(rest(at: now)), to: surface.columns - start), row: row, column: start, style: style)
  }

  /// Draft, code, number, where it went; and the next act, last.
  func rest(at now: Timestamp) -> String {
    var parts: [String] = []
    if bulletin.state.isEditable {
      parts.append(language("第\(bulletin.draft)稿", "draft \(bulletin.draft)"))
    }
    // Who has it before his eyes at this moment, so that nobody changes it under them unknowingly.
    for reader in view.readers where reader.reading?.bulletin == bulletin.id {
      parts.append(reader.glance(room: room, in: language))
    }
    if let number = bulletin.number { parts.append(number.shortText(in: language)) }
    if let code = bulletin.code { parts.append(language("校验\(code)", "code \(code)")) }
    if let signed = bulletin.signed {
      parts.append(signed.kind.name(in: language) + " " + words.person(signed.signer))
    }
    if bulletin.owesCounterSignature { parts.append(language("欠补签", "to be countersigned")) }
    let silent = bulletin.deliveries.filter { $0.receiver == nil }.map { words.recipient($0.recipient) }
    if !silent.isEmpty {
      parts.append(language("没人签收 ", "no receipt: ") + silent.joined(separator: language("、", ", ")))
    }
    if let corrected = bulletin.correctedBy.flatMap({ room.bulletins[$0] }) {
      parts.append(language("见", "see ") + room.title(of: corrected).shortName(in: language))
    }
    if let next = next(at: now) { parts.append(next) }
    return parts.joined(separator: "  ")
  }

  /// `> 授权签 林远山 138 0000 1001`; nil once nothing comes.
  private func next(at now: Timestamp) -> String? {
    guard bulletin.state != .void, let duty = room.bulletinDuty(of: bulletin.id, at: now) else { return nil }
    switch duty.act {
    case .submitBulletin: return language("-> 送签", "-> submit")
    case .checkBulletin: return language("-> 核稿", "-> check")
    case .signBulletin:
      let person = duty.person.flatMap(room.settings.person)
      let phone = person?.phones.first.map { " " + grouped(phone: $0) } ?? ""
      return language("-> 授权签 ", "-> get signed: ") + (person?.name(in: language) ?? "") + phone
    case .sendBulletin:
      return bulletin.state == .signed ? language("-> 报出", "-> send") : nil
    default: return nil
    }
  }

  private func meaning(at now: Timestamp) -> Meaning {
    switch bulletin.state {
    case .draft, .checking: .running
    case .awaitingSignature, .signed: .dueSoon
    case .sent: .running
    case .acknowledged, .void: .done
    }
  }
}
