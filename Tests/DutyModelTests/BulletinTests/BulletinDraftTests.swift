import DutyModel
import Testing

/// What a draft says by itself, and what it must say before it is signed.
@Suite struct BulletinDraftTests {
  @Test func aFirstReportIsWrittenFromWhatTheIncidentHolds() throws {
    var (night, matter) = try Night.withFlood()
    let id = try night.draft(matter, .first)
    let content = try #require(night.room.content(of: id))
    #expect(content.title == "关于石桥村三组山洪情况的报告")
    #expect(
      content.text == """
        7月14日20时00分，石桥镇值班室接报（信息来源：石桥村 周某 13800000000）：7月14日19时50分，石桥村三组发生山洪。据来电反映，溪水漫过便桥。
        截至7月14日20时00分，被困7人，人员伤亡情况正在核实。影响范围、发展趋势、起因性质正在核实。
        已采取措施：村干部逐户敲门。
        """)
    #expect(content.recipients == [.county])
    #expect(content.figures.map(\.value) == [7])
    #expect(content.words(of: .reporter) == "石桥镇值班室 吴晓")
  }

  @Test func whatNobodyKnowsReadsAsBeingChecked() throws {
    var night = try Night.begun()
    let matter = try night.open(ReportContent(text: "水大"))
    let id = try night.draft(matter, .first)
    let content = try #require(night.room.content(of: id))
    #expect(content.text.contains("（信息来源正在核实）") && content.text.contains("，人员伤亡情况正在核实。"))
    #expect(content.text.contains("：发生险情。事发时间、事发地点正在核实。据来电反映，水大。"))
    #expect(content.text.contains("\n已采取措施正在核实。"))
    #expect(content.title == "关于突发事件情况的报告")
  }

  @Test func aFollowUpSaysOnlyWhatChanged() throws {
    var (night, matter) = try Night.withFlood()
    try night.report(matter, .first)
    night.pass(minutes: 50)
    var news = ReportContent(.news, figures: [.moved: 34])
    news.trend = .falling
    try night.submit(.report(news, joining: matter))
    let id = try night.draft(matter, .followUp)
    let content = try #require(night.room.content(of: id))
    #expect(content.title == "关于石桥村三组山洪情况的续报（一）")
    #expect(content.text == "现将有关情况续报如下：截至7月14日20时50分，已转移34人。\n发展趋势：减轻。")
    let difference = try #require(night.room.difference(of: id))
    #expect(difference.elements.map(\.element) == [.trend])
    #expect(difference.figures == [.init(figure: .moved, before: nil, now: 34)])
    // Where nothing changed it says so.
    try night.sign(id)
    try night.submit(.bulletin(.send(SendBulletin(id, to: .county))))
    let next = try night.draft(matter, .followUp)
    #expect(night.room.content(of: next)?.text.contains("，被困、已转移人数与前报一致。") == true)
    #expect(night.room.difference(of: next)?.isEmpty == true)
  }

  @Test func minimumElementsBlockTheSubmissionAndOthersOnlyRemind() throws {
    var night = try Night.begun()
    let matter = try night.open(ReportContent(text: "水大"))
    let id = try night.draft(matter, .first)
    #expect(
      night.refusal(.bulletin(.submit(SubmitBulletin(id))))
        == .bulletin(.elementsMissing([.source, .occurredAt, .place, .actionsTaken], .first)))
    // What only the writer knows he gives; a word that says no more than “being checked” is no word.
    let given: [GivenElement] = [
      GivenElement(.source, "村民来电"), GivenElement(.occurredAt, "20时许"), GivenElement(.place, "正在核实。"),
      GivenElement(.actionsTaken, "派人去看"),
    ]
    try night.submit(.bulletin(.edit(EditBulletin(id, draft: 1, elements: given))))
    #expect(
      night.refusal(.bulletin(.submit(SubmitBulletin(id, draft: 2))))
        == .bulletin(.elementsMissing([.place], .first)))
    try night.submit(
      .bulletin(.edit(EditBulletin(id, draft: 2, elements: [GivenElement(.place, "石桥村一带")]))))
    let content = try #require(night.room.content(of: id))
    #expect(content.words(of: .source) == "村民来电")
    #expect(content.missing(for: .first) == [] && content.reminders(for: .first).contains(.casualties))
    #expect(night.refusal(.bulletin(.submit(SubmitBulletin(id, draft: 3, unchecked: "无人")))) == nil)
    // Taken back, the element comes from the incident again.
    try night.submit(.bulletin(.edit(EditBulletin(id, draft: 3, elements: [GivenElement(.source, "")]))))
    #expect(night.room.content(of: id)?.words(of: .source) == nil)
  }

  @Test func whatIsSaidOfPeopleStandsBesideTheFigures() throws {
    var (night, matter) = try Night.withFlood()
    var draft = DraftBulletin(matter, .first)
    draft.elements = [GivenElement(.casualties, "两名老人已背出")]
    try night.submit(.bulletin(.draft(draft)))
    let first = try #require(night.room.bulletins(of: matter).last)
    #expect(night.room.content(of: first.id)?.text.contains("被困7人，两名老人已背出。") == true)
    try night.sign(first.id)
    try night.submit(.bulletin(.send(SendBulletin(first.id, to: .county))))
    // What was told isn't told again; what is new stands in the follow-up.
    let same = try night.draft(matter, .followUp)
    #expect(night.room.content(of: same)?.text.contains("老人") == false)
    let proposal = night.room.proposedContent(
      for: .followUp, of: matter, given: [GivenElement(.casualties, "老人送医")], at: night.now)
    #expect(proposal?.text.contains("老人送医") == true)
  }

  @Test func whatAReportThatLeftToldIsNotAskedAgain() throws {
    var night = try Night.begun()
    let matter = try night.open(ReportContent(text: "水大"))
    var draft = DraftBulletin(matter, .first)
    draft.elements = [
      GivenElement(.source, "村民来电"), GivenElement(.occurredAt, "20时许"), GivenElement(.place, "石桥村"),
      GivenElement(.actionsTaken, "派人去看"),
    ]
    try night.submit(.bulletin(.draft(draft)))
    let first = try #require(night.room.bulletins(of: matter).last)
    // Of a draft that hasn't left nothing is taken over.
    let early = night.room.proposedContent(for: .followUp, of: matter, at: night.now)
    #expect(early?.words(of: .actionsTaken) == nil)
    try night.sign(first.id)
    try night.submit(.bulletin(.send(SendBulletin(first.id, to: .county))))
    let next = try #require(night.room.proposedContent(for: .followUp, of: matter, at: night.now))
    #expect(next.words(of: .actionsTaken) == "派人去看" && next.missing(for: .followUp).isEmpty)
    // It stands there already: only what changed is told.
    #expect(!next.text.contains("派人去看"))
    // The matter knows it too, so that the phone doesn't contradict the paper.
    let known = night.room.elements(of: matter).first { $0.element == .actionsTaken }
    #expect(known?.value?.chinese == "派人去看" && known?.told == first.id)
    #expect(!night.room.missingElements(of: matter).contains(.occurredAt))
    // How it went to the end is asked anew.
    let final = try #require(night.room.proposedContent(for: .final, of: matter, at: night.now))
    #expect(final.missing(for: .final).contains(.actionsTaken) && final.words(of: .place) == "石桥村")
  }

  @Test func whoeverDoesNotKnowMaySayThatItIsBeingChecked() throws {
    var night = try Night.begun()
    let matter = try night.open(ReportContent(text: "水大", place: "石桥村"))
    var draft = DraftBulletin(matter, .first)
    draft.elements = [
      GivenElement(.source, "村民来电"), GivenElement(.occurredAt, "正在核实"), GivenElement(.actionsTaken, "待核"),
    ]
    try night.submit(.bulletin(.draft(draft)))
    let first = try #require(night.room.bulletins(of: matter).last)
    #expect(night.room.content(of: first.id)?.missing(for: .first) == [])
    try night.sign(first.id)
    try night.submit(.bulletin(.send(SendBulletin(first.id, to: .county))))
    // It is asked for again: nobody knows it yet. At the end it must be known.
    let next = try #require(night.room.proposedContent(for: .followUp, of: matter, at: night.now))
    #expect(next.missing(for: .followUp) == [.actionsTaken])
    let final = try #require(
      night.room.proposedContent(
        for: .final, of: matter, given: [GivenElement(.occurredAt, "正在核实")], at: night.now))
    #expect(final.missing(for: .final).contains(.occurredAt))
  }

  @Test func peopleAreSpokenOfWithoutAnyFigure() throws {
    var night = try Night.begun()
    let matter = try night.open(ReportContent(text: "水大"))
    let proposal = night.room.proposedContent(
      for: .first, of: matter, given: [GivenElement(.casualties, "无人受伤")], at: night.now)
    #expect(proposal?.text.contains("人员伤亡情况：无人受伤。") == true)
  }

  @Test func casualtiesMayReadAsBeingCheckedInAllButTheFinalReport() throws {
    var (night, matter) = try Night.withFlood(figures: nil)
    try night.report(matter, .first)
    let id = try night.draft(matter, .final)
    #expect(
      night.refusal(.bulletin(.submit(SubmitBulletin(id))))
        == .bulletin(.elementsMissing([.casualties], .final)))
  }

  @Test func aChangedCasualtyFigureNeedsAnExplanation() throws {
    var (night, matter) = try Night.withFlood()
    try night.report(matter, .first)
    night.pass(minutes: 10)
    try night.submit(.figure(matter, .trapped, 5, asOf: night.now))
    try night.submit(.figure(matter, .moved, 30, asOf: night.now))
    let id = try night.draft(matter, .followUp)
    #expect(
      night.refusal(.bulletin(.submit(SubmitBulletin(id))))
        == .bulletin(.figureUnexplained(.trapped, from: 7, to: 5)))
    let why = FigureExplanation(.trapped, "两人自行撤出")
    try night.submit(.bulletin(.edit(EditBulletin(id, draft: 1, explaining: [why]))))
    #expect(night.refusal(.bulletin(.submit(SubmitBulletin(id, draft: 2)))) == nil)
    let figure = try #require(night.room.content(of: id)?.figures.first)
    #expect(figure.value == 5 && figure.former == 7 && figure.explanation == "两人自行撤出")
    // The next draft keeps what was explained.
    try night.submit(.bulletin(.edit(EditBulletin(id, draft: 2, text: "被困5人。"))))
    #expect(night.refusal(.bulletin(.submit(SubmitBulletin(id, draft: 3)))) == nil)
  }

  @Test func aFigureThatFellAwayNeedsAnExplanationToo() throws {
    var (night, matter) = try Night.withFlood(figures: nil)
    let line = night.last + 1
    try night.submit(.figure(matter, .dead, 1, asOf: night.now))
    try night.report(matter, .first)
    try night.submit(.strike(line))
    let id = try night.draft(matter, .followUp)
    #expect(
      night.refusal(.bulletin(.submit(SubmitBulletin(id))))
        == .bulletin(.figureUnexplained(.dead, from: 1, to: nil)))
  }

  @Test func onlyTheFigureInUseIsTakenAndAChangeOfItHoldsTheSignature() throws {
    var (night, matter) = try Night.withFlood()
    let id = try night.draft(matter, .first)
    try night.submit(.bulletin(.submit(SubmitBulletin(id))))
    let line = night.last + 1
    try night.submit(.figure(matter, .trapped, 5, asOf: night.now))
    #expect(night.refusal(.bulletin(.sign(.paper(id)))) == .bulletin(.figuresMovedOn([.trapped])))
    // Once the old number is chosen again, the text stands.
    let old = try #require(night.room.figures(of: matter).first { $0.entry != line })
    try night.submit(.choose(matter, old.entry), by: .zhou)
    #expect(night.refusal(.bulletin(.sign(.paper(id)))) == nil)
    try night.submit(.choose(matter, line), by: .zhou)
    try night.submit(.bulletin(.edit(EditBulletin(id, draft: 1))))
    #expect(night.room.content(of: id)?.figures.map(\.value) == [5])
    #expect(night.room.content(of: id)?.figures.first?.standing == .chosen)
  }

  @Test func whatNobodySeesIsNotInADocument() throws {
    var (night, matter) = try Night.withFlood()
    var command = DraftBulletin(matter, .first, text: "水\u{202E}漫\u{200B}过\u{7}便桥。\r\n人\t安全\u{FEFF}。")
    command.title = "关于\u{200F}山洪\n的报告"
    let id = try #require(try night.submit(.bulletin(.draft(command))).draftedBulletin)
    #expect(night.room.content(of: id)?.text == "水漫过便桥。\n人 安全。")
    #expect(night.room.content(of: id)?.title == "关于山洪的报告")
    command.kind = .final
    command.text = "\u{200B} \n"
    #expect(night.refusal(.bulletin(.draft(command))) == .bulletin(.empty))
  }

  @Test func sixteenKibibytesAreABodyAndMoreIsRefused() throws {
    var (night, matter) = try Night.withFlood()
    let most = String(repeating: "水", count: 16 * 1_024 / 3)
    let id = try night.draft(matter, .first, text: most)
    #expect(night.room.content(of: id)?.text == most)
    #expect(
      night.refusal(.bulletin(.edit(EditBulletin(id, draft: 1, text: most + "水"))))
        == .textTooLong(field: "text", bytes: 16 * 1_024 + 2, limit: 16 * 1_024))
  }

  @Test func aDraftOfLongReportsStaysWithinItsLine() throws {
    var night = try Night.begun()
    var content = ReportContent.whole()
    let long = String(repeating: "漫", count: 5_400)
    (content.text, content.cause, content.scope, content.actionsTaken) = (long, long, long, long)
    content.requests = long
    let matter = try night.open(content)
    let id = try night.draft(matter, .first)
    let written = try #require(night.room.content(of: id))
    #expect(written.text.utf8.count <= 16 * 1_024)
    #expect(written.elements.allSatisfy { $0.words.utf8.count <= Incident.textLimit })
  }

  @Test func aChangedFigureListsTheSentReportsThatItMakesOutdated() throws {
    var (night, matter) = try Night.withFlood()
    let first = try night.report(matter, .first)
    #expect(night.room.outdatedBulletins(of: matter) == [])
    try night.submit(.figure(matter, .trapped, 5, asOf: night.now))
    #expect(
      night.room.outdatedBulletins(of: matter)
        == [OutdatedBulletin(bulletin: first, figure: .trapped, told: 7, now: 5)])
    // A later report that tells the figure in use puts it right.
    let id = try night.draft(matter, .followUp)
    try night.submit(
      .bulletin(.edit(EditBulletin(id, draft: 1, explaining: [FigureExplanation(.trapped, "清点")]))))
    try night.sign(id)
    try night.submit(.bulletin(.send(SendBulletin(id, to: .county))))
    #expect(night.room.outdatedBulletins(of: matter) == [])
    try night.submit(.figure(matter, .trapped, 0, asOf: night.now))
    #expect(night.room.outdatedBulletins(of: matter).map(\.bulletin) == [id])
  }
}
