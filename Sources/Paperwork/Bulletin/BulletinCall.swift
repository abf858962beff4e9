/// What to read out when a bulletin is reported by phone before or instead of the paper: at most two minutes, with
/// all figures in use, the code sign by sign, and what must be asked back. Four points, and no other numbering in them.
///
/// - Parameters:
///   - code: the short code of the canonical text.
///   - officer: the Chinese name of the person at the phone; nil takes whoever wrote it.
package func phoneScript(_ bulletin: BulletinText, code: String, officer: String?) -> String {
  let drill = bulletin.drillMark.map { "注意，这是\($0)。" } ?? ""
  let writer = bulletin.hands.first { $0.act == "拟稿" && $0.name != BulletinText.nobody }?.name
  let name = officer ?? writer ?? ""
  let grades = bulletin.grades.map { "，" + $0 }.joined()
  let number = bulletin.number.map { clipped(readAloud($0), to: 20) + "，" } ?? ""
  let files = bulletin.attachments.isEmpty ? "" : "另有附件\(bulletin.attachments.count)件。"
  let rows = [
    "我是\(clipped(bulletin.unit, to: 24))值班员\(clipped(cleanLine(name), to: 12))，电话报告突发事件。\(drill)",
    "一、什么事：\(clipped(readAloud(bulletin.title), to: 60))\(grades)。",
    "二、情况：",
    "三、书面稿：\(number)\(clipped(bulletin.date, to: 20))，校验码\(code.map(String.init).joined(separator: "，"))。\(files)",
    "四、请您复述一遍人数，并告诉我您的姓名。",
  ]
  let room = spokenSignsInTwoMinutes - signs(rows.joined())
  let body = Shortened(
    body: bulletin.body.map(readAloud), figures: bulletin.figures.map(readAloud), room: room - signs(unread))
  let left = body.figuresLeftOut.isEmpty ? "" : "其余数字见书面稿。"
  return rows.enumerated().map { index, row in
    index == 2 ? row + body.text + left + (body.isWhole ? "" : unread) : row
  }.joined(separator: "\n") + "\n"
}

/// Said in place of the sentences that two minutes have no room for.
private let unread = "其余见书面稿。"

/// A calm reader says four signs a second; the rest of two minutes is for breath and for being asked.
private let spokenSignsInTwoMinutes = 440

/// Seconds that reading `text` aloud takes, rounded up. Marks of punctuation count as the pauses that they are.
package func spokenSeconds(of text: String) -> Int {
  (text.unicodeScalars.count { $0 != "\n" && $0 != " " } + 3) / 4
}
