import DutyModel
import JournalFile
import Keys
import Paperwork

/// A bulletin as it is read, printed and signed: its text with its code, and what it is by now.
package struct BulletinDocument: Sendable {
  package let bulletin: Bulletin
  package let text: BulletinText
  /// What the code is made of and what a signature covers.
  package let bytes: [UInt8]
  package let code: ShortCode
  package let purpose: Purpose

  /// The bulletin as the room has it: the letter that was submitted, else the draft as it stands. Nil when the room
  /// doesn't know its text any more; then ``BulletinArchive`` finds it.
  package init?(_ id: BulletinID, in room: DutyRoom) {
    guard let bulletin = room.bulletins[id] else { return nil }
    if let letter = room.letter(of: id) {
      self.init(bulletin, BulletinText(letter), in: room)
    } else {
      self.init(draft: id, in: room)
    }
  }

  /// The draft as it stands, whatever was submitted of it before.
  init?(draft id: BulletinID, in room: DutyRoom) {
    guard let bulletin = room.bulletins[id], let content = room.content(of: id) else { return nil }
    let text = BulletinText(
      bulletin, content, settings: room.settings, purpose: room.purpose, zone: room.zone)
    self.init(bulletin, text, in: room)
  }

  /// The same text with what has happened to it since.
  func with(_ bulletin: Bulletin, in room: DutyRoom) -> BulletinDocument {
    BulletinDocument(bulletin, text, in: room)
  }

  private init(_ bulletin: Bulletin, _ text: BulletinText, in room: DutyRoom) {
    self.bulletin = bulletin
    self.text = room.signed(text, as: bulletin)
    purpose = room.purpose
    bytes = text.canonical
    code = ShortCode(of: bytes)
  }

  /// What it is while it may not leave: 草稿, 送签稿, 作废; nil once it is signed.
  package var standing: String? {
    switch bulletin.state {
    case .draft: "草稿"
    case .checking: "送核稿"
    case .awaitingSignature: "送签稿"
    case .void: "作废"
    case .signed, .sent, .acknowledged: nil
    }
  }

  package var layout: BulletinLayout { BulletinLayout(text, code: code.text, standing: standing) }

  /// The whole hash of which the code is the beginning, 64 hexadecimal digits.
  package var sha256: String { Digest(of: bytes).hex }

  /// Pages in print.
  package var pages: Int { layout.pages.count }

  /// What it says in one of its forms.
  /// - Parameter officer: the Chinese name of whoever reads it out; nil leaves it out.
  package func content(as form: BulletinForm, officer: String? = nil) -> [UInt8] {
    switch form {
    case .text: Array(layout.text.utf8)
    case .html: Array(layout.html.utf8)
    case .word: layout.word
    case .quick: Array((QuickReport(text, code: code.text, standing: standing).text + "\n").utf8)
    case .phone: Array(phoneScript(text, code: code.text, officer: officer).utf8)
    case .plain: Array(text.plain(code: code.text, standing: standing).utf8)
    case .canonical: bytes
    }
  }

  /// `BL-20260714-02_续报二_EV-20260714-03_第1稿_送签稿.txt`, once signed `…_2026-038_已签.docx`: which one it is, and
  /// what it is by now, without opening it.
  package func fileName(as form: BulletinForm) -> String {
    let title = BulletinTitle(number: 0, kind: bulletin.kind, round: bulletin.round)
    let parts = [
      purpose == .exercise ? "演练" : nil, bulletin.id.rawValue, title.shortName(in: .chinese),
      bulletin.matter.rawValue, bulletin.number?.fileName ?? "第\(bulletin.draft)稿", standing ?? "已签",
      form.nameSuffix,
    ]
    return parts.compactMap { $0 }.joined(separator: "_") + "." + form.fileExtension
  }
}

/// The forms in which a bulletin leaves the program.
package enum BulletinForm: String, CaseIterable, Sendable {
  /// For a printer that knows plain text: 28 full-width columns, 22 lines a page.
  case text
  case html
  case word
  /// 快报: one paragraph of at most 200 signs.
  case quick
  /// What to read out in two minutes.
  case phone
  /// 净文本: unwrapped, to be copied into a message.
  case plain
  /// The bytes that the code is made of.
  case canonical

  package var fileExtension: String {
    switch self {
    case .html: "html"
    case .word: "docx"
    case .text, .quick, .phone, .plain, .canonical: "txt"
    }
  }

  /// What tells it from the other texts in the folder.
  var nameSuffix: String? {
    switch self {
    case .text, .html, .word: nil
    case .quick: "快报"
    case .phone: "电话稿"
    case .plain: "净文本"
    case .canonical: "签名原文"
    }
  }
}
