import Curses
import DutyModel

/// The room in sentences: what the main screen shows in rows.
struct SpokenRoom {
  let room: DutyRoom
  let language: Language
  let now: Timestamp
  /// The leader who listens: a signature is his act. Nil for officers.
  var leader: PersonID?

  private var words: LogWords { LogWords(room: room, language: language) }
  private var paper: PaperWords { PaperWords(words, at: now, role: leader == nil ? .officer : .leader) }

  /// The one line: act, whom, number to dial, matter, due, left.
  var oneLine: String {
    let line = room.oneLine(at: now, for: leader)
    let toSign = line.toSign.map { room.title(of: $0).name(in: language) }
    let isSigning = line.clock.map { room.bulletinDuty(for: $0, at: now)?.act == .signBulletin } ?? false
    if !toSign.isEmpty, !isSigning {
      return language("现在 签发：", "Now: sign ") + toSign.joined(separator: language("、", ", "))
        + spokenKeys(language("。F9 看正文。", ". F9 reads it."), in: language)
    }
    guard let clock = line.clock else {
      if line.isUnmanned {
        return language("现在无人值班。打“接班”接班。", "Unmanned now. Type “take” to take the shift.")
      }
      return language("现在没有要办的。电话响了打“来电”。", "Nothing is owed now. When the phone rings, type “ring”.")
    }
    let name = clock.plan.recipient.isLeader ? line.contact.map { " " + $0.name(language) } ?? "" : ""
    let contact = paper.contact(of: clock)
    let phone =
      (contact ?? line.contact)?.phone.map { language("，电话 ", ", phone ") + grouped(phone: $0) } ?? ""
    let matter = "\(words.number(clock.plan.matter)) \(words.title(clock.plan.matter))"
    let hidden = line.hidden.map { hidden in
      let next = "\(words.number(hidden.plan.matter)) \(paper.duty(hidden))"
      return language("接着 \(next)。", " Then \(next).")
    }
    return language("现在 ", "Now: ") + paper.duty(clock) + name + phone
      + language("，", ", ") + matter
      + language("，", ", ") + left(clock) + language("。", ".") + (hidden ?? "")
  }

  /// The open matters by their nearest clock, at most `limit` of them.
  func queue(limit: Int) -> [String] {
    let order = QueueOrder(room)
    guard order.openCount > 0 else { return [language("没有在办。", "Nothing is open.")] }
    let rows = (0..<min(limit, order.openCount)).compactMap { room.queueRow(of: order[$0], at: now) }
      .map(sentence)
    let rest = order.openCount - rows.count
    return [language("在办 \(order.openCount) 件：", "\(order.openCount) open:")] + rows
      + (rest > 0 ? [language("后面还有 \(rest) 件。", "\(rest) more.")] : [])
  }

  private func sentence(_ row: QueueRow) -> String {
    let head = "\(numbered(row.matter.number, in: language)) \(words.title(row.matter.id))"
    let owner = row.matter.owner.map { language("，主办 ", ", ") + words.person($0) } ?? ""
    guard let clock = row.clock else {
      return head + language("，没有时限要办", ", nothing due") + owner
    }
    let more = row.others > 0 ? language("，另有\(row.others)项", ", \(row.others) more") : ""
    return head + language("，", ", ") + paper.duty(clock) + language("，", ", ")
      + left(clock) + more + owner
  }

  /// `20:46前，还剩 3:52`, or how long it is over.
  private func left(_ clock: Clock) -> String {
    let due = dueText(clock.due, at: now, zone: room.zone)
    let left = timeLeft(until: clock.due, at: now, in: language)
    return now > clock.due
      ? language("应 \(due)，超时 \(left)", "was due \(due), over \(left)")
      : language("\(due)前，还剩 \(left)", "due \(due), \(left) left")
  }

  /// Who leads, with the number, and who is on duty.
  var people: [String] {
    let leader = room.leaderOnDuty(at: now)
    let phone =
      leader.flatMap { room.settings.person($0)?.phones.first }.map { " " + grouped(phone: $0) } ?? ""
    let place =
      leader.flatMap { words.whereabouts(of: $0, besides: now) }.map { language("，", ", ") + $0 } ?? ""
    let officers = room.shift?.officers.map(words.person).joined(separator: language("、", ", "))
    return [
      language("带班 ", "Leader ")
        + (leader.map(words.person) ?? language("名单里没有", "none on the roster")) + phone + place,
      officers.map { language("值班 ", "On duty ") + $0 } ?? language("无人值班", "Unmanned"),
    ]
  }
}
