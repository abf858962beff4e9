import DutyModel

extension Sample {
  static let bulletinID: BulletinID = "BL-20260714-01"

  static var bulletinContent: BulletinContent {
    var content = BulletinContent()
    content.title = "关于石桥村山洪情况的续报二"
    content.text = "截至22时，应转34人全部转移。"
    (content.ownTitle, content.ownText) = (true, true)
    content.urgency = .urgent
    content.recipients = [.county, .bureau]
    content.figures = [bulletinFigure]
    content.elements = [ElementWords(.nextSteps, "夜间每半小时巡查", given: true)]
    content.attachments = [photo]
    return content
  }

  static let photo = BulletinFile(
    name: "桥面.jpg", sha256: String(repeating: "0a", count: 32), bytes: 411_201)

  static var bulletinLetter: BulletinLetter {
    var letter = BulletinLetter()
    letter.masthead = "值班信息"
    letter.mark = "演练"
    letter.grades = ["加急", "续报二"]
    letter.title = "关于石桥村山洪情况的续报二"
    letter.addressees = "县政府总值班室"
    letter.body = ["截至22时，应转34人全部转移。"]
    letter.figures = ["被困5人"]
    letter.attachments = [photo]
    letter.unit = "青禾镇值班室"
    letter.date = "2026年7月14日22时03分"
    letter.phone = "05700000001"
    return letter
  }

  static var bulletinFigure: BulletinFigure {
    var figure = BulletinFigure(.trapped, 5, former: 7, explanation: "石桥村清点")
    figure.line = 11
    figure.source = "石桥村 周某"
    figure.standing = .chosen
    return figure
  }

  static var signOff: SignOff {
    var signOff = SignOff()
    signOff.kind = .authority
    signOff.signer = .he
    signOff.at = time("22:05")
    signOff.standsIn = true
    signOff.code = "7Q4M"
    signOff.means = .wechat
    signOff.words = "同意"
    signOff.phone = "13800000005"
    signOff.proof = "截图2204"
    signOff.pages = 2
    signOff.key = "he-1"
    signOff.head = "00aa"
    signOff.signature = "00ff"
    return signOff
  }

  /// Each with every field set, though no bulletin has them all.
  static var bulletinActs: [BulletinAct] {
    var drafted = BulletinDrafted()
    drafted.bulletin = bulletinID
    drafted.matter = matter
    drafted.kind = .followUp
    drafted.round = 2
    drafted.corrects = "BL-20260714-02"
    drafted.content = bulletinContent
    var edited = BulletinEdited()
    (edited.bulletin, edited.matter, edited.draft) = (bulletinID, matter, 3)
    edited.content = bulletinContent
    var submitted = BulletinSubmitted()
    (submitted.bulletin, submitted.matter, submitted.draft) = (bulletinID, matter, 3)
    submitted.stage = .checking
    submitted.code = "7Q4M"
    submitted.pages = 2
    submitted.unchecked = "林燕在转移"
    submitted.letter = bulletinLetter
    var checked = BulletinMarked()
    (checked.bulletin, checked.matter, checked.draft, checked.text) = (bulletinID, matter, 3, "数字对过")
    var recalled = BulletinMarked()
    (recalled.bulletin, recalled.matter, recalled.draft, recalled.text) = (bulletinID, matter, 3, "人数要改")
    var returned = BulletinReturned()
    (returned.bulletin, returned.matter, returned.draft) = (bulletinID, matter, 3)
    (returned.reason, returned.person) = ("起因写清楚", .zhou)
    var signed = BulletinSigned()
    (signed.bulletin, signed.matter, signed.draft, signed.signOff) = (bulletinID, matter, 3, signOff)
    var numbered = BulletinNumbered()
    (numbered.bulletin, numbered.matter, numbered.number) = (bulletinID, matter, number)
    var counterSigned = BulletinCounterSigned()
    (counterSigned.bulletin, counterSigned.matter, counterSigned.signOff) = (bulletinID, matter, signOff)
    var voided = BulletinVoided()
    (voided.bulletin, voided.matter, voided.number) = (bulletinID, matter, number)
    (voided.cause, voided.reason) = (.dropped, "情况变了")
    var skipped = NumbersSkipped()
    (skipped.year, skipped.from, skipped.through, skipped.reason) = (2026, 1, 36, "年初用的纸本")
    let exempted = FinalExempted(
      matter: matter, cause: .leader, name: "周明", said: time("23:00"), reason: "并入专报")
    return [
      .drafted(drafted), .edited(edited), .submitted(submitted), .checked(checked), .recalled(recalled),
      .returned(returned), .signed(signed), .numbered(numbered), .counterSigned(counterSigned),
      .dispatched(dispatched), .acknowledged(acknowledged), .voided(voided), .phoned(phoned),
      .numbersSkipped(skipped), .finalExempted(exempted),
    ]
  }

  static let number = BulletinNumber(.serial, year: 2026, value: 38)

  private static var dispatched: BulletinDispatched {
    var dispatched = BulletinDispatched()
    (dispatched.bulletin, dispatched.matter, dispatched.recipient) = (bulletinID, matter, .county)
    (dispatched.channel, dispatched.receiver) = (.mail, "孙某")
    (dispatched.attachments, dispatched.text) = (["0a1b"], "原件随后")
    return dispatched
  }

  private static var acknowledged: BulletinAcknowledged {
    var acknowledged = BulletinAcknowledged()
    (acknowledged.bulletin, acknowledged.matter, acknowledged.recipient) = (bulletinID, matter, .county)
    (acknowledged.receiver, acknowledged.means, acknowledged.text) = ("孙某", .message, "收到")
    return acknowledged
  }

  private static var phoned: ReportPhoned {
    var phoned = ReportPhoned()
    (phoned.matter, phoned.bulletin, phoned.purpose, phoned.recipient) = (
      matter, bulletinID, .report, .county
    )
    (phoned.phone, phoned.receiver, phoned.readBack, phoned.text) = ("05700000001", "孙某", true, "先电话说")
    (phoned.authority, phoned.word, phoned.figures) = (.word, authority, [bulletinFigure])
    return phoned
  }

  static var knownBulletin: Bulletin {
    var bulletin = Bulletin()
    bulletin.id = bulletinID
    bulletin.matter = matter
    bulletin.kind = .correction
    bulletin.round = 2
    bulletin.corrects = "BL-20260714-02"
    bulletin.correctedBy = "BL-20260714-03"
    bulletin.state = .acknowledged
    bulletin.draft = 3
    bulletin.codes = [DraftCode(draft: 3, code: "7Q4M")]
    bulletin.pages = 2
    bulletin.signed = signOff
    bulletin.counterSigned = signOff
    bulletin.number = number
    var delivery = Delivery()
    var first = Sending()
    (first.channel, first.at, first.entry) = (.message, time("22:01"), 37)
    delivery.first = first
    (delivery.recipient, delivery.channel, delivery.at, delivery.entry) = (.county, .mail, time("22:06"), 40)
    (delivery.receiver, delivery.acknowledgedAt, delivery.acknowledgedBy) = ("孙某", time("22:07"), 41)
    bulletin.deliveries = [delivery]
    bulletin.told = [bulletinFigure]
    var step = BulletinStep()
    (step.kind, step.person, step.at, step.entry) = (.returned, .zhou, time("22:00"), 39)
    (step.draft, step.text) = (2, "起因写清楚")
    bulletin.steps = [step]
    return bulletin
  }

  static var exemption: FinalExemption {
    var exemption = FinalExemption()
    (exemption.entry, exemption.cause, exemption.name) = (50, .leader, "周明")
    (exemption.at, exemption.reason) = (time("23:00"), "并入专报")
    return exemption
  }
}
