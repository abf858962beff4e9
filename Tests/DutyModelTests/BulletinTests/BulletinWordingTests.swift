import DutyModel
import Testing

/// How the text of a report says what is known and what isn't.
@Suite struct BulletinWordingTests {
  private func proposal(
    _ content: ReportContent, _ kind: BulletinKind = .first, given: [GivenElement] = []
  ) throws -> BulletinContent {
    var night = try Night.begun()
    let matter = try night.open(content)
    return try #require(night.room.proposedContent(for: kind, of: matter, given: given, at: night.now))
  }

  @Test(arguments: [
    ("19:50", "7月14日19时50分许"), ("1950", "7月14日19时50分许"), ("2575", "2575"), ("19时50分左右", "7月14日19时50分许"),
    ("约19点半", "7月14日19时30分许"),
    ("19时许", "7月14日19时许"), ("23：40", "7月13日23时40分许"), ("7月13日夜里", "7月13日夜里"), ("25:10", "25:10"),
    ("天黑以后", "天黑以后"), ("19:5x", "19:5x"),
  ]) func aTimeThatWasTypedHasItsDay(typed: String, written: String) throws {
    let content = try proposal(
      ReportContent(text: "水大", place: "石桥村"), given: [GivenElement(.occurredAt, typed)])
    #expect(content.text.contains("\(written)，石桥村发生险情。"), "\(content.text)")
    // What was typed stays as it was.
    #expect(content.words(of: .occurredAt) == typed)
  }

  @Test func anUnknownTimeIsASentenceOfItsOwn() throws {
    let content = try proposal(ReportContent(text: "水大", place: "李家湾村便桥"))
    #expect(content.text.contains("：李家湾村便桥发生险情。事发时间正在核实。"))
  }

  @Test func whatACallerSaidIsSaidToBeHis() throws {
    var report = ReportContent.whole()
    #expect(try proposal(report).text.contains("据来电反映，溪水漫过便桥。"))
    report.channel = .message
    #expect(try proposal(report).text.contains("据来报反映，溪水漫过便桥。"))
    report.channel = .visit
    #expect(try proposal(report, .final).text.contains("据来人反映，溪水漫过便桥。"))
    let own = try proposal(report, given: [GivenElement(.course, "便桥被冲断。")])
    #expect(own.text.contains("。基本过程：便桥被冲断。") && !own.text.contains("反映"))
  }

  @Test func newsOfACallerIsHisInAFollowUpToo() throws {
    var (night, matter) = try Night.withFlood()
    try night.report(matter, .first)
    try night.submit(.report(ReportContent(.news, text: "三组进水"), joining: matter))
    let content = night.room.proposedContent(for: .followUp, of: matter, at: night.now)
    #expect(content?.text.hasSuffix("\n据来电反映，三组进水。") == true)
  }

  @Test func nobodyIsSaidWithoutANought() throws {
    var (night, matter) = try Night.withFlood()
    try night.report(matter, .first)
    try night.submit(.figure(matter, .trapped, 0, asOf: night.now))
    let why = FigureExplanation(.trapped, "全部撤出")
    let content = try #require(
      night.room.proposedContent(for: .followUp, of: matter, explaining: [why], at: night.now))
    #expect(content.text.contains("，无被困人员（前报7人，全部撤出）。"))
  }

  @Test func nobodyHurtIsOneWordAndNeverSurerThanItIs() throws {
    let content = try proposal(.whole([.dead: 0, .injured: 0, .moved: 34]))
    #expect(content.text.contains("，暂无人员伤亡、已转移34人。"))
    #expect(try proposal(.whole([.dead: 0, .trapped: 3])).text.contains("，暂无人员死亡、被困3人。"))
  }

  @Test func whatNobodyKnowsOfScopeAndTrendIsSaidInOneSentence() throws {
    var report = ReportContent.whole()
    (report.trend, report.scope) = (.unclear, "便桥下游三户")
    let text = try proposal(report).text
    #expect(text.contains("。影响范围：便桥下游三户。发展趋势、起因性质正在核实。"))
    #expect(!text.contains("不清楚"))
  }

  @Test func aFinalReportAsksAnewWhatWasDoneAndWhatComesNext() throws {
    var (night, matter) = try Night.withFlood()
    var draft = DraftBulletin(matter, .first)
    draft.elements = [GivenElement(.actionsTaken, "正在组织转移"), GivenElement(.nextSteps, "抢险队已到")]
    try night.submit(.bulletin(.draft(draft)))
    let first = try #require(night.room.bulletins(of: matter).last)
    try night.sign(first.id)
    try night.submit(.bulletin(.send(SendBulletin(first.id, to: .county))))
    let final = try #require(night.room.proposedContent(for: .final, of: matter, at: night.now))
    // Neither what a report told nor what a caller said while it lasted.
    #expect(final.missing(for: .final) == [.actionsTaken])
    #expect(final.reminders(for: .final).first == .nextSteps)
    for stale in ["正在组织转移", "抢险队", "敲门"] { #expect(!final.text.contains(stale)) }
    #expect(final.text.contains("二、处置经过。处置经过正在核实。") && final.text.contains("五、善后和下一步。善后安排正在核实。"))
    let told = try #require(
      night.room.proposedContent(
        for: .final, of: matter, given: [GivenElement(.actionsTaken, "34人已返回。")], at: night.now))
    #expect(told.missing(for: .final).isEmpty && told.text.contains("二、处置经过。34人已返回。\n"))
  }

  @Test func aFinalReportNamesWhatItLacksByItsParts() throws {
    let lacking = BulletinRefusal.elementsMissing([.actionsTaken], .final)
    var (night, matter) = try Night.withFlood()
    var draft = DraftBulletin(matter, .final)
    draft.elements = []
    let id = try #require(try night.submit(.bulletin(.draft(draft))).draftedBulletin)
    let refusal = night.refusal(.bulletin(.submit(SubmitBulletin(id))))
    #expect(refusal == .bulletin(lacking))
    #expect(ReportElement.actionsTaken.name(in: .chinese, for: .final) == "处置经过")
    #expect(ReportElement.actionsTaken.name(in: .chinese, for: .followUp) == "已采取措施")
  }
}
