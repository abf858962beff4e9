import Desk
import DutyModel

// How the forms of reports come to the front.
extension Desktop {
  /// Who is at the keys decides whether a text that waits for a signature is his act.
  var roleAtKeys: Role {
    guard let person = personAtKeys else { return .officer }
    return room.shift?.leader == person ? .leader : room.role(of: person)
  }

  /// F1: a step of a report, about the matter in front, else about the only one where it is due.
  func openBulletinForm(_ sort: FormSort, at now: Timestamp) {
    if sort == .skipNumbers {
      open(sort, fields: catalogue.bulletinForm(sort, matter: nil, at: now), at: now)
      return
    }
    let matter = matter(for: sort)
    guard let matter, matter.incident != nil else {
      if sort == .counterSign, !room.owedCounterSignatures.isEmpty {
        return openBulletinForm(sort, BulletinPreset(), of: nil, at: now)
      }
      message = Message(
        .hint,
        matter == nil
          ? language("先按件号打开那一件，再来办。", "Open the matter by its number first.")
          : language(
            "\(matter?.number ?? 0)号不是突发事件，不用报告。",
            "\(matter?.number ?? 0) is no incident, it needs no report."))
      return
    }
    if sort.isAboutBulletin, catalogue.bulletins(for: sort, of: matter).isEmpty {
      message = Message(
        .hint,
        language(
          "\(matter.number)号现在没有可“\(sort.title(in: .chinese))”的稿子。",
          "Nothing of \(matter.number) waits for this: \(sort.title(in: .english))."))
      return
    }
    openBulletinForm(sort, BulletinPreset(), of: matter, at: now)
  }

  /// Opens it with what is known already; the caret stands at the first item that nobody has filled in.
  func openBulletinForm(
    _ sort: FormSort, _ preset: BulletinPreset, of matter: Matter?, at now: Timestamp
  ) {
    open(sort, fields: catalogue.bulletinForm(sort, matter: matter, preset, at: now), about: matter, at: now)
    guard let front else { return }
    let first = forms[front].fields.first {
      $0.isEmpty && !forms[front].isHidden($0.name) && !$0.isPassedOver
    }
    if let first { forms[front].select(sort == .redraft && first.name == .urgency ? .body : first.name) }
    forms[front].settleText(in: room, at: now)
  }

  /// The matter in front where this can be done with it, else the only one with which it can.
  private func matter(for sort: FormSort) -> Matter? {
    let here = opened == nil ? selectedMatter : openedMatter
    guard sort.isAboutBulletin else { return here }
    func isDue(_ matter: Matter) -> Bool { room.bulletins(of: matter.id).contains(where: sort.takes) }
    if let here, isDue(here) { return here }
    let due = room.openMatters.filter(isDue)
    return due.count == 1 ? due[0] : here
  }

  /// True when F1 has something to do there.
  func isBulletinActPossible(_ sort: FormSort, at now: Timestamp) -> Bool {
    switch sort {
    case .skipNumbers: room.nextNumber(at: now) != nil
    case .compose: selectedMatter?.incident != nil
    case .exempt: selectedMatter.map { room.owesFinalReport($0.id) } ?? false
    case .counterSign: !room.owedCounterSignatures.isEmpty
    default: matter(for: sort).map { !catalogue.bulletins(for: sort, of: $0).isEmpty } ?? false
    }
  }

  /// F9 and Enter: the form of what a clock on paper waits for.
  func openPaper(for clock: Clock, of matter: Matter, at now: Timestamp) {
    guard let duty = room.bulletinDuty(for: clock, at: now) else {
      return openBulletin(for: matter, recipient: clock.plan.recipient, at: now)
    }
    var preset = BulletinPreset(bulletin: duty.bulletin?.id, recipient: clock.plan.recipient)
    preset.kind = clock.plan.kind.report
    open(duty, preset, of: matter, at: now)
  }

  /// The form of the next act on a report; one that has arrived everywhere waits for none.
  func openNextForm(of bulletin: Bulletin, at now: Timestamp) {
    guard let matter = room.matters[bulletin.matter],
      let duty = room.bulletinDuty(of: bulletin.id, at: now),
      duty.act != .signBulletin || roleAtKeys != .leader
    else { return }
    open(duty, BulletinPreset(bulletin: bulletin.id), of: matter, at: now)
  }

  private func open(
    _ duty: BulletinDuty, _ preset: BulletinPreset, of matter: Matter, at now: Timestamp
  ) {
    switch duty.act {
    case .submitBulletin:
      let content = duty.bulletin.flatMap { room.content(of: $0.id) }
      let isReady =
        duty.bulletin.map { content?.missing(for: $0.kind).isEmpty == true } ?? false
        && content?.unexplained.isEmpty == true && duty.bulletin?.returned == nil
      openBulletinForm(isReady ? .submit : .redraft, preset, of: matter, at: now)
    case .checkBulletin: openBulletinForm(.check, preset, of: matter, at: now)
    case .signBulletin:
      // The leader reads it and signs; an officer writes down what the leader said.
      if roleAtKeys == .leader, let bulletin = duty.bulletin {
        readBulletin(bulletin.id, at: now)
      } else {
        openBulletinForm(.wordSign, preset, of: matter, at: now)
      }
    case .sendBulletin: openBulletinForm(.dispatch, preset, of: matter, at: now)
    case .acknowledgeBulletin: openBulletinForm(.receipt, preset, of: matter, at: now)
    case .counterSignBulletin:
      if roleAtKeys == .leader, let bulletin = duty.bulletin {
        readBulletin(bulletin.id, at: now)
      } else {
        openBulletinForm(.counterSign, preset, of: matter, at: now)
      }
    default: openBulletinForm(.compose, preset, of: matter, at: now)
    }
  }

  /// Another report, kind or matter was chosen: what can be filled in hangs on it.
  func askAnew(bulletinFormIn front: Int, at now: Timestamp) {
    let form = forms[front]
    let matter = form.matter.flatMap { room.matters[$0] }
    let preset = BulletinPreset(
      bulletin: form.chosenDraft?.bulletin, kind: form.code(.reportKind))
    forms[front].ask(for: catalogue.bulletinForm(form.sort, matter: matter, preset, at: now))
  }

  /// A refusal is told at its item; where somebody wrote the next draft meanwhile, that one has to be chosen.
  func putRight(_ refusal: Refusal, in index: Int) {
    let sort = forms[index].sort
    guard forms[index].isWriting || sort.isAboutBulletin || sort == .exempt || sort == .skipNumbers else {
      return
    }
    if case .bulletin(.draftMovedOn) = refusal {
      let matter = forms[index].matter.flatMap { room.matters[$0] }
      forms[index].forgetDraft()
      forms[index].ask(for: catalogue.bulletinForm(sort, matter: matter, at: forms[index].started))
      forms[index].forgetDraft()
    }
    if let field = refusal.field(in: forms[index]) { forms[index].select(field) }
  }
}

extension ClockKind {
  /// The report that stops it.
  fileprivate var report: BulletinKind? {
    switch self {
    case .writtenReport: .first
    case .followUp, .supplement: .followUp
    case .finalReport: .final
    case .tellLeader, .phoneReport, .verify, .disasterFigures, .correction, .callBack, .errand, .feedback,
      .acknowledge, .counterSign:
      nil
    }
  }
}
