import DutyModel

extension BulletinText {
  /// A letter as it was submitted, with what came to it since.
  package init(_ letter: BulletinLetter, number: String? = nil, hands: [Hand] = []) {
    self.init(
      masthead: letter.masthead, drillMark: letter.mark, grades: letter.grades, title: letter.title,
      addressees: letter.addressees, body: letter.body, figures: letter.figures,
      attachments: letter.attachments.map { Attachment(name: $0.name, bytes: $0.bytes, sha256: $0.sha256) },
      unit: letter.unit, date: letter.date, phone: letter.phone, number: number, hands: hands)
  }

  /// All that is signed, as an entry keeps it; made into a text again it has the same bytes.
  package var letter: BulletinLetter {
    var letter = BulletinLetter()
    letter.masthead = masthead
    letter.mark = drillMark
    letter.grades = grades
    letter.title = title
    letter.addressees = addressees
    letter.body = body
    letter.figures = figures
    letter.attachments = attachments.map {
      BulletinFile(name: $0.name, sha256: $0.sha256, bytes: $0.bytes)
    }
    letter.unit = unit
    letter.date = date
    letter.phone = phone
    return letter
  }
}

extension BulletinText {
  /// A draft as it stands, written from what the room knows of it; nothing in it is asked of a clock or a file.
  ///
  /// - Parameter settings: whose names are printed. Once it is submitted, the letter in the entry is what counts.
  package init(
    _ bulletin: Bulletin, _ content: BulletinContent, settings: Settings, purpose: Purpose, zone: ZoneTable
  ) {
    let names = PrintedNames(settings: settings)
    let title = BulletinTitle(number: 0, kind: bulletin.kind, round: bulletin.round)
    let urgency = content.urgency == .plain ? [] : [content.urgency.name(in: .chinese)]
    let written = bulletin.steps.last { $0.kind == .drafted || $0.kind == .edited } ?? bulletin.steps.first
    self.init(
      masthead: settings.station.masthead ?? "值班信息", drillMark: purpose == .exercise ? "演练" : nil,
      grades: urgency + [title.shortName(in: .chinese)], title: content.title,
      addressees: content.recipients.map(names.office).joined(separator: "、"), body: [content.text],
      // A shorter form that has no room for a sentence still says its figures, and none that nobody signed.
      figures: content.figures.map(\.spoken).filter { says(content.text, $0) },
      attachments: content.attachments.map {
        Attachment(name: $0.name, bytes: $0.bytes, sha256: $0.sha256)
      },
      unit: settings.station.unit ?? settings.station.name(.chinese),
      date: written.map { zone.civil($0.at).printed } ?? "", phone: settings.station.phone)
  }
}

extension DutyRoom {
  /// The sheet of a bulletin that says `content`: as it was submitted, where that is what was submitted, with its
  /// number and who had it in hand.
  package func paper(of bulletin: Bulletin, content: BulletinContent) -> BulletinText {
    let isSubmitted = self.content(of: bulletin.id) == content
    let submitted = isSubmitted ? letter(of: bulletin.id).map { BulletinText($0) } : nil
    let text =
      submitted ?? BulletinText(bulletin, content, settings: settings, purpose: purpose, zone: zone)
    return signed(text, as: bulletin)
  }

  /// A submitted text with its number and who had it in hand.
  package func signed(_ text: BulletinText, as bulletin: Bulletin) -> BulletinText {
    text.signed(
      number: bulletin.number?.text,
      hands: BulletinText.hands(of: bulletin, settings: settings, zone: zone))
  }
}

extension CivilTime {
  /// `2026年7月14日22时03分`
  fileprivate var printed: String {
    "\(date.year)年\(date.month)月\(date.day)日\(hour)时\(twoDigits(minute))分"
  }
}

/// Names as papers have them: Chinese whatever the screen speaks.
struct PrintedNames {
  let settings: Settings

  func person(_ id: PersonID?) -> String? {
    id.map { settings.person($0)?.name ?? $0.rawValue }
  }

  func office(_ id: RecipientID) -> String {
    settings.station.offices.first { $0.id == id }?.name(.chinese)
      ?? Post(rawValue: id.rawValue)?.name(in: .chinese) ?? id.rawValue
  }
}
