import DutyModel

// Who owes what from now on, which report belongs where and who is on duty, as a command.
extension Form {
  private func clock(_ chinese: String, _ english: String) throws(FormProblem) -> ClockID {
    guard let clock = self[.clock].map(ClockID.init) else { throw FormProblem(.clock, chinese, english) }
    return clock
  }

  func claim(room: DutyRoom, now: Timestamp) throws(FormProblem) -> ClockClaimed {
    _ = try requiredMatter(room: room)
    let clock = try clock("认领哪一项？数字选。", "Which duty? A digit chooses.")
    guard let until = try due(.until, room: room, now: now) else {
      throw FormProblem(.until, "到什么时候？半小时写 30。", "Until when? 30 is half an hour.")
    }
    return ClockClaimed(clock: clock, person: person(.person), next: self[.next] ?? "", until: until)
  }

  func release(room: DutyRoom, now: Timestamp) throws(FormProblem) -> ReleaseClock {
    _ = try requiredMatter(room: room)
    let clock = try clock("哪一项不再要求？数字选。", "Which duty? A digit chooses.")
    let cause: ReleaseWord = try chosen(.cause, "谁定的？1 县里 2 领导。", "Who said so? 1 the county, 2 our leader.")
    let said = try self[.time].map { (text) throws(FormProblem) in
      try instant(text, of: .time, room: room, now: now)
    }
    return ReleaseClock(clock: clock, cause: cause, name: self[.name], said: said, reason: self[.reason])
  }

  func assignment(room: DutyRoom) throws(FormProblem) -> MatterAssigned {
    let matter = try requiredMatter(room: room)
    guard let owner = person(.owner) else { throw FormProblem(.owner, "以后谁主办？数字选。", "Who owns it? A digit.") }
    return MatterAssigned(matter: matter, owner: owner)
  }

  func phase(room: DutyRoom) throws(FormProblem) -> PhaseEntered {
    let matter = try requiredMatter(room: room)
    let phase: Phase = try chosen(.phase, "现在到哪一步了？数字选。", "How far has it come? A digit.")
    return PhaseEntered(matter: matter, phase: phase, text: self[.text])
  }

  func revision(room: DutyRoom, now: Timestamp) throws(FormProblem) -> IncidentRevised {
    var revised = IncidentRevised()
    revised.matter = try requiredMatter(room: room)
    revised.kind = code(.kind)
    revised.level = code(.level)
    revised.levelBasis = self[.levelBasis]
    revised.place = self[.place].map { room.settings.registers.village($0)?.name ?? $0 }
    if let text = self[.occurred] {
      revised.occurred = try instant(text, of: .occurred, room: room, now: now)
    }
    let ticked =
      fields.first { $0.name == .sensitivity }?.ticked.compactMap(Sensitivity.init(rawValue:)) ?? []
    let known = room.matters[revised.matter]?.incident?.sensitivity ?? []
    // Ticks that stand as they were say nothing new; none left says that it isn't sensitive.
    if Set(ticked) != Set(known) {
      revised.sensitivity = ticked
      if ticked.isEmpty { revised.clear = [.sensitivity] }
    }
    revised.confirmedBy = self[.confirmedBy]
    return revised
  }

  func card(room: DutyRoom) throws(FormProblem) -> StartCard {
    let matter = try requiredMatter(room: room)
    guard let card = self[.card].map(CardID.init) else {
      throw FormProblem(.card, "用哪张卡？数字选。", "Which card? A digit.")
    }
    return StartCard(matter: matter, card: card)
  }

  func step(room: DutyRoom) throws(FormProblem) -> SetCardStep {
    let matter = try requiredMatter(room: room)
    let parts = (self[.step] ?? "").split(separator: "#")
    guard parts.count == 2, let number = Int(parts[1]) else {
      throw FormProblem(.step, "哪一步？数字选。", "Which step? A digit.")
    }
    return SetCardStep(
      matter: matter, card: CardID(rawValue: String(parts[0])), step: number, state: code(.state) ?? .done,
      text: self[.text])
  }

  private func report() throws(FormProblem) -> ReportID {
    guard let report = self[.report].map(ReportID.init) else {
      throw FormProblem(.report, "哪一条来报？数字选。", "Which report? A digit.")
    }
    return report
  }

  func joining(room: DutyRoom) throws(FormProblem) -> JoinReport {
    JoinReport(report: try report(), matter: try requiredMatter(room: room))
  }

  func detaching(room: DutyRoom) throws(FormProblem) -> DetachReport {
    _ = try requiredMatter(room: room)
    return DetachReport(report: try report(), leaveUnjoined: self[.unjoined] == "yes")
  }

  func merging(room: DutyRoom) throws(FormProblem) -> MergeIncident {
    let matter = try requiredMatter(room: room)
    guard let into = self[.into].flatMap({ Int($0) }).flatMap(room.matter(numbered:)) else {
      throw FormProblem(.into, "并到在办的几号？", "Into which open number?")
    }
    return MergeIncident(matter: matter, into: into.id, text: self[.text])
  }

  func taking() throws(FormProblem) -> TakeShift {
    guard let taker = person(.taker) else {
      throw FormProblem(.taker, "按数字选谁接班，再按 F8。", "Choose the taker by a digit, then F8.")
    }
    return TakeShift(officers: [taker] + [person(.second)].compactMap { $0 })
  }

  func shiftChange() throws(FormProblem) -> ChangeShift {
    let change = ChangeShift(
      leader: person(.leader), joining: [person(.joining)].compactMap { $0 },
      leaving: [person(.leaving)].compactMap { $0 }, taker: person(.taker), reason: self[.reason])
    guard change.leader != nil || !change.joining.isEmpty || !change.leaving.isEmpty else {
      throw FormProblem(.joining, "谁来、谁走，或换谁带班？", "Who comes, who goes, or who leads now?")
    }
    return change
  }
}
