/// What to read out when a bulletin is reported by phone before or instead of the paper: at most two minutes, with
/// all figures in use, the code sign by sign, and what must be asked back.
///
/// - Parameters:
///   - code: the short code of the canonical text.
///   - officer: the Chinese name of the person at the phone; nil leaves it out.
package func phoneScript(_ bulletin: BulletinText, code: String, officer: String?) -> String {
  let drill = bulletin.drillMark.map { "注意，这是\($0)。" } ?? ""
  let grades = bulletin.grades.isEmpty ? "" : bulletin.grades.joined(separator: "，") + "。"
  let opening =
    "我是\(clipped(bulletin.unit, to: 24))值班员\(clipped(cleanLine(officer ?? ""), to: 12))，电话报告。\(drill)\(grades)"
  let number = bulletin.number.map { clipped($0, to: 20) + "，" } ?? ""
  let files = bulletin.attachments.isEmpty ? "" : "另有附件\(bulletin.attachments.count)件。"
  let rows = [
    opening,
    "一、题目：\(clipped(bulletin.title, to: 60))。",
    "二、情况：",
    "三、文稿：\(number)\(clipped(bulletin.date, to: 20))，校验\(code.map(String.init).joined(separator: "，"))。\(files)",
    "四、请您复述人数，并告诉我您的姓名。",
  ]
  let room = spokenSignsInTwoMinutes - signs(rows.joined())
  let body = Shortened(body: bulletin.body, figures: bulletin.figures, room: room - signs(unread))
  let left = body.figuresLeftOut.isEmpty ? "" : "其余数字见文稿。"
  return rows.enumerated().map { index, row in
    index == 2 ? row + body.text + left + (body.isWhole ? "" : unread) : row
  }.joined(separator: "\n") + "\n"
}

/// Said in place of the sentences that two minutes have no room for.
private let unread = "其余见文稿。"

/// A calm reader says four signs a second; the rest of two minutes is for breath and for being asked.
private let spokenSignsInTwoMinutes = 440

/// Seconds that reading `text` aloud takes, rounded up. Marks of punctuation count as the pauses that they are.
package func spokenSeconds(of text: String) -> Int {
  (text.unicodeScalars.count { $0 != "\n" && $0 != " " } + 3) / 4
}
