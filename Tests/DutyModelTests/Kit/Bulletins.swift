import DutyModel

// Bulletins as a test writes, signs and sends them.

extension BulletinCommand {
  /// One command of each name.
  static func samples(_ matter: MatterID) -> [BulletinCommand] {
    let id = Sample.bulletinID
    return [
      .draft(DraftBulletin(matter, .first)), .edit(EditBulletin(id, draft: 1, text: "水退了。")),
      .submit(SubmitBulletin(id)), .check(MarkBulletin(id, draft: 1)), .recall(MarkBulletin(id, draft: 1)),
      .sendBack(ReturnBulletin(id, draft: 1, reason: "起因写清楚")), .sign(.word(id)), .counterSign(.paper(id)),
      .send(SendBulletin(id, to: .county)), .acknowledge(AcknowledgeBulletin(id, by: "孙某", at: .county)),
      .void(VoidBulletin(id, reason: "不用了")), .phone(PhoneReport(matter, to: .county)),
      .exemptFinal(FinalExempted(matter: matter, cause: .county, name: "孙某")),
      .skipNumbers(SkipNumbers(next: 37, reason: "年初用的纸本")),
    ]
  }
}

extension DraftBulletin {
  init(_ matter: MatterID, _ kind: BulletinKind, text: String? = nil, corrects: BulletinID? = nil) {
    self.init()
    self.matter = matter
    self.kind = kind
    self.text = text
    self.corrects = corrects
    // How it was handled is asked anew for the last report.
    if kind == .final { elements = [GivenElement(.actionsTaken, "群众已安全返回")] }
  }
}

extension EditBulletin {
  init(
    _ bulletin: BulletinID, draft: Int, text: String? = nil, elements: [GivenElement] = [],
    explaining: [FigureExplanation] = []
  ) {
    self.init()
    self.bulletin = bulletin
    self.draft = draft
    self.text = text
    self.elements = elements
    explanations = explaining
  }
}

extension SubmitBulletin {
  init(
    _ bulletin: BulletinID, draft: Int = 1, code: String = "7Q4M", pages: Int? = nil, unchecked: String? = nil
  ) {
    self.init()
    self.bulletin = bulletin
    self.draft = draft
    self.code = code
    self.pages = pages
    self.unchecked = unchecked
  }
}

extension ReturnBulletin {
  init(_ bulletin: BulletinID, draft: Int, reason: String, person: PersonID? = nil) {
    self.init()
    self.bulletin = bulletin
    self.draft = draft
    self.reason = reason
    self.person = person
  }
}

extension Night {
  /// 周明 has a key from here on.
  mutating func enrollKey() throws {
    try submit(.keys(.enroll(KeyEnrolled("a", of: .zhou))), by: .zhou)
  }
}

extension SignBulletin {
  /// The leader's word by WeChat.
  static func word(
    _ bulletin: BulletinID, draft: Int = 1, by signer: PersonID = .zhou, code: String = "7Q4M",
    words: String? = "同意 7Q4M", said: Timestamp? = nil
  ) -> SignBulletin {
    var sign = SignBulletin(bulletin, draft, .authority, by: signer, code: code)
    sign.means = .wechat
    sign.words = words
    sign.phone = "13800000004"
    sign.said = said
    return sign
  }

  static func paper(
    _ bulletin: BulletinID, draft: Int = 1, by signer: PersonID = .zhou, code: String = "7Q4M",
    pages: Int? = 1
  ) -> SignBulletin {
    var sign = SignBulletin(bulletin, draft, .paper, by: signer, code: code)
    sign.pages = pages
    return sign
  }

  /// By the key of 周明 that ``Night/enrollKey()`` gives him.
  static func key(
    _ bulletin: BulletinID, draft: Int = 1, by signer: PersonID? = nil, signature: String? = "00ff",
    key: KeyID = KeyEnrolled("a", of: .zhou).key
  ) -> SignBulletin {
    var sign = SignBulletin(bulletin, draft, .key, by: signer, code: "7Q4M")
    (sign.key, sign.head, sign.signature) = (key.rawValue, "00aa", signature)
    sign.statement = SignedStatement(text: ["p: 水退了"], number: "", role: .leader, time: "t")
    return sign
  }

  init(_ bulletin: BulletinID, _ draft: Int, _ kind: SignOffKind, by signer: PersonID?, code: String) {
    self.init()
    self.bulletin = bulletin
    self.draft = draft
    self.kind = kind
    self.signer = signer
    self.code = code
  }
}

extension SendBulletin {
  init(_ bulletin: BulletinID, to recipient: RecipientID, receiver: String? = nil) {
    self.init()
    self.bulletin = bulletin
    self.recipient = recipient
    self.receiver = receiver
  }
}

extension AcknowledgeBulletin {
  init(_ bulletin: BulletinID, by receiver: String, at recipient: RecipientID) {
    self.init()
    self.bulletin = bulletin
    self.receiver = receiver
    self.recipient = recipient
  }
}

extension PhoneReport {
  init(
    _ matter: MatterID, to recipient: RecipientID, _ purpose: CallPurpose = .followUp,
    receiver: String? = "孙某"
  ) {
    self.init()
    self.matter = matter
    self.recipient = recipient
    self.purpose = purpose
    self.receiver = receiver
  }
}

extension ReportContent {
  /// A report that tells all that a first bulletin has to say.
  static func whole(_ figures: [Figure: Int]? = [.trapped: 7]) -> ReportContent {
    var content = ReportContent(
      text: "溪水漫过便桥", kind: .flashFlood, place: "石桥村三组", occurred: time("19:50"),
      source: Counterpart(name: "周某", unit: "石桥村", phone: "13800000000"), figures: figures)
    content.actionsTaken = "村干部逐户敲门"
    return content
  }
}

extension Night {
  /// A flood that tells enough for a first report, with one officer on duty unless a test says otherwise.
  static func withFlood(
    officers: [PersonID] = [.wu], _ policy: DeadlinePolicy = .fictional,
    figures: [Figure: Int]? = [.trapped: 7]
  ) throws -> (Night, MatterID) {
    var night = try Night.begun(shift: false, SettingsAdoption(policy: policy))
    try night.submit(.takeShift(TakeShift(officers: officers)))
    let matter = try night.open(.whole(figures))
    return (night, matter)
  }

  /// Drafts a bulletin and returns its id.
  mutating func draft(
    _ matter: MatterID, _ kind: BulletinKind, text: String? = nil, corrects: BulletinID? = nil
  )
    throws -> BulletinID
  {
    try submit(.bulletin(.draft(DraftBulletin(matter, kind, text: text, corrects: corrects))))
      .draftedBulletin!
  }

  /// Drafts, submits, signs on paper and sends a bulletin; `receiver` nil leaves the receipt owed.
  @discardableResult
  mutating func report(
    _ matter: MatterID, _ kind: BulletinKind, to recipient: RecipientID = .county, receiver: String? = "孙某",
    corrects: BulletinID? = nil
  ) throws -> BulletinID {
    let id = try draft(matter, kind, corrects: corrects)
    try sign(id)
    try submit(.bulletin(.send(SendBulletin(id, to: recipient, receiver: receiver))))
    return id
  }

  /// Submits a draft and has it signed on paper.
  mutating func sign(_ id: BulletinID) throws {
    let draft = room.bulletins[id]!.draft
    try submit(.bulletin(.submit(SubmitBulletin(id, draft: draft, unchecked: "林燕在转移"))))
    try submit(.bulletin(.sign(.paper(id, draft: draft))))
  }
}

extension [Event] {
  var draftedBulletin: BulletinID? {
    for case .bulletin(.drafted(let drafted)) in self { return drafted.bulletin }
    return nil
  }
  var givenNumber: BulletinNumber? {
    for case .bulletin(.numbered(let numbered)) in self { return numbered.number }
    return nil
  }
}
