// Writing a report, and sending it on its way to the leader.

extension DutyRoom {
  /// What a new report of this kind would say, written from what the incident holds and what is `given` besides; nil
  /// where there is no incident.
  package func proposedContent(
    for kind: BulletinKind, of matter: MatterID, corrects: BulletinID? = nil, given: [GivenElement] = [],
    explaining: [FigureExplanation] = [], at instant: Timestamp
  ) -> BulletinContent? {
    guard let matter = matters[matter], matter.incident != nil else { return nil }
    return written(
      kind, round: nextRound(of: kind, in: matter.id), of: matter, corrects: corrects,
      given: self.given(given), explaining: explaining, at: instant)
  }

  /// Which report an incident wants next: a first one until one has left, a final one once it has ended.
  package func proposedKind(of matter: MatterID) -> BulletinKind {
    let hasFirst =
      sentBulletins(of: matter).contains { $0.kind == .first }
      || clocks(of: matter).contains {
        $0.plan.kind == .writtenReport && $0.metBy != nil && !$0.plan.recipient.isLeader
      }
    guard hasFirst else { return .first }
    return matters[matter]?.incident?.phase == .ended ? .final : .followUp
  }

  /// True while an incident that the county has on paper can't end: neither a final report left, nor did anybody say
  /// that none is wanted.
  package func owesFinalReport(_ matter: MatterID) -> Bool {
    guard let incident = matters[matter]?.incident else { return false }
    return incident.finalReport == nil && incident.exemption == nil && isOnPaper(matter)
  }

  private func written(
    _ kind: BulletinKind, round: Int, of matter: Matter, corrects: BulletinID?, given: [ElementWords],
    explaining explanations: [FigureExplanation], at instant: Timestamp
  ) -> BulletinContent {
    var content = BulletinContent()
    content.elements = elementWords(of: matter.id, for: kind, given: given)
    content.figures = bulletinFigures(of: matter.id, explaining: explanations)
    content.recipients = paperRecipients(of: matter.id)
    content.urgency = kind == .first ? .extraUrgent : .urgent
    composer(kind, round: round, of: matter, corrects: corrects, at: instant).write(into: &content)
    return content
  }

  private func composer(
    _ kind: BulletinKind, round: Int, of matter: Matter, corrects: BulletinID?, at instant: Timestamp
  ) -> BulletinComposer {
    BulletinComposer(
      room: self, matter: matter, kind: kind, round: round, instant: instant,
      corrected: corrects.flatMap { bulletins[$0] }.map(title(of:)),
      before: lastSent(of: matter.id)?.content)
  }

  /// Who is owed something on paper, the decisive office first; without any clock, whoever is owed a call.
  private func paperRecipients(of matter: MatterID) -> [RecipientID] {
    let own = clocks(of: matter).filter { !$0.plan.recipient.isLeader && $0.plan.recipient != .party }
    let written = own.filter { $0.plan.kind == .writtenReport }
    let owed = written.isEmpty ? own.filter { $0.plan.kind == .phoneReport } : written
    return (owed.filter(\.plan.decisive) + owed.filter { !$0.plan.decisive }).map(\.plan.recipient).unique
  }

  /// The next number in the row of this kind.
  func nextRound(of kind: BulletinKind, in matter: MatterID) -> Int {
    1 + (bulletins(of: matter).filter { $0.kind == kind && $0.state != .void }.map(\.round).max() ?? 0)
  }

  /// Begins a report. One of its kind at a time, so that no two drafts tell the same news.
  func draft(_ command: DraftBulletin, at moment: Moment) throws(Refusal) -> [Event] {
    let matter = try openMatter(command.matter)
    guard matter.incident != nil else { throw .notAnIncident(number: matter.number) }
    try checkAlone(command, in: matter)
    let round = nextRound(of: command.kind, in: matter.id)
    var content = written(
      command.kind, round: round, of: matter, corrects: command.corrects, given: given(command.elements),
      explaining: command.explanations, at: moment.at)
    let written = content
    try take(
      title: command.title, text: command.text, urgency: command.urgency, recipients: command.recipients,
      into: &content)
    content.markOwn(besides: written)
    content.attachments = try checkedFiles(command.attachments)
    var drafted = BulletinDrafted()
    let date = zone.civil(moment.entered).date.compact
    drafted.bulletin = BulletinID(rawValue: "BL-\(date)-\(twoDigits(counters[date].bulletins + 1))")
    drafted.matter = matter.id
    drafted.kind = command.kind
    drafted.round = round
    drafted.corrects = command.kind == .correction ? command.corrects : nil
    drafted.content = content
    return [.bulletin(.drafted(drafted))]
  }

  private func checkAlone(_ command: DraftBulletin, in matter: Matter) throws(Refusal) {
    let alike = bulletins(of: matter.id).filter {
      $0.kind == command.kind && (command.kind != .correction || $0.corrects == command.corrects)
    }
    if let other = alike.first(where: \.state.isInHand) {
      throw .bulletin(.inHand(title(of: other), other.state))
    }
    switch command.kind {
    case .first:
      if alike.contains(where: \.state.hasLeft) { throw .bulletin(.firstIsSent(number: matter.number)) }
    case .followUp, .final: break
    case .correction:
      guard let id = command.corrects, let wrong = bulletins[id], wrong.matter == matter.id,
        wrong.state.hasLeft
      else { throw .bulletin(.correctsNothing(command.corrects)) }
    }
  }

  /// The next draft. Figures and elements are taken anew; what was given by hand stays until it is taken back.
  func edit(_ command: EditBulletin, at moment: Moment) throws(Refusal) -> [Event] {
    let bulletin = try bulletinInHand(command.bulletin, for: .editBulletin)
    let matter = try openMatter(bulletin.matter)
    guard bulletin.state.isEditable else { throw notNow(bulletin, .editBulletin) }
    try checkDraft(command.draft, of: bulletin)
    guard var content = content(of: bulletin.id) else { throw .bulletin(.unknown(bulletin.id)) }
    let kept = content.elements.filter { old in
      old.given && !command.elements.contains { $0.element == old.element }
    }
    let explained = content.figures.compactMap { figure in
      figure.explanation.map { FigureExplanation(figure.figure, $0) }
    }
    let before = content
    content.elements = elementWords(
      of: matter.id, for: bulletin.kind, given: given(command.elements) + kept)
    content.figures = bulletinFigures(of: matter.id, explaining: explained + command.explanations)
    var written = content
    composer(
      bulletin.kind, round: bulletin.round, of: matter, corrects: bulletin.corrects, at: moment.at
    ).write(into: &written)
    content.follow(written)
    // A form gives back what it showed; that is no word of its own.
    try take(
      title: command.title == before.title ? nil : command.title,
      text: command.text == before.text ? nil : command.text, urgency: command.urgency,
      recipients: command.recipients, into: &content)
    content.markOwn(besides: written)
    try content.checkNumbers(since: before)
    if command.detach { content.attachments = [] }
    if !command.attachments.isEmpty { content.attachments = try checkedFiles(command.attachments) }
    if content == before { return [] }
    var edited = BulletinEdited()
    edited.bulletin = bulletin.id
    edited.matter = matter.id
    edited.draft = bulletin.draft + 1
    edited.content = content
    let taken: [Event] = bulletin.state == .draft ? [] : [.bulletin(.recalled(recalled(bulletin, text: nil)))]
    return taken + [.bulletin(.edited(edited))]
  }

  private func given(_ elements: [GivenElement]) -> [ElementWords] {
    elements.filter { !isBlank($0.words) }.map {
      ElementWords($0.element, Incident.short($0.words.cleanedForPaper), given: true)
    }
  }

  private func take(
    title: String?, text: String?, urgency: PaperUrgency?, recipients: [RecipientID],
    into content: inout BulletinContent
  ) throws(Refusal) {
    if let title {
      try checkKept(title, "title")
      content.title = title.cleanedForPaper.replacing("\n", with: "")
    }
    if let text { content.text = text.cleanedForPaper }
    content.urgency = urgency ?? content.urgency
    for recipient in recipients { try checkRecipient(recipient) }
    if !recipients.isEmpty { content.recipients = recipients.unique }
    if isBlank(content.text) || isBlank(content.title) { throw .bulletin(.empty) }
  }

  /// Files as a sheet lists them; their content was stored when they were attached to the log.
  private func checkedFiles(_ files: [BulletinFile]) throws(Refusal) -> [BulletinFile] {
    var checked: [BulletinFile] = []
    for file in files {
      let name = file.name.cleanedForPaper.replacing("\n", with: " ")
      let isHash = file.sha256.utf8.count == 64 && file.sha256.allSatisfy { $0.isASCII && $0.isHexDigit }
      guard isHash, file.bytes >= 0, !isBlank(name), name.utf8.count <= Incident.textLimit else {
        throw .bulletin(.filesUnusable(limit: BulletinFile.mostFiles))
      }
      let known = checked.contains { $0.sha256 == file.sha256.lowercased() }
      if !known {
        checked.append(BulletinFile(name: name, sha256: file.sha256.lowercased(), bytes: file.bytes))
      }
    }
    if checked.count > BulletinFile.mostFiles {
      throw .bulletin(.filesUnusable(limit: BulletinFile.mostFiles))
    }
    return checked
  }

  /// 送核、送签: to the other officer where two are on duty, else to the leader, who then checks it himself. What was
  /// checked and not touched since isn't checked twice.
  func submit(_ command: SubmitBulletin, at moment: Moment) throws(Refusal) -> [Event] {
    let bulletin = try bulletinInHand(command.bulletin, for: .submitBulletin)
    _ = try openMatter(bulletin.matter)
    try checkDraft(command.draft, of: bulletin)
    guard bulletin.state == .draft else { throw notNow(bulletin, .submitBulletin) }
    let code = foldedCode(command.code)
    if code.isEmpty { throw .bulletin(.codeMissing) }
    try checkKept(code, "code")
    if let pages = command.pages, !(1...9_999).contains(pages) { throw .pagesOutOfRange(pages) }
    try checkReady(bulletin)
    let isChecked = bulletin.steps.contains { $0.kind == .checked && $0.draft == bulletin.draft }
    let hasChecker = (shift?.officers.count ?? 0) > 1
    let isUnchecked = !isBlank(command.unchecked)
    var submitted = BulletinSubmitted()
    submitted.bulletin = bulletin.id
    submitted.matter = bulletin.matter
    submitted.draft = bulletin.draft
    submitted.stage = hasChecker && !isChecked && !isUnchecked ? .checking : .awaitingSignature
    submitted.code = code
    submitted.pages = command.pages
    submitted.unchecked = hasChecker && !isChecked && isUnchecked ? command.unchecked : nil
    submitted.letter = command.letter
    return [.bulletin(.submitted(submitted))]
  }

  /// What a report must have before a leader can sign it: the minimum elements, the figures in use, and a word on
  /// every casualty figure that changed.
  func checkReady(_ bulletin: Bulletin) throws(Refusal) {
    guard let content = content(of: bulletin.id) else { throw .bulletin(.unknown(bulletin.id)) }
    let missing = content.missing(for: bulletin.kind)
    if !missing.isEmpty { throw .bulletin(.elementsMissing(missing, bulletin.kind)) }
    let current = bulletinFigures(of: bulletin.matter, explaining: [])
    let moved = Figure.allCases.filter { figure in
      func entry(_ figures: [BulletinFigure]) -> BulletinFigure? { figures.first { $0.figure == figure } }
      let (written, now) = (entry(content.figures), entry(current))
      return written?.value != now?.value || written?.former != now?.former
    }
    if !moved.isEmpty { throw .bulletin(.figuresMovedOn(moved)) }
    if let figure = content.unexplained.first {
      throw .bulletin(.figureUnexplained(figure.figure, from: figure.former ?? 0, to: figure.value))
    }
  }
}
