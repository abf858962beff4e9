/// The 快报: a bulletin as one paragraph for a message, of at most 200 signs, with the same figures and the same
/// code.
package struct QuickReport: Equatable, Sendable {
  package static let mostSigns = 200

  package let text: String
  /// False when sentences of the letter are missing; the text then says so.
  package let isWhole: Bool
  /// Figures in use that two hundred signs can't hold. Unless it is empty the text must not be sent.
  package let figuresLeftOut: [String]

  /// - Parameters:
  ///   - code: the short code of the canonical text.
  ///   - standing: what it is while it isn't signed, 送签稿.
  package init(_ bulletin: BulletinText, code: String, standing: String? = nil) {
    // Half of the room at most is the head's and the tail's, however long a title somebody wrote.
    let marks = (standing.map { "【\($0)】" } ?? "") + bulletin.marks
    let head = clipped(marks + bulletin.title, to: 60) + "："
    let number = bulletin.number.map { clipped($0, to: 20) + "，" } ?? ""
    let tail = clipped(bulletin.unit, to: 24) + clipped(bulletin.date, to: 20) + "，" + number + "校验\(code)"
    let more = "（余见全文）"
    func short(_ room: Int) -> Shortened {
      Shortened(
        body: bulletin.body, figures: bulletin.figures, room: Self.mostSigns - signs(head + tail) - room)
    }
    let whole = short(0)
    let body = whole.isWhole ? whole : short(signs(more))
    text = head + body.text + (body.isWhole ? "" : more) + tail
    isWhole = body.isWhole
    figuresLeftOut = body.figuresLeftOut
  }
}
