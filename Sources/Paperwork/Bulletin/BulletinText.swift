/// A bulletin as it leaves the room: what is hashed, signed and printed in every form.
///
/// All texts are cleaned when they come in, so what the leader reads, what the code is made of and what is printed
/// are the same signs.
package struct BulletinText: Equatable, Sendable {
  /// A file that goes along.
  package struct Attachment: Equatable, Sendable {
    package let name: String
    package let bytes: Int
    /// 64 hexadecimal digits of its content; empty where it isn't known.
    package let sha256: String

    package init(name: String, bytes: Int, sha256: String = "") {
      self.name = cleanLine(name)
      self.bytes = bytes
      self.sha256 = sha256.filter(\.isHexDigit).lowercased()
    }
  }

  /// Who did what to the text: 拟稿, 核稿, 签发.
  package struct Hand: Equatable, Sendable {
    package let act: String
    package let name: String
    /// When, and how where that matters: `21:00 电话授权`. Empty when there is nothing to say.
    package let note: String

    package init(_ act: String, _ name: String, note: String = "") {
      self.act = cleanLine(act)
      self.name = cleanLine(name)
      self.note = cleanLine(note)
    }
  }

  /// The red head, 值班信息; empty for none.
  package let masthead: String
  /// 演练 on what belongs to an exercise; it then stands on every page.
  package let drillMark: String?
  /// 特急, 首报 and the like, in the order in which they are printed.
  package let grades: [String]
  package let title: String
  /// 主送, without the colon.
  package let addressees: String
  package let body: [String]
  /// The figures in use as they are said, `已转移34人`: what no shorter form may leave out.
  package let figures: [String]
  package let attachments: [Attachment]
  /// 署名, the office in whose name it goes out.
  package let unit: String
  /// As printed: `2026年7月14日22时03分`.
  package let date: String
  package let phone: String?
  /// As printed; nil before signing and where the station numbers nothing. Not part of the canonical text: the
  /// number is given at signing and covered by the signature on its own.
  package private(set) var number: String?
  /// Not part of the canonical text: they are facts about it, and the last of them is its signing.
  package private(set) var hands: [Hand]

  package init(
    masthead: String = "", drillMark: String? = nil, grades: [String] = [], title: String, addressees: String,
    body: [String], figures: [String] = [], attachments: [Attachment] = [], unit: String, date: String,
    phone: String? = nil, number: String? = nil, hands: [Hand] = []
  ) {
    self.masthead = cleanLine(masthead)
    self.drillMark = Self.present(drillMark)
    self.grades = grades.compactMap { Self.present($0) }
    self.title = cleanLine(title)
    self.addressees = cleanLine(addressees)
    self.body = body.flatMap(cleanParagraphs)
    self.figures = figures.compactMap { Self.present($0) }
    self.attachments = attachments
    self.unit = cleanLine(unit)
    self.date = cleanLine(date)
    self.phone = Self.present(phone)
    self.number = Self.present(number)
    self.hands = hands
  }

  /// The same text after signing.
  package func signed(number: String?, hands: [Hand]) -> BulletinText {
    var copy = self
    copy.number = Self.present(number)
    copy.hands = hands
    return copy
  }

  private static func present(_ text: String?) -> String? {
    guard let text else { return nil }
    let clean = cleanLine(text)
    return clean.isEmpty ? nil : clean
  }
}
